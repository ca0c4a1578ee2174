// SPDX-License-Identifier: GPL-3.0-or-later
// node site_test.mjs PROGRAM GLOSSARIES FOLDER SAMPLE HOSTILE: what a reader's browser does with published sites, over
// http and from a disk. PROGRAM publishes the shipped GLOSSARIES into FOLDER, as an edition and as a copy for comment of
// one theme; SAMPLE has every kind of page with little on it, HOSTILE texts that would be markup. Needs Chromium and the
// packages of package.json in this folder or MIGRALEX_BROWSER_MODULES; without them it says what is missing and is skipped
// (exit code 77) before anything is published. Every wait is for a condition: a slow machine is slow, not wrong.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize, relative, resolve } from "node:path";
import { tmpdir } from "node:os";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const [program, glossaries, folder, sample, hostile] = process.argv.slice(2).map((path) => resolve(path));
const site = join(folder, "edition"), comment = join(folder, "comment");
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

const publish = (into, ...options) =>
  execFileSync(program, ["--workspace", glossaries, "publish", into, ...options], { stdio: ["ignore", "ignore", "inherit"] });
publish(site);
publish(comment, "--for-comment", "--theme", "TIP", "--no-downloads");

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css" };
const root = [site, comment, sample, hostile].reduce(shared);
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
  const says = (pattern) => names.find((name) => /^LAC-/.test(name) && pattern.test(readFileSync(join(folder, "es", name), "utf8")));
  return [first(/^LAC-\d+\.html$/), says(/: entrada retirada<\/h1>/), says(/: identificador anterior<\/h1>/), first(/^decided-/), first(/^country-/), first(/^theme-/), first(/^print-theme-/),
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
    // The question goes along.
    await page.goto(address() + "es/search.html?q=trata");
    await page.waitForSelector("#search-results a");
    await page.click("nav.languages a[lang=fr]");
    await page.waitForURL(/fr\/search\.html\?q=trata/);
    await page.waitForSelector("#search-results a");
    assert.equal(await page.inputValue("#q"), "trata");
    await page.context().close();
  });

  test(`meeting mode is driven by the keyboard, shows two languages, copies and remembers, over ${way}`, async () => {
    const page = await openPage();
    const term = (await firstTerm(page, address() + "es/" + entry)).trim();
    await page.goto(address() + "es/meeting.html");
    await page.keyboard.type(term);
    await page.keyboard.press("Enter");
    await page.waitForSelector("#board h2");
    assert.equal(await page.locator("#board section").count(), 2);
    assert.equal((await page.textContent("#board h2")).trim(), term);
    assert.equal(await focused(page), "q");
    // No pointer from here on.
    await tabTo(page, "second-language");
    await page.keyboard.type("por");
    await page.waitForFunction(() => document.querySelector("#board section:nth-child(2) .language").textContent.startsWith("portugu"));
    await tabTo(page, "copy");
    await page.evaluate(() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; });
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.getElementById("copied").textContent === "Copiado.");
    const lines = (await page.evaluate(() => window.copied)).split("\n");
    assert.ok(lines[0].startsWith(term + ": "), lines[0]);
    assert.match(lines[1], /^Fuente: ./);
    assert.match(lines[2], new RegExp(`^${term}, ${entry.slice(0, -5)}, en Glosario de migración .*Edición propuesta 0\\.1, 22 de noviembre de 2026\\. Propuesta independiente;`));
    // Where copying is refused the text is shown and selected.
    await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error("refused")); });
    await page.keyboard.press("Enter");
    await page.waitForSelector("#quotation");
    assert.equal(await page.evaluate(() => document.getSelection().toString() || document.activeElement.value), lines.join("\n"));
    await page.reload();
    assert.equal(await page.inputValue("#second-language"), "pt");
    assert.equal((await page.textContent("#recent button")).trim(), term);
    await tabTo(page, "recent");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#board h2");
    assert.equal((await page.textContent("#board h2")).trim(), term);
    assert.deepEqual(await violationsOf(page), []);
    // What another publication of the same place left behind is not taken for a concept of this one.
    await page.evaluate(() => localStorage.setItem("migralex-recent",
      JSON.stringify([{ number: 0, id: "LAC-9999", term: "qqqxyzzyqqq", language: "es" }, { number: "x" }])));
    await page.reload();
    assert.equal(await page.locator("#recent button").count(), 1);
    await tabTo(page, "recent");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !document.querySelector("#recent button"));
    await page.context().close();
  });
}

/** The id of what has the focus, or of its parent with one. */
function focused(page) {
  return page.evaluate(() => document.activeElement.closest("[id]")?.id);
}

/** Presses the tabulator until something with this id, or in it, has the focus. */
async function tabTo(page, id) {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate((id) => !!document.activeElement.closest("#" + id), id)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the tabulator does not reach #${id}`);
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
      for (const kind of ["../index.html", "../nl/index.html", "../ht/" + kindsOf(folder)[0], ...kindsOf(folder)].filter(isLookedAt)) {
        await page.goto(ways[way](folder) + "es/" + kind);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) found.push(`${kind} is ${wide} wide`);
        for (const violation of await violationsOf(page)) found.push(`${kind}: ${violation}`);
      }
    // What appears on asking only: suggestions, hits, help.
    for (const [kind, asked, shown] of [["index.html", "persona", "[role=option]"], ["search.html", "persona", "#search-results a"],
                                        ["search.html", "qqqxyzzyqqq", "#search-help:not([hidden])"]]) {
      await page.goto(ways[way](site) + "es/" + kind);
      await page.fill("#q", asked);
      await page.waitForSelector(shown);
      for (const violation of await violationsOf(page)) found.push(`${kind}, asked for ${asked}: ${violation}`);
    }
    await page.context().close();
    assert.deepEqual(found, []);
  });

