// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/sheet_fingerprint.hpp"

namespace migralex::workspace {

namespace {

// "m1", six characters of the entry and its language, six of the term, then for each cell its letter and six
// characters; "[es]" goes before cells of a language. So a later version may add columns.
constexpr std::string_view version = "m1";
constexpr std::size_t mark_length = 6;
constexpr std::size_t head_length = version.size() + 2 * mark_length;
constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

class Hash {
  public:
    /// FNV-1a.
    Hash& add(std::string_view text) {
        for (const char c : text) {
            value_ ^= static_cast<unsigned char>(c);
            value_ *= 0x100000001B3U;
        }
        value_ ^= 0xFFU; // no byte of UTF-8: what follows is another text
        value_ *= 0x100000001B3U;
        return *this;
    }

    [[nodiscard]] std::string mark() const {
        auto mixed = value_ ^ (value_ >> 32U);
        mixed *= 0x9E3779B97F4A7C15U;
        mixed ^= mixed >> 29U;
        std::string mark;
        for (std::size_t i = 0; i < mark_length; ++i, mixed >>= 6U) mark += alphabet[mixed & 63U];
        return mark;
    }

  private:
    std::uint64_t value_ = 0xCBF29CE484222325U;
};

std::string entry_mark(std::string_view entry, std::string_view language) {
    return Hash().add(entry).add(language).mark();
}

} // namespace

FingerprintWriter::FingerprintWriter(std::string_view entry, std::string_view language, std::string_view term)
    : text_(std::string(version) + entry_mark(entry, language) + Hash().add(term).mark()) {}

void FingerprintWriter::add(char code, std::string_view language, std::string_view value) {
    if (value.empty()) return;
    if (language_ != language) {
        language_ = language;
        text_ += "[" + language_ + "]";
    }
    text_ += code;
    text_ += Hash().add(value).mark();
}

std::optional<RowFingerprint> RowFingerprint::parse(std::string_view text) {
    if (!text.starts_with(version) || text.size() < head_length) return std::nullopt;
    RowFingerprint fingerprint;
    fingerprint.text_ = text;
    return fingerprint;
}

bool RowFingerprint::is_of(std::string_view entry, std::string_view language) const {
    return std::string_view(text_).substr(version.size(), mark_length) == entry_mark(entry, language);
}

bool RowFingerprint::is_of_term(std::string_view term) const {
    return std::string_view(text_).substr(version.size() + mark_length, mark_length) == Hash().add(term).mark();
}

bool RowFingerprint::held(char code, std::string_view language, std::string_view value) const {
    std::string_view rest = std::string_view(text_).substr(head_length);
    std::string_view of;
    while (!rest.empty()) {
        if (rest.front() == '[') {
            const auto end = rest.find(']');
            if (end == std::string_view::npos) return false;
            of = rest.substr(1, end - 1);
            rest.remove_prefix(end + 1);
            continue;
        }
        if (rest.size() <= mark_length) break;
        if (rest.front() == code && of == language)
            return rest.substr(1, mark_length) == Hash().add(value).mark();
        rest.remove_prefix(mark_length + 1);
    }
    return value.empty();
}

} // namespace migralex::workspace
