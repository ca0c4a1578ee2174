#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Relevance of search on the shipped glossaries, beside SQLite FTS5 and MiniSearch. See scripts/relevance.sh.

Every engine gets the same concepts (designations and definitions of the continental glossary; pejorative terms
only where the engine is ours) and the same queries, and answers with at most ten concept ids, best first.
"""
import argparse
import collections
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TBX = "{urn:iso:std:iso:30042:ed-2}"
KINDS = ["exact", "accent", "typo", "plural", "acronym", "not-recommended", "other-language", "definition"]
LANGUAGES = ["es", "en", "pt", "fr", "nl", "ht"]


def read_queries(path):
    rows = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                half, kind, language, expected, query = line.rstrip("\n").split("\t")
                rows.append((half, kind, language, set(expected.split("|")), query))
    return rows


def read_concepts(path):
    """id, designations, definitions; without retired entries, which nobody is to find."""
    concepts = []
    for entry in ElementTree.parse(path).iter(TBX + "conceptEntry"):
        if any(admin.get("type") == "retirement" for admin in entry.findall(TBX + "admin")):
            continue
        terms, definitions = [], []
        for term in entry.iter(TBX + "term"):
            terms.append("".join(term.itertext()))
        for description in entry.iter(TBX + "descrip"):
            if description.get("type") == "definition":
                definitions.append("".join(description.itertext()))
        concepts.append((entry.get("id"), terms, definitions))
    return concepts


def migralex(program, workspace):
    def search(query):
        answer = subprocess.run([program, "--workspace", workspace, "search", "--json", "--limit", "10", "--", query],
                                capture_output=True, check=False)
        if answer.returncode not in (0, 1):
            sys.exit(answer.stderr.decode())
        return [hit["id"] for hit in json.loads(answer.stdout)["hits"]]
    return search


def fts5(concepts, tokenizer, query_words):
    """Asks for all words first, the last one as a beginning, and then for any of them."""
    database = sqlite3.connect(":memory:")
    database.execute(f'create virtual table t using fts5(id unindexed, terms, definitions, tokenize="{tokenizer}")')
    for concept, terms, definitions in concepts:
        database.execute("insert into t values (?, ?, ?)", (concept, " | ".join(terms), " | ".join(definitions)))

    def search(query):
        words = query_words(query)
        if not words:
            return []
        found = []
        for expression in (" ".join(words) + ("*" if tokenizer != "trigram" else ""), " OR ".join(words)):
            rows = database.execute("select id from t where t match ? order by bm25(t, 0.0, 5.0, 1.0) limit 10",
                                    (expression,))
            found += [row[0] for row in rows if row[0] not in found]
        return found[:10]
    return search


def quoted(words):
    return ['"' + word.replace('"', '""') + '"' for word in words]


def plain_words(query):
    return quoted(re.findall(r"\w+", query))


def trigram_words(query):
    """The tokenizer folds case only, so accents are taken off here and in the texts."""
    return quoted([word for word in re.findall(r"\w+", without_accents(query)) if len(word) >= 3])


def without_accents(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).lower()


def minisearch(concepts, rows, modules):
    """All queries in one run of node; empty and a reason if that cannot be."""
    if subprocess.run(["node", "--version"], capture_output=True, check=False).returncode != 0:
        return None, "no node"
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "in.json"), "w", encoding="utf-8") as file:
            json.dump({"concepts": [{"id": c, "terms": " | ".join(t), "definitions": " | ".join(d)}
                                    for c, t, d in concepts], "queries": [row[4] for row in rows]}, file)
        run = subprocess.run(["node", os.path.join(HERE, "minisearch.mjs"), modules, os.path.join(folder, "in.json")],
                             capture_output=True, check=False)
        if run.returncode != 0:
            return None, f"no minisearch in {modules or 'the folder given by --modules'} (npm install minisearch)"
        answers = json.loads(run.stdout)
    by_query = {row[4]: answer for row, answer in zip(rows, answers)}
    return by_query.get, ""


class Tally:
    def __init__(self):
        self.queries = self.first = self.third = 0
        self.reciprocal = 0.0

    def add(self, rank):
        self.queries += 1
        self.first += rank == 1
        self.third += 0 < rank <= 3
        self.reciprocal += 1 / rank if rank else 0

    def __str__(self):
        n = self.queries or 1
        return f"{self.queries:4d}  {self.first / n:.3f}  {self.third / n:.3f}  {self.reciprocal / n:.3f}"


def measure(rows, search, misses=None):
    tallies = collections.defaultdict(Tally)
    for half, kind, language, expected, query in rows:
        answers = search(query)
        rank = next((i + 1 for i, answer in enumerate(answers) if answer in expected), 0)
        for key in ("all", kind, language):
            tallies[key].add(rank)
        if misses is not None and rank != 1:
            misses.append((rank, kind, language, query, "|".join(sorted(expected)), " ".join(answers[:3])))
    return tallies


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--program", default=os.path.join(ROOT, "build/release/migralex"))
    options.add_argument("--workspace", default=os.path.join(ROOT, "glossaries"))
    options.add_argument("--modules", default=os.environ.get("NODE_PATH", ""), help="node_modules with minisearch")
    options.add_argument("--half", choices=["tune", "test"], default="test")
    options.add_argument("--alone", action="store_true", help="without the peers")
    options.add_argument("--misses", action="store_true", help="list what was not found first (not for the test half)")
    given = options.parse_args()
    rows = [row for row in read_queries(os.path.join(HERE, "queries.tsv")) if row[0] == given.half]
    concepts = read_concepts(os.path.join(given.workspace, "continental.tbx"))
    misses = []
    engines = [("migralex", migralex(given.program, given.workspace), misses)]
    if not given.alone:
        folded = [(c, [without_accents(x) for x in t], [without_accents(x) for x in d]) for c, t, d in concepts]
        engines.append(("fts5", fts5(concepts, "unicode61 remove_diacritics 2", plain_words), None))
        engines.append(("fts5-trigram", fts5(folded, "trigram", trigram_words), None))
        search, reason = minisearch(concepts, rows, given.modules)
        if search:
            engines.append(("minisearch", search, None))
        else:
            print(f"minisearch: left out, {reason}", file=sys.stderr)
    results = [(name, measure(rows, search, found)) for name, search, found in engines]
    print(f"{given.half} half: {len(rows)} queries on {len(concepts)} concepts; queries, hit@1, hit@3, MRR")
    for key in ["all"] + KINDS + LANGUAGES:
        for name, tallies in results:
            if tallies[key].queries:
                print(f"{key:16s} {name:13s} {tallies[key]}")
    if given.misses and given.half == "tune":
        for miss in misses:
            print(*miss, sep="\t")


if __name__ == "__main__":
    main()
