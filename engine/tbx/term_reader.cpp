// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/term_reader.hpp"

#include "tbx/categories.hpp"
#include "tbx/item_reader.hpp"

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
        Group group(child);
        if (child.is_element("term")) return claim_term(child);
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
        if (!group.is_plain({"type"})) return kept();
        const auto value = group.text().plain;
        if (value.empty()) return kept();
        const auto category = group.category();
        if (category == category::status) return claim_status(group, value);
        if (category == category::status_elsewhere) return claim_status_elsewhere(group, value);
        if (category == category::legal_term) return claim_law(group, value);
        return group.is_ungrouped() ? claim_value(category, value) : kept();
    }

    /// Values that stand alone in a plain termNote.
    Claim claim_value(std::string_view category, const std::string& value) {
        if (category == category::part_of_speech)
            return set(term_.part_of_speech, part_of_speech_from_string(value), category);
        if (category == category::gender)
            return set(term_.gender, grammatical_gender_from_string(value), category);
        if (category == category::number)
            return set(term_.number, grammatical_number_from_string(value), category);
        if (category == category::usage_register)
            return set(term_.usage_register, register_from_string(value), category);
        if (category == category::term_type) return claim_type(value);
        if (category == category::mark && value == category::pejorative) {
            if (std::exchange(term_.is_pejorative, true)) return kept_behind(std::string(category));
            return interpreted(std::string(category));
        }
        if (category == category::usage_place) {
            term_.countries.push_back(value);
            return interpreted(numbered(category, term_.countries.size()));
        }
        return kept();
    }

    Claim claim_type(const std::string& value) {
        // The full form is the default and not written; a stated one is kept as it stands.
        const auto type = term_type_from_string(value);
        if (!type || type == TermType::full_form) return kept();
        if (term_.type != TermType::full_form) return kept_behind(std::string(category::term_type));
        term_.type = *type;
        return interpreted(std::string(category::term_type));
    }

    template <typename Value>
    static Claim set(std::optional<Value>& place, std::optional<Value> value, std::string_view category) {
        if (!value) return kept();
        if (place) return kept_behind(std::string(category));
        place = value;
        return interpreted(std::string(category));
    }

    /// What a group says of acceptability; empty if it says more than the model holds.
    static std::optional<Acceptability> read_acceptability(Group group, const std::string& value) {
        const auto status = category::status_from_picklist(value);
        if (!status) return std::nullopt;
        Acceptability acceptability;
        acceptability.status = *status;
        acceptability.where = group.take_all(category::valid_in);
        acceptability.source = group.take_source();
        acceptability.origin = group.take(category::origin_term);
        if (!group.rest({"type"}).is_empty()) return std::nullopt;
        return acceptability;
    }

    Claim claim_status(const Group& group, const std::string& value) {
        auto acceptability = read_acceptability(group, value);
        if (!acceptability) return kept();
        if (term_.acceptability != Acceptability{}) return kept_behind(std::string(category::status));
        // Admitted is the default and not written; the stricter of two statements holds.
        if (*acceptability == Acceptability{}) return interpreted_without_place();
        term_.acceptability = std::move(*acceptability);
        return interpreted(std::string(category::status));
    }

    Claim claim_status_elsewhere(const Group& group, const std::string& value) {
        auto acceptability = read_acceptability(group, value);
        if (!acceptability) return kept();
        term_.acceptability_elsewhere.push_back(std::move(*acceptability));
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
    /// Whether the last item read was the term or a term note.
    bool is_among_term_notes_ = false;
};

} // namespace

TermSection read_term(const XmlNode& element) {
    return TermReader().read(element);
}

} // namespace migralex::tbx
