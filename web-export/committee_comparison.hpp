// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"
#include "web_export/html_writer.hpp"
#include "web_export/wording.hpp"

#include <string>
#include <string_view>

/// Two entries or two definitions side by side, with the words marked that stand on one side only.
namespace migralex::web {

/// How a report speaks: the words of its language, and the registries. Borrows both.
struct ReportContext {
    const Publication& publication;
    const Wording& wording;
};

/// The name by which people know an entry: its recommended term in the report's language, else in English, else
/// in any language; with its own `lang`.
void write_name(HtmlWriter& page, const ReportContext& context, const ConceptEntry& entry);
[[nodiscard]] std::string name_of(const ReportContext& context, const ConceptEntry& entry);

/// Every language of two subregional entries.
void write_entries_compared(HtmlWriter& page, const ReportContext& context, const ConceptEntry& left,
                            const ConceptEntry& right);

/// Two definitions of one language, each under its entry's id.
void write_definitions_compared(HtmlWriter& page, const ReportContext& context, std::string_view language,
                                const Definition& left, const Definition& right);

} // namespace migralex::web
