// The list of commands above the composer: filtered while typing, walked with the arrow keys.

import { $$, h, uid } from "./dom.js";
import { say } from "./words.js";

/** A list above the composer. `picked` is told the item; items are drawn by `draw(item)` as the cells of a line. */
export class Picker {
  #items = [];
  #on = -1;
  #walked = false;

  constructor(picked) {
    this.picked = picked;
    this.head = h("div", { class: "ph" });
    this.list = h("ul", { role: "listbox", id: uid("pick") });
    this.el = h("div", { class: "pick", hidden: true, onmousedown: (event) => event.preventDefault() }, this.head, this.list);
  }

  get open() { return !this.el.hidden; }
  get id() { return this.list.id; }
  /** The id of the line that is chosen now, for aria-activedescendant. */
  get active() { return this.#on < 0 ? null : `${this.list.id}-${this.#on}`; }
  get item() { return this.#items[this.#on]; }
  /** Whether the line that is chosen was chosen with the arrows. */
  get walked() { return this.open && this.#walked; }

  /** What was chosen with the arrows counts no more: one types on. */
  forget() { this.#walked = false; }

  /** Shows items under a heading; nothing to show leaves the heading, or hides the list when there is none. */
  show({ items, head, draw, label, none }) {
    const kept = this.walked ? items.findIndex((each) => each.name === this.item?.name && each.value === this.item?.value) : -1;
    this.#items = items;
    this.#walked = kept >= 0;
    this.head.replaceChildren(...head);
    this.list.setAttribute("aria-label", label);
    this.list.replaceChildren(...items.map((each, i) => h("li", { role: "option", id: `${this.list.id}-${i}`, "aria-selected": "false", onclick: () => this.picked(each) }, draw(each))));
    if (!items.length && none) this.list.append(h("li", { class: "none", role: "option", "aria-disabled": "true" }, none));
    this.el.hidden = !items.length && !none && !head.length;
    this.mark(Math.max(kept, items.length ? 0 : -1));
  }

  hide() {
    this.el.hidden = true;
    this.#walked = false;
    this.#on = -1;
  }

  mark(i) {
    this.#on = i;
    $$("li[id]", this.list).forEach((each, at) => {
      each.setAttribute("aria-selected", String(at === i));
      if (at === i) each.scrollIntoView({ block: "nearest" });
    });
  }

  move(by) {
    if (!this.#items.length) return;
    this.#walked = true;
    this.mark((this.#on + by + this.#items.length) % this.#items.length);
  }
}

/** The commands that fit what is typed, best first: those that begin with it, then those that hold it. */
export function fitting(commands, typed) {
  const wanted = typed.toLowerCase().trim();
  const begins = commands.filter((each) => each.name.toLowerCase().startsWith(wanted));
  const holds = commands.filter((each) => !begins.includes(each) && `${each.name} ${each.description}`.toLowerCase().includes(wanted));
  return wanted ? [...begins, ...holds] : commands;
}

const optionNames = (command) => command.options.filter((each) => each.required).map((each) => each.label).join(" · ");

/** A command as a line of the list. */
export const commandLine = (command) => [
  h("span", { class: "c" }, `/${command.name}`), h("span", { class: "d" }, command.description), h("span", { class: "s" }, optionNames(command)),
];

/** The heading of the list of commands. */
export const commandHead = (bot) => [
  h("span", {}, say("commands_of", { name: bot })),
  h("span", { class: "kbdrow" }, h("span", { class: "kbd" }, "↑ ↓"), ` ${say("key_choose")}  `, h("span", { class: "kbd" }, "Enter"), ` ${say("key_fill")}`),
];
