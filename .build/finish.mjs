// Finishes a release build: small scripts, and the element's loader with the glue as one pinned file.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { shortenNames } from "./shorten-names.mjs";

const folder = process.argv[2] ?? "dist";
const file = (name) => join(folder, name);
const hash = (name) => `sha384-${createHash("sha384").update(readFileSync(file(name))).digest("base64")}`;
const usual = { allowOverwrite: true, logLevel: "warning", minify: true, target: "es2020" };
const minified = (names, settings) =>
  build({ ...usual, entryPoints: names.map(file), outdir: folder, ...settings });

await minified(["explorer.js"], { format: "esm" });
shortenNames(file("explorer_bg.wasm"), file("explorer.js"));

// A release that is pinned by a hash vouches for all that it loads: the scripts are in it, and the rest has hashes.
const pinned = ["explorer_bg.wasm", "explorer.css"];
await build({
  ...usual,
  entryPoints: [file("embed.js")],
  outfile: file("embed.release.js"),
  bundle: true,
  format: "esm",
  define: { FILES: JSON.stringify(Object.fromEntries(pinned.map((name) => [name, hash(name)]))) },
});
await minified(["embed.js", "add.js", "resize.js", "share.js", "snippet.js", "start.js", "styled.js", "theme.js"], { format: "esm" });
await minified(["early.js", "frame.js"], { format: "iife" });
