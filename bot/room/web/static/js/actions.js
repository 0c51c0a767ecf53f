// What one can do with a message or a person: the menu's entries, as far as the place allows.

import { attempt } from "./act.js";
import { emojiNode, OFFERED, reactionWords } from "./emoji.js";
import { isWhisper, isWords } from "./message.js";
import { openMenu } from "./menu.js";
import { say } from "./words.js";

/** Opens the menu of a message at an element. */
export function messageMenu(view, message, at) {
  const home = view.home;
  const mine = message.author.id === view.session.person.id;
  const send = (op, fields) => attempt(view.session, view.notice, op, { place: view.place, message: message.id, ...fields });
  const words = isWords(message);
  const whisper = isWhisper(message);
  openMenu(at, [
    words && !whisper && home.may_send && { label: say("menu.reply"), icon: "reply", run: () => view.composer.reply(message) },
    !whisper && home.may.includes("react") && { label: say("menu.react"), icon: "add", run: () => reactionMenu(view, message, at) },
    words && mine && home.may_send && { label: say("menu.edit"), icon: "pen", run: () => view.composer.change(message) },
    !whisper && home.may.includes("pin") && { label: say(message.pinned ? "menu.unpin" : "menu.pin"), icon: "pin", run: () => send("pin", { on: !message.pinned }) },
    words && message.content && { label: say("menu.copy"), icon: "place", run: () => navigator.clipboard?.writeText(message.content) },
    whisper && { label: say("hide"), icon: "hide", run: () => send("dismiss", {}) },
    !whisper && (mine || home.may.includes("manage")) && { label: say("menu.delete"), icon: "bin", danger: true, run: () => send("delete", {}) },
  ], say("menu.message"));
}

function reactionMenu(view, message, at) {
  openMenu(at, OFFERED.map((name) => {
    const own = message.reactions?.find((each) => each.emoji.name === name)?.me ?? false;
    return {
      node: emojiNode({ name }), hint: reactionWords({ name }),
      run: () => attempt(view.session, view.notice, "react", { place: view.place, message: message.id, emoji: name, on: !own }),
    };
  }), say("menu.react"), "faces");
}

/** Opens the menu of a person: one can write to the bot. */
export function personMenu(view, person, at) {
  if (person.kind !== "bot") return view.notice(say("menu.nothing", { name: person.name }));
  openMenu(at, [{ label: say("write_to", { name: person.name }), icon: "hand", run: () => view.openDm() }], say("menu.person", { name: person.name }));
}
