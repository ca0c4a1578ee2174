// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/search_index.hpp"

#include "text/stop_words.hpp"
#include "text/words.hpp"
#include "web_export/html_writer.hpp"
#include "web_export/inflection.hpp"
#include "web_export/links.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

namespace migralex::web {

namespace {

/// Bytes of a block: large enough for a search to need few, small enough not to load what it does not need.
constexpr std::size_t word_block = 1500;
constexpr std::size_t dictionary_block = 1000;
/// Blocks of words whose first words lie in one file.
constexpr std::size_t blocks_of_a_section = 64;
/// A line so long is read only where the query has no other word.
constexpr std::size_t heavy_line = 6000;
/// Words so short are looked up, but typing errors in them are not forgiven.
constexpr std::size_t shortest_corrected = 4;

std::string base36(std::size_t number) {
    std::string digits;
    do {
        digits.insert(digits.begin(), "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]);
        number /= 36;
    } while (number > 0);
    return digits;
}

/// A script string without its quotes.
std::string escaped(std::string_view text) {
    std::string quoted;
    append_script_string(quoted, text);
    return quoted.substr(1, quoted.size() - 2);
}

std::string escaped_term(std::string_view term) {
    return escaped(text::normalize(term));
}

/// Before the number of a concept: two letters need nothing to end them.
std::string language_field(const std::string& language) {
    return language.size() == 2 ? language : "~" + language + "~";
}

/// The words of the index, each with what stands behind it on its line, already escaped.
struct WordLine {
    std::string siblings;
    std::string terms;
};

using WordLines = std::map<std::string, WordLine>;

std::string script_of(const std::string& file, std::string_view content) {
    std::string script = "migralexIndex(\"" + file + "\",\"";
    return script.append(content).append("\");\n");
}

std::string source_line(const PublicGlossary& glossary, std::string_view language,
                        const SourceReference& reference) {
    const auto& sources = glossary.publication().sources;
    const auto found = sources.find(reference.source);
    std::string line(found == sources.end() ? std::string_view(reference.source)
                                            : name_in(found->second.title, language));
    if (!line.empty() && !reference.article.empty()) line += ", ";
    return line + reference.article;
}

/// Words that a term need not have to answer a query with them.
std::string small_words() {
    std::string words;
    for (const auto word : text::stop_words()) words.append(words.empty() ? "" : " ").append(word);
    return words;
}

std::string concept_line(const PublicEntry& entry) {
    auto line = escaped(entry.entry->id);
    for (const auto* section : entry.sections)
        if (const auto* preferred = find_preferred_term(*section);
            preferred && is_language_tag(section->language))
            line += "\t" + escaped(section->language) + ":" + escaped_term(preferred->term);
    return line + "\\n";
}

/// Of each language: the definition that belongs to the anchor, else the first one.
std::string definition_line(const PublicGlossary& glossary, const PublicEntry& entry) {
    auto line = escaped(entry.entry->id);
    for (const auto* section : entry.sections) {
        if (!is_language_tag(section->language)) continue;
        const auto* definition = find_public_definition(entry, section->language);
        const bool is_linked = definition != nullptr;
        if (!definition && !section->definitions.empty()) definition = &section->definitions.front();
        if (!definition) continue;
        line += "\t" + escaped(section->language) + "\t" +
                escaped_term(source_line(glossary, section->language, definition->source)) + "\t" +
                escaped_term(definition->text.plain) + "\t" +
                (is_linked ? std::string() : escaped(id_prefix(definition->origin)));
    }
    return line + "\\n";
}

class IndexBuilder {
  public:
    IndexBuilder(const PublicGlossary& glossary, const TakePage& take) : glossary_(glossary), take_(take) {}

    void build(const AttestedWords& attested) {
        for (const auto& entry : glossary_.entries())
            if (!entry.entry->retirement) add_concept(entry);
        for (const auto& [language, words] : attested.by_language()) inflections_.add_attested(language, words);
        add_siblings();
        write_words();
        const auto head_starts = write_dictionary("h/", dictionary_words(false));
        const auto tail_starts = write_dictionary("t/", dictionary_words(true));
        take_("index.js", "migralexIndex({n:" + std::to_string(concepts_) +
                              ",c:" + std::to_string(concepts_of_a_block) +
                              ",b:" + std::to_string(blocks_of_a_section) + ",s:\"" + section_starts_ +
                              "\",x:\"" + heavy_ + "\",h:\"" + head_starts + "\",t:\"" + tail_starts +
                              "\",o:\"" + small_words() + "\",p:\"" + hidden_ + "\"});\n");
    }

  private:
    void add_concept(const PublicEntry& entry) {
        const auto number = base36(concepts_++);
        for (const auto* section : entry.sections)
            if (is_language_tag(section->language))
                for (const auto& term : section->terms) add_term(number, *section, term);
    }

    void add_term(const std::string& number, const LanguageSection& section, const TermSection& term) {
        if (term.is_pejorative) {
            const auto key = text::comparison_key(term.term, text::Enye::folded);
            if (!key.empty()) hidden_ += (hidden_.empty() ? "" : " ") + hidden_hash(key) + ":" + number;
            return;
        }
        const auto posting = "\t" + std::to_string(static_cast<int>(term.acceptability.status)) +
                             language_field(section.language) + number + ":" + escaped_term(term.term);
        std::set<std::string> seen;
        for (auto& word : text::words(term.term)) {
            if (!seen.insert(word.folded).second) continue;
            lines_[word.folded].terms += posting;
            inflections_.add_word(section.language, word.folded);
        }
    }

    void add_siblings() {
        for (const auto& [form, words] : inflections_.table()) {
            auto& siblings = lines_[form].siblings;
            for (const auto& word : words) siblings += (siblings.empty() ? "=" : ",") + escaped(word);
        }
    }

    void write_words() {
        std::string starts;
        std::string block;
        std::string before;
        std::size_t number = 0;
        const auto finish_section = [&] {
            if (starts.empty()) return;
            const auto file = "s/" + std::to_string((number - 1) / blocks_of_a_section);
            take_(file + ".js", script_of(file, starts));
            starts.clear();
        };
        const auto finish = [&] {
            if (block.empty()) return;
            const auto file = "w/" + std::to_string(number++);
            take_(file + ".js", script_of(file, block));
            block.clear();
            if (number % blocks_of_a_section == 0) finish_section();
        };
        for (const auto& [word, line] : lines_) {
            const auto text = escaped(word) + line.siblings + line.terms + "\\n";
            if (text.size() > heavy_line) heavy_ += (heavy_.empty() ? "" : " ") + escaped(word);
            if (!block.empty() && block.size() + text.size() > word_block) finish();
            if (block.empty()) {
                if (starts.empty()) add_start(section_starts_, before, word);
                add_start(starts, before, word);
            }
            block += text;
            before = word;
        }
        finish();
        finish_section();
    }

    /// The shortest beginning of a word that tells it from the word before, whole characters.
    static void add_start(std::string& starts, const std::string& before, const std::string& word) {
        std::size_t length = 0;
        while (length < before.size() && length < word.size() && before[length] == word[length]) ++length;
        ++length;
        while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0U) == 0x80U) ++length;
        starts += (starts.empty() ? "" : " ") + escaped(word.substr(0, length));
    }

