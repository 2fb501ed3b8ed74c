// Making elements: text goes in as text, never as markup.

/** An element with its attributes and its children; children that are absent are left out. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const find = (id) => document.getElementById(id);

const shown = new WeakMap();

/**
 * Puts new children in place of the old ones, unless they are the same as those put there last. What
 * had the focus keeps it, if it is still there under the same `data-focus`.
 */
export function show(place, ...children) {
  const fresh = make("div", {}, ...children);
  if (shown.get(place) === fresh.innerHTML) return;
  shown.set(place, fresh.innerHTML);
  const focused = place.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
  place.replaceChildren(...fresh.childNodes);
  if (focused) place.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

/** Asks the server; what it refuses is thrown, in both languages. */
export async function ask(path, body) {
  const options = body === undefined ? {} : {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const answer = await fetch(`/simulator/${path}`, { ...options, cache: "no-store" });
  const json = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(json.error.en), { refusal: json.error });
  return json;
}
