// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/word_difference.hpp"
#include "web_export/page_shell.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

/// Who decided what: public fields of the ledger only.
namespace migralex::web {

/// Whether there is anything to show of how the concept came about: decisions, or definitions of several
/// subregions.
[[nodiscard]] bool has_decided_page(const PublicEntry& entry);

/// "decided-LAC-0001.html"
[[nodiscard]] std::string decided_file(const PublicEntry& entry);

/// What definitions say otherwise than the ones they are compared with: the same on the pages of all languages,
/// and found once. For the definitions of one entry.
class Comparisons {
  public:
    [[nodiscard]] const std::vector<text::Passage>& passages(const Definition& definition,
                                                             const Definition& reference);

  private:
    std::map<std::pair<const Definition*, const Definition*>, std::vector<text::Passage>> passages_;
};

/// Definitions of the subregions side by side, in each language, words marked that the anchor lacks; then the
/// decisions that shaped the concept.
[[nodiscard]] std::string decided_page(const PageContext& context, const PublicEntry& entry,
                                       Comparisons& comparisons);

/// The register of all decisions that shaped this edition.
[[nodiscard]] std::string decisions_page(const PageContext& context);

} // namespace migralex::web
