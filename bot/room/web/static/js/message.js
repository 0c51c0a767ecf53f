// A message as one person sees it: a bubble of a person, cards of the bot, a whisper, or a line of the room.

import { avatar } from "./avatar.js";
import { parts } from "./card.js";
import { h, icon, letters } from "./dom.js";
import { emojiKey, emojiNode, reactionWords } from "./emoji.js";
import { inline, markdown } from "./markdown.js";
import { fileRow, gallery, isPicture } from "./media.js";
import { TEXT } from "./parts.js";
import { keyed } from "./patch.js";
import { timeElement, written } from "./time.js";
import { has, say } from "./words.js";

const EPHEMERAL = 1 << 6, THINKING = 1 << 7;
const WORDS = new Set([0, 19, 20, 23]);
const STARTER = 21;
const QUIET = /^-# [^\n]+$/;

export const isWhisper = (message) => Boolean(message.flags & EPHEMERAL);
/** Whether a message holds somebody's words (or a command's answer), not news of the room itself. */
export const isWords = (message) => WORDS.has(message.type);

/** Whether a message is drawn as going on from the one before: same person, little later, no reply. */
export function goesOn(message, previous) {
  if (!previous || message.author.bot || message.type !== 0 || !isWords(previous)) return false;
  const apart = Date.parse(message.timestamp) - Date.parse(previous.timestamp);
  return previous.author.id === message.author.id && apart < 120e3;
}

/** A message as an article. `ctx` is as for parts, with `names`, `person` (author), `me`, and what one can do. */
export function messageElement(message, ctx) {
  const told = { ...ctx, message };
  if (message.type === STARTER && message.referenced_message) return messageElement({ ...message.referenced_message, id: message.id }, ctx);
  if (!isWords(message)) return systemLine(message, told);
  if (isQuiet(message)) return line(message, inline(message.components[0].content.slice(3), ctx.names));
  return message.author.bot ? botMessage(message, told) : personMessage(message, told);
}

const isQuiet = (message) =>
  message.author.bot && !message.content && !isWhisper(message) && message.components.length === 1 &&
  message.components[0].type === TEXT && QUIET.test(message.components[0].content);

function line(message, kids) {
  return article(message, "msg sysline", "", icon("think"), h("span", {}, kids));
}

function systemLine(message, ctx) {
  const key = has(`system.t${message.type}`) ? `system.t${message.type}` : "system.other";
  const who = (message.mentions ?? []).map((each) => ctx.person(each).name).join(", ");
  return line(message, say(key, { name: ctx.person(message.author).name, text: message.content, who }));
}

function article(message, cls, label, ...kids) {
  return h("article", {
    class: cls, "aria-label": label || null, tabindex: "-1", "data-id": message.id, "data-author": message.author.id, "data-frame": "",
  }, kids);
}

const momentOf = (message) => Date.parse(message.timestamp);

function clock(message) {
  const el = timeElement(momentOf(message) / 1000, "t");
  return el;
}

function stamps(message) {
  return [clock(message), message.edited_timestamp ? h("span", { class: message.author.bot ? "sr" : "edited" }, say("edited")) : null];
}

/** What stands in a message apart from its components: words, pictures, files. */
function body(message, ctx) {
  const out = [];
  if (message.content) out.push(keyed(h("div", { class: "text md" }, markdown(message.content, ctx.names)), message.content));
  const files = loose(message);
  const pictures = files.filter(isPicture);
  if (pictures.length) out.push(keyed(shots(pictures), pictures.map((each) => each.id).join()));
  out.push(...files.filter((each) => !isPicture(each)).map((each) => keyed(fileRow(each), each.id)));
  return out;
}

const shots = (pictures) => gallery(pictures.map((each) => ({ media: each, description: each.description })));

/** The attachments that no component shows. */
function loose(message) {
  const used = message.attachments.length ? JSON.stringify(message.components) : "";
  return message.attachments.filter((each) => !used.includes(each.url));
}

