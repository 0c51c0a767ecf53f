// Emoji: eight are redrawn as line icons, the others use the system's font; a guild's own show their name.

import { h, icon } from "./dom.js";
import { say } from "./words.js";

const DRAWN = {
  "☀️": "w-sun", "⛅": "w-half", "🌫️": "w-mist", "🌧️": "w-rain", "⛈️": "w-storm", "🤝": "same", "💡": "bulb", "👂": "ear",
};
const WORDS = { "🤝": "same", "💡": "new", "👂": "more", "👍": "yes", "🙏": "thanks" };

/** What a person can react with. */
export const OFFERED = Object.keys(WORDS);

/** Whether this emoji is one of the weather words, which get a tall button. */
export const isWeather = (emoji) => Boolean(emoji?.name && DRAWN[emoji.name]?.startsWith("w-"));

/** An emoji object of Discord as a node, or null. */
export function emojiNode(emoji, cls = "i") {
  if (!emoji?.name) return null;
  const drawn = !emoji.id && DRAWN[emoji.name];
  if (drawn) return icon(drawn, cls);
  return h("span", { "aria-hidden": "true" }, emoji.id ? `:${emoji.name}:` : emoji.name);
}

/** What a reaction says, in words; an unknown one says itself. */
export const reactionWords = (emoji) => (WORDS[emoji.name] ? say(`reactions.${WORDS[emoji.name]}`) : "");

/** An emoji as the room wants it in a request. */
export const emojiKey = (emoji) => (emoji.id ? `${emoji.name}:${emoji.id}` : emoji.name);
