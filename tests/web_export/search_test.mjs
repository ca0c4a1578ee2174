// SPDX-License-Identifier: GPL-3.0-or-later
// node search_test.mjs SITE: looks terms up with the script and the index of the sample site.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import test from "node:test";
import { openSite } from "./browser_index.mjs";

const site = process.argv[2] ?? process.env.MIGRALEX_SAMPLE_SITE;
const { words, distance, headline, search, conceptsOf } = openSite(site);

async function found(typed, language = "es") {
  const { hits, isSimilar } = await search(typed, language);
  const concepts = await conceptsOf(hits.map((hit) => hit.number));
  return { isSimilar, hits: hits.map((hit, i) => ({ ...hit, concept: concepts[i] })) };
}
const ids = async (typed, language) => (await found(typed, language)).hits.map((hit) => hit.concept.id);
const first = async (typed, language) => (await found(typed, language)).hits[0];

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

test("a term is found without accents and in capitals", async () => {
  assert.deepEqual(await ids("deportacion"), ["LAC-0002"]);
  assert.deepEqual(await ids("DEPORTAÇÃO"), ["LAC-0002"]);
  assert.equal((await first("DEPORTACION")).term.text, "deportación");
});

test("a concept is one hit, saying which term matched, in which language", async () => {
  const { hits } = await found("expulsion", "es");
  assert.equal(hits.length, 1);
  assert.equal(hits[0].concept.id, "LAC-0002");
  assert.equal(hits[0].term.language, "fr"); // preferred there, only admitted in Spanish
});

test("the beginning of a word is enough, in any order of words", async () => {
  assert.ok((await ids("refug")).includes("LAC-0001"));
  assert.equal((await ids("irregular migr"))[0], "LAC-0003");
});

test("forms of a word are found by tables", async () => {
  const { hits, isSimilar } = await found("refugiados");
  assert.equal(hits[0].concept.id, "LAC-0001");
  assert.equal(isSimilar, false);
});

test("typing errors are forgiven when nothing matches otherwise, at the beginning of a word as well", async () => {
  assert.deepEqual(await ids("deportasion"), ["LAC-0002"]);
  assert.deepEqual(await ids("depotracion"), ["LAC-0002"]);
  assert.deepEqual(await ids("trcoha"), ["LAC-0004"]);
  assert.deepEqual(await ids("feportacion"), ["LAC-0002"]);
  assert.equal((await found("trcoha")).isSimilar, true);
  assert.equal((await found("trocha")).isSimilar, false);
  assert.deepEqual(await ids("xyzzy"), []);
  assert.deepEqual(await ids("   "), []);
});

test("neighbours that changed places count as one error", () => {
  assert.equal(distance("trocha", "trohca", 1), 1);
  assert.equal(distance("asilo", "asylum", 1), 2); // more than the limit
});

test("a term that is not recommended leads to the preferred one", async () => {
  const hit = await first("migrante ilegal");
  assert.equal(hit.term.status, 2);
  assert.equal(headline(hit.concept, "es").text, "persona migrante en situación irregular");
});

test("a concept without a term in the page's language is headed by another", async () => {
  assert.equal(headline((await first("trocha", "fr")).concept, "fr").text, "trocha");
});

test("a pejorative term answers only when typed in full, and stands in no file of the index", async () => {
  const hit = await first("Wetback");
  assert.equal(hit.concept.id, "LAC-0003");
  assert.equal(hit.isPejorative, true);
  assert.equal(hit.term, null);
  assert.deepEqual(await ids("ESPALDAMOJADA"), ["LAC-0003"]);
  for (const partly of ["wetbac", "wetbcak", "wetbacks", "espalda", "espaldamojadas", "mojarra", "papeles"])
    assert.deepEqual(await ids(partly), [], partly);
  for (const folder of ["", "s", "w", "h", "t", "c"])
    for (const file of readdirSync(join(site, "assets", folder)))
      if (file.endsWith(".js"))
        assert.doesNotMatch(readFileSync(join(site, "assets", folder, file), "utf8"), /wetback|kcabtew|mojarra|espaldamojada/i);
});
