// A form of the bot. It belongs to one person, so it lies over that pane only; what is filled in survives closing.

import { Refused } from "./link.js";
import { $, h, icon, trapTab, uid } from "./dom.js";
import { fields } from "./fields.js";
import { refusal, say } from "./words.js";

const drafts = new Map();

/** A draft belongs to a person and to this very form: with other words or other defaults it is another form. */
const keyOf = (person, form) => `${person} ${form.custom_id} ${JSON.stringify(form.components)}`;

/** Lays a form over a view. `ctx`: session, names, candidates, notice. `rest` are the parts of the pane beneath it. */
export class Form {
  #closing = false;

  constructor(form, ctx, host, rest) {
    this.form = form;
    this.ctx = ctx;
    this.rest = rest;
    this.key = keyOf(ctx.session.person.id, form);
    this.opener = document.activeElement;
    this.parts = fields(form.components, ctx);
    this.el = this.#build();
    this.#restore();
    for (const each of rest) each.inert = true;
    host.append(this.el);
    if (host.contains(this.opener) || this.opener === document.body || this.opener?.closest("[inert]")) $("h2", this.el).focus({ preventScroll: true });
  }

  #build() {
    const title = uid("title");
    const shut = () => this.dismiss();
    this.ready = h("button", { class: "btn p", type: "submit" }, say("ready"));
    this.problem = h("p", { class: "wrong", role: "alert", hidden: true });
    const sheet = h("form", { novalidate: true, onsubmit: (event) => { event.preventDefault(); this.#submit(); } },
      h("header", {}, h("h2", { id: title, tabindex: "-1" }, this.form.title), h("button", { class: "icb", type: "button", "aria-label": say("close_form"), onclick: shut }, icon("x"))),
      h("div", { class: "body", tabindex: "-1" }, this.parts.map((each) => each.el), this.problem),
      h("footer", {}, h("span", { class: "left" }, say("draft_kept")), h("button", { class: "btn", type: "button", onclick: shut }, say("close")), this.ready));
    return h("div", { class: "veil", onkeydown: (event) => this.#keys(event) },
      h("div", { class: "sheet", role: "dialog", "aria-modal": "true", "aria-labelledby": title }, sheet));
  }

  #keys(event) {
    if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); this.dismiss(); }
    else trapTab(event, this.el);
  }

  #values() {
    return Object.fromEntries(this.parts.filter((each) => each.customId).map((each) => [each.customId, each.value()]).filter(([, value]) => value !== undefined));
  }

  #restore() {
    const kept = drafts.get(this.key);
    if (kept) for (const each of this.parts) if (each.customId in kept) each.put(kept[each.customId]);
  }

  async #submit() {
    if (this.ready.getAttribute("aria-busy")) return;
    this.ready.setAttribute("aria-busy", "true");
    this.#fail(null);
    try {
      await this.ctx.session.ask("submit", { modal: this.form.id, values: this.#values() });
      drafts.delete(this.key);
      this.sent = true;
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      this.#fail(refused.told);
    } finally {
      this.ready.removeAttribute("aria-busy");
    }
  }

  /** Says what is wrong at the field it is about, or at the foot. */
  #fail(told) {
    for (const each of this.parts) each.fail?.("");
    this.problem.hidden = true;
    if (!told) return;
    const part = told.field && this.parts.find((each) => each.customId === told.field || each.label === told.field);
    const words = refusal({ ...told, field: part?.label ?? told.field });
    if (part) { part.fail(words); part.first?.focus(); }
    else { this.problem.textContent = words; this.problem.hidden = false; }
  }

  /** Puts the form away without sending it; what was filled in is kept. */
  dismiss() {
    if (this.#closing) return;
    this.#closing = true;
    this.ctx.session.ask("close_modal", { modal: this.form.id }).catch(() => {});
    this.ctx.closed();
  }

  /** Takes the form off the screen and gives focus back to what opened it. */
  close() {
    if (!this.sent) drafts.set(this.key, this.#values());
    const inside = this.el.contains(document.activeElement);
    this.el.remove();
    for (const each of this.rest) each.inert = false;
    if (inside) this.ctx.refocus(this.opener);
  }
}
