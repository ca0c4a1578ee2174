// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"
#include "model/registry.hpp"
#include "web_export/site.hpp"
#include "web_export/site_languages.hpp"

#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace migralex::web {

/// A designation to head a page or a list with, and its language.
struct Headline {
    std::string_view term;
    std::string_view language;
};

/// An entry as the public may see it: without its draft language sections. The entry must outlive it.
struct PublicEntry {
    const ConceptEntry* entry = nullptr;
    /// In the order in which people read them: es, en, pt, fr, nl, ht, then others by tag.
    std::vector<const LanguageSection*> sections = {};
    /// In each language of the site: they stand on the pages of all entries that lead here.
    std::array<Headline, std::size(site_languages)> headlines = {};
};

/// A term where it stands.
struct TermPlace {
    const PublicEntry* entry = nullptr;
    const LanguageSection* section = nullptr;
    const TermSection* term = nullptr;
};

/// The terms of one form, marks apart ("tráfico", "trafico"), that do not all name one concept.
using SameWord = std::vector<TermPlace>;

/// What all pages are made from: the public entries and the facts around them. Borrows its argument.
class PublicGlossary {
  public:
    /// Entries of which nothing is public are left out. Throws RequestError for an identifier that cannot be
    /// the name of a page, or that another page has.
    explicit PublicGlossary(const SiteContent& content);

    [[nodiscard]] const std::vector<PublicEntry>& entries() const {
        return entries_;
    }
    /// Null if there is no such entry, or nothing of it is public; aliases are not followed.
    [[nodiscard]] const PublicEntry* find(std::string_view id) const;
    /// The concept that a subregional entry ("CAR-0012") is a member of; null if none is shown.
    [[nodiscard]] const PublicEntry* find_concept_of(std::string_view member) const;
    [[nodiscard]] const Publication& publication() const {
        return content_.publication;
    }
    [[nodiscard]] const Edition& edition() const {
        return content_.edition;
    }
    [[nodiscard]] const SiteContent& content() const {
        return content_;
    }
    /// Null if the ledger has no such decision.
    [[nodiscard]] const PublicDecision* find_decision(std::string_view number) const;
    /// Former identifiers that no entry has now, with the entry they lead to.
    [[nodiscard]] const std::vector<std::pair<std::string_view, const PublicEntry*>>& aliases() const {
        return aliases_;
    }
    /// The sources that public texts cite, each with the entries that do, in their order.
    using Citing = std::map<std::string_view, std::vector<const PublicEntry*>>;
    [[nodiscard]] const Citing& citing_entries() const;

    /// Words that name several concepts, sorted by their form; looked for once, when first asked for.
    [[nodiscard]] const std::vector<SameWord>& same_words() const;

  private:
    void find_aliases();

    const SiteContent& content_;
    std::vector<PublicEntry> entries_;
    std::unordered_map<std::string_view, std::size_t> by_id_;
    std::unordered_map<std::string_view, std::size_t> by_member_;
    std::vector<std::pair<std::string_view, const PublicEntry*>> aliases_;
    mutable std::optional<std::vector<SameWord>> same_words_;
    mutable std::optional<Citing> citing_;
};

/// The languages of an entry, a given one first.
[[nodiscard]] std::vector<const LanguageSection*> sections_beginning_with(const PublicEntry& entry,
                                                                          std::string_view language);

/// Null if the entry has no public section in the language.
[[nodiscard]] const LanguageSection* find_section(const PublicEntry& entry, std::string_view language);

/// The preferred term in a language, else in the language of the anchor, else in the first language that has
/// one, else the identifier (with an empty language). Never a term that is pejorative or not recommended.
[[nodiscard]] Headline find_headline(const PublicEntry& entry, std::string_view language);

/// As find_anchor and find_linked_definition of the model, drafts left out.
[[nodiscard]] std::optional<LanguageAndDefinition> find_public_anchor(const PublicEntry& entry);
[[nodiscard]] const Definition* find_public_definition(const PublicEntry& entry, std::string_view language);

/// Prefixes of the subregional glossaries whose definitions the entry shows, sorted.
[[nodiscard]] std::vector<std::string_view> defining_glossaries(const PublicEntry& entry);

/// Calls `take(entry, section, term)` for every public term of every entry that is not retired, but for
/// pejorative ones.
template <typename Take>
void for_each_term(const PublicGlossary& glossary, const Take& take) {
    for (const auto& entry : glossary.entries()) {
        if (entry.entry->retirement) continue;
        for (const auto* section : entry.sections)
            for (const auto& term : section->terms)
                if (!term.is_pejorative) take(entry, *section, term);
    }
}

/// Whether somebody advises against the term wherever the glossary holds.
[[nodiscard]] bool is_advised_against(const TermSection& term);

} // namespace migralex::web
