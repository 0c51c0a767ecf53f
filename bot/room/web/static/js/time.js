// Time as the room tells it, and times in words.

import { amount, language, say } from "./words.js";

let told = Date.now();
let heard = performance.now();
let runs = true;
const listeners = new Set();

/** Takes over the room's time. `running` is false for a clock that is moved by hand. */
export function sync(now, running = runs) {
  told = now;
  heard = performance.now();
  runs = running;
  tick();
}

/** The room's time in milliseconds. */
export const now = () => (runs ? told + (performance.now() - heard) : told);

/** Calls a listener about every second; gives a function that ends it. */
export function onTick(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tick() {
  for (const each of document.querySelectorAll("time[data-f=R]")) {
    const text = relative(each.dataset.t * 1000);
    if (each.textContent !== text) each.textContent = text;
  }
  for (const listener of listeners) listener();
}

/** Starts the ticking; once. */
export const start = () => setInterval(tick, 1000);

function span(seconds, ahead) {
  const whole = (size) => (ahead ? Math.ceil(seconds / size) : Math.floor(seconds / size));
  if (seconds < 15) return amount("second", seconds);
  if (seconds < 91) return amount("second", whole(5) * 5); // steps of five: a clock that does not nag
  if (seconds < 5400) return amount("minute", whole(60));
  if (seconds < 129600) return amount("hour", Math.round(seconds / 3600));
  return amount("day", Math.round(seconds / 86400));
}

/** How far away a moment is, in words. */
export function relative(moment) {
  const away = Math.round((moment - now()) / 1000);
  if (away > 0) return say("time.ahead", { amount: span(away, true) });
  return away > -15 ? say("time.just") : say("time.ago", { amount: span(-away, false) });
}

const FORMS = {
  t: { hour: "2-digit", minute: "2-digit" },
  T: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
  d: { dateStyle: "short" },
  D: { day: "numeric", month: "long", year: "numeric" },
  f: { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" },
  F: { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
  day: { weekday: "long", day: "numeric", month: "long" },
};
const made = new Map();

function form(name) {
  const key = `${language} ${name}`;
  if (!made.has(key)) made.set(key, new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", FORMS[name] ?? FORMS.f));
  return made.get(key);
}

/** A moment in one of Discord's timestamp styles, or `day` for a divider. */
export const written = (moment, style) => (style === "R" ? relative(moment) : form(style).format(moment));

/** A `<time>` for a Discord timestamp; relative ones go on by themselves and are not read out each time. */
export function timeElement(seconds, style = "f") {
  const el = document.createElement("time");
  const moment = seconds * 1000;
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return document.createTextNode(String(seconds));
  el.dateTime = date.toISOString();
  el.dataset.t = seconds;
  el.dataset.f = style;
  if (style === "R") el.setAttribute("aria-live", "off");
  el.title = written(moment, "F");
  el.textContent = written(moment, style);
  return el;
}
