// What a person does on a message, sent to the room; a refusal becomes a line of words.

import { Refused } from "./link.js";
import { refusal } from "./words.js";

/** Sends a request; gives its answer, or undefined after saying what was refused. */
export async function attempt(session, notice, op, fields) {
  try {
    return await session.ask(op, fields);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    notice(refusal(refused.told));
    return undefined;
  }
}

/** What messages of a place need to be drawn and pressed. `hooks`: notice, goTo, find. */
export function contextOf(session, place, hooks) {
  const send = (op, fields) => attempt(session, hooks.notice, op, { place, ...fields });
  return {
    me: session.person.id,
    message: (id) => session.message(place, id),
    names: {
      personName: (id) => session.personName(id),
      roleName: (id) => session.roleName(id),
      placeName: (id) => session.placeName(id),
      goTo: hooks.goTo,
    },
    person: (author) => session.persons.get(author.id) ??
      { id: author.id, name: author.global_name ?? author.username, kind: author.bot ? "bot" : "pupil", tag: null },
    press: (el, customId) => press(send, el, customId),
    pick: (el, customId, values) => busy(el, send("pick", { message: messageOf(el), custom_id: customId, values })),
    candidates: (kind) => candidates(session, place, kind),
    dismiss: (message) => send("dismiss", { message }),
    react: (message, emoji, on) => send("react", { message, emoji, on }),
    find: hooks.find,
    send,
  };
}

const messageOf = (el) => el.closest("[data-id]").dataset.id;

async function press(send, el, customId) {
  if (el.getAttribute("aria-busy")) return;
  await busy(el, send("click", { message: messageOf(el), custom_id: customId }));
}

async function busy(el, work) {
  el.setAttribute("aria-busy", "true");
  try {
    await work;
  } finally {
    el.removeAttribute("aria-busy");
  }
}

/** The people, roles and channels that a list may offer, as options. */
export async function candidates(session, place, kind, types) {
  const told = await session.ask("candidates", { place, kind, ...(types ? { channel_types: types } : {}) });
  return [...told.users, ...told.roles, ...told.channels].map((each) => ({ value: each.id, label: each.name }));
}
