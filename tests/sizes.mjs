// Prints what a phone downloads to run the explorer, and fails over the limit.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const LIMIT_BROTLI = 110_000;
const folder = process.argv[2] ?? "dist";
const files = ["explorer_bg.wasm", "explorer.js", "start.js", "explorer.css"];
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const counted = (text) => String(text).padStart(9);

let script = 0;
console.log(`${"bytes".padEnd(18)}${["raw", "gzip", "brotli"].map(counted).join("")}`);
for (const file of files) {
  const bytes = readFileSync(join(folder, file));
  const brotli = brotliCompressSync(bytes, quality).length;
  if (!file.endsWith(".css")) script += brotli;
  console.log(`${file.padEnd(18)}${[bytes.length, gzipSync(bytes, { level: 9 }).length, brotli].map(counted).join("")}`);
}
console.log(`wasm and scripts: ${script} bytes, brotli; at most ${LIMIT_BROTLI}`);
if (script > LIMIT_BROTLI) process.exit(1);
