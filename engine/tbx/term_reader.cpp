// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/term_reader.hpp"

#include "tbx/categories.hpp"
#include "tbx/entry_writer.hpp"
#include "tbx/item_reader.hpp"
#include "tbx/picklists.hpp"

#include <optional>
#include <utility>

namespace migralex::tbx {

namespace {

class TermReader {
  public:
    TermSection read(const XmlNode& element) {
        term_.id = element.attribute("id");
        keep_attributes(element, {"id"}, term_.preserved);
        read_level(element, term_.preserved, [this](const XmlNode& child) { return claim(child); });
        sort_items(term_.preserved);
        return std::move(term_);
    }

  private:
    Claim claim(const XmlNode& child) {
        if (child.is_element("term")) return claim_term(child);
        Group group(child);
        if (group.element() == "termNote") return claim_term_note(group);
        auto result = claim_other(group);
        if (result.is_interpreted) {
            is_among_term_notes_ = false;
        } else if (is_among_term_notes_) {
            // Term notes stand first (core structure of ISO 30042), and they are written in an order of ours.
            return kept_behind("termNotes");
        }
        return result;
    }

    Claim claim_term(const XmlNode& child) {
        const auto text = text_of(child);
        if (text.empty() || !term_.term.empty()) return kept();
        term_.term = text.plain;
        term_.markup = text.markup;
        keep_attributes(child, {}, term_.preserved);
        is_among_term_notes_ = true;
        return interpreted("term");
    }

    Claim claim_other(Group& group) {
        if (group.element() == "admin") return claim_admin(group);
        if (is_transaction(group)) {
            term_.transactions.push_back(read_transaction(group));
            return interpreted(numbered("transaction", term_.transactions.size()));
        }
        if (group.element() == "descrip" && group.category() == category::context) {
            Context context{group.text(), group.take_source(), {}};
            context.preserved = group.rest({"type"});
            term_.contexts.push_back(std::move(context));
            return interpreted(numbered("context", term_.contexts.size()));
        }
        if (const auto kind = note_kind_of(group)) {
            term_.notes.push_back(read_note(group, *kind));
            return interpreted(numbered("note", term_.notes.size()));
        }
        return kept();
    }

    Claim claim_term_note(const Group& group) {
        is_among_term_notes_ = true;
        const auto value = group.text().plain;
        if (value.empty()) return kept();
        const auto category = group.category();
        if (category == category::status) return claim_status(group, value);
        if (category == category::usage_note) return claim_usage_note(group);
        if (category == category::term_type) return claim_type(group, value);
        if (category == category::part_of_speech)
            return set(term_.part_of_speech, read_part_of_speech(value), group);
        if (category == category::gender) return set(term_.gender, read_gender(value), group);
        if (category == category::number) return set(term_.number, read_number(value), group);
        if (category == category::usage_register) return set(term_.usage_register, read_register(value), group);
        if (category == category::usage_place) {
            term_.countries.push_back(value);
            return value_of(group, numbered(category, term_.countries.size()), value);
        }
        return group.is_plain({"type"}) ? claim_own(group, value) : kept();
    }

    /// What only our dialect has, and nobody writes otherwise.
    Claim claim_own(const Group& group, const std::string& value) {
        if (group.category() == category::status_elsewhere) return claim_status_elsewhere(group, value);
        if (group.category() == category::legal_term) return claim_law(group, value);
        if (group.category() == category::mark && group.is_just(category::pejorative)) {
            if (std::exchange(term_.is_pejorative, true)) return kept_behind(std::string(category::mark));
            return interpreted(std::string(category::mark));
        }
        return kept();
    }

    /// An item that is one value for the model, whatever else the file says of it.
    static Claim value_of(const Group& group, std::string key, std::string_view value) {
        if (group.is_just(value)) return interpreted(std::move(key));
        return interpreted_as(std::move(key), value_form("termNote", group.category(), value));
    }

