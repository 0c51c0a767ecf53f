// Says something to a screen reader, outside of the conversation.

import { $ } from "./dom.js";

let queue = Promise.resolve();

/** Reads a sentence out; sentences that come together are read one after the other. */
export function announce(text) {
  queue = queue.then(() => {
    const box = $("#say");
    box.textContent = "";
    return new Promise((done) => setTimeout(() => { box.textContent = text; setTimeout(done, 400); }, 60));
  });
}
