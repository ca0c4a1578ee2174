#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The main job from nothing: installs what is needed, builds Migralex, consolidates the shipped glossaries, releases
# edition 0.1 if it is not released yet, and publishes the site. Running it again changes nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install-packages.sh build
cmake --preset release -DMIGRALEX_TESTS=OFF >/dev/null
cmake --build build/release --target migralex
migralex=build/release/migralex

"$migralex" consolidate >build/consolidation.txt
head -n 2 build/consolidation.txt
if [ ! -d glossaries/editions/0.1 ]; then
  "$migralex" release 0.1 --body migralex-drafting-group --document "Edition 0.1, proposed for comment"
fi
"$migralex" publish site
cat <<TEXT

What was done: the program is $PWD/$migralex,
the continental glossary is glossaries/continental.tbx, the questions it leaves to a committee are in build/consolidation.txt,
and the site of the released edition is in $PWD/site.
Open $PWD/site/index.html in a browser; copy the folder to any web host to publish it.
TEXT
