// The page: what the portal holds, asked for again and again, and what a person does about it.

import { open } from "./dialog.js";
import { ask, find, make, show } from "./dom.js";
import { current, day, instant, money, pick, say, speak } from "./words.js";

const PAUSE = 1500;
const OUTCOMES = ["accept", "pay", "recycle", "suspend", "reject"];
const WITH_REASON = ["recycle", "suspend", "reject"];

let state = null;
let chosen = null;
let detail = null;
let known = new Map();

const standing = (status) => status.standing.replace("_", "-");
const badge = (status) => make("span", { class: `badge ${standing(status)}` }, pick(status));
const fact = (name, ...values) =>
  values.some(Boolean) && make("div", {}, make("dt", {}, say(name)), make("dd", {}, ...values));

function head() {
  for (const element of document.querySelectorAll("[data-words]")) element.textContent = say(element.dataset.words);
  for (const element of document.querySelectorAll("[data-label]")) element.ariaLabel = say(element.dataset.label);
  for (const button of document.querySelectorAll("[data-language]")) {
    button.ariaPressed = String(button.dataset.language === current());
  }
  document.documentElement.lang = current();
  document.title = `${say("title")} – Factrice`;
}

function clock() {
  find("now").dateTime = state.now;
  find("now").textContent = instant(state.now);
  const next = find("next");
  next.disabled = state.next_event === null;
  next.title = state.next_event === null ? say("nothingNext") : say("nextAt", instant(state.next_event));
}

function list() {
  const { invoices, total } = state;
  find("count").textContent = total > invoices.length ? say("shown", invoices.length, total) : String(total);
  if (total === 0) {
    show(find("invoices"), empty());
    return;
  }
  const columns = ["number", "recipient", "amount", "status", "deposited"];
  const headings = columns.map((name) => make("th", { scope: "col", class: name }, say(name)));
  show(find("invoices"), make("table", { class: "invoices" },
    make("thead", {}, make("tr", {}, headings)),
    make("tbody", {}, invoices.map(row))));
}

function row(invoice) {
  const isChosen = invoice.id === chosen;
  const link = make("a", { href: `#${invoice.id}`, "aria-current": isChosen && "true", "data-focus": invoice.id }, invoice.number);
  return make("tr", { class: isChosen && "chosen", "data-invoice": invoice.number },
    make("th", { scope: "row", class: "number" }, link, make("small", {}, invoice.supplier.name || invoice.supplier.siret)),
    make("td", { class: "recipient" }, invoice.recipient.name || invoice.recipient.siret, make("small", {}, invoice.recipient.siret)),
    make("td", { class: "amount" }, money(invoice.amount, invoice.currency)),
    make("td", { class: "status" }, badge(invoice.status), make("small", { class: "code" }, invoice.status.code)),
    make("td", { class: "deposited" }, invoice.deposited_on ? day(invoice.deposited_on) : "–"));
}

function empty() {
  const exports = state.environment.map(([name, value]) => `export ${name}='${value}'`);
  const submit = `factrice submit invoice.xml --journal outbox.sqlite \\\n  --transport chorus-pro --api ${location.origin}`;
  return make("div", { class: "empty" },
    make("h3", {}, say("emptyTitle")),
    make("p", {}, say("emptyText")),
    shell([...exports, submit].join("\n")),
    make("p", {}, say("emptyAny")),
    shell(location.origin));
}

function shell(text) {
  const copy = make("button", { type: "button", class: "quiet", "data-focus": `copy-${text}`, onclick: async () => {
    await navigator.clipboard.writeText(text);
    tell(say("copied"));
  } }, say("copy"));
  return make("div", { class: "shell" }, make("pre", { tabindex: "0" }, text), window.isSecureContext && copy);
}

function showDetail() {
  const place = find("detail");
  document.body.classList.toggle("has-detail", detail !== null);
  place.hidden = state.total === 0;
  if (detail === null) {
    show(place, make("p", { class: "none", id: "detail-title" }, say("select")));
    return;
  }
  show(place,
    make("a", { class: "back", href: "#", "data-focus": "back" }, say("back")),
    make("div", { class: "title" }, make("h2", { id: "detail-title" }, detail.number), badge(detail.status)),
    make("p", { class: "sum" }, money(detail.amount, detail.currency)),
    stages(),
    make("dl", { class: "facts" },
      fact("supplier", detail.supplier.name, make("small", {}, detail.supplier.siret)),
      fact("recipient", detail.recipient.name, make("small", {}, detail.recipient.siret)),
      fact("service", detail.service_code),
      fact("engagement", detail.engagement_number),
      fact("turn", pick(detail.next_actor)),
      fact("id", String(detail.id)),
      fact("flux", detail.flux_number)),
    make("h3", {}, say("act")),
    make("div", { class: "buttons acts" }, OUTCOMES.map(outcome)),
    detail.allowed.length === 0 && make("p", { class: "hint" }, say("nothing")),
    make("h3", {}, say("timeline")),
    make("ol", { class: "timeline" }, detail.timeline.map(step).reverse()));
}

