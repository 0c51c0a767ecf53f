// Avatars: a letter, a shape and a hue that stay the same for a person, so that nobody is only a colour.

import { icon, letters, svg } from "./dom.js";

const LOBES = [0, 5, 4, 3, 8, 6, 7];
const DEPTH = { 3: 0.075, 4: 0.06, 5: 0.05, 6: 0.05, 7: 0.045, 8: 0.045 };
const POINTS = 72;

function outline(lobes) {
  const points = [];
  for (let i = 0; i < POINTS; i++) {
    const turn = (i / POINTS) * Math.PI * 2;
    const radius = lobes ? 18.2 * (1 + DEPTH[lobes] * Math.cos(lobes * turn + 1.2)) : 19;
    points.push(`${(20 + radius * Math.cos(turn)).toFixed(1)} ${(20 + radius * Math.sin(turn)).toFixed(1)}`);
  }
  return `M${points.join("L")}Z`;
}

const outlines = new Map(LOBES.map((lobes) => [lobes, outline(lobes)]));

const GOLDEN = 137.5;
const FIRST_HUE = 67;

function initial(person) {
  const words = person.name.trim().split(/\s+/);
  // "Juf Mirjam" goes by the M: what stands before a teacher's name is the same for many.
  const titled = person.kind === "teacher" || person.kind === "admin";
  return letters(titled ? words.at(-1) : words[0])[0]?.toUpperCase() ?? "?";
}

/**
 * The picture of a person. `place` is their place in the order of arrival: neighbours get hues far apart.
 * Colours come from the style sheet by `--hue`, so that light and dark need no redraw.
 */
export function avatar(person) {
  if (person.kind === "bot") return icon("mark", "av bot");
  const n = person.place ?? 0;
  const hue = String(Math.round((FIRST_HUE + n * GOLDEN) % 360));
  const dashed = person.simulated ? " sim" : "";
  return svg("svg", { class: `av${dashed}`, viewBox: "0 0 40 40", "aria-hidden": "true", style: { "--hue": hue } },
    svg("path", { d: outlines.get(LOBES[n % LOBES.length]) }),
    svg("text", { x: "20", y: "25.4" }, initial(person)));
}
