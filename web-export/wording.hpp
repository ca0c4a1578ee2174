// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "model/registry.hpp"
#include "text/collation.hpp"
#include "web_export/site_languages.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::web {

/// A name and the language it is in.
struct NameInLanguage {
    std::string_view name;
    std::string_view language;
};

/// The name in a language, else in English, else in any; empty if there is none.
[[nodiscard]] NameInLanguage find_name(const Names& names, std::string_view language);

/// How the pages of one language say things: labels, dates, countries, bodies. Borrows the publication.
class Wording {
  public:
    Wording(SiteLanguage language, const Publication& publication);

    [[nodiscard]] InterfaceLanguage language() const {
        return language_.interface;
    }
    /// Of the terms that the pages are about, and of their folder.
    [[nodiscard]] std::string_view tag() const {
        return language_.tag;
    }
    /// Of the words around them: the same, but where the interface falls back.
    [[nodiscard]] std::string_view interface_tag() const {
        return to_string(language_.interface);
    }
    [[nodiscard]] bool falls_back() const {
        return language_.falls_back();
    }
    [[nodiscard]] std::string_view say(std::string_view key) const {
        return label(key, language_.interface);
    }
    [[nodiscard]] std::string say(std::string_view key, std::vector<std::string> arguments) const {
        return format_message({std::string(key), std::move(arguments)}, language_.interface);
    }
    /// A label whose key is made from a file's word; empty if the catalogue has no such key.
    [[nodiscard]] std::string_view find_label(std::string_view key) const;

    /// "18 de diciembre de 1990" for 1990-12-18, and less for less; other texts as they are.
    [[nodiscard]] std::string date(std::string_view iso) const;
    /// "español"; the tag itself for a language without a name in the catalogue.
    [[nodiscard]] std::string_view language_name(std::string_view tag) const;
    [[nodiscard]] std::string place(std::string_view code) const;
    /// Names of places in the order of the page's language, with commas.
    [[nodiscard]] std::string places(std::span<const std::string> codes) const;
    /// The name of a registered body; what is not registered is taken for a name.
    [[nodiscard]] std::string_view body(std::string_view id) const;
    [[nodiscard]] std::string_view theme(std::string_view code) const;
    /// The title of the subregional glossary an id belongs to; its prefix if it is not in the manifest.
    [[nodiscard]] std::string_view glossary_of(std::string_view id) const;
    [[nodiscard]] std::string_view site_title() const;
    /// Subregional glossaries and countries, sorted as the page's language sorts their names.
    [[nodiscard]] const std::vector<std::string_view>& glossaries() const {
        return glossaries_;
    }
    void sort_places(std::vector<std::string_view>& codes) const;
    /// Sorts prefixes of glossaries by their titles.
    void sort_glossaries(std::vector<std::string_view>& prefixes) const;
    [[nodiscard]] const text::Collator& collator() const {
        return collator_;
    }

  private:
    SiteLanguage language_;
    const Publication& publication_;
    text::Collator collator_;
    std::map<std::string_view, std::string> place_keys_;
    std::vector<std::string_view> glossaries_;
};

} // namespace migralex::web
