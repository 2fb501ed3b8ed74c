// What the page says, in both languages.

const WORDS = {
  fr: {
    skip: "Aller aux factures",
    title: "Portail simulé",
    subtitle: "Chorus Pro en mémoire : rien ici n’est réel",
    clock: "Horloge du portail",
    language: "Langue",
    hour: "+ 1 heure",
    day: "+ 1 jour",
    next: "Prochain événement",
    invoices: "Factures",
    calls: "Derniers appels",
    footer: "Le portail simulé de Factrice. Fournisseurs, destinataires et identifiants sont inventés.",
    reason: "Motif",
    comment: "Commentaire",
    optional: "(facultatif)",
    cancel: "Annuler",
    number: "Facture",
    recipient: "Destinataire",
    supplier: "Fournisseur",
    amount: "Montant TTC",
    status: "Statut",
    deposited: "Déposée le",
    service: "Code service",
    engagement: "Engagement",
    flux: "Flux",
    id: "Identifiant",
    back: "← Toutes les factures",
    act: "Agir comme le destinataire",
    accept: "Accepter",
    recycle: "À recycler…",
    suspend: "Suspendre…",
    reject: "Rejeter…",
    pay: "Mettre en paiement",
    nothing: "Ce statut ne laisse rien à faire au destinataire.",
    turn: "À qui d’agir",
    timeline: "Historique",
    stages: "Étapes du kit fournisseur",
    remedy: "Que faire",
    choose: "Choisir un motif",
    usual: "Motifs habituels",
    others: "Autres motifs",
    pick: "Choisissez un motif.",
    recycleTitle: "Renvoyer la facture à recycler",
    suspendTitle: "Suspendre la facture",
    rejectTitle: "Rejeter la facture",
    recycleConfirm: "Renvoyer",
    suspendConfirm: "Suspendre",
    rejectConfirm: "Rejeter",
    emptyTitle: "Aucune facture pour l’instant",
    emptyText: "Dans un shell, donnez les identifiants du bac à sable, puis déposez une facture :",
    emptyAny: "Tout autre client de l’API de Chorus Pro convient, avec cette adresse pour les jetons et pour l’API :",
    copy: "Copier",
    copied: "Copié",
    noCalls: "Aucun appel pour l’instant.",
    when: "Heure",
    operation: "Opération",
    http: "HTTP",
    answer: "Réponse",
    truncated: "réponse tronquée",
    lost: "connexion rompue",
    gone: "Le portail ne répond plus. Il a peut-être été arrêté ; la page réessaie.",
    select: "Choisissez une facture pour voir son historique et agir.",
    left: (count) => `${count} caractères restants`,
    reached: (stage, all, label) => `Étape ${stage} sur ${all} atteinte : ${label}`,
    shown: (shown, total) => `${shown} affichées sur ${total}`,
    became: (number, status) => `${number} : ${status}`,
    arrived: (number) => `${number} : déposée`,
    nothingNext: "Rien ne se passera sans que quelqu’un agisse.",
    nextAt: (when) => `Prochain événement : ${when}`,
  },
  en: {
    skip: "Skip to the invoices",
    title: "Simulated portal",
    subtitle: "Chorus Pro in memory: nothing here is real",
    clock: "Clock of the portal",
    language: "Language",
    hour: "+ 1 hour",
    day: "+ 1 day",
    next: "Next event",
    invoices: "Invoices",
    calls: "Last calls",
    footer: "The simulated portal of Factrice. Suppliers, recipients and credentials are made up.",
    reason: "Reason",
    comment: "Comment",
    optional: "(optional)",
    cancel: "Cancel",
    number: "Invoice",
    recipient: "Recipient",
    supplier: "Supplier",
    amount: "Total with VAT",
    status: "Status",
    deposited: "Deposited on",
    service: "Service code",
    engagement: "Engagement",
    flux: "Flux",
    id: "Identifier",
    back: "← All invoices",
    act: "Act as the recipient",
    accept: "Accept",
    recycle: "Recycle…",
    suspend: "Suspend…",
    reject: "Reject…",
    pay: "Pay",
    nothing: "This status leaves the recipient nothing to do.",
    turn: "Who acts next",
    timeline: "Timeline",
    stages: "Stages of the supplier kit",
    remedy: "What to do",
    choose: "Choose a reason",
    usual: "Usual reasons",
    others: "Other reasons",
    pick: "Choose a reason.",
    recycleTitle: "Send the invoice back to be recycled",
    suspendTitle: "Suspend the invoice",
    rejectTitle: "Reject the invoice",
    recycleConfirm: "Send back",
    suspendConfirm: "Suspend",
    rejectConfirm: "Reject",
    emptyTitle: "No invoice yet",
    emptyText: "In a shell, set the credentials of the sandbox, then submit an invoice:",
    emptyAny: "Any other client of the Chorus Pro API will do, with this address for tokens and for the API:",
    copy: "Copy",
    copied: "Copied",
    noCalls: "No call yet.",
    when: "Time",
    operation: "Operation",
    http: "HTTP",
    answer: "Answer",
    truncated: "answer cut short",
    lost: "connection broken",
    gone: "The portal does not answer any more. It may have been stopped; the page keeps trying.",
    select: "Choose an invoice to see its timeline and to act.",
    left: (count) => `${count} characters left`,
    reached: (stage, all, label) => `Stage ${stage} of ${all} reached: ${label}`,
    shown: (shown, total) => `${shown} shown of ${total}`,
    became: (number, status) => `${number}: ${status}`,
    arrived: (number) => `${number}: deposited`,
    nothingNext: "Nothing happens unless somebody acts.",
    nextAt: (when) => `Next event: ${when}`,
  },
};

const KEPT = "factrice-language";
const LOCALES = { fr: "fr-FR", en: "en-GB" };

let language = localStorage.getItem(KEPT) === "en" ? "en" : "fr";

export const current = () => language;

/** Words of the page, by name. */
export const say = (name, ...values) => {
  const words = WORDS[language][name];
  return typeof words === "function" ? words(...values) : words;
};

/** A text that the server gives in both languages. */
export const pick = (text) => text[language];

export function speak(chosen) {
  language = chosen;
  localStorage.setItem(KEPT, chosen);
}

/** An instant in RFC 3339, in French time. */
export function instant(text, style = { dateStyle: "full", timeStyle: "short" }) {
  return new Intl.DateTimeFormat(LOCALES[language], { ...style, timeZone: "Europe/Paris" }).format(new Date(text));
}

/** A day, or a day and a time that are French already, as the portal writes them. */
export function day(text) {
  const [date, time] = text.split(" ");
  const written = new Intl.DateTimeFormat(LOCALES[language], { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return [written.format(new Date(`${date}T00:00:00Z`)), time].filter(Boolean).join(", ");
}

/** An amount in decimal digits, which no floating-point number carries. */
export function money(amount, currency) {
  if (amount === null) return "–";
  const [whole, cents = ""] = amount.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === "fr" ? "\u202f" : ",");
  const digits = `${grouped}${language === "fr" ? "," : "."}${cents.padEnd(2, "0")}`;
  const unit = currency === "EUR" ? "€" : (currency ?? "");
  return language === "fr" || unit !== "€" ? `${digits}\u00a0${unit}`.trim() : `${unit}${digits}`;
}
