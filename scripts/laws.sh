#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The laws of consolidation on a million small worlds (or on as many a law as the argument says). For a night; the ordinary
# tests try ten thousand.
set -euo pipefail
cd "$(dirname "$0")/.."
cmake --preset release >/dev/null
cmake --build build/release --target test_consolidation
MIGRALEX_LAW_WORLDS="${1:-67000}" build/release/tests/test_consolidation --gtest_filter='Laws.*'
