// The head of a pane: who looks, which place it is, what is pinned, and who can read it.

import { avatar } from "./avatar.js";
import { attempt } from "./act.js";
import { differs, h, icon } from "./dom.js";
import { gist } from "./message.js";
import { navigation, placeIcon, topicOf } from "./places.js";
import { language, say } from "./words.js";

/** Fills the head of a view. `hooks`: drawer(), persons(), choose(view, id), goTo, people(view), peopleShown(view), drop(view). */
export function head(el, view, hooks) {
  const { session, home } = view;
  const persons = view.split ? hooks.persons() : null;
  const fresh = view.split && [...session.unread].some((id) => id !== home.id);
  if (!differs(el, language, home.name, home.kind, home.private, topicOf(session, home), home.pins, session.link.state, session.me, persons, fresh, hooks.peopleShown(view))) return;
  const had = document.activeElement?.dataset?.head;
  el.replaceChildren(...[
    view.beside ? null : h("button", { class: "icb burger", type: "button", "data-head": "burger", "aria-label": say("places"), onclick: hooks.drawer }, icon("menu")),
    view.split ? who(view, persons, hooks) : null,
    h("div", { class: "ttl" }, h("h1", {}, view.split ? placeButton(view, fresh, hooks) : [icon(placeIcon(home)), h("span", {}, home.name)]), h("p", {}, topicOf(session, home))),
    connection(session),
    home.pins ? h("button", { class: "icb", type: "button", "data-head": "pins", "aria-label": say("pins"), title: say("pins"), onclick: () => pins(view) }, icon("pin")) : null,
    view.beside ? h("button", { class: "icb", type: "button", "data-head": "close", "aria-label": say("close_beside"), onclick: () => hooks.drop(view) }, icon("x")) : null,
    view.beside ? null : h("button", { class: "icb", type: "button", "data-head": "people", "aria-pressed": String(hooks.peopleShown(view)), "aria-label": say("who_sees"), title: say("who_sees"), onclick: () => hooks.people(view) }, icon("people")),
  ].filter(Boolean));
  if (had) el.querySelector(`[data-head=${had}]`)?.focus({ preventScroll: true });
}

function connection(session) {
  const { state } = session.link;
  if (state === "on") return null;
  return h("div", { class: "pill", role: "status" }, icon("off"), h("span", {}, say(state === "off" ? "offline" : "elsewhere")),
    state === "elsewhere" ? h("button", { type: "button", class: "btn sm", onclick: () => location.reload() }, say("take_over")) : null);
}

function who(view, { own, played }, hooks) {
  const me = view.session.person.id;
  const option = (each) => h("option", { value: each.id, selected: each.id === me }, each.name);
  return h("label", { class: "who" }, avatar(view.session.me), h("span", { class: "sr" }, say("screen_is_of")),
    h("select", { "data-head": "who", onchange: (event) => hooks.choose(view, event.target.value) },
      own.map(option), played.length ? h("optgroup", { label: say("readers.simulated") }, played.map(option)) : null),
    icon("down"));
}

function placeButton(view, fresh, hooks) {
  const { session, home } = view;
  const open = (event) => {
    event.stopPropagation();
    const shown = view.el.querySelector(".navpop");
    if (shown) return shown.remove();
    const pop = h("div", { class: "navpop", onkeydown: (key) => { if (key.key === "Escape") { pop.remove(); event.target.closest("button")?.focus(); } }, onfocusout: (gone) => { if (gone.relatedTarget && !pop.contains(gone.relatedTarget)) pop.remove(); } },
      navigation(session, { current: home.id, canBeside: false, open: (id) => { pop.remove(); hooks.goTo(view, id); }, openDm: () => { pop.remove(); view.openDm(); } }));
    view.el.append(pop);
    pop.style.left = `${view.el.querySelector("h1").offsetLeft}px`;
    pop.querySelector("a")?.focus();
  };
  return h("button", { type: "button", "data-head": "place", "aria-haspopup": "true", "aria-label": say("place_is", { place: home.name }), onclick: open },
    icon(placeIcon(home)), h("span", {}, home.name), fresh ? h("span", { class: "new" }, h("span", { class: "sr" }, say("new"))) : null, icon("down"));
}

/** The pinned messages, in a small window over the page. */
async function pins(view) {
  const told = await attempt(view.session, view.notice, "pins", { place: view.place });
  if (!told) return;
  const show = (id) => { box.close(); view.find(id); };
  const box = h("dialog", { class: "window", "aria-label": say("pins"), onclick: (event) => { if (event.target === box) box.close(); } },
    h("header", {}, h("h2", {}, say("pins")), h("button", { type: "button", class: "icb", "aria-label": say("close"), onclick: () => box.close() }, icon("x"))),
    h("ul", {}, told.messages.map((each) => h("li", {}, h("button", { type: "button", onclick: () => show(each.id) },
      h("b", {}, view.session.personName(each.author.id)), h("span", {}, gist(each)))))));
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
}
