// The fields of a form: text, radio group, checkboxes, lists and files, each with its label and what may be filled in.

import { h, icon, uid } from "./dom.js";
import { markdown } from "./markdown.js";
import { bytes } from "./media.js";
import { ENTITY_SELECTS, optionsOf, putDefaults, STRING_SELECT, TEXT } from "./parts.js";
import { ListBox } from "./select.js";
import { chooseFiles, filesOf, upload } from "./upload.js";
import { say } from "./words.js";

const INPUT = 4, LABEL = 18, UPLOAD = 19, RADIO = 21, CHECKS = 22, CHECK = 23;
const SHORT = 48;

/** The parts of a form as {el, customId, value(), put(value), first}; text has only `el`. `ctx`: names, candidates, session, notice. */
export function fields(components, ctx) {
  return components.flatMap((each) => {
    if (each.type === TEXT) return [{ el: h("div", { class: "md" }, markdown(each.content, ctx.names)) }];
    if (each.type === LABEL) return [field(each.component, each.label, each.description, ctx)];
    return [{ el: h("div", { class: "odd" }, say("unknown_part")) }];
  });
}

function field(component, label, description, ctx) {
  const ids = { field: uid("f"), about: description ? uid("d") : null, error: uid("e") };
  const make = KINDS[component.type] ?? (ENTITY_SELECTS.has(component.type) ? list : unknown);
  const made = make(component, { label, description, ids }, ctx);
  const error = h("p", { class: "wrong", id: ids.error, hidden: true });
  made.el.append(error);
  return { ...made, customId: component.custom_id, label, fail: (text) => { error.textContent = text; error.hidden = !text; } };
}

const optional = (component) => (component.required === false && component.type !== CHECK ? h("span", { class: "opt-tag" }, ` ${say("optional")}`) : null);
const about = (description, ids) => (description ? h("div", { class: "desc", id: ids.about }, description) : null);
const told = (ids) => [ids.about, ids.error].filter(Boolean).join(" ");

const KINDS = { [INPUT]: input, [RADIO]: group, [CHECKS]: group, [CHECK]: check, [STRING_SELECT]: list, [UPLOAD]: files };

function input(component, { label, description, ids }) {
  const common = {
    id: ids.field, maxlength: component.max_length ?? 4000, "aria-describedby": told(ids), placeholder: component.placeholder,
    required: component.required !== false, "aria-required": component.required === false ? null : "true",
  };
  const el = component.style === 2
    ? h("textarea", { ...common, rows: "3" }, component.value ?? "")
    : h("input", { ...common, type: "text", value: component.value ?? "", autocomplete: "off" });
  return {
    el: h("div", { class: "fld" }, h("label", { for: ids.field }, label, optional(component)), about(description, ids), el),
    value: () => el.value, put: (value) => { el.value = value; }, first: el,
  };
}

/** Radio rows or checkbox rows; short radio labels stand beside each other. */
function group(component, { label, description, ids }) {
  const one = component.type === RADIO;
  const brief = component.options.reduce((sum, each) => sum + each.label.length, 0) <= SHORT;
  const inline = one && brief && !component.options.some((each) => each.description);
  const boxes = component.options.map((each) => h("input", { type: one ? "radio" : "checkbox", name: ids.field, value: each.value, checked: each.default }));
  const rows = component.options.map((each, i) => h("label", {}, boxes[i], h("span", {}, each.label, each.description ? h("small", {}, each.description) : null)));
  const chosen = () => boxes.filter((each) => each.checked).map((each) => each.value);
  const most = component.max_values ?? boxes.length;
  // One that is chosen can be put away again where nothing has to be.
  if (one && component.required === false) for (const box of boxes) uncheckable(box);
  const full = () => { for (const each of boxes) each.disabled = !one && !each.checked && chosen().length >= most; };
  const el = h("fieldset", { class: "fld", "aria-describedby": told(ids), onchange: full },
    h("legend", {}, label, optional(component)), about(description, ids),
    h("div", { class: inline ? "opts inline" : "opts", style: inline ? { "--n": String(boxes.length) } : null }, rows));
  return {
    el, first: boxes[0],
    value: () => (one ? chosen()[0] ?? null : chosen()),
    put: (value) => { for (const each of boxes) each.checked = one ? each.value === value : (value ?? []).includes(each.value); full(); },
  };
}

function uncheckable(box) {
  let was = false;
  const note = () => { was = box.checked; };
  box.parentElement?.addEventListener("pointerdown", note);
  box.addEventListener("pointerdown", note);
  box.addEventListener("click", () => { if (was) { box.checked = false; was = false; } });
}

function check(component, { label, description, ids }) {
  const box = h("input", { type: "checkbox", id: ids.field, checked: component.default, "aria-describedby": told(ids) });
  return {
    el: h("div", { class: "fld" }, h("div", { class: "opts" }, h("label", {}, box, h("span", {}, label, description ? h("small", { id: ids.about }, description) : null)))),
    value: () => box.checked, put: (value) => { box.checked = value; }, first: box,
  };
}

function list(component, { label, description, ids }, ctx) {
  const least = component.required === false ? 0 : component.min_values ?? 1;
  const box = new ListBox({
    options: optionsOf(component, ctx), placeholder: component.placeholder, name: label, least, most: component.max_values ?? 1,
    customId: component.custom_id,
  });
  putDefaults(box, component, ctx);
  box.button.setAttribute("aria-describedby", told(ids));
  return {
    el: h("div", { class: "fld" }, h("div", { class: "lab" }, label, optional(component)), about(description, ids), box.el),
    value: () => box.values(), put: (values) => box.put(values, ENTITY_SELECTS.has(component.type) ? box.known() : undefined), first: box.button,
  };
}

function files(component, { label, description, ids }, ctx) {
  const most = component.max_values ?? 1;
  let kept = [];
  const rows = h("ul", { class: "tray" });
  const draw = () => {
    rows.replaceChildren(...kept.map((each) => h("li", {}, icon("file"), h("span", { class: "what" }, h("b", {}, each.filename), h("small", {}, bytes(each.size))),
      h("button", { type: "button", class: "icb", "aria-label": say("take_off", { name: each.filename }), onclick: () => { kept = kept.filter((one) => one !== each); draw(); } }, icon("x")))));
    rows.hidden = !kept.length;
  };
  const add = async (chosen) => {
    const room = chosen.slice(0, most - kept.length);
    if (!room.length) return chosen.length ? ctx.notice(say("refused.too_many")) : undefined;
    try { kept.push(...await upload(ctx.session, room)); draw(); } catch (problem) { ctx.notice(problem.message); }
  };
  const choose = h("button", { type: "button", class: "drop", "aria-labelledby": `${ids.field} ${ids.field}t ${ids.field}c`, "aria-describedby": ids.error, onclick: async () => add(await chooseFiles(most > 1)) },
    icon("image"), h("span", { id: `${ids.field}t` }, description ?? say("choose_file")), h("b", { id: `${ids.field}c` }, say("choose_short")));
  draw();
  const el = h("div", {
    class: "fld", onpaste: (event) => add(filesOf(event.clipboardData)), ondragover: (event) => event.preventDefault(),
    ondrop: (event) => { event.preventDefault(); event.stopPropagation(); add(filesOf(event.dataTransfer)); },
  }, h("div", { class: "lab", id: ids.field }, label, optional(component)), choose, rows);
  return { el, value: () => kept.map((each) => each.upload), put: () => {}, first: choose };
}

function unknown(component, { label }) {
  return { el: h("div", { class: "fld odd" }, `${label}: ${say("unknown_part")}`), value: () => undefined, put: () => {}, first: null };
}
