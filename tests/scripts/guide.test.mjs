// docs/EMBEDDING.md names everything that the scripts take.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "./source.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const guide = read("docs/EMBEDDING.md");
const names = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name);
const rows = (section) => names(guide.split(`## ${section}\n`)[1].split("\n## ")[0], /^\| `([a-z-]+)` \|/gm);

test("the guide has each attribute of the element once, and no other", () => {
  const lists = names(read("static/embed.js"), /const (?:ASKED|LOOKS) = \[(.*?)\]/g);
  const attributes = names(lists.join(), /"([a-z-]+)"/g);
  assert.ok(attributes.length > 5);
  assert.deepEqual(rows("Attributes of the element").sort(), attributes.sort());
});

test("the guide has each parameter of a frame once, and no other", () => {
  const scripts = read("static/frame.js") + read("static/theme.js");
  const parameters = new Set(names(scripts, /parameters\.get\("([a-z]+)"\)/g));
  assert.deepEqual(rows("Parameters of a frame").sort(), [...parameters].sort());
});

test("the guide has each custom property that is read", () => {
  const properties = [...names(read("static/theme.js"), /"(--(?:marmot|govuk|nhsuk|color)-[a-z-]+)"/g), "--sticky-top"];
  assert.ok(properties.length > 8);
  for (const property of properties) assert.ok(guide.includes(property), property);
});

test("the guide has the policy of each way", async () => {
  const { policy } = await load("snippet.js");
  const root = "https://health.example/";
  for (const choice of [{ way: "iframe", height: "900" }, { way: "iframe" }, { way: "script" }]) {
    assert.ok(guide.includes(`| \`${policy({ root, ...choice })}\` |`), policy({ root, ...choice }));
  }
});
