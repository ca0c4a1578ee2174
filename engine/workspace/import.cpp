// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/import.hpp"

#include "tbx/original_ids.hpp"
#include "tbx/targets.hpp"
#include "tbx/xml_node.hpp"
#include "text/language.hpp"
#include "workspace/back_matter.hpp"
#include "workspace/entry_numbers.hpp"
#include "workspace/update_entry.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace migralex::workspace {

namespace {

constexpr const char* importation = "importation";

std::string first_designation(const ConceptEntry& entry) {
    for (const auto& section : entry.languages)
        for (const auto& term : section.terms) return term.term;
    return {};
}

bool has_term(const ConceptEntry& entry) {
    return !first_designation(entry).empty();
}

/// All designations with their languages: what an entry without an id is known by.
std::set<std::string> designations(const ConceptEntry& entry) {
    std::set<std::string> result;
    for (const auto& section : entry.languages)
        for (const auto& term : section.terms) result.insert(section.language + ":" + term.term);
    return result;
}

bool share_a_designation(const ConceptEntry& a, const ConceptEntry& b) {
    const auto of_a = designations(a);
    const auto of_b = designations(b);
    return std::any_of(of_a.begin(), of_a.end(), [&](const auto& item) { return of_b.contains(item); });
}

bool was_imported(const ConceptEntry& entry) {
    return std::any_of(entry.transactions.begin(), entry.transactions.end(),
                       [](const auto& transaction) { return transaction.type == importation; });
}

/// Whether somebody changed the entry here after it last came in.
bool was_changed_since(const ConceptEntry& entry) {
    const auto last = std::find_if(entry.transactions.rbegin(), entry.transactions.rend(),
                                   [](const auto& transaction) { return transaction.type == importation; });
    if (last == entry.transactions.rend()) return false;
    return std::any_of(entry.transactions.rbegin(), last,
                       [](const auto& transaction) { return transaction.type == "modification"; });
}

/// Sections of what is no language become one of an unknown language; their terms keep the tag.
void settle_languages(ConceptEntry& entry) {
    auto sections = std::exchange(entry.languages, {});
    for (auto& section : sections) {
        if (!text::parse_language_tag(section.language).language.empty()) {
            entry.languages.push_back(std::move(section));
            continue;
        }
        auto& unknown = language_section(entry, "und");
        for (auto& term : section.terms) {
            if (term.original_tag.empty()) term.original_tag = section.language;
            unknown.terms.push_back(std::move(term));
        }
        std::move(section.definitions.begin(), section.definitions.end(),
                  std::back_inserter(unknown.definitions));
        std::move(section.preserved.items.begin(), section.preserved.items.end(),
                  std::back_inserter(unknown.preserved.items));
    }
    std::sort(entry.languages.begin(), entry.languages.end(),
              [](const auto& a, const auto& b) { return a.language < b.language; });
}

/// The anchor is the first definition in the language in which the glossary writes anchors, else the first.
void choose_anchor(ConceptEntry& entry, const std::vector<std::string>& definition_languages) {
    std::vector<Definition*> candidates;
    for (const auto& language : definition_languages)
        if (auto* section = find_language(entry, language))
            for (auto& definition : section->definitions) candidates.push_back(&definition);
    for (auto& section : entry.languages)
        for (auto& definition : section.definitions) {
            if (definition.role != DefinitionRole::unlinked) return;
            candidates.push_back(&definition);
        }
    if (!candidates.empty()) candidates.front()->role = DefinitionRole::anchor;
}

class Importer {
  public:
    Importer(Glossary& glossary, const GlossaryDescription& description, tbx::ReadResult file,
             const ImportOptions& options)
        : glossary_(glossary), description_(description), file_(std::move(file)), options_(options),
          numbers_(glossary, description) {
        remember_entries();
    }

    ImportReport import() {
        count_file();
        for (auto& entry : file_.glossary.entries) sort_out(entry);
        // Only now all ids are known that something may point to.
        tbx::rewrite_targets(file_.glossary, renaming_);
        for (std::size_t i = 0; i < file_.glossary.entries.size(); ++i) {
            auto& entry = file_.glossary.entries[i];
            if (report_.entries[i].outcome == ImportOutcome::added) add(entry);
            if (report_.entries[i].outcome == ImportOutcome::same) compare(entry, report_.entries[i]);
        }
        finish();
        return std::move(report_);
    }

  private:
    void remember_entries() {
        for (std::size_t i = 0; i < glossary_.entries.size(); ++i) {
            const auto& entry = glossary_.entries[i];
            for (const auto& alias : entry.aliases) by_id_.emplace(alias, i);
            by_id_[entry.id] = i;
            if (!entry.original_id.empty()) {
                by_original_.emplace(entry.original_id, i);
            } else if (was_imported(entry)) {
                by_designations_.emplace(designations(entry), i);
            }
        }
    }

    void count_file() {
        std::set<std::string> languages;
        for (const auto& entry : file_.glossary.entries) {
            for (const auto& section : entry.languages) {
                languages.insert(section.language);
                report_.terms += section.terms.size();
                report_.definitions += section.definitions.size();
            }
            tbx::count_kept_items(entry, report_.kept);
        }
        report_.languages = languages.size();
    }

    /// The id that the file itself had for it.
    [[nodiscard]] std::string original_of(const ConceptEntry& entry) const {
        return file_.given_ids.contains(entry.id) ? entry.original_id : entry.id;
    }

    void sort_out(ConceptEntry& entry) {
        ImportedEntry result;
        result.original = original_of(entry);
        result.designation = first_designation(entry);
        if (!has_term(entry)) {
            reject(result, {"import.without-term", {}});
        } else if (entry.consolidation) {
            reject(result, {"import.continental-entry", {}});
        } else {
            settle_languages(entry);
            accept(entry, result);
        }
        report_.entries.push_back(std::move(result));
    }

