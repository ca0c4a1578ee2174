// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/public_glossary.hpp"
#include "web_export/site.hpp"

#include <string>
#include <vector>

namespace migralex::web {

/// sitemap.xml for the addresses (relative paths of pages); beyond 50,000 of them, several sitemaps and an
/// index of them. Nothing without a site address, or for a preview.
[[nodiscard]] std::vector<SiteFile> sitemaps(const PublicGlossary& glossary,
                                             const std::vector<std::string>& paths);

} // namespace migralex::web
