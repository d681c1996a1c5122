// Lets the side-by-side bench hear when a published explorer can be touched; pages of the product stay as they are.
//   node benches/synthetic/mark.mjs PAGE
// PAGE is the index.html of an objective, in the folder that is measured. It gets a few lines of script that set
// the mark `chart-ready` once the app is live and its first canvas has been painted (a canvas gets its direction
// when it is painted, and two frames later its pixels are on the screen).
import { readFileSync, writeFileSync } from "node:fs";

const [page] = process.argv.slice(2);
if (!page) throw new Error("Say which page to mark: mark.mjs PAGE");

/** Runs in the page. */
function listen() {
  const frame = requestAnimationFrame;
  const look = () => {
    const isPainted = document.querySelector("canvas[dir]");
    frame(isPainted ? () => frame(() => performance.mark("chart-ready")) : look);
  };
  // The event does not bubble.
  document.addEventListener("marmot-live", look, { capture: true, once: true });
}

const html = readFileSync(page, "utf8");
const script = `<script>(${listen})()</script>`.replace(/\n\s*(\/\/.*)?/g, " ");
if (html.includes("chart-ready")) throw new Error(`${page} is marked already: publish it anew.`);
writeFileSync(page, html.replace("</head>", () => `${script}</head>`));
