// SPDX-License-Identifier: GPL-3.0-or-later
// The page of results: hits are links, the address keeps the query. Needs search.js.
(function () {
  "use strict";

  if (!window.migralexPage) return;
  const { input, say, languageName, element, latest, terms } = window.migralexPage;
  const { words, search, conceptsOf, headline } = window.migralexSearch;
  const shownAtOnce = 10, admitted = 1, superseded = 3;

  const status = document.getElementById("search-status"), list = document.getElementById("search-results");
  const help = document.getElementById("search-help"), more = element("button", say("more"));
  more.type = "button";
  more.hidden = true;
  list.after(more);

  /** Which term matched, in which language, and that it is not recommended if so. */
  function matchedLine(term) {
    const text = say("quoted", term.text), language = languageName(term.language);
    if (term.status <= admitted) return say("matched", text, language);
    return say("marked", text, language, say(term.status === superseded ? "superseded" : "deprecated"));
  }

  function resultItem(hit, concept) {
    const item = element("li"), link = element("a"), shown = headline(concept, terms), line = element("p");
    link.href = concept.id + ".html";
    link.append(shown ? element("bdi", shown.text, shown.language) : element("bdi", concept.id));
    item.append(link);
    if (hit.isPejorative) item.append(element("p", say("pejorative")));
    else if (!shown || hit.term.text !== shown.text) item.append(element("p", matchedLine(hit.term)));
    line.className = "other-terms";
    for (const term of concept.terms) {
      if (term === shown) continue;
      if (line.firstChild) line.append(" · ");
      const tag = element("span", term.language);
      tag.className = "tag";
      line.append(tag, " ", element("bdi", term.text, term.language));
    }
    item.append(line);
    return item;
  }

  function statusLine(hits, isSimilar, typed) {
    if (!hits.length) return say("none", typed);
    const count = hits.length === 1 ? say("one") : say("many", hits.length);
    return isSimilar ? say("similar") + " " + count : count;
  }

  let hits = [];
  async function append(isLatest, first) {
    const next = hits.slice(first, first + shownAtOnce);
    const concepts = await conceptsOf(next.map((hit) => hit.number));
    if (!isLatest()) return;
    const items = concepts.map((concept, i) => resultItem(next[i], concept));
    if (first === 0) list.replaceChildren(...items);
    else list.append(...items);
    more.hidden = list.children.length >= hits.length;
    if (first > 0 && items.length) items[0].querySelector("a").focus();
  }
  more.addEventListener("click", () => append(() => true, list.children.length));

  async function show(isLatest) {
    const typed = input.value.trim();
    try {
      const found = await search(typed, terms);
      if (!isLatest()) return;
      hits = found.hits;
      await append(isLatest, 0);
      if (!isLatest()) return;
      status.textContent = words(typed).length ? statusLine(hits, found.isSimilar, typed) : "";
      help.hidden = !words(typed).length || hits.length > 0;
    } catch (failed) {
      status.textContent = say("failed");
      help.hidden = false;
    }
  }
  const showSoon = latest(show, 120), showNow = latest(show, 0);

  /** Keeps the query in the address. From a disk some browsers let only the part after # change. */
  function remember() {
    const query = "q=" + encodeURIComponent(input.value.trim());
    try {
      history.replaceState(null, "", "?" + query);
    } catch (refused) {
      history.replaceState(null, "", "#" + query);
    }
    for (const link of document.querySelectorAll("nav.languages a")) link.href = link.href.replace(/[?#].*$/, "") + "?" + query;
  }

  function asked() {
    const inHash = location.hash.startsWith("#q=") ? location.hash.slice(1) : "";
    return new URLSearchParams(inHash || location.search).get("q") || "";
  }

  input.addEventListener("input", () => { showSoon(); remember(); });
  input.form.addEventListener("submit", (event) => { event.preventDefault(); showNow(); remember(); });
  // The arrows walk from the field through the links and back.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [input, ...list.querySelectorAll("a")], here = stops.indexOf(document.activeElement);
    const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)];
    if (here < 0 || !next) return;
    next.focus();
    event.preventDefault();
  });
  input.value = asked();
  if (input.value) { showNow(); remember(); }
  else input.focus();
})();
