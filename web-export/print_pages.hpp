// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/lists.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace migralex::web {

inline constexpr const char* print_file_of_all = "print-all.html";
[[nodiscard]] std::string print_file(std::string_view theme);

/// A theme and its entries.
using PrintPart = std::pair<std::string_view, std::vector<const PublicEntry*>>;

/// The edition for print in the language of a context: the whole glossary, and one a theme. Borrows both.
class PrintPages {
  public:
    PrintPages(const PageContext& context, const std::vector<std::string_view>& themes)
        : context_(context), themes_(themes) {}

    /// print.html, which leads to the others.
    [[nodiscard]] std::string list() const;
    [[nodiscard]] std::string whole();
    [[nodiscard]] std::string of_theme(std::string_view theme);

  private:
    std::string page(const std::string& file, std::string_view name,
                     const std::vector<std::string_view>& themes);
    void write_part(HtmlWriter& page, const PrintPart& part, std::size_t number);
    const HtmlWriter& printed(const PublicEntry& entry);

    const PageContext& context_;
    const std::vector<std::string_view>& themes_;
    /// Each entry stands in the whole edition and in those of its themes, and is written once.
    std::unordered_map<const PublicEntry*, HtmlWriter> printed_;
};

} // namespace migralex::web
