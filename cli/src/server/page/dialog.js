// Sending an invoice back: why, and in which words.

import { ask, find, make } from "./dom.js";
import { pick, say } from "./words.js";

/** The most that the portal takes of a reason with its comment. */
const LONGEST = 255;
const JOINT = " : ";
const STATUSES = { recycle: "A_RECYCLER", suspend: "SUSPENDUE", reject: "REJETEE" };

const dialog = find("refusal");
const form = dialog.querySelector("form");
const [reason, comment, error] = [find("reason"), find("comment"), find("refusal-error")];
let reasons = [];
let pending = null;

/** Asks for a reason; `done` gets the outcome, and may refuse it by throwing. */
export async function open(kind, invoice, done) {
  if (reasons.length === 0) reasons = await ask("reasons");
  pending = { kind, done };
  find("refusal-title").textContent = say(`${kind}Title`);
  find("refusal-about").textContent = `${invoice.number} · ${invoice.supplier.name || invoice.supplier.siret}`;
  find("confirm").textContent = say(`${kind}Confirm`);
  find("confirm").className = kind === "reject" ? "danger" : "primary";
  reason.replaceChildren(make("option", { value: "" }, say("choose")), ...groups(STATUSES[kind]));
  form.reset();
  complain("");
  count();
  dialog.showModal();
  reason.focus();
}

/** The reasons that usually come with a status, then the others. */
function groups(status) {
  const usual = reasons.filter((one) => one.statuses[0] === status);
  const others = reasons.filter((one) => one.statuses[0] !== status);
  const option = (one) => {
    const gloss = pick(one.label) === one.label.fr ? "" : ` (${one.label.en})`;
    return make("option", { value: one.label.fr }, one.label.fr + gloss);
  };
  return [["usual", usual], ["others", others]]
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => make("optgroup", { label: say(name) }, list.map(option)));
}

function complain(words) {
  error.textContent = words;
  reason.toggleAttribute("aria-invalid", words !== "" && reason.value === "");
}

function count() {
  const most = LONGEST - JOINT.length - reason.value.length;
  comment.maxLength = most;
  find("comment-left").textContent = say("left", Math.max(0, most - comment.value.length));
}

reason.addEventListener("change", () => {
  complain("");
  count();
});
comment.addEventListener("input", count);
find("cancel").addEventListener("click", () => dialog.close());
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (reason.value === "") {
    complain(say("pick"));
    reason.focus();
    return;
  }
  const words = comment.value.trim();
  try {
    await pending.done({ kind: pending.kind, reason: reason.value, comment: words === "" ? null : words });
    dialog.close();
  } catch (failure) {
    complain(failure.refusal ? pick(failure.refusal) : say("gone"));
  }
});
