// SPDX-License-Identifier: GPL-3.0-or-later
// node site_test.mjs SITE SAMPLE HOSTILE: what a reader's browser does with published sites, over http and from a
// disk: SITE has the shipped glossaries, SAMPLE every kind of page with little on it, HOSTILE texts that would be markup.
// Needs Chromium and the packages of package.json in this folder or MIGRALEX_BROWSER_MODULES; says what is missing and
// is skipped (exit code 77) without them. Every wait is for a condition: a slow machine is slow, not wrong.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize, relative, resolve } from "node:path";
import { tmpdir } from "node:os";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const [site, sample, hostile] = process.argv.slice(2).map((folder) => resolve(folder));
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
const root = ["", site, sample, hostile].reduce((common, folder) => (common ? shared(common, folder) : folder));
const server = http.createServer((request, response) => {
  const file = join(root, normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)));
  if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) {
    response.statusCode = 404;
    return response.end();
  }
  response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
  response.end(readFileSync(file));
});

/** The folder that holds both. */
function shared(one, other) {
  while (relative(one, other).startsWith("..")) one = dirname(one);
  return one;
}

/** One page of each kind that a site has, by its name in the folder of a language. */
function kindsOf(folder) {
  const names = readdirSync(join(folder, "es")).sort(), first = (pattern) => names.find((name) => pattern.test(name));
  return [first(/^LAC-\d+\.html$/), first(/^decided-/), first(/^country-/), first(/^theme-/), first(/^print-theme-/),
          ...names.filter((name) => !/^(LAC|decided|country|theme|print|a-z)-/.test(name))].filter(Boolean);
}
const kinds = kindsOf(site), entry = kinds[0], theme = kinds.find((name) => name.startsWith("theme-"));

let browser, http_address;
const problems = [];
before(async () => {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  http_address = `http://127.0.0.1:${server.address().port}/`;
  browser = await chromium.launch({ executablePath: chromiumFile, timeout: 300000,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
           "--disable-component-update", "--disable-sync"] });
});
after(async () => {
  await browser?.close();
  server.close();
});

const ways = { http: (folder = site) => http_address + (relative(root, folder) ? relative(root, folder) + "/" : ""),
               file: (folder = site) => pathToFileURL(folder).href + "/" };

async function openPage(options = {}) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(180000);
  const page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(http_address) && !url.startsWith(ways.file(root)) && !url.startsWith(page.allowed ?? "data:") && !url.startsWith("data:"))
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

/** What axe finds on the page that is open. */
async function violationsOf(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"],
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return violations.map((violation) => `${violation.id}: ${violation.nodes[0].html.slice(0, 160)}`);
}

const looks = { "light, on a phone, over http": { colorScheme: "light", width: 360, way: "http" },
                "dark, on a desktop, over file": { colorScheme: "dark", width: 1280, way: "file" } };
// The longest lists of the shipped glossaries take axe minutes; the sample has the same pages with less on them.
const lookedAt = [[sample, () => true], [site, (kind) => statSync(join(site, "es", kind)).size < 60000]];

for (const [look, { colorScheme, width, way }] of Object.entries(looks))
  test(`every kind of page fits and axe finds no violation: ${look}`, async () => {
    const page = await openPage({ colorScheme, viewport: { width, height: 800 }, reducedMotion: "reduce" });
    const found = [];
    for (const [folder, isLookedAt] of lookedAt)
      for (const kind of ["../index.html", ...kindsOf(folder)].filter(isLookedAt)) {
        await page.goto(ways[way](folder) + "es/" + kind);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) found.push(`${kind} is ${wide} wide`);
        for (const violation of await violationsOf(page)) found.push(`${kind}: ${violation}`);
      }
    await page.context().close();
    assert.deepEqual(found, []);
  });

test("an entry answers on the first screen of a phone", async () => {
  const page = await openPage({ viewport: { width: 390, height: 844 } });
  const late = [];
  for (const language of ["es", "en", "pt", "fr"])
    for (const name of readdirSync(join(site, language)).filter((name) => /^LAC-\d+\.html$/.test(name)).slice(0, 100)
      .filter((_, i) => i % 20 === 0)) {
      await page.goto(ways.http() + `${language}/${name}`);
      const bottom = await page.evaluate(() => document.querySelector(".harmonization .edition").getBoundingClientRect().bottom);
      if (bottom > 844) late.push(`${language}/${name}: ${Math.round(bottom)}`);
    }
  await page.context().close();
  assert.deepEqual(late, []);
});

