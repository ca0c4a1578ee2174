#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# How often search finds the concept that was meant first, or among three, on the shipped glossaries: the test half of
# tests/relevance/queries.tsv, by kind of query and language, beside SQLite FTS5 (python3) and MiniSearch (npm, where
# --modules or NODE_PATH says; left out with a reason otherwise).
#   scripts/relevance.sh [--program build/release/migralex] [--half tune --misses] [--alone] [--modules node_modules]
exec python3 "$(dirname "$0")/../tests/relevance/relevance.py" "$@"
