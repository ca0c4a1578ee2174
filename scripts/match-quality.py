#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How good are the pairs of `migralex match --tsv`?

    match-quality.py GOLD PAIRS [COLUMN COLUMN]

GOLD has one concept a line, with the ids of its entries in tab-separated columns ("-" for none); COLUMN are the two columns to
compare, counted from 0 (default 1 2). Lines of another length and "#" are left out. Prints precision, recall and F1 of the band
merge, of merge and ask, and how many of the first questions are right."""
import sys


def main():
    gold_file, pairs_file = sys.argv[1:3]
    columns = [int(c) for c in sys.argv[3:5]] or [1, 2]
    gold = set()
    for line in open(gold_file, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if line.startswith("#") or len(cells) <= max(columns) or cells[0] == "concept":
            continue
        a, b = (cells[c] for c in columns)
        if a != "-" and b != "-":
            gold.add((a, b))
    bands = {"merge": [], "ask": []}
    for line in open(pairs_file, encoding="utf-8"):
        a, b, band = line.rstrip("\n").split("\t")[:3]
        bands[band].append((a, b))

    def show(name, pairs):
        right = len(gold & set(pairs))
        precision, recall = right / max(1, len(pairs)), right / max(1, len(gold))
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{name:12} {len(pairs):6} pairs  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")

    show("merge", bands["merge"])
    show("merge + ask", bands["merge"] + bands["ask"])
    for count in (100, 500, len(bands["ask"])):
        first = bands["ask"][:count]
        if first:
            print(f"ask, first {len(first):6}: right {len(gold & set(first)) / len(first):.3f}")


main()
