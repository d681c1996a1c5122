// Inside the page of an explorer: asks for the app's files before the page is read to its end. On a connection where
// data is dear nothing is asked for: there start.js waits for the reader.
const { root, page } = document.currentScript.dataset;
const { saveData, effectiveType = "" } = navigator.connection || {};
if (!saveData && !effectiveType.endsWith("2g")) {
  for (const file of ["explorer_bg.wasm", "explorer.js", page]) {
    const link = document.createElement("link");
    const kind = file.endsWith(".js") ? { rel: "modulepreload" } : { rel: "preload", as: "fetch", crossOrigin: "anonymous" };
    document.head.append(Object.assign(link, kind, { href: root + file }));
  }
}
