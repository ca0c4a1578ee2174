// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace migralex {

/// The languages in which Migralex speaks to people. Glossaries may hold any language; this is about messages,
/// reports and pages. Haitian Creole and Dutch pages fall back to one of these.
enum class InterfaceLanguage { es, en, pt, fr };

inline constexpr InterfaceLanguage interface_languages[] = {InterfaceLanguage::es, InterfaceLanguage::en,
                                                            InterfaceLanguage::pt, InterfaceLanguage::fr};

/// The bare BCP 47 tag: "es", "en", "pt" or "fr".
[[nodiscard]] std::string_view to_string(InterfaceLanguage language);

/// Reads "es", "pt-BR", "fr_CA.UTF-8" and the like by their first subtag, in any case; empty for any other
/// language.
[[nodiscard]] std::optional<InterfaceLanguage> interface_language_from_string(std::string_view tag);

/// Something to be said to a person, not yet in a language: a key of the catalogue and what fills its places.
/// Findings and exceptions carry messages, so that the same finding can be read in four languages.
struct Message {
    std::string key;
    std::vector<std::string> arguments;

    bool operator==(const Message&) const = default;
};

/// One message in its four languages, in the order of `interface_languages`. Places are written {0}, {1}, ...
struct CatalogueEntry {
    std::string_view key;
    std::string_view text[4];
};

/// Every message of Migralex, sorted by key. A missing translation, a repeated key and a translation whose
/// places differ from the English ones fail the build (see catalogue.cpp).
[[nodiscard]] std::span<const CatalogueEntry> message_catalogue();

/// The text of a message in a language. An unknown key is our own mistake: it is an assertion in debug builds
/// and the key itself, in guillemets, otherwise.
[[nodiscard]] std::string format_message(const Message& message, InterfaceLanguage language);

/// Short form for texts without places, such as the labels of a page.
[[nodiscard]] std::string_view label(std::string_view key, InterfaceLanguage language);

} // namespace migralex