test("no table is wider than a phone", async () => {
  const page = await openPage({ viewport: { width: 390, height: 844 } });
  const wide = [];
  for (const language of ["es", "en", "pt", "fr", "nl"])
    for (const kind of kinds.filter((name) => /<table/.test(readFileSync(join(site, "es", name), "utf8")))) {
      await page.goto(ways.http() + `${language}/${kind}`);
      const width = await page.evaluate(() => Math.max(...[...document.querySelectorAll(".table")].map((table) => table.scrollWidth)));
      if (width > 390) wide.push(`${language}/${kind}: ${width}`);
    }
  await page.goto(ways.http() + "es/legal.html");
  assert.match(await page.evaluate(() => getComputedStyle(document.querySelector(".cards-on-phones td"), "::before").content), /Ley y artículo/);
  await page.context().close();
  assert.deepEqual(wide, []);
});

test("without JavaScript everything but the search is there, and the search says where else to look", async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(ways.http() + "index.html");
  await page.click("a[lang=pt]");
  await page.waitForURL(/pt\/index\.html/);
  await page.fill("#q", "refúgio");
  await page.keyboard.press("Enter");
  await page.waitForURL(/pt\/search\.html\?q=/);
  await page.click("noscript a");
  await page.waitForURL(/pt\/a-z\.html/);
  await page.click("main a[href^=LAC-]");
  await page.waitForURL(/pt\/LAC-/);
  assert.ok((await page.textContent(".definition")).length > 20);
  await page.context().close();
});

test("the keyboard alone reaches the content first, and always sees where it is", async () => {
  const page = await openPage({ viewport: { width: 390, height: 844 } });
  await page.goto(ways.http() + "es/" + entry);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  assert.ok(await page.evaluate(() => document.activeElement.getBoundingClientRect().left >= 0));
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "content");
  const unseen = [];
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press("Tab");
    const [name, outline] = await page.evaluate(() => [document.activeElement.outerHTML.slice(0, 80), getComputedStyle(document.activeElement).outlineStyle]);
    if (name.startsWith("<body")) break;
    if (outline === "none") unseen.push(name);
  }
  await page.context().close();
  assert.deepEqual(unseen, []);
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
  for (const folder of [site, comment, sample, hostile])
    for (const kind of ["../index.html", ...kindsOf(folder)]) {
      const report = await validatorOf(folder).validateFile(join(folder, "es", kind));
      for (const result of report.results)
        for (const message of result.messages)
          found.push(`${relative(root, folder)} ${kind}:${message.line}: ${message.ruleId}: ${message.message}`);
    }
  assert.deepEqual(found, []);
});

for (const [what, site] of Object.entries({ edition: join(folder, "edition"), "copy for comment": comment, sample }))
test(`every internal link names a file that exists, and a place in it: ${what}`, () => {
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
  assert.ok(files.length > 100);
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

/** The page as PDF: the sizes of its sheets in millimetres. */
async function sheetsOf(page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) => [box[1], box[2]].map((points) => Math.round(points * 25.4 / 72)).join("x"));
}

test("whole glossary, theme and entry become PDF on A4, the printed editions with running heads", async () => {
  const page = await openPage();
  const fewest = { "print-all.html": 30, ["print-" + theme]: 3, [entry]: 2 };
  for (const [name, sheets] of Object.entries(fewest)) {
    await page.goto(ways.http() + "es/" + name);
    const found = await sheetsOf(page);
    assert.ok(found.length >= sheets, `${name}: ${found.length} sheets`);
    assert.deepEqual([...new Set(found)], ["210x297"]);
  }
  // Every part opens a named page with a running head of its own.
  await page.goto(ways.http() + "es/print-all.html");
  const heads = await page.evaluate(() => [...document.querySelector("style").sheet.cssRules].map((rule) => rule.cssText).join("\n"));
  const parts = await page.evaluate(() => [...document.querySelectorAll(".theme-part")].map((part) => [getComputedStyle(part).page, part.querySelector("h2").textContent]));
  assert.ok(parts.length > 5);
  for (const [name, title] of parts) assert.match(heads, new RegExp(`@page ${name} {\\s*@top-right { content: "${title}"`));
  await page.context().close();
});

test("a copy for comment says so on every page, and in print across every sheet", async () => {
  const page = await openPage();
  for (const kind of kindsOf(comment)) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(ways.file(comment) + "es/" + kind);
    assert.match(await page.textContent(".preview"), /comentarios/, kind);
    assert.equal(await page.getAttribute("meta[name=robots]", "content"), "noindex", kind);
    assert.equal(await page.isVisible(".watermark"), false, kind);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.isVisible(".watermark"), true, kind);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".watermark")).position), "fixed", kind);
  }
  assert.ok(!existsSync(join(comment, "data")));
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
