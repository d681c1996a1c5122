// <marmot-explorer objective="…" indicator="…">: an explorer in a council's own page.
//
// What stands inside the element (a sentence and a link) is shown until the explorer has painted, and again
// if it fails. All elements of a page share one module, one stylesheet and one file an objective.
const NAME = "marmot-explorer";
const BASE = new URL(".", import.meta.url).href;
const ASKED = ["objective", "indicator", "question", "heading-level"];
const LOOKS = ["theme", "accent", "frame", "height"];
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
// Hashes of the files that this one loads; a pinned release has them, and refuses others.
const PINNED = typeof FILES === "undefined" ? {} : FILES;

const warn = (reason) => console.warn("marmot-explorer shows what stands inside it:", reason);
const load = (file) => fetch(BASE + file, { integrity: PINNED[file], referrerPolicy: "no-referrer" });

let started;
/** The module, the stylesheet and what chooses colours, loaded once; after a failure, anew. */
function start() {
  if (!started) {
    started = Promise.all([module(), stylesheet(), import("./theme.js")]);
    started.catch(() => (started = undefined));
  }
  return started;
}

async function module() {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  const explorer = await import("./explorer.js");
  await explorer.default({ module_or_path: load("explorer_bg.wasm") });
  return explorer;
}

async function stylesheet() {
  const answer = await load("explorer.css");
  if (!answer.ok) throw new Error(`the stylesheet was answered with status ${answer.status}`);
  const text = await answer.text();
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return (root) => (root.adoptedStyleSheets = [sheet]);
  } catch (_) {
    // A browser of before 2023 has no sheets to share.
    return (root) =>
      new Promise((done, failed) => {
        const link = document.createElement("link");
        Object.assign(link, { rel: "stylesheet", href: `${BASE}explorer.css`, onload: done, onerror: failed });
        root.append(link);
      });
  }
}

const elements = new Set();
/** A module that has stopped takes no further call: every element goes back to what stands inside it. */
function stopped(error) {
  if (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError && String(error.stack).includes(BASE)) {
    elements.forEach((element) => element.giveUp("its module has stopped", true));
  }
}
addEventListener("error", ({ error }) => stopped(error));
addEventListener("unhandledrejection", ({ reason }) => stopped(reason));
addEventListener("beforeprint", () => elements.forEach((element) => element.begin()));

let watcher;
/** Calls an element once it is near the window: two windows off, one where data is to be saved. */
function watch(element) {
  const isAimedAt = element.id && location.hash === `#${element.id}`;
  if (typeof IntersectionObserver !== "function" || isAimedAt) return element.begin();
  if (!watcher) {
    const saves = (navigator.connection || {}).saveData;
    const seen = (entries) => entries.forEach((entry) => entry.isIntersecting && entry.target.begin());
    watcher = new IntersectionObserver(seen, { rootMargin: saves ? "100%" : "200%" });
  }
  watcher.observe(element);
}

class MarmotExplorer extends HTMLElement {
  static get observedAttributes() {
    return [...ASKED, ...LOOKS];
  }

  connectedCallback() {
    elements.add(this);
    this.reserve();
    if (this.explorer || this.isStarting) return; // It was moved.
    watch(this);
  }

  disconnectedCallback() {
    // Moved elements are back before this runs.
    Promise.resolve().then(() => {
      if (this.isConnected) return;
      elements.delete(this);
      if (watcher) watcher.unobserve(this);
      this.end();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected) return;
    this.reserve();
    if (LOOKS.includes(name)) this.refresh();
    else if (this.explorer) this.ask();
    else if (this.hasFailed) this.begin();
  }

  /** Room that the page keeps before the explorer is there. */
  reserve() {
    const height = Number(this.getAttribute("height"));
    this.style.minHeight = height > 0 ? `${Math.min(20000, Math.max(100, height))}px` : "";
  }

  async begin() {
    if (watcher) watcher.unobserve(this);
    if (this.explorer || this.isStarting) return;
    this.isStarting = true;
    try {
      const [explorer, style, theme] = await start();
      if (!this.isConnected) return;
      await this.build(style);
      this.theme = theme;
      this.explorer = explorer;
      this.ask();
    } catch (error) {
      this.giveUp(error);
    } finally {
      this.isStarting = false;
    }
  }

  /** The shadow tree: what stands inside the element, and a root that is hidden until it has painted. */
  async build(style) {
    if (this.root) return;
    const tree = this.shadowRoot || this.attachShadow({ mode: "open" });
    const make = (tag, className, parent) => Object.assign(parent.appendChild(document.createElement(tag)), { className });
    this.inside = make("slot", "", tree);
    this.outside = make("div", "in-host", tree);
    this.outside.hidden = true;
    await style(tree);
    this.root = make("div", "", make("div", "page-main", this.outside));
    this.root.addEventListener("marmot-live", () => this.show(true));
    this.root.addEventListener("marmot-failed", () => this.giveUp("its figures did not arrive"));
    this.root.addEventListener("marmot-select", ({ detail: path }) => {
      const [objective, indicator] = path.split("/");
      this.dispatchEvent(new CustomEvent("marmot-select", { bubbles: true, composed: true, detail: { objective, indicator } }));
    });
  }

  /** Has the module show what the attributes ask for. */
  ask() {
    const [objective, indicator, question] = ASKED.map((name) => this.getAttribute(name) || "");
    const isSlug = (text) => text.length <= 64 && SLUG.test(text);
    if (!isSlug(objective) || (indicator && !isSlug(indicator))) return this.giveUp("it names no objective or indicator");
    const level = Math.trunc(Number(this.getAttribute("heading-level")));
    Object.assign(this.root.dataset, {
      root: BASE,
      path: indicator ? `${objective}/${indicator}/` : `${objective}/`,
      frame: "element",
      heading: level >= 1 && level <= 6 ? level : 2,
      question,
    });
    this.refresh();
    try {
      this.explorer.show(this.root);
    } catch (error) {
      this.giveUp(error, true);
    }
  }

  /** Reads the colours of the page again, for hosts that change them. */
  refresh() {
    if (!this.theme) return;
    const [theme, accent, frame] = LOOKS.map((name) => this.getAttribute(name));
    const found = this.theme.around(this);
    if (accent) found.place = accent;
    this.theme.adopt(this.outside, theme === "light" || theme === "dark" ? { ...found, theme, paper: undefined } : found);
    this.outside.classList.toggle("framed", frame !== "none");
    this.root.dispatchEvent(new Event("marmot-look"));
  }

  /** Shows the explorer, or what stands inside the element: never both, never neither. */
  show(isLive) {
    this.hasFailed = !isLive;
    this.outside.hidden = !isLive;
    this.inside.style.display = isLive ? "none" : "contents";
  }

  giveUp(reason, isBroken) {
    warn(reason);
    this.hasFailed = true;
    if (!this.root) return;
    this.show(false);
    if (isBroken) this.explorer = { show() {}, hide() {} };
  }

  end() {
    if (!this.explorer) return;
    this.explorer.hide(this.root);
    this.explorer = undefined;
    this.show(false);
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, MarmotExplorer);
else if (customElements.get(NAME).base !== BASE) warn("another version of it was loaded before");
MarmotExplorer.base = BASE;
