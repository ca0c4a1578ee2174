// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/page_shell.hpp"

#include <string>
#include <string_view>

/// Small pieces that several pages write: designations, prose and citations, each in its own language.
namespace migralex::web {

/// ` lang="pt"` where the language is known and is not that of the words around.
void write_language(HtmlWriter& page, const PageContext& context, std::string_view language);

/// A designation, isolated from the direction of the text around it.
void write_term(HtmlWriter& page, const PageContext& context, std::string_view term, std::string_view language);

/// The link to an entry under its headline.
void write_entry_link(HtmlWriter& page, const PageContext& context, const PublicEntry& entry);

/// Title and article of a source, the title linked to the bibliography.
void write_source(HtmlWriter& page, const PageContext& context, const SourceReference& reference);

/// The same without links: "Ley de Migración, art. 3".
[[nodiscard]] std::string source_words(const PageContext& context, const SourceReference& reference);

/// Who says a thing of a term: the source, else the subregional glossary, else this glossary.
[[nodiscard]] std::string who_says(const PageContext& context, const Acceptability& acceptability);

/// The words of a definition and, below, its source, how the words relate to it and whether it was checked.
void write_definition(HtmlWriter& page, const PageContext& context, const PublicEntry& entry,
                      const LanguageSection& section, const Definition& definition);

/// Review state of a language section in words, with body, document and date where it has them.
[[nodiscard]] std::string review_words(const PageContext& context, const Review& review);

/// The link by which a reader proposes a change to something, with that in the subject; empty without contact.
[[nodiscard]] std::string change_link(const PageContext& context, std::string_view subject);

} // namespace migralex::web
