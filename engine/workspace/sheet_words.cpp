// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/sheet_words.hpp"

#include "text/fold.hpp"
#include "text/language.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace migralex::workspace {

namespace {

/// Between a code and its name.
constexpr std::string_view name_mark = " · ";

/// The closed lists, with what their words are called in the catalogue.
struct ClosedList {
    std::string_view field;
    std::string_view key;
    std::vector<std::string> values;
};

template <typename Value>
std::vector<std::string> values_up_to(Value last) {
    std::vector<std::string> values;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(last); ++i)
        values.emplace_back(to_string(static_cast<Value>(i)));
    return values;
}

const std::vector<ClosedList>& closed_lists() {
    static const std::vector<ClosedList> lists = {
        {"acceptability", "status.", values_up_to(AdministrativeStatus::superseded)},
        {"type", "term-type.", values_up_to(TermType::phrase)},
        {"part-of-speech", "part-of-speech.", values_up_to(PartOfSpeech::other)},
        {"gender", "gender.", values_up_to(GrammaticalGender::other)},
        {"number", "sheet.number.", values_up_to(GrammaticalNumber::other)},
        {"register", "sheet.register.", values_up_to(Register::vulgar)},
        {"source-relation", "relation-to-source.", values_up_to(SourceRelation::own_words)},
        {"source-check", "check.", values_up_to(SourceCheck::verified)},
        // Validation needs a body and its document: `migralex set`.
        {"review", "review.", values_up_to(ReviewState::national_comment)},
        {"pejorative", "sheet.", {"yes", "no"}},
    };
    return lists;
}

/// What another entry is to this one, as `relations` says it, and as the catalogue calls it.
constexpr std::pair<std::string_view, std::string_view> relation_words[] = {
    {"broader", "relation.broaderConceptGeneric"},       {"narrower", "relation.subordinateConceptGeneric"},
    {"whole", "relation.superordinateConceptPartitive"}, {"part", "relation.subordinateConceptPartitive"},
    {"associated", "relation.associatedConcept"},        {"distinct", "relation.distinctConcept"},
    {"overlap", "relation.overlappingConcept"},
};

std::string key_of(std::string_view spelling) {
    return text::fold(text::normalize(spelling));
}

/// The code in front of a name: "TIP" of "TIP · Trata de personas".
std::string_view code_of(std::string_view cell) {
    return cell.substr(0, cell.find(name_mark));
}

} // namespace

SheetWords::SheetWords(const Publication& publication, InterfaceLanguage language) : language_(language) {
    for (const auto& list : closed_lists()) add_choices(std::string(list.field), list.key, list.values);
    for (const auto& theme : publication.theme_order)
        add_named(fields_["themes"], theme, publication.themes.at(theme).names);
    for (const auto& [code, place] : publication.places) add_named(fields_["countries"], code, place.names);
    for (const auto& [id, source] : publication.sources) add_named(fields_["source"], id, source.title);
    fields_["advised-by"] = fields_["source"];
    for (const auto& [word, key] : relation_words) {
        add_word(relations_, std::string(word), std::string(label(key, language)));
        for (const auto other : interface_languages)
            add_spelling(relations_, label(key, other), std::string(word));
    }
    for (const auto* code : {"es", "en", "pt", "fr", "nl", "ht"}) {
        const auto key = std::string("language.") + code;
        add_word(languages_, code, code + std::string(name_mark) + std::string(label(key, language)));
        for (const auto other : interface_languages) add_spelling(languages_, label(key, other), code);
    }
}

void SheetWords::add_word(Words& words, const std::string& value, const std::string& shown) const {
    words.list.emplace_back(value, shown);
    words.shown.emplace(value, shown);
    add_spelling(words, value, value);
    add_spelling(words, shown, value);
}

void SheetWords::add_spelling(Words& words, std::string_view spelling, const std::string& value) {
    const auto [place, is_new] = words.meant.emplace(key_of(spelling), value);
    if (!is_new && place->second != value) place->second.clear();
}

void SheetWords::add_choices(const std::string& field, std::string_view key,
                             const std::vector<std::string>& values) {
    auto& words = fields_[field];
    for (const auto& value : values) {
        const auto message = std::string(key) + value;
        add_word(words, value, std::string(label(message, language_)));
        for (const auto other : interface_languages) add_spelling(words, label(message, other), value);
    }
}

void SheetWords::add_named(Words& words, const std::string& code, const Names& names) {
    // One line, and no separator of lists within a name.
    auto name = text::normalize(name_in(names, to_string(language_)));
    std::replace(name.begin(), name.end(), ';', ',');
    std::replace(name.begin(), name.end(), '|', ',');
    add_word(words, code, name.empty() ? code : code + std::string(name_mark) + name);
    for (const auto& [language, other] : names) add_spelling(words, other, code);
}

