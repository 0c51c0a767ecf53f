// The page as a whole: which persons look, one pane or two, what stands beside, and what the address says.

import { $, differs, h, icon, onWidth } from "./dom.js";
import { guideBox } from "./guide.js";
import { readers } from "./people.js";
import { besidePlace, firstPlace, navigation, placeNamed } from "./places.js";
import { Session } from "./session.js";
import { cast, chips, personSheet, topBar } from "./top.js";
import { language, say, speak } from "./words.js";
import { View } from "./view.js";

const ROOM_BESIDE = matchMedia("(min-width: 1181px)");
const stored = {
  get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* not kept, that is all */ } },
};

/** The page. `asked` is what the address asked for: as, split (two names), place, lang. */
export class App {
  #build = null;
  #views = [];
  #sessions = [];
  #active = 0;
  #split = false;
  #people = true;
  #page = false;
  #dropped = new Set();
  #due = 0;

  constructor(root, asked) {
    this.root = root;
    this.asked = asked;
    this.top = h("header", { class: "top" });
    this.side = h("aside", { class: "side" });
    this.main = h("main", { class: "main", id: "main", tabindex: "-1" });
    this.guide = h("section", { class: "guide", hidden: true });
    this.skip = h("a", { class: "skip", href: "#main", onclick: (event) => this.#skip(event) });
    root.append(this.skip, this.top, this.guide, this.side, this.main);
    addEventListener("keydown", (event) => this.#keys(event));
    addEventListener("resize", () => this.#later());
    onWidth(() => this.#layout());
    ROOM_BESIDE.addEventListener("change", () => this.#layout());
  }

  /** Begins as the address says. */
  async start() {
    const { as, split } = this.asked;
    const names = split?.length ? split : [as];
    this.main.append(h("p", { class: "sysline wait", role: "status" }, icon("ring")));
    const sessions = await Promise.all(names.map((each) => this.#begin(each)));
    this.#split = sessions.length > 1;
    this.#active = this.#split ? Math.max(0, sessions.findIndex((each) => this.#named(each, as))) : 0;
    if (this.#split && !as) this.#active = 1;
    await speak(this.#chosen ?? sessions[this.#active].person.language);
    for (const each of sessions) this.#tellLanguage(each);
    this.#sessions = sessions;
    this.#layout();
    const lost = sessions.find((each) => each.asked);
    if (lost) this.#views[0].notice(say("nobody_called", { name: lost.asked }));
  }

  #named(session, told) {
    const me = session.me;
    return told && [me.id, me.username, ...me.name.toLowerCase().split(" "), me.name.toLowerCase()].includes(told.toLowerCase());
  }

  /** The language that was chosen on this page, if any. */
  get #chosen() { return this.asked.lang ?? stored.get("language"); }

  /** Who looks with a chosen language is spoken to in it by the bot as well. Once: two pages do not quarrel. */
  #tellLanguage(session) {
    if (this.#chosen && session.person.language !== language) session.ask("language", { language }).catch(() => {});
  }

  /** Opens a pane's connection; resolves with the first hello. */
  #begin(name) {
    const session = new Session(name);
    this.#listen(session);
    return new Promise((done) => { const off = session.on("hello", () => { off(); done(session); }); });
  }

  #listen(session) {
    session.on("hello", () => this.#again(session));
    for (const each of ["place", "persons", "guild", "shortcuts", "unread", "link", "person"]) session.on(each, () => this.#later());
    session.on("guide", () => this.#later());
    session.on("place_gone", (place) => this.#placeGone(session, place));
  }

  /** A hello after the first one: the room was started anew, or the pane was forgotten. */
  #again(session) {
    this.#build ??= session.build;
    if (this.#build !== session.build) return location.reload();
    for (const view of this.#views.filter((each) => each.session === session)) {
      const place = session.places.has(view.place) ? view.place : firstPlace(session, this.#alone)?.id;
      if (place) view.open(place);
    }
    this.#later();
  }

  #placeGone(session, place) {
    for (const view of this.#views.filter((each) => each.session === session && each.place === place)) {
      if (view.beside) this.#drop(view);
      else view.open(firstPlace(session, this.#alone)?.id);
    }
    this.#later();
  }

  /** Whether there is room for one place of a person only. */
  get #alone() { return this.#split || !ROOM_BESIDE.matches; }

  get #session() { return this.#sessions[this.#active]; }
  get #view() { return this.#views[this.#split ? this.#active : 0]; }

  // -- drawing ----------------------------------------------------------------------------------------------------

  /** Draws bar, places and guide soon: many changes come at once. */
  #later() {
    if (this.#due || !this.#views.length) return;
    this.#due = requestAnimationFrame(() => { this.#due = 0; this.#frame(); });
  }

  /** Makes the panes that belong to what is on the screen, keeping those that are there. */
  #layout() {
    if (!this.#sessions.length) return;
    const wanted = this.#sessions.map((session) => this.#views.find((view) => view.session === session && !view.beside && view.split === this.#split) ?? this.#make(session));
    const aside = this.#aside(wanted[0]);
    for (const view of this.#views) if (!wanted.includes(view) && view !== aside) view.close();
    this.#views = [...wanted, ...(aside ? [aside] : [])];
    this.root.dataset.split = this.#split ? "1" : "0";
    this.#mount();
    for (const view of this.#views) {
      if (view.place) continue;
      view.open((view.first ?? this.#firstFor(view))?.id);
    }
    this.#frame();
  }

  /** Puts the panes in the page without moving those that stand there: a moved one loses its scroll position. */
  #mount() {
    this.main.querySelector(".wait")?.remove();
    this.#views.forEach((view, i) => {
      if (this.main.children[i] !== view.el) this.main.insertBefore(view.el, this.main.children[i] ?? null);
    });
  }

  #firstFor(view) {
    const asked = this.asked.place && placeNamed(view.session, this.asked.place);
    return asked ?? firstPlace(view.session, this.#alone);
  }

  #make(session, beside = false) {
    return new View(session, {
      active: (view) => this.#activate(this.#views.indexOf(view)),
      formView: (one) => this.#formView(one),
      goTo: (view, place) => this.#goTo(view, place),
      drawer: () => this.#drawer(true),
      persons: () => cast(this.#session),
      choose: (view, person) => this.#choose(this.#views.indexOf(view), person),
      people: () => this.#flipPeople(),
      peopleShown: () => this.#peopleShown,
      drop: (view) => this.#drop(view),
    }, { beside, split: this.#split });
  }

  /** The second place of one person: what was opened there, or what goes on beside the class. */
  #aside(main) {
    if (!this.#panelFor(main)) return this.#split || !ROOM_BESIDE.matches ? null : this.#views.find((view) => view.beside && view.session === main.session) ?? null;
    const view = this.#make(main.session, true);
    view.first = this.#panelFor(main);
    return view;
  }

  /** The panel that should come to stand beside a pane, when nothing stands there and nobody put it away. */
  #panelFor(main) {
    if (this.#split || !ROOM_BESIDE.matches || this.#views.some((view) => view.beside && view.session === main.session)) return null;
    const panel = besidePlace(main.session);
    const first = main.place ?? this.#firstFor(main)?.id;
    return panel && panel.id !== first && !this.#dropped.has(`${main.session.person.id} ${panel.id}`) ? panel : null;
  }

  #frame() {
    const session = this.#session;
    if (this.#panelFor(this.#views[0])) return this.#layout();
    this.skip.textContent = say("skip");
    this.guide.setAttribute("aria-label", say("guide"));
    topBar(this.top, this.#now(), this.#does());
    guideBox(this.guide, session);
    this.#drawSide();
    this.#drawPeople();
    this.#views.forEach((view, i) => {
      view.el.classList.toggle("active", !view.beside && i === this.#active);
      view.drawHead();
    });
    document.title = this.#view.home ? `${this.#view.home.name} · Vertel Eens` : "Vertel Eens";
    this.#address();
    return undefined;
  }

  #drawSide() {
    const { guild, places, unread, persons, shortcuts } = this.#session;
    const beside = !this.#split && ROOM_BESIDE.matches;
    if (!differs(this.side, language, guild, [...places.values()], [...unread], [...persons.values()], shortcuts, this.#view.place, beside)) return;
    const had = document.activeElement?.closest?.(".side")?.contains(document.activeElement) ? document.activeElement.dataset : null;
    const view = this.#view;
    const scrolled = $(".nav", this.side)?.scrollTop ?? 0;
    this.side.setAttribute("aria-label", say("class"));
    this.side.replaceChildren(
      h("div", { class: "class" }, h("h2", {}, guild?.name ?? ""), guild?.description ? h("p", {}, guild.description) : null),
      navigation(this.#session, { current: view.place, canBeside: beside, open: (place, beside) => this.#open(place, beside), openDm: () => { this.#drawer(false); view.openDm(); } }),
      ...shortcuts.map((each) => h("button", { class: "quick", type: "button", "data-place": each.command, onclick: () => { this.#drawer(false); view.composer.shortcut(each.command); } }, icon("hand"), each.label)),
      h("p", { class: "local" }, icon("home"), h("span", {}, say("local"))));
    $(".nav", this.side).scrollTop = scrolled;
    if (had?.place) $(`[data-place="${CSS.escape(had.place)}"]`, this.side)?.focus({ preventScroll: true });
  }

  get #peopleShown() { return this.#page || (this.#people && ROOM_BESIDE.matches && !this.#split && this.#views.length === 1); }

  #drawPeople() {
    const old = $(".beside:not(.chan)", this.main);
    const scrolled = old && $(".people", old).scrollTop;
    const had = old?.contains(document.activeElement);
    const view = this.#view;
    this.root.dataset.besideOpen = this.#page ? "1" : "0";
    if (!this.#peopleShown || !view.home) return old?.remove();
    if (!differs(this.root, language, view.home, view.session.person.id, [...view.session.persons.values()]) && old) return undefined;
    const fresh = readers(view.session, view.home, { menu: (person, at) => view.personMenu(person, at), close: () => this.#flipPeople() });
    if (old) old.replaceWith(fresh); else this.main.append(fresh);
    if (scrolled) $(".people", fresh).scrollTop = scrolled;
    if (had) $(".people", fresh).focus({ preventScroll: true });
    return undefined;
  }

  #now() {
    return {
      session: this.#session, split: this.#split ? this.#sessions : null, active: this.#active,
      shown: this.#sessions.map((each) => each.person.id),
    };
  }

  #does() {
    return {
      look: (person) => this.#choose(this.#active, person),
      activate: (i) => this.#activate(i, true),
      single: () => this.#single(), double: () => this.#double(),
      theme: () => this.#theme(), language: () => this.#language(),
      chooseAll: () => personSheet(this.#now(), this.#does()),
    };
  }

  // -- doing ------------------------------------------------------------------------------------------------------

  /** Another person looks in a pane. The old one stays until the new one is there. */
  async #choose(i, person) {
    if (i < 0 || this.#sessions[i].person.id === person) return;
    const fresh = await this.#begin(person);
    this.#tellLanguage(fresh);
    const old = this.#sessions[i];
    this.#sessions[i] = fresh;
    this.#page = false;
    this.asked.place = null;
    this.#layout();
    old.close();
  }

  #activate(i, focus = false) {
    if (i < 0 || i === this.#active || !this.#split) return;
    this.#active = i;
    this.#frame();
    if (focus) this.#view.el.scrollIntoView();
  }

  #single() {
    if (!this.#split) return;
    const [kept] = this.#sessions.splice(this.#active, 1);
    const rest = this.#sessions;
    this.#sessions = [kept];
    this.#active = 0;
    this.#split = false;
    this.#layout();
    for (const each of rest) each.close();
  }

  /** Two screens: who leads at the left, a pupil at the right. */
  async #double() {
    if (this.#split) return;
    const me = this.#session;
    const { own, played } = cast(me);
    const all = [...own, ...played];
    const lead = all.find((each) => each.kind === "teacher") ?? all[0];
    const leads = lead.id === me.person.id;
    const other = leads ? all.find((each) => each.kind === "pupil") ?? all.find((each) => each !== lead) : lead;
    if (!other) return;
    const second = await this.#begin(other.id);
    this.#tellLanguage(second);
    this.#sessions = leads ? [me, second] : [second, me];
    this.#active = 1;
    this.#split = true;
    this.#page = false;
    this.#layout();
  }

  #open(place, beside) {
    this.#drawer(false);
    this.#page = false;
    if (!beside || this.#split || !ROOM_BESIDE.matches) return this.#goTo(this.#view, place);
    const there = this.#views.find((each) => each.beside);
    if (there) return void there.open(place).then(() => this.#frame());
    const view = this.#make(this.#session, true);
    view.first = this.#session.places.get(place);
    this.#views.push(view);
    return this.#layout();
  }

  #goTo(view, place) {
    if (!view.session.places.has(place)) return view.notice(say("unknown_place"));
    const aside = this.#views.find((each) => each.beside && each.place === place && each !== view);
    if (aside) this.#drop(aside);
    view.open(place);
    this.#frame();
    view.log?.frame.focus({ preventScroll: true });
    return undefined;
  }

  #drop(view) {
    view.close();
    this.#views = this.#views.filter((each) => each !== view);
    this.#dropped.add(`${view.session.person.id} ${view.place}`);
    this.#frame();
  }

  #formView(session) {
    const mine = this.#views.filter((each) => each.session === session);
    return mine.find((each) => each.place === session.form?.place) ?? mine[0];
  }

  #flipPeople() {
    if (!ROOM_BESIDE.matches || this.#split) this.#page = !this.#page;
    else if (this.#views.length > 1) { this.#people = true; this.#drop(this.#views[1]); return; }
    else this.#people = !this.#people;
    this.#frame();
    (this.#peopleShown ? $(".people", this.main) : $("[data-head=people]", this.#view.top))?.focus({ preventScroll: true });
  }

  #drawer(open) {
    if (this.root.classList.contains("drawer") === open) return;
    this.root.classList.toggle("drawer", open);
    $(".scrim.of-drawer")?.remove();
    if (!open) return void $("[data-head=burger]", this.#view.top)?.focus({ preventScroll: true });
    this.root.append(h("button", { class: "scrim of-drawer", "aria-label": say("close"), onclick: () => this.#drawer(false) }));
    ($(".nav [aria-current]", this.side) ?? $(".nav a", this.side))?.focus();
  }

  #theme() {
    const theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    stored.set("theme", theme);
    this.#frame();
  }

  /** The other language, for the page and for everybody who looks. */
  async #language() {
    const wanted = language === "nl" ? "en" : "nl";
    this.asked.lang = null;
    stored.set("language", wanted);
    await speak(wanted);
    await Promise.all(this.#sessions.map((each) => each.ask("language", { language: wanted }).catch(() => {})));
    for (const view of this.#views) view.open(view.place);
    this.#frame();
  }

  #skip(event) {
    event.preventDefault();
    (this.#view.log?.frame ?? this.main).focus();
  }

  #keys(event) {
    if (event.key === "Escape" && this.root.classList.contains("drawer")) return this.#drawer(false);
    if (!event.altKey || event.ctrlKey || event.metaKey || !/^Digit[1-9]$/.test(event.code)) return undefined;
    const who = chips(this.#session, this.#sessions.map((each) => each.person.id)).first[Number(event.code.slice(5)) - 1];
    if (!who) return undefined;
    event.preventDefault();
    return this.#choose(this.#active, who.id);
  }

  /** Keeps the address such that it opens the same again. */
  #address() {
    const query = new URLSearchParams(location.search);
    for (const name of ["as", "split", "place"]) query.delete(name);
    query.set("as", this.#session.me.username);
    if (this.#split) query.set("split", this.#sessions.map((each) => each.me.username).join(","));
    const fresh = `${location.pathname}?${query.toString().replaceAll("%2C", ",")}`;
    if (fresh !== location.pathname + location.search) history.replaceState(null, "", fresh);
  }
}
