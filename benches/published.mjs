// Compares two published folders: which files are in one alone, and where the others differ.
//
//     node benches/published.mjs BEFORE AFTER
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const AROUND = 60;

/** Every file of a folder by its path from it. */
function files(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Set(paths.map((path) => path.slice(folder.length).replace(/^\//, "")).sort());
}

/** What stands in a file where it begins to differ from another. */
function excerpt(bytes, at) {
  return JSON.stringify(bytes.subarray(Math.max(0, at - AROUND), at + AROUND).toString("utf8"));
}

const [before, after] = process.argv.slice(2);
const [old, now] = [files(before), files(after)];
const gone = [...old].filter((path) => !now.has(path));
const added = [...now].filter((path) => !old.has(path));
let changed = 0;
for (const path of [...old].filter((path) => now.has(path))) {
  const [one, two] = [readFileSync(join(before, path)), readFileSync(join(after, path))];
  if (one.equals(two)) continue;
  changed += 1;
  let at = 0;
  while (at < one.length && one[at] === two[at]) at += 1;
  console.log(`${path} differs at byte ${at}:\n  - ${excerpt(one, at)}\n  + ${excerpt(two, at)}`);
}
gone.forEach((path) => console.log(`${path} is gone`));
added.forEach((path) => console.log(`${path} is new`));
console.log(`${old.size} files before, ${now.size} now: ${changed} changed, ${gone.length} gone, ${added.length} new`);
process.exit(changed + gone.length + added.length > 0 ? 1 : 0);
