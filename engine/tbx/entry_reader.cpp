// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/entry_reader.hpp"

#include "tbx/categories.hpp"
#include "tbx/group.hpp"
#include "text/fold.hpp"
#include "text/language.hpp"

#include <fmt/format.h>
#include <iterator>

namespace migralex::tbx {

namespace {

/// The key by which preserved items remember the sibling before them; the writer gives the same keys.
std::string numbered(std::string_view name, std::size_t count) {
    return fmt::format("{}#{}", name, count);
}

/// Goes through the children of a level in order. What `claim` does not take (it answers with an empty key) is
/// preserved behind the last item that it took.
template <typename Claim>
void read_level(const XmlNode& level, Preserved& preserved, Claim claim) {
    std::string after;
    for (const auto& child : level.children) {
        if (child.is_blank_text()) continue;
        std::string key;
        if (child.kind == XmlNode::Kind::element && child.uri == tbx_namespace) key = claim(child);
        if (key.empty()) {
            preserved.items.push_back({after, to_markup(child)});
        } else {
            after = std::move(key);
        }
    }
}

void keep_other_attributes(const XmlNode& element, std::string_view known, Preserved& preserved) {
    for (const auto& attribute : element.attributes)
        if (attribute.qualified_name() != known)
            preserved.attributes.push_back({element.name, attribute.qualified_name(), attribute.value});
}

std::optional<NoteKind> note_kind_of(const Group& group) {
    if (group.element() == "note") return NoteKind::general;
    if (group.element() != "descrip") return std::nullopt;
    if (group.category() == category::general_note) return NoteKind::general;
    const auto kind = note_kind_from_string(group.category());
    return kind == NoteKind::general ? std::nullopt : kind;
}

Note read_note(Group& group, NoteKind kind) {
    Note note;
    note.kind = kind;
    note.language = group.attribute("xml:lang");
    note.text = group.text();
    note.country = group.take(category::valid_in);
    note.source = group.take_source();
    note.origin = group.take(category::origin_entry);
    note.preserved = group.rest({"type", "xml:lang"});
    return note;
}

Definition read_definition(Group& group) {
    Definition definition;
    definition.text = group.text();
    definition.role =
        definition_role_from_string(group.take(category::definition_role)).value_or(DefinitionRole::unlinked);
    definition.renders = group.take(category::renders);
    definition.source = group.take_source();
    definition.source_relation =
        source_relation_from_string(group.take(category::source_relation)).value_or(SourceRelation::unstated);
    definition.source_check =
        source_check_from_string(group.take(category::source_check)).value_or(SourceCheck::to_verify);
    definition.valid_in = group.take_all(category::valid_in);
    definition.origin = group.take(category::origin_entry);
    definition.preserved = group.rest({"type", "xml:lang"});
    return definition;
}

Transaction read_transaction(Group& group) {
    Transaction transaction;
    transaction.type = group.text().plain;
    transaction.date = group.take("date");
    transaction.responsibility = group.take(category::responsibility);
    transaction.preserved = group.rest({"type"});
    return transaction;
}

Review read_review(Group& group, ReviewState state) {
    Review review;
    review.state = state;
    review.body = group.take(category::review_body);
    review.document = group.take(category::review_document);
    review.date = group.take(category::review_date);
    return review;
}

bool is_definition(const Group& group) {
    return group.element() == "descrip" && group.category() == category::definition;
}

std::optional<ReviewState> review_state_of(const Group& group) {
    if (group.element() != "admin" || group.category() != category::review_state) return std::nullopt;
    return review_state_from_string(group.text().plain);
}

/// A term section.
class TermReader {
  public:
    explicit TermReader(TermSection& term) : term_(term) {}

