// Keeps a conversation where its reader is: at the end, at the top of a tall card, or wherever they scrolled to.

const NEAR = 90;
const ABOVE = 13;

/** Holds the scroll position of `frame` while its content (`inside`) grows. `moved` is told after each scroll. */
export class Keeper {
  #mode = "end";
  #anchor = null;
  #set = 0;

  constructor(frame, inside, moved) {
    this.frame = frame;
    this.#set = 0;
    frame.addEventListener("scroll", () => {
      if (Math.abs(frame.scrollTop - this.#set) > 2) this.#mode = this.atEnd() ? "end" : "free";
      moved();
    }, { passive: true });
    this.observer = new ResizeObserver(() => this.settle());
    this.observer.observe(inside);
    this.observer.observe(frame);
  }

  atEnd() { return this.frame.scrollHeight - this.frame.scrollTop - this.frame.clientHeight < NEAR; }

  /** Whether new words come into sight by themselves. */
  get follows() { return this.#mode !== "free"; }

  /** Goes to the end; a last card that is taller than the window is shown from its top. */
  toEnd(last) {
    this.#mode = last && last.offsetHeight > this.frame.clientHeight - 26 ? "top" : "end";
    this.#anchor = last;
    this.settle();
  }

  settle() {
    if (this.#mode === "end") this.#to(this.frame.scrollHeight);
    if (this.#mode === "top" && this.#anchor.isConnected) this.#to(this.#topOf(this.#anchor) - ABOVE);
  }

  /** Runs a change above what is in sight without moving it. */
  holding(change) {
    const before = this.frame.scrollHeight - this.frame.scrollTop;
    change();
    this.#to(this.frame.scrollHeight - before);
  }

  /** Brings an element to the middle; the reader stays there. */
  show(el) {
    this.#mode = "free";
    el.scrollIntoView({ block: el.offsetHeight > this.frame.clientHeight ? "start" : "center" });
    this.#set = this.frame.scrollTop;
  }

  close() { this.observer.disconnect(); }

  #topOf(el) { return this.frame.scrollTop + el.getBoundingClientRect().top - this.frame.getBoundingClientRect().top; }

  #to(top) {
    this.frame.scrollTop = top;
    this.#set = this.frame.scrollTop;
  }
}
