// Takes the stylesheet from its file where a policy refuses the style in the page: every page has a colour for text.
if (!getComputedStyle(document.documentElement).getPropertyValue("--ink")) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: new URL("explorer.css", import.meta.url) });
  document.head.append(link);
}
