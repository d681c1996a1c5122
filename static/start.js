// Starts the explorer. Whatever fails here, the page stays as it was published.
const failed = (reason) => console.warn("The figures stay still:", reason);
import("./explorer.js")
  .then((explorer) => explorer.default({ module_or_path: new URL("explorer_bg.wasm", import.meta.url) }))
  .catch(failed);
