// A new subject in a forum: a button, and the form that it opens above the subjects that are there.

import { attempt } from "./act.js";
import { h, icon, uid } from "./dom.js";
import { chooseFiles, Tray } from "./upload.js";
import { say } from "./words.js";

const LONGEST_TITLE = 100, LONGEST = 2000;

/** `hooks`: notice(text), opened(place). What is written stays while the forum is on the screen. */
export class NewPost {
  #sending = false;

  constructor(session, forum, hooks) {
    Object.assign(this, { session, forum, hooks });
    const ids = [uid("f"), uid("f")];
    this.begin = h("button", { type: "button", class: "btn p", "aria-expanded": "false", onclick: () => this.#open(true) }, icon("plus"), say("post.begin"));
    this.title = h("input", { id: ids[0], type: "text", maxlength: LONGEST_TITLE, autocomplete: "off", required: true });
    this.words = h("textarea", { id: ids[1], rows: "3", maxlength: LONGEST, required: true });
    this.labels = h("fieldset", { class: "fld" });
    this.tray = new Tray(session, () => {}, hooks.notice);
    this.ready = h("button", { type: "submit", class: "btn p" }, say("post.send"));
    this.form = h("form", { class: "card", hidden: true, novalidate: true, onsubmit: (event) => { event.preventDefault(); this.#send(); }, onkeydown: (event) => { if (event.key === "Escape") this.#open(false); } },
      h("div", { class: "fld" }, h("label", { for: ids[0] }, say("post.title")), this.title),
      h("div", { class: "fld" }, h("label", { for: ids[1] }, say("post.words")), this.words),
      this.labels, this.tray.el,
      h("div", { class: "row" }, this.ready,
        h("button", { type: "button", class: "btn", onclick: async () => this.tray.add(await chooseFiles(true)) }, icon("plus"), say("attach")),
        h("button", { type: "button", class: "btn", onclick: () => this.#open(false) }, say("cancel"))));
    this.el = h("div", { class: "newpost" }, this.begin, this.form);
    this.update();
  }

  /** Follows the rights and labels of the forum; what is chosen stays chosen. */
  update() {
    const home = this.session.places.get(this.forum);
    const chosen = this.#chosen();
    this.el.hidden = !home?.may.includes("post");
    this.labels.hidden = !home?.tags.length;
    this.labels.replaceChildren(h("legend", {}, say("post.labels")), h("div", { class: "opts inline" }, (home?.tags ?? []).map((each) =>
      h("label", {}, h("input", { type: "checkbox", value: each, checked: chosen.includes(each) }), h("span", {}, each)))));
  }

  #chosen() { return [...this.labels.querySelectorAll("input:checked")].map((each) => each.value); }

  #open(open) {
    this.form.hidden = !open;
    this.begin.hidden = open;
    (open ? this.title : this.begin).focus();
  }

  async #send() {
    const missing = [this.title, this.words].find((each) => !each.value.trim() && !(each === this.words && this.tray.size));
    if (missing) { missing.focus(); return this.hooks.notice(say("refused.empty")); }
    if (this.#sending) return undefined;
    this.#sending = true;
    this.ready.setAttribute("aria-busy", "true");
    const told = await attempt(this.session, this.hooks.notice, "post", {
      place: this.forum, title: this.title.value.trim(), text: this.words.value.trim(), tags: this.#chosen(), files: this.tray.sent(),
    });
    this.#sending = false;
    this.ready.removeAttribute("aria-busy");
    if (!told) return undefined;
    await this.session.known(told.place);
    return this.hooks.opened(told.place);
  }
}
