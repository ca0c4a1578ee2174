// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/page_shell.hpp"

#include <optional>
#include <string>

namespace migralex::web {

/// The page of a concept: first what an official needs at a glance, then everything the glossary knows.
[[nodiscard]] std::string entry_page(const PageContext& context, const PublicEntry& entry);

/// The page that a retired entry keeps: what happened, and where to go.
[[nodiscard]] std::string retired_page(const PageContext& context, const PublicEntry& entry);

/// The page of a former identifier.
[[nodiscard]] std::string alias_page(const PageContext& context, std::string_view alias,
                                     const PublicEntry& entry);

/// The definition that stands first on an entry page.
struct LeadDefinition {
    const LanguageSection* section = nullptr;
    const Definition* definition = nullptr;
    /// Whether it belongs to the anchor and is in the page's language.
    bool is_linked = false;
};

/// The anchor or its rendering in the page's language; else what a subregion says in that language; else the
/// anchor in its own; else any definition; empty if the entry has none.
[[nodiscard]] std::optional<LeadDefinition> find_lead(const PageContext& context, const PublicEntry& entry);

/// The parts of an entry page, in their order. Each writes nothing if there is nothing to say.
void write_lead(HtmlWriter& page, const PageContext& context, const PublicEntry& entry);
/// What was harmonized and by whom, the difference if there is one, and the edition.
void write_standing(HtmlWriter& page, const PageContext& context, const PublicEntry& entry);
void write_terms(HtmlWriter& page, const PageContext& context, const PublicEntry& entry);
void write_definitions(HtmlWriter& page, const PageContext& context, const PublicEntry& entry);
void write_usage_by_country(HtmlWriter& page, const PageContext& context, const PublicEntry& entry);
void write_notes(HtmlWriter& page, const PageContext& context, const PublicEntry& entry);
void write_relations(HtmlWriter& page, const PageContext& context, const PublicEntry& entry);
void write_provenance(HtmlWriter& page, const PageContext& context, const PublicEntry& entry);
void write_history(HtmlWriter& page, const PageContext& context, const PublicEntry& entry);
void write_citation(HtmlWriter& page, const PageContext& context, const PublicEntry& entry);
void write_data_links(HtmlWriter& page, const PageContext& context, const PublicEntry& entry);
void write_pejorative_terms(HtmlWriter& page, const PageContext& context, const PublicEntry& entry);

} // namespace migralex::web
