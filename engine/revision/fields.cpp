// SPDX-License-Identifier: GPL-3.0-or-later
#include "revision/fields.hpp"

#include <fmt/format.h>

namespace migralex::revision {

namespace {

constexpr std::string_view relation_words[] = {"broader",    "narrower", "whole",  "part",
                                               "associated", "distinct", "overlap"};

std::string_view note_prefix(NoteKind kind) {
    switch (kind) {
    case NoteKind::usage: return "usage-";
    case NoteKind::scope: return "scope-";
    case NoteKind::national: return "national-";
    case NoteKind::statistical: return "statistical-";
    case NoteKind::general: break;
    }
    return "";
}

std::string in_front(std::string_view first, std::string_view second, std::string_view between) {
    if (first.empty() || second.empty()) return std::string(first) + std::string(second);
    return fmt::format("{}{}{}", first, between, second);
}

} // namespace

std::string note_field(NoteKind kind) {
    return std::string(note_prefix(kind)) + "note";
}

std::string_view relation_word(RelationKind kind) {
    return relation_words[static_cast<std::size_t>(kind)];
}

ItemNames names_of(const LanguageSection& item) {
    return {"language", item.language, Text(item.language)};
}

ItemNames names_of(const Definition& item) {
    return {"definition", {}, item.text};
}

ItemNames names_of(const TermSection& item) {
    return {"term", item.id.empty() ? item.term : item.id, get(item, Designation{})};
}

ItemNames names_of(const Note& item) {
    return {note_field(item.kind), in_front(item.language, item.country, "/"), item.text};
}

ItemNames names_of(const Relation& item) {
    const auto name = fmt::format("{} {}", relation_word(item.kind), item.target);
    return {"relations", name, Text(name)};
}

ItemNames names_of(const ExternalReference& item) {
    return {"external-reference", item.target, Text(item.text)};
}

ItemNames names_of(const Context& item) {
    return {"context", {}, item.text};
}

ItemNames names_of(const NationalLaw& item) {
    return {"laws", in_front(item.country, item.source.source, " "), format_value(item)};
}

ItemNames names_of(const Acceptability& item) {
    return {"local-acceptability", in_front(join_parts(item.where, ','), item.origin, "/"), format_value(item)};
}

ItemNames names_of(const PreservedAttribute& item) {
    return {"attribute", item.element + "/@" + item.name, Text(item.value)};
}

std::string Places::of(const ItemNames& names) {
    // A term section has an id that says where it stands.
    const bool is_absolute = names.field == "term" && names.own_place.find('.') != std::string::npos;
    auto place = is_absolute ? names.own_place : in_front(parent_, names.own_place, " ");
    const auto key = names.field + '\n' + place;
    const auto earlier = std::count(given_.begin(), given_.end(), key);
    given_.push_back(key);
    if (earlier > 0) place += fmt::format("#{}", earlier + 1);
    return place;
}

} // namespace migralex::revision
