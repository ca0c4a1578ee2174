// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"

#include <string_view>

namespace migralex::web {

/// A folder of the site: pages about the terms of one language. Where the interface is not translated into it,
/// the pages speak another one and say so.
struct SiteLanguage {
    /// "nl": of the terms, and the name of the folder.
    std::string_view tag;
    InterfaceLanguage interface;

    [[nodiscard]] constexpr bool falls_back() const {
        return tag != to_string_view(interface);
    }
    static constexpr std::string_view to_string_view(InterfaceLanguage language) {
        constexpr std::string_view tags[] = {"es", "en", "pt", "fr"};
        return tags[static_cast<std::size_t>(language)];
    }
};

/// In the order in which they are offered.
inline constexpr SiteLanguage site_languages[] = {{"es", InterfaceLanguage::es}, {"en", InterfaceLanguage::en},
                                                  {"pt", InterfaceLanguage::pt}, {"fr", InterfaceLanguage::fr},
                                                  {"nl", InterfaceLanguage::en}, {"ht", InterfaceLanguage::fr}};

} // namespace migralex::web