    Claim claim_type(const Group& group, const std::string& value) {
        const auto type = read_term_type(value);
        std::string key(category::term_type);
        // The full form is the default and not written; a stated one is kept as it stands.
        if (!type || (type == TermType::full_form && group.is_just(value) && value == to_string(*type)))
            return kept();
        if (std::exchange(has_type_, true)) return kept_behind(std::move(key));
        term_.type = *type;
        if (type == TermType::full_form) return interpreted_as(std::move(key), {});
        return value_of(group, std::move(key), to_string(*type));
    }

    template <typename Value>
    static Claim set(std::optional<Value>& place, std::optional<Value> value, const Group& group) {
        if (!value) return kept();
        std::string key(group.category());
        if (place) return kept_behind(std::move(key));
        place = value;
        return value_of(group, std::move(key), to_string(*value));
    }

    /// TBX version 2 has it among the term notes; ours stands with the other notes.
    Claim claim_usage_note(Group group) {
        auto note = read_note(group, NoteKind::usage);
        for (auto& kept : note.preserved.attributes)
            kept.element = kept.element == "termNote" ? "descrip" : "descripGrp";
        term_.notes.push_back(std::move(note));
        return interpreted_without_place();
    }

    static Acceptability take_acceptability(Group& group, AdministrativeStatus status) {
        Acceptability acceptability;
        acceptability.status = status;
        acceptability.where = group.take_all(category::valid_in);
        acceptability.source = group.take_source();
        acceptability.origin = group.take(category::origin_term);
        return acceptability;
    }

    Claim claim_status(Group group, const std::string& value) {
        const auto status = read_status(value);
        if (!status) return kept();
        std::string key(category::status);
        const auto acceptability = take_acceptability(group, *status);
        const bool is_exact = !group.has_markup() && value == category::status_to_picklist(*status) &&
                              group.rest({"type"}).is_empty();
        if (has_status_) return kept_behind(std::move(key));
        // Admitted is the default and not written; the stricter of two statements holds.
        if (is_exact && acceptability == Acceptability{}) return interpreted_without_place();
        has_status_ = true;
        term_.acceptability = acceptability;
        return is_exact ? interpreted(std::move(key))
                        : interpreted_as(std::move(key), status_form(acceptability));
    }

    Claim claim_status_elsewhere(Group group, const std::string& value) {
        const auto status = category::status_from_picklist(value);
        if (!status) return kept();
        auto acceptability = take_acceptability(group, *status);
        if (!group.rest({"type"}).is_empty()) return kept();
        term_.acceptability_elsewhere.push_back(std::move(acceptability));
        return interpreted(numbered(category::status_elsewhere, term_.acceptability_elsewhere.size()));
    }

    Claim claim_law(Group group, const std::string& country) {
        auto source = group.take_source();
        const auto relation = concept_relation_from_string(group.take(category::concept_relation));
        if (!relation || !group.rest({"type"}).is_empty()) return kept();
        term_.laws.push_back({country, std::move(source), *relation});
        return interpreted(numbered(category::legal_term, term_.laws.size()));
    }

    Claim claim_admin(const Group& group) {
        if (!group.is_plain({"type"}) || !group.is_ungrouped()) return kept();
        const auto value = group.text().plain;
        if (value.empty()) return kept();
        if (group.category() == category::origin_term) {
            term_.origins.push_back(value);
            return interpreted(numbered(category::origin_term, term_.origins.size()));
        }
        if (group.category() == category::language_tag) {
            if (!term_.original_tag.empty()) return kept_behind(std::string(category::language_tag));
            term_.original_tag = value;
            return interpreted(std::string(category::language_tag));
        }
        return kept();
    }

    TermSection term_;
    bool has_type_ = false;
    bool has_status_ = false;
    /// Whether the last item read was the term or a term note.
    bool is_among_term_notes_ = false;
};

} // namespace

TermSection read_term(const XmlNode& element) {
    return TermReader().read(element);
}

} // namespace migralex::tbx