    void accept(ConceptEntry& entry, ImportedEntry& result) {
        forget_standing(entry);
        if (const auto index = find_earlier(entry, result.original)) {
            result.outcome = ImportOutcome::same;
            result.id = glossary_.entries[*index].id;
            settle_known_terms(entry, *index);
        } else {
            result.id = numbers_.next(options_.by);
            settle_new_ids(entry, result);
            choose_anchor(entry, description_.definition_languages);
        }
    }

    static void reject(ImportedEntry& entry, Message reason) {
        entry.outcome = ImportOutcome::rejected;
        entry.remarks.push_back(std::move(reason));
    }

    /// The entry of the glossary that this one is another version of.
    [[nodiscard]] std::optional<std::size_t> find_earlier(const ConceptEntry& entry,
                                                          const std::string& original) const {
        if (const auto found = by_id_.find(original); found != by_id_.end()) return found->second;
        // Two sources may both have an entry 1: the same concept shares a designation, too.
        const auto [first, last] = by_original_.equal_range(original);
        for (auto at = first; at != last; ++at)
            if (share_a_designation(glossary_.entries[at->second], entry)) return at->second;
        if (!original.empty()) return std::nullopt;
        const auto found = by_designations_.find(designations(entry));
        return found == by_designations_.end() ? std::nullopt : std::optional(found->second);
    }

    /// Nothing comes in with a standing that nobody here gave it.
    void forget_standing(ConceptEntry& entry) {
        for (auto& section : entry.languages) {
            if (section.review.state == ReviewState::validated) ++report_.reopened;
            if (section.review.state > ReviewState::proposed) section.review = Review{};
            section.reopening.reset();
        }
    }

    void settle_new_ids(ConceptEntry& entry, const ImportedEntry& result) {
        renaming_[entry.id] = result.id;
        if (file_.given_ids.contains(entry.id)) {
            entry.id = result.id;
        } else {
            tbx::give_id(entry, result.id);
        }
        for (auto& section : entry.languages)
            for (auto& term : section.terms) name_term(term, next_term_id(entry, section));
    }

    void name_term(TermSection& term, const std::string& id) {
        if (term.id.empty() || file_.given_ids.contains(term.id)) {
            if (!term.id.empty()) renaming_[term.id] = id;
            term.id = id;
        } else {
            renaming_[term.id] = id;
            tbx::give_id(term, id);
        }
    }

    /// Terms that stand in the glossary already take their ids there; new ones get theirs when they are added.
    void settle_known_terms(ConceptEntry& entry, std::size_t index) {
        const auto& earlier = glossary_.entries[index];
        renaming_[entry.id] = earlier.id;
        entry.id = earlier.id;
        for (auto& section : entry.languages) {
            const auto* known = find_language(earlier, section.language);
            auto numbered = known ? *known : LanguageSection{};
            numbered.language = section.language;
            for (auto& term : section.terms) settle_known_term(term, entry, numbered);
        }
    }

    void settle_known_term(TermSection& term, const ConceptEntry& entry, LanguageSection& known) {
        const auto* same = find_same_term(known, term);
        if (same) {
            if (!term.id.empty()) renaming_[term.id] = same->id;
            term.id = same->id;
            return;
        }
        name_term(term, next_term_id(entry, known));
        known.terms.push_back(term);
    }

    [[nodiscard]] Transaction record() const {
        Transaction transaction{importation, options_.date, options_.by, {}};
        std::string note = "<note>";
        tbx::append_escaped_text(note, options_.source);
        if (!options_.source.empty())
            transaction.preserved.items.push_back({"responsibility", note + "</note>"});
        return transaction;
    }

    void add(ConceptEntry& entry) {
        entry.transactions.push_back(record());
        added_.push_back(std::move(entry));
    }

    void compare(const ConceptEntry& incoming, ImportedEntry& result) {
        auto& entry = glossary_.entries[by_id_.at(result.id)];
        auto updated = entry;
        auto update = update_entry(updated, incoming);
        if (update.changes.empty()) return;
        if (update.has_replaced && was_changed_since(entry)) {
            reject(result, {"import.changed-here", {entry.id}});
            result.id.clear();
            return;
        }
        result.outcome = ImportOutcome::changed;
        result.remarks = std::move(update.changes);
        updated.transactions.push_back(record());
        entry = std::move(updated);
    }

    void finish() {
        for (auto& entry : added_) glossary_.entries.push_back(std::move(entry));
        std::stable_sort(glossary_.entries.begin(), glossary_.entries.end(),
                         [](const auto& a, const auto& b) { return id_less(a.id, b.id); });
        if (!added_.empty()) add_back_matter(glossary_, file_.glossary);
    }

    Glossary& glossary_;
    const GlossaryDescription& description_;
    tbx::ReadResult file_;
    const ImportOptions& options_;
    ImportReport report_;
    std::map<std::string, std::size_t, std::less<>> by_id_;
    std::multimap<std::string, std::size_t, std::less<>> by_original_;
    std::map<std::set<std::string>, std::size_t> by_designations_;
    EntryNumbers numbers_;
    tbx::Renaming renaming_;
    std::vector<ConceptEntry> added_;
};

} // namespace

std::size_t ImportReport::count(ImportOutcome outcome) const {
    return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(),
                                                  [&](const auto& entry) { return entry.outcome == outcome; }));
}

ImportReport import_entries(Glossary& glossary, const GlossaryDescription& description, tbx::ReadResult file,
                            const ImportOptions& options) {
    return Importer(glossary, description, std::move(file), options).import();
}

} // namespace migralex::workspace
