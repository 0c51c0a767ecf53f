// Where one writes: words, files, answers, changes and commands; or a quiet line that says why not now.

import { attempt } from "./act.js";
import { CommandLine } from "./command.js";
import { h, icon } from "./dom.js";
import { gist } from "./message.js";
import { commandHead, commandLine, fitting, Picker } from "./slash.js";
import { chooseFiles, filesOf, Tray } from "./upload.js";
import { has, say } from "./words.js";

const LONGEST = 2000;
const TYPING_EVERY = 8000;
const SLASH = /^\/([^\n]*)$/;

/** The foot of a view. `hooks`: notice(text), toEnd(), lastOwn() and live(): one's last message, the newest card's. */
export class Composer {
  #told = 0;
  #reply = null;
  #edited = null;
  #line = null;
  #commands = [];
  #sending = false;

  constructor(session, place, hooks) {
    this.session = session;
    this.place = place;
    this.hooks = hooks;
    this.tray = new Tray(session, () => this.#changed(), hooks.notice);
    this.picker = new Picker((command) => this.#take(command));
    this.field = h("textarea", {
      rows: "1", maxlength: LONGEST, "aria-label": this.#prompt(), placeholder: this.#prompt(), "aria-controls": this.picker.id,
      "aria-autocomplete": "list", "aria-haspopup": "listbox",
      oninput: () => this.#typed(), onkeydown: (event) => this.#keys(event), onpaste: (event) => this.#pasted(event),
    }, this.#draft());
    this.bar = h("div", { class: "about", hidden: true });
    this.attach = h("button", { class: "icb", type: "button", "aria-label": say("attach"), onclick: async () => this.tray.add(await chooseFiles(true)) }, icon("plus"));
    this.slash = h("button", { class: "icb", type: "button", "aria-label": say("choose_command"), "aria-expanded": "false", onclick: () => this.#flipList() }, icon("slash"));
    this.send = h("button", { class: "send", type: "submit", "aria-label": say("send") }, icon("up"));
    this.box = h("form", { class: "box", onsubmit: (event) => { event.preventDefault(); this.#submit(); } }, this.attach, this.field, this.slash, this.send);
    this.why = h("span", {});
    this.hush = h("div", { class: "hush", role: "status" }, icon("think"), this.why);
    this.inside = h("div", { class: "in" }, this.picker.el, this.bar, this.tray.el, this.box, this.hush);
    this.el = h("div", { class: "comp", onfocusout: (event) => this.#leave(event) }, this.inside);
    this.update();
    this.#changed();
  }

  get #home() { return this.session.places.get(this.place); }

  #prompt() {
    const home = this.#home;
    return home?.kind === "dm" ? say("write_to", { name: home.name }) : say("write_in", { place: home?.name ?? "" });
  }

  /** Follows the rights of the place: what may be done here now. */
  update() {
    const home = this.#home;
    if (!home) return;
    const shut = !home.may_send;
    this.box.hidden = shut && !this.#line;
    this.hush.hidden = !this.box.hidden;
    this.attach.hidden = !home.may.includes("attach");
    this.slash.hidden = !home.may.includes("commands");
    this.why.textContent = shut ? this.#reason(home) : "";
    if (shut && !this.#line) { this.picker.hide(); this.bar.hidden = true; }
    this.tray.el.classList.toggle("away", shut);
  }

  /** Why it is quiet here, and, where the newest card has a main button, what one can do instead. */
  #reason(home) {
    const text = say(has(`hush.${home.why}`) ? `hush.${home.why}` : "hush.hush");
    if (home.why !== "hush") return text;
    const main = mainButton(this.hooks.live()?.components ?? []);
    return main ? `${text} ${say(main.disabled ? "hush_opens" : "hush_button")}` : text;
  }

  focus() { (this.box.hidden ? null : this.field)?.focus(); }

  // -- answering and changing -------------------------------------------------------------------------------------

  reply(message) {
    this.#reply = message;
    this.#edited = null;
    const name = this.session.personName(message.author.id);
    this.#about(say("replying", { name, text: gist(message) }));
  }

  change(message) {
    this.#edited = message;
    this.#reply = null;
    this.field.value = message.content;
    this.#about(say("changing"));
    this.#changed();
  }

  #about(text) {
    this.bar.replaceChildren(icon(this.#edited ? "pen" : "reply"), h("span", {}, text),
      h("button", { type: "button", class: "icb", "aria-label": say("cancel"), onclick: () => this.#forget() }, icon("x")));
    this.bar.hidden = false;
    this.focus();
  }

  #forget() {
    if (this.#edited) this.field.value = "";
    this.#reply = this.#edited = null;
    this.bar.hidden = true;
    this.#changed();
    this.focus();
  }

  // -- typing -----------------------------------------------------------------------------------------------------

  #key() { return `draft ${this.session.person.id} ${this.place}`; }

  #draft() {
    try { return sessionStorage.getItem(this.#key()) ?? ""; } catch { return ""; }
  }

  #keep() {
    if (this.#edited) return;
    try {
      if (this.field.value) sessionStorage.setItem(this.#key(), this.field.value); else sessionStorage.removeItem(this.#key());
    } catch { /* without storage a draft lives as long as the page */ }
  }

  #typed() {
    const text = this.field.value;
    const slash = text.match(SLASH);
    if (slash && this.#home.may.includes("commands") && !this.#edited) this.#list(slash[1]);
    else this.#shut();
    if (text.trim() && !slash && Date.now() - this.#told > TYPING_EVERY) {
      this.#told = Date.now();
      this.session.ask("typing", { place: this.place }).catch(() => {});
    }
    this.#keep();
    this.#changed();
  }

  #changed() {
    const ready = this.#line ? this.#line.complete : this.field?.value.trim() || this.tray.size;
    this.send?.setAttribute("aria-disabled", String(!ready || this.#sending));
    // Where the style sheet cannot let a field grow with its words, its height does.
    if (this.field && !CSS.supports("field-sizing", "content")) {
      this.field.style.height = "auto";
      this.field.style.height = `${Math.min(this.field.scrollHeight, 140)}px`;
    }
  }

  #keys(event) {
    if (event.isComposing) return;
    if (this.picker.open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      this.picker.move(event.key === "ArrowDown" ? 1 : -1);
      this.#point();
    } else if (this.picker.open && (event.key === "Enter" || event.key === "Tab") && this.picker.item && !event.shiftKey && !this.#sending) this.#take(this.picker.item);
    else if (event.key === "Enter" && !event.shiftKey) this.#submit();
    else if (event.key === "Escape" && this.picker.open) this.#shut();
    else if (event.key === "Escape" && (this.#reply || this.#edited)) this.#forget();
    else if (event.key === "ArrowUp" && !this.field.value && this.hooks.lastOwn()) this.change(this.hooks.lastOwn());
    else return;
    event.preventDefault();
  }

  #pasted(event) {
    const files = filesOf(event.clipboardData);
    if (!files.length) return;
    event.preventDefault();
    this.take(files);
  }

  /** Files that were dropped on the conversation, or pasted. */
  take(files) {
    const home = this.#home;
    if (home.may_send && home.may.includes("attach")) this.tray.add(files);
    else this.hooks.notice(this.#reason(home) || say("refused.not_allowed"));
  }

  // -- commands ---------------------------------------------------------------------------------------------------

  async #list(typed) {
    this.picker.forget();
    const told = await this.session.ask("commands", { place: this.place }).catch(() => null);
    if (!told || (this.field.value.match(SLASH)?.[1] ?? null) !== typed) return;
    this.#commands = told.commands;
    const items = fitting(told.commands, typed);
    this.picker.picked = (command) => this.#take(command);
    if (!items.length && typed) return this.#shut();
    const bot = [...this.session.persons.values()].find((each) => each.kind === "bot")?.name ?? "";
    this.picker.show({ items, head: commandHead(bot), draw: commandLine, label: say("commands"), none: say("no_commands") });
    this.#state(true);
  }

  #point() {
    if (this.picker.open && this.picker.active) this.field.setAttribute("aria-activedescendant", this.picker.active);
    else this.field.removeAttribute("aria-activedescendant");
  }

  #state(open) {
    this.slash.setAttribute("aria-expanded", String(open));
    this.#point();
  }

  #shut() {
    this.picker.hide();
    this.#state(false);
  }

  #flipList() {
    if (this.#line) return this.#leaveLine();
    if (this.picker.open) return this.#shut();
    if (!SLASH.test(this.field.value)) this.field.value = "/";
    this.field.focus();
    this.#typed();
  }

  /** Puts a command in the box, to be filled in and sent. */
  #take(command) {
    this.#shut();
    this.field.value = "";
    this.#keep();
    this.#line = new CommandLine(command, {
      session: this.session, place: this.place, picker: this.picker, notice: this.hooks.notice,
      changed: () => this.#changed(), opened: (shown) => this.slash.setAttribute("aria-expanded", String(shown)), leave: () => this.#leaveLine(), submit: () => this.#submit(),
    });
    this.field.replaceWith(this.#line.el);
    this.box.classList.add("commanding");
    this.update();
    this.#changed();
    this.#line.focus();
  }

  /** Opens a command by its base line: runs it at once when nothing has to be filled in. */
  async shortcut(line) {
    const told = await attempt(this.session, this.hooks.notice, "commands", { place: this.place });
    const command = told?.commands.find((each) => each.line === line);
    if (!told) return;
    if (!command) return this.hooks.notice(say("refused.not_offered"));
    if (command.options.some((each) => each.required)) this.#take(command);
    else await attempt(this.session, this.hooks.notice, "run", { place: this.place, line, options: {} });
  }

  #leaveLine() {
    if (!this.#line) return;
    this.#line.el.replaceWith(this.field);
    this.#line = null;
    this.box.classList.remove("commanding");
    this.#shut();
    this.update();
    this.#changed();
    this.focus();
  }

  #leave(event) {
    if (!this.el.contains(event.relatedTarget) && this.picker.open) this.#shut();
  }

  // -- sending ----------------------------------------------------------------------------------------------------

  async #submit() {
    if (this.#sending) return;
    this.#sending = true;
    this.#changed();
    try {
      if (this.#line) await this.#run();
      else if (this.#commanding) await this.#command();
      else if (this.#edited) await this.#edit();
      else await this.#say();
    } finally {
      this.#sending = false;
      this.#changed();
    }
  }

  /** Words that are meant for the bot: the class never reads them, however fast one presses. */
  get #commanding() { return this.field.value.trimStart().startsWith("/"); }

  /** Runs the command that is named in full; else says what is missing, and the words stay. */
  async #command() {
    const words = this.field.value;
    const told = await attempt(this.session, this.hooks.notice, "commands", { place: this.place });
    if (!told || this.field.value !== words || this.#line) return;
    const named = words.trim().slice(1).toLowerCase().replace(/\s+/g, " ");
    const command = told.commands.find((each) => each.name.toLowerCase() === named);
    if (!command || this.#edited) return this.hooks.notice(say("slash_kept"));
    if (command.options.some((each) => each.required)) {
      this.#take(command);
      return void await this.#run();
    }
    const ran = await attempt(this.session, this.hooks.notice, "run", { place: this.place, line: command.line, options: {} });
    if (!ran || this.field.value !== words) return;
    this.field.value = "";
    this.#shut();
    this.#keep();
  }

  async #run() {
    if (await this.#line.run()) this.#leaveLine();
  }

  async #edit() {
    const text = this.field.value.trim();
    if (!text) return;
    if (await attempt(this.session, this.hooks.notice, "edit", { place: this.place, message: this.#edited.id, text })) this.#forget();
  }

  async #say() {
    const text = this.field.value.trim();
    if (!text && !this.tray.size) return;
    const words = this.field.value;
    this.field.value = "";
    this.#changed();
    const told = await attempt(this.session, this.hooks.notice, "say", {
      place: this.place, text, files: this.tray.sent(), nonce: nonce(), ...(this.#reply ? { reply_to: this.#reply.id } : {}),
    });
    // What was not taken is still there, before what was typed in the meantime.
    if (!told) this.field.value = [words, this.field.value].filter(Boolean).join("\n");
    else { this.tray.clear(); this.#reply = null; this.bar.hidden = true; this.hooks.toEnd(); }
    this.#keep();
  }
}

const nonce = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}`.slice(0, 25);

function mainButton(components) {
  for (const each of components) {
    if (each.type === 2 && each.style === 1) return each;
    const inside = mainButton([...(each.components ?? []), ...(each.accessory ? [each.accessory] : [])]);
    if (inside) return inside;
  }
  return null;
}
