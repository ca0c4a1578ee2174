// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/site.hpp"

#include <string>
#include <string_view>
#include <vector>

/// A small continental glossary with something of everything, made of real terms. Definitions are written for
/// the tests.
namespace migralex::web::sample {

[[nodiscard]] Publication publication();
[[nodiscard]] Edition edition();

/// LAC-0001 refugee (agreed), LAC-0002 deportation (not harmonized, three subregions, no French rendering),
/// LAC-0003 migrant in an irregular situation (provisional; not recommended and pejorative terms), LAC-0004
/// trocha (one subregion), LAC-0005 retired, LAC-0006 with a draft Portuguese section.
[[nodiscard]] Glossary glossary();

/// The words of LAC-0006 that are drafts and must stay unseen.
inline constexpr std::string_view draft_words = "rascunho-que-ninguém-deve-ver";

/// The pejorative terms of LAC-0003.
[[nodiscard]] std::vector<std::string> pejorative_terms();

[[nodiscard]] TermSection term(std::string id, std::string designation,
                               AdministrativeStatus status = AdministrativeStatus::preferred);
[[nodiscard]] Definition definition(std::string text, std::string origin, DefinitionRole role);
[[nodiscard]] LanguageSection section(std::string language, std::vector<TermSection> terms,
                                      std::vector<Definition> definitions = {});

/// The content of a file of a site; a failed assertion if there is none.
[[nodiscard]] const std::string& content_of(const std::vector<SiteFile>& site, std::string_view path);

} // namespace migralex::web::sample
