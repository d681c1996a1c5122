// The stylesheets move nothing and load nothing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

test("no style moves anything or asks for a file", () => {
  for (const name of ["explorer.css", "add.css"]) {
    const text = readFileSync(new URL(`../../static/${name}`, import.meta.url), "utf8");
    for (const word of ["transition", "animation", "scroll-behavior", "url(", "@import", "@font-face"]) {
      assert.ok(!text.includes(word), `${name} names ${word}`);
    }
  }
});
