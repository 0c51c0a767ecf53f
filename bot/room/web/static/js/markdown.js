// Discord's markdown as DOM nodes: blocks (headings, lists, quotes, code) and what stands inside a line.

import { h, webAddress } from "./dom.js";
import { ladder } from "./ladder.js";
import { timeElement } from "./time.js";
import { say } from "./words.js";

const DEEPEST = 6;

function link(address, kids) {
  const url = webAddress(address);
  return url ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer nofollow" }, kids) : h("span", {}, kids);
}

const mention = (text) => h("span", { class: "at" }, text);

function spoiler(kids) {
  const toggle = (event) => {
    const el = event.currentTarget;
    const shown = el.getAttribute("aria-expanded") !== "true";
    el.setAttribute("aria-expanded", String(shown));
    if (shown) el.removeAttribute("aria-label"); else el.setAttribute("aria-label", say("spoiler"));
  };
  return h("button", { type: "button", class: "spoil", "aria-expanded": "false", "aria-label": say("spoiler"), onclick: toggle }, h("span", {}, kids));
}

/** Rules for inside a line: a sticky pattern and what it becomes. The first that fits at a spot wins. */
const INLINE = [
  [/\\([!-/:-@[-`{-~])/y, (found) => found[1]],
  [/(`+)(?!`)([^]*?[^`])\1(?!`)/y, (found) => h("code", {}, found[2].replace(/^ (.*) $/s, "$1"))],
  [/<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y, (found) => timeElement(Number(found[1]), found[2])],
  [/<@!?(\d+)>/y, (found, at) => mention(`@${at.ctx.personName(found[1])}`)],
  [/<@&(\d+)>/y, (found, at) => mention(`@${at.ctx.roleName(found[1])}`)],
  [/<#(\d+)>/y, (found, at) => placeMention(found[1], at.ctx)],
  [/<\/([^:>]{1,110}):\d+>/y, (found) => mention(`/${found[1]}`)],
  [/<a?:(\w{2,32}):\d+>/y, (found) => `:${found[1]}:`],
  [/@(everyone|here)\b/y, (found) => mention(found[0])],
  [/\[((?:[^[\]\\]|\\.)+)\]\(<?(https?:\/\/[^\s<>)]+)>?(?: "[^"]*")?\)/y, (found, at) => link(found[2], at.inside(found[1]))],
  [/<(https?:\/\/[^\s<>]+)>/y, (found) => link(found[1], found[1])],
  [/https?:\/\/[^\s<>]*[^\s<>.,:;"'\])!?]/y, (found) => link(found[0], found[0])],
  [/\*\*([^]+?)\*\*(?!\*)/y, (found, at) => h("strong", {}, at.inside(found[1]))],
  [/__([^]+?)__(?!_)/y, (found, at) => h("u", {}, at.inside(found[1]))],
  [/~~([^]+?)~~/y, (found, at) => h("s", {}, at.inside(found[1]))],
  [/\|\|([^]+?)\|\|/y, (found, at) => spoiler(at.inside(found[1]))],
  [/\*(?![\s*])((?:\*\*|[^*])+?)\*(?!\*)/y, (found, at) => h("em", {}, at.inside(found[1]))],
  [/_(?!_)((?:__|[^_])+?)_(?!\w)/y, (found, at) => (at.wordBefore ? null : h("em", {}, at.inside(found[1])))],
];
const SPECIAL = /[\\`<@[h*_~|]/g;

function placeMention(id, ctx) {
  const name = ctx.placeName(id);
  return name && ctx.goTo ? h("button", { type: "button", class: "at", onclick: () => ctx.goTo(id) }, `#${name}`) : mention(`#${name ?? say("unknown_place")}`);
}

function ruleAt(text, spot, at) {
  for (const [pattern, make] of INLINE) {
    pattern.lastIndex = spot;
    const found = pattern.exec(text);
    if (!found) continue;
    const end = pattern.lastIndex;
    at.wordBefore = spot > 0 && /\w/.test(text[spot - 1]);
    const node = make(found, at);
    if (node != null) return { node, end };
  }
  return null;
}

const NO_LINKS = { personName: (id) => id, roleName: (id) => id, placeName: () => null, goTo: null };

/** A line (or lines, which get breaks) as nodes. `ctx` knows the names behind mentions. */
export function inline(text, ctx = NO_LINKS, depth = 0) {
  const out = [];
  const at = { ctx, wordBefore: false, inside: (inner) => (depth < DEEPEST ? inline(inner, ctx, depth + 1) : [inner]) };
  let plain = "";
  const flush = () => { if (plain) { out.push(...broken(plain)); plain = ""; } };
  for (let spot = 0; spot < text.length;) {
    SPECIAL.lastIndex = spot;
    const next = SPECIAL.exec(text)?.index ?? text.length;
    plain += text.slice(spot, next);
    if (next === text.length) break;
    const hit = ruleAt(text, next, at);
    if (!hit) { spot = passOver(text, next); plain += text.slice(next, spot); continue; }
    if (typeof hit.node === "string") plain += hit.node; else { flush(); out.push(hit.node); }
    spot = hit.end;
  }
  flush();
  return out;
}

// Backticks that open nothing are words, the whole run of them: trying each one anew takes the square of the time.
function passOver(text, spot) {
  let end = spot + 1;
  if (text[spot] === "`") while (text[end] === "`") end++;
  return end;
}

const broken = (text) => text.split("\n").flatMap((line, i) => (i ? [h("br"), line] : [line])).filter((one) => one !== "");

const HEADING = /^(#{1,3})[ \t]+(.*\S)[ \t#]*$/;
const ITEM = /^([ \t]*)([-*]|\d{1,9}\.)[ \t]+(.*)$/;

/** A whole text as nodes. In a quote (`quoted`) nothing is quoted again. */
export function markdown(text, ctx = NO_LINKS, quoted = false) {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const out = [];
  let paragraph = [];
  const flush = () => {
    if (paragraph.some((line) => line.trim())) out.push(h("p", {}, inline(paragraph.join("\n"), ctx)));
    paragraph = [];
  };
  for (let i = 0; i < lines.length;) {
    const block = blockAt(lines, i, ctx, { fresh: paragraph.length === 0, quoted });
    if (block) { flush(); out.push(...block.nodes); i = block.next; }
    else if (!lines[i].trim()) { flush(); i++; }
    else paragraph.push(lines[i++]);
  }
  flush();
  return out;
}

function blockAt(lines, i, ctx, { fresh, quoted }) {
  const line = lines[i];
  let found;
  if (line.startsWith("```")) return fence(lines, i);
  if ((found = line.match(HEADING))) return one(heading(found[1].length, found[2], ctx), i);
  if ((found = line.match(/^-# +(.+)/))) return one(h("small", {}, inline(found[1], ctx)), i);
  if (!quoted && line.startsWith(">>> ")) return { nodes: [quote([line.slice(4), ...lines.slice(i + 1)], ctx)], next: lines.length };
  if (!quoted && /^> /.test(line)) return run(lines, i, (each) => /^> ?/.test(each), (some) => quote(some.map((each) => each.replace(/^> ?/, "")), ctx));
  if (ITEM.test(line)) return run(lines, i, (each) => ITEM.test(each), (some) => list(some.map((each) => each.match(ITEM)), ctx));
  if (fresh && /^\*\*[^*]+\*\*$/.test(line) && lines[i + 1]?.trim()) return one(h("p", { class: "cap" }, inline(line.slice(2, -2), ctx)), i);
  return null;
}

const one = (node, i) => ({ nodes: [node], next: i + 1 });

// Three sizes for the eye; for the ear each heads its message, under the name of the place.
const heading = (size, text, ctx) => h(`h${size}`, { "aria-level": "2", role: "heading" }, inline(text, ctx));

const quote = (lines, ctx) => h("blockquote", {}, markdown(lines.join("\n"), ctx, true));

function run(lines, i, fits, make) {
  let end = i;
  while (end < lines.length && fits(lines[end])) end++;
  return { nodes: [make(lines.slice(i, end))], next: end };
}

function fence(lines, i) {
  const whole = lines[i].match(/^```([^`]+)```$/);
  if (whole) return one(code(whole[1]), i);
  const end = lines.findIndex((line, at) => at > i && line.trimEnd().endsWith("```"));
  if (end < 0) return null;
  const named = lines[i].slice(3).trim();
  const body = lines.slice(i + 1, end + 1);
  body[body.length - 1] = body.at(-1).trimEnd().slice(0, -3);
  if (!body.at(-1)) body.pop();
  if (named && !/^[\w+.-]+$/.test(named)) body.unshift(lines[i].slice(3));
  return { nodes: [named === "trap" ? ladder(body) : code(body.join("\n"))], next: end + 1 };
}

const code = (text) => h("pre", { tabindex: "0" }, h("code", {}, text));

function list(items, ctx) {
  const ordered = /\d/.test(items[0][2]);
  const depth = items[0][1].length;
  const el = h(ordered ? "ol" : "ul", ordered ? { start: parseInt(items[0][2], 10) } : {});
  for (let i = 0; i < items.length;) {
    let end = i + 1;
    while (end < items.length && items[end][1].length > depth) end++;
    const below = items.slice(i + 1, end);
    el.append(h("li", {}, inline(items[i][3], ctx), below.length ? list(below, ctx) : null));
    i = end;
  }
  return el;
}
