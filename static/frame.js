// In a frame: takes the look that the address asks for, and tells the host how high the page is.
const root = document.documentElement;
const parameters = new URLSearchParams(location.search);

const theme = parameters.get("theme");
if (theme === "light" || theme === "dark") root.dataset.theme = theme;
if (parameters.get("frame") === "none") root.dataset.frame = "none";
if (["accent", "bg", "text", "font"].some((name) => parameters.has(name))) {
  import("./theme.js").then(({ adopt, asked }) => {
    adopt(root, asked(parameters));
    const explorer = document.getElementById("explorer");
    if (explorer) explorer.dispatchEvent(new Event("marmot-look"));
  });
}

const id = (parameters.get("id") || "").slice(0, 64);
let told = 0;
let isAsked = false;

/** Tells the host once a frame, and only of another height. */
function tell() {
  isAsked = false;
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (Math.abs(height - told) < 1) return;
  told = height;
  let host = "*"; // The number is no secret.
  try {
    host = new URL(document.referrer).origin;
  } catch (_) {
    // A host that does not name itself is told all the same.
  }
  parent.postMessage({ type: "marmot:height", v: 1, id, height }, host);
  parent.postMessage({ sentinel: "amp", type: "embed-size", height }, host);
}

function watch() {
  new ResizeObserver(() => {
    if (!isAsked) requestAnimationFrame(tell);
    isAsked = true;
  }).observe(document.body);
}
if (parent !== window && typeof ResizeObserver === "function") {
  if (document.body) watch();
  else addEventListener("DOMContentLoaded", watch);
}
