// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions below a search field, as an ARIA combobox. Needs search.js.
(function () {
  "use strict";

  if (!window.migralexPage) return;
  const { input, say, element, latest, terms } = window.migralexPage;
  const { search, conceptsOf, headline } = window.migralexSearch;
  const mostSuggestions = 8, admitted = 1;

  /** A combobox (ARIA APG): choose(concept number) is called for the suggestion taken. */
  window.migralexCombobox = function (field, choose) {
    const box = element("ul"), status = element("span");
    box.id = field.id + "-suggestions";
    box.hidden = true;
    box.className = "suggestions";
    box.setAttribute("role", "listbox");
    box.setAttribute("aria-label", say("suggestions"));
    status.className = "unseen";
    status.setAttribute("role", "status");
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", box.id);
    field.parentElement.append(box, status);
    let options = [], active = -1;

    function close() {
      box.hidden = true;
      active = -1;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    }
    function activate(index) {
      active = (index + options.length) % options.length;
      options.forEach((option, i) => option.item.setAttribute("aria-selected", String(i === active)));
      field.setAttribute("aria-activedescendant", options[active].item.id);
      options[active].item.scrollIntoView({ block: "nearest" });
    }
    const suggest = latest(async (isLatest) => {
      const { hits } = await search(field.value, terms).catch(() => ({ hits: [] }));
      const shown = hits.filter((hit) => !hit.isPejorative).slice(0, mostSuggestions);
      const concepts = await conceptsOf(shown.map((hit) => hit.number)).catch(() => []);
      if (!isLatest()) return;
      options = concepts.map((concept, i) => {
        const item = element("li"), { term } = shown[i], head = headline(concept, terms);
        item.id = box.id + "-" + i;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        // A term that is not recommended is not offered for completion: what to use instead is.
        const said = term.status <= admitted ? term : head;
        item.append(element("bdi", said.text, said.language));
        if (head && said.text !== head.text) {
          item.append(" ", element("span", "→ "), element("bdi", head.text, head.language));
        }
        item.addEventListener("pointerdown", (event) => { event.preventDefault(); take(i); });
        return { item, concept, number: shown[i].number };
      });
      box.replaceChildren(...options.map((option) => option.item));
      status.textContent = options.length ? say("suggestion-count", options.length) : "";
      active = -1;
      field.removeAttribute("aria-activedescendant");
      box.hidden = !options.length;
      field.setAttribute("aria-expanded", String(options.length > 0));
    }, 120);
    function take(index) {
      close();
      choose(options[index].number, options[index].concept);
    }
    field.addEventListener("input", () => suggest());
    field.addEventListener("blur", close);
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
      if (box.hidden || !options.length) return;
      if (event.key === "ArrowDown") activate(active + 1);
      else if (event.key === "ArrowUp") activate(active < 0 ? options.length - 1 : active - 1);
      else if (event.key === "Enter" && active >= 0) take(active);
      else return;
      event.preventDefault();
    });
    return { close };
  };

  // On the home page a suggestion leads to its entry.
  if (input.form) window.migralexCombobox(input, (_, concept) => { location.href = concept.id + ".html"; });
})();
