// Pictures and files. A picture of the room is shown with its words and can be enlarged; one from elsewhere is a link.

import { h, icon, webAddress } from "./dom.js";
import { liesStill, still } from "./still.js";
import { language, say } from "./words.js";

const PICTURE = /^image\/(png|jpeg|gif|webp)/;

/** The address of something of the room's own, or null for what lies elsewhere: that is never fetched. */
function own(url) {
  if (/^(blob:|data:image\/(png|jpeg|gif|webp);)/.test(url)) return url;
  try {
    const at = new URL(url, location.href);
    return at.origin === location.origin && at.pathname.startsWith("/cdn/") ? at.pathname + at.search : null;
  } catch {
    return null;
  }
}

/** Whether an attachment is a picture. */
export const isPicture = (attachment) => PICTURE.test(attachment.content_type ?? "");

/** Pictures in a grid; one alone is wide. Items as Discord's media gallery has them. */
export function gallery(items) {
  return h("div", { class: items.length === 1 ? "gallery one" : "gallery" }, items.map((each) => picture(each)));
}

function picture(item) {
  const alt = item.description ?? "";
  const url = own(item.media.url);
  if (!url) return elsewhere(item.media.url, alt);
  const img = image(url, alt, item.media);
  const button = h("button", { type: "button", class: item.spoiler ? "veiled" : null, "aria-label": say("enlarge", { what: alt || say("picture") }) }, img);
  button.addEventListener("click", () => { if (!button.classList.replace("veiled", "seen")) enlarge(url, alt, item.media); });
  return button;
}

function image(url, alt, media, cls = null) {
  const { width, height } = media;
  if (liesStill(media.content_type)) return still(url, alt, media, cls);
  return h("img", { class: cls, src: url, alt, width: width || null, height: height || null, loading: "lazy", decoding: "async" });
}

function elsewhere(url, alt) {
  const address = webAddress(url);
  const words = alt || say("picture");
  if (!address) return h("span", { class: "away" }, icon("image"), words);
  return h("a", { class: "away", href: address, target: "_blank", rel: "noopener noreferrer nofollow" }, icon("image"), h("span", {}, words), icon("out"));
}

/** A small picture beside a text. */
export function thumbnail(item) {
  const url = own(item.media.url);
  return url ? image(url, item.description ?? "", { content_type: item.media.content_type }, "thumb") : elsewhere(item.media.url, item.description ?? "");
}

/** A file to keep: its name and how large it is. */
export function fileRow({ url, filename, size }) {
  const name = filename ?? decodeURIComponent(url.split(/[?#]/)[0].split("/").pop() ?? "");
  const inside = [icon("file"), h("span", {}, name, size ? h("small", {}, bytes(size)) : null)];
  const address = own(url);
  return address ? h("a", { class: "file", href: address, download: name }, inside) : h("span", { class: "file" }, inside);
}

/** A size in words. */
export function bytes(size) {
  const large = size >= 1e6;
  const number = new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: large ? 1 : 0 });
  return `${number.format(Math.max(1, large ? size / 1e5 / 10 : size / 1e3))} ${large ? "MB" : "kB"}`;
}

function enlarge(url, alt, media) {
  const close = h("button", { type: "button", class: "icb", "aria-label": say("close"), onclick: () => box.close() }, icon("x"));
  const box = h("dialog", { class: "large", "aria-label": alt || say("picture"), onclick: (event) => { if (event.target === box) box.close(); } },
    h("figure", {}, liesStill(media.content_type) ? still(url, alt, media) : h("img", { src: url, alt }), alt ? h("figcaption", { "aria-hidden": "true" }, alt) : null), close);
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
}
