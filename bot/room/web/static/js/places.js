// The places of a person: how they are named, drawn and put under headings, and where to begin.

import { before, h, icon } from "./dom.js";
import { relative } from "./time.js";
import { say } from "./words.js";

const THREADS = new Set(["thread", "private_thread"]);
const STAFF = new Set(["teacher", "admin", "support"]);

const byKind = (place) => ({ news: "horn", forum: "wall", thread: "leaf", private_thread: "leaf", post: "place", dm: "mark", voice: "ear" })[place.kind];

/** The icon of a place. */
export const placeIcon = (place) => byKind(place) ?? (place.private ? "helm" : "ring");

const isStaff = (session) => STAFF.has(session.me?.kind);
const shown = (place) => place.kind !== "category" && !(place.archived && place.kind !== "post");

/** The readers of a place that are people, the viewer left out. */
const others = (session, place) =>
  place.readers.map((id) => session.persons.get(id)).filter((each) => each && each.kind !== "bot" && each.id !== session.person.id);

/** What a place is about, in one line: its topic, or who is there. */
export function topicOf(session, place) {
  if (place.topic) return place.topic;
  if (place.kind === "dm") return say("topic.dm", { name: place.name });
  if (place.private) {
    const names = others(session, place).map((each) => each.name);
    if (!names.length) return say("topic.alone");
    return names.length < 5 ? say("topic.with", { names: listed([say("you").toLowerCase(), ...names]) }) : say("topic.some", { count: names.length });
  }
  const home = session.places.get(place.parent);
  return home && home.kind !== "category" ? say("topic.in", { place: home.name }) : "";
}

function listed(names) {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${say("and")} ${names.at(-1)}`;
}

function headingOf(session, place) {
  if (place.kind === "dm") return say("group.own");
  if (THREADS.has(place.kind)) return isSmall(session, place) ? smallHeading(session, place) : say("group.threads");
  const home = session.places.get(place.parent);
  if (home?.kind === "category") return home.name;
  return place.private ? say("group.own") : say("group.together");
}

/** A talk of one or two with who looks: no group of pupils. */
const isSmall = (session, place) => place.private && others(session, place).length <= 2;

function smallHeading(session, place) {
  return isStaff(session) ? say("group.small") : listed([say("you"), ...others(session, place).map((each) => each.name)]);
}

/** Threads that were put away: out of the way, and still to be read. */
const putAway = (session) => sorted(session).filter((each) => each.archived && THREADS.has(each.kind)).reverse();

/** The places under their headings, in order: [heading, places]. Posts stand in their forum, not here. */
function grouped(session) {
  const groups = new Map();
  for (const place of sorted(session)) {
    if (!shown(place) || place.kind === "post") continue;
    const name = headingOf(session, place);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(place);
  }
  const last = say("group.own");
  const bot = [...session.persons.values()].find((each) => each.kind === "bot");
  if (bot && !isStaff(session) && ![...session.places.values()].some((each) => each.kind === "dm")) {
    groups.set(last, [...(groups.get(last) ?? []), { id: null, kind: "dm", name: bot.name }]);
  }
  return [...groups].sort(([one], [other]) => (one === last) - (other === last));
}

const sorted = (session) => [...session.places.values()].sort((one, other) => one.order - other.order);

/** The posts of a forum, newest first. */
const postsOf = (session, forum) =>
  sorted(session).filter((each) => each.kind === "post" && each.parent === forum).sort((one, other) => (before(one.id, other.id) ? 1 : -1));

const talks = (place) => place.kind === "text" && shown(place);
const newest = (places) => places.reduce((best, each) => (!best || before(best.last_message ?? "0", each.last_message ?? "0") ? each : best), null);

const circle = (session) => newest(sorted(session).filter((each) => talks(each) && !each.private));

/**
 * Where a person begins: the public place where something was said last. With room for one place only, it is what
 * would stand beside that.
 */
export function firstPlace(session, alone) {
  return (alone ? besidePlace(session) : null) ?? circle(session) ?? newest(sorted(session).filter(talks)) ?? sorted(session).find(shown) ?? null;
}

/**
 * What may stand beside the class: for who leads the private place where something happens, for a pupil the small
 * talk that they are in while it is going on. Null when there is no such thing.
 */
export function besidePlace(session) {
  const all = sorted(session).filter((each) => shown(each) && each.last_message);
  if (isStaff(session)) return newest(all.filter((each) => talks(each) && each.private));
  const small = newest(all.filter((each) => THREADS.has(each.kind) && each.private));
  const talk = circle(session);
  return small && before(talk?.last_message ?? "0", small.last_message) ? small : null;
}

/** A place by id or name. */
export function placeNamed(session, told) {
  const name = told?.toLowerCase();
  return session.places.get(told) ?? sorted(session).find((each) => shown(each) && each.name.toLowerCase() === name) ?? null;
}

/** The list of places. `hooks`: open(place, beside), openDm(), current (an id), canBeside. */
export function navigation(session, hooks) {
  const earlier = putAway(session);
  return h("nav", { class: "nav", "aria-label": say("places") },
    grouped(session).map(([name, places]) =>
      h("div", {}, h("h3", {}, name), h("ul", {}, places.map((each) => (each.id ? entry(session, each, hooks) : unopened(each, hooks)))))),
    earlier.length
      ? h("details", { open: earlier.some((each) => each.id === hooks.current) || null },
        h("summary", {}, say("group.earlier")), h("ul", {}, earlier.map((each) => entry(session, each, hooks))))
      : null);
}

/** The private conversation that a pupil can always begin. */
function unopened(place, hooks) {
  return h("li", {}, h("a", { href: "#dm", "data-place": "dm", onclick: (event) => { event.preventDefault(); hooks.openDm(); } },
    icon(placeIcon(place)), h("span", { class: "name" }, place.name)));
}

function entry(session, place, hooks) {
  const open = (event) => { event.preventDefault(); hooks.open(place.id, event.ctrlKey || event.metaKey); };
  const fresh = session.unread.has(place.id);
  const link = h("a", { href: `#${place.id}`, "aria-current": place.id === hooks.current ? "page" : null, "data-place": place.id, onclick: open },
    icon(placeIcon(place)), h("span", { class: "name" }, place.name),
    fresh ? h("span", { class: "new" }, h("span", { class: "sr" }, say("new"))) : null);
  const aside = hooks.canBeside && place.id !== hooks.current
    ? h("button", { type: "button", class: "icb aside", "aria-label": say("open_beside", { place: place.name }), title: say("open_beside", { place: place.name }), onclick: () => hooks.open(place.id, true) }, icon("beside"))
    : null;
  return h("li", {}, link, aside);
}

/** A forum: its posts as cards. */
export function forumList(session, forum, open) {
  const posts = postsOf(session, forum);
  if (!posts.length) return h("div", { class: "sysline nothing" }, icon("think"), say("nothing_yet"));
  return h("ul", { class: "posts" }, posts.map((each) => h("li", {}, h("button", { type: "button", class: "card post", onclick: () => open(each.id) },
    h("b", {}, each.name),
    each.tags.length ? h("span", { class: "tags" }, each.tags.map((tag) => h("span", { class: "role" }, tag))) : null,
    h("small", {}, each.archived ? say("archived") : relative(momentOf(each.last_message ?? each.id)))))));
}

/** When an id was given out: the first 42 bits of a snowflake are milliseconds since 2015. */
const momentOf = (id) => Number(BigInt(id) >> 22n) + 1420070400000;
