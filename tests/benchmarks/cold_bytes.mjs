// SPDX-License-Identifier: GPL-3.0-or-later
// node cold_bytes.mjs SITE QUERIES.TSV [N]: bytes of scripts and index that a first search on a site loads, its first
// ten results included, as the files are stored; queries are `kind <tab> language <tab> text <tab> concept`.
import { readFileSync } from "node:fs";
import { openSite } from "../web_export/browser_index.mjs";

const [site, file, count = "200"] = process.argv.slice(2);
const queries = readFileSync(file, "utf8").trimEnd().split("\n").map((line) => line.split("\t")).slice(0, Number(count));
const byKind = new Map();
for (const [kind, language, text, expected] of queries) {
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
const at = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const row = (name, runs) => console.log(
  `${name}: n ${runs.length} bytes p50 ${at(runs.map((run) => run.bytes), 0.5)} p90 ${at(runs.map((run) => run.bytes), 0.9)}` +
  ` max ${at(runs.map((run) => run.bytes), 1)} files p50 ${at(runs.map((run) => run.files), 0.5)}` +
  ` hit@10 ${(runs.filter((run) => run.found).length / runs.length).toFixed(3)} ms p50 ${at(runs.map((run) => run.ms), 0.5).toFixed(1)}`);
for (const [kind, runs] of [...byKind].sort()) row(kind, runs);
row("all", [...byKind.values()].flat());
