// SPDX-License-Identifier: GPL-3.0-or-later
// node cold_bytes.mjs SITE QUERIES.TSV [N]: bytes of scripts and index that a first search on a site loads, its first
// ten results included, as the files are stored.
import { openSite } from "../web_export/browser_index.mjs";
import { readQueries, writeRows } from "./query_rows.mjs";

const [site, file, count = "200"] = process.argv.slice(2);
const byKind = new Map();
for (const [kind, language, text, expected] of readQueries(file, Number(count))) {
  const { search, conceptsOf, bytes, sizes } = openSite(site);
  const start = process.cpuUsage();
  const { hits } = await search(text, language);
  const concepts = await conceptsOf(hits.slice(0, 10).map((hit) => hit.number));
  const used = process.cpuUsage(start);
  const wanted = expected?.replace(/^c/, "");
  const found = concepts.some((concept) => concept.id === expected || concept.id.replace(/^\D*/, "") === wanted);
  if (!byKind.has(kind)) byKind.set(kind, []);
  byKind.get(kind).push({ bytes: bytes(), files: sizes.size, found, ms: (used.user + used.system) / 1000 });
}
writeRows(byKind);
