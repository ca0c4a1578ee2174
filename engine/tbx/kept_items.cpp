// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/kept_items.hpp"

#include "tbx/categories.hpp"
#include "tbx/markup_tree.hpp"
#include "tbx/noted_items.hpp"

namespace migralex::tbx {

namespace {

/// Of the reader's own making: nobody need look at these.
bool is_ours(std::string_view name) {
    return name == category::language_tag || name == category::original_id;
}

/// Of an item that is no group and has its category as its first attribute, as nearly all have: what stands
/// there. Empty: ask the parser.
std::string_view plain_name(std::string_view markup) {
    constexpr std::string_view type = " type=\"";
    const auto name_end = markup.find_first_of(" />", 1);
    if (name_end == std::string_view::npos || markup.substr(0, name_end).ends_with("Grp")) return {};
    const auto rest = markup.substr(name_end);
    if (!rest.starts_with(type)) return {};
    const auto value = rest.substr(type.size(), rest.find('"', type.size()) - type.size());
    return value.find('&') == std::string_view::npos ? value : std::string_view();
}

std::string name_of(const XmlNode& item) {
    const auto* main = find_main(item);
    const auto& element = main ? *main : item;
    const auto category = element.attribute("type");
    return category.empty() ? element.name : std::string(category);
}

void add(std::string_view name, KeptItems& kept) {
    if (is_ours(name)) return;
    const auto known = kept.find(name);
    ++(known == kept.end() ? kept.emplace(name, 0).first : known)->second;
}

void count(const Preserved& preserved, KeptItems& kept) {
    for (const auto& item : preserved.items) {
        if (item.instead_of || !item.markup.starts_with('<')) continue;
        if (const auto plain = plain_name(item.markup); !plain.empty()) {
            add(plain, kept);
            continue;
        }
        for (const auto& node : parse_markup(item.markup))
            if (node.kind == XmlNode::Kind::element) add(name_of(node), kept);
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
