// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/export_ids.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>

namespace migralex::tbx {

namespace {

bool can_begin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool can_follow(char c) {
    return can_begin(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

std::string as_xml_id(std::string_view raw) {
    std::string id;
    for (const char c : raw) id += can_follow(c) ? c : '_';
    if (id.empty() || !can_begin(id.front())) id.insert(0, "c");
    return id;
}

std::string term_for_people(const ConceptEntry& entry, std::string_view language) {
    const auto* section = find_language(entry, language);
    const auto* term = section ? find_preferred_term(*section) : nullptr;
    for (const auto& other : entry.languages)
        if (!term) term = find_preferred_term(other);
    return term ? term->term : std::string();
}

} // namespace

bool is_xml_id(std::string_view text) {
    return !text.empty() && can_begin(text.front()) && std::all_of(text.begin(), text.end(), can_follow);
}

GivenIds::GivenIds(const Glossary& glossary, const std::unordered_set<std::string>& taken) : used_(taken) {
    for (const auto& id : taken) first_.emplace(id, id);
    for (const auto& entry : glossary.entries) {
        if (!first_.contains(entry.id)) first_.emplace(entry.id, give(entry.id));
        terms_.emplace(entry.id, term_for_people(entry, glossary.language));
    }
    for (const auto& entry : glossary.entries)
        for (const auto& section : entry.languages)
            for (const auto& term : section.terms)
                if (!term.id.empty() && !first_.contains(term.id)) first_.emplace(term.id, give(term.id));
    handed_out_ = taken;
}

std::string GivenIds::give(const std::string& raw) {
    const auto wanted = as_xml_id(raw);
    auto id = wanted;
    for (std::size_t i = 2; !used_.insert(id).second; ++i) id = fmt::format("{}_{}", wanted, i);
    return id;
}

std::string GivenIds::next(const std::string& raw) {
    const auto known = first_.find(raw);
    return known != first_.end() && handed_out_.insert(raw).second ? known->second : give(raw);
}

std::optional<std::string> GivenIds::find(std::string_view raw) const {
    const auto known = first_.find(std::string(raw));
    return known == first_.end() ? std::nullopt : std::optional(known->second);
}

std::string GivenIds::term_of(std::string_view entry) const {
    const auto known = terms_.find(std::string(entry));
    return known == terms_.end() ? std::string() : known->second;
}

bool KeptIds::add(const ConceptEntry& entry, std::string_view language) {
    const auto add_id = [&](const std::string& id) { return is_xml_id(id) && ids_.insert(id); };
    if (!add_id(entry.id)) return false;
    for (const auto& section : entry.languages)
        for (const auto& term : section.terms)
            if (!term.id.empty() && !add_id(term.id)) return false;
    places_.emplace_back(std::hash<std::string_view>()(entry.id), terms_.size());
    terms_ += term_for_people(entry, language);
    terms_ += '\0';
    return true;
}

bool KeptIds::add(const std::unordered_set<std::string>& taken) {
    std::sort(places_.begin(), places_.end());
    return std::all_of(taken.begin(), taken.end(), [&](const auto& id) { return ids_.insert(id); });
}

std::string KeptIds::next(const std::string& raw) {
    return raw;
}

std::optional<std::string> KeptIds::find(std::string_view raw) const {
    return ids_.contains(raw) ? std::optional(std::string(raw)) : std::nullopt;
}

std::string KeptIds::term_of(std::string_view entry) const {
    const std::pair wanted(std::hash<std::string_view>()(entry), std::size_t{0});
    const auto found = std::lower_bound(places_.begin(), places_.end(), wanted);
    if (found == places_.end() || found->first != wanted.first) return {};
    return terms_.c_str() + found->second;
}

} // namespace migralex::tbx