    std::string claim(const XmlNode& child) {
        if (child.is_element("term") && term_.term.empty()) return claim_term(child);
        Group group(child);
        if (group.element() == "termNote") return claim_term_note(group);
        if (group.element() == "admin") return claim_admin(group);
        if (group.element() == "transac" && group.category() == category::transaction_type) {
            term_.transactions.push_back(read_transaction(group));
            return numbered("transaction", term_.transactions.size());
        }
        if (group.element() == "descrip" && group.category() == category::context) {
            Context context{group.text(), group.take_source(), {}};
            context.preserved = group.rest({"type"});
            term_.contexts.push_back(std::move(context));
            return numbered("context", term_.contexts.size());
        }
        if (const auto kind = note_kind_of(group)) {
            term_.notes.push_back(read_note(group, *kind));
            return numbered("note", term_.notes.size());
        }
        return {};
    }

  private:
    std::string claim_term(const XmlNode& child) {
        if (child.has_child_elements() || !child.attributes.empty()) return {};
        term_.term = text::normalize(child.text());
        return "term";
    }

    /// Picklist values that stand alone in a plain termNote.
    std::string claim_picklist(const Group& group, const std::string& value) {
        const auto category = group.category();
        if (!group.is_ungrouped()) return {};
        if (category == category::part_of_speech)
            return set(term_.part_of_speech, part_of_speech_from_string(value), group);
        if (category == category::gender)
            return set(term_.gender, grammatical_gender_from_string(value), group);
        if (category == category::number)
            return set(term_.number, grammatical_number_from_string(value), group);
        if (category == category::usage_register)
            return set(term_.usage_register, register_from_string(value), group);
        if (category == category::term_type) {
            // The full form is the default and not written; a stated one is kept as it stands.
            const auto type = term_type_from_string(value);
            if (!type || type == TermType::full_form || term_.type != TermType::full_form) return {};
            term_.type = *type;
            return std::string(category);
        }
        if (category == category::mark && value == category::pejorative && !term_.is_pejorative) {
            term_.is_pejorative = true;
            return std::string(category);
        }
        if (category == category::usage_place) {
            term_.countries.push_back(value);
            return numbered(category, term_.countries.size());
        }
        return {};
    }

    template <typename Value>
    static std::string set(std::optional<Value>& place, std::optional<Value> value, const Group& group) {
        if (!value || place) return {};
        place = value;
        return std::string(group.category());
    }

    std::string claim_term_note(Group& group) {
        if (!group.is_plain({"type"})) return {};
        const auto value = group.text().plain;
        const auto category = group.category();
        if (category == category::status) return claim_status(group, value);
        if (category == category::status_elsewhere) return claim_status_elsewhere(group, value);
        if (category == category::legal_term) return claim_law(group, value);
        return claim_picklist(group, value);
    }

    std::string claim_status(Group& group, const std::string& value) {
        const auto status = category::status_from_picklist(value);
        if (!status || status_seen_) return {};
        auto trial = group;
        Acceptability acceptability{*status, {}, trial.take_source(), {}};
        if (!trial.rest({"type"}).is_empty()) return {};
        status_seen_ = true;
        term_.acceptability = std::move(acceptability);
        return std::string(category::status);
    }

    std::string claim_status_elsewhere(Group& group, const std::string& value) {
        const auto status = category::status_from_picklist(value);
        if (!status) return {};
        auto trial = group;
        auto where = trial.take_all(category::valid_in);
        auto source = trial.take_source();
        Acceptability acceptability{*status, std::move(where), std::move(source),
                                    trial.take(category::origin_term)};
        if (!trial.rest({"type"}).is_empty()) return {};
        term_.acceptability_elsewhere.push_back(std::move(acceptability));
        return numbered(category::status_elsewhere, term_.acceptability_elsewhere.size());
    }

    std::string claim_law(Group& group, const std::string& country) {
        auto trial = group;
        auto source = trial.take_source();
        const auto relation = concept_relation_from_string(trial.take(category::concept_relation));
        if (!relation || !trial.rest({"type"}).is_empty()) return {};
        term_.laws.push_back({country, std::move(source), *relation});
        return numbered(category::legal_term, term_.laws.size());
    }

