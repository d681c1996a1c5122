// Takes a host's colours and font, as far as figures can still be read with them.
//
// Only parsed colours are ever set, one property at a time; whatever is not one, or is too faint, is left out.

// Where hosts keep their colours: GOV.UK, NHS and LocalGov Drupal, and our own names before all.
const TOKENS = {
  ink: ["--marmot-ink", "--govuk-text-colour", "--nhsuk-text-colour", "--color-text"],
  place: ["--marmot-accent", "--govuk-brand-colour", "--nhsuk-brand-colour", "--color-accent"],
};
// What must be told from each other beside the accent, and on any paper of ours.
const BESIDE = ["better", "worse", "ink-3"];
// How the three kinds of colour blindness see linear red, green and blue, at their fullest (Machado, Oliveira
// and Fernandes 2009), after how most people do.
const SIGHTS = [
  [1, 0, 0, 0, 1, 0, 0, 0, 1],
  [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
];
const LEAST_APART = 10;

/** Red, green and blue of `#rgb`, `#rrggbb`, the same without `#`, or `rgb(…)` without transparency. */
export function parse(text) {
  const value = String(text).trim().toLowerCase();
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(value);
  if (short) return short.slice(1).map((digit) => parseInt(digit + digit, 16));
  const long = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(value);
  if (long) return long.slice(1).map((pair) => parseInt(pair, 16));
  const list = /^rgba?\((\d{1,3}),? (\d{1,3}),? (\d{1,3})(?:(?:,| \/) (1|1\.0+))?\)$/.exec(value.replace(/\s+/g, " "));
  const parts = list && list.slice(1, 4).map(Number);
  return parts && parts.every((part) => part < 256) ? parts : null;
}

const linear = (colour) =>
  colour.map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));

/** Relative luminance of WCAG 2. */
const luminance = (colour) => {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of WCAG 2, 1 to 21. */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** CIE L*a*b* under D65, of linear red, green and blue. */
function lab([red, green, blue]) {
  const [x, y, z] = [
    (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
    0.2126729 * red + 0.7151522 * green + 0.072175 * blue,
    (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883,
  ].map((part) => (part > 216 / 24389 ? Math.cbrt(part) : (part * 24389) / 3132 + 4 / 29));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000, as Sharma, Wu and Dalal (2005) write it. */
export function difference([l1, a1, b1], [l2, a2, b2]) {
  const { abs, atan2, cos, exp, hypot, PI, sign, sin, sqrt } = Math;
  const turn = 2 * PI;
  const seventh = (chroma) => sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
  const stretch = 1.5 - seventh((hypot(a1, b1) + hypot(a2, b2)) / 2) / 2;
  const [c1, c2] = [hypot(a1 * stretch, b1), hypot(a2 * stretch, b2)];
  const [h1, h2] = [[a1, b1], [a2, b2]].map(([a, b]) => (atan2(b, a * stretch) + turn) % turn);
  const isGrey = c1 * c2 === 0;
  const plain = isGrey ? 0 : h2 - h1;
  const step = abs(plain) <= PI ? plain : plain - sign(plain) * turn;
  const middle = isGrey ? h1 + h2 : (h1 + step / 2 + turn) % turn;
  const [light, chroma] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const tone =
    1 - 0.17 * cos(middle - PI / 6) + 0.24 * cos(2 * middle) + 0.32 * cos(3 * middle + PI / 30) - 0.2 * cos(4 * middle - (63 * PI) / 180);
  const squared = (light - 50) ** 2;
  const dl = (l2 - l1) / (1 + (0.015 * squared) / sqrt(20 + squared));
  const dc = (c2 - c1) / (1 + 0.045 * chroma);
  const dh = (2 * sqrt(c1 * c2) * sin(step / 2)) / (1 + 0.015 * chroma * tone);
  const degrees = (middle * 180) / PI;
  const twist = -2 * seventh(chroma) * sin((PI / 3) * exp(-(((degrees - 275) / 25) ** 2)));
  return sqrt(dl ** 2 + dc ** 2 + dh ** 2 + twist * dc * dh);
}

/** The least difference of two colours over the kinds of sight. */
export function apart(one, other) {
  const seen = (colour, sight) => {
    const light = linear(colour);
    const part = (row) => light.reduce((sum, value, at) => sum + value * sight[row + at], 0);
    return lab([0, 3, 6].map((row) => Math.min(1, Math.max(0, part(row)))));
  };
  return Math.min(...SIGHTS.map((sight) => difference(seen(one, sight), seen(other, sight))));
}

/** Which of a host's colours can be taken: text on the paper, marks beside our own. */
export function chosen(wanted, ours) {
  const taken = {};
  const enough = (colour, paper, ratio) => contrast(colour, paper) >= ratio;
  const isPaper = (paper) =>
    ["ink-2", "worse-text", "better", "place"].every((name) => enough(ours[name], paper, 4.5)) &&
    ["ink-3", "dot"].every((name) => enough(ours[name], paper, 3));
  if (wanted.paper && isPaper(wanted.paper)) taken.paper = wanted.paper;
  const paper = taken.paper || ours.paper;
  if (wanted.ink && enough(wanted.ink, paper, 7)) taken.ink = wanted.ink;
  const { place } = wanted;
  if (place && enough(place, paper, 4.5) && BESIDE.every((name) => apart(place, ours[name]) >= LEAST_APART)) {
    taken.place = taken.band = place;
    taken["place-soft"] = place.map((part, at) => Math.round(paper[at] + (part - paper[at]) * 0.12));
  }
  return taken;
}

const READ = ["paper", "ink-2", "ink-3", "dot", "place", "better", "worse", "worse-text"];
const SET = ["paper", "ink", "place", "band", "place-soft"];
const FONTS = ["serif", "sans-serif", "monospace"];

/** Gives a root the theme, and what can be taken of the colours and font that are wanted. */
export function adopt(root, { theme, font, ...texts }) {
  const wanted = {};
  for (const name of Object.keys(texts)) wanted[name] = parse(texts[name]);
  const isDark = theme ? theme === "dark" : wanted.paper && luminance(wanted.paper) < 0.18;
  if (theme || wanted.paper) root.dataset.theme = isDark ? "dark" : "light";
  for (const name of SET) root.style.removeProperty(`--${name}`);
  const style = getComputedStyle(root);
  const ours = {};
  for (const name of READ) ours[name] = parse(style.getPropertyValue(`--${name}`)) || [0, 0, 0];
  const taken = chosen(wanted, ours);
  for (const name of Object.keys(taken)) root.style.setProperty(`--${name}`, `rgb(${taken[name].join(", ")})`);
  if (font) root.style.setProperty("--font", font);
}

/** The colours and the font of the page around an element. */
export function around(element) {
  const style = getComputedStyle(element);
  const found = { font: style.fontFamily };
  for (const name of Object.keys(TOKENS)) {
    found[name] = TOKENS[name].map((token) => style.getPropertyValue(token)).find((value) => value.trim());
  }
  for (let at = element; at && !found.paper; at = at.parentElement || (at.getRootNode() || {}).host) {
    if (parse(getComputedStyle(at).backgroundColor)) found.paper = getComputedStyle(at).backgroundColor;
  }
  return { paper: "#fff", ...found };
}

/** What an address asks for, of what can be asked. */
export function asked(parameters) {
  const theme = parameters.get("theme");
  const font = parameters.get("font");
  return {
    theme: ["light", "dark"].includes(theme) ? theme : undefined,
    font: FONTS.includes(font) ? font : undefined,
    paper: parameters.get("bg"),
    ink: parameters.get("text"),
    place: parameters.get("accent"),
  };
}
