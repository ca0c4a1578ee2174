#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures reading and writing of TBX beside pugixml in one run and prints the ratios of CPU time. The input is a
# generated glossary of 10,000 concepts in five languages, or the file that MIGRALEX_BENCHMARK_TBX names.
set -eu
cd "$(dirname "$0")/.."
cmake -S . -B build/benchmarks -G Ninja -DCMAKE_BUILD_TYPE=Release -DMIGRALEX_BENCHMARKS=ON >/dev/null
cmake --build build/benchmarks --target benchmark_tbx
build/benchmarks/tests/benchmark_tbx --benchmark_format=csv --benchmark_min_time=2 2>/dev/null | awk -F, '
    /^"/ { gsub(/"/, "", $1); cpu[$1] = $4; printf "%-28s %8.0f ms CPU\n", $1, $4 }
    END {
        printf "reading: %.2f x pugixml in-place parse and walk\n", cpu["read_tbx"] / cpu["pugixml_in_place_and_walk"]
        printf "writing: %.2f x pugixml save\n", cpu["write_tbx"] / cpu["pugixml_save"]
    }'