const SheetWords::Words* SheetWords::words_of(std::string_view field) const {
    const auto found = fields_.find(field);
    return found == fields_.end() ? nullptr : &found->second;
}

bool SheetWords::takes_several(const Field& field) {
    return field.name == "themes" || field.name == "countries";
}

std::vector<std::string> SheetWords::choices(const Field& field) const {
    std::vector<std::string> texts;
    if (const auto* words = words_of(field.name))
        for (const auto& [value, shown] : words->list) texts.push_back(shown);
    return texts;
}

std::string SheetWords::meant_one(const Words& words, std::string_view cell) const {
    if (const auto found = words.meant.find(key_of(cell)); found != words.meant.end() && !found->second.empty())
        return found->second;
    return text::normalize(code_of(cell));
}

std::string SheetWords::meant_several(const Words& words, std::string_view cell) const {
    std::vector<std::string> codes;
    std::string list(cell);
    std::replace(list.begin(), list.end(), '|', ';');
    for (const auto& piece : split_list(list, ";")) {
        const auto known = words.meant.find(key_of(piece));
        if (piece.find(name_mark) != std::string::npos ||
            (known != words.meant.end() && !known->second.empty())) {
            codes.push_back(meant_one(words, piece));
            continue;
        }
        for (const auto& code : split_list(piece, ",")) codes.push_back(meant_one(words, code));
    }
    return fmt::format("{}", fmt::join(codes, ", "));
}

std::string SheetWords::shown_relations(const std::string& value) const {
    std::vector<std::string> shown;
    for (const auto& item : split_list(value, ",")) {
        const auto word = relations_.shown.find(item.substr(0, item.find(' ')));
        if (word == relations_.shown.end()) return value;
        shown.push_back(word->second + item.substr(item.find(' ')));
    }
    return fmt::format("{}", fmt::join(shown, "; "));
}

std::string SheetWords::meant_relations(std::string_view cell) const {
    std::vector<std::string> relations;
    std::string list(cell);
    std::replace(list.begin(), list.end(), ',', ';');
    for (const auto& item : split_list(list, ";")) {
        const auto blank = item.rfind(' ');
        if (blank == std::string::npos) return std::string(cell);
        relations.push_back(meant_one(relations_, std::string_view(item).substr(0, blank)) +
                            item.substr(blank));
    }
    return fmt::format("{}", fmt::join(relations, ", "));
}

std::string SheetWords::shown_words(const Field& field, const std::string& value) const {
    if (field.name == "relations") return shown_relations(value);
    const auto* words = words_of(field.name);
    if (!words) return value;
    const auto one = [&](const std::string& code) {
        const auto found = words->shown.find(code);
        return found == words->shown.end() ? code : found->second;
    };
    if (!takes_several(field)) return one(value);
    auto codes = split_list(value, ",");
    std::transform(codes.begin(), codes.end(), codes.begin(), one);
    return fmt::format("{}", fmt::join(codes, "; "));
}

std::string SheetWords::shown(const Field& field, const std::string& value) const {
    if (value.empty() || (!words_of(field.name) && field.name != "relations")) return value;
    const auto [place, is_new] = asked_shown_[field.name].try_emplace(value);
    if (is_new) {
        auto words = shown_words(field, value);
        // Files from elsewhere hold anything: what would be read as something else is shown as it is.
        place->second = words == value || meant(field, words) == value ? std::move(words) : value;
    }
    return place->second;
}

std::string SheetWords::meant(const Field& field, std::string_view cell) const {
    if (field.name == "relations") return meant_relations(cell);
    const auto* words = words_of(field.name);
    if (!words) return text::normalize(cell);
    const auto [place, is_new] = asked_meant_[field.name].try_emplace(std::string(cell));
    if (is_new) place->second = takes_several(field) ? meant_several(*words, cell) : meant_one(*words, cell);
    return place->second;
}

std::string SheetWords::shown_language(const std::string& language) const {
    const auto found = languages_.shown.find(language);
    return found == languages_.shown.end() ? language : found->second;
}

std::string SheetWords::meant_language(std::string_view cell) const {
    return meant_one(languages_, cell);
}

bool SheetWords::is_deletion(std::string_view cell) {
    const auto key = key_of(cell);
    return std::any_of(std::begin(interface_languages), std::end(interface_languages),
                       [&](auto language) { return key == key_of(label("sheet.delete", language)); });
}

} // namespace migralex::workspace
