// Starts the explorer of a page: at once, or where data is dear when the reader asks for it. Whatever fails here, the
// page stays as it was published.
const [root, message, offer] = ["", "-message", "-offer"].map((end) => document.getElementById(`explorer${end}`));
const { saveData, effectiveType = "" } = navigator.connection || {};
const failed = (reason) => console.warn("The figures stay still:", reason);

function start() {
  offer.hidden = true;
  import("./explorer.js")
    .then(async (explorer) => {
      await explorer.default({ module_or_path: new URL("explorer_bg.wasm", import.meta.url) });
      // Another measure has another address: links of the page around lead where they did all the same.
      root.addEventListener("marmot-live", () => {
        const links = document.querySelectorAll('a[href]:not([href^="#"]), [rel=icon]');
        for (const link of links) link.href = link.href;
      });
      root.addEventListener("marmot-failed", () => (message.hidden = false));
      message.querySelector("button").addEventListener("click", () => {
        message.hidden = true;
        explorer.show(root);
      });
      explorer.show(root);
    })
    .catch(failed);
}

if (saveData || effectiveType.endsWith("2g")) {
  offer.querySelector("button").addEventListener("click", start);
  offer.hidden = false;
} else start();
