#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages that Migralex needs: `build` (the program), `test` (the program and its tests), `browser`
# (these, Chromium, and the npm packages of tests/browser, without which the tests in a browser are skipped) or `measure`
# (what benchmarks and scripts/relevance.sh compare with, too).
# Says what it installs; does nothing, and needs no root, when everything is there.
set -euo pipefail

build_packages=(
  g++ cmake ninja-build ccache pkg-config
  libfmt-dev libexpat1-dev zlib1g-dev nettle-dev libicu-dev libxapian-dev
  libtomlplusplus-dev nlohmann-json3-dev libcli11-dev libxlsxwriter-dev libzip-dev
)
test_packages=(libgtest-dev libgmock-dev jing libxml2-utils raptor2-utils nodejs git xapian-tools)

browser_packages=(chromium npm)
measure_packages=(libsqlite3-dev libbenchmark-dev libpugixml-dev python3)

case "${1:-build}" in
  build) packages=("${build_packages[@]}") ;;
  test) packages=("${build_packages[@]}" "${test_packages[@]}") ;;
  browser) packages=("${build_packages[@]}" "${test_packages[@]}" "${browser_packages[@]}") ;;
  measure) packages=("${build_packages[@]}" "${test_packages[@]}" "${measure_packages[@]}") ;;
  *) echo "usage: scripts/install-packages.sh [build|test|browser|measure]" >&2; exit 2 ;;
esac

is_installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }
# A machine may have Node.js from elsewhere than Debian; that one serves as well.
is_there() { is_installed "$1" || { [ "$1" = nodejs ] && command -v node >/dev/null; } || { [ "$1" = npm ] && command -v npm >/dev/null; }; }

# The exact versions stand in package.json.
npm_packages() {
  local folder name version
  folder="$(dirname "$0")/../tests/browser"
  for name in axe-core html-validate playwright-core; do
    version=$(sed -n "s/.*\"$name\": \"\(.*\)\".*/\1/p" "$folder/package.json")
    grep -q "\"version\": \"$version\"" "$folder/node_modules/$name/package.json" 2>/dev/null && continue
    (cd "$folder" && npm install --no-package-lock --no-audit --no-fund --silent) || return 1
    return 0
  done
}

install_packages() {
  local missing=() as_root=() package
  for package in "$@"; do is_there "$package" || missing+=("$package"); done
  if [ ${#missing[@]} -eq 0 ]; then
    echo "Packages: all $# are installed."
    return 0
  fi
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Run this as root or install sudo; missing packages: ${missing[*]}" >&2; return 2; }
    as_root=(sudo)
  fi
  echo "Packages: installing ${missing[*]}"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq || return 1
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

install_packages "${packages[@]}"
[ "${1:-build}" != browser ] || npm_packages