    std::string claim_admin(const Group& group) {
        if (!group.is_plain({"type"}) || !group.is_ungrouped()) return {};
        if (group.category() == category::origin_term) {
            term_.origins.push_back(group.text().plain);
            return numbered(category::origin_term, term_.origins.size());
        }
        if (group.category() == category::language_tag && term_.original_tag.empty()) {
            term_.original_tag = group.text().plain;
            return std::string(category::language_tag);
        }
        return {};
    }

    TermSection& term_;
    bool status_seen_ = false;
};

/// A whole entry; keeps what reading needs to know besides it.
class EntryReader {
  public:
    EntryReader(const std::string& file_name, ReadResult& result) : file_name_(file_name), result_(result) {}

    ConceptEntry read(const XmlNode& element) {
        entry_.id = element.attribute("id");
        keep_other_attributes(element, "id", entry_.preserved);
        read_level(element, entry_.preserved, [this](const XmlNode& child) { return claim(child); });
        return std::move(entry_);
    }

  private:
    void report(const char* code, Severity severity, Position position, Message message) {
        result_.findings.push_back({code, severity, {file_name_, position}, entry_.id, std::move(message), {}});
    }

    std::string claim(const XmlNode& child) {
        if (child.is_element("langSec")) return claim_language(child);
        Group group(child);
        if (is_definition(group)) return claim_definition_without_terms(group);
        if (group.element() == "admin") return claim_admin(group);
        if (group.element() == "transac" && group.category() == category::transaction_type) {
            entry_.transactions.push_back(read_transaction(group));
            return numbered("transaction", entry_.transactions.size());
        }
        if (group.element() == "xref" && group.category() == category::external_reference) {
            ExternalReference reference{std::string(group.attribute("target")), group.text().plain, {}};
            reference.preserved = group.rest({"type", "target"});
            entry_.external_references.push_back(std::move(reference));
            return numbered("xref", entry_.external_references.size());
        }
        if (group.element() == "descrip") return claim_descrip(group);
        if (const auto kind = note_kind_of(group)) return claim_note(group, *kind);
        return {};
    }

    std::string claim_note(Group& group, NoteKind kind) {
        entry_.notes.push_back(read_note(group, kind));
        return numbered("note", entry_.notes.size());
    }

    std::string claim_descrip(Group& group) {
        if (group.category() == category::subject_field && group.is_plain({"type"}) && group.is_ungrouped()) {
            entry_.themes.push_back(group.text().plain);
            return numbered(category::subject_field, entry_.themes.size());
        }
        if (const auto kind = relation_kind_from_string(group.category()); kind && group.text().empty()) {
            Relation relation;
            relation.kind = *kind;
            relation.target = group.attribute("target");
            relation.origins = group.take_all(category::origin_entry);
            relation.preserved = group.rest({"type", "target"});
            entry_.relations.push_back(std::move(relation));
            return numbered("relation", entry_.relations.size());
        }
        if (const auto kind = note_kind_of(group)) return claim_note(group, *kind);
        return {};
    }

    std::string claim_admin(Group& group) {
        if (const auto state = review_state_of(group); state && group.is_plain({"type", "xml:lang"})) {
            // Of a language that has a definition but no term yet (a langSec needs a term).
            language_section(entry_, group.attribute("xml:lang")).review = read_review(group, *state);
            return fmt::format("{}:{}", category::review_state, group.attribute("xml:lang"));
        }
        if (!group.is_plain({"type"})) return {};
        const auto value = group.text().plain;
        if (group.category() == category::alias && group.is_ungrouped()) {
            entry_.aliases.push_back(value);
            return numbered(category::alias, entry_.aliases.size());
        }
        if (group.category() == category::original_id && group.is_ungrouped() && entry_.original_id.empty()) {
            entry_.original_id = value;
            return std::string(category::original_id);
        }
        if (group.category() == category::retirement && !entry_.retirement) {
            entry_.retirement = Retirement{value, group.take(category::replaced_by)};
            return std::string(category::retirement);
        }
        if (group.category() == category::harmonization && !entry_.consolidation)
            return claim_consolidation(group, value);
        return {};
    }

