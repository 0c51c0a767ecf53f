// The bar at the top: whose eyes one looks through, one screen or two, language, light and dark.

import { avatar } from "./avatar.js";
import { $, differs, h, icon, trapTab } from "./dom.js";
import { language, say } from "./words.js";

const MOST_CHIPS = 9;
let fit = { key: "", count: MOST_CHIPS };

/** The persons to look as: own ones first, those that are played by the room apart. */
export function cast(session) {
  const all = [...session.persons.values()].filter((each) => each.kind !== "bot" && each.here !== false);
  return { own: all.filter((each) => !each.simulated), played: all.filter((each) => each.simulated) };
}

/** Those with a chip: the first few, and whoever is on the screen now. */
export function chips(session, shown) {
  const { own, played } = cast(session);
  const all = [...own, ...played];
  const most = fit.count;
  const first = all.slice(0, most);
  const missing = shown.filter((id) => !first.some((each) => each.id === id)).map((id) => session.persons.get(id)).filter(Boolean);
  return { first: [...first.slice(0, most - missing.length), ...missing], more: all.length > most };
}

/** Draws the bar. `now` says what is on the screen: session, shown (person ids), active, split; `does` what buttons do. */
export function topBar(el, now, does) {
  const { own, played } = cast(now.session);
  const shown = [now.shown, now.active, now.split?.map((each) => each.me), document.documentElement.dataset.theme, innerWidth];
  if (!differs(el, language, own, played, now.session.me, shown)) return;
  const had = document.activeElement?.closest?.(".top [data-top]")?.dataset.top;
  const draw = () => el.replaceChildren(brand(), viewAs(now, does), flip(now, does), tools(now, does));
  draw();
  fitChips(el, draw, now);
  if (had) $(`[data-top="${CSS.escape(had)}"]`, el)?.focus({ preventScroll: true });
}

/** Shows as many chips as there is room for; measured again when names or width are others. */
function fitChips(el, draw, now) {
  const { own, played } = cast(now.session);
  const key = `${innerWidth} ${document.documentElement.lang} ${[...own, ...played].map((each) => each.name).join()} ${now.shown.join()}`;
  if (key === fit.key) return;
  fit = { key, count: MOST_CHIPS };
  const overflows = () => $(".viewas", el).scrollWidth > $(".viewas", el).clientWidth;
  for (draw(); fit.count > 1 && overflows(); draw()) fit.count--;
}

const brand = () => h("a", { class: "brand", href: "/" },
  icon("mark", ""), h("span", {}, h("b", {}, "Vertel Eens"), " ", h("small", {}, say("practice_room"))));

function viewAs(now, does) {
  const { first, more } = chips(now.session, now.shown);
  const me = now.session.me;
  return h("div", { class: "viewas" },
    h("span", { class: "lab", id: "viewas" }, say("view_as")),
    h("div", { class: "chips" },
      h("div", { class: "chips-in", role: "radiogroup", "aria-labelledby": "viewas", onkeydown: roving }, first.map((each, i) => chip(each, i, now, does))),
      more ? h("button", { type: "button", class: "chip more", "data-top": "more", "aria-haspopup": "dialog", onclick: does.chooseAll }, say("more_people")) : null),
    h("button", { class: "mwho", type: "button", "data-top": "mwho", "aria-haspopup": "dialog", onclick: does.chooseAll },
      avatar(me), h("span", {}, h("small", {}, say("view_as")), me.name), icon("down")));
}

function chip(person, i, now, does) {
  const me = person.id === now.session.person.id;
  const other = !me && now.shown.includes(person.id);
  return h("button", {
    type: "button", class: other ? "chip other" : "chip", role: "radio", "aria-checked": String(me), tabindex: me ? "0" : "-1", "data-top": person.id,
    title: i < 9 ? `Alt+${i + 1}` : null, onclick: () => does.look(person.id),
  }, avatar(person), h("span", {}, person.name), other ? h("span", { class: "sr" }, say("also_shown")) : null);
}

