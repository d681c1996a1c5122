// What is taken of a host's colours and font can always be read.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load, seeded } from "./source.mjs";

const { apart, asked, chosen, contrast, difference, parse } = await load("theme.js");

/** Our own colours of a theme, from the stylesheet. */
function tokens(selector) {
  const style = readFileSync(new URL("../../static/explorer.css", import.meta.url), "utf8");
  const block = style.slice(style.indexOf(selector)).split("}")[0];
  const found = [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]+);/g)].map(([, name, value]) => [name, parse(value)]);
  return Object.fromEntries(found);
}
const THEMES = { light: tokens(":root,"), dark: tokens('[data-theme="dark"] {') };

test("a colour is one of a few forms, and nothing else is one", () => {
  for (const [text, expected] of [
    ["#1d70b8", [29, 112, 184]],
    ["1d70b8", [29, 112, 184]],
    ["#FD0", [255, 221, 0]],
    ["fff", [255, 255, 255]],
    ["  #fff  ", [255, 255, 255]],
    ["rgb(1, 2, 3)", [1, 2, 3]],
    ["rgb(1 2 3)", [1, 2, 3]],
    ["rgba(1, 2, 3, 1)", [1, 2, 3]],
    ["rgb(1 2 3 / 1.0)", [1, 2, 3]],
    ["zzz", null],
    ["#12", null],
    ["#12345", null],
    ["#12345678", null],
    ["rgb(999,0,0)", null],
    ["rgb(256, 0, 0)", null],
    ["rgba(1, 2, 3, 0.5)", null],
    ["rgb(-1, 0, 0)", null],
    ["rgb(1%, 2%, 3%)", null],
    ["var(--x)", null],
    ["url()", null],
    ["red", null],
    ["transparent", null],
    ["red;background:url(//evil.example)", null],
    ["#fff;}*{display:none", null],
    ["#fff\n#000", null],
    ["", null],
    [null, null],
    [undefined, null],
    [{}, null],
    ["f".repeat(10_000), null],
  ]) {
    assert.deepEqual(parse(text), expected, String(text).slice(0, 40));
  }
});

test("contrast is that of WCAG 2", () => {
  for (const [one, other, expected] of [
    ["#000", "#fff", 21],
    ["#fff", "#fff", 1],
    ["#777", "#fff", 4.48],
    ["#fd0", "#fff", 1.35],
    ["#fd0", "#0b0c0c", 14.55],
    ["#ed7522", "#fff", 2.93],
  ]) {
    assert.ok(Math.abs(contrast(parse(one), parse(other)) - expected) < 0.006, `${one} on ${other}`);
    assert.equal(contrast(parse(one), parse(other)), contrast(parse(other), parse(one)));
  }
});

// Sharma, Wu and Dalal (2005), table 1: L*, a* and b* of two colours, and their difference.
const PAIRS = [
  [50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425],
  [50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615],
  [50, 2.8361, -74.02, 50, 0, -82.7485, 3.4412],
  [50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0],
  [50, -1.1848, -84.8006, 50, 0, -82.7485, 1.0],
  [50, -0.9009, -85.5211, 50, 0, -82.7485, 1.0],
  [50, 0, 0, 50, -1, 2, 2.3669],
  [50, -1, 2, 50, 0, 0, 2.3669],
  [50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792],
  [50, 2.49, -0.001, 50, -2.49, 0.001, 7.1792],
  [50, 2.49, -0.001, 50, -2.49, 0.0011, 7.2195],
  [50, 2.49, -0.001, 50, -2.49, 0.0012, 7.2195],
  [50, -0.001, 2.49, 50, 0.0009, -2.49, 4.8045],
  [50, -0.001, 2.49, 50, 0.001, -2.49, 4.8045],
  [50, -0.001, 2.49, 50, 0.0011, -2.49, 4.7461],
  [50, 2.5, 0, 50, 0, -2.5, 4.3065],
  [50, 2.5, 0, 73, 25, -18, 27.1492],
  [50, 2.5, 0, 61, -5, 29, 22.8977],
  [50, 2.5, 0, 56, -27, -3, 31.903],
  [50, 2.5, 0, 58, 24, 15, 19.4535],
  [50, 2.5, 0, 50, 3.1736, 0.5854, 1.0],
  [50, 2.5, 0, 50, 3.2972, 0, 1.0],
  [50, 2.5, 0, 50, 1.8634, 0.5757, 1.0],
  [50, 2.5, 0, 50, 3.2592, 0.335, 1.0],
  [60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644],
  [63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.263],
  [61.2901, 3.7196, -5.3901, 61.4292, 2.248, -4.962, 1.8731],
  [35.0831, -44.1164, 3.7933, 35.0232, -40.0716, 1.5901, 1.8645],
  [22.7233, 20.0904, -46.694, 23.0331, 14.973, -42.5619, 2.0373],
  [36.4612, 47.858, 18.3852, 36.2715, 50.5065, 21.2231, 1.4146],
  [90.8027, -2.0831, 1.441, 91.1528, -1.6435, 0.0447, 1.4441],
  [90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381],
  [6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377],
  [2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082],
];

