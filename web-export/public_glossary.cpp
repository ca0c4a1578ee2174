// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/public_glossary.hpp"

#include "base/errors.hpp"
#include "text/words.hpp"
#include "web_export/links.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace migralex::web {

namespace {

constexpr std::array<std::string_view, 6> reading_order = {"es", "en", "pt", "fr", "nl", "ht"};

/// Names that other pages of a language's folder have, or may get.
constexpr std::array<std::string_view, 18> own_pages = {
    "index",    "search",    "themes",          "sources", "about", "a-z",
    "browse",   "countries", "not-recommended", "usage",   "legal", "false-friends",
    "overview", "editions",  "downloads",       "meeting", "print", "decisions"};
constexpr std::array<std::string_view, 6> own_beginnings = {"a-z-",     "theme-", "country-",
                                                            "decided-", "print-", "source-"};

std::size_t reading_rank(std::string_view language) {
    return static_cast<std::size_t>(std::find(reading_order.begin(), reading_order.end(), language) -
                                    reading_order.begin());
}

std::optional<Headline> headline_of(const LanguageSection* section) {
    const auto* term = section ? find_preferred_term(*section) : nullptr;
    return term ? std::optional(Headline{term->term, section->language}) : std::nullopt;
}

Headline headline_in(const PublicEntry& entry, std::string_view language) {
    if (const auto headline = headline_of(find_section(entry, language))) return *headline;
    if (const auto anchor = find_public_anchor(entry))
        if (const auto headline = headline_of(anchor->section)) return *headline;
    for (const auto* section : entry.sections)
        if (const auto headline = headline_of(section)) return *headline;
    return {entry.entry->id, {}};
}

PublicEntry public_entry(const ConceptEntry& entry) {
    PublicEntry result{.entry = &entry};
    for (const auto& section : entry.languages)
        if (section.review.state != ReviewState::draft) result.sections.push_back(&section);
    std::stable_sort(result.sections.begin(), result.sections.end(), [](const auto* left, const auto* right) {
        return std::make_tuple(reading_rank(left->language), std::string_view(left->language)) <
               std::make_tuple(reading_rank(right->language), std::string_view(right->language));
    });
    for (std::size_t i = 0; i < result.headlines.size(); ++i)
        result.headlines[i] = headline_in(result, site_languages[i].tag);
    return result;
}

bool is_public(const PublicEntry& entry) {
    return !entry.sections.empty() || entry.entry->retirement;
}

/// File names are told apart as the most careless file system does: without regard to case.
std::string file_key(std::string_view id) {
    std::string key(id);
    for (auto& c : key)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return key;
}

bool is_of_theme(const ConceptEntry& entry, const std::string& theme) {
    return theme.empty() || std::find(entry.themes.begin(), entry.themes.end(), theme) != entry.themes.end();
}

bool is_own_page(std::string_view key) {
    return std::find(own_pages.begin(), own_pages.end(), key) != own_pages.end() ||
           std::any_of(own_beginnings.begin(), own_beginnings.end(),
                       [&](auto beginning) { return key.starts_with(beginning); });
}

using Cited = std::set<std::string_view>;

void cite(Cited& cited, const SourceReference& reference) {
    if (!reference.source.empty()) cited.insert(reference.source);
}

void cite_term(Cited& cited, const TermSection& term) {
    cite(cited, term.acceptability.source);
    for (const auto& acceptability : term.acceptability_elsewhere) cite(cited, acceptability.source);
    if (term.is_pejorative) return; // of such a term only who advises against it is shown
    for (const auto& law : term.laws) cite(cited, law.source);
    for (const auto& context : term.contexts) cite(cited, context.source);
}

void cite_entry(Cited& cited, const PublicEntry& entry) {
    for (const auto& note : entry.entry->notes) cite(cited, note.source);
    for (const auto* section : entry.sections) {
        for (const auto& definition : section->definitions) cite(cited, definition.source);
        for (const auto& term : section->terms) cite_term(cited, term);
    }
}

} // namespace

PublicGlossary::PublicGlossary(const SiteContent& content) : content_(content) {
    std::unordered_map<std::string, std::string_view> taken;
    for (const auto& entry : content.continental.entries) {
        if (!is_of_theme(entry, content.theme)) continue;
        auto shown = public_entry(entry);
        if (!is_public(shown)) continue;
        if (!is_page_name(entry.id)) throw RequestError(Message{"site.bad-id", {entry.id}});
        const auto key = file_key(entry.id);
        if (is_own_page(key) || !taken.emplace(key, entry.id).second)
            throw RequestError(Message{"site.taken-id", {entry.id}});
        by_id_.emplace(entry.id, entries_.size());
        if (entry.consolidation && !entry.retirement)
            for (const auto& member : entry.consolidation->members) by_member_.emplace(member, entries_.size());
        entries_.push_back(std::move(shown));
    }
    find_aliases();
}

