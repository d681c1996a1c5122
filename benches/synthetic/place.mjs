// Makes a place folder of synthetic figures, for the side-by-side measurements of docs/BENCHMARKS.md.
//   node benches/synthetic/place.mjs DATA.json FOLDER
// DATA.json is what the bench's generator writes: areas (the country, the region and the place among them),
// periods, and indicators with a value and 95% limits for each area and period, or null where there is none.
// The same file gives the same folder. Every text in it says that it is synthetic.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [source, folder] = process.argv.slice(2);
if (!folder) throw new Error("Say which file to read and which folder to write: place.mjs DATA.json FOLDER");
const data = JSON.parse(readFileSync(source, "utf8"));
if (data.synthetic !== true) throw new Error(`${source} does not say that it is synthetic: nothing is made of it.`);

/** The peers' pages rank the first 25 areas, however many there are. */
const RANKED = 25;
/** The day of the snapshot: after the last period, before figures count as old. */
const DATE = "2025-12-01";
const KINDS = { country: "England", region: "Region", council: "Unitary authority" };
const UNITS = {
  "%": { unit: "percent", label: "% (synthetic)", answer: "%", every: 100, statistic: "proportion" },
  "per 1,000": { unit: "per_1000", label: "per 1,000 (synthetic)", answer: " per 1,000", every: 1000, statistic: "crude_rate" },
};
const POLARITIES = { "high-is-good": "higher_better", "low-is-good": "lower_better" };

/** No code of the register of areas begins with an X, so that no figure can pass for one of a real place. */
const code = (area) => `X${area.code.slice(1)}`;
const name = (area) => `Synth ${area.name}`;
const id = (indicator) => indicator.id.replaceAll("-", "_");

const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (rows) => rows.map((row) => row.map((value) => cell(String(value ?? ""))).join(",")).join("\n") + "\n";
const write = (file, text) => writeFileSync(join(folder, file), text);
/** Rows of named cells under a header; a cell that is not named is blank. */
const table = (columns, rows) => csv([columns, ...rows.map((row) => columns.map((column) => row[column]))]);

const place = data.areas[data.focus];
const last = data.periods.at(-1);
const quoted = (texts) => texts.map((text) => `    ${JSON.stringify(text)},\n`).join("");

function settings() {
  const peers = data.areas.slice(0, RANKED).filter((area) => area.kind === "council" && area !== place);
  return `# Synthetic: every figure is drawn from a generator and describes no place.

[place]
code = "${code(place)}"
region = "${code(data.areas[data.region])}"
country = "${code(data.areas[data.country])}"
council = "Synthetic Council"
date = "${DATE}"
language = "en"
inequality = "${id(data.indicators[0])}"
chart = "${id(data.indicators[0])}"

[[peer_sets]]
id = "synthetic"
title = "Synthetic areas"
source = "Synthetic: the first ${RANKED} areas"
areas = [
${quoted(peers.map(code))}]

[[objectives]]
slug = "synthetic"
title = "Synthetic objective"
short = "Synthetic"
why = "Every figure here is synthetic: it describes no place."
actions_title = "Synthetic: nothing is being done"
indicators = [
${quoted(data.indicators.map(id))}]
`;
}

/** What an indicator is. No words for more people: what would be fair is no part of the pages beside ours. */
function entry(indicator, number) {
  const { unit, label, answer, every, statistic } = UNITS[indicator.unit];
  // The generator draws a few shares above 100; the pages beside ours draw them too.
  const highest = Math.ceil(indicator.observations.flatMap((line) => line.upper).reduce((most, value) => Math.max(most, value), 0));
  return {
    id: id(indicator),
    title: `Synthetic: ${indicator.name}`,
    plain_title: `Synthetic: ${indicator.name}`,
    what_it_is: "A synthetic figure, drawn from a generator.",
    why_it_matters: "It is synthetic: it fills a page that is measured.",
    unit,
    unit_label: label,
    decimals: 2,
    highest,
    polarity: POLARITIES[indicator.polarity],
    statistic,
    basis: "published_interval",
    verdict_allowed: "yes",
    period_type: "financial_year",
    people: "people",
    does: `count in synthetic measure ${number}`,
    short: `Synthetic: ${indicator.name}`,
    answer_unit: answer,
    in_every: every,
    trend_test: "limits",
    trend_periods: data.periods.slice(-5).join(";"),
  };
}

let leftBlank = 0;

/** A figure with its limits. One below zero is refused by `marmot check`: it is left blank, and counted. */
function figure(line, at) {
  const isNegative = line.lower[at] < 0;
  leftBlank += isNegative;
  return isNegative ? {} : { value: line.value[at], lower_ci: line.lower[at], upper_ci: line.upper[at] };
}

function figures(indicator) {
  const rows = indicator.observations.flatMap((line) => {
    const area = data.areas[line.area];
    const of = { indicator: `Synthetic: ${indicator.name}`, area_code: code(area), area_name: name(area), area_type: KINDS[area.kind], sex: "Persons", age: "All ages" };
    return data.periods.map((period, at) => ({ ...of, period, ...figure(line, at) }));
  });
  const columns = "indicator,area_code,area_name,area_type,period,value,lower_ci,upper_ci,numerator,denominator,sex,age,category_type,category";
  return table(columns.split(","), rows);
}

const ENTRY =
  "id,title,plain_title,what_it_is,why_it_matters,unit,unit_label,decimals,highest,polarity,statistic,basis,verdict_allowed,period_type,area,finding_by,caveat,people,does,short,answer_unit,in_every,more_people,lead_sex,trend_test,trend_periods,trend_reason,small_groups_hidden";
const SERIES = "indicator,file,role,select,periods,areas,map_category_type,map_category,sex_default,period_rule";
const SOURCES = "file,publisher,dataset_title,dataset_url,licence,copied_via,copied_on,period_published,transcribed";
const file = (indicator) => `${id(indicator)}.csv`;

rmSync(join(folder, "indicators"), { recursive: true, force: true });
mkdirSync(join(folder, "indicators"), { recursive: true });
write("place.toml", settings());
write("areas.csv", table(["code", "name", "type", "newer_code", "covers"], data.areas.map((area) => ({ code: code(area), name: name(area), type: KINDS[area.kind] }))));
write("breaks.csv", csv([["indicator", "from_period", "to_period", "kind", "label", "note"]]));
write("indicators.csv", table(ENTRY.split(","), data.indicators.map((indicator, at) => entry(indicator, at + 1))));
const rule = `identity:${last}->${last}`;
write("series.csv", table(SERIES.split(","), data.indicators.map((indicator) => ({ indicator: id(indicator), file: file(indicator), role: "main", select: "category=", periods: "all", areas: "all", sex_default: "Persons", period_rule: rule }))));
write("sources.csv", table(SOURCES.split(","), data.indicators.map((indicator) => ({ file: file(indicator), publisher: "Synthetic: nobody", dataset_title: indicator.source, licence: "Synthetic: none needed", copied_via: "a synthetic generator", transcribed: "no" }))));
for (const indicator of data.indicators) write(join("indicators", file(indicator)), figures(indicator));
console.log(`${data.indicators.length} synthetic indicators of ${data.areas.length} areas in ${folder}; figures below zero that were left blank: ${leftBlank}`);
