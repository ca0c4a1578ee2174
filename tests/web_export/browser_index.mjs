// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the search script of a site under node: its index is read from the folder of the site, and every byte is
// counted.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export function openSite(site) {
  const window = {};
  const sizes = new Map();
  const run = (name) => {
    const file = join(site, "assets", name + ".js");
    sizes.set(name, statSync(file).size);
    new Function("window", "migralexIndex", readFileSync(file, "utf8"))(window, (...what) => window.migralexIndex(...what));
  };
  run("search");
  run("index");
  sizes.set("search-page", statSync(join(site, "assets", "search-page.js")).size); // what the page of results adds
  window.migralexSearch.setFetch(async (name) => run(name));
  return { ...window.migralexSearch, sizes, bytes: () => [...sizes.values()].reduce((sum, size) => sum + size, 0) };
}
