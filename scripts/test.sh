#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# All tests, from nothing: installs what is needed, builds with AddressSanitizer and UndefinedBehaviorSanitizer, runs.
# Those of the site in a browser are skipped, and say why, until `scripts/install-packages.sh browser` was run once.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install-packages.sh test
cmake --preset sanitizers >/dev/null
cmake --build build/sanitizers
cd build/sanitizers
ctest --output-on-failure --no-tests=error --parallel "$(nproc)" "$@"
