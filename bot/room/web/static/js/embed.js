// Embeds: how bots wrote before containers; drawn as the same card.

import { h, hex, webAddress } from "./dom.js";
import { inline, markdown } from "./markdown.js";
import { embedPicture } from "./media.js";
import { keyed } from "./patch.js";
import { written } from "./time.js";

/** One embed of a message. */
export function embed(it, ctx) {
  const el = h("section", { class: "embed tint", style: it.color == null ? null : { "--a": hex(it.color) } },
    it.author?.name ? h("div", { class: "ea" }, linked(it.author.name, it.author.url)) : null,
    it.title ? h("h4", { role: "heading", "aria-level": "2" }, linked(inline(it.title, ctx.names), it.url)) : null,
    it.description ? h("div", { class: "md" }, markdown(it.description, ctx.names)) : null,
    it.thumbnail ? embedPicture(it.thumbnail, "thumb") : null,
    it.fields?.length ? h("dl", { class: "fields" }, it.fields.map((each) => field(each, ctx))) : null,
    it.image ? h("div", { class: "wide" }, embedPicture(it.image, "large")) : null,
    footer(it));
  return keyed(el, it);
}

function linked(kids, url) {
  const address = url && webAddress(url);
  return address ? h("a", { href: address, target: "_blank", rel: "noopener noreferrer nofollow" }, kids) : kids;
}

const field = (it, ctx) =>
  h("div", { class: it.inline ? null : "wide" }, h("dt", {}, inline(it.name, ctx.names)), h("dd", { class: "md" }, markdown(it.value, ctx.names)));

function footer(it) {
  const when = it.timestamp ? written(Date.parse(it.timestamp), "f") : null;
  const text = [it.footer?.text, when].filter(Boolean).join(" · ");
  return text ? h("footer", {}, text) : null;
}
