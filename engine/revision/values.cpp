// SPDX-License-Identifier: GPL-3.0-or-later
#include "revision/values.hpp"

#include <utility>

namespace migralex::revision {

namespace {

std::string escaped(std::string_view part, char separator) {
    std::string result;
    for (const char c : part) {
        if (c == separator || c == '\\') result += '\\';
        result += c;
    }
    return result;
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// Takes the parts one by one; what is not there is empty.
class Parts {
  public:
    explicit Parts(const Text& text) : parts_(split_parts(text.plain, '|')) {}
    std::string next() {
        return at_ < parts_.size() ? parts_[at_++] : std::string();
    }
    std::vector<std::string> next_list() {
        return split_parts(next(), ',');
    }
    [[nodiscard]] bool is_at_end() const {
        return at_ >= parts_.size();
    }

  private:
    std::vector<std::string> parts_;
    std::size_t at_ = 0;
};

Text from_parts(const std::vector<std::string>& parts) {
    return Text(join_parts(parts, '|'));
}

template <typename Word>
bool assign(std::optional<Word> found, Word& value) {
    if (found) value = *found;
    return found.has_value();
}

} // namespace

std::string join_parts(const std::vector<std::string>& parts, char separator) {
    auto count = parts.size();
    while (count > 0 && parts[count - 1].empty()) --count;
    const auto between = separator == ',' ? std::string(", ") : std::string(" ") + separator + " ";
    std::string result;
    for (std::size_t i = 0; i < count; ++i) result += (i == 0 ? "" : between) + escaped(parts[i], separator);
    return result;
}

std::vector<std::string> split_parts(std::string_view text, char separator) {
    std::vector<std::string> parts;
    if (trimmed(text).empty()) return parts;
    std::string part;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            part += text[++i];
        } else if (text[i] == separator) {
            parts.emplace_back(trimmed(part));
            part.clear();
        } else {
            part += text[i];
        }
    }
    parts.emplace_back(trimmed(part));
    return parts;
}

Text format_value(const std::string& value) {
    return Text(value);
}

Text format_value(const Text& value) {
    return value;
}

Text format_value(bool value) {
    return Text(value ? "yes" : "");
}

Text format_value(const std::vector<std::string>& value) {
    return Text(join_parts(value, ','));
}

Text format_value(const SourceReference& value) {
    return from_parts({value.source, value.article});
}

Text format_value(const Review& value) {
    return from_parts({std::string(to_string(value.state)), value.body, value.document, value.date});
}

Text format_value(const std::optional<Reopening>& value) {
    if (!value) return {};
    const auto& review = value->validated;
    std::vector<std::string> parts = {std::string(to_string(review.state)), review.body, review.document,
                                      review.date};
    for (const auto& kept : value->values) parts.push_back(to_string(kept));
    return from_parts(parts);
}

Text format_value(const Acceptability& value) {
    return from_parts({std::string(to_string(value.status)), value.source.source, value.source.article,
                       join_parts(value.where, ','), value.origin});
}

Text format_value(const NationalLaw& value) {
    return from_parts(
        {value.country, value.source.source, std::string(to_string(value.relation)), value.source.article});
}

Text format_value(const Transaction& value) {
    return from_parts({value.type, value.date, value.responsibility});
}

Text format_value(const std::optional<Retirement>& value) {
    return value ? from_parts({"retired", value->reason, value->replaced_by}) : Text();
}

Text format_value(const std::optional<Consolidation>& value) {
    if (!value) return {};
    return from_parts({std::string(to_string(value->harmonization)), join_parts(value->members, ','),
                       value->anchor_member, value->anchor_reason, value->decision, value->body, value->date,
                       join_parts(value->decisions, ',')});
}

bool parse_value(const Text& text, std::string& value) {
    value = text.plain;
    return true;
}

bool parse_value(const Text& text, Text& value) {
    value = text;
    return true;
}

bool parse_value(const Text& text, bool& value) {
    if (!text.plain.empty() && text.plain != "yes" && text.plain != "no") return false;
    value = text.plain == "yes";
    return true;
}

bool parse_value(const Text& text, std::vector<std::string>& value) {
    value = split_parts(text.plain, ',');
    return true;
}

bool parse_value(const Text& text, SourceReference& value) {
    Parts parts(text);
    auto source = parts.next();
    auto article = parts.next();
    if (!parts.is_at_end()) return false;
    value = {std::move(source), std::move(article)};
    return true;
}

