// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/item_reader.hpp"

#include "tbx/categories.hpp"

namespace migralex::tbx {

bool is_definition(const Group& group) {
    return group.element() == "descrip" && group.category() == category::definition;
}

Definition read_definition(Group& group, std::string_view language_attribute) {
    using Default = Group::Default;
    Definition definition;
    definition.text = group.text();
    definition.role = group.take_word(category::definition_role, definition_role_from_string,
                                      DefinitionRole::unlinked, Default::is_left_out);
    definition.renders = group.take(category::renders);
    definition.source = group.take_source();
    definition.source_relation = group.take_word(category::source_relation, source_relation_from_string,
                                                 SourceRelation::unstated, Default::is_left_out);
    const bool is_related = definition.source_relation != SourceRelation::unstated;
    definition.source_check =
        group.take_word(category::source_check, source_check_from_string, SourceCheck::to_verify,
                        is_related ? Default::is_written : Default::is_left_out);
    definition.valid_in = group.take_all(category::valid_in);
    definition.origin = group.take(category::origin_entry);
    definition.preserved = group.rest({"type", language_attribute});
    return definition;
}

std::optional<NoteKind> note_kind_of(const Group& group) {
    if (group.element() == "note" && group.is_ungrouped()) return NoteKind::general;
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
    note.preserved = group.element() == "note" ? group.rest({"xml:lang"}) : group.rest({"type", "xml:lang"});
    return note;
}

bool is_transaction(const Group& group) {
    return group.element() == "transac" && group.category() == category::transaction_type &&
           !group.has_markup();
}

Transaction read_transaction(Group& group) {
    Transaction transaction;
    transaction.type = group.text().plain;
    transaction.date = group.take("date");
    transaction.responsibility = group.take(category::responsibility);
    transaction.preserved = group.rest({"type"});
    return transaction;
}

} // namespace migralex::tbx
