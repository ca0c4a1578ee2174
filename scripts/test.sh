#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# All tests, from nothing: installs what is needed, builds with AddressSanitizer and UndefinedBehaviorSanitizer, runs.
# Those of the site in a browser as well; they are skipped, and say why, where Chromium or its packages cannot be had.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install-packages.sh test
cmake --preset sanitizers >/dev/null
cmake --build build/sanitizers
cd build/sanitizers
ctest --output-on-failure --no-tests=error --parallel "$(nproc)" "$@"
