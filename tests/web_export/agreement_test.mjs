// SPDX-License-Identifier: GPL-3.0-or-later
// node agreement_test.mjs MIGRALEX WORKSPACE: the search of the site answers as `migralex search` does. Both look up
// queries.tsv (query, language of the page) in a site and an index of the same workspace. What the engine finds by
// definitions or by some of the words only is not asked of the site.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openSite } from "./browser_index.mjs";

const [program, source] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "migralex-agreement-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const workspace = join(folder, "glossaries"), site = join(folder, "site");
cpSync(source, workspace, { recursive: true });
execFileSync(program, ["--workspace", workspace, "publish", site, "--preview"]);
const queries = readFileSync(join(dirname(fileURLToPath(import.meta.url)), "queries.tsv"), "utf8").trimEnd().split("\n")
  .map((line) => line.split("\t"));

/** Kinds that rest on the designations alone, all words of the query found, be it with typing errors. */
const asked = new Set(["preferred", "other-term", "not-recommended", "pejorative", "other-form", "prefix", "words",
                       "similar"]);
const most = 200;
/** What definitions and word weights add to a score of the engine; the site cannot know it. */
const unknowable = 5;

function engine(query) {
  const { stdout } = spawnSync(program, ["--workspace", workspace, "search", query, "--glossary", "LAC", "--json", "--limit", String(most)]);
  return JSON.parse(stdout).hits.filter((hit) => asked.has(hit.matched.kind));
}

for (const [query, language] of queries) {
  test(`${query} [${language}]`, async () => {
    const expected = engine(query);
    const { search, conceptsOf } = openSite(site);
    const { hits } = await search(query, language);
    const whole = hits.filter((hit) => hit.kind !== "some");
    const ids = (await conceptsOf(whole.map((hit) => hit.number))).map((concept) => concept.id);
    assert.deepEqual([...ids].sort(), expected.map((hit) => hit.id).sort());
    if (!expected.length) return;
    const first = expected.find((hit) => hit.id === ids[0]);
    assert.ok(first.score >= expected[0].score - unknowable, `${ids[0]} comes first, not ${expected[0].id}`);
  });
}
