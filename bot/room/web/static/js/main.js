// Begins the page.

import { App } from "./app.js";
import { start } from "./time.js";

const query = new URLSearchParams(location.search);
const app = new App(document.getElementById("app"), {
  as: query.get("as"),
  split: query.get("split")?.split(",").map((each) => each.trim()).filter(Boolean).slice(0, 2),
  place: query.get("place"),
  lang: query.get("lang"),
});
start();
app.start();
