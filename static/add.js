// The page for web editors: shows its form, writes the line, and shows how it will look.
import { asked, frame, page, policy, snippet } from "./snippet.js";

const find = (id) => document.getElementById(id);
const ROOT = new URL("../", location.href).href;
const form = document.querySelector(".add-form");
const { elements } = form;

const json = async (path) => {
  const answer = await fetch(ROOT + path);
  if (!answer.ok) throw new Error(`${path} was answered with status ${answer.status}`);
  return answer.json();
};

/** Gives a select other options, and keeps what was chosen where it is still there. */
function offer(select, options) {
  const before = select.value;
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
  if (options.some(([value]) => value === before)) select.value = before;
}

function begin(objectives, releases) {
  const latest = releases[releases.length - 1];
  const parts = [...elements.part.options].map((option) => [option.value, option.text]);
  const objective = () => objectives.find(({ slug }) => slug === elements.objective.value);
  const measure = () => objective().measures.find(({ slug }) => slug === elements.indicator.value);
  const { only } = elements.part.closest("[data-only]").dataset;

  function choice() {
    const isPinned = elements.version.value === "pinned" && latest;
    const { title, finding, slug } = measure();
    const isFirst = slug === objective().measures[0].slug;
    const part = elements.part.value;
    return {
      root: isPinned ? `${ROOT}v/${latest.version}/` : ROOT,
      hash: isPinned ? latest.integrity : "",
      objective: objective().slug,
      indicator: isFirst && part !== "finding" ? "" : slug,
      part,
      theme: elements.theme.value,
      way: elements.way.value,
      height: elements.height.value,
      level: elements.level.value === "2" ? "" : elements.level.value,
      title: `${title}, ${find("add").dataset.title}`,
      finding,
    };
  }

  function preview(chosen) {
    const shown = { ...chosen, root: ROOT };
    const made = document.createElement({ link: "a", iframe: "iframe", script: "marmot-explorer" }[chosen.way]);
    const link = chosen.way === "link" ? made : document.createElement("a");
    Object.assign(link, { href: page(shown), textContent: chosen.finding, target: "_blank" });
    if (chosen.way === "iframe") {
      Object.assign(made, { src: frame(shown), title: chosen.title, width: "100%", height: chosen.height || 640 });
    }
    if (chosen.way === "script") {
      for (const [name, value] of Object.entries(asked(shown))) if (value) made.setAttribute(name, value);
      made.append(link);
    }
    find("preview").replaceChildren(made);
  }

  function show() {
    // The short card is a page for a frame; a height and a heading are not asked of what has none.
    const isCard = elements.part.value === "finding";
    const [script] = elements.way;
    script.disabled = isCard;
    if (isCard && elements.way.value === "script") elements.way.value = "iframe";
    const way = elements.way.value;
    elements.height.closest(".field").hidden = way === "link";
    elements.level.closest(".field").hidden = way !== "script";
    const chosen = choice();
    find("line").value = snippet(chosen);
    find("copied").textContent = "";
    const needed = policy(chosen);
    const { none, some = find("policy-text").textContent } = find("policy-text").dataset;
    Object.assign(find("policy-text").dataset, { some });
    find("policy-text").textContent = needed ? some : none;
    find("policy").hidden = !needed;
    find("policy").value = needed;
    preview(chosen);
  }

  function renew() {
    offer(elements.indicator, objective().measures.map(({ slug, name }) => [slug, name]));
    offer(elements.part, [...parts, ...measure().questions.map(([id, heading]) => [id, `${only} ${heading}`])]);
    show();
  }

  const wanted = new URLSearchParams(location.search);
  offer(elements.objective, objectives.map(({ slug, number, title }) => [slug, `${number}. ${title}`]));
  if (!latest) {
    [...elements.version].find(({ value }) => value === "pinned").disabled = true;
    find("no-version").hidden = false;
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", renew);
  find("copy").addEventListener("click", async () => {
    const { done, byHand } = find("copied").dataset;
    try {
      await navigator.clipboard.writeText(find("line").value);
      find("copied").textContent = done;
    } catch (_) {
      find("line").select();
      find("copied").textContent = byHand;
    }
  });
  // What a reader was looking at, where it is one of the choices.
  const first = objectives.find(({ slug }) => slug === wanted.get("objective"));
  if (first) {
    elements.objective.value = first.slug;
    offer(elements.indicator, first.measures.map(({ slug, name }) => [slug, name]));
    if (first.measures.some(({ slug }) => slug === wanted.get("indicator"))) elements.indicator.value = wanted.get("indicator");
  }
  renew();
  find("add").hidden = false;
  find("add-still").hidden = true;
}

Promise.all([json("add/choices.json"), json("releases.json").catch(() => [])])
  .then(([objectives, releases]) => begin(objectives, releases))
  .catch((reason) => {
    console.warn("There is nothing to choose from:", reason);
    find("add-failed").hidden = false;
  });
