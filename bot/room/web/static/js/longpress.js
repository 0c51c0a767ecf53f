// A finger that stays: opens the menu where a browser has no event of its own for that.

const LONG = 550, STILL = 10;

/** Calls `held` with the event of a touch that stayed in its place. What the finger does after that presses nothing. */
export function onLongPress(el, held) {
  let timer = 0, from = null;
  const stop = () => { clearTimeout(timer); timer = 0; };
  el.addEventListener("pointerdown", (event) => {
    stop();
    if (event.pointerType !== "touch" || !event.isPrimary) return;
    from = event;
    timer = setTimeout(() => {
      timer = 0;
      el.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => el.removeEventListener("click", swallow, { capture: true }), 400);
      held(from);
    }, LONG);
  });
  el.addEventListener("pointermove", (event) => { if (timer && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > STILL) stop(); });
  // A browser that opens its own menu for a long press tells so before our time is over.
  for (const each of ["pointerup", "pointercancel", "contextmenu", "scroll"]) el.addEventListener(each, stop, { capture: true });
}

function swallow(event) {
  event.preventDefault();
  event.stopPropagation();
}
