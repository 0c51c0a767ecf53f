// The box of whoever runs the room: what to do next, said above the panes.

import { $, differs, h, icon } from "./dom.js";
import { markdown } from "./markdown.js";
import { language, say } from "./words.js";

let folded = false;

/** Draws the box of the session that is on the screen; nothing when there is none. */
export function guideBox(el, session) {
  const guide = session.guide;
  if (!differs(el, guide, folded, language)) return;
  const had = $(":focus", el)?.dataset.guide;
  el.hidden = !guide;
  if (!guide) { el.replaceChildren(); return; }
  const fold = () => { folded = !folded; guideBox(el, session); };
  const press = (event, each) => {
    const pressed = event.currentTarget;
    if (pressed.getAttribute("aria-busy")) return;
    pressed.setAttribute("aria-busy", "true");
    session.ask("guide", { button: each.id }).catch(() => {}).finally(() => pressed.removeAttribute("aria-busy"));
  };
  const button = (each, look) => h("button", {
    type: "button", class: look, "data-guide": each.id, "aria-busy": each.busy ? "true" : null, onclick: (event) => press(event, each),
  }, each.label);
  el.classList.toggle("folded", folded);
  el.replaceChildren(
    icon("mark", "mk"),
    h("div", { class: "guide-text" }, h("h2", {}, guide.title), folded ? null : h("div", { class: "md" }, markdown(guide.text))),
    h("div", { class: "row" }, guide.buttons.map((each) => button(each, each.main ? "btn p" : "btn"))),
    h("button", { type: "button", class: "icb fold", "data-guide": "fold", "aria-expanded": String(!folded), "aria-label": say(folded ? "unfold" : "fold"), onclick: fold }, icon("down")),
    ...(folded || !guide.more.length ? [] : [h("div", { class: "more", role: "group", "aria-label": guide.caption },
      h("span", { "aria-hidden": "true" }, guide.caption), guide.more.map((each) => button(each, "btn sm")))]));
  if (had) $(`[data-guide="${CSS.escape(had)}"]`, el)?.focus({ preventScroll: true });
}
