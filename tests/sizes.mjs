// Prints what a phone downloads, and fails over a limit; with --plain-std, that of a module with the usual standard library.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// What a page of ours runs, what a council's page loads for an element, and what shows both.
const MODULE_AND_SCRIPTS = process.argv.includes("--plain-std") ? 130_000 : 110_000;
const PARTS = [
  { name: "wasm and scripts", files: ["explorer_bg.wasm", "explorer.js", "start.js"], most: MODULE_AND_SCRIPTS },
  { name: "loader of the element", files: ["embed.js"], most: 3_000 },
  { name: "for frames and elements", files: ["theme.js", "frame.js", "resize.js"], most: 4_000 },
  { name: "to share, style and ask early", files: ["share.js", "styled.js", "early.js"], most: 900 },
  { name: "stylesheet", files: ["explorer.css"], most: 6_000 },
];
const folder = process.argv[2] ?? "dist";
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const counted = (text) => String(text).padStart(9);

let isOver = false;
console.log(`${"bytes".padEnd(24)}${["raw", "gzip", "brotli", "at most"].map(counted).join("")}`);
for (const { name, files, most } of PARTS) {
  const contents = files.map((file) => readFileSync(join(folder, file)));
  const sum = (size) => contents.reduce((total, bytes) => total + size(bytes), 0);
  const brotli = sum((bytes) => brotliCompressSync(bytes, quality).length);
  const gzip = sum((bytes) => gzipSync(bytes, { level: 9 }).length);
  console.log(`${name.padEnd(24)}${[sum((bytes) => bytes.length), gzip, brotli, most].map(counted).join("")}`);
  isOver ||= brotli > most;
}
if (isOver) process.exit(1);
