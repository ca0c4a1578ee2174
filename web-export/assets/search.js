// SPDX-License-Identifier: GPL-3.0-or-later
// Looks terms up in the page, without a server. The index lies in scripts beside this one (see search_index.hpp),
// loaded as they are needed, so that a copy on a disk works as well. fold() and words() say what engine/text says,
// rank() what engine/index says; tests hold them to it.
(function (root) {
  "use strict";

  const mostLooked = 3, mostBlocks = 3;
  const preferred = 0, admitted = 1;
  const score = { exact: [100, 92, 86, 86], form: 74, prefix: 56, words: 40, some: 20 };

  // --- text -------------------------------------------------------------------------------------------------

  /** NFKC and case folded, marks removed, apostrophes and hyphens made plain; ñ kept if asked. */
  function fold(text, keepEnye) {
    if (/^[\x00-\x40\x5b-\x7f]*$/.test(text)) return text;
    let folded = text.replace(/\u00b4/g, "'").normalize("NFKC").toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ")
      .replace(/[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g, "")
      .normalize("NFD");
    if (keepEnye) folded = folded.replace(/n\p{Mn}*\u0303\p{Mn}*/gu, "\u0001");
    return folded.replace(/\p{Mn}/gu, "").replace(/\u0001/g, "ñ")
      .replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u2010-\u2013]/g, "-");
  }

  /** The folded words of a text; what hyphens and apostrophes join is several words. */
  function words(text, keepEnye) {
    return fold(text, keepEnye).match(/\p{N}+(?:[,;]\p{N}+)+|[\p{L}\p{N}]+/gu) || [];
  }

  /** Damerau distance (neighbours may change places), or limit + 1 if it is larger than the limit. */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let before = [], last = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      let best = i;
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          row[j] = Math.min(row[j], before[j - 2] + 1);
        best = Math.min(best, row[j]);
      }
      if (best > limit) return limit + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  }

  /** The hash that stands for a pejorative term in the index (hidden_hash in search_index.cpp). */
  function hiddenHash(key) {
    let hash = 14695981039346656037n;
    for (const byte of new TextEncoder().encode(key)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 1099511628211n);
    return ((hash >> 12n) ^ (hash & 0xfffn)).toString(36);
  }

  // --- the index --------------------------------------------------------------------------------------------

  let core = null;
  const loaded = new Map(), awaited = new Map();

  /** Called by the scripts of the index: index.js gives what it knows, the others their name and content. */
  root.migralexIndex = function (what, content) {
    if (typeof what !== "string") {
      core = { ...what, small: new Set(what.o.split(" ")), hidden: new Map(what.p ? what.p.split(" ").map((item) => item.split(":")) : []) };
      for (const kind of ["s", "h", "t", "x"]) core[kind] = what[kind] ? what[kind].split(" ") : [];
      return;
    }
    loaded.set(what, content);
  };

  /** In a page: adds the script. Elsewhere the one who uses us says how. */
  const base = typeof document !== "undefined" && document.currentScript
    ? document.currentScript.src.replace(/[^/]*$/, "") : "";
  let fetchScript = (name) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = base + name + ".js";
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });

  function block(name) {
    if (!awaited.has(name))
      awaited.set(name, loaded.has(name) ? Promise.resolve(loaded.get(name))
        : fetchScript(name).then(() => loaded.get(name), (error) => { awaited.delete(name); throw error; }));
    return awaited.get(name);
  }

  /** The number of the last block that begins at or before the key. */
  function placeOf(starts, key) {
    let low = 0, high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** Blocks of words are many: their first words lie in sections of core.b, and of these core.s has the first. */
  async function wordBlocks(key, most) {
    if (!core.s.length) return [];
    const from = placeOf(core.s, key), to = Math.min(placeOf(core.s, key + "\uffff"), from + 1);
    const names = [];
    for (let section = from; section <= to; section++) {
      const starts = (await block("s/" + section)).split(" ");
      const first = placeOf(starts, key), last = placeOf(starts, key + "\uffff");
      // Before the first word of a later section stands what belongs to the section before.
      for (let i = first; i <= last; i++)
        if (section === from || starts[i] <= key + "\uffff") names.push("w/" + (section * core.b + i));
    }
    return Promise.all(names.slice(0, most).map(block));
  }

  /** The contents of the blocks of a dictionary that may hold what begins with the key, a few at most. */
  function blocksOf(kind, key, most) {
    const starts = core[kind];
    if (!starts.length) return Promise.resolve([]);
    const first = placeOf(starts, key), last = Math.min(placeOf(starts, key + "\uffff"), first + most - 1);
    return Promise.all(Array.from({ length: last - first + 1 }, (_, i) => block(kind + "/" + (first + i))));
  }

  function readTerm(field) {
    const [head, status, long, short, number] = /^(\d)(?:~([^~]+)~|(..))([^:]*):/.exec(field);
    const text = field.slice(head.length), parts = words(text);
    return { status: Number(status), language: long || short, number: parseInt(number, 36), text,
             words: parts, key: parts.join(" "), kept: words(text, true).join(" ") };
  }

  const readTerms = new Map();
  function termsOf(fields) {
    return fields.map((field) => {
      if (!readTerms.has(field)) readTerms.set(field, readTerm(field));
      return readTerms.get(field);
    });
  }

  function readLine(line) {
    const [head, ...fields] = line.split("\t"), equals = head.indexOf("=");
    return { word: equals < 0 ? head : head.slice(0, equals),
             siblings: equals < 0 ? [] : head.slice(equals + 1).split(","), fields };
  }

  /** Lines whose word is the one given or, if asked, begins with it. */
  async function linesOf(word, isBeginning) {
    const found = [];
    for (const content of await wordBlocks(word, isBeginning ? mostBlocks : 1))
      for (const line of content.split("\n"))
        if (line.startsWith(word)) {
          const read = readLine(line);
          if (isBeginning || read.word === word) found.push(read);
        }
    return found;
  }

  /** The fields of a concept in the blocks of terms ("c/") or of definitions ("d/"). */
  async function fieldsOf(kind, number) {
    return (await block(kind + Math.floor(number / core.c))).split("\n")[number % core.c].split("\t");
  }

  async function conceptsOf(numbers) {
    const lines = await Promise.all(numbers.map((number) => fieldsOf("c/", number)));
    return lines.map(([id, ...terms]) => {
      return { id, terms: terms.map((term) => ({ language: term.slice(0, term.indexOf(":")),
                                                 text: term.slice(term.indexOf(":") + 1) })) };
    });
  }

  /** The term that heads a concept in a language. */
  function headline(concept, language) {
    return concept.terms.find((term) => term.language === language) || concept.terms[0];
  }

  // --- matching ---------------------------------------------------------------------------------------------

  /** How much a form counts, the more the longer it is alike; 0 for another word of the family (engine/index). */
  function likeness(typed, word) {
    let shared = 0;
    while (shared < typed.length && typed[shared] === word[shared]) shared++;
    const longest = Math.max(typed.length, word.length), isEnglish = typed.endsWith("ies") || word.endsWith("ies");
    return longest - shared > (isEnglish ? 3 : 2) ? 0 : 0.9 + 0.08 * shared / longest;
  }

  /** The term itself in another form, word by word: how much of it is as typed; 0 if it is not. */
  function formOf(term, query) {
    if (term.words.length !== query.words.length) return 0;
    let sum = 0;
    for (const [i, wanted] of query.words.entries()) {
      const word = term.words[i];
      const alike = word === wanted ? 1 : query.siblings[i].has(word) ? likeness(wanted, word) : 0;
      if (!alike) return 0;
      sum += alike;
    }
    return sum / query.words.length;
  }

  /** How well a term answers, as engine/index counts it; 0 if not at all. */
  function rank(term, query) {
    if (term.key === query.key)
      return { kind: "exact", score: score.exact[term.status] + (term.kept === query.kept ? 2 : 0) };
    if (term.words.join("") === query.words.join("")) return { kind: "exact", score: score.exact[term.status] - 1 };
    const length = (text) => new TextEncoder().encode(text).length;
    const preference = term.status === preferred ? 3 : term.status === admitted ? 2 : 0;
    const form = formOf(term, query);
    if (form) return { kind: "form", score: score.form + preference / 2 + 40 * (form - 1) };
    const fit = 4 * length(query.key) / Math.max(length(term.key), length(query.key));
    if (term.key.startsWith(query.key)) return { kind: "prefix", score: score.prefix + preference + fit };
    let typed = 0, inflected = 0, missingSmall = 0;
    query.words.forEach((wanted, i) => {
      const isLast = i === query.words.length - 1;
      if (term.words.some((word) => word === wanted || (isLast && word.startsWith(wanted)))) typed++;
      else if (term.words.some((word) => query.siblings[i].has(word))) inflected++;
      else if (query.small[i]) missingSmall++;
    });
    if (typed + inflected === 0) return { kind: "", score: 0 };
    const isWhole = typed + inflected + missingSmall === query.words.length;
    const share = (typed + 0.9 * inflected) / (query.words.length - missingSmall);
    return { kind: isWhole ? "words" : "some",
             score: (isWhole ? score.words : score.some) * share + preference + fit };
  }

  function parse(typed) {
    const parts = words(typed.slice(0, 4096)).slice(0, 32), small = parts.map((word) => core.small.has(word));
    return { words: parts, key: parts.join(" "), kept: words(typed.slice(0, 4096), true).join(" "),
             siblings: parts.map(() => new Set()), isKnown: parts.map(() => false),
             // A query of small words alone means them.
             small: small.includes(false) ? small : small.map(() => false) };
  }

  /** The words that are looked up: the longest ones, and the last, which may be the beginning of one. */
  function lookedUp(query) {
    const places = query.words.map((_, i) => i);
    // Words of very many terms are looked up only if there is no other: the terms found tell whether they have them.
    const isRare = (i) => query.words[i].length > 2 && !core.x.includes(query.words[i]);
    const long = places.filter(isRare);
    const chosen = (long.length ? long : places).sort((a, b) => query.words[b].length - query.words[a].length)
      .slice(0, mostLooked);
    const last = query.words.length - 1;
    return chosen.includes(last) || !isRare(last) ? chosen : [...chosen, last];
  }

  async function candidates(query) {
    const terms = new Set(), last = query.words.length - 1;
    const places = lookedUp(query);
    // A term with all words is found by any of them: forms with very many terms are left to the others.
    const isAsked = (word) => places.length === 1 || !core.x.includes(word);
    await Promise.all(places.map(async (i) => {
      const lines = await linesOf(query.words[i], i === last);
      query.isKnown[i] = lines.length > 0;
      for (const line of lines) {
        for (const term of termsOf(line.fields)) terms.add(term);
        if (line.word === query.words[i]) line.siblings.forEach((word) => query.siblings[i].add(word));
      }
      const siblings = await Promise.all([...query.siblings[i]].filter(isAsked).slice(0, 12).map((word) => linesOf(word, false)));
      for (const line of siblings.flat()) for (const term of termsOf(line.fields)) terms.add(term);
    }));
    return terms;
  }

  /** Best first; of each concept the term that answers best, at a tie the one in the page's language. */
  function best(terms, query, language) {
    const hits = new Map();
    for (const term of terms) {
      const found = rank(term, query);
      const own = term.language === language ? 1 : 0;
      const hit = hits.get(term.number);
      if (found.score > 0 && (!hit || found.score > hit.score || (found.score === hit.score && own > hit.own)))
        hits.set(term.number, { number: term.number, term, own, ...found });
    }
    return [...hits.values()].sort((a, b) => b.score - a.score || b.own - a.own || a.number - b.number);
  }

  function readDictionary(content) {
    let before = "";
    return content.split(" ").map((item) => (before = before.slice(0, parseInt(item[0], 36)) + item.slice(1)));
  }

  const reversed = (word) => [...word].reverse().join("");

  /** Words of the index like the one given: with its beginning or its end, and few errors. */
  async function similarWords(word) {
    const limit = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    if (!limit) return [];
    const kept = Math.min(3, Math.floor(word.length / 2));
    const among = (found) => {
      const near = found.map((other) => ({ other, far: distance(word, other, limit) })).filter((pair) => pair.far <= limit);
      const least = Math.min(...near.map((pair) => pair.far));
      return near.filter((pair) => pair.far === least).map((pair) => pair.other).slice(0, 3);
    };
    const heads = await blocksOf("h", word.slice(0, kept), mostBlocks);
    const near = among(heads.flatMap(readDictionary));
    if (near.length) return near;
    const tails = await blocksOf("t", reversed(word).slice(0, kept), mostBlocks);
    return among(tails.flatMap(readDictionary).map(reversed));
  }

  /** The query with each unknown word replaced by the most similar ones; a few readings at most. */
  async function corrected(query) {
    let readings = [[]];
    for (let i = 0; i < query.words.length; i++) {
      const word = query.words[i];
      const similar = query.isKnown[i] || word.length < 4 ? [] : await similarWords(word);
      readings = readings.flatMap((reading) => (similar.length ? similar : [word]).map((next) => [...reading, next]))
        .slice(0, 4);
    }
    return readings.map((reading) => reading.join(" ")).filter((reading) => reading !== query.key);
  }

  /** What is found for a text in a page of a language: numbers of concepts with the term that led there. */
  async function search(typed, language) {
    if (!core) return { hits: [], isSimilar: false };
    const query = parse(typed);
    if (!query.words.length) return { hits: [], isSimilar: false };
    let hits = best(await candidates(query), query, language), isSimilar = false;
    const isAnswered = hits.some((hit) => hit.kind !== "some");
    const hidden = core.hidden.get(hiddenHash(query.key));
    if (!isAnswered && hidden === undefined && query.isKnown.includes(false)) {
      const others = await Promise.all((await corrected(query)).map(async (reading) => {
        const other = parse(reading);
        return best(await candidates(other), other, language);
      }));
      const found = others.flat().filter((hit) => hit.kind !== "some").sort((a, b) => b.score - a.score || a.number - b.number);
      isSimilar = found.length > 0;
      hits = [...found, ...hits].filter((hit, i, all) => all.findIndex((other) => other.number === hit.number) === i);
    }
    if (hidden !== undefined) {
      const number = parseInt(hidden, 36);
      hits = [{ number, term: null, isPejorative: true, score: 70, kind: "exact" },
              ...hits.filter((hit) => hit.number !== number)];
    }
    return { hits, isSimilar };
  }

  root.migralexSearch = { fold, words, distance, hiddenHash, headline, search, conceptsOf, fieldsOf,
                          setFetch: (fetch) => { fetchScript = fetch; } };

  // --- the page ---------------------------------------------------------------------------------------------

  if (typeof document === "undefined") return;
  const input = document.getElementById("q");
  if (!input) return;
  const pageLanguage = document.documentElement.lang, terms = input.dataset.terms || pageLanguage;

  function say(name, ...places) {
    return input.getAttribute("data-" + name).replace(/\{(\d)\}/g, (_, number) => places[number]);
  }

  function languageName(tag) {
    return input.getAttribute("data-language-" + tag) || tag;
  }

  function element(tag, text, language) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (language && language !== pageLanguage) made.lang = language;
    return made;
  }

  /** Waits until typing pauses, and lets only the latest answer speak. */
  function latest(work, wait) {
    let timer = 0, turn = 0;
    return (...inputs) => {
      clearTimeout(timer);
      const mine = ++turn;
      timer = setTimeout(() => work(() => mine === turn, ...inputs), wait);
    };
  }

  root.migralexPage = { input, say, languageName, element, latest, terms, pageLanguage };
})(typeof window === "undefined" ? globalThis : window);
