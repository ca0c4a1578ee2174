// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/edit.hpp"

#include "base/errors.hpp"
#include "revision/merge.hpp"
#include "tbx/xml_node.hpp"
#include "tbx/xml_reader.hpp"
#include "text/fold.hpp"
#include "workspace/fields.hpp"
#include "workspace/national_notes.hpp"
#include "workspace/validated_values.hpp"
#include "workspace/workspace.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <initializer_list>

namespace migralex::workspace {

namespace {

/// Whether XML 1.0 can hold the text (production 2, Char).
bool is_storable(std::string_view text) {
    const auto holds = [&](const char* noncharacter) {
        return text.find(noncharacter) != std::string_view::npos;
    };
    if (holds("\xEF\xBF\xBE") || holds("\xEF\xBF\xBF")) return false; // U+FFFE and U+FFFF
    return text::is_utf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
           });
}

/// Throws if one of the texts cannot be stored at all.
void require_storable(std::initializer_list<std::string_view> texts) {
    if (!std::all_of(texts.begin(), texts.end(), is_storable))
        throw RequestError(Message{"edit.control-characters", {}});
}

/// Whether a correction of a few letters can be one of this field: it holds words.
bool holds_words(const Field& field) {
    return field.level == FieldLevel::note || field.name == "definition" || field.name == "term" ||
           field.name == "article";
}

void check_correction(const Field& field, const FieldChange& change) {
    if (!change.is_editorial) return;
    if (!holds_words(field)) throw RequestError(Message{"edit.editorial-field", {change.field}});
    require_reason(change.reason);
}

/// Throws naming the nearest of the known names.
template <typename Registry>
void require(const Registry& known, const std::string& name, const char* message) {
    if (name.empty() || known.contains(name)) return;
    std::vector<std::string> names;
    for (const auto& item : known) names.push_back(item.first);
    throw RequestError(Message{message, {name, fmt::format("{}", fmt::join(nearest_ids(name, names), ", "))}});
}

void check_body(const FieldChange& change, const Publication& publication) {
    if (change.body.empty()) return;
    require(publication.bodies, change.body, "edit.unknown-body");
    const auto& may = publication.bodies.at(change.body).may_validate;
    const std::string prefix(id_prefix(change.id));
    if (std::find(may.begin(), may.end(), prefix) == may.end())
        throw RequestError(Message{"edit.may-not-validate", {change.body, prefix}});
}

void check_targets(const FieldChange& change, const Glossary& glossary) {
    for (const auto& relation : split_list(change.text, ",")) {
        const auto target = relation.substr(relation.find(' ') + 1);
        if (find_entry(glossary, target)) continue;
        std::vector<std::string> ids;
        for (const auto& entry : glossary.entries) ids.push_back(entry.id);
        throw RequestError(Message{"workspace.unknown-id",
                                   {target, fmt::format("{}", fmt::join(nearest_ids(target, ids), ", "))}});
    }
}

/// The names under which a merge leaves versions of what a field holds.
std::vector<std::string_view> names_in_conflicts(std::string_view field) {
    if (field == "article") return {"source"};
    if (field == "advised-by") return {"acceptability"};
    if (field == "theme" || field == "themes") return {"theme", "themes"};
    return {field};
}

/// Takes out what a merge left open of a field that somebody sets; false if nothing was.
bool choose(ConceptEntry& entry, const FieldChange& change) {
    const auto* field = find_field(change.field);
    const auto place = field->level == FieldLevel::entry  ? std::string()
                       : field->level == FieldLevel::term ? change.id
                                                          : change.language;
    const auto names = names_in_conflicts(change.field);
    return std::erase_if(entry.conflicts, [&](const ConflictVersion& version) {
               const bool is_named = std::find(names.begin(), names.end(), version.field) != names.end();
               // A list stands for all its items.
               const bool is_list = change.field == "relations" || change.field == "laws";
               return is_named && (version.place == place || (is_list && version.place.starts_with(place)));
           }) > 0;
}

} // namespace

const std::vector<std::string_view>& field_names() {
    static const auto names = [] {
        std::vector<std::string_view> result;
        for (const auto& field : all_fields()) result.push_back(field.name);
        return result;
    }();
    return names;
}

bool change_field(ConceptEntry& entry, const FieldChange& change) {
    const auto* field = find_field(change.field);
    if (!field)
        throw RequestError(
            Message{"edit.unknown-field", {change.field, fmt::format("{}", fmt::join(field_names(), ", "))}});
    require_storable({change.text, change.by, change.date, change.body, change.document});
    auto stored = change;
    stored.text = text::normalize(change.text);
    if (stored.text.empty() && !field->may_be_cleared) throw RequestError(Message{"edit.empty", {}});
    check_correction(*field, change);
    auto changed = entry;
    if (!field->write(changed, stored)) return false;
    keep_validated_values(entry, changed);
    entry = std::move(changed);
    return true;
}

void require_reason(const std::string& reason) {
    if (text::normalize(reason).empty()) throw RequestError(Message{"edit.needs-reason", {}});
}

void record_change(ConceptEntry& entry, const FieldChange& change, std::string_view type) {
    require_storable({change.by, change.date, change.reason});
    Transaction transaction{
        std::string(change.is_editorial ? correction_type : type), change.date, change.by, {}};
    if (!change.reason.empty()) {
        std::string note = "<note>";
        tbx::append_escaped_text(note, text::normalize(change.reason));
        transaction.preserved.items.push_back({"responsibility", note + "</note>"});
    }
    entry.transactions.push_back(std::move(transaction));
}

std::string recorded_reason(const Transaction& transaction) {
    for (const auto& item : transaction.preserved.items)
        if (item.markup.starts_with("<note>")) return tbx::plain_text(item.markup);
    return {};
}

bool apply_change(ConceptEntry& entry, const FieldChange& change) {
    auto changed = entry;
    // Whoever sets a field chooses, also what stands there.
    const bool is_otherwise = change_field(changed, change);
    if (!choose(changed, change) && !is_otherwise) return false;
    entry = std::move(changed);
    record_change(entry, change,
                  change.field == "review" && change.text == "validated" ? "approval" : "modification");
    return true;
}

void check_names(const FieldChange& change, const Publication& publication, const Glossary& glossary) {
    check_body(change, publication);
    if (change.field == "theme" || change.field == "themes")
        for (const auto& theme : split_list(change.text, ","))
            require(publication.themes, theme, "edit.unknown-theme");
    if (change.field == "source" || change.field == "advised-by")
        require(publication.sources, change.text, "edit.unknown-source");
    if (change.field == "countries")
        for (const auto& place : split_list(change.text, ","))
            require(publication.places, place, "edit.unknown-place");
    if (change.field == "relations") check_targets(change, glossary);
    if (change.field == "national-notes")
        for (const auto& note : parse_national_notes(change.text).value_or(std::vector<NationalNote>{})) {
            require(publication.places, note.country, "edit.unknown-place");
            if (!note.source.source.empty())
                require(publication.sources, note.source.source, "edit.unknown-source");
        }
    if (change.field == "laws")
        for (const auto& law : split_list(change.text, "|")) {
            const auto words = split_list(law, " ");
            if (words.size() < 3) continue; // said by the field itself
            require(publication.places, words[0], "edit.unknown-place");
            require(publication.sources, words[1], "edit.unknown-source");
        }
}

} // namespace migralex::workspace