test("a difference is that of the published pairs", () => {
  for (const pair of PAIRS) {
    const [one, other, expected] = [pair.slice(0, 3), pair.slice(3, 6), pair[6]];
    const found = difference(one, other);
    assert.ok(Math.abs(found - expected) < 0.00005 + 1e-9, `${pair}: ${found}`);
  }
});

test("colours look least apart to who sees fewest", () => {
  assert.equal(apart([10, 20, 30], [10, 20, 30]), 0);
  // A red and a green that are nearly one where red and green are not told apart.
  assert.ok(apart([190, 60, 40], [110, 110, 30]) < 15);
  assert.ok(apart([0, 0, 0], [255, 255, 255]) > 90);
});

/** The colours that a page would then have. */
function after(wanted, ours) {
  const taken = chosen(wanted, ours);
  return { taken, shown: { ...ours, ...taken } };
}

test("whatever is taken of 10,000 hosts' colours can be read", () => {
  const next = seeded(20_26);
  const any = () => [0, 0, 0].map(() => Math.floor(next() * 256));
  // Half of all papers are near white or black, as pages are: others are hardly ever taken.
  const near = (paper) => paper.map((part) => Math.min(255, Math.max(0, part + Math.floor(next() * 61) - 30)));
  const counts = { paper: 0, ink: 0, place: 0 };
  for (let at = 0; at < 10_000; at += 1) {
    const ours = THEMES[at % 2 ? "dark" : "light"];
    const wanted = { paper: at % 4 < 2 ? near(ours.paper) : any(), ink: any(), place: any() };
    if (at % 5 === 0) delete wanted[["paper", "ink", "place"][(at / 5) % 3]];
    const { taken, shown } = after(wanted, ours);
    const said = JSON.stringify({ wanted, taken });
    for (const name of ["ink", "ink-2", "worse-text", "better", "place"]) {
      assert.ok(contrast(shown[name], shown.paper) >= 4.5, `${name} as text: ${said}`);
    }
    // The row of the chosen measure has the accent's tint behind it.
    for (const name of ["ink", "ink-2"]) {
      assert.ok(contrast(shown[name], shown["place-soft"]) >= 4.5, `${name} in the chosen row: ${said}`);
    }
    for (const name of ["ink-3", "dot", "worse", "better", "place", "band"]) {
      assert.ok(contrast(shown[name], shown.paper) >= 3, `${name} as a mark: ${said}`);
    }
    if (taken.place) {
      for (const name of ["better", "worse", "ink-3"]) {
        assert.ok(apart(taken.place, shown[name]) >= 10, `${name} beside the accent: ${said}`);
      }
    }
    for (const name of Object.keys(taken)) {
      assert.ok(taken[name].every((part) => Number.isInteger(part) && part >= 0 && part < 256), said);
    }
    for (const name of Object.keys(counts)) counts[name] += name in taken ? 1 : 0;
  }
  for (const [name, count] of Object.entries(counts)) assert.ok(count > 100, `${name} was taken ${count} times`);
});

test("nothing is taken that was not wanted", () => {
  for (const ours of Object.values(THEMES)) {
    assert.deepEqual(chosen({}, ours), {});
    assert.deepEqual(chosen({ paper: null, ink: null, place: null }, ours), {});
    // A colour that is the paper, or nearly.
    assert.deepEqual(chosen({ ink: ours.paper, place: ours.paper }, ours), {});
  }
});

test("an address asks for a theme and a font of a list, or for none", () => {
  const fonts = ["serif", "sans-serif", "monospace"];
  for (const font of [...fonts, "Comic;}", "x;}*{display:none", "inherit", "Arial", "", "f".repeat(5_000), "__proto__"]) {
    const found = asked(new URLSearchParams({ font })).font;
    assert.equal(found, fonts.includes(font) ? font : undefined, font.slice(0, 40));
  }
  for (const theme of ["light", "dark", "neon", "url(x)", "", "constructor"]) {
    const found = asked(new URLSearchParams({ theme })).theme;
    assert.equal(found, ["light", "dark"].includes(theme) ? theme : undefined, theme);
  }
  assert.deepEqual(Object.keys(asked(new URLSearchParams("x=1&style=y"))), ["theme", "font", "paper", "ink", "place"]);
});
