// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/message.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstdint>
#include <functional>

namespace migralex {

namespace {

#include "base/catalogue.inc"

constexpr std::size_t catalogue_size = std::size(unsorted_catalogue);

consteval std::array<CatalogueEntry, catalogue_size> sorted_catalogue() {
    std::array<CatalogueEntry, catalogue_size> entries{};
    std::copy(std::begin(unsorted_catalogue), std::end(unsorted_catalogue), entries.begin());
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    return entries;
}

constexpr auto catalogue = sorted_catalogue();

/// A bit for each place {0} to {9} that occurs in a text. Searching by `find` keeps the compile-time work
/// small: compilers count every step.
constexpr unsigned places_in(std::string_view text) {
    unsigned places = 0;
    for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1))
        if (at + 2 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9' && text[at + 2] == '}')
            places |= 1U << (text[at + 1] - '0');
    return places;
}

constexpr bool keys_differ() {
    for (std::size_t i = 1; i < catalogue.size(); ++i)
        if (catalogue[i].key == catalogue[i - 1].key) return false;
    return true;
}

constexpr bool translations_are_complete() {
    for (const auto& entry : catalogue)
        for (const auto& text : entry.text)
            if (text.empty()) return false;
    return true;
}

constexpr bool places_agree() {
    for (const auto& entry : catalogue)
        for (const auto& text : entry.text)
            if (places_in(text) != places_in(entry.text[1])) return false;
    return true;
}

static_assert(keys_differ(), "a key stands twice in the message catalogue");
static_assert(translations_are_complete(), "a message lacks one of its four languages");
static_assert(places_agree(), "a translation has other places {n} than the English text");

/// A page asks for a hundred labels: keys are looked up by their hash, in a table that is at most half full.
class KeyTable {
  public:
    KeyTable() {
        for (std::size_t i = 0; i < catalogue_size; ++i) {
            auto slot = slot_of(catalogue[i].key);
            while (places_[slot] != none) slot = (slot + 1) % slots;
            places_[slot] = static_cast<std::uint16_t>(i);
        }
    }
    [[nodiscard]] const CatalogueEntry* find(std::string_view key) const {
        for (auto slot = slot_of(key); places_[slot] != none; slot = (slot + 1) % slots)
            if (catalogue[places_[slot]].key == key) return &catalogue[places_[slot]];
        return nullptr;
    }

  private:
    static constexpr std::size_t slots = std::bit_ceil(2 * catalogue_size);
    static constexpr std::uint16_t none = 0xFFFF;
    static_assert(catalogue_size < none);

    static std::size_t slot_of(std::string_view key) {
        return std::hash<std::string_view>()(key) % slots;
    }

    std::array<std::uint16_t, slots> places_ = [] {
        std::array<std::uint16_t, slots> empty{};
        empty.fill(none);
        return empty;
    }();
};

const CatalogueEntry* find_entry(std::string_view key) {
    static const KeyTable table;
    return table.find(key);
}

/// Arguments are somebody's text: they are put in as they are and never read as a pattern.
std::string fill_places(std::string_view text, std::span<const std::string> arguments) {
    std::string result;
    result.reserve(text.size() + 64);
    for (std::size_t i = 0; i < text.size();) {
        const auto brace = std::min(text.find('{', i), text.size());
        result += text.substr(i, brace - i);
        const bool is_place = brace + 2 < text.size() && text[brace + 2] == '}' && text[brace + 1] >= '0' &&
                              text[brace + 1] <= '9';
        if (is_place) {
            const auto place = static_cast<std::size_t>(text[brace + 1] - '0');
            if (place < arguments.size()) result += arguments[place];
        } else if (brace < text.size()) {
            result += '{';
        }
        i = brace + (is_place ? 3 : 1);
    }
    return result;
}

} // namespace

std::string_view to_string(InterfaceLanguage language) {
    switch (language) {
    case InterfaceLanguage::es: return "es";
    case InterfaceLanguage::en: return "en";
    case InterfaceLanguage::pt: return "pt";
    case InterfaceLanguage::fr: return "fr";
    }
    return "en";
}

std::optional<InterfaceLanguage> interface_language_from_string(std::string_view tag) {
    std::string bare(tag.substr(0, tag.find_first_of("-_.@")));
    for (auto& c : bare)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (const auto language : interface_languages)
        if (bare == to_string(language)) return language;
    return std::nullopt;
}

std::span<const CatalogueEntry> message_catalogue() {
    return catalogue;
}

std::string_view label(std::string_view key, InterfaceLanguage language) {
    const auto* entry = find_entry(key);
    assert(entry != nullptr && "unknown message key");
    return entry ? entry->text[static_cast<std::size_t>(language)] : key;
}

std::string format_message(const Message& message, InterfaceLanguage language) {
    const auto* entry = find_entry(message.key);
    assert(entry != nullptr && "unknown message key");
    if (!entry) return "«" + message.key + "»";
    return fill_places(entry->text[static_cast<std::size_t>(language)], message.arguments);
}

} // namespace migralex
