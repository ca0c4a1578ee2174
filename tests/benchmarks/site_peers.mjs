// SPDX-License-Identifier: GPL-3.0-or-later
// node site_peers.mjs grow CONTINENTAL.tbx COUNT OUT.tbx: a glossary of COUNT concepts, copies of those given, each copy
// with words of its own in terms and definitions, so that a search index has as many words as a large glossary has.
// node site_peers.mjs hugo SITE FOLDER: the concept pages of a site as input of Hugo: the main part of each is its
// content, what stands around it a layout. Hugo thus has the same pages to write, and none of their making.
// node site_peers.mjs queries CONTINENTAL.tbx COUNT: preferred terms, and each with a typing error, cut short, without
// accents and with its first word inflected, as cold_bytes.mjs reads them.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [what, ...rest] = process.argv.slice(2);
const conceptEntry = /<conceptEntry id="[^"]*">[\s\S]*?<\/conceptEntry>\n?/g;

/** A made-up word for a number, one of 10^6 or so. */
function madeUp(number) {
  const syllables = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru"];
  let word = "";
  for (let rest = number + 1000; rest > 0; rest = Math.floor(rest / 10)) word += syllables[rest % 10];
  return word;
}

function grow(file, count, out) {
  const text = readFileSync(file, "utf8"), entries = text.match(conceptEntry), begin = text.indexOf(entries[0]);
  const end = text.lastIndexOf("</conceptEntry>") + "</conceptEntry>\n".length;
  const grown = [];
  for (let i = 0; i < count; i++) {
    const copy = Math.floor(i / entries.length);
    grown.push(entries[i % entries.length]
      .replace(/\b(CAR|CAM|SAM|LAC)-(\d{4})/g, (_, prefix, number) => `${prefix}-${String(copy * 1000 + Number(number)).padStart(5, "0")}`)
      .replace(/<term>([^<]*)<\/term>/g, (_, term) => `<term>${term} ${madeUp(i)}</term>`)
      .replace(/(<descrip type="definition">)/g, `$1${madeUp(i * 7 + 3)} `));
  }
  writeFileSync(out, text.slice(0, begin) + grown.sort().join("") + text.slice(end));
}

function hugo(site, folder) {
  const languages = readdirSync(site).filter((name) => name.length === 2);
  let layout = "";
  for (const language of languages) {
    mkdirSync(join(folder, "content", language), { recursive: true });
    for (const name of readdirSync(join(site, language)).filter((file) => /^(decided-)?[A-Z]+-\d+\.html$/.test(file))) {
      const page = readFileSync(join(site, language, name), "utf8");
      const begin = page.indexOf("<main"), end = page.indexOf("</main>"), title = page.match(/<title>([^<]*)/)[1];
      writeFileSync(join(folder, "content", language, name),
                    JSON.stringify({ title, url: `/${language}/${name}` }) + "\n" + page.slice(begin, end));
      if (!layout)
        layout = page.slice(0, begin).replace(/<title>[^<]*/, "<title>{{ .Title }}").replaceAll(name, "{{ .File.LogicalName }}") +
                 "{{ .Content }}" + page.slice(end).replaceAll(name, "{{ .File.LogicalName }}");
    }
  }
  mkdirSync(join(folder, "layouts", "_default"), { recursive: true });
  writeFileSync(join(folder, "layouts", "_default", "single.html"), layout);
  writeFileSync(join(folder, "config.toml"),
                'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404", "section", "home"]\n');
}

function queries(file, count) {
  const terms = [...readFileSync(file, "utf8").matchAll(/<conceptEntry id="([^"]*)">[\s\S]*?<langSec xml:lang="(\w+)">[\s\S]*?<term>([^<]*)</g)];
  const step = Math.max(1, Math.floor(terms.length / count));
  for (let i = 0; i < terms.length; i += step) {
    const [, id, language, term] = terms[i], place = 2 + (i % 3);
    console.log(["term", language, term, id].join("\t"));
    const last = term.length - 1 - (i % 2), plain = term.normalize("NFD").replace(/\p{Mn}/gu, "");
    console.log(["typo", language, term.slice(0, place) + term.slice(place + 1), id].join("\t"));
    console.log(["prefix", language, term.slice(0, last), id].join("\t"));
    if (plain !== term) console.log(["no accents", language, plain, id].join("\t"));
    // The first word in the plural, or in the singular.
    const [first, ...others] = term.split(" "), form = first.endsWith("s") ? first.slice(0, -1) : first + "s";
    if (language !== "ht") console.log(["inflected", language, [form, ...others].join(" "), id].join("\t"));
  }
}

({ grow: () => grow(rest[0], Number(rest[1]), rest[2]), hugo: () => hugo(rest[0], rest[1]),
   queries: () => queries(rest[0], Number(rest[1])) })[what]();