    std::string claim_consolidation(Group& group, const std::string& value) {
        const auto harmonization = harmonization_from_string(value);
        if (!harmonization) return {};
        Consolidation consolidation;
        consolidation.harmonization = *harmonization;
        consolidation.members = group.take_all(category::origin_entry);
        consolidation.anchor_member = group.take(category::anchor_member);
        consolidation.anchor_reason = group.take(category::anchor_reason);
        consolidation.decision = group.take(category::decision);
        consolidation.body = group.take(category::decision_body);
        consolidation.date = group.take(category::decision_date);
        consolidation.decisions = group.take_all(category::shaping_decision);
        entry_.consolidation = std::move(consolidation);
        return std::string(category::harmonization);
    }

    std::string claim_definition_without_terms(Group& group) {
        const auto language = group.attribute("xml:lang");
        if (language.empty()) return {};
        auto& section = language_section(entry_, language);
        section.definitions.push_back(read_definition(group));
        return fmt::format("definition:{}#{}", language, section.definitions.size());
    }

    std::string claim_language(const XmlNode& child) {
        const auto stated = child.attribute("xml:lang");
        auto tag = text::parse_language_tag(stated);
        if (stated.empty()) {
            report("TBX-04", Severity::error, child.position, {"tbx.language-missing", {}});
            tag.language = "und";
        } else if (tag.language.empty()) {
            report("TBX-05", Severity::error, child.position, {"tbx.language-unknown", {std::string(stated)}});
            tag.language = stated;
        }
        auto* existing = find_language(entry_, tag.language);
        if (existing && !existing->terms.empty())
            report("TBX-06", Severity::note, child.position, {"tbx.language-repeated", {tag.language}});
        auto& section = language_section(entry_, tag.language);
        keep_other_attributes(child, "xml:lang", section.preserved);
        read_level(child, section.preserved,
                   [&](const XmlNode& item) { return claim_in_language(item, section, tag, stated); });
        return "langSec:" + tag.language;
    }

    std::string claim_in_language(const XmlNode& child, LanguageSection& section, const text::LanguageTag& tag,
                                  std::string_view stated) {
        if (child.is_element("termSec")) return claim_term(child, section, tag, stated);
        Group group(child);
        if (is_definition(group)) {
            section.definitions.push_back(read_definition(group));
            result_.positions.try_emplace(entry_.id + "." + section.language, group.position());
            return numbered("definition", section.definitions.size());
        }
        if (const auto state = review_state_of(group); state && group.is_plain({"type"})) {
            section.review = read_review(group, *state);
            return std::string(category::review_state);
        }
        return {};
    }

    std::string claim_term(const XmlNode& child, LanguageSection& section, const text::LanguageTag& tag,
                           std::string_view stated) {
        TermSection term;
        term.id = child.attribute("id");
        keep_other_attributes(child, "id", term.preserved);
        TermReader reader(term);
        read_level(child, term.preserved, [&](const XmlNode& item) { return reader.claim(item); });
        if (term.term.empty()) {
            report("TBX-07", Severity::error, child.position, {"tbx.term-missing", {}});
            return {};
        }
        if (stated != section.language && term.original_tag.empty()) {
            term.original_tag = stated;
            if (!tag.region.empty() && term.countries.empty()) term.countries.push_back(tag.region);
        }
        if (!term.id.empty()) result_.positions.try_emplace(term.id, child.position);
        section.terms.push_back(std::move(term));
        return "termSec:" + std::to_string(section.terms.size());
    }

    const std::string& file_name_;
    ReadResult& result_;
    ConceptEntry entry_;
};

} // namespace

ConceptEntry read_entry(const XmlNode& element, const std::string& file_name, ReadResult& result) {
    return EntryReader(file_name, result).read(element);
}

} // namespace migralex::tbx
