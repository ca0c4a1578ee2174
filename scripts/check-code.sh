#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks the form of the code: clang-format on all files, clang-tidy on the files given (default: all).
set -euo pipefail
cd "$(dirname "$0")/.."
git ls-files '*.cpp' '*.hpp' | xargs clang-format --dry-run -Werror
cmake --preset clang >/dev/null
mapfile -t files < <([ $# -gt 0 ] && printf '%s\n' "$@" || git ls-files 'engine/*.cpp' 'cli/*.cpp' 'web-export/*.cpp')
printf '%s\n' "${files[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy -p build/clang --quiet
