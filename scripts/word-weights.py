#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes engine/consolidation/common_words.inc: the words that most definitions share, by language.

Counts in how many definitions and terms of the shipped glossaries a word occurs; run by hand when the glossaries have grown
much. The matcher's weights stand still between two runs on purpose: one edit must not move the weight of a word elsewhere."""
import collections
import pathlib
import re
import unicodedata
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parent.parent
TBX = "{urn:iso:std:iso:30042:ed-2}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
CLASSES = ((0.15, "0.05"), (0.05, "0.3"), (0.02, "0.6"))  # share of the texts above which a word weighs so much
FEWEST_TEXTS = 60
# Languages without enough text of ours: their function words, and no more.
FUNCTION_WORDS = {
    "fr": "a afin ainsi au aux avec ce ces cette comme d dans de des dont du elle en est et etre il ils l la le les leur leurs lors lui mais meme n ne non on ont ou par pas plus pour qu que qui s sa sans se ses si son sont sous sur tel telle tout toute un une vers y",
    "nl": "aan al als bij dan dat de deze die dit door een eigen en er geen haar heeft het hij hun in is kan men met na naar niet of om onder ook op over te tot tussen uit van voor waar wanneer wie worden wordt ze zich zijn zonder",
    "ht": "a ak ale ap avek ba baz bay gen yon k ki kote la lan li men moun nan nou ou oswa pa pou sa san se si sou te tout yo youn",
}


def folded_words(text):
    marks_off = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return set(re.findall(r"[^\W_]+", marks_off))


counts, texts = collections.defaultdict(collections.Counter), collections.Counter()
for file in sorted((ROOT / "glossaries").glob("*.tbx")):
    if file.name == "continental.tbx":
        continue
    for section in ET.parse(file).iter(TBX + "langSec"):
        language = section.get(LANG)
        for descrip in section.iter(TBX + "descrip"):
            if descrip.get("type") == "definition":
                counts[language].update(folded_words("".join(descrip.itertext())))
                texts[language] += 1

lines = []
for language in sorted(set(counts) | set(FUNCTION_WORDS)):
    chosen = collections.defaultdict(set)
    if texts[language] >= FEWEST_TEXTS:
        for word, count in counts[language].items():
            for share, weight in CLASSES:
                if count >= share * texts[language]:
                    chosen[weight].add(word)
                    break
    common = set(FUNCTION_WORDS.get(language, "").split())
    for weight in chosen:
        chosen[weight] -= common
    chosen["0.05"] |= common
    for _, weight in CLASSES:
        row = []
        for word in sorted(chosen[weight]) + [None]:
            if word is None or len(" ".join(row + [word])) > 92:
                if row:
                    lines.append('{"%s", %sF, "%s"},' % (language, weight, " ".join(row)))
                row = []
            if word is not None:
                row.append(word)
head = """// SPDX-License-Identifier: GPL-3.0-or-later
// Folded words that many definitions share, with their weight; every other word weighs 1. Written by
// scripts/word-weights.py from the shipped glossaries.
"""
(ROOT / "engine/consolidation/common_words.inc").write_text(head + "\n".join(lines) + "\n")
