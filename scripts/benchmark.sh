#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures reading and writing of TBX beside pugixml in one run and prints the ratios of CPU time. The input is a
# generated glossary of 10,000 concepts in five languages, or the file that MIGRALEX_BENCHMARK_TBX names. Each row
# is measured with memory fresh from the system, as in a program that reads one file and ends, and with memory kept
# from the iteration before. Where Translate Toolkit is installed, it reads a version 2 file of 1,000 concepts.
set -eu
cd "$(dirname "$0")/.."
cmake -S . -B build/benchmarks -G Ninja -DCMAKE_BUILD_TYPE=Release -DMIGRALEX_BENCHMARKS=ON >/dev/null
cmake --build build/benchmarks --target benchmark_tbx
benchmark=build/benchmarks/tests/benchmark_tbx
$benchmark --benchmark_format=csv --benchmark_min_time=2 2>/dev/null | awk -F, '
    function ratio(title, one, other) {
        printf "%s: %.2f x with fresh memory, %.2f x with memory kept\n", title,
            cpu[one "/0"] / cpu[other "/0"], cpu[one "/1"] / cpu[other "/1"]
    }
    /^"/ {
        gsub(/"/, "", $1)
        cpu[$1] = $4
        name = $1
        sub("/0", ", fresh memory", name)
        sub("/1", ", memory kept", name)
        printf "%-42s %8.0f ms CPU\n", name, $4
    }
    END {
        ratio("reading entry by entry : pugixml in-place parse and walk", "read_entries", "pugixml_in_place_and_walk")
        ratio("reading the whole model : pugixml in-place parse and walk", "read_tbx", "pugixml_in_place_and_walk")
        ratio("writing : pugixml save", "write_tbx", "pugixml_save")
    }'

python=
for candidate in /usr/bin/python3 python3; do
    if [ -z "$python" ] && $candidate -c 'import translate.storage.tbx' 2>/dev/null; then python=$candidate; fi
done
if [ -z "$python" ]; then
    echo "Translate Toolkit is not installed (Debian: translate-toolkit)"
    exit 0
fi
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
$benchmark --write-v2 "$folder/v2.tbx"
toolkit=$($python -c '
import sys, time
from translate.storage import tbx
start = time.process_time()
pairs = [(unit.source, unit.target) for unit in tbx.tbxfile.parsefile(sys.argv[1]).units]
print(round(1000 * (time.process_time() - start)))' "$folder/v2.tbx")
MIGRALEX_BENCHMARK_TBX="$folder/v2.tbx" $benchmark --benchmark_format=csv --benchmark_filter='read_.*/0' 2>/dev/null |
    awk -F, -v toolkit="$toolkit" '
        /^"read_entries/ { entries = $4 }
        /^"read_tbx/ { model = $4 }
        END {
            printf "Translate Toolkit, version 2: %d ms CPU; entry by entry %d ms: %.1f x its speed; the whole model %d ms: %.1f x\n",
                toolkit, entries, toolkit / entries, model, toolkit / model
        }'
