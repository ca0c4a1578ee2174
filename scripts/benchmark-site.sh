#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# benchmark-site.sh WORK [CONCEPTS [CONTINENTAL.tbx [QUERIES.tsv]]]: publishing beside Hugo, and Hugo with Pagefind, on the
# same pages in one run, in seconds of CPU (user and system); then the bytes that a first search in the browser loads.
# The glossary is CONTINENTAL.tbx, or the shipped one grown to CONCEPTS (10,000). What it is measured with comes from
# Debian (hugo, time) and npm (pagefind), into WORK. MIGRALEX names the program (build/release/migralex).
# WITHOUT_PAGEFIND=1 leaves Pagefind out, which takes more than 12 GB of memory at 10,000 concepts.
set -euo pipefail
cd "$(dirname "$0")/.."
work=${1:?usage: scripts/benchmark-site.sh WORK [CONCEPTS [CONTINENTAL.tbx [QUERIES.tsv]]]}
concepts=${2:-10000} given=${3:-} queries=${4:-} without_pagefind=${WITHOUT_PAGEFIND:-}
program=$(realpath "${MIGRALEX:-build/release/migralex}")
for tool in hugo node npm; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: apt-get install hugo npm" >&2; exit 2; }
done
[ -x /usr/bin/time ] || { echo "time is missing: apt-get install time" >&2; exit 2; }
mkdir -p "$work"
work=$(realpath "$work")
[ -x "$work/node_modules/.bin/pagefind" ] || npm install --prefix "$work" --no-package-lock --silent pagefind@1.6.0

peers=tests/benchmarks/site_peers.mjs
rm -rf "$work/glossaries" "$work"/site* "$work/hugo"
cp -r glossaries "$work/glossaries"
rm -rf "$work/glossaries/.migralex"
if [ -n "$given" ]; then
  "$program" convert "$given" "$work/glossaries/continental.tbx" --to tbx-migralex
else
  node "$peers" grow glossaries/continental.tbx "$concepts" "$work/glossaries/continental.tbx"
fi

# Seconds of CPU of a command; what it says goes to a log.
cpu() {
  /usr/bin/time -o "$work/time" -f '%U %S' "$@" >"$work/log" 2>&1 || { tail -3 "$work/log" >&2; exit 1; }
  awk 'END { printf "%.2f", $1 + $2 }' "$work/time"
}
publish() { cpu "$program" --workspace "$work/glossaries" publish "$work/$1" --preview "${@:2}"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", (b > 0 ? a / b : 0) }'; }
pages_in() { find "$1" -name '*.html' | wc -l; }

whole=$(publish site --no-downloads)
again=$(publish site --no-downloads)
sed -i '0,/<descrip type="definition">/s//&una edición /' "$work/glossaries/continental.tbx"
edit=$(publish site --no-downloads)
downloads=$(publish site-downloads)
node "$peers" hugo "$work/site" "$work/hugo"
hugo=$(cd "$work/hugo" && cpu hugo --quiet -d "$work/hugo/public")
pagefind=0
[ -n "$without_pagefind" ] || pagefind=$(cpu "$work/node_modules/.bin/pagefind" --site "$work/hugo/public" --output-path "$work/hugo/pagefind")

ours=$(pages_in "$work/site") theirs=$(pages_in "$work/hugo/public")
bytes() { find "$1" -name '*.html' -printf '%s\n' | awk '{ s += $1 } END { printf "%.0f", s / NR }'; }
echo "pages: $ours of $(bytes "$work/site") bytes; Hugo: $theirs of $(bytes "$work/hugo/public") bytes"
speed() { awk -v n="$1" -v s="$2" 'BEGIN { printf "%.0f", n / s }'; }
echo "publish, with search index: $whole s, $(speed "$ours" "$whole") pages/s"
echo "Hugo: $hugo s, $(speed "$theirs" "$hugo") pages/s; Pagefind: $pagefind s"
own=$(speed "$ours" "$whole")
both=$(awk -v n="$theirs" -v a="$hugo" -v b="$pagefind" 'BEGIN { printf "%.0f", n / (a + b) }')
[ -n "$without_pagefind" ] && echo "(without Pagefind)"
echo "publish: $(ratio "$own" "$(speed "$theirs" "$hugo")") x Hugo, $(ratio "$own" "$both") x Hugo and Pagefind"
echo "publish with downloads: $downloads s"
echo "republish: one edit $edit s, $(ratio "$hugo" "$edit") x Hugo's run; nothing changed $again s"
if [ -z "$queries" ]; then
  queries=$work/queries.tsv
  node "$peers" queries "$work/glossaries/continental.tbx" 200 >"$queries"
fi
echo "a first search in the browser:"
node tests/benchmarks/cold_bytes.mjs "$work/site" "$queries" 800
[ -n "$without_pagefind" ] && exit
echo "the same with Pagefind:"
node tests/benchmarks/pagefind_bytes.mjs "$work/hugo/pagefind" "$queries" 800
