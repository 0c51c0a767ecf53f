// One place on the screen of one person: head, conversation, foot, and the form that lies over them.

import { messageMenu, personMenu } from "./actions.js";
import { attempt, candidates, contextOf } from "./act.js";
import { Composer } from "./compose.js";
import { $, h, hex, icon } from "./dom.js";
import { Form } from "./form.js";
import { head } from "./head.js";
import { Log } from "./log.js";
import { onLongPress } from "./longpress.js";
import { NewPost } from "./newpost.js";
import { forumList } from "./places.js";
import { filesOf } from "./upload.js";
import { refusal, say } from "./words.js";

const NOTICE_FOR = 9000;
const MORNING = "#1F6B78";

/** A pane. `hooks`: opened(view), active(view), ... as `head` needs them. */
export class View {
  #off = [];
  #unshow = null;
  #turn = 0;
  form = null;

  constructor(session, hooks, { beside = false, split = false } = {}) {
    Object.assign(this, { session, hooks, beside, split, place: null });
    this.notice = this.notice.bind(this);
    this.holder = h("div", { class: "inside" });
    this.top = h("header", { class: "phead" });
    this.box = h("div", { class: "notice", role: "alert", hidden: true });
    this.el = h("section", {
      class: `pane tint${beside ? " beside chan" : ""}`, style: { "--a": MORNING },
      onfocusin: () => hooks.active?.(this), onpointerdown: () => hooks.active?.(this), oncontextmenu: (event) => this.#context(event),
      ondragover: (event) => this.#drag(event, true), ondragleave: (event) => this.#drag(event, false), ondrop: (event) => this.#drop(event),
    }, this.top, this.holder, this.box);
    onLongPress(this.el, (event) => this.#context(event));
    this.#listen();
  }

  get home() { return this.session.places.get(this.place); }

  close() {
    for (const off of this.#off) off();
    this.#unshow?.();
    this.form?.close();
    this.log?.close();
    this.el.remove();
  }

  /** Shows a place. */
  async open(place) {
    this.#unshow?.();
    this.form?.close();
    this.form = null;
    this.place = place;
    this.#unshow = this.session.show(place);
    this.#draw();
    await this.#look();
    this.#showForm();
  }

  #draw() {
    const home = this.home;
    this.log?.close();
    this.log = null;
    this.el.setAttribute("aria-label", this.beside ? say("beside_of", { place: home.name }) : say("screen_of", { name: this.session.me.name }));
    this.composer = new Composer(this.session, this.place, {
      notice: this.notice, toEnd: () => this.log?.toEnd(), lastOwn: () => this.#lastOwn(), live: () => this.live,
    });
    this.live = null;
    // A panel is for pressing: to write there one opens it as the main place.
    this.el.classList.toggle("panel", this.beside && home.private && home.kind === "text");
    if (home.kind === "forum") {
      this.newPost = new NewPost(this.session, this.place, { notice: this.notice, opened: (id) => this.hooks.goTo(this, id) });
      this.#drawForum();
    } else {
      this.log = this.#makeLog(home);
      this.holder.replaceChildren(...this.log.el, this.composer.el);
    }
    this.drawHead();
  }

  #makeLog(home) {
    const ctx = contextOf(this.session, this.place, { notice: this.notice, goTo: (id) => this.hooks.goTo(this, id), find: (id) => this.find(id) });
    return new Log(ctx, {
      name: home.name,
      tint: (colour, message) => this.#tint(colour, message),
      older: (first) => this.session.older(this.place, first),
      trimmed: (first) => this.session.trim(this.place, first),
      menu: (id, at) => this.#menu(id, at),
    });
  }

