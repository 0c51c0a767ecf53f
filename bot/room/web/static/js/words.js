// The page's words, in one of the room's languages.

const LANGUAGES = ["nl", "en"];
let words = {};
export let language = "nl";

/** Fetches a language of the catalogue; the page's own `lang` follows. */
export async function speak(wanted) {
  const name = LANGUAGES.includes(wanted) ? wanted : "en";
  const answer = await fetch(`/words/${name}.json`);
  if (!answer.ok) throw new Error(`no words: ${answer.status}`);
  words = await answer.json();
  language = name;
  document.documentElement.lang = name;
}

function find(key) {
  return key.split(".").reduce((node, part) => (node && typeof node === "object" ? node[part] : undefined), words);
}

/** Whether the catalogue has a key. */
export const has = (key) => find(key) !== undefined;

/** A sentence with its parts filled in; a missing key shows itself, so that it is found. */
export function say(key, parts = {}) {
  const text = find(key);
  if (typeof text !== "string") return key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in parts ? String(parts[name]) : whole));
}

/** A number with its unit, such as "2 minuten". */
export function amount(unit, count) {
  const [one, more] = find(`units.${unit}`) ?? [unit, unit];
  return `${count} ${count === 1 ? one : more}`;
}

/** The words for a refusal of the room. */
export function refusal(told) {
  const key = `refused.${told.kind}`;
  if (has(key)) return say(key, told);
  return has(`hush.${told.kind}`) ? say(`hush.${told.kind}`, told) : say("refused.failed", told);
}
