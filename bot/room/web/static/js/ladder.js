// A fenced block called "trap": Discord shows plain monospace, the room draws a ladder of steps.

import { h } from "./dom.js";
import { say } from "./words.js";

const SIGNS = { "*": "here", ">": "next", "=": "goal" };

/** Lines such as "8  ●●●", "6  * hier sta ik nu", "10  anchor". What is no step is left out. */
export function ladder(lines) {
  const rows = lines.map((line) => line.match(/^\s*(\d+)\s*(.*)$/)).filter(Boolean);
  const own = rows.some(([, , what]) => what[0] in SIGNS);
  return h("ul", { class: own ? "ladder pvt" : "ladder", role: "list" }, rows.map(([, step, what]) => rung(step, what.trim())));
}

function rung(step, what) {
  return h("li", { class: what.startsWith("*") ? "mark" : null },
    h("span", { class: "n" }, step, h("span", { class: "sr" }, ", ")),
    h("span", { class: "v" }, content(what)));
}

function content(what) {
  if (what.startsWith("●")) {
    const dots = [...what].filter((char) => char === "●");
    const more = what.replaceAll("●", "").trim();
    return [
      h("span", { class: "sr" }, say("times", { count: dots.length })),
      dots.map(() => h("i", { class: "o", "aria-hidden": "true" })),
      more ? h("span", { class: "lbl" }, more) : null,
    ];
  }
  const sign = SIGNS[what[0]];
  if (sign) return h("span", { class: sign }, what.slice(1).trim());
  return what ? h("span", { class: "lbl" }, what) : null;
}
