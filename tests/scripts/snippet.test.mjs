// The line that a web editor copies says what was chosen, whatever was typed into a title.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load, seeded } from "./source.mjs";

const { asked, frame, page, policy, snippet } = await load("snippet.js");

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const plain = (text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[name]);

/** Tags with their attributes and the texts between, of HTML as we write it; anything else fails. */
function parsed(html) {
  const parts = [];
  let rest = html;
  while (rest) {
    const tag = /^<(\/?)([a-z-]+)((?: [a-z-]+="[^"<>]*")*)>/.exec(rest);
    const text = /^[^<>"']+/.exec(rest);
    assert.ok(tag || text, `neither a tag nor a text: ${rest}`);
    if (tag) {
      const attributes = [...tag[3].matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name, plain(value)]);
      parts.push({ tag: tag[1] + tag[2], attributes: Object.fromEntries(attributes), count: attributes.length });
    } else {
      parts.push({ text: plain(text[0]) });
    }
    rest = rest.slice((tag || text)[0].length);
  }
  for (const { tag, attributes, count } of parts.filter(({ tag }) => tag)) {
    assert.equal(Object.keys(attributes).length, count, `${tag} has an attribute twice`);
  }
  return parts;
}

const ROOT = "https://explorer.example/health/";
const CHOICE = {
  root: ROOT,
  hash: "",
  objective: "fair-work",
  indicator: "",
  part: "",
  theme: "",
  way: "script",
  height: "",
  level: "",
  title: "Fair work, charts and tables",
  finding: "Fewer people have a paid job",
};
const tags = (choice) => parsed(snippet({ ...CHOICE, ...choice })).filter(({ tag }) => tag).map(({ tag }) => tag);
const of = (choice, wanted) => parsed(snippet({ ...CHOICE, ...choice })).find(({ tag }) => tag === wanted).attributes;

test("each way is the elements that it says", () => {
  assert.deepEqual(tags({ way: "link" }), ["a", "/a"]);
  assert.deepEqual(tags({ way: "iframe", height: "900" }), ["iframe", "/iframe"]);
  assert.deepEqual(tags({ way: "iframe" }), ["iframe", "/iframe", "script", "/script"]);
  assert.deepEqual(tags({}), ["marmot-explorer", "a", "/a", "/marmot-explorer", "script", "/script"]);
});

test("a frame has what every editor keeps, and its question and look in its address", () => {
  const way = "iframe";
  assert.deepEqual(of({ way, height: "900" }, "iframe"), {
    src: `${ROOT}embed/fair-work/`,
    title: CHOICE.title,
    width: "100%",
    height: "900",
    loading: "lazy",
    frameborder: "0",
  });
  const chosen = { way, indicator: "weekly-pay", part: "compare", theme: "dark" };
  assert.equal(of(chosen, "iframe").src, `${ROOT}embed/fair-work/weekly-pay/?theme=dark#compare`);
  assert.equal(of({ ...chosen, part: "finding" }, "iframe").src, `${ROOT}embed/fair-work/weekly-pay/finding/?theme=dark`);
  assert.equal(of({ way }, "script").src, `${ROOT}resize.js`);
  assert.equal(frame({ ...CHOICE, ...chosen }), of(chosen, "iframe").src);
});

test("a hash stands with a release alone", () => {
  const release = { root: `${ROOT}v/1.2.3/`, hash: "sha384-abc/+=" };
  assert.deepEqual(of(release, "script"), {
    type: "module",
    src: `${ROOT}v/1.2.3/embed.js`,
    integrity: "sha384-abc/+=",
    crossorigin: "anonymous",
  });
  assert.deepEqual(of({}, "script"), { type: "module", src: `${ROOT}embed.js` });
});

test("what goes in comes out, whatever it is", () => {
  const next = seeded(7);
  const signs = ["&", "<", ">", '"', "'", "&amp;", "</a>", "<script>", "]]>", "-->", "=", " ", "é", "🎈", "\u00a0", "a", "%", "#", "?", "{{x}}"];
  const any = () => Array.from({ length: Math.floor(next() * 12) }, () => signs[Math.floor(next() * signs.length)]).join("");
  const one = (list) => list[Math.floor(next() * list.length)];
  for (let at = 0; at < 5_000; at += 1) {
    const choice = {
      ...CHOICE,
      way: one(["script", "iframe", "link"]),
      title: `Work ${any()}`,
      finding: `In Northmere ${any()}`,
      indicator: one(["", "weekly-pay"]),
      part: one(["", "compare", any()]),
      theme: one(["", "light", "dark", any()]),
      height: one(["", "900", any()]),
      level: one(["", "3", any()]),
      hash: one(["", `sha384-${any()}`]),
    };
    const parts = parsed(snippet(choice));
    const said = snippet(choice);
    const found = (wanted) => parts.find(({ tag }) => tag === wanted)?.attributes;
    if (choice.way === "iframe") {
      const { title, src, height } = found("iframe");
      assert.equal(title, choice.title);
      assert.equal(src, frame(choice));
      assert.equal(height, choice.height || "900", said);
      const address = new URL(src);
      assert.equal(address.searchParams.get("theme") || "", choice.theme);
      assert.equal(address.origin, "https://explorer.example");
    } else {
      assert.equal(found("a").href, page(choice));
      assert.equal(parts.filter(({ text }) => text).map(({ text }) => text).join(""), choice.finding);
    }
    if (choice.way === "script") {
      const given = Object.entries(asked(choice)).filter(([, value]) => value !== "");
      assert.deepEqual(found("marmot-explorer"), Object.fromEntries(given));
      assert.equal(found("script").integrity || "", choice.hash);
    }
  }
});

test("a policy names one origin and no more than the way needs", () => {
  const origin = "https://explorer.example";
  const of = (choice) => policy({ ...CHOICE, ...choice });
  assert.equal(of({ way: "link" }), "");
  assert.equal(of({ way: "iframe", height: "900" }), `frame-src ${origin}`);
  assert.equal(of({ way: "iframe" }), `frame-src ${origin}; script-src ${origin}`);
  assert.equal(of({}), `script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; style-src ${origin}`);
  assert.equal(of({ root: `${ROOT}v/1.2.3/` }), of({}), "a release is of the same origin");
});
