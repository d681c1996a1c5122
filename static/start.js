// Starts the explorer of a page. Whatever fails here, the page stays as it was published.
const [root, message] = ["explorer", "explorer-message"].map((id) => document.getElementById(id));
const failed = (reason) => console.warn("The figures stay still:", reason);
import("./explorer.js")
  .then(async (explorer) => {
    await explorer.default({ module_or_path: new URL("explorer_bg.wasm", import.meta.url) });
    root.addEventListener("marmot-failed", () => (message.hidden = false));
    message.querySelector("button").addEventListener("click", () => {
      message.hidden = true;
      explorer.show(root);
    });
    explorer.show(root);
  })
  .catch(failed);