function stages() {
  const { reached, stages: all } = detail;
  return make("div", { class: `stages ${standing(detail.status)}` },
    make("ol", { "aria-label": say("stages") }, all.map((stage, at) =>
      make("li", { class: at < reached && "reached", "aria-current": at + 1 === reached && "step" }, pick(stage)))),
    reached > 0 && make("p", {}, say("reached", reached, all.length, pick(all[reached - 1]))));
}

function outcome(kind) {
  const look = { accept: "primary", reject: "danger" }[kind];
  return make("button", {
    type: "button",
    class: look,
    disabled: !detail.allowed.includes(kind),
    "data-outcome": kind,
    "data-focus": kind,
    onclick: () => begin(kind),
  }, say(kind));
}

function step(entry) {
  return make("li", { class: standing(entry.status) },
    make("div", { class: "what" },
      make("strong", {}, pick(entry.status)),
      make("small", { class: "code" }, entry.status.code)),
    make("p", { class: "who" }, [entry.at && day(entry.at), entry.who].filter(Boolean).join(" · ")),
    entry.comment && make("blockquote", {}, entry.comment),
    entry.remedy && make("details", {}, make("summary", {}, say("remedy")), make("p", {}, pick(entry.remedy))));
}

function calls() {
  if (state.calls.length === 0) {
    show(find("call-list"), make("p", { class: "hint" }, say("noCalls")));
    return;
  }
  const headings = ["when", "operation", "http", "answer", "number"].map((name) => make("th", { scope: "col" }, say(name)));
  show(find("call-list"), make("div", { class: "scroll", tabindex: "0", role: "group", "aria-labelledby": "calls-title" },
    make("table", { class: "calls" }, make("thead", {}, make("tr", {}, headings)), make("tbody", {}, state.calls.map(call)))));
}

function call(one) {
  const isGood = one.status === 200 && (one.code_retour ?? 0) === 0 && one.delivery === "whole";
  const broken = { truncated: say("truncated"), nothing: say("lost") }[one.delivery];
  const answer = [one.code_retour, one.libelle, broken].filter((part) => part !== null && part !== undefined).join(" ");
  return make("tr", {},
    make("td", { class: "time" }, instant(one.at, { timeStyle: "medium" })),
    make("td", { class: "code" }, one.operation ?? `${one.method} ${one.path}`),
    make("td", {}, make("span", { class: `badge ${isGood ? "good" : one.status === 200 ? "waiting" : "bad"}` }, String(one.status ?? "–"))),
    make("td", { class: "answer" }, answer),
    make("td", {}, one.invoice ?? ""));
}

/** Says what changed to those who do not see it, and to those who look elsewhere. */
function tell(...news) {
  const toast = find("news");
  toast.textContent = news.join(" ");
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { toast.textContent = ""; }, 6000);
}

function announce() {
  const now = new Map(state.invoices.map((one) => [one.id, one.status.code]));
  const news = state.invoices
    .filter((one) => known.get(one.id) !== one.status.code)
    .map((one) => known.has(one.id) ? say("became", one.number, pick(one.status)) : say("arrived", one.number));
  if (known.size > 0 || announce.ready) if (news.length > 0) tell(...news.slice(0, 3));
  announce.ready = true;
  known = now;
}

function render() {
  if (state === null) return;
  clock();
  list();
  showDetail();
  calls();
}

async function refresh() {
  try {
    state = await ask("state");
    detail = state.invoices.some((one) => one.id === chosen) || detail?.id === chosen ? await ask(`invoices/${chosen}`) : null;
    find("alarm").hidden = true;
    announce();
    render();
  } catch {
    find("alarm").textContent = say("gone");
    find("alarm").hidden = false;
  }
}

async function keepFresh() {
  if (!document.hidden) await refresh();
  setTimeout(keepFresh, PAUSE);
}

async function begin(kind) {
  const { id } = detail;
  const act = async (outcome) => {
    await ask(`invoices/${id}/outcome`, outcome);
    await refresh();
  };
  if (WITH_REASON.includes(kind)) await open(kind, detail, act);
  else await attempt(() => act({ kind }));
}

async function attempt(work) {
  try {
    await work();
  } catch (failure) {
    tell(failure.refusal ? pick(failure.refusal) : say("gone"));
    await refresh();
  }
}

async function choose() {
  const id = Number(location.hash.slice(1));
  chosen = Number.isSafeInteger(id) && id > 0 ? id : null;
  await refresh();
  if (chosen !== null) find("detail").focus({ preventScroll: window.innerWidth >= 1000 });
}

for (const button of document.querySelectorAll("[data-advance]")) {
  button.addEventListener("click", () => attempt(async () => {
    const by = button.dataset.advance;
    await ask("clock", by === "next" ? {} : { seconds: Number(by) });
    await refresh();
  }));
}
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => {
    speak(button.dataset.language);
    head();
    render();
  });
}
window.addEventListener("hashchange", choose);

head();
chosen = Number(location.hash.slice(1)) || null;
keepFresh();
