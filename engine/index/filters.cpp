// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/filters.hpp"

#include "text/language.hpp"

#include <algorithm>

namespace migralex::index {

namespace {

bool contains(const std::vector<std::string>& values, std::string_view value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

} // namespace

std::string filter_language(const Query& query) {
    if (query.language.empty()) return {};
    const auto tag = text::parse_language_tag(query.language);
    return tag.language.empty() ? query.language : tag.language;
}

Filters::Filters(const Query& query) : query_(query), language_(filter_language(query)) {
    region_ = text::parse_language_tag(query.language).region;
    status_ = administrative_status_from_string(query.state);
    is_about_terms_ = status_ || query.state == "pejorative";
}

bool Filters::narrow_entries() const {
    return !query_.glossaries.empty() || !query_.theme.empty() || !query_.country.empty() ||
           (!query_.state.empty() && !is_about_terms_);
}

EntryParts Filters::parts() const {
    return query_.country.empty() ? EntryParts::head : EntryParts::all;
}

bool Filters::accept(const StoredEntry& entry) const {
    if (!query_.glossaries.empty() && !contains(query_.glossaries, entry.glossary)) return false;
    if (!query_.theme.empty() && !entry.themes.contain(query_.theme)) return false;
    if (!query_.state.empty() && !is_about_terms_ && !entry.states.contain(query_.state)) return false;
    return query_.country.empty() || std::any_of(entry.terms.begin(), entry.terms.end(), [&](const auto& term) {
               return term.countries.contain(query_.country);
           });
}

bool Filters::accept(const StoredTerm& term) const {
    if (!language_.empty() && term.language != language_) return false;
    if (!is_about_terms_) return true;
    return status_ ? term.status == *status_ && !term.is_pejorative : term.is_pejorative;
}

bool Filters::is_of_region(const StoredTerm& term) const {
    return !region_.empty() && term.countries.contain(region_);
}

} // namespace migralex::index
