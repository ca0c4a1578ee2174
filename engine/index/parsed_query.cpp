// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/parsed_query.hpp"

#include "index/designation_key.hpp"
#include "text/stop_words.hpp"
#include "text/words.hpp"

#include <algorithm>

namespace migralex::index {

namespace {

/// Nobody means more than this; a pasted page is cut.
constexpr std::size_t most_words = 32;
static_assert(most_words <= 8 * sizeof(WordSet));
constexpr std::size_t longest_query = 4096;

bool has_asterisk_behind(std::string_view text, const text::Word& word) {
    return word.end < text.size() && text[word.end] == '*';
}

/// What stands between two quotes; a quote without its second one is no quote.
struct Quotation {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Quotation> quotations(std::string_view text) {
    std::vector<Quotation> found;
    for (std::size_t open = text.find('"'); open != std::string_view::npos;) {
        const auto close = text.find('"', open + 1);
        if (close == std::string_view::npos) break;
        found.push_back({open + 1, close});
        open = text.find('"', close + 1);
    }
    return found;
}

std::vector<QueryWord> query_words(std::string_view text, const std::vector<Quotation>& quotations) {
    std::vector<QueryWord> result;
    for (const auto& word : text::words(text)) {
        if (result.size() == most_words) break;
        QueryWord each;
        each.folded = text::without_ligatures(word.folded);
        each.is_quoted = std::any_of(quotations.begin(), quotations.end(), [&](const auto& quotation) {
            return quotation.begin <= word.begin && word.end <= quotation.end;
        });
        each.is_prefix = has_asterisk_behind(text, word);
        each.is_stop = !each.is_prefix && text::is_stop_word(each.folded);
        for (std::size_t i = 0; i < stemmed_languages.size(); ++i)
            each.stems[i] = text::stem(each.folded, stemmed_languages[i]);
        result.push_back(std::move(each));
    }
    if (!result.empty() && !result.back().is_quoted) result.back().is_prefix = true;
    return result;
}

std::vector<std::string> phrases_of(std::string_view text, const std::vector<Quotation>& quotations) {
    std::vector<std::string> keys;
    for (const auto& [begin, end] : quotations) {
        auto key = folded_key(kept_key(text.substr(begin, end - begin)));
        if (!key.empty()) keys.push_back(std::move(key));
    }
    return keys;
}

/// As typographers and telephones put them.
std::string with_plain_quotes(std::string_view text) {
    std::string plain(text);
    for (const std::string_view quote : {"“", "”", "„", "«", "»"})
        for (auto at = plain.find(quote); at != std::string::npos; at = plain.find(quote, at))
            plain.replace(at, quote.size(), "\"");
    return plain;
}

} // namespace

ParsedQuery parse_query(std::string_view text) {
    const auto head = with_plain_quotes(text.substr(0, longest_query));
    ParsedQuery parsed;
    const auto quoted = quotations(head);
    parsed.words = query_words(head, quoted);
    parsed.is_small_words =
        std::all_of(parsed.words.begin(), parsed.words.end(), [](const auto& word) { return word.is_stop; });
    // A query of small words alone means them.
    if (parsed.is_small_words)
        for (auto& word : parsed.words) word.is_stop = false;
    parsed.kept_key = kept_key(head);
    parsed.folded_key = folded_key(parsed.kept_key);
    parsed.joined_key = joined_key(parsed.folded_key);
    parsed.phrases = phrases_of(head, quoted);
    note_beginnings(parsed);
    return parsed;
}

void note_beginnings(ParsedQuery& query) {
    query.beginnings.note(query.joined_key);
    for (const auto& word : query.words) {
        query.beginnings.note(word.folded);
        for (const auto& correction : word.corrections) query.beginnings.note(correction.word);
        for (const auto& forms : word.forms)
            for (const auto form : forms) query.beginnings.note(form);
    }
}

} // namespace migralex::index
