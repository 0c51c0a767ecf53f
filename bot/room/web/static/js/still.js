// Moving pictures for who wants no motion: their last frame, where a turning wheel has come to rest, on a canvas.

import { h } from "./dom.js";

const CALM = matchMedia("(prefers-reduced-motion: reduce)");

const MAY_MOVE = new Set(["image/gif", "image/webp"]);

/** Whether a picture has to lie still here. */
export const liesStill = (type) => CALM.matches && MAY_MOVE.has(type);

/** The last frame of a picture of the room's own; its first one where the browser cannot look further. */
export function still(url, alt, { width, height, content_type: type }, cls = null) {
  const el = h("canvas", { class: cls, role: "img", "aria-label": alt, width: width || 640, height: height || 400 });
  lastFrame(url, type).catch(() => firstFrame(url)).then((frame) => draw(el, frame)).catch(() => {});
  return el;
}

async function lastFrame(url, type) {
  const answer = await fetch(url);
  const decoder = new ImageDecoder({ data: await answer.arrayBuffer(), type });
  await decoder.tracks.ready;
  const { image } = await decoder.decode({ frameIndex: decoder.tracks.selectedTrack.frameCount - 1 });
  const frame = await createImageBitmap(image);
  image.close();
  decoder.close();
  return frame;
}

async function firstFrame(url) {
  const image = new Image();
  image.src = url;
  await image.decode();
  return createImageBitmap(image);
}

function draw(el, frame) {
  Object.assign(el, { width: frame.width, height: frame.height });
  el.getContext("2d").drawImage(frame, 0, 0);
}