bool parse_value(const Text& text, Review& value) {
    Parts parts(text);
    Review review;
    if (!parse_word(parts.next(), review.state)) return false;
    review.body = parts.next();
    review.document = parts.next();
    review.date = parts.next();
    if (!parts.is_at_end()) return false;
    value = std::move(review);
    return true;
}

bool parse_value(const Text& text, std::optional<Reopening>& value) {
    if (text.plain.empty()) {
        value.reset();
        return true;
    }
    Parts parts(text);
    Reopening reopening;
    if (!parse_word(parts.next(), reopening.validated.state)) return false;
    reopening.validated.body = parts.next();
    reopening.validated.document = parts.next();
    reopening.validated.date = parts.next();
    while (!parts.is_at_end()) reopening.values.push_back(validated_value_from_string(parts.next()));
    value = std::move(reopening);
    return true;
}

bool parse_value(const Text& text, Acceptability& value) {
    Parts parts(text);
    Acceptability acceptability;
    if (!parse_word(parts.next(), acceptability.status)) return false;
    acceptability.source.source = parts.next();
    acceptability.source.article = parts.next();
    acceptability.where = parts.next_list();
    acceptability.origin = parts.next();
    if (!parts.is_at_end()) return false;
    value = std::move(acceptability);
    return true;
}

bool parse_value(const Text& text, NationalLaw& value) {
    Parts parts(text);
    NationalLaw law;
    law.country = parts.next();
    law.source.source = parts.next();
    if (!parse_word(parts.next(), law.relation)) return false;
    law.source.article = parts.next();
    if (!parts.is_at_end()) return false;
    value = std::move(law);
    return true;
}

bool parse_value(const Text& text, std::optional<Retirement>& value) {
    if (text.plain.empty()) {
        value.reset();
        return true;
    }
    Parts parts(text);
    if (parts.next() != "retired") return false;
    auto reason = parts.next();
    value = Retirement{std::move(reason), parts.next()};
    return true;
}

bool parse_value(const Text& text, std::optional<Consolidation>& value) {
    if (text.plain.empty()) {
        value.reset();
        return true;
    }
    Parts parts(text);
    Consolidation consolidation;
    if (!parse_word(parts.next(), consolidation.harmonization)) return false;
    consolidation.members = parts.next_list();
    consolidation.anchor_member = parts.next();
    consolidation.anchor_reason = parts.next();
    consolidation.decision = parts.next();
    consolidation.body = parts.next();
    consolidation.date = parts.next();
    consolidation.decisions = parts.next_list();
    value = std::move(consolidation);
    return true;
}

bool parse_word(std::string_view text, DefinitionRole& value) {
    return assign(definition_role_from_string(text), value);
}
bool parse_word(std::string_view text, SourceRelation& value) {
    return assign(source_relation_from_string(text), value);
}
bool parse_word(std::string_view text, SourceCheck& value) {
    return assign(source_check_from_string(text), value);
}
bool parse_word(std::string_view text, TermType& value) {
    return assign(term_type_from_string(text), value);
}
bool parse_word(std::string_view text, PartOfSpeech& value) {
    return assign(part_of_speech_from_string(text), value);
}
bool parse_word(std::string_view text, GrammaticalGender& value) {
    return assign(grammatical_gender_from_string(text), value);
}
bool parse_word(std::string_view text, GrammaticalNumber& value) {
    return assign(grammatical_number_from_string(text), value);
}
bool parse_word(std::string_view text, Register& value) {
    return assign(register_from_string(text), value);
}
bool parse_word(std::string_view text, ReviewState& value) {
    return assign(review_state_from_string(text), value);
}
bool parse_word(std::string_view text, AdministrativeStatus& value) {
    return assign(administrative_status_from_string(text), value);
}
bool parse_word(std::string_view text, ConceptRelation& value) {
    return assign(concept_relation_from_string(text), value);
}
bool parse_word(std::string_view text, Harmonization& value) {
    return assign(harmonization_from_string(text), value);
}
bool parse_word(std::string_view text, NoteKind& value) {
    return assign(note_kind_from_string(text), value);
}
bool parse_word(std::string_view text, RelationKind& value) {
    return assign(relation_kind_from_string(text), value);
}

} // namespace migralex::revision
