// Brings a drawn message up to date by changing only what differs: focus, open lists and scroll places stay.

const keys = new WeakMap();

// The room numbers components anew with each edit: a number is no difference.
const unnumbered = (name, value) => (name === "id" ? undefined : value);

/** Notes what a node was drawn from: a node with the same source is kept as it is. */
export function keyed(el, source) {
  keys.set(el, typeof source === "string" ? source : JSON.stringify(source, unnumbered));
  return el;
}

const key = (node) => keys.get(node);
const same = (one, other) => key(one) !== undefined && key(one) === key(other);
const alike = (one, other) => one.nodeName === other.nodeName && !one.dataset?.whole && one.nodeType === Node.ELEMENT_NODE;

/** Makes `old` like `fresh`; gives the node that stands in the page now. */
export function patch(old, fresh) {
  if (same(old, fresh)) return old;
  if (old.nodeType === Node.TEXT_NODE && fresh.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return old;
  }
  // What carries listeners of its own is replaced whole; a frame (card, row, article) is gone through.
  if (!alike(old, fresh) || !isFrame(old) || !isFrame(fresh)) return swap(old, fresh);
  attributes(old, fresh);
  children(old, fresh);
  if (key(fresh) !== undefined) keys.set(old, key(fresh)); else keys.delete(old);
  return old;
}

const isFrame = (node) => node.dataset?.frame !== undefined;

function swap(old, fresh) {
  const here = document.activeElement;
  const mine = old.contains(here) && here.dataset.customId;
  old.replaceWith(fresh);
  if (mine) (fresh.dataset?.customId === mine ? fresh : fresh.querySelector?.(`[data-custom-id="${CSS.escape(mine)}"]`))?.focus();
  return fresh;
}

function attributes(old, fresh) {
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) === value) continue;
    // The security policy takes a style only from the object model, not as an attribute.
    if (name === "style") old.style.cssText = value; else old.setAttribute(name, value);
  }
}

function children(old, fresh) {
  const wanted = [...fresh.childNodes];
  let spot = old.firstChild;
  for (const next of wanted) {
    const kept = find(spot, next) ?? twin(spot, next);
    if (kept) {
      while (spot !== kept) spot = removed(spot);
      spot = kept.nextSibling;
      patch(kept, next);
    } else if (spot && !wanted.some((each) => same(each, spot))) {
      const after = spot.nextSibling;
      patch(spot, next);
      spot = after;
    } else old.insertBefore(next, spot);
  }
  while (spot) spot = removed(spot);
}

function find(from, wanted) {
  for (let node = from; node; node = node.nextSibling) if (same(node, wanted)) return node;
  return null;
}

/** The next frame of the same sort: a row is gone on with as a row, not as the text that stood before it. */
function twin(from, wanted) {
  if (!isFrame(wanted)) return null;
  const sort = wanted.classList[0];
  for (let node = from; node; node = node.nextSibling) if (isFrame(node) && node.classList[0] === sort) return node;
  return null;
}

function removed(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}
