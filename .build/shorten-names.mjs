// Shortens the names by which the module and its glue know each other: they end in hashes, which do not compress.
import { readFileSync, writeFileSync } from "node:fs";

const [IMPORTS, EXPORTS] = [2, 7];

/** Shortens them in the files of a module and of its glue. */
export function shortenNames(wasm, glue) {
  const module = readFileSync(wasm);
  const short = new Map();

  /** The short name of a long one that the glue generator has made. */
  function shortened(name) {
    if (!/^(__wbg_|__wbindgen_|__externref_|wasm_bindgen__)\w/.test(name)) return name;
    if (!short.has(name)) short.set(name, `_${short.size.toString(36)}`);
    return short.get(name);
  }

  /** An unsigned number as WebAssembly writes it. */
  function leb(number) {
    const bytes = [];
    for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128);
    return Buffer.from([...bytes, number]);
  }

  function named(name) {
    const bytes = Buffer.from(name);
    return Buffer.concat([leb(bytes.length), bytes]);
  }

  let at = 8; // After the magic word and the version.
  function number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }
  function text() {
    const length = number();
    return module.toString("utf8", at, (at += length));
  }

  /** What follows the names of an import: a kind and its type. Functions are all there is. */
  function description() {
    const start = at;
    const kind = module[at++];
    if (kind === 0) number();
    else throw new Error(`${wasm}: an import of kind ${kind} is not known here`);
    return module.subarray(start, at);
  }

  function imports() {
    const count = number();
    const entries = Array.from({ length: count }, () => [named(text()), named(shortened(text())), description()]);
    return Buffer.concat([leb(count), ...entries.flat()]);
  }

  function exports() {
    const count = number();
    const entries = Array.from({ length: count }, () => {
      const name = named(shortened(text()));
      const start = at++;
      number();
      return [name, module.subarray(start, at)];
    });
    return Buffer.concat([leb(count), ...entries.flat()]);
  }

  const sections = [module.subarray(0, 8)];
  while (at < module.length) {
    const kind = module[at++];
    const end = number() + at;
    const body = kind === IMPORTS ? imports() : kind === EXPORTS ? exports() : module.subarray(at, end);
    at = end;
    sections.push(Buffer.from([kind]), leb(body.length), body);
  }
  writeFileSync(wasm, Buffer.concat(sections));
  writeFileSync(glue, readFileSync(glue, "utf8").replace(/\b\w+\b/g, (word) => short.get(word) ?? word));
}
