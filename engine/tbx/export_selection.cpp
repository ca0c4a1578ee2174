// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/export_selection.hpp"

#include "tbx/markup_tree.hpp"

#include <algorithm>

namespace migralex::tbx {

namespace {

/// Everything in an entry that no format has a place for, category by category.
void count_all(const XmlNode& element, Counts& counts) {
    for (const auto& child : element.children) {
        if (child.kind != XmlNode::Kind::element) continue;
        const auto category = child.attribute("type");
        ++counts[category.empty() ? child.name : std::string(category)];
        count_all(child, counts);
    }
}

bool has_terms(const ConceptEntry& entry, std::string_view language) {
    const auto* section = find_language(entry, language);
    return section && !section->terms.empty();
}

class Selector {
  public:
    Selector(ExportFormat format, const ExportOptions& options, ExportTally& tally)
        : format_(format), options_(options), tally_(tally) {}

    /// False if the entry is left out.
    bool narrow(ConceptEntry& entry, std::string_view working_language) {
        if (options_.public_only) make_public(entry);
        if (!options_.languages.empty() && !cut(entry)) {
            ++tally_.left_out["conceptEntry"];
            return false;
        }
        order(entry, working_language);
        // Our own dialect has a place for everything.
        if (format_ == ExportFormat::migralex || has_any_term(entry)) return true;
        ++tally_.lost["conceptEntry"];
        count_all(element_of(entry), tally_.lost);
        return false;
    }

  private:
    static bool has_any_term(const ConceptEntry& entry) {
        return std::any_of(entry.languages.begin(), entry.languages.end(),
                           [](const auto& section) { return !section.terms.empty(); });
    }

    void make_public(ConceptEntry& entry) {
        erase_counted(entry.languages, "draft",
                      [](const auto& section) { return section.review.state == ReviewState::draft; });
        for (auto& transaction : entry.transactions) forget_person(transaction);
        // What is not decided is nobody's word yet, and it names persons.
        erase_counted(entry.conflicts, "conflictVersion", [](const auto&) { return true; });
        for (auto& section : entry.languages) {
            erase_counted(section.terms, "pejorative", [](const auto& term) { return term.is_pejorative; });
            for (auto& term : section.terms)
                for (auto& transaction : term.transactions) forget_person(transaction);
        }
    }

    void forget_person(Transaction& transaction) {
        if (transaction.responsibility.empty()) return;
        transaction.responsibility.clear();
        ++tally_.left_out["responsibility"];
    }

    template <typename Values, typename Condition>
    void erase_counted(Values& values, const char* name, Condition condition) {
        if (const auto count = std::erase_if(values, condition); count > 0) tally_.left_out[name] += count;
    }

    bool is_wanted(const std::string& language) const {
        const auto& wanted = options_.languages;
        return std::find(wanted.begin(), wanted.end(), language) != wanted.end();
    }

    /// Programs that read two languages take the next one where the first is missing, so an entry without a
    /// term in the source language would put words of one language into the place of another.
    bool cut(ConceptEntry& entry) {
        const auto& wanted = options_.languages;
        const bool has_source = has_terms(entry, wanted.front());
        const bool has_other =
            wanted.size() == 1 || std::any_of(wanted.begin() + 1, wanted.end(),
                                              [&](const auto& language) { return has_terms(entry, language); });
        for (const auto& section : entry.languages)
            if (has_source && has_other && !is_wanted(section.language))
                ++tally_.left_out["langSec " + section.language];
        std::erase_if(entry.languages, [&](const auto& section) { return !is_wanted(section.language); });
        return has_source && has_other;
    }

    /// In version 2 programs take the first language and its first term.
    void order(ConceptEntry& entry, std::string_view working_language) const {
        if (format_ == ExportFormat::migralex) return;
        const auto rank = [&](const LanguageSection& section) -> std::ptrdiff_t {
            const auto& wanted = options_.languages;
            if (!wanted.empty())
                return std::find(wanted.begin(), wanted.end(), section.language) - wanted.begin();
            return format_ == ExportFormat::v2_basic && section.language != working_language ? 1 : 0;
        };
        std::stable_sort(entry.languages.begin(), entry.languages.end(),
                         [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
        if (format_ != ExportFormat::v2_basic) return;
        for (auto& section : entry.languages)
            std::stable_sort(section.terms.begin(), section.terms.end(), [](const auto& a, const auto& b) {
                return std::pair(a.is_pejorative, a.acceptability.status) <
                       std::pair(b.is_pejorative, b.acceptability.status);
            });
    }

    ExportFormat format_;
    const ExportOptions& options_;
    ExportTally& tally_;
};

} // namespace

bool select_entry(ConceptEntry& entry, std::string_view language, ExportFormat format,
                  const ExportOptions& options, ExportTally& tally) {
    return Selector(format, options, tally).narrow(entry, language);
}

void select_for_export(Glossary& glossary, ExportFormat format, const ExportOptions& options,
                       ExportTally& tally) {
    Selector selector(format, options, tally);
    std::erase_if(glossary.entries,
                  [&](ConceptEntry& entry) { return !selector.narrow(entry, glossary.language); });
    const auto by_id = [](const auto& a, const auto& b) { return id_less(a.id, b.id); };
    if (!std::is_sorted(glossary.entries.begin(), glossary.entries.end(), by_id))
        std::stable_sort(glossary.entries.begin(), glossary.entries.end(), by_id);
}

} // namespace migralex::tbx
