// One pane's WebSocket: requests with answers, and catching up after a lost connection.

const WAITS = [300, 700, 1500, 3000, 5000];
const ELSEWHERE = 4000;
const NOBODY_YET = 4004;

/** A refusal of the room; `told` is its message, with `kind`. */
export class Refused extends Error {
  constructor(told) {
    super(told.kind);
    this.told = told;
  }
}

/**
 * The connection of a pane. `hear` gets every message of the room in order; `changed` gets the state:
 * "on", "off" (it tries again by itself) or "elsewhere" (it does not).
 */
export class Link {
  #as; #hear; #changed;
  #socket = null;
  #seq = 0;
  #next = 1;
  #waiting = new Map();
  #tries = 0;
  #timer = 0;
  #closed = false;
  pane = null;
  state = "off";

  constructor(as, { hear, changed }) {
    this.#as = as;
    this.#hear = hear;
    this.#changed = changed;
    addEventListener("online", this.#retry);
    this.#open();
  }

  /** Sends a request; resolves with its `done`, rejects with Refused. */
  ask(op, fields = {}) {
    const id = this.#next++;
    const text = JSON.stringify({ id, op, ...fields });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { text, resolve, reject });
      if (this.state === "on") this.#socket.send(text);
    });
  }

  /** Ends the pane for good. */
  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
    removeEventListener("online", this.#retry);
    this.#socket?.close(1000);
  }

  #open() {
    const query = new URLSearchParams();
    if (this.#as) query.set("as", this.#as);
    if (this.pane) { query.set("pane", this.pane); query.set("seq", this.#seq); }
    const url = new URL(`/live?${query}`, location.href);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(url);
    this.#socket = socket;
    socket.onmessage = (event) => { if (socket === this.#socket) this.#take(JSON.parse(event.data)); };
    socket.onclose = (event) => { if (socket === this.#socket && !this.#closed) this.#lost(event.code); };
  }

  #take(told) {
    if (told.type === "hello") this.#began(told);
    else if (told.type === "resumed") this.#resumed(told);
    else if (told.seq <= this.#seq) return;
    this.#seq = Math.max(this.#seq, told.seq);
    if (told.type === "done") this.#answer(told, "resolve", told);
    else if (told.type === "refused") this.#answer(told, "reject", new Refused(told));
    else this.#hear(told);
  }

  #began(told) {
    const lost = [...this.#waiting.values()];
    const first = this.pane === null;
    this.pane = told.pane;
    this.#seq = told.seq;
    this.#set("on");
    if (first) return lost.forEach((each) => this.#socket.send(each.text));
    this.#waiting.clear();
    for (const each of lost) each.reject(new Refused({ kind: "lost" }));
  }

  #resumed() {
    this.#set("on");
    for (const each of this.#waiting.values()) this.#socket.send(each.text);
  }

  #answer(told, how, value) {
    this.#waiting.get(told.id)?.[how](value);
    this.#waiting.delete(told.id);
  }

  #lost(code) {
    if (code === ELSEWHERE) return this.#set("elsewhere");
    this.#set("off");
    const wait = code === NOBODY_YET ? 1000 : WAITS[Math.min(this.#tries++, WAITS.length - 1)];
    this.#timer = setTimeout(() => this.#open(), wait * (0.8 + Math.random() * 0.4));
  }

  #retry = () => {
    if (this.state !== "off" || this.#closed) return;
    clearTimeout(this.#timer);
    if (this.#socket?.readyState > WebSocket.OPEN) this.#open();
  };

  #set(state) {
    if (state === "on") this.#tries = 0;
    this.state = state;
    this.#changed(state);
  }
}
