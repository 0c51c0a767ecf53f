// A small menu that floats: what one can do with a message, a person or a reaction.

import { $$, h, icon } from "./dom.js";

let open = null;

/**
 * Opens a menu at an element. `items` are {label, icon, run, danger} or {sep: true}; focus goes back when it closes.
 */
export function openMenu(at, items, label, cls = "") {
  closeMenu();
  const usable = items.filter(Boolean);
  if (!usable.length) return;
  const back = document.activeElement;
  const el = h("div", { class: `menu ${cls}`, role: "menu", "aria-label": label, onkeydown: keys, onfocusout: left }, usable.map(entry));
  document.body.append(el);
  open = { el, back };
  place(el, at.getBoundingClientRect());
  el.querySelector("[role=menuitem]").focus({ preventScroll: true });
  setTimeout(() => open?.el === el && document.addEventListener("pointerdown", outside, true));
}

/** Puts the menu away; focus goes back to where it was, unless it has gone on. */
function closeMenu(refocus = true) {
  if (!open) return;
  const { el, back } = open;
  const inside = el.contains(document.activeElement);
  open = null;
  document.removeEventListener("pointerdown", outside, true);
  el.remove();
  if (refocus && inside && back?.isConnected) back.focus({ preventScroll: true });
}

function entry(it) {
  if (it.sep) return h("hr", { role: "separator" });
  return h("button", { type: "button", role: "menuitem", tabindex: "-1", class: it.danger ? "danger" : null, "aria-label": it.hint ?? null, title: it.hint ?? null, onclick: () => { closeMenu(); it.run(); } },
    it.icon ? icon(it.icon) : it.node ?? null, it.label ?? null);
}

function place(el, at) {
  const { offsetWidth: width, offsetHeight: height } = el;
  const left = Math.max(8, Math.min(at.right - width, innerWidth - width - 8));
  const below = at.bottom + 4;
  const top = below + height < innerHeight - 8 ? below : Math.max(8, at.top - height - 4);
  el.style.left = `${left}px`;
  el.style.top = `${top}px`;
}

function outside(event) {
  if (!open?.el.contains(event.target)) closeMenu(false);
}

function left(event) {
  if (open && event.relatedTarget && !open.el.contains(event.relatedTarget)) closeMenu(false);
}

function keys(event) {
  const all = $$("[role=menuitem]", event.currentTarget);
  const i = all.indexOf(document.activeElement);
  const to = { ArrowDown: i + 1, ArrowUp: i - 1, ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to !== undefined) all[(to + all.length) % all.length].focus();
  else if (event.key === "Escape" || event.key === "Tab") closeMenu();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
