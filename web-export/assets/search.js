// SPDX-License-Identifier: GPL-3.0-or-later
// Looks terms up in the page, without a server: index-core.js has put the glossary into window.migralexIndex.
// fold() and words() say what engine/text says (tests/web_export/search_test.mjs holds them to it).
(function (root) {
  "use strict";

  const mostShown = 50;
  const preferred = 0, admitted = 1, superseded = 3, pejorative = 9;

  // --- text -------------------------------------------------------------------------------------------------

  /** NFKC and case folded, marks removed, apostrophes and hyphens made plain; ñ kept if asked. */
  function fold(text, keepEnye) {
    if (/^[\x00-\x40\x5b-\x7f]*$/.test(text)) return text;
    let folded = text.normalize("NFKC").toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ")
      .replace(/[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g, "")
      .normalize("NFD");
    if (keepEnye) folded = folded.replace(/n\p{Mn}*\u0303\p{Mn}*/gu, "\u0001");
    return folded.replace(/\p{Mn}/gu, "").replace(/\u0001/g, "ñ")
      .replace(/[\u2018\u2019\u02bc\u00b4]/g, "'").replace(/[\u2010-\u2013]/g, "-");
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

  // --- the index --------------------------------------------------------------------------------------------

  function readConcept(line) {
    const [id, ...fields] = line.split("\t");
    const concept = { id, terms: [], hidden: [] };
    for (const field of fields) {
      const colon = field.indexOf(":");
      const status = Number(field[0]), language = field.slice(1, colon), text = field.slice(colon + 1);
      if (status === pejorative) {
        concept.hidden.push(text);
        continue;
      }
      const parts = words(text);
      concept.terms.push({ concept, status, language, text, words: parts, key: parts.join(" "),
                           kept: words(text, true).join(" ") });
    }
    return concept;
  }

  function readIndex(lines) {
    const concepts = lines.map(readConcept);
    const terms = concepts.flatMap((concept) => concept.terms);
    return { concepts, terms, vocabulary: null };
  }

  /** From each word to the terms it stands in; made when the first typing error asks for it. */
  function vocabularyOf(index) {
    if (index.vocabulary) return index.vocabulary;
    index.vocabulary = new Map();
    for (const term of index.terms)
      for (const word of new Set(term.words)) {
        const found = index.vocabulary.get(word);
        if (found) found.push(term);
        else index.vocabulary.set(word, [term]);
      }
    return index.vocabulary;
  }

  /** The term that heads a concept in a language: preferred, else admitted, else in another language. */
  function headline(concept, language) {
    const usable = concept.terms.filter((term) => term.status <= admitted);
    const best = (terms) => terms.find((term) => term.status === preferred) || terms[0];
    return best(usable.filter((term) => term.language === language)) || best(usable);
  }

  // --- matching ---------------------------------------------------------------------------------------------

  /** How well a term answers: 0 exact preferred, 1 exact other, 2 whole words first, 3 prefix, 4 words inside. */
  function rank(term, query) {
    if (term.key === query.key) return (term.status === preferred ? 0 : 1) + (term.kept === query.kept ? 0 : 0.5);
    if (term.key.startsWith(query.key + " ")) return 2;
    if (term.key.startsWith(query.key)) return 3;
    const inside = query.words.every((wanted) => term.words.some((word) => word.startsWith(wanted)));
    return inside ? 4 : -1;
  }

  function allowed(word) {
    return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  }

  /** Terms with a word like the one given, each with the least distance. */
  function similarTo(index, wanted) {
    const limit = allowed(wanted), found = new Map();
    for (const [word, terms] of vocabularyOf(index)) {
      const far = word.startsWith(wanted) ? 0 : distance(wanted, word, limit);
      if (far > limit) continue;
      for (const term of terms)
        if (!(found.get(term) <= far)) found.set(term, far);
    }
    return found;
  }

  /** Terms that have something like every word of the query; little words may be missing. */
  function similarTerms(index, query) {
    const long = query.words.filter((word) => word.length >= 4);
    const sets = (long.length ? long : query.words).map((word) => similarTo(index, word));
    const matches = [];
    for (const [term, far] of sets[0] || [])
      if (sets.every((set) => set.has(term)))
        matches.push({ term, rank: 5 + sets.reduce((sum, set) => sum + set.get(term), 0) });
    return matches;
  }

  function compare(left, right, language) {
    const foreign = (match) => (match.term.language === language ? 0 : 1);
    return left.rank - right.rank || foreign(left) - foreign(right) || left.term.status - right.term.status ||
      left.term.key.length - right.term.key.length;
  }

  /** The best match of each concept, best first. */
  function onePerConcept(matches, language) {
    const seen = new Set();
    return matches.sort((left, right) => compare(left, right, language))
      .filter(({ term }) => !seen.has(term.concept) && seen.add(term.concept))
      .map(({ term }) => ({ concept: term.concept, term, isPejorative: false }));
  }

  /**
   * Hits for what somebody typed. A pejorative term answers only to its words in full; it is never matched by
   * prefix, by word or by likeness, and the hit does not hold it.
   */
  function search(index, typed, language) {
    const parts = words(typed);
    const query = { words: parts, key: parts.join(" "), kept: words(typed, true).join(" ") };
    if (!query.key) return { hits: [], isSimilar: false };
    const matches = [];
    for (const term of index.terms) {
      const found = rank(term, query);
      if (found >= 0) matches.push({ term, rank: found });
    }
    const hits = onePerConcept(matches, language);
    const named = index.concepts.filter((concept) =>
      concept.hidden.includes(query.key) && !hits.some((hit) => hit.concept === concept));
    hits.unshift(...named.map((concept) => ({ concept, term: null, isPejorative: true })));
    if (hits.length) return { hits, isSimilar: false };
    return { hits: onePerConcept(similarTerms(index, query), language), isSimilar: true };
  }

  root.migralexSearch = { fold, words, distance, readIndex, headline, search };

  // --- the page ---------------------------------------------------------------------------------------------

  if (typeof document === "undefined") return;
  const section = document.getElementById("search");
  if (!section || !root.migralexIndex) return;
  const input = document.getElementById("q"), form = input.form;
  const status = document.getElementById("search-status"), list = document.getElementById("search-results");
  const help = document.getElementById("search-help");
  const pageLanguage = document.documentElement.lang;
  const index = readIndex(root.migralexIndex);

  function say(name, ...places) {
    return section.dataset[name].replace(/\{(\d)\}/g, (_, number) => places[number]);
  }

  function languageName(tag) {
    return section.getAttribute("data-language-" + tag) || tag;
  }

  function element(tag, text, language) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (language && language !== pageLanguage) made.lang = language;
    return made;
  }

  /** Which term matched, in which language, and that it is not recommended if so. */
  function matchedLine(term) {
    const text = say("quoted", term.text), language = languageName(term.language);
    if (term.status <= admitted) return say("matched", text, language);
    return say("marked", text, language, say(term.status === superseded ? "superseded" : "deprecated"));
  }

  function equivalents(concept, shown) {
    const line = element("p"), tags = new Set(shown ? [shown.language] : []);
    line.className = "equivalents";
    for (const { language } of concept.terms) {
      const term = tags.has(language) ? null : headline(concept, language);
      tags.add(language);
      if (!term || term.language !== language) continue;
      if (line.firstChild) line.append(" · ");
      line.append(element("bdi", term.text, language));
    }
    return line;
  }

  function resultItem(hit) {
    const item = element("li"), link = element("a"), shown = headline(hit.concept, pageLanguage);
    link.href = hit.concept.id + ".html";
    link.append(shown ? element("bdi", shown.text, shown.language) : element("bdi", hit.concept.id));
    item.append(link);
    if (hit.isPejorative) item.append(element("p", say("pejorative")));
    else if (hit.term !== shown) item.append(element("p", matchedLine(hit.term)));
    item.append(equivalents(hit.concept, shown));
    return item;
  }

  function statusLine(hits, isSimilar, typed) {
    if (!hits.length) return say("none", typed);
    if (hits.length > mostShown) return say("first", mostShown, hits.length);
    const count = hits.length === 1 ? say("one") : say("many", hits.length);
    return isSimilar ? say("similar") + " " + count : count;
  }

  function show() {
    const typed = input.value.trim();
    const { hits, isSimilar } = search(index, typed, pageLanguage);
    list.replaceChildren(...hits.slice(0, mostShown).map(resultItem));
    status.textContent = words(typed).length ? statusLine(hits, isSimilar, typed) : "";
    help.hidden = !words(typed).length || hits.length > 0;
  }

  /** Keeps the query in the address. From a disk some browsers let only the part after # change. */
  function remember() {
    const query = "q=" + encodeURIComponent(input.value.trim());
    try {
      history.replaceState(null, "", "?" + query);
    } catch (refused) {
      history.replaceState(null, "", "#" + query);
    }
  }

  function asked() {
    const inHash = location.hash.startsWith("#q=") ? location.hash.slice(1) : "";
    return new URLSearchParams(inHash || location.search).get("q") || "";
  }

  input.addEventListener("input", () => { show(); remember(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); show(); remember(); });
  input.value = asked();
  show();
  if (!input.value) input.focus();
})(typeof window === "undefined" ? globalThis : window);
