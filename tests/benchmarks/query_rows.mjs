// SPDX-License-Identifier: GPL-3.0-or-later
// What the measurements of a first search share: the queries, and a row of figures for each kind of them.
import { readFileSync } from "node:fs";

/** `kind <tab> language <tab> text <tab> concept`. */
export function readQueries(file, count) {
  return readFileSync(file, "utf8").trimEnd().split("\n").map((line) => line.split("\t")).slice(0, count);
}

export function writeRows(runsByKind) {
  const at = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
  const row = (name, runs) => {
    const bytes = runs.map((run) => run.bytes), hits = runs.filter((run) => run.found).length / runs.length;
    console.log(`${name}: n ${runs.length} bytes p50 ${at(bytes, 0.5)} p90 ${at(bytes, 0.9)} max ${at(bytes, 1)}` +
      ` files p50 ${at(runs.map((run) => run.files), 0.5)} hit@10 ${hits.toFixed(3)} ms p50 ${at(runs.map((run) => run.ms), 0.5).toFixed(1)}`);
  };
  for (const [kind, runs] of [...runsByKind].sort()) row(kind, runs);
  row("all", [...runsByKind.values()].flat());
}
