// SPDX-License-Identifier: GPL-3.0-or-later
// node minisearch.mjs NODE_MODULES IN.json: answers all queries of relevance.py with MiniSearch, as its documentation
// advises for search with typing errors (prefix, fuzzy 0.2, titles boosted), accents folded on both sides.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [modules, input] = process.argv.slice(2);
const require = createRequire(path.resolve(modules || '.', 'package.json'));
const MiniSearch = require('minisearch');
const { concepts, queries } = JSON.parse(fs.readFileSync(input, 'utf8'));
const fold = (word) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const index = new MiniSearch({ fields: ['terms', 'definitions'], processTerm: fold });
index.addAll(concepts);
const options = { boost: { terms: 5 }, prefix: true, fuzzy: 0.2 };
const answers = queries.map((query) => {
  const all = index.search(query, { ...options, combineWith: 'AND' });
  const found = all.length ? all : index.search(query, options);
  return found.slice(0, 10).map((hit) => hit.id);
});
process.stdout.write(JSON.stringify(answers));
