// What had been received and how long the main thread was blocked when a page of the bench was first painted and when
// it could be touched. Stands in the copy of the bench: node received.mjs FOLDER PATH SELECTOR [LOADS]
// SELECTOR is the last element of the first view: painted once it stands in the page and a frame has passed.
import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
import { serve } from "./lib/serve.mjs";

const [folder, path, selector, loads = "5"] = process.argv.slice(2);
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const PHONE = { viewport: { width: 360, height: 800 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

const { origin, close } = await serve(folder);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });

async function load(isMeasured) {
  const context = await browser.newContext(PHONE);
  const tab = await context.newPage(), devtools = await context.newCDPSession(tab);
  await tab.goto(origin + "/__blank");
  await context.addInitScript((selector) => {
    const look = () => {
      if (document.querySelector(selector)) requestAnimationFrame(() => performance.mark("first-view"));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    window.longTasks = [];
    new PerformanceObserver((list) => list.getEntries().forEach((e) => longTasks.push([e.startTime, e.duration]))).observe({ type: "longtask", buffered: true });
  }, selector);
  const received = []; let clock = null; const urls = new Map();
  devtools.on("Network.requestWillBeSent", (e) => { clock ??= e.wallTime - e.timestamp; urls.set(e.requestId, e.request.url.split("/").pop() || "html"); });
  // The parts of a request as they arrive; once it is there, what it came to with its headers.
  devtools.on("Network.dataReceived", (e) => received.push([e.timestamp, urls.get(e.requestId), e.encodedDataLength]));
  devtools.on("Network.loadingFinished", (e) => received.push([e.timestamp, urls.get(e.requestId), null, e.encodedDataLength]));
  await devtools.send("Network.enable");
  if (isMeasured) {
    await devtools.send("Network.emulateNetworkConditions", NETWORK);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  await tab.goto(origin + path, { waitUntil: "load" });
  const hasMark = (name) => performance.getEntriesByName(name).length > 0;
  await tab.waitForFunction(hasMark, "first-view");
  await tab.waitForFunction(hasMark, "chart-ready", { timeout: 20000 }).catch(() => {});
  await tab.waitForTimeout(1500);
  const page = await tab.evaluate(() => {
    const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
    return { origin: performance.timeOrigin, fcp: at("first-contentful-paint"), view: at("first-view"), ready: at("chart-ready"), longTasks };
  });
  await context.close();
  const until = (time) => {
    const end = (page.origin + time) / 1000 - clock, parts = {};
    for (const [at, url, part, whole] of received) if (at <= end) parts[url] = whole ?? (parts[url] ?? 0) + part;
    return parts;
  };
  const sum = (parts) => Object.values(parts).reduce((all, bytes) => all + bytes, 0);
  const view = Math.max(page.fcp, page.view);
  return { fcp: page.fcp, view, ready: page.ready, atView: until(view), viewBytes: sum(until(view)), readyBytes: page.ready && sum(until(page.ready)),
    tasks: page.longTasks.reduce((s, [, d]) => s + d, 0), tbt: page.longTasks.reduce((s, [, d]) => s + Math.max(0, d - 50), 0), longTasks: page.longTasks };
}

await load(false);
const runs = [];
for (let n = 0; n < +loads; n++) runs.push(await load(true));
const median = (of) => { const xs = runs.map(of).filter((x) => x !== null).sort((a, b) => a - b); return xs.length ? xs[xs.length >> 1] : null; };
const show = (x) => (x === null ? "-" : Math.round(x));
console.log(`${folder}: FCP ${show(median((r) => r.fcp))} ms, first view ${show(median((r) => r.view))} ms with ${show(median((r) => r.viewBytes))} bytes, ready ${show(median((r) => r.ready))} ms with ${show(median((r) => r.readyBytes))} bytes, long tasks ${show(median((r) => r.tasks))} ms, blocking ${show(median((r) => r.tbt))} ms`);
console.log("  at the first view, last load:", JSON.stringify(runs.at(-1).atView), "long tasks:", runs.at(-1).longTasks.map(([s, d]) => `${Math.round(s)}+${Math.round(d)}`).join(" "));
await browser.close();
close();