/** Arrow keys walk through a radio group; the one that gets focus is chosen by Space or Enter. */
function roving(event) {
  const all = [...event.currentTarget.children];
  const i = all.indexOf(document.activeElement.closest("[role=radio]"));
  const to = { ArrowRight: i + 1, ArrowDown: i + 1, ArrowLeft: i - 1, ArrowUp: i - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined || i < 0) return;
  event.preventDefault();
  all[(to + all.length) % all.length].focus();
}

/** One side of the flip; pressed once more, it offers to look as somebody else. */
function flipSide(person, i, pressed, does) {
  const run = pressed ? does.chooseAll : () => does.activate(i);
  return h("button", { type: "button", "data-top": `flip${i}`, "aria-pressed": String(pressed), "aria-haspopup": pressed ? "dialog" : null, onclick: run },
    avatar(person), h("span", { class: "keep" }, person.name), pressed ? icon("down") : null);
}

function flip(now, does) {
  if (!now.split) return h("div", { class: "flip" });
  return h("div", { class: "flip" }, h("div", { class: "seg", role: "group", "aria-label": say("flip") }, now.split.map((session, i) =>
    flipSide(session.me, i, i === now.active, does))));
}

function tools(now, does) {
  const dark = document.documentElement.dataset.theme === "dark";
  const other = language === "nl" ? "EN" : "NL";
  const view = (name, pressed, run, label) =>
    h("button", { type: "button", "data-top": name, "aria-pressed": String(pressed), "aria-label": label, title: label, onclick: run }, icon(name), h("span", {}, label));
  return h("div", { class: "tools" },
    h("div", { class: "seg views", role: "group", "aria-label": say("display") },
      view("one", !now.split, does.single, say("one_screen")), view("two", Boolean(now.split), does.double, say("two_screens"))),
    h("button", { class: "icb", type: "button", "data-top": "lang", lang: other.toLowerCase(), "aria-label": `${other}: ${say("other_language")}`, title: say("other_language"), onclick: does.language }, h("span", { class: "lang" }, other)),
    h("button", { class: "icb", type: "button", "data-top": "theme", "aria-label": say(dark ? "to_light" : "to_dark"), title: say(dark ? "to_light" : "to_dark"), onclick: does.theme }, icon(dark ? "sun" : "moon")));
}

/** All persons to choose from, as a sheet. */
export function personSheet(now, does) {
  const { own, played } = cast(now.session);
  const close = () => { box.remove(); scrim.remove(); back?.focus?.({ preventScroll: true }); };
  const back = document.activeElement;
  const scrim = h("button", { class: "scrim", tabindex: "-1", "aria-label": say("close"), onclick: close });
  const one = (each) => h("button", { type: "button", class: "pp", role: "radio", "aria-checked": String(each.id === now.session.person.id), onclick: () => { close(); does.look(each.id); } },
    avatar(each), h("span", {}, each.name), each.tag ? h("small", {}, each.tag) : null);
  const lead = own.find((each) => each.kind === "teacher") ?? own[0];
  const title = now.split ? say("only_one") : lead && say("flip_with", { name: lead.id === now.session.person.id ? (own.find((each) => each.kind === "pupil") ?? own[1] ?? lead).name : lead.name });
  const box = h("div", { class: "psheet", role: "dialog", "aria-modal": "true", "aria-label": say("choose_person"), onkeydown: (event) => { if (event.key === "Escape") close(); else trapTab(event, box); } },
    h("h2", {}, say("choose_person")),
    h("div", { role: "radiogroup", "aria-label": say("choose_person"), class: "pps" }, own.map(one)),
    played.length ? [h("h3", {}, say("readers.simulated")), h("div", { role: "radiogroup", "aria-label": say("readers.simulated"), class: "pps" }, played.map(one))] : null,
    h("div", { class: "sideby" }, h("button", { type: "button", class: "btn", onclick: () => { close(); now.split ? does.single() : does.double(); } }, icon(now.split ? "one" : "flip"), title)));
  document.body.append(scrim, box);
  ($(".pp[aria-checked=true]", box) ?? $(".pp", box)).focus();
}
