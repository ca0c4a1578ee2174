// SPDX-License-Identifier: GPL-3.0-or-later
// node pagefind_bytes.mjs INDEX QUERIES.TSV [N]: the same as cold_bytes.mjs of an index that Pagefind made, by its own
// script, which asks a server on this machine. Its files are compressed as they lie there.
import { copyFileSync, mkdtempSync, readFile, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readQueries, writeRows } from "./query_rows.mjs";

const [index, file, count = "200"] = process.argv.slice(2);
let bytes = 0, files = 0;
const server = createServer((request, response) => {
  readFile(join(index, decodeURIComponent(new URL(request.url, "http://site.example").pathname)), (error, content) => {
    if (error) return void response.writeHead(404).end();
    bytes += content.length;
    files++;
    response.end(content);
  });
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const address = `http://127.0.0.1:${server.address().port}/`, scripts = mkdtempSync(join(tmpdir(), "pagefind-"));

/** As in a page of a language that has loaded nothing yet. */
async function openIndex(language, number) {
  const element = { lang: language, getAttribute: () => language };
  globalThis.document = { querySelector: () => element, documentElement: element, currentScript: null };
  globalThis.window = globalThis;
  globalThis.location = new URL("http://site.example/");
  const script = join(scripts, `${number}.mjs`);
  copyFileSync(join(index, "pagefind.js"), script);
  bytes = statSync(script).size;
  files = 1;
  const pagefind = await import(pathToFileURL(script).href);
  await pagefind.options({ basePath: address, noWorker: true });
  return pagefind;
}

const byKind = new Map();
for (const [number, [kind, language, text, expected]] of readQueries(file, Number(count)).entries()) {
  const pagefind = await openIndex(language, number), start = process.cpuUsage();
  const { results } = await pagefind.search(text);
  const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  const used = process.cpuUsage(start);
  if (!byKind.has(kind)) byKind.set(kind, []);
  byKind.get(kind).push({ bytes, files, found: pages.some((page) => page.url.includes(expected)),
                          ms: (used.user + used.system) / 1000 });
}
writeRows(byKind);
server.close();
rmSync(scripts, { recursive: true });
process.exit(0);
