// A list to choose from: one or more options, fixed or fetched, with the keyboard of a listbox.

import { $$, h, icon, uid } from "./dom.js";
import { emojiNode } from "./emoji.js";
import { say } from "./words.js";

const SEARCH_FROM = 11;

/**
 * A list box. `options` are {label, value, description, emoji, default} or a function that fetches them;
 * `least` and `most` bound the choice; `chosen` is told the values. `el` is the node, `values()` what is chosen.
 */
export class ListBox {
  #options = [];
  #load = null;
  #picked = new Set();
  #on = 0;
  #filter = "";

  constructor({ options, placeholder, name, least = 1, most = 1, disabled = false, customId, chosen }) {
    this.least = least;
    this.most = most;
    this.placeholder = placeholder || say("choose");
    this.name = name;
    this.tellChosen = chosen;
    this.disabled = disabled;
    if (typeof options === "function") this.#load = options; else this.#options = options;
    this.#picked = new Set(this.#options.filter((each) => each.default).map((each) => each.value));
    this.#build(customId);
    this.#label();
  }

  values() { return [...this.#picked]; }

  /** Puts a choice in from outside, such as a kept draft. */
  put(values, options) {
    if (options) this.#options = options;
    this.#picked = new Set(values);
    this.#label();
  }

  /** What is known of the options now: for keeping a draft of a fetched list. */
  known() { return this.#options; }

  get many() { return this.most > 1; }

  #build(customId) {
    const id = uid("list");
    this.value = h("span", {});
    this.button = h("button", {
      type: "button", "aria-haspopup": "listbox", "aria-expanded": "false", "aria-controls": id,
      "aria-disabled": this.disabled ? "true" : null, "data-custom-id": customId, onclick: () => this.#toggle(), onkeydown: (event) => this.#opens(event),
    }, this.value, icon("down"));
    this.list = h("ul", {
      role: "listbox", id, tabindex: "-1", "aria-label": this.name ?? this.placeholder, "aria-multiselectable": this.many ? "true" : null,
      onkeydown: (event) => this.#keys(event),
    });
    this.search = h("input", {
      type: "text", class: "find", hidden: true, "aria-label": say("search"), placeholder: say("search"), autocomplete: "off",
      role: "combobox", "aria-expanded": "true", "aria-controls": id, oninput: () => this.#narrow(), onkeydown: (event) => this.#keys(event),
    });
    this.ready = h("button", { type: "button", class: "btn p sm", hidden: !this.many, onclick: () => this.#finish() }, say("ready"));
    this.pop = h("div", { class: "drop-list", hidden: true }, this.search, this.list, this.ready);
    this.el = h("div", { class: "sel", "data-whole": "1", onfocusout: (event) => this.#left(event) }, this.button, this.pop);
  }

  #label() {
    const labels = this.#options.filter((each) => this.#picked.has(each.value)).map((each) => each.label);
    const text = labels.join(", ") || this.placeholder;
    this.value.className = labels.length ? "val" : "ph";
    this.value.textContent = text;
    if (this.name) this.button.setAttribute("aria-label", `${this.name}: ${text}`);
  }

  async #toggle() {
    if (this.disabled) return;
    if (!this.pop.hidden) return this.#close();
    if (this.#load) await this.#fetch();
    this.#draw();
    this.search.hidden = !this.#load || this.#options.length < SEARCH_FROM;
    this.pop.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    this.#place();
    this.#mark(Math.max(0, this.#shown().findIndex((each) => this.#picked.has(each.value))));
    (this.search.hidden ? this.list : this.search).focus({ preventScroll: true });
  }

  async #fetch() {
    this.button.setAttribute("aria-busy", "true");
    try {
      const marked = this.#options.filter((each) => this.#picked.has(each.value));
      const fresh = await this.#load();
      this.#options = [...fresh, ...marked.filter((each) => !fresh.some((one) => one.value === each.value))];
    } finally {
      this.button.removeAttribute("aria-busy");
    }
  }

  #opens(event) {
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && this.pop.hidden) { event.preventDefault(); this.#toggle(); }
  }

  #place() {
    const frame = (this.el.closest(".sheet .body, .scroll") ?? document.body).getBoundingClientRect();
    const button = this.button.getBoundingClientRect();
    const below = frame.bottom - button.bottom;
    this.el.classList.toggle("up", below < this.pop.offsetHeight + 12 && button.top - frame.top > below);
  }

  #shown() {
    const wanted = this.#filter.toLowerCase();
    return wanted ? this.#options.filter((each) => each.label.toLowerCase().includes(wanted)) : this.#options;
  }

  #draw() {
    const shown = this.#shown();
    this.list.replaceChildren(...shown.map((each, i) => this.#option(each, i)));
    if (!shown.length) this.list.append(h("li", { class: "none", role: "option", "aria-disabled": "true" }, h("span", {}, say("nothing_found"))));
  }

  #option(option, i) {
    const picked = this.#picked.has(option.value);
    return h("li", { role: "option", id: `${this.list.id}-${i}`, "aria-selected": String(picked), onclick: () => this.#pick(i) },
      picked ? icon("check") : null,
      h("span", {}, emojiNode(option.emoji), option.emoji ? " " : null, option.label),
      option.description ? h("small", {}, option.description) : null);
  }

  #mark(i) {
    const items = $$("li", this.list);
    this.#on = Math.max(0, Math.min(i, items.length - 1));
    items.forEach((each, at) => each.classList.toggle("on", at === this.#on));
    const here = items[this.#on];
    for (const el of [this.list, this.search]) {
      if (here?.id) el.setAttribute("aria-activedescendant", here.id); else el.removeAttribute("aria-activedescendant");
    }
    here?.scrollIntoView({ block: "nearest" });
  }

  #narrow() {
    this.#filter = this.search.value.trim();
    this.#draw();
    this.#mark(0);
  }

  #keys(event) {
    const moves = { ArrowDown: this.#on + 1, ArrowUp: this.#on - 1, ...(event.currentTarget === this.list ? { Home: 0, End: Infinity } : {}) };
    if (event.key in moves) this.#mark(moves[event.key]);
    else if (event.key === "Enter" && this.many) this.#finish();
    else if (event.key === "Enter" || (event.key === " " && event.currentTarget === this.list)) this.#pick(this.#on);
    else if (event.key === "Escape") this.#close();
    else if (event.key.length === 1 && event.currentTarget === this.list) return this.#jump(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #jump(char) {
    const shown = this.#shown();
    const order = [...shown.keys()].map((i) => (i + this.#on + 1) % shown.length);
    const hit = order.find((i) => shown[i].label.toLowerCase().startsWith(char.toLowerCase()));
    if (hit !== undefined) this.#mark(hit);
  }

  #pick(i) {
    const option = this.#shown()[i];
    if (!option) return;
    if (this.many) return this.#flip(option, i);
    const again = this.#picked.has(option.value) && this.least === 0;
    this.#picked = new Set(again ? [] : [option.value]);
    this.#finish();
  }

  #flip(option, i) {
    if (this.#picked.has(option.value)) this.#picked.delete(option.value);
    else if (this.#picked.size < this.most) this.#picked.add(option.value);
    this.#draw();
    this.#mark(i);
  }

  #finish() {
    this.#label();
    this.#close();
    if (this.#picked.size >= this.least) this.tellChosen?.(this.values());
  }

  #close() {
    this.#hide();
    this.button.focus({ preventScroll: true });
  }

  #hide() {
    this.pop.hidden = true;
    this.#filter = this.search.value = "";
    this.button.setAttribute("aria-expanded", "false");
  }

  #left(event) {
    if (this.pop.hidden || this.el.contains(event.relatedTarget)) return;
    this.#hide();
    this.#label();
  }
}
