// "Wie ziet dit?": not who is online, but who can read this place.

import { avatar } from "./avatar.js";
import { h, icon } from "./dom.js";
import { say } from "./words.js";

const LEADS = new Set(["teacher", "admin", "support"]);

/** The list of readers of a view's place. `hooks`: menu(person, element), close(). */
export function readers(session, place, hooks) {
  const all = place.readers.map((id) => session.persons.get(id)).filter(Boolean);
  const people = all.filter((each) => each.kind !== "bot");
  const dm = place.kind === "dm";
  const body = dm
    ? [list(all, session, hooks), h("p", { class: "note" }, say("readers.dm"))]
    : [
        section(say("readers.lead"), people.filter((each) => LEADS.has(each.kind)), session, hooks),
        section(say("readers.pupils"), people.filter((each) => !LEADS.has(each.kind) && !each.simulated), session, hooks),
        section(say("readers.simulated"), people.filter((each) => !LEADS.has(each.kind) && each.simulated), session, hooks),
        people.some((each) => each.simulated) ? h("p", { class: "note" }, say("readers.simulated_note")) : null,
        place.private && !people.some((each) => !LEADS.has(each.kind)) ? h("p", { class: "note" }, say("readers.no_pupils")) : null,
        section(say("readers.bots"), all.filter((each) => each.kind === "bot"), session, hooks),
      ];
  return h("aside", { class: "beside", "aria-label": say("who_sees") },
    h("div", { class: "bh" }, h("h2", {}, say("who_sees")), h("button", { class: "icb", type: "button", "aria-label": say("close_list"), onclick: hooks.close }, icon("x"))),
    h("div", { class: "people", tabindex: "0", role: "region", "aria-label": say("people") }, body));
}

const section = (title, people, session, hooks) => (people.length ? [h("h3", {}, title), list(people, session, hooks)] : null);

const list = (people, session, hooks) => h("ul", {}, people.map((each) => entry(each, session, hooks)));

function entry(person, session, hooks) {
  const me = person.id === session.person.id;
  const tag = me ? say("you").toLowerCase() : person.tag;
  const inside = [avatar(person), h("span", { class: "name" }, person.name), tag ? h("span", { class: "tag" }, tag) : null];
  if (me) return h("li", { class: "me" }, inside);
  const open = (event) => { event.preventDefault(); hooks.menu(person, event.currentTarget); };
  return h("li", {}, h("button", { type: "button", class: "who-is", "aria-haspopup": "menu", onclick: open, oncontextmenu: open }, inside));
}
