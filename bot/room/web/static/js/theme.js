// Writes light or dark on the root before anything is painted. A classic script, so that the page never flashes.
(() => {
  const asked = new URLSearchParams(location.search).get("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;
  try { chosen = localStorage.getItem("theme"); } catch { /* storage is off: follow the system */ }
  const fixed = [asked, chosen].find((one) => one === "light" || one === "dark");
  const write = () => { document.documentElement.dataset.theme = fixed ?? (dark.matches ? "dark" : "light"); };
  write();
  if (!fixed) dark.addEventListener("change", write);
})();
