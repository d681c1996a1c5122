// The line that a web editor copies, and the policy that a web team needs for it.

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]);
const attributes = (values) =>
  Object.entries(values)
    .filter(([, value]) => value !== "" && value !== undefined)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join("");

/** The address of the page that everything falls back to. */
export const page = ({ root, objective, indicator }) => `${root}${objective}/${indicator ? `${indicator}/` : ""}`;

/** The address of a frame: a question is its fragment, the look its query. */
export function frame(choice) {
  const address = new URL(page({ ...choice, root: `${choice.root}embed/` }));
  if (choice.part === "finding") address.pathname += "finding/";
  else address.hash = choice.part;
  if (choice.theme) address.searchParams.set("theme", choice.theme);
  return address.href;
}

/** The attributes of the element. */
export const asked = ({ objective, indicator, part, theme, height, level }) => ({
  objective,
  indicator,
  question: part,
  theme,
  height,
  "heading-level": level,
});

const link = (choice) => `<a href="${escape(page(choice))}">${escape(choice.finding)}</a>`;

const FRAME_HEIGHT = 900;
const CARD_HEIGHT = 640;

/** The HTML to paste. Each rung reads well if the one above is taken out: element, frame, link. */
export function snippet(choice) {
  const { root, way, title, height, part, hash } = choice;
  if (way === "link") return link(choice);
  if (way === "iframe") {
    const usual = part === "finding" ? CARD_HEIGHT : FRAME_HEIGHT;
    const values = { src: frame(choice), title, width: "100%", height: height || usual, loading: "lazy", frameborder: "0" };
    const grows = height ? "" : `<script type="module" src="${escape(root)}resize.js"></script>`;
    return `<iframe${attributes(values)}></iframe>${grows}`;
  }
  const pinned = hash ? { integrity: hash, crossorigin: "anonymous" } : {};
  const script = `<script type="module"${attributes({ src: `${root}embed.js`, ...pinned })}></script>`;
  return `<marmot-explorer${attributes(asked(choice))}>${link(choice)}</marmot-explorer>${script}`;
}

/** What a content security policy must allow for it; nothing for a link. */
export function policy({ root, way, height }) {
  const { origin } = new URL(root);
  if (way === "link") return "";
  if (way === "iframe") return `frame-src ${origin}${height ? "" : `; script-src ${origin}`}`;
  return `script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; style-src ${origin}`;
}
