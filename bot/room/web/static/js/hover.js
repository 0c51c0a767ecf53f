// The three dots beside the message under the pointer: the menu for who has no right mouse button and no keyboard.

import { $, h, icon } from "./dom.js";
import { say } from "./words.js";

const SIZE = 40;

/** One button for a whole conversation, outside of it so that it is never read out. `open(id, at)` opens the menu. */
export class Dots {
  #here = null;

  constructor(frame, open) {
    this.frame = frame;
    this.el = h("button", {
      type: "button", class: "icb more-of", tabindex: "-1", hidden: true, "aria-label": say("menu.message"), title: say("menu.message"),
      onclick: () => this.#here && open(this.#here.dataset.id, this.el),
    }, icon("dots"));
    frame.addEventListener("pointerover", (event) => this.#over(event.target));
    frame.addEventListener("pointerleave", (event) => { if (!this.el.contains(event.relatedTarget)) this.hide(); });
    frame.addEventListener("scroll", () => this.hide(), { passive: true });
    this.el.addEventListener("pointerleave", (event) => { if (!frame.contains(event.relatedTarget)) this.hide(); });
  }

  hide() {
    this.#here = null;
    this.el.hidden = true;
  }

  #over(target) {
    const message = target.closest("[data-id]");
    if (!message || message === this.#here) return;
    this.#here = message;
    const spot = this.#spot(message);
    this.el.hidden = !spot;
    if (!spot) return;
    const home = this.frame.parentElement.getBoundingClientRect();
    this.el.style.left = `${spot.left - home.left}px`;
    this.el.style.top = `${spot.top - home.top}px`;
  }

  /** Beside a bubble, or before the name of who sent a card; a whisper has its own button. */
  #spot(message) {
    const bubble = $(".bub", message)?.getBoundingClientRect();
    const frame = this.frame.getBoundingClientRect();
    if (bubble && message.matches(".me")) return { left: Math.max(frame.left, bubble.left - SIZE - 2), top: bubble.top };
    if (bubble) return { left: Math.min(frame.right - SIZE - 4, bubble.right + 2), top: bubble.top };
    const name = $(".meta", message)?.getBoundingClientRect();
    return name?.width && message.matches(".tr") ? { left: name.left - SIZE, top: name.top - (SIZE - name.height) / 2 } : null;
  }
}
