// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/kept_items.hpp"

#include "tbx/markup_tree.hpp"
#include "tbx/noted_items.hpp"

namespace migralex::tbx {

namespace {

std::string name_of(const XmlNode& item) {
    const auto* main = find_main(item);
    const auto& element = main ? *main : item;
    const auto category = element.attribute("type");
    return category.empty() ? element.name : std::string(category);
}

void count(const Preserved& preserved, KeptItems& kept) {
    for (const auto& item : preserved.items) {
        if (item.instead_of || !item.markup.starts_with('<')) continue;
        for (const auto& node : parse_markup(item.markup))
            if (node.kind == XmlNode::Kind::element) ++kept[name_of(node)];
    }
}

void count(const TermSection& term, KeptItems& kept) {
    count(term.preserved, kept);
    for (const auto& context : term.contexts) count(context.preserved, kept);
    for (const auto& note : term.notes) count(note.preserved, kept);
    for (const auto& transaction : term.transactions) count(transaction.preserved, kept);
}

} // namespace

void count_kept_items(const ConceptEntry& entry, KeptItems& kept) {
    count(entry.preserved, kept);
    for (const auto& note : entry.notes) count(note.preserved, kept);
    for (const auto& relation : entry.relations) count(relation.preserved, kept);
    for (const auto& reference : entry.external_references) count(reference.preserved, kept);
    for (const auto& transaction : entry.transactions) count(transaction.preserved, kept);
    for (const auto& section : entry.languages) {
        count(section.preserved, kept);
        for (const auto& definition : section.definitions) count(definition.preserved, kept);
        for (const auto& term : section.terms) count(term, kept);
    }
}

} // namespace migralex::tbx
