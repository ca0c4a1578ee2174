// SPDX-License-Identifier: GPL-3.0-or-later
// node search_test.mjs SITE: looks terms up with the script and the index of the sample site.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import test from "node:test";

const site = process.argv[2] ?? process.env.MIGRALEX_SAMPLE_SITE;
const window = {};
for (const script of ["index-core.js", "search.js"])
  new Function("window", readFileSync(join(site, "assets", script), "utf8"))(window);
const { words, distance, readIndex, headline, search } = window.migralexSearch;
const index = readIndex(window.migralexIndex);

const ids = (typed, language = "es") => search(index, typed, language).hits.map((hit) => hit.concept.id);
const first = (typed, language = "es") => search(index, typed, language).hits[0];

test("words are folded as engine/text folds them", () => {
  const table = join(dirname(fileURLToPath(import.meta.url)), "folding.tsv");
  for (const line of readFileSync(table, "utf8").trimEnd().split("\n")) {
    const [text, key] = line.split("\t");
    assert.equal(words(text).join(" "), key);
  }
});

test("ñ is a letter of its own only when asked", () => {
  assert.equal(words("niñez", true).join(" "), "niñez");
  assert.equal(words("NIN\u0303EZ", true).join(" "), "niñez");
  assert.equal(words("niñez").join(" "), "ninez");
});

test("a term is found without accents and in capitals", () => {
  assert.deepEqual(ids("deportacion"), ["LAC-0002"]);
  assert.deepEqual(ids("DEPORTAÇÃO"), ["LAC-0002"]);
  assert.equal(first("DEPORTACION").term.text, "deportación");
});

test("an exact preferred term comes before an exact other, a prefix and a word inside", () => {
  const lines = ["C-4\t0es:derecho de asilo", "C-3\t0es:asilo político", "C-2\t1es:asilo\t0es:refugio", "C-1\t0es:asilo"];
  const found = search(readIndex(lines), "asilo", "es").hits.map((hit) => hit.concept.id);
  assert.deepEqual(found, ["C-1", "C-2", "C-3", "C-4"]);
});

test("the exact ñ comes before the n it may be typed as", () => {
  const lines = ["C-1\t0es:ano", "C-2\t0es:año"];
  assert.equal(search(readIndex(lines), "año", "es").hits[0].concept.id, "C-2");
  assert.equal(search(readIndex(lines), "ano", "es").hits[0].concept.id, "C-1");
});

test("a concept is one hit, saying which term matched, in which language", () => {
  const hits = search(index, "expulsion", "es").hits;
  assert.equal(hits.length, 1);
  assert.equal(hits[0].concept.id, "LAC-0002");
  assert.equal(hits[0].term.language, "fr"); // preferred there, only admitted in Spanish
});

test("the beginning of a word is enough, in any order of words", () => {
  assert.ok(ids("refug").includes("LAC-0001"));
  assert.deepEqual(ids("irregular migr"), ["LAC-0003"]);
});

test("typing errors are forgiven when nothing matches otherwise", () => {
  assert.deepEqual(ids("deportasion"), ["LAC-0002"]);
  assert.deepEqual(ids("depotracion"), ["LAC-0002"]);
  assert.deepEqual(ids("trcoha"), ["LAC-0004"]);
  assert.deepEqual(ids("refugiados"), ["LAC-0001"]);
  assert.equal(search(index, "trcoha", "es").isSimilar, true);
  assert.equal(search(index, "trocha", "es").isSimilar, false);
  assert.deepEqual(ids("xyzzy"), []);
  assert.deepEqual(ids("   "), []);
});

test("neighbours that changed places count as one error", () => {
  assert.equal(distance("trocha", "trohca", 1), 1);
  assert.equal(distance("asilo", "asylum", 1), 2); // more than the limit
});

test("a term that is not recommended leads to the preferred one", () => {
  const hit = first("migrante ilegal");
  assert.equal(hit.term.status, 2);
  assert.equal(headline(hit.concept, "es").text, "persona migrante en situación irregular");
});

test("a concept without a term in the page's language is headed by another", () => {
  assert.equal(headline(first("trocha", "fr").concept, "fr").text, "trocha");
});

test("a pejorative term answers only when typed in full, and is not in the hit", () => {
  const hit = first("Wetback");
  assert.equal(hit.concept.id, "LAC-0003");
  assert.equal(hit.isPejorative, true);
  assert.equal(hit.term, null);
  assert.deepEqual(ids("ESPALDAMOJADA"), ["LAC-0003"]);
  for (const partly of ["wetbac", "wetbcak", "wetbacks", "espalda", "espaldamojadas", "mojarra", "papeles"])
    assert.deepEqual(ids(partly), [], partly);
  assert.ok(!index.terms.some((term) => term.text.includes("wetback")));
});
