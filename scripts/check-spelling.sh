#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Spelling of the terms and definitions of the shipped glossaries, by language (es, en, pt, fr, nl; there is no dictionary
# for ht). Needs hunspell and hunspell-es, -en-us, -pt-br, -fr, -nl. Words that people have read and accepted stand in
# tests/spelling/accepted-<language>.txt; `--accept` writes them anew from what is unknown now, for reading in a diff.
set -euo pipefail
cd "$(dirname "$0")/.."

declare -A dictionary=([es]=es_ES [en]=en_US [pt]=pt_BR [fr]=fr_FR [nl]=nl_NL)
command -v hunspell >/dev/null || { echo "hunspell is missing: apt-get install hunspell hunspell-{es,en-us,pt-br,fr,nl}" >&2; exit 2; }

# Canonical files hold one element a line, so the language in force is the last langSec above.
texts_in() {
  awk -v wanted="$1" '
    /<langSec / { match($0, /xml:lang="[^"]*"/); language = substr($0, RSTART + 10, RLENGTH - 11) }
    language == wanted && (/<term>/ || /<descrip type="definition">/) { gsub(/<[^>]*>/, " "); gsub(/&[a-z]+;/, " "); print }
  ' glossaries/caribbean.tbx glossaries/central-america.tbx glossaries/south-america.tbx
}

code=0
for language in es en pt fr nl; do
  accepted=tests/spelling/accepted-$language.txt
  unknown=$(texts_in "$language" | hunspell -l -i UTF-8 -d "${dictionary[$language]}" | LC_ALL=C sort -u)
  if [ "${1:-}" = --accept ]; then
    printf '%s\n' "$unknown" >"$accepted"
    continue
  fi
  new=$(LC_ALL=C comm -23 <(printf '%s\n' "$unknown") <(LC_ALL=C sort -u "$accepted"))
  [ -z "$new" ] || { echo "$language, unknown words:"; echo "$new"; code=1; }
done
exit $code
