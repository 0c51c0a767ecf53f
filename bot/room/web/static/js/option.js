// One option of a command as a chip with a field: what can be typed in it, what is offered, and what is sent.

import { candidates } from "./act.js";
import { h } from "./dom.js";
import { chooseFiles, upload } from "./upload.js";
import { say } from "./words.js";

const INTEGER = 4, BOOLEAN = 5, USER = 6, CHANNEL = 7, ROLE = 8, NUMBER = 10, ATTACHMENT = 11;
const KINDS = { [USER]: 5, [ROLE]: 6, [CHANNEL]: 8 };

/** A chip. `hooks`: session, place, active(option), changed(), keys(event), notice(text). */
export class Option {
  #chosen = null;
  #offered = null;

  constructor(told, hooks) {
    this.told = told;
    this.hooks = hooks;
    this.input = h("input", {
      type: "text", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", autocomplete: "off", spellcheck: "false",
      inputmode: told.type === INTEGER ? "numeric" : told.type === NUMBER ? "decimal" : null,
      "aria-label": `${told.label}: ${told.description}${told.required ? "" : ` (${say("optional")})`}`,
      readonly: told.type === ATTACHMENT,
      onfocus: () => hooks.active(this), oninput: () => this.#typed(), onkeydown: (event) => hooks.keys(event, this),
    });
    this.el = h("label", { class: "opt" }, h("b", {}, told.label), this.input);
    this.#grow();
  }

  /** Whether a value is taken from a list only. */
  get closed() { return Boolean(this.told.choices?.length) || this.told.type === BOOLEAN || this.told.type in KINDS; }

  /** What is sent: undefined when nothing is filled in, null when what is typed is no value. */
  get value() {
    const text = this.input.value.trim();
    if (!text) return undefined;
    if (this.#chosen && this.#chosen.name === text) return this.#chosen.value;
    if (this.closed) return this.#offered?.find((each) => each.name.toLowerCase() === text.toLowerCase())?.value ?? null;
    if (this.told.type === ATTACHMENT) return null;
    if (this.told.type === INTEGER || this.told.type === NUMBER) return this.#number(text);
    return text;
  }

  #number(text) {
    const number = Number(text.replace(",", "."));
    return text === "" || Number.isNaN(number) || (this.told.type === INTEGER && !Number.isInteger(number)) ? null : number;
  }

  /** What can be picked now, from the command or the room; null when the field is free. */
  async offers() {
    if (!this.closed) return null;
    this.#offered ??= await this.#list();
    const typed = this.input.value.trim().toLowerCase();
    const whole = this.#offered.some((each) => each.name.toLowerCase() === typed);
    return this.#offered.filter((each) => whole || each.name.toLowerCase().includes(typed));
  }

  async #list() {
    if (this.told.choices?.length) return this.told.choices;
    if (this.told.type === BOOLEAN) return [{ name: say("yes"), value: true }, { name: say("no"), value: false }];
    const found = await candidates(this.hooks.session, this.hooks.place, KINDS[this.told.type], this.told.channel_types);
    return found.map((each) => ({ name: each.label, value: each.value }));
  }

  /** Puts a picked value in. */
  put(choice) {
    this.#chosen = choice;
    this.input.value = choice.name;
    this.#grow();
    this.hooks.changed();
  }

  /** Opens what this option needs beyond typing: a window for a file. */
  async pickFile() {
    const [file] = await chooseFiles(false);
    if (!file) return;
    try {
      const [kept] = await upload(this.hooks.session, [file]);
      this.put({ name: kept.filename, value: kept.upload });
    } catch (problem) {
      this.hooks.notice(problem.message);
    }
  }

  get isFile() { return this.told.type === ATTACHMENT; }

  #typed() {
    this.#chosen = null;
    this.#grow();
    this.hooks.changed();
    this.hooks.active(this);
  }

  // Where a field does not grow by itself, its size does.
  #grow() { this.input.size = Math.max(4, Math.min(32, this.input.value.length + 1)); }
}