    [[nodiscard]] std::vector<std::string> dictionary_words(bool is_backwards) const {
        std::vector<std::string> words;
        for (const auto& [word, line] : lines_) {
            // Only words of plain letters: what is spelled backwards must stay whole characters.
            const bool is_plain =
                std::all_of(word.begin(), word.end(), [](char c) { return c > ' ' && c < 127; });
            if (line.terms.empty() || word.size() < shortest_corrected || !is_plain) continue;
            words.emplace_back(word);
            if (is_backwards) std::reverse(words.back().begin(), words.back().end());
        }
        std::sort(words.begin(), words.end());
        return words;
    }

    std::string write_dictionary(const std::string& folder, const std::vector<std::string>& words) {
        std::string starts;
        std::string block;
        std::string before;
        std::size_t number = 0;
        const auto finish = [&] {
            if (block.empty()) return;
            const auto file = folder + std::to_string(number++);
            take_(file + ".js", script_of(file, block));
            block.clear();
        };
        for (const auto& word : words) {
            if (block.size() > dictionary_block) finish();
            std::size_t shared = 0;
            if (block.empty()) {
                add_start(starts, before, word);
            } else {
                while (shared < 35 && shared < before.size() && shared < word.size() &&
                       before[shared] == word[shared])
                    ++shared;
                block += ' ';
            }
            block += base36(shared) + escaped(word.substr(shared));
            before = word;
        }
        finish();
        return starts;
    }

    const PublicGlossary& glossary_;
    const TakePage& take_;
    WordLines lines_;
    Inflections inflections_;
    std::string hidden_;
    std::string section_starts_;
    std::string heavy_;
    std::size_t concepts_ = 0;
};

} // namespace

std::string hidden_hash(std::string_view key) {
    // FNV-1a (64 bits), folded to 52 so that a number of the browser holds it exactly.
    std::uint64_t hash = 14695981039346656037ULL;
    for (const auto c : key) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ULL;
    }
    hash = (hash >> 12U) ^ (hash & 0xFFFU);
    return base36(static_cast<std::size_t>(hash));
}

std::vector<std::size_t> indexed_concepts(const PublicGlossary& glossary) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < glossary.entries().size(); ++i)
        if (!glossary.entries()[i].entry->retirement) places.push_back(i);
    return places;
}

std::string concept_block(const std::string& file, std::span<const PublicEntry> entries) {
    std::string lines;
    for (const auto& entry : entries)
        if (!entry.entry->retirement) lines += concept_line(entry);
    return script_of(file, lines);
}

std::string definition_block(const PublicGlossary& glossary, const std::string& file,
                             std::span<const PublicEntry> entries) {
    std::string lines;
    for (const auto& entry : entries)
        if (!entry.entry->retirement) lines += definition_line(glossary, entry);
    return script_of(file, lines);
}

void write_word_blocks(const PublicGlossary& glossary, const AttestedWords& attested, const TakePage& take) {
    IndexBuilder(glossary, take).build(attested);
}

} // namespace migralex::web
