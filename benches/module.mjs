// What the module is made of: bytes of code by our layers and by crate, before it is made smaller and compressed.
//   node benches/module.mjs MODULE
// MODULE has its names, as wasm-bindgen leaves them when it is asked to; `make module` builds it and runs this. A function of another crate
// that was made for a type of ours (a loop, a list) counts as ours.
import { readFileSync } from "node:fs";

const [path] = process.argv.slice(2);
if (!path) throw new Error("Say which module: module.mjs MODULE");
const OURS = "marmot";
const [IMPORTS, CODE, DATA, CUSTOM] = [2, 10, 11, 0];
const [IMPORTED_FUNCTION, NAMES_OF_FUNCTIONS] = [0, 1];

/** Reads numbers and texts one after the other. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  byte() {
    return this.bytes[this.at++];
  }
  number() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }
  part() {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  text() {
    return this.part().toString("utf8");
  }
  *times() {
    for (let count = this.number(); count > 0; count--) yield this;
  }
}

function read(bytes) {
  const module = new Reader(bytes);
  module.at = 8; // The magic number and the version.
  let [imported, data, sizes, names] = [0, 0, [], new Map()];
  while (module.at < bytes.length) {
    const [kind, section] = [module.byte(), new Reader(module.part())];
    if (kind === IMPORTS) {
      for (const entry of section.times()) {
        entry.text();
        entry.text();
        if (entry.byte() !== IMPORTED_FUNCTION) throw new Error("The module imports more than functions.");
        entry.number();
        imported += 1;
      }
    } else if (kind === CODE) for (const entry of section.times()) sizes.push(entry.part().length);
    else if (kind === DATA) data = section.bytes.length;
    else if (kind === CUSTOM && section.text() === "name") {
      while (section.at < section.bytes.length) {
        const [of, list] = [section.byte(), new Reader(section.part())];
        if (of === NAMES_OF_FUNCTIONS) for (const entry of list.times()) names.set(entry.number(), entry.text());
      }
    }
  }
  return { data, functions: sizes.map((size, index) => [names.get(index + imported) ?? "", size]) };
}

/** The layer of ours that a name speaks of first, else its crate. */
function owner(name) {
  const ours = name.match(new RegExp(`\\b${OURS}(?:\\[\\w+\\])?::(\\w+)`));
  if (ours) return `our ${ours[1]}`;
  const crate = name.replace(/^[<&\s]*(?:mut |dyn )?/, "").match(/^(\w+)(?:\[\w+\])?::/);
  return crate ? crate[1] : "others";
}

const { data, functions } = read(readFileSync(path));
const owners = { "texts and tables": data };
for (const [name, size] of functions) owners[owner(name)] = (owners[owner(name)] ?? 0) + size;
const total = Object.values(owners).reduce((sum, size) => sum + size);
const rows = Object.entries(owners).sort(([, one], [, other]) => other - one);
const [large, small] = [rows.filter(([, size]) => size > total / 200), rows.filter(([, size]) => size <= total / 200)];
const rest = small.reduce((sum, [, size]) => sum + size, 0);
console.log("| of | bytes | share |\n|---|---:|---:|");
for (const [of, size] of [...large, ["all others", rest], ["in all", total]]) {
  console.log(`| ${of} | ${size.toLocaleString("en")} | ${((100 * size) / total).toFixed(1)}% |`);
}