void PublicGlossary::find_aliases() {
    std::unordered_map<std::string, const PublicEntry*> taken;
    for (const auto& entry : entries_) taken.emplace(file_key(entry.entry->id), &entry);
    for (const auto& entry : entries_)
        for (const auto& alias : entry.entry->aliases) {
            if (!is_page_name(alias)) throw RequestError(Message{"site.bad-id", {alias}});
            const auto key = file_key(alias);
            if (!is_own_page(key) && taken.emplace(key, &entry).second) aliases_.emplace_back(alias, &entry);
        }
}

const PublicEntry* PublicGlossary::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &entries_[found->second];
}

const PublicEntry* PublicGlossary::find_concept_of(std::string_view member) const {
    const auto found = by_member_.find(member);
    return found == by_member_.end() ? nullptr : &entries_[found->second];
}

std::vector<const LanguageSection*> sections_beginning_with(const PublicEntry& entry,
                                                            std::string_view language) {
    auto sections = entry.sections;
    std::stable_partition(sections.begin(), sections.end(),
                          [&](const auto* section) { return section->language == language; });
    return sections;
}

const LanguageSection* find_section(const PublicEntry& entry, std::string_view language) {
    for (const auto* section : entry.sections)
        if (section->language == language) return section;
    return nullptr;
}

Headline find_headline(const PublicEntry& entry, std::string_view language) {
    for (std::size_t i = 0; i < entry.headlines.size(); ++i)
        if (site_languages[i].tag == language) return entry.headlines[i];
    return headline_in(entry, language);
}

std::optional<LanguageAndDefinition> find_public_anchor(const PublicEntry& entry) {
    const auto anchor = find_anchor(*entry.entry);
    return anchor && anchor->section->review.state != ReviewState::draft ? anchor : std::nullopt;
}

const Definition* find_public_definition(const PublicEntry& entry, std::string_view language) {
    return find_section(entry, language) ? find_linked_definition(*entry.entry, language) : nullptr;
}

const PublicGlossary::Citing& PublicGlossary::citing_entries() const {
    if (citing_) return *citing_;
    citing_.emplace();
    Cited cited;
    for (const auto& entry : entries_) {
        if (entry.entry->retirement) continue;
        cited.clear();
        cite_entry(cited, entry);
        for (const auto source : cited) (*citing_)[source].push_back(&entry);
    }
    return *citing_;
}

const std::vector<SameWord>& PublicGlossary::same_words() const {
    if (same_words_) return *same_words_;
    std::unordered_map<std::string, SameWord> by_form;
    for_each_term(*this, [&](const auto& entry, const auto& section, const auto& term) {
        by_form[text::comparison_key(term.term, text::Enye::folded)].push_back({&entry, &section, &term});
    });
    std::erase_if(by_form, [](const auto& item) {
        const auto& terms = item.second;
        return std::all_of(terms.begin(), terms.end(),
                           [&](const auto& placed) { return placed.entry == terms.front().entry; });
    });
    std::map<std::string, SameWord> sorted;
    for (auto& [form, terms] : by_form) sorted.emplace(form, std::move(terms));
    same_words_.emplace();
    for (auto& [form, terms] : sorted) same_words_->push_back(std::move(terms));
    return *same_words_;
}

const PublicDecision* PublicGlossary::find_decision(std::string_view number) const {
    const auto& decisions = content_.decisions;
    const auto found = std::find_if(decisions.begin(), decisions.end(),
                                    [&](const auto& decision) { return decision.number == number; });
    return found == decisions.end() ? nullptr : &*found;
}

std::vector<std::string_view> defining_glossaries(const PublicEntry& entry) {
    std::set<std::string_view> prefixes;
    for (const auto* section : entry.sections)
        for (const auto& definition : section->definitions)
            if (const auto prefix = id_prefix(definition.origin); !prefix.empty()) prefixes.insert(prefix);
    return {prefixes.begin(), prefixes.end()};
}

bool is_advised_against(const TermSection& term) {
    return term.acceptability.status > AdministrativeStatus::admitted;
}

} // namespace migralex::web
