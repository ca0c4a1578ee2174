// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/update_entry.hpp"

#include "workspace/validated_values.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace migralex::workspace {

namespace {

template <typename Items, typename Same>
bool has(const Items& items, Same same) {
    return std::any_of(items.begin(), items.end(), same);
}

class Updater {
  public:
    explicit Updater(ConceptEntry& entry) : entry_(entry) {}

    EntryUpdate update(const ConceptEntry& incoming) {
        update_concept(incoming);
        for (const auto& section : incoming.languages) update_language(section);
        if (items_added_ > 0) say({"import.items-added", {std::to_string(items_added_)}});
        return std::move(update_);
    }

  private:
    void say(Message message) {
        update_.changes.push_back(std::move(message));
    }

    /// Adds what no item of the same meaning stands for.
    template <typename Items, typename Same>
    void add_missing(Items& items, const Items& incoming, Same same) {
        for (const auto& item : incoming) {
            if (has(items, [&](const auto& existing) { return same(existing, item); })) continue;
            items.push_back(item);
            ++items_added_;
        }
    }

    template <typename Items>
    void add_missing(Items& items, const Items& incoming) {
        add_missing(items, incoming, [](const auto& a, const auto& b) { return a == b; });
    }

    void add_missing_notes(std::vector<Note>& notes, const std::vector<Note>& incoming) {
        add_missing(notes, incoming, [](const Note& a, const Note& b) {
            return a.kind == b.kind && a.language == b.language && a.text.plain == b.text.plain;
        });
    }

    /// What the model does not interpret; a file that spells an item otherwise says nothing new.
    void add_unread(Preserved& preserved, const Preserved& incoming) {
        for (const auto& item : incoming.items) {
            const bool is_there =
                has(preserved.items, [&](const auto& existing) { return existing.markup == item.markup; });
            if (item.instead_of || is_there) continue;
            const auto place = std::upper_bound(preserved.items.begin(), preserved.items.end(), item,
                                                [](const auto& a, const auto& b) { return a.after < b.after; });
            preserved.items.insert(place, item);
            ++items_added_;
        }
    }

    void update_concept(const ConceptEntry& incoming) {
        add_missing(entry_.themes, incoming.themes);
        add_missing_notes(entry_.notes, incoming.notes);
        add_missing(entry_.relations, incoming.relations, [](const Relation& a, const Relation& b) {
            return a.kind == b.kind && a.target == b.target;
        });
        add_missing(entry_.external_references, incoming.external_references,
                    [](const auto& a, const auto& b) { return a.target == b.target; });
        add_unread(entry_.preserved, incoming.preserved);
    }

    void update_language(const LanguageSection& incoming) {
        if (!find_language(entry_, incoming.language)) say({"import.language-added", {incoming.language}});
        auto& section = language_section(entry_, incoming.language);
        update_definitions(section, incoming.definitions);
        for (const auto& term : incoming.terms) update_term(section, term);
        add_unread(section.preserved, incoming.preserved);
    }

    /// What was validated is no longer what was validated.
    static void reopen(LanguageSection& section) {
        if (section.review.state == ReviewState::validated) section.review = Review{};
    }

    void update_definitions(LanguageSection& section, const std::vector<Definition>& incoming) {
        const bool is_one_for_one = section.definitions.size() == 1 && incoming.size() == 1;
        for (const auto& definition : incoming) {
            const auto existing = std::find_if(
                section.definitions.begin(), section.definitions.end(),
                [&](const auto& candidate) { return candidate.text.plain == definition.text.plain; });
            if (existing != section.definitions.end()) {
                add_source(*existing, definition);
            } else if (is_one_for_one) {
                replace_definition(section, definition);
            } else {
                add_definition(section, definition);
            }
        }
    }

    void add_source(Definition& existing, const Definition& incoming) {
        add_unread(existing.preserved, incoming.preserved);
        if (!existing.source.empty() || incoming.source.empty()) return;
        existing.source = incoming.source;
        ++items_added_;
    }

