// A line about one moment that comes soon: a ring that empties, words that step, and three announcements.

import { announce } from "./announce.js";
import { $$, h, svg } from "./dom.js";
import { inline } from "./markdown.js";
import { now, onTick } from "./time.js";
import { say } from "./words.js";

const RADIUS = 17;
const ROUND = 2 * Math.PI * RADIUS;
const SOON = 3600e3;
const LONGEST = 90;
const LAST_CALL = 10_500;
const ONE_MOMENT = /^[^\n]*<t:(\d{1,13}):R>[^\n]*$/;

const begun = new Map();
const announced = new Map();

/** The moment (ms) a text is about, when it gets a timer: one line, one future `<t:…:R>`, nothing else like it. */
export function momentOf(text) {
  const found = text.length < LONGEST && text.match(ONE_MOMENT);
  if (!found || (text.match(/<t:/g) ?? []).length !== 1) return null;
  const end = Number(found[1]) * 1000;
  return end > now() && end - now() < SOON ? end : null;
}

function startOf(message, end) {
  const key = `${message.id} ${end}`;
  // A later edit of the message does not fill the ring again.
  if (!begun.has(key)) begun.set(key, Date.parse(message.edited_timestamp ?? message.timestamp));
  return begun.get(key);
}

const left = (end, from) => 1 - Math.max(0, Math.min(1, (end - now()) / (end - from)));

/** The ring of a timer. */
export function ring(end, from) {
  return svg("svg", { viewBox: "0 0 42 42", "aria-hidden": "true" },
    svg("circle", { class: "trk", cx: "21", cy: "21", r: RADIUS }),
    svg("circle", { class: "run", cx: "21", cy: "21", r: RADIUS, "stroke-dasharray": ROUND, style: { "stroke-dashoffset": String(ROUND * left(end, from)) } }));
}

/** The timer for a text of a message. */
export function timer(text, end, message, ctx) {
  const from = startOf(message, end);
  return h("div", { class: "timer", role: "timer", "aria-live": "off", "data-end": end, "data-from": from },
    ring(end, from), h("span", {}, inline(text, ctx)));
}

function step(el) {
  const end = Number(el.dataset.end);
  const run = el.querySelector(".run");
  run.style.setProperty("stroke-dashoffset", String(ROUND * left(end, Number(el.dataset.from))));
  if (el.getAttribute("role") !== "timer" || el.closest("[inert]")) return;
  call(el, end);
}

/** Start, ten counts left, over: each once, however many timers show the same moment. */
function call(el, end) {
  const away = end - now();
  const stage = away <= 0 ? 3 : away <= LAST_CALL ? 2 : 1;
  const heard = announced.get(end) ?? 0;
  if (stage <= heard) return;
  announced.set(end, stage);
  if (stage === 3) announce(say("timer.over"));
  else if (stage === 2) announce(say("timer.ten"));
  else announce(el.querySelector("span").textContent);
}

onTick(() => {
  for (const el of $$("[data-end]")) step(el);
});
