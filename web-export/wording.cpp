// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/wording.hpp"

#include <algorithm>

namespace migralex::web {

namespace {

bool is_number(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

NameInLanguage find_name(const Names& names, std::string_view language) {
    for (const auto wanted : {language, std::string_view("en")})
        if (const auto found = names.find(wanted); found != names.end()) return {found->second, found->first};
    if (names.empty()) return {};
    return {names.begin()->second, names.begin()->first};
}

Wording::Wording(SiteLanguage language, const Publication& publication)
    : language_(language), publication_(publication), collator_(language.tag) {
    for (const auto& [code, place] : publication.places)
        place_keys_.emplace(code, collator_.sort_key(name_in(place.names, interface_tag())));
    for (const auto& glossary : publication.glossaries) glossaries_.push_back(glossary.prefix);
    sort_glossaries(glossaries_);
}

void Wording::sort_glossaries(std::vector<std::string_view>& prefixes) const {
    const auto key = [&](std::string_view prefix) {
        return std::make_pair(collator_.sort_key(glossary_of(prefix)), prefix);
    };
    std::sort(prefixes.begin(), prefixes.end(), [&](auto left, auto right) { return key(left) < key(right); });
}

void Wording::sort_places(std::vector<std::string_view>& codes) const {
    const auto key = [&](std::string_view code) -> std::string_view {
        const auto found = place_keys_.find(code);
        return found == place_keys_.end() ? code : std::string_view(found->second);
    };
    std::stable_sort(codes.begin(), codes.end(), [&](auto left, auto right) { return key(left) < key(right); });
}

std::string_view Wording::find_label(std::string_view key) const {
    const auto catalogue = message_catalogue();
    const auto found = std::lower_bound(catalogue.begin(), catalogue.end(), key,
                                        [](const auto& entry, auto wanted) { return entry.key < wanted; });
    if (found == catalogue.end() || found->key != key) return {};
    return found->text[static_cast<std::size_t>(language_.interface)];
}

std::string Wording::date(std::string_view iso) const {
    const auto year = iso.substr(0, 4);
    const auto has_month = iso.size() >= 7 && iso[4] == '-';
    const auto month = has_month && is_number(year) ? find_label("site.month." + std::string(iso.substr(5, 2)))
                                                    : std::string_view();
    if (month.empty()) return std::string(iso);
    if (iso.size() == 7) return say("site.date.month", {std::string(month), std::string(year)});
    auto day = iso.substr(8);
    if (iso.size() != 10 || iso[7] != '-' || !is_number(day)) return std::string(iso);
    if (day.front() == '0') day.remove_prefix(1);
    const auto written = day == "1" ? say("site.day.1") : day;
    return say("site.date.day", {std::string(written), std::string(month), std::string(year)});
}

std::string_view Wording::language_name(std::string_view language) const {
    const auto name = find_label("language." + std::string(language));
    return name.empty() ? language : name;
}

std::string Wording::place(std::string_view code) const {
    const auto found = publication_.places.find(code);
    const auto name =
        found == publication_.places.end() ? std::string_view() : name_in(found->second.names, interface_tag());
    if (name.empty()) return std::string(code);
    return found->second.is_territory ? say("site.territory", {std::string(name)}) : std::string(name);
}

std::string Wording::places(std::span<const std::string> codes) const {
    std::vector<std::string_view> ordered(codes.begin(), codes.end());
    sort_places(ordered);
    std::string result;
    for (const auto code : ordered) {
        if (!result.empty()) result += ", ";
        result += place(code);
    }
    return result;
}

std::string_view Wording::body(std::string_view id) const {
    const auto found = publication_.bodies.find(id);
    const auto name =
        found == publication_.bodies.end() ? std::string_view() : name_in(found->second.names, interface_tag());
    return name.empty() ? id : name;
}

std::string_view Wording::theme(std::string_view code) const {
    const auto found = publication_.themes.find(code);
    const auto name =
        found == publication_.themes.end() ? std::string_view() : name_in(found->second.names, interface_tag());
    return name.empty() ? code : name;
}

std::string_view Wording::glossary_of(std::string_view id) const {
    const auto prefix = id_prefix(id);
    const auto* glossary = find_glossary(publication_, prefix);
    const auto title = glossary ? name_in(glossary->title, interface_tag()) : std::string_view();
    return title.empty() ? prefix : title;
}

std::string_view Wording::site_title() const {
    const auto title = name_in(publication_.title, interface_tag());
    return title.empty() ? say("site.untitled") : title;
}

} // namespace migralex::web