function botMessage(message, ctx) {
  const bot = ctx.person(message.author);
  const label = say(isWhisper(message) ? "label.whisper" : "label.message", { name: bot.name, time: written(momentOf(message), "t") });
  const made = message.flags & THINKING ? [thinking(bot)] : [...body(message, ctx), ...parts(message.components, ctx)];
  if (isWhisper(message)) return article(message, "msg bot", label, whisper(message, made, ctx));
  const tabbed = made[0]?.classList.contains("tabbed");
  const bare = made.every((each) => each.matches(".text, .file, .gallery, .thinking"));
  return article(message, `msg bot${tabbed ? " tr" : ""}`, label,
    h("div", { class: "meta" }, icon("mark", "mk"), h("b", {}, bot.name), stamps(message)),
    bare ? h("div", { class: "bub", "data-frame": "" }, made) : made,
    below(message, ctx));
}

function whisper(message, made, ctx) {
  const hide = h("button", { type: "button", onclick: () => ctx.dismiss(message.id) }, say("hide"));
  return h("div", { class: "whisper tint", style: { "--a": "#84609F" }, "data-frame": "" },
    keyed(h("div", { class: "wh" }, icon("hide"), say("only_you"), hide), "wh"),
    h("div", { class: "card", "data-frame": "" }, made));
}

const thinking = (bot) =>
  keyed(h("div", { class: "thinking" }, dots(), say("thinking", { name: bot.name })), "thinking");

/** Three still dots. */
export const dots = () => h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"));

function personMessage(message, ctx) {
  const author = ctx.person(message.author);
  const mine = message.author.id === ctx.me;
  const label = say("label.message", { name: mine ? say("you") : author.name, time: written(momentOf(message), "t") });
  return article(message, mine ? "msg me" : "msg person", label,
    mine ? null : keyed(avatar(author), `${author.name}${author.simulated}`),
    h("div", { class: "meta" }, h("b", {}, mine ? say("you") : author.name), author.tag && !mine ? h("span", { class: "role" }, author.tag) : null, stamps(message)),
    reply(message, ctx),
    h("div", { class: "bub", "data-frame": "" }, body(message, ctx), parts(message.components, ctx)),
    below(message, ctx));
}

function reply(message, ctx) {
  if (message.type !== 19) return null;
  const to = message.referenced_message;
  const words = to ? say("reply_to", { name: ctx.person(to.author).name, text: gist(to) }) : say("reply_to_gone");
  const inside = [icon("reply"), h("span", {}, words)];
  return keyed(to
    ? h("button", { type: "button", class: "replied", onclick: () => ctx.find(to.id) }, inside)
    : h("div", { class: "replied" }, inside), words);
}

/** The first words of a message, on one line. */
export function gist(message) {
  const found = [message.content, ...texts(message.components)].find(Boolean) ?? message.attachments[0]?.filename ?? "";
  const bare = found.replace(/^(-# |#{1,3} |> )/gm, "").replace(/[*_~|`\\]/g, "").replace(/\s+/g, " ").trim();
  const shown = letters(bare);
  return shown.length > 70 ? `${shown.slice(0, 69).join("").trimEnd()}…` : bare;
}

const texts = (components) => components.flatMap((each) => (each.type === TEXT ? [each.content] : texts(each.components ?? [])));

/** What hangs under a message: reactions and the way into its thread. */
function below(message, ctx) {
  return [
    message.thread ? keyed(threadLink(message, ctx), `${message.thread.id} ${message.thread.name}`) : null,
    h("div", { class: "reacts", hidden: !message.reactions?.length, "data-reacts": "", "data-frame": "" },
      (message.reactions ?? []).map((each) => reaction(each, message, ctx))),
  ];
}

const threadLink = (message, ctx) =>
  h("button", { type: "button", class: "btn sm into", onclick: () => ctx.names.goTo(message.thread.id) }, icon("leaf"), message.thread.name);

/** A reaction: an icon and words, never a number, never names. */
function reaction(told, message, ctx) {
  const words = reactionWords(told.emoji);
  const el = h("button", {
    type: "button", class: "react", "aria-pressed": String(told.me), "aria-label": words ? null : told.emoji.name,
    onclick: () => ctx.react(message.id, emojiKey(told.emoji), !told.me),
  }, emojiNode(told.emoji), words);
  return keyed(el, `${emojiKey(told.emoji)} ${told.me}`);
}
