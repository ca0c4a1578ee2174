// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/html_writer.hpp"
#include "web_export/public_glossary.hpp"
#include "web_export/wording.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace migralex::web {

/// What every page of a language is made in. Borrows both.
struct PageContext {
    const PublicGlossary& glossary;
    const Wording& wording;
    /// All entries by their headlines, once somebody has asked (entries_in_order).
    mutable std::vector<const PublicEntry*> in_order = {};

    [[nodiscard]] const Publication& publication() const {
        return glossary.publication();
    }
    [[nodiscard]] std::string_view say(std::string_view key) const {
        return wording.say(key);
    }
    [[nodiscard]] std::string say(std::string_view key, std::vector<std::string> arguments) const {
        return wording.say(key, std::move(arguments));
    }
};

/// What distinguishes the frame of one page.
struct PageFrame {
    /// Empty for the home page, which bears the title of the site alone.
    std::string title;
    /// Its name in the folder of each language: "LAC-0001.html".
    std::string file;
    /// Scripts beside search.js ("search-page.js"); none without.
    std::vector<std::string_view> scripts = {};
    /// The identifier of the entry whose data files lie beside the pages; empty without.
    std::string data_file = {};
    /// Pages that only lead elsewhere are not offered to search engines.
    bool is_listed = true;
    /// Whether the same page exists in the other languages.
    bool has_translations = true;
    /// What else stands in the head of the page.
    HtmlWriter more_head = {};
};

/// A page up to the beginning of its main part: head, skip link, languages, navigation, standing.
[[nodiscard]] HtmlWriter begin_page(const PageContext& context, const PageFrame& frame);

/// The rest of it; the whole page.
[[nodiscard]] std::string end_page(const PageContext& context, HtmlWriter page);

/// "Proposed edition 0.1, 31 March 2026".
[[nodiscard]] std::string edition_words(const PageContext& context);

/// The address of a page with the site's address before it; empty if the site has none.
[[nodiscard]] std::string page_address(const Publication& publication, std::string_view language,
                                       std::string_view file);

} // namespace migralex::web
