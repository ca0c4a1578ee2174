// SPDX-License-Identifier: GPL-3.0-or-later
// Meeting mode: shows a concept in two languages, remembers look-ups, copies a definition with its citation. Needs
// search.js and combobox.js. What was looked up stays on this device.
(function () {
  "use strict";

  const frame = document.getElementById("meeting");
  if (!frame || !window.migralexPage) return;
  const { input, element, latest, terms } = window.migralexPage;
  const { search, conceptsOf, headline, fieldsOf } = window.migralexSearch;
  const board = document.getElementById("board"), recentList = document.getElementById("recent");
  const choices = ["first-language", "second-language"].map((id) => document.getElementById(id));
  const copy = document.getElementById("copy"), copied = document.getElementById("copied");
  const mostRecent = 8;
  let shown = null, recent = [];

  function say(name, ...places) {
    return frame.getAttribute("data-" + name).replace(/\{(\d)\}/g, (_, number) => places[number]);
  }

  /** Kept between visits where the browser allows it. */
  function remembered(key, value) {
    try {
      if (value === undefined) return localStorage.getItem("migralex-" + key);
      localStorage.setItem("migralex-" + key, value);
    } catch (refused) { /* then for this visit only */ }
    return null;
  }

  /** The definitions of a concept: language, whether it belongs to the anchor, source, text. */
  async function definitionsOf(number) {
    const [, ...fields] = await fieldsOf("d/", number);
    const definitions = new Map();
    for (let i = 0; i + 3 < fields.length; i += 4)
      definitions.set(fields[i], { source: fields[i + 1], text: fields[i + 2], glossary: fields[i + 3] });
    return definitions;
  }

  function panel(language) {
    const half = element("section"), term = shown.concept.terms.find((found) => found.language === language);
    const definition = shown.definitions.get(language), name = element("p", input.getAttribute("data-language-" + language));
    name.className = "language";
    const head = element("h2", "");
    head.append(term ? element("bdi", term.text, language) : element("span", say("no-term")));
    half.append(name, head);
    const text = element("p", definition ? definition.text : say("no-definition"), definition ? language : "");
    text.className = definition ? "definition" : "missing";
    text.dir = "auto";
    half.append(text);
    // Definitions that are not linked are never shown as one.
    if (definition && definition.glossary) {
      const label = element("p", say("subregional", frame.getAttribute("data-glossary-" + definition.glossary.toLowerCase())
        || definition.glossary));
      label.className = "missing";
      half.append(label);
    }
    if (definition && definition.source) {
      const source = element("p", say("source") + ": " + definition.source);
      source.className = "source";
      half.append(source);
    }
    return half;
  }

  function draw() {
    if (!shown) return;
    board.replaceChildren(...choices.map((choice) => panel(choice.value)));
    const open = document.getElementById("open");
    open.href = shown.concept.id + ".html";
    copy.parentElement.hidden = false;
    copied.textContent = "";
  }

  function drawRecent() {
    recentList.replaceChildren(...recent.map((item) => {
      const line = element("li"), button = element("button");
      button.type = "button";
      button.append(element("bdi", item.term, item.language));
      button.addEventListener("click", () => showAgain(item));
      line.append(button);
      return line;
    }));
    recentList.parentElement.hidden = !recent.length;
  }

  async function show(number) {
    const [concept] = await conceptsOf([number]);
    shown = { number, concept, definitions: await definitionsOf(number) };
    const head = headline(concept, choices[0].value) || { text: concept.id, language: "" };
    remember([{ number, id: concept.id, term: head.text, language: head.language },
              ...recent.filter((item) => item.id !== concept.id)].slice(0, mostRecent));
    draw();
    input.value = "";
    input.focus();
  }

  function remember(items) {
    recent = items;
    remembered("recent", JSON.stringify(recent));
    drawRecent();
  }

  /** Numbers hold for one publication only: in another, the concept is looked up by its term. */
  async function showAgain(item) {
    const [there] = await conceptsOf([item.number]).catch(() => []);
    if (there && there.id === item.id) return show(item.number);
    const { hits } = await search(item.term, item.language);
    for (const hit of hits.slice(0, mostRecent))
      if ((await conceptsOf([hit.number]))[0].id === item.id) return show(hit.number);
    remember(recent.filter((other) => other !== item));
    input.focus();
  }

  /** What an earlier visit left, if it is what we would have written. */
  function earlierLookups() {
    try {
      return JSON.parse(remembered("recent")).filter((item) => Number.isInteger(item.number) && item.number >= 0
        && [item.id, item.term, item.language].every((text) => typeof text === "string")).slice(0, mostRecent);
    } catch (unreadable) {
      return [];
    }
  }

  /** What is pasted elsewhere: term, definition, source, and where it was found. */
  function quotation() {
    const language = choices[0].value, term = headline(shown.concept, language);
    const definition = shown.definitions.get(language) || [...shown.definitions.values()][0];
    const lines = [term.text + (definition ? ": " + definition.text : "")];
    if (definition && definition.source) lines.push(say("source") + ": " + definition.source);
    lines.push(say("citation", term.text, shown.concept.id));
    return lines.join("\n");
  }

  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(quotation());
      copied.textContent = say("copied");
    } catch (refused) {
      let area = document.getElementById("quotation");
      if (!area) {
        area = element("textarea");
        area.id = "quotation";
        area.readOnly = true;
        area.setAttribute("aria-label", copy.textContent);
        copy.parentElement.after(area);
      }
      area.value = quotation();
      area.focus();
      area.select();
      copied.textContent = say("not-copied");
    }
  });

  const box = window.migralexCombobox(input, show);
  const showFirst = latest(async (isLatest) => {
    const { hits } = await search(input.value, terms);
    if (isLatest() && hits.length) { box.close(); show(hits[0].number); }
  }, 0);
  input.addEventListener("keydown", (event) => {
    // The combobox takes Enter itself when a suggestion is marked.
    if (event.key === "Enter" && !event.defaultPrevented && input.value.trim()) showFirst();
    if (event.key === "Escape") { input.value = ""; }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.activeElement !== input) input.focus();
  });
  choices.forEach((choice, i) => choice.addEventListener("change", () => {
    remembered("language-" + i, choice.value);
    draw();
  }));
  const fallback = [terms, terms === "es" ? "en" : "es"];
  choices.forEach((choice, i) => {
    choice.value = remembered("language-" + i) || fallback[i];
    if (!choice.value) choice.value = fallback[i];
  });
  remember(earlierLookups());
  input.focus();
})();
