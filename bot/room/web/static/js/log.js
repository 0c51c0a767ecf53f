// The conversation of one place: messages are added, patched and taken away, never drawn anew.

import { $$, before, h, icon } from "./dom.js";
import { Dots } from "./hover.js";
import { dots, goesOn, isWhisper, messageElement } from "./message.js";
import { patch } from "./patch.js";
import { Keeper } from "./scroll.js";
import { now, onTick, written } from "./time.js";
import { ring } from "./timer.js";
import { say } from "./words.js";

const MOST = 300;
const AT_ONCE = 10;

/** Draws the messages of a place. `ctx` is what messages need; `hooks.older(first)` fetches, `hooks.tint` is told. */
export class Log {
  #ids = [];
  #els = new Map();
  #more = false;
  #busy = false;
  #follow = false;
  #due = 0;

  constructor(ctx, hooks) {
    this.ctx = ctx;
    this.hooks = hooks;
    this.log = h("div", { class: "talk", role: "log", "aria-live": "polite", "aria-relevant": "additions", "aria-label": say("conversation_in", { place: hooks.name }) });
    this.earlier = h("button", { type: "button", class: "btn sm earlier", hidden: true, onclick: () => this.#older() }, say("earlier"));
    this.typing = h("div", { class: "typing", hidden: true }, dots(), h("span", {}, say("someone_types")));
    this.col = h("div", { class: "col" }, this.earlier, this.log, this.typing);
    this.frame = h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": say("conversation"), onkeydown: (event) => this.#keys(event) }, this.col);
    this.newest = h("button", { type: "button", class: "newest", hidden: true, onclick: () => this.toEnd() }, icon("down"), say("newest"));
    this.dots = new Dots(this.frame, (id, at) => this.hooks.menu(id, at));
    this.nowbar = h("button", { type: "button", class: "nowbar tint", hidden: true });
    this.keeper = new Keeper(this.frame, this.col, () => this.#moved());
    this.#watchTimers();
  }

  get el() { return [this.frame, this.dots.el, this.nowbar, this.newest]; }

  close() {
    cancelAnimationFrame(this.#due);
    this.keeper.close();
    this.watcher.disconnect();
    this.unTick();
  }

  /** Shows the messages of a place, all at once and silently. */
  fill(messages, more) {
    this.log.setAttribute("aria-busy", "true");
    this.#ids = [];
    this.#els.clear();
    const made = messages.map((each) => this.#make(each));
    this.log.replaceChildren(...made);
    this.#ids.forEach((_, i) => this.#dress(i));
    this.#setMore(more);
    this.#empty();
    this.#tint();
    this.toEnd();
    this.log.removeAttribute("aria-busy");
  }

  toEnd() {
    this.keeper.toEnd(this.#els.get(this.#ids.at(-1)));
    this.newest.hidden = true;
  }

  /** A new message. Words of one's own always come into sight. */
  add(message) {
    const spot = this.#ids.findLastIndex((id) => before(id, message.id)) + 1;
    const last = spot === this.#ids.length;
    const follow = last && (this.keeper.follows || message.author.id === this.ctx.me);
    const next = this.#els.get(this.#ids[spot]) ?? null;
    const el = this.#make(message, spot);
    this.log.insertBefore(el, next);
    this.#dress(spot);
    if (!last) this.#dress(spot + 1);
    if (follow) this.#prune();
    else if (last) this.newest.hidden = false;
    this.#soon(follow);
  }

  /** What follows from new messages, once for all that come in the same moment: measuring is what costs time. */
  #soon(follow) {
    this.#follow ||= follow;
    this.#due ||= requestAnimationFrame(() => {
      this.#due = 0;
      this.#empty();
      this.#tint();
      if (this.#follow) this.keeper.toEnd(this.#els.get(this.#ids.at(-1)));
      this.#follow = false;
    });
  }

  /** New words, parts or names for a message that is here. */
  change(message) {
    const old = this.#els.get(message.id);
    if (!old) return;
    const day = old.previousElementSibling?.classList.contains("day") ? old.previousElementSibling : null;
    const el = patch(old, messageElement(message, this.ctx));
    el.classList.add("still");
    this.#note(message.id, el, day);
    this.#dress(this.#ids.indexOf(message.id));
    this.#tint();
    this.#checkBar();
    if (this.keeper.follows) this.keeper.settle();
  }

  remove(ids) {
    for (const id of ids) {
      const el = this.#els.get(id);
      if (!el) continue;
      const i = this.#ids.indexOf(id);
      if (el.contains(document.activeElement)) this.frame.focus({ preventScroll: true });
      this.#undated(el);
      el.remove();
      this.#els.delete(id);
      this.#ids.splice(i, 1);
      if (i < this.#ids.length) this.#dress(i);
    }
    this.#empty();
    this.#tint();
    this.#checkBar();
  }

  setTyping(someone) {
    this.typing.hidden = !someone;
  }

  /** Brings a message into sight and gives it focus; false when it is not here. */
  find(id) {
    const el = this.#els.get(id);
    if (!el) return false;
    this.keeper.show(el);
    el.focus({ preventScroll: true });
    el.classList.add("found");
    setTimeout(() => el.classList.remove("found"), 1600);
    return true;
  }

  /** Fetches older messages until one is here; false when it is not found soon. */
  async seek(id) {
    for (let turn = 0; turn < 6 && !this.#els.has(id) && this.#more; turn++) await this.#older();
    return this.find(id);
  }

  /** Draws names anew, without a word to the screen reader. */
  redraw() {
    this.log.setAttribute("aria-live", "off");
    for (const id of this.#ids) this.change(this.ctx.message(id));
    this.log.setAttribute("aria-live", "polite");
  }

  #make(message, spot = this.#ids.length) {
    const el = messageElement(message, this.ctx);
    this.#ids.splice(spot, 0, message.id);
    this.#note(message.id, el);
    return el;
  }

  #note(id, el) {
    this.#els.set(id, el);
    for (const each of $$(".timer", el)) this.watcher?.observe(each);
  }

  /** Whether a message goes on from the one before it, and whether a new day begins with it. */
  #dress(i) {
    const message = this.ctx.message(this.#ids[i]);
    const el = this.#els.get(this.#ids[i]);
    const previous = i > 0 ? this.ctx.message(this.#ids[i - 1]) : null;
    if (!message) return;
    const day = dayOf(message);
    const dated = previous ? dayOf(previous) !== day : !this.#more;
    el.classList.toggle("cont", !dated && goesOn(message, previous));
    el.classList.toggle("next", Boolean(previous) && lies(el) && previous.author.id === message.author.id && !isWhisper(previous));
    const divider = el.previousElementSibling?.classList.contains("day") ? el.previousElementSibling : null;
    if (dated && !divider) el.before(h("div", { class: "day", role: "separator", "aria-label": day }, h("span", {}, day)));
    else if (dated) divider.firstChild.textContent = day;
    else divider?.remove();
  }

  #undated(el) {
    if (el.previousElementSibling?.classList.contains("day")) el.previousElementSibling.remove();
  }

  #empty() {
    const line = this.col.querySelector(".nothing");
    if (this.#ids.length) line?.remove();
    else if (!line) this.log.before(h("div", { class: "sysline nothing" }, icon("think"), say("nothing_yet")));
  }

  /** The room's light: the accent of the newest public card. */
  #tint() {
    for (let i = this.#ids.length - 1; i >= 0; i--) {
      const message = this.ctx.message(this.#ids[i]);
      const card = message && !isWhisper(message) && message.author.bot && message.components.find((each) => each.accent_color != null);
      if (card) return this.hooks.tint(card.accent_color, message);
    }
    this.hooks.tint(null, null);
  }

  // -- older messages ---------------------------------------------------------------------------------------------

  #setMore(more) {
    this.#more = more;
    this.earlier.hidden = !more;
  }

  #moved() {
    if (this.keeper.atEnd()) this.newest.hidden = true;
    if (this.frame.scrollTop < 80 && !this.keeper.follows) this.#older();
  }

  async #older() {
    if (!this.#more || this.#busy) return;
    this.#busy = true;
    try {
      const { messages, more } = await this.hooks.older(this.#ids[0]);
      this.log.setAttribute("aria-live", "off");
      this.keeper.holding(() => this.#prepend(messages, more));
      this.log.setAttribute("aria-live", "polite");
    } catch {
      this.#setMore(false);
    } finally {
      this.#busy = false;
    }
  }

  #prepend(messages, more) {
    const fresh = messages.filter((each) => !this.#els.has(each.id));
    const made = fresh.map((each, i) => this.#make(each, i));
    this.log.prepend(...made);
    this.#setMore(more && fresh.length > 0);
    for (let i = 0; i <= fresh.length && i < this.#ids.length; i++) this.#dress(i);
  }

  /** Far more than anybody looks at costs time with each new message: the oldest are let go, and can be fetched again. */
  #prune() {
    if (this.#ids.length <= MOST) return;
    for (const id of this.#ids.splice(0, AT_ONCE)) {
      this.#undated(this.#els.get(id));
      this.#els.get(id).remove();
      this.#els.delete(id);
    }
    this.hooks.trimmed(this.#ids[0]);
    this.#setMore(true);
    this.#dress(0);
  }

  // -- the time that runs, when its card is out of sight ------------------------------------------------------------

  #watchTimers() {
    this.watcher = new IntersectionObserver((seen) => {
      const last = $$(".timer", this.log).at(-1);
      const told = seen.findLast((each) => each.target === last);
      if (told) this.#bar(last, !told.isIntersecting);
      else if (!last) this.nowbar.hidden = true;
    }, { root: this.frame });
    this.unTick = onTick(() => this.#checkBar());
  }

  #checkBar() {
    const last = $$(".timer", this.log).at(-1);
    if (!last || Number(last.dataset.end) <= now()) this.nowbar.hidden = true;
  }

  #bar(timer, away) {
    this.nowbar.hidden = !away;
    if (!away) return;
    const card = timer.closest(".card");
    this.nowbar.style.setProperty("--a", card?.style.getPropertyValue("--a") || null);
    Object.assign(this.nowbar.dataset, { end: timer.dataset.end, from: timer.dataset.from });
    this.nowbar.replaceChildren(ring(Number(timer.dataset.end), Number(timer.dataset.from)), timer.querySelector("span").cloneNode(true));
    this.nowbar.onclick = () => this.keeper.show(timer);
  }

  // -- by keyboard --------------------------------------------------------------------------------------------------

  #keys(event) {
    const here = document.activeElement.closest?.("[data-id]");
    const inLog = event.target === this.frame || event.target === here;
    if (!inLog || event.altKey || event.ctrlKey || event.metaKey) return;
    const i = here ? this.#ids.indexOf(here.dataset.id) : this.#ids.length;
    const to = { ArrowUp: i - 1, ArrowDown: i + 1, End: this.#ids.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.#step(here, Math.max(0, Math.min(to, this.#ids.length - 1)), event.key);
    } else if (here && (event.key === "Enter" || event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey))) {
      event.preventDefault();
      this.hooks.menu(here.dataset.id, here);
    }
  }

  #step(here, i, key) {
    // A card that is taller than the window is scrolled through before the next one gets focus.
    const frame = this.frame.getBoundingClientRect();
    const box = here?.getBoundingClientRect();
    if (box && key === "ArrowUp" && box.top < frame.top - 4) return this.frame.scrollBy({ top: -frame.height * 0.6 });
    if (box && key === "ArrowDown" && box.bottom > frame.bottom + 4) return this.frame.scrollBy({ top: frame.height * 0.6 });
    const el = this.#els.get(this.#ids[i]);
    el?.focus({ preventScroll: true });
    el?.scrollIntoView({ block: "nearest" });
  }
}

const dayOf = (message) => written(Date.parse(message.timestamp), "day");
const lies = (el) => el.matches(".msg.bot") && el.querySelector(":scope > .deck") !== null;
