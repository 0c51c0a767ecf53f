// Builds DOM nodes. Text is only ever added as text: there is no way in here to put HTML in the page.

const SVG = "http://www.w3.org/2000/svg";

/** An element. `style` is an object of CSS properties, `on…` a listener, false and null leave an attribute out. */
export function h(tag, attrs, ...kids) {
  const el = document.createElement(tag);
  dress(el, attrs);
  el.append(...kids.flat(Infinity).filter((kid) => kid != null && kid !== false));
  return el;
}

function dress(el, attrs) {
  for (const [name, value] of Object.entries(attrs ?? {})) {
    if (value == null || value === false) continue;
    if (name === "class") el.setAttribute("class", value);
    else if (name === "style") for (const [key, one] of Object.entries(value)) { if (one != null) el.style.setProperty(key, one); }
    else if (name.startsWith("on")) el.addEventListener(name.slice(2), value);
    else el.setAttribute(name, value === true ? "" : value);
  }
}

/** An SVG element. */
export function svg(tag, attrs, ...kids) {
  const el = document.createElementNS(SVG, tag);
  dress(el, attrs);
  el.append(...kids.flat(Infinity).filter((kid) => kid != null && kid !== false));
  return el;
}

/** One of the page's line icons. */
export function icon(name, cls = "i") {
  return svg("svg", { class: cls, "aria-hidden": "true" }, svg("use", { href: `#i-${name}` }));
}

export const $ = (selector, root = document) => root.querySelector(selector);
export const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

let last = 0;
/** An id that is new on this page. */
export const uid = (prefix = "u") => `${prefix}${++last}`;

const drawn = new WeakMap();

/**
 * Whether an element has to be drawn anew because what it is drawn from is another. A press that is under way stays
 * on the button it began on, and focus and scrolling stay, where nothing changed.
 */
export function differs(el, ...from) {
  const key = JSON.stringify(from);
  if (drawn.get(el) === key) return false;
  drawn.set(el, key);
  return true;
}

/** An accent of the bot as a CSS colour. */
export const hex = (colour) => `#${(colour & 0xffffff).toString(16).padStart(6, "0")}`;

/** Whether an id comes before another: snowflakes are numbers too large for JavaScript. */
export const before = (one, other) => (one.length === other.length ? one < other : one.length < other.length);

/** A link that may be opened: http and https only, else null. */
export function webAddress(told) {
  try {
    const url = new URL(told, location.href);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

const FOCUSABLE = "button,input,textarea,a[href],select,[tabindex]:not([tabindex='-1'])";
/** What can take focus inside an element now, in order. */
const focusable = (root) =>
  $$(FOCUSABLE, root).filter((el) => el.offsetParent && !el.disabled && el.tabIndex >= 0 && !el.closest("[inert]"));

/** Keeps Tab inside an element. */
export function trapTab(event, root) {
  if (event.key !== "Tab") return;
  const all = focusable(root);
  if (!all.length) return;
  const here = document.activeElement;
  if (event.shiftKey && (here === all[0] || !all.includes(here))) { all.at(-1).focus(); event.preventDefault(); }
  else if (!event.shiftKey && here === all.at(-1)) { all[0].focus(); event.preventDefault(); }
}

const wideEnough = matchMedia("(min-width: 901px)");
/** Calls a listener when there comes to be, or not to be, room for columns. */
export const onWidth = (listener) => wideEnough.addEventListener("change", listener);

const clusters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The characters as a reader sees them: a flag or a letter with its accents is one. */
export const letters = (text) => Array.from(clusters.segment(text), (each) => each.segment);
