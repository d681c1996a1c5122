// Loads a script of the product as it is written: nothing tells node that `static/*.js` are modules.
import { readFileSync } from "node:fs";

export const load = (name) => {
  const text = readFileSync(new URL(`../../static/${name}`, import.meta.url), "utf8");
  return import(`data:text/javascript,${encodeURIComponent(text)}`);
};

/** Numbers from 0 to 1 that are the same on every run. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0; // Numerical Recipes' constants.
    return state / 2 ** 32;
  };
}
