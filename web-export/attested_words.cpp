// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/attested_words.hpp"

#include "text/words.hpp"
#include "web_export/links.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <span>
#include <unordered_map>

namespace migralex::web {

namespace {

constexpr std::size_t entries_of_a_portion = 128;
constexpr std::string_view end_of_portion = "\n\n";

using Portions = std::unordered_map<std::string_view, std::string_view>;

/// By their first lines.
Portions portions_of(std::string_view memory) {
    Portions portions;
    while (!memory.empty()) {
        const auto end = std::min(memory.find(end_of_portion), memory.size());
        const auto portion = memory.substr(0, end);
        portions.emplace(portion.substr(0, portion.find('\n')), portion);
        memory.remove_prefix(std::min(end + end_of_portion.size(), memory.size()));
    }
    return portions;
}

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>()(text);
    }
};

std::string words_of(std::span<const PublicEntry> entries) {
    std::map<std::string_view, std::unordered_set<std::string, Hash, std::equal_to<>>> words;
    for (const auto& entry : entries) {
        if (entry.entry->retirement) continue;
        for (const auto* section : entry.sections) {
            if (!is_language_tag(section->language)) continue;
            for (const auto& definition : section->definitions)
                text::for_each_word(definition.text.plain, text::Enye::folded, [&](std::string_view word) {
                    auto& known = words[section->language];
                    if (!known.contains(word)) known.emplace(word);
                });
        }
    }
    std::string lines;
    for (const auto& [language, known] : words) {
        lines.append("\n").append(language).append("\t");
        const std::set<std::string_view> sorted(known.begin(), known.end());
        for (const auto word : sorted) lines.append(word).append(" ");
    }
    return lines;
}

/// FNV-1a.
std::uint64_t hash_of(std::string_view language, std::string_view word) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const auto text : {language, std::string_view("\t"), word})
        for (const auto c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

} // namespace

AttestedWords::AttestedWords(const PublicGlossary& glossary, const SiteInputs& inputs,
                             const std::string& memory) {
    const auto known = portions_of(memory);
    const std::span entries = glossary.entries();
    for (std::size_t begin = 0; begin < entries.size(); begin += entries_of_a_portion) {
        const auto portion = entries.subspan(begin, std::min(entries_of_a_portion, entries.size() - begin));
        const auto made_from = inputs.of_entries("attested", begin, portion.size());
        const auto found = made_from.empty() ? known.end() : known.find(made_from);
        add_portion(found != known.end() ? std::string(found->second) : made_from + words_of(portion));
    }
}

void AttestedWords::add_portion(const std::string& portion) {
    const std::string_view text = portions_.emplace_back(portion);
    for (auto line = text.find('\n'); line < text.size();) {
        const auto end = std::min(text.find('\n', line + 1), text.size());
        const auto tab = std::min(text.find('\t', line), end);
        auto& words = by_language_[text.substr(line + 1, tab - line - 1)];
        for (auto begin = tab + 1; begin < end;) {
            const auto blank = std::min(text.find(' ', begin), end);
            if (blank > begin) words.insert(text.substr(begin, blank - begin));
            begin = blank + 1;
        }
        line = end;
    }
}

std::string AttestedWords::fingerprint() const {
    // A sum, so that the order does not matter.
    std::uint64_t sum = 0;
    for (const auto& [language, words] : by_language_)
        for (const auto word : words) sum += hash_of(language, word);
    return std::to_string(sum);
}

std::string AttestedWords::memory() const {
    std::string memory;
    for (const auto& portion : portions_) memory.append(portion).append(end_of_portion);
    return memory;
}

} // namespace migralex::web
