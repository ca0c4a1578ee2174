// SPDX-License-Identifier: GPL-3.0-or-later
// node site_test.mjs SITE: what a reader's browser does with a published site, over http and from a disk. Needs
// Chromium and the packages of package.json in this folder or MIGRALEX_BROWSER_MODULES; says what is missing and is
// skipped (exit code 77) without them.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const site = process.argv[2];
const here = dirname(fileURLToPath(import.meta.url));
const modules = process.env.MIGRALEX_BROWSER_MODULES ?? join(here, "node_modules");
const require = createRequire(join(modules, "..", "index.js"));
const chromiumFile = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

function skip(reason) {
  console.log(`SKIPPED: ${reason}`);
  process.exit(77);
}
if (!chromiumFile) skip("Chromium is not installed");
for (const name of ["playwright-core", "axe-core", "html-validate"])
  if (!existsSync(join(modules, name))) skip(`${name} is not installed (npm install in tests/browser)`);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const { HtmlValidate } = require("html-validate");

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css" };
const server = http.createServer((request, response) => {
  const file = join(site, normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)));
  if (!file.startsWith(site) || !existsSync(file) || !statSync(file).isFile()) {
    response.statusCode = 404;
    return response.end();
  }
  response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
  response.end(readFileSync(file));
});

/** The glossary's own pages: a full entry, one whose definitions differ, and one page of each kind. */
const entries = readdirSync(join(site, "es")).filter((name) => /^LAC-\d+\.html$/.test(name));
const entry = entries[0], decided = readdirSync(join(site, "es")).find((name) => name.startsWith("decided-"));
const country = readdirSync(join(site, "es")).find((name) => name.startsWith("country-"));
const theme = readdirSync(join(site, "es")).find((name) => name.startsWith("theme-"));
const kinds = ["index.html", entry, decided, country, theme, "a-z.html", "themes.html", "countries.html",
               "not-recommended.html", "false-friends.html", "usage.html", "legal.html", "sources.html", "overview.html",
               "decisions.html", "editions.html", "downloads.html", "search.html", "meeting.html", "browse.html",
               "about.html", "print.html", "print-" + theme].filter(Boolean);

let browser, http_address;
const problems = [];
before(async () => {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  http_address = `http://127.0.0.1:${server.address().port}/`;
  browser = await chromium.launch({ executablePath: chromiumFile, args: ["--no-sandbox"] });
});
after(async () => {
  await browser?.close();
  server.close();
});

const ways = { http: () => http_address, file: () => pathToFileURL(site).href + "/" };

async function openPage(options = {}) {
  const context = await browser.newContext(options);
  // A busy machine is slow, not wrong.
  context.setDefaultTimeout(180000);
  const page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(http_address) && !url.startsWith(ways.file()) && !url.startsWith("data:"))
      problems.push("a request leaves: " + url);
  });
  return page;
}

const firstTerm = async (page, file) => (await page.goto(file), page.textContent("h1"));

for (const [way, address] of Object.entries(ways)) {
  test(`search finds, keeps the address and helps, over ${way}`, async () => {
    const page = await openPage();
    const term = (await firstTerm(page, address() + "es/" + entry)).trim();
    await page.goto(address() + "es/search.html");
    await page.fill("#q", term.toUpperCase());
    await page.waitForSelector("#search-results a");
    assert.equal(await page.getAttribute("#search-results a", "href"), entry);
    assert.match(decodeURIComponent(page.url()), /[?#]q=/);
    await page.reload();
    await page.waitForSelector("#search-results a");
    await page.keyboard.press("Escape");
    await page.focus("#q");
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), entry);
    await page.keyboard.press("Enter");
    await page.waitForURL(/LAC-/);
    await page.goto(address() + "es/search.html?q=qqqxyzzyqqq");
    await page.waitForSelector("#search-help:not([hidden])");
    await page.context().close();
  });

  test(`suggestions are a combobox that the keyboard drives, over ${way}`, async () => {
    const page = await openPage();
    const term = (await firstTerm(page, address() + "es/" + entry)).trim();
    await page.goto(address() + "es/index.html");
    await page.fill("#q", term);
    await page.waitForSelector("[role=option]");
    assert.equal(await page.getAttribute("#q", "aria-expanded"), "true");
    await page.keyboard.press("ArrowDown");
    const active = await page.getAttribute("#q", "aria-activedescendant");
    assert.equal(await page.getAttribute("#" + active, "aria-selected"), "true");
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(entry.replace(".", "\\.")));
    await page.context().close();
  });

  test(`the language changes and the page stays, over ${way}`, async () => {
    const page = await openPage();
    await page.goto(address() + "es/" + entry);
    await page.click("nav.languages a[lang=pt]");
    await page.waitForURL(new RegExp("pt/" + entry));
    assert.equal(await page.getAttribute("html", "lang"), "pt");
    await page.context().close();
  });

  test(`meeting mode shows two languages and remembers, over ${way}`, async () => {
    const page = await openPage();
    const term = (await firstTerm(page, address() + "es/" + entry)).trim();
    await page.goto(address() + "es/meeting.html");
    await page.keyboard.type(term);
    await page.keyboard.press("Enter");
    await page.waitForSelector("#board h2");
    assert.equal(await page.locator("#board section").count(), 2);
    assert.equal((await page.textContent("#board h2")).trim(), term);
    await page.selectOption("#second-language", "pt");
    assert.match(await page.textContent("#board section:nth-child(2) .language"), /portugu/);
    assert.equal(await page.locator("#recent button").count(), 1);
    assert.equal(await page.evaluate(() => document.activeElement.id === "q" || document.activeElement.id), true);
    await page.context().close();
  });
}

test("axe finds no violation on any kind of page, light and dark, phone and desktop", async () => {
  const found = [];
  for (const [colorScheme, width] of [["light", 390], ["dark", 1200]]) {
    const page = await openPage({ colorScheme, viewport: { width, height: 800 }, reducedMotion: "reduce" });
    for (const kind of kinds) {
      await page.goto(http_address + "es/" + kind);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
      for (const violation of violations)
        found.push(`${kind} ${colorScheme}: ${violation.id}: ${violation.nodes[0].html.slice(0, 160)}`);
    }
    await page.context().close();
  }
  assert.deepEqual(found, []);
});

test("no page is wider than a phone", async () => {
  const page = await openPage({ viewport: { width: 360, height: 740 } });
  for (const kind of kinds) {
    await page.goto(http_address + "es/" + kind);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, `${kind} is ${width} wide`);
  }
  await page.context().close();
});

test("html-validate finds no error on any kind of page", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: { "no-inline-style": "off", "long-title": "off", "no-trailing-whitespace": "off",
             // ol and ul without marks keep their role in what reads pages aloud.
             "no-redundant-role": "off" } });
  const found = [];
  for (const kind of ["../index.html", ...kinds]) {
    const report = await validator.validateFile(join(site, "es", kind));
    for (const result of report.results)
      for (const message of result.messages)
        found.push(`${kind}:${message.line}: ${message.ruleId}: ${message.message}`);
  }
  assert.deepEqual(found, []);
});

test("the edition for print becomes a PDF of several pages", async () => {
  const page = await openPage();
  await page.goto(http_address + "es/print-" + theme);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  assert.ok((pdf.match(/\/Type\s*\/Page[^s]/g) ?? []).length >= 2);
  await page.context().close();
});

test("nothing failed on the way, and no request left", () => assert.deepEqual(problems, []));