  #drawForum() {
    this.posts = h("div", { class: "subjects" });
    const list = h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": this.home.name }, h("div", { class: "col" }, this.newPost.el, this.posts));
    this.holder.replaceChildren(list, this.composer.el);
    this.#listPosts();
    this.#tint(null, null);
  }

  #listPosts() { this.posts.replaceChildren(forumList(this.session, this.place, (id) => this.hooks.goTo(this, id))); }

  async #look() {
    const turn = ++this.#turn;
    if (!this.log) return;
    try {
      const more = await this.session.look(this.place);
      if (turn !== this.#turn || !this.log) return;
      this.log.fill([...this.session.messages.get(this.place).values()], more);
      this.composer.update();
    } catch (refused) {
      if (turn === this.#turn) this.notice(refusal(refused.told ?? { kind: "failed" }));
    }
  }

  drawHead() {
    if (this.home) head(this.top, this, this.hooks);
  }

  #tint(colour, message) {
    const wanted = colour == null ? MORNING : hex(colour);
    // Everything in the pane inherits the light: it is set only when it is another one.
    if (this.el.style.getPropertyValue("--a") !== wanted) this.el.style.setProperty("--a", wanted);
    if (this.live === message) return;
    this.live = message;
    this.composer?.update();
  }

  #lastOwn() {
    const mine = [...(this.session.messages.get(this.place)?.values() ?? [])].filter((each) => each.author.id === this.session.person.id && each.type !== 6);
    return mine.at(-1) ?? null;
  }

  // -- news of the room -------------------------------------------------------------------------------------------

  #listen() {
    const here = (listener) => (place, ...told) => { if (place === this.place && this.log) listener(...told); };
    const on = (name, listener) => this.#off.push(this.session.on(name, listener));
    on("message", here((message) => this.log.add(message)));
    on("changed", here((message) => this.log.change(message)));
    on("reactions", here((message) => this.log.change(message)));
    on("gone", here((ids) => this.log.remove(ids)));
    on("typing", here(() => this.log.setTyping(Boolean(this.session.typists.get(this.place)?.size))));
    on("pins", (place) => place === this.place && this.drawHead());
    on("place", (place) => this.#placeChanged(place));
    on("persons", () => { this.log?.redraw(); this.drawHead(); });
    on("form", () => this.#showForm());
    on("link", () => this.drawHead());
  }

  #placeChanged(place) {
    if (place.id === this.place) { this.composer.update(); this.drawHead(); }
    if (this.home?.kind !== "forum") return;
    if (place.id === this.place) this.newPost.update();
    else if (place.parent === this.place) this.#listPosts();
  }

  // -- forms ------------------------------------------------------------------------------------------------------

  #showForm() {
    const wanted = this.session.form && this.hooks.formView(this.session) === this ? this.session.form : null;
    if (this.form?.form === wanted) return;
    this.form?.close();
    this.form = null;
    if (!wanted) return;
    const ctx = {
      session: this.session, notice: this.notice, names: this.log?.ctx.names,
      candidates: (kind) => candidates(this.session, wanted.place, kind),
      closed: () => this.session.formClosed({ modal: wanted.id }),
      refocus: (opener) => this.#refocus(opener, wanted),
    };
    this.form = new Form(wanted, ctx, this.el, [this.top, this.holder]);
  }

  /** Focus goes back to the button that opened the form, or to the one that stands in its place now. */
  #refocus(opener, form) {
    const source = form.message && $(`[data-id="${form.message}"]`, this.el);
    const again = opener?.isConnected && opener !== document.body ? opener
      : (source && opener?.dataset?.customId && $(`[data-custom-id="${CSS.escape(opener.dataset.customId)}"]`, source)) ?? source ?? this.log?.frame;
    again?.focus({ preventScroll: true });
  }

  // -- what one does ----------------------------------------------------------------------------------------------

  /** A line of words for this person, above the foot; it goes by itself. */
  notice(text) {
    clearTimeout(this.noticeTimer);
    this.box.replaceChildren(h("span", {}, text), h("button", { type: "button", class: "icb", "aria-label": say("close"), onclick: () => { this.box.hidden = true; } }, icon("x")));
    this.box.hidden = false;
    this.noticeTimer = setTimeout(() => { this.box.hidden = true; }, NOTICE_FOR);
  }

  async find(id) {
    if (!(this.log?.find(id) || await this.log?.seek(id))) this.notice(say("not_found"));
  }

  async openDm() {
    const told = await attempt(this.session, this.notice, "open_dm", {});
    if (!told) return;
    await this.session.known(told.place);
    this.hooks.goTo(this, told.place);
  }

  personMenu(person, at) { personMenu(this, person, at); }

  #menu(id, at) {
    const message = this.session.message(this.place, id);
    if (message) messageMenu(this, message, at);
  }

  #context(event) {
    const el = event.target.closest("[data-id]");
    if (!el || event.target.closest("a, input, textarea, img") || !getSelection().isCollapsed) return;
    event.preventDefault();
    this.#menu(el.dataset.id, event.target.closest("button") ?? el.querySelector(".bub, .card") ?? el);
  }

  #drag(event, over) {
    if (!event.dataTransfer?.types.includes("Files") || this.form) return;
    event.preventDefault();
    this.el.classList.toggle("dropping", over);
  }

  #drop(event) {
    this.el.classList.remove("dropping");
    const files = filesOf(event.dataTransfer);
    if (!files.length || this.form) return;
    event.preventDefault();
    this.composer.take(files);
  }
}