test("html-validate finds no error on any kind of page", async () => {
  const validatorOf = (folder) => new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: { // A site address that is none stays one.
             ...(folder === hostile ? { "attribute-allowed-values": "off" } : {}),
             "no-inline-style": "off", "long-title": "off", "no-trailing-whitespace": "off",
             // ol and ul without marks keep their role in what reads pages aloud.
             "no-redundant-role": "off" } });
  const found = [];
  for (const folder of [site, sample, hostile])
    for (const kind of ["../index.html", ...kindsOf(folder)]) {
      const report = await validatorOf(folder).validateFile(join(folder, "es", kind));
      for (const result of report.results)
        for (const message of result.messages)
          found.push(`${relative(root, folder)} ${kind}:${message.line}: ${message.ruleId}: ${message.message}`);
    }
  assert.deepEqual(found, []);
});

test("every internal link names a file that exists, and a place in it", () => {
  const missing = [], pages = new Map();
  const files = readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".html"));
  const placesOf = (file) => {
    if (!pages.has(file))
      pages.set(file, new Set([...readFileSync(file, "utf8").matchAll(/ id="([^"]*)"/g)].map((found) => found[1])));
    return pages.get(file);
  };
  for (const name of files)
    for (const [, link] of new Set([...readFileSync(join(site, name), "utf8").matchAll(/ (?:href|src|action)="([^"]*)"/g)])) {
      if (/^(https?:|mailto:|data:,)/.test(link)) continue;
      const [path, place] = link.split("#"), file = path ? join(site, dirname(name), path) : join(site, name);
      if (!existsSync(file) || (place && !placesOf(file).has(place))) missing.push(`${name}: ${link}`);
    }
  assert.ok(files.length > 1000);
  assert.deepEqual(missing, []);
});

test("hostile texts stay texts: nothing runs, nothing becomes an element, no page grows wide", async () => {
  const page = await openPage({ viewport: { width: 360, height: 740 } });
  const found = [];
  page.on("dialog", (dialog) => { found.push("a dialog: " + dialog.message()); dialog.dismiss(); });
  for (const kind of kindsOf(hostile))
    for (const language of ["es", "nl"]) {
      await page.goto(ways.file(hostile) + `${language}/${kind}`);
      const strange = await page.evaluate(() => ({
        elements: document.querySelectorAll("hostile, [onload], script:not([src]), iframe").length,
        isWide: document.documentElement.scrollWidth > 360, isWhole: !!document.querySelector("footer.site") }));
      if (strange.elements || strange.isWide || !strange.isWhole) found.push(`${language}/${kind}: ${JSON.stringify(strange)}`);
    }
  await page.goto(ways.file(hostile) + "es/search.html?q=" + encodeURIComponent("persona refugiada'\"><hostile onload=x>"));
  await page.waitForSelector("#search-results a");
  assert.equal(await page.locator("hostile").count(), 0);
  await page.goto(ways.file(hostile) + "es/search.html?q=loweman");
  await page.waitForSelector("#search-results bdi[lang=srn]");
  await page.goto(ways.file(hostile) + "es/index.html");
  await page.fill("#q", "persona refugiada");
  await page.waitForSelector("[role=option]");
  assert.equal(await page.locator("hostile").count(), 0);
  await page.context().close();
  assert.deepEqual(found, []);
});

test("the edition for print becomes a PDF of several pages", async () => {
  const page = await openPage();
  await page.goto(ways.http() + "es/print-" + theme);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  assert.ok((pdf.match(/\/Type\s*\/Page[^s]/g) ?? []).length >= 2);
  await page.context().close();
});

test("the site as one file opens from a disk", async () => {
  const folder = mkdtempSync(join(tmpdir(), "migralex-site-"));
  try {
    execFileSync(process.execPath, [join(here, "unzip.mjs"), join(sample, "data", "glossary-site.zip"), folder]);
    const page = await openPage();
    const whole = ways.file(join(folder, "glossary-site"));
    page.allowed = whole;
    await page.goto(whole + "index.html");
    await page.click("a[lang=es]");
    await page.waitForURL(/es\/index\.html/);
    const term = (await firstTerm(page, whole + "es/" + kindsOf(sample)[0])).trim();
    await page.goto(whole + "es/search.html?q=" + encodeURIComponent(term));
    await page.waitForSelector("#search-results a");
    assert.equal(await page.getAttribute("#search-results a", "href"), kindsOf(sample)[0]);
    await page.context().close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("nothing failed on the way, and no request left", () => assert.deepEqual(problems, []));
