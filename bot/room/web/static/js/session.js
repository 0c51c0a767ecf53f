// What one pane knows: the person it looks as, the places that person sees, their messages, the form that is open.

import { before } from "./dom.js";
import { Link } from "./link.js";
import { sync } from "./time.js";
import { say } from "./words.js";

const TYPING_MESSAGES = new Set([0, 19]);

/** One person's view of the room. Listeners are told by name, see `on`. */
export class Session {
  #listeners = new Map();
  #shown = new Map();
  persons = new Map();
  roles = new Map();
  places = new Map();
  messages = new Map();
  unread = new Set();
  typists = new Map();
  guild = null;
  person = null;
  guide = null;
  shortcuts = [];
  form = null;
  asked = null;
  ready = false;

  constructor(as) {
    this.link = new Link(as, { hear: (told) => this.#hear(told), changed: (state) => this.#tell("link", state) });
  }

  /** Listens to: hello, link, place, place_gone, persons, guild, person, message, changed, gone, reactions, typing,
   *  pins, form, guide, shortcuts, unread. Gives a function that ends it. */
  on(name, listener) {
    if (!this.#listeners.has(name)) this.#listeners.set(name, new Set());
    this.#listeners.get(name).add(listener);
    return () => this.#listeners.get(name).delete(listener);
  }

  ask(op, fields) { return this.link.ask(op, fields); }

  close() { this.link.close(); this.#listeners.clear(); }

  /** The person this pane looks as. */
  get me() { return this.persons.get(this.person.id); }

  /** Names for mentions in texts. */
  personName(id) { return this.persons.get(id)?.name ?? say("unknown_person"); }
  roleName(id) { return this.roles.get(id)?.name ?? say("unknown_role"); }
  placeName(id) { return this.places.get(id)?.name ?? null; }

  /** A message of a place that is on the screen, by id. */
  message(place, id) { return this.messages.get(place)?.get(id); }

  /** Says that a view shows a place, so that what comes there is not new; gives a function that ends it. */
  show(place) {
    this.#shown.set(place, (this.#shown.get(place) ?? 0) + 1);
    if (this.unread.delete(place)) this.#tell("unread", place);
    return () => this.#shown.set(place, this.#shown.get(place) - 1);
  }

  /** Waits until a place is known that was just made. */
  known(place) {
    if (this.places.has(place)) return Promise.resolve();
    return new Promise((done) => {
      const off = this.on("place", (told) => { if (told.id === place) { off(); done(); } });
    });
  }

  /** Fetches the newest messages of a place; gives whether there are older ones. */
  async look(place) {
    const told = await this.ask("look", { place });
    this.#keep(told.place);
    this.messages.set(place, new Map(told.messages.map((each) => [each.id, each])));
    return told.more;
  }

  /** Fetches older messages; gives them with whether there are still older ones. */
  async older(place, first) {
    const told = await this.ask("history", { place, before: first });
    const known = this.messages.get(place);
    this.messages.set(place, new Map([...told.messages.map((each) => [each.id, each]), ...(known ?? [])]));
    return told;
  }

  /** Forgets a place's messages that no view holds any more, but not those from `first` on. */
  trim(place, first) {
    for (const id of this.messages.get(place)?.keys() ?? []) if (before(id, first)) this.messages.get(place).delete(id);
  }

  #tell(name, ...told) {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) listener(...told);
  }

  #hear(told) {
    if (told.now) sync(told.now, told.clock_runs);
    this[HANDLERS[told.type]]?.(told);
  }

  hello(told) {
    Object.assign(this, { guild: told.guild, person: told.person, guide: told.guide, shortcuts: told.shortcuts, asked: told.asked });
    this.build = told.build;
    this.form = null;
    this.messages.clear();
    this.#people(told);
    this.places = new Map(told.places.map((each) => [each.id, each]));
    this.ready = true;
    this.#tell("hello", told);
  }

  place({ place }) {
    this.#keep(place);
    this.#tell("place", place);
  }

  #keep(place) { this.places.set(place.id, place); }

  #people(told) {
    const arrival = told.persons.map((each) => each.id).sort((one, other) => (before(one, other) ? -1 : 1));
    this.persons = new Map(told.persons.map((each) => [each.id, { ...each, place: arrival.indexOf(each.id) }]));
    this.roles = new Map(told.roles.map((each) => [each.id, each]));
  }

  placeGone({ place }) {
    for (const each of [this.places, this.messages, this.unread]) each.delete(place);
    this.#tell("place_gone", place);
  }

  peopleChanged(told) { this.#people(told); this.#tell("persons"); }
  guildChanged({ guild }) { this.guild = guild; this.#tell("guild"); }
  personChanged({ person }) { this.person = person; this.#tell("person"); }
  guideChanged({ guide }) { this.guide = guide; this.#tell("guide"); }
  shortcutsChanged({ shortcuts }) { this.shortcuts = shortcuts; this.#tell("shortcuts"); }

  came({ place, message }) {
    const known = this.messages.get(place);
    const fresh = known && !known.has(message.id);
    known?.set(message.id, message);
    const home = this.places.get(place);
    if (home) home.last_message = message.id;
    if (TYPING_MESSAGES.has(message.type)) this.#stopsTyping(place, message.author.id);
    if (fresh) this.#tell("message", place, message);
    else if (known) this.#tell("changed", place, message);
    if (!this.#shown.get(place) && message.author.id !== this.person.id) this.#mark(place);
  }

  #mark(place) {
    this.unread.add(place);
    this.#tell("unread", place);
  }

  changed({ place, message }) {
    if (!this.messages.get(place)?.has(message.id)) return;
    this.messages.get(place).set(message.id, message);
    this.#tell("changed", place, message);
  }

  gone({ place, messages }) {
    for (const id of messages) this.messages.get(place)?.delete(id);
    this.#tell("gone", place, messages);
  }

  reacted({ place, message, reactions }) {
    const known = this.message(place, message);
    if (!known) return;
    known.reactions = reactions;
    this.#tell("reactions", place, known);
  }

  types({ place, person, seconds }) {
    if (person === this.person.id) return;
    const here = this.typists.get(place) ?? new Map();
    clearTimeout(here.get(person));
    here.set(person, setTimeout(() => this.#stopsTyping(place, person), seconds * 1000));
    this.typists.set(place, here);
    this.#tell("typing", place);
  }

  #stopsTyping(place, person) {
    const here = this.typists.get(place);
    if (!here?.has(person)) return;
    clearTimeout(here.get(person));
    here.delete(person);
    this.#tell("typing", place);
  }

  pinned({ place, count }) {
    const home = this.places.get(place);
    if (home) home.pins = count;
    this.#tell("pins", place);
  }

  formOpened({ modal }) { this.form = modal; this.#tell("form", modal); }

  formClosed({ modal }) {
    if (this.form?.id !== modal) return;
    this.form = null;
    this.#tell("form", null);
  }
}

const HANDLERS = {
  hello: "hello", place: "place", place_gone: "placeGone", persons: "peopleChanged", guild: "guildChanged",
  person: "personChanged", guide: "guideChanged", shortcuts: "shortcutsChanged", message: "came",
  message_changed: "changed", messages_gone: "gone", reactions: "reacted", typing: "types", pins: "pinned",
  modal: "formOpened", modal_closed: "formClosed",
};
