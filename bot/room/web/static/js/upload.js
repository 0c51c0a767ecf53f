// Files on their way: chosen, pasted or dropped; sent to the room at once, described before they are posted.

import { h, icon } from "./dom.js";
import { bytes } from "./media.js";
import { refusal, say } from "./words.js";

const LARGEST = 10 * 1024 * 1024;
export const MOST = 10;

/** Sends files to the room; gives what it calls them. Throws an Error with words for people. */
export async function upload(session, files) {
  if ([...files].some((each) => each.size > LARGEST)) throw new Error(refusal({ kind: "too_big" }));
  const form = new FormData();
  for (const each of files) form.append("file", each, each.name);
  const answer = await fetch(`/upload?pane=${encodeURIComponent(session.link.pane)}`, { method: "POST", body: form }).catch(() => null);
  if (!answer) throw new Error(say("offline"));
  const told = await answer.json().catch(() => ({ kind: "failed" }));
  if (!answer.ok) throw new Error(refusal(told));
  return told.files;
}

/** Asks for files with the browser's own window. */
export function chooseFiles(many, accept) {
  return new Promise((done) => {
    const input = h("input", { type: "file", class: "sr", multiple: many, accept, tabindex: "-1", "aria-hidden": "true" });
    input.addEventListener("change", () => { done([...input.files]); input.remove(); });
    input.addEventListener("cancel", () => { done([]); input.remove(); });
    document.body.append(input);
    input.click();
  });
}

/** Files on a clipboard or in a drag; a name is made for a pasted picture. */
export function filesOf(transfer) {
  return [...(transfer?.files ?? [])].map((each) =>
    (each.name && each.name !== "image.png" ? each : new File([each], `${say("picture_name")}.png`, { type: each.type })));
}

/** The files that go with a message, each with a field for what can be seen on it. */
export class Tray {
  #files = [];

  constructor(session, changed, notice) {
    this.session = session;
    this.changed = changed;
    this.notice = notice;
    this.el = h("ul", { class: "tray", hidden: true, "aria-label": say("files") });
  }

  get size() { return this.#files.length; }

  /** The files as a `say` request carries them. */
  sent() {
    return this.#files.map((each) => ({ upload: each.upload, ...(each.alt.value.trim() ? { description: each.alt.value.trim() } : {}) }));
  }

  async add(files) {
    if (!files.length) return;
    if (this.#files.length + files.length > MOST) return this.notice(refusal({ kind: "too_many" }));
    try {
      const kept = await upload(this.session, files);
      kept.forEach((each, i) => this.#put(each, files[i]));
    } catch (problem) {
      this.notice(problem.message);
    }
  }

  clear() {
    for (const each of this.#files) each.free();
    this.#files = [];
    this.#show();
  }

  #put(told, file) {
    const isPicture = /^image\/(png|jpeg|gif|webp)/.test(told.content_type);
    const address = isPicture ? URL.createObjectURL(file) : null;
    const alt = h("input", { type: "text", maxlength: 1024, placeholder: say("describe"), "aria-label": say("describe_file", { name: told.filename }) });
    const one = { upload: told.upload, alt, free: () => address && URL.revokeObjectURL(address) };
    one.el = h("li", {},
      address ? h("img", { src: address, alt: "" }) : icon("file"),
      h("span", { class: "what" }, h("b", {}, told.filename), h("small", {}, bytes(told.size)), isPicture ? alt : null),
      h("button", { type: "button", class: "icb", "aria-label": say("take_off", { name: told.filename }), onclick: () => this.#drop(one) }, icon("x")));
    this.#files.push(one);
    this.#show();
    if (isPicture) alt.focus();
  }

  #drop(one) {
    one.free();
    this.#files = this.#files.filter((each) => each !== one);
    this.#show();
  }

  #show() {
    this.el.replaceChildren(...this.#files.map((each) => each.el));
    this.el.hidden = !this.#files.length;
    this.changed();
  }
}
