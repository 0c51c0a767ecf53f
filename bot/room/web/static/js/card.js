// Containers as index cards, and what the room makes of them: tab, moment, and a table full of cards.

import { hex, h } from "./dom.js";
import { inline } from "./markdown.js";
import { CONTAINER, GALLERY, part, ROW, SECTION, TEXT } from "./parts.js";
import { keyed } from "./patch.js";
import { say } from "./words.js";

const DECK_FROM = 3;
const TAB = /^-# ([^\n]+)$/;
const MOMENT_MOST = 5;

/** The top-level components of a message, with cards that lie on a table put on it. */
export function parts(components, ctx) {
  const out = [];
  let table = null;
  for (let i = 0; i < components.length;) {
    const end = deckEnd(components, i);
    if (end - i >= DECK_FROM) {
      const laid = deck(components.slice(i, end), ctx);
      if (table) table.lay(laid); else out.push(laid);
      table = null;
      i = end;
    } else {
      table = null;
      const each = components[i++];
      if (each.type === CONTAINER) {
        const made = card(each, ctx);
        out.push(made.el);
        if (!holdsActions(each)) table = made;
      } else out.push(part(each, ctx));
    }
  }
  return out;
}

const isPlain = (it) => it.type === CONTAINER && it.accent_color == null && it.components.every((each) => each.type === TEXT || each.type === GALLERY);
const holdsActions = (it) => it.components.some((each) => each.type === ROW || each.type === SECTION);

function deckEnd(components, from) {
  let end = from;
  while (end < components.length && isPlain(components[end])) end++;
  return end;
}

function deck(cards, ctx) {
  return h("div", { class: "deck", role: "list", "data-frame": "" }, cards.map((each) => {
    const el = card(each, ctx, { plain: true }).el;
    el.setAttribute("role", "listitem");
    return keyed(el, each);
  }));
}

/** One container. `lay` puts a deck on it. */
function card(container, ctx, { plain = false } = {}) {
  const kids = [...container.components];
  const tabbed = !plain && kids[0]?.type === TEXT && kids[0].content.match(TAB);
  if (tabbed) kids.shift();
  const style = container.accent_color == null ? null : { "--a": hex(container.accent_color) };
  const inside = h(plain ? "div" : "section", { class: `card tint${isMoment(kids) ? " moment" : ""}${style ? " acc" : ""}`, style, "data-frame": "" },
    kids.map((each) => part(each, { ...ctx, card: true })));
  const covered = container.spoiler && !plain ? cover(inside) : inside;
  const el = tabbed
    ? h("div", { class: "tabbed tint", style, "data-frame": "" }, keyed(h("div", { class: "tab" }, inline(tabbed[1], ctx.names)), tabbed[1]), covered)
    : covered;
  return { el, lay: (laid) => { inside.classList.add("mat"); inside.append(laid); } };
}

const isMoment = (kids) => kids.length < MOMENT_MOST && kids.some((each) => each.type === TEXT && /^# /.test(each.content));

function cover(el) {
  const shut = h("details", { class: "cover" }, h("summary", {}, say("spoiler")), el);
  return shut;
}