    void add_definition(LanguageSection& section, Definition definition) {
        if (find_anchor(entry_)) {
            definition.role = DefinitionRole::unlinked;
            definition.renders.clear();
        } else if (definition.role == DefinitionRole::unlinked) {
            definition.role = DefinitionRole::anchor;
        }
        section.definitions.push_back(std::move(definition));
        say({"import.definition-added", {section.language}});
        reopen(section);
    }

    void replace_definition(LanguageSection& section, const Definition& incoming) {
        auto& definition = section.definitions.front();
        definition.text = incoming.text;
        definition.source_check = SourceCheck::to_verify;
        if (!incoming.source.empty()) definition.source = incoming.source;
        add_unread(definition.preserved, incoming.preserved);
        say({"import.definition-replaced", {section.language}});
        update_.has_replaced = true;
        reopen(section);
    }

    void update_term(LanguageSection& section, const TermSection& incoming) {
        if (const auto* existing = find_same_term(section, incoming)) {
            if (update_term_section(const_cast<TermSection&>(*existing), incoming)) reopen(section);
            return;
        }
        section.terms.push_back(incoming);
        say({"import.term-added", {section.language, incoming.term}});
        reopen(section);
    }

    /// True if the place changed.
    template <typename Value>
    bool take_over(Value& place, const Value& value, const Value& unsaid) {
        if (value == unsaid || value == place) return false;
        if (place != unsaid) update_.has_replaced = true;
        place = value;
        return true;
    }

    /// True if something was said of the term that a review has to look at.
    bool update_term_section(TermSection& term, const TermSection& incoming) {
        bool is_changed = take_over(term.term, incoming.term, {});
        if (is_changed) term.markup = incoming.markup;
        is_changed |= take_over(term.type, incoming.type, TermType::full_form);
        is_changed |= take_over(term.part_of_speech, incoming.part_of_speech, {});
        is_changed |= take_over(term.gender, incoming.gender, {});
        is_changed |= take_over(term.number, incoming.number, {});
        is_changed |= take_over(term.usage_register, incoming.usage_register, {});
        is_changed |= take_over(term.acceptability, incoming.acceptability, {});
        is_changed |= take_over(term.is_pejorative, incoming.is_pejorative, false);
        if (is_changed) say({"import.term-changed", {term.id, term.term}});
        add_missing(term.countries, incoming.countries);
        add_missing(term.laws, incoming.laws);
        add_missing(term.acceptability_elsewhere, incoming.acceptability_elsewhere);
        add_missing(term.contexts, incoming.contexts,
                    [](const Context& a, const Context& b) { return a.text.plain == b.text.plain; });
        add_missing_notes(term.notes, incoming.notes);
        add_unread(term.preserved, incoming.preserved);
        return is_changed;
    }

    ConceptEntry& entry_;
    EntryUpdate update_;
    std::size_t items_added_ = 0;
};

} // namespace

EntryUpdate update_entry(ConceptEntry& entry, const ConceptEntry& incoming) {
    const auto before = entry;
    auto update = Updater(entry).update(incoming);
    keep_validated_values(before, entry);
    return update;
}

const TermSection* find_same_term(const LanguageSection& section, const TermSection& term) {
    for (const auto& candidate : section.terms)
        if (!term.id.empty() && candidate.id == term.id) return &candidate;
    for (const auto& candidate : section.terms)
        if (candidate.term == term.term) return &candidate;
    return nullptr;
}

std::string next_term_id(const ConceptEntry& entry, const LanguageSection& section) {
    const auto start = fmt::format("{}.{}.t", entry.id, section.language);
    unsigned long highest = 0;
    const auto note = [&](std::string_view id) {
        unsigned long number = 0;
        std::from_chars(id.data() + start.size(), id.data() + id.size(), number);
        highest = std::max(highest, number);
    };
    for (const auto& term : section.terms)
        if (term.id.starts_with(start)) note(term.id);
    // A term that was removed is named in the transaction that removed it.
    for (const auto& transaction : entry.transactions)
        for (const auto& item : transaction.preserved.items)
            for (auto at = item.markup.find(start); at != std::string::npos;
                 at = item.markup.find(start, at + 1))
                note(std::string_view(item.markup).substr(at));
    return start + std::to_string(highest + 1);
}

} // namespace migralex::workspace
