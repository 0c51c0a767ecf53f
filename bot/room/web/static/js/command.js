// A chosen command with its options as chips, filled in by keyboard alone.

import { attempt } from "./act.js";
import { h } from "./dom.js";
import { Option } from "./option.js";
import { say } from "./words.js";

/** The line of one command. `hooks`: session, place, picker, notice, changed(), opened(shown), leave(), submit(). */
export class CommandLine {
  #here = null;

  constructor(command, hooks) {
    this.command = command;
    this.hooks = hooks;
    const own = { session: hooks.session, place: hooks.place, notice: hooks.notice };
    const chip = (told) => new Option(told, {
      ...own, active: (one) => this.#enter(one), changed: () => hooks.changed(), keys: (event, one) => this.#keys(event, one),
    });
    this.shown = command.options.filter((each) => each.required).map(chip);
    this.rest = command.options.filter((each) => !each.required).map(chip);
    this.more = h("button", { type: "button", class: "opt add", "aria-haspopup": "listbox", onfocus: () => this.#leave(), onclick: () => this.#offerMore(), onkeydown: (event) => this.#keys(event, null) });
    this.el = h("div", {
      class: "cmd", role: "group", tabindex: "-1", "aria-label": say("command", { name: command.name }),
      onkeydown: (event) => { if (event.target === this.el) this.#keys(event, null); },
    });
    this.#draw();
    hooks.picker.picked = (choice) => this.#picked(choice);
  }

  /** Whether everything that must be filled in is, with values that fit. */
  get complete() { return this.shown.every((each) => (each.value === undefined ? !each.told.required : each.value !== null)); }

  /** To the first field; else to what may be added, or to the line itself: never to a button that a space would press. */
  focus() {
    const first = this.shown[0]?.input;
    if (first) return first.focus();
    if (!this.rest.length) return this.el.focus();
    this.more.focus();
    return this.#offerMore();
  }

  /** Runs the command; true when the room took it. */
  async run() {
    const wrong = this.shown.find((each) => each.value === null || (each.told.required && each.value === undefined));
    if (wrong) {
      wrong.input.focus();
      this.hooks.notice(say(wrong.value === null ? "option_value" : "option_missing", { name: wrong.told.label }));
      return false;
    }
    const { session, place, notice } = this.hooks;
    return Boolean(await attempt(session, notice, "run", { place, line: this.command.line, options: this.#filled() }));
  }

  #filled() {
    const out = {};
    for (const each of this.shown) if (each.value !== undefined && each.value !== null) out[each.told.name] = each.value;
    return out;
  }

  #draw() {
    this.more.textContent = say("options_more", { count: this.rest.length });
    this.more.hidden = !this.rest.length;
    this.el.replaceChildren(h("span", { class: "name" }, `/${this.command.name}`), ...this.shown.map((each) => each.el), this.more);
  }

  #enter(option) {
    this.#here = option;
    this.hooks.picker.forget();
    for (const each of this.shown) each.el.classList.toggle("on", each === option);
    this.#offer(option);
  }

  /** No option is being filled in any more: a list for one that comes late is not shown, so Enter cannot pick from it. */
  #leave() {
    this.#here = null;
    this.hooks.picker.hide();
    for (const each of this.shown) each.el.classList.remove("on");
  }

  async #offer(option) {
    if (option.isFile) return this.#show(option, [{ name: say("choose_file"), file: true }]);
    const choices = await option.offers().catch(() => []);
    if (this.#here === option && this.el.isConnected) this.#show(option, choices);
  }

  #show(option, choices) {
    const { picker } = this.hooks;
    picker.show({
      items: choices ?? [],
      head: [h("span", {}, `${option.told.label}: ${option.told.description}`), h("span", {}, option.told.required ? "" : say("optional"))],
      draw: (each) => [h("span", { class: "d is" }, each.name)],
      label: option.told.label,
      none: choices && !choices.length ? say("nothing_found") : null,
    });
    option.input.setAttribute("aria-expanded", String(picker.open));
    option.input.setAttribute("aria-controls", picker.id);
    this.hooks.opened(picker.open);
    this.#point();
  }

  #point() {
    const { picker } = this.hooks;
    const input = this.#here?.input;
    if (!input) return;
    if (picker.open && picker.active) input.setAttribute("aria-activedescendant", picker.active);
    else input.removeAttribute("aria-activedescendant");
  }

  #picked(choice) {
    if (choice.add) return this.#add(choice.add);
    if (choice.run) return this.hooks.submit();
    if (choice.file) return this.#here.pickFile();
    this.#here.put(choice);
    this.#next();
  }

  #next() {
    const empty = this.shown.find((each) => each !== this.#here && each.told.required && each.value === undefined);
    this.hooks.picker.hide();
    if (empty) empty.input.focus();
  }

  #offerMore() {
    this.hooks.picker.show({
      items: [...(this.complete ? [{ name: say("send_now"), description: "", run: true }] : []),
        ...this.rest.map((each) => ({ name: each.told.label, description: each.told.description, add: each }))],
      head: [h("span", {}, say("options_which"))],
      draw: (each) => [h("span", { class: "c" }, each.name), h("span", { class: "d" }, each.description)],
      label: say("options_which"),
    });
    this.#here = null;
  }

  #add(option) {
    this.rest = this.rest.filter((each) => each !== option);
    this.shown.push(option);
    this.#draw();
    this.hooks.changed();
    option.input.focus();
  }

  #keys(event, option) {
    const { picker } = this.hooks;
    if (picker.open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      picker.move(event.key === "ArrowDown" ? 1 : -1);
      this.#point();
    } else if (event.key === "Enter" && picker.open && picker.item && !(option && this.#settled(option))) picker.picked(picker.item);
    else if (event.key === "Enter" && (option || event.target === this.el)) this.hooks.submit();
    else if (event.key === "Escape") picker.open ? picker.hide() : this.hooks.leave();
    else if (event.key === "Backspace" && option && !option.input.value) this.#back(option);
    else if (event.key === "Backspace" && !option) this.hooks.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A value that was picked already: Enter sends, it does not pick again. */
  #settled(option) { return option.value != null && option.closed; }

  #back(option) {
    if (option.told.required) return option === this.shown[0] ? this.hooks.leave() : this.shown[this.shown.indexOf(option) - 1].input.focus();
    this.shown = this.shown.filter((each) => each !== option);
    this.rest.push(option);
    this.#draw();
    (this.shown.at(-1)?.input ?? this.more).focus();
  }
}
