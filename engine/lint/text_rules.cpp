// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/checks.hpp"
#include "text/fold.hpp"

#include <array>
#include <cstdint>
#include <fmt/format.h>

namespace migralex::lint {

namespace {

/// Decodes one code point. Of bytes that are no UTF-8 it makes something, and never reads beyond the end.
char32_t code_point_at(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80) return lead;
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    char32_t value = lead & (0x3FU >> static_cast<unsigned>(more));
    for (int i = 0; i < more && at < text.size(); ++i)
        value = (value << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    return value;
}

bool is_suspicious(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F) || c == 0xAD ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0xFEFF || c == 0xFFFD;
}

/// Scripts whose letters look like those of another one; `none` for what is no letter of either.
enum Script : unsigned { none = 0, latin = 1, greek = 2, cyrillic = 4 };

Script script_of(char32_t c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return latin;
    if (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) return latin;
    if (c >= 0x370 && c <= 0x3FF) return greek;
    if (c >= 0x400 && c <= 0x52F) return cyrillic;
    if (c >= 0x1E00 && c <= 0x1EFF) return latin;
    return none;
}

/// One walk over a text; notes the first flaw of each sort.
class TextWalk {
  public:
    explicit TextWalk(std::string_view text) : text_(text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto begin = at;
            const auto c = code_point_at(text, at);
            step(c, begin, at);
        }
        end_word(text.size());
        if (!open_.empty() && unbalanced_.empty()) unbalanced_ = open_.back();
        if (straight_quotes_ % 2 != 0 && unbalanced_.empty()) unbalanced_ = "\"";
        if (!text.empty() && (text.back() == ' ' || text.front() == ' ')) spacing_ = " ";
    }

    [[nodiscard]] const std::string& suspicious() const {
        return suspicious_;
    }
    [[nodiscard]] const std::string& mixed_word() const {
        return mixed_word_;
    }
    [[nodiscard]] const std::string& unbalanced() const {
        return unbalanced_;
    }
    [[nodiscard]] const std::string& spacing() const {
        return spacing_;
    }

  private:
    void step(char32_t c, std::size_t begin, std::size_t end) {
        if (suspicious_.empty() && is_suspicious(c))
            suspicious_ = fmt::format("U+{:04X}", static_cast<std::uint32_t>(c));
        if (const auto script = script_of(c); script != none) {
            if (scripts_ == 0) word_ = begin;
            scripts_ |= script;
        } else {
            end_word(begin);
            check_bracket(c, begin, end);
            check_spacing(c, begin, end);
        }
        before_ = c;
    }

    void end_word(std::size_t end) {
        const bool is_mixed = (scripts_ & (scripts_ - 1U)) != 0;
        if (is_mixed && mixed_word_.empty()) mixed_word_ = text_.substr(word_, end - word_);
        scripts_ = 0;
    }

    void check_bracket(char32_t c, std::size_t begin, std::size_t end) {
        if (c == '"') ++straight_quotes_;
        constexpr std::array<std::pair<char32_t, char32_t>, 4> pairs = {
            {{U'(', U')'}, {U'[', U']'}, {U'«', U'»'}, {U'“', U'”'}}};
        for (const auto& [opening, closing] : pairs) {
            if (c == opening) {
                // Deeper than this nobody writes; a hostile text must not fill the memory.
                if (open_.size() < 100) open_.emplace_back(text_.substr(begin, end - begin));
                closings_.resize(open_.size(), closing);
                closings_.back() = closing;
            } else if (c == closing) {
                close(c, begin, end);
            }
        }
    }

    void close(char32_t c, std::size_t begin, std::size_t end) {
        if (!open_.empty() && closings_.back() == c) {
            open_.pop_back();
            closings_.pop_back();
            return;
        }
        // "art. 3 a)" and "1)" number things: nothing was opened there.
        const bool numbers = c == ')' && begin > 0 && is_label_before(begin);
        if (!numbers && unbalanced_.empty()) unbalanced_ = text_.substr(begin, end - begin);
    }

    [[nodiscard]] bool is_label_before(std::size_t at) const {
        const auto blank = text_.find_last_of(" (", at - 1);
        const auto begin = blank == std::string_view::npos ? 0 : blank + 1;
        return at - begin <= 3;
    }

    void check_spacing(char32_t c, std::size_t begin, std::size_t end) {
        if (!spacing_.empty()) return;
        if (c == ' ' && before_ == ' ') spacing_ = "  ";
        const auto next = end < text_.size() ? text_[end] : ' ';
        const bool is_stop = c == ',' || c == '.';
        // " ..." and " .org" are no slips.
        if (is_stop && before_ == ' ' && next == ' ') spacing_ = text_.substr(begin - 1, end - begin + 1);
        if ((c == ',' || c == ';') && script_of(static_cast<unsigned char>(next)) == latin)
            spacing_ = text_.substr(begin, end - begin + 1);
        if (c == ')' && before_ == ' ') spacing_ = " )";
        if (before_ == '(' && c == ' ') spacing_ = "( ";
    }

    std::string_view text_;
    std::size_t word_ = 0;
    unsigned scripts_ = 0;
    char32_t before_ = 0;
    std::vector<std::string> open_;
    std::vector<char32_t> closings_;
    std::size_t straight_quotes_ = 0;
    std::string suspicious_;
    std::string mixed_word_;
    std::string unbalanced_;
    std::string spacing_;
};

} // namespace

std::string find_suspicious_character(std::string_view text) {
    return TextWalk(text).suspicious();
}

void check_text(Check& check, const Spot& spot, std::string_view text) {
    if (!text::is_utf8(text)) return check.report("not-utf8", spot);
    const TextWalk walk(text);
    if (!walk.suspicious().empty()) check.report("suspicious-character", spot, {walk.suspicious()});
    if (!walk.mixed_word().empty()) check.report("mixed-script", spot, {walk.mixed_word()});
    if (!walk.unbalanced().empty()) check.report("unbalanced", spot, {walk.unbalanced()});
    if (!walk.spacing().empty()) check.report("spacing", spot, {walk.spacing()});
}

} // namespace migralex::lint
