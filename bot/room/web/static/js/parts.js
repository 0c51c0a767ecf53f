// The components of a message: text, rows, buttons, lists, sections, pictures, files. Unknown ones are drawn plainly.

import { h, icon, webAddress } from "./dom.js";
import { emojiNode, isWeather } from "./emoji.js";
import { markdown } from "./markdown.js";
import { fileRow, gallery, thumbnail } from "./media.js";
import { keyed } from "./patch.js";
import { ListBox } from "./select.js";
import { momentOf, timer } from "./timer.js";
import { say } from "./words.js";

export const ROW = 1, BUTTON = 2, STRING_SELECT = 3, SECTION = 9, TEXT = 10, THUMBNAIL = 11, GALLERY = 12, FILE = 13,
  SEPARATOR = 14, CONTAINER = 17;
export const ENTITY_SELECTS = new Set([5, 6]);
const PRIMARY = 1, SUCCESS = 3, DANGER = 4, LINK = 5;
const STYLES = { [PRIMARY]: " p", [SUCCESS]: " ok", [DANGER]: " d" };

/** One component as a node. `ctx` is the message's: who reads it, where it stands, what a press does. */
export function part(component, ctx) {
  const draw = DRAWN[component.type];
  if (draw) return draw(component, ctx);
  if (component.type === STRING_SELECT || ENTITY_SELECTS.has(component.type)) return select(component, ctx);
  return keyed(h("div", { class: "text odd" }, say("unknown_part")), component);
}

const DRAWN = {
  [TEXT]: textPart,
  [ROW]: (it, ctx) => h("div", { class: "row", "data-frame": "" }, it.components.map((each) => part(each, ctx))),
  [BUTTON]: button,
  [SECTION]: section,
  [THUMBNAIL]: (it) => keyed(thumbnail(it), it),
  [GALLERY]: (it) => keyed(gallery(it.items), it),
  [FILE]: (it, ctx) => keyed(fileOf(it, ctx), it),
  [SEPARATOR]: separator,
};

function textPart(component, ctx) {
  const end = ctx.card ? momentOf(component.content) : null;
  const el = end === null
    ? h("div", { class: "text md" }, markdown(component.content, ctx.names))
    : timer(component.content, end, ctx.message, ctx.names);
  return keyed(el, component);
}

function separator(component) {
  const cls = [component.spacing === 2 && "big", component.divider === false && "blank"].filter(Boolean).join(" ");
  return keyed(h("hr", { class: cls || null, "aria-hidden": "true" }), component);
}

function section(component, ctx) {
  const accessory = component.accessory;
  return h("div", { class: "section", "data-frame": "" },
    h("div", { class: "said", "data-frame": "" }, component.components.map((each) => part(each, ctx))),
    accessory?.type === BUTTON ? button(accessory, ctx, " sm") : accessory ? part(accessory, ctx) : null);
}

function button(component, ctx, size = "") {
  const weather = isWeather(component.emoji);
  const cls = `btn${STYLES[component.style] ?? ""}${size}${weather ? " tall" : ""}`;
  const inside = [
    emojiNode(component.emoji, weather ? "i w" : "i"),
    component.style === SUCCESS ? icon("check") : null,
    component.disabled ? icon("later") : null,
    component.label ?? (component.emoji ? h("span", { class: "sr" }, component.emoji.name) : null),
  ];
  if (component.style === LINK) return keyed(outside(component, cls, inside), component);
  const el = h("button", {
    type: "button", class: cls, "data-custom-id": component.custom_id,
    "aria-disabled": component.disabled ? "true" : null, title: component.disabled ? say("not_yet") : null,
    onclick: () => { if (!component.disabled) ctx.press(el, component.custom_id); },
  }, inside);
  return keyed(el, component);
}

function outside(component, cls, inside) {
  const url = webAddress(component.url);
  if (!url || component.disabled) return h("span", { class: cls, "aria-disabled": "true" }, inside);
  return h("a", { class: cls, href: url, target: "_blank", rel: "noopener noreferrer nofollow" }, inside, icon("out"));
}

function select(component, ctx) {
  const box = new ListBox({
    options: optionsOf(component, ctx),
    placeholder: component.placeholder,
    least: component.min_values ?? 1,
    most: component.max_values ?? 1,
    disabled: component.disabled,
    customId: component.custom_id,
    chosen: (values) => ctx.pick(box.button, component.custom_id, values),
  });
  putDefaults(box, component, ctx);
  return keyed(box.el, component);
}

/** The options of a select: its own, or the people or roles that the room offers. */
export const optionsOf = (component, ctx) =>
  (component.type === STRING_SELECT ? component.options : () => ctx.candidates(component.type));

/** Puts the people or roles in a list that the bot chose beforehand. */
export function putDefaults(box, component, ctx) {
  const given = component.default_values ?? [];
  if (!given.length) return;
  const name = { user: ctx.names.personName, role: ctx.names.roleName };
  box.put(given.map((each) => each.id), given.map((each) => ({ value: each.id, label: name[each.type](each.id) })));
}

function fileOf(component, ctx) {
  const known = ctx.message?.attachments?.find((each) => component.file.url.startsWith(each.url));
  return fileRow({ url: component.file.url, filename: component.name ?? known?.filename, size: component.size ?? known?.size });
}
