// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/xml_scanner.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace migralex::tbx {

namespace {

/// The window of a small document, such as an item's markup, is small; that of a file grows with what the
/// source has to give.
constexpr std::size_t first_window = std::size_t{4} << 10U;
constexpr std::size_t usual_window = std::size_t{256} << 10U;
/// Elements have a handful of attributes; telling more of them apart is left to the parser.
constexpr std::size_t most_attributes = 32;
/// `<![CDATA[`: so much tells what a piece of markup is.
constexpr std::ptrdiff_t longest_opening = 9;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view xmlns = "xmlns";
constexpr std::string_view xmlns_namespace = "http://www.w3.org/2000/xmlns/";

/// What a byte means where it stands; the byte 0 ends the window and is allowed nowhere.
enum ByteClass : unsigned char {
    ordinary = 0,
    /// Stops the scan of text, of a value in quotes, of a comment or instruction.
    stops_text = 1,
    stops_value = 2,
    stops_aside = 4,
    name_start = 8,
    name_rest = 16,
    blank = 32,
};

constexpr std::array<unsigned char, 256> make_classes() {
    std::array<unsigned char, 256> classes{};
    const auto add = [&](unsigned char c, int what) {
        classes[c] = static_cast<unsigned char>(classes[c] | what);
    };
    for (int c = 0; c < 0x20; ++c) add(static_cast<unsigned char>(c), stops_text | stops_value | stops_aside);
    for (int c = 0x80; c < 0x100; ++c)
        add(static_cast<unsigned char>(c), stops_text | stops_value | stops_aside);
    classes['\t'] = blank | stops_value;
    for (const unsigned char c : {'\n', '\r', ' '}) add(c, blank);
    for (const unsigned char c : {'<', '&', ']'}) add(c, stops_text);
    for (const unsigned char c : {'<', '&', '"', '\''}) add(c, stops_value);
    for (const unsigned char c : {'-', '?'}) add(c, stops_aside);
    for (unsigned char c = 'a'; c <= 'z'; ++c) add(c, name_start | name_rest);
    for (unsigned char c = 'A'; c <= 'Z'; ++c) add(c, name_start | name_rest);
    for (unsigned char c = '0'; c <= '9'; ++c) add(c, name_rest);
    add('_', name_start | name_rest);
    for (const unsigned char c : {'-', '.'}) add(c, name_rest);
    return classes;
}

constexpr auto classes = make_classes();

bool is(char c, int what) {
    return (classes[static_cast<unsigned char>(c)] & what) != 0;
}

bool begins(const char* p, std::string_view text) {
    return std::strncmp(p, text.data(), text.size()) == 0;
}

bool continues(unsigned char c) {
    return (c & 0xC0U) == 0x80U;
}

/// The length of a character beyond ASCII (production 2 of XML 1.0); 0 if it is none.
std::size_t character_length(const char* place) {
    const auto* p = reinterpret_cast<const unsigned char*>(place);
    if (p[0] < 0xC2 || !continues(p[1])) return 0;
    if (p[0] < 0xE0) return 2;
    if (!continues(p[2])) return 0;
    if (p[0] < 0xF0) {
        if (p[0] == 0xE0 && p[1] < 0xA0) return 0;
        if (p[0] == 0xED && p[1] >= 0xA0) return 0;
        if (p[0] == 0xEF && p[1] == 0xBF && p[2] >= 0xBE) return 0;
        return 3;
    }
    if (!continues(p[3]) || p[0] > 0xF4) return 0;
    if (p[0] == 0xF0 && p[1] < 0x90) return 0;
    if (p[0] == 0xF4 && p[1] >= 0x90) return 0;
    return 4;
}

bool is_character(unsigned long code) {
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF) ||
           (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

void append_utf8(char*& to, unsigned long code) {
    const auto put = [&](unsigned long byte) { *to++ = static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | (code >> 6U));
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | (code >> 18U));
        put(0x80U | ((code >> 12U) & 0x3FU));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

/// Behind "#233;" or "#xE9;"; null if it is no reference to a character that XML allows.
const char* character_reference(const char* p, unsigned long& code) {
    const bool is_hexadecimal = *++p == 'x';
    if (is_hexadecimal) ++p;
    code = 0;
    const auto* digits = p;
    for (; *p != ';'; ++p) {
        unsigned digit = 99;
        if (*p >= '0' && *p <= '9') digit = static_cast<unsigned>(*p - '0');
        if (is_hexadecimal && *p >= 'a' && *p <= 'f') digit = static_cast<unsigned>(*p - 'a') + 10;
        if (is_hexadecimal && *p >= 'A' && *p <= 'F') digit = static_cast<unsigned>(*p - 'A') + 10;
        if (digit == 99 || code > 0x10FFFF) return nullptr;
        code = code * (is_hexadecimal ? 16 : 10) + digit;
    }
    return p != digits && is_character(code) ? p + 1 : nullptr;
}

} // namespace

XmlScanner::XmlScanner(ByteSource& source, std::size_t limit)
    : source_(source), limit_(limit), window_(first_window + 1) {
    at_ = end_ = window_.data();
    *end_ = '\0';
    bindings_.push_back({"xml", xml_namespace, 0});
}

Position XmlScanner::position() const {
    const auto& lines = token_lines_;
    return {lines.line, static_cast<std::size_t>(token_begins_ - lines.start) - lines.continuations + 1};
}

void XmlScanner::line_ends_before(const char* place) {
    ++lines_.line;
    lines_.start = offset_of(place);
    lines_.continuations = 0;
}

XmlScanner::Token XmlScanner::unsure() {
    is_unsure_ = true;
    return Token::unsure;
}

/// Moves what is not read yet to the front of the window and reads on behind it. False at the end of the
/// source, and where one piece of markup has grown beyond the limit.
bool XmlScanner::refill() {
    if (is_last_) return false;
    auto* const front = window_.data();
    auto rest = static_cast<std::size_t>(end_ - at_);
    if (rest > 0 && at_ != front) std::memmove(front, at_, rest);
    window_offset_ += static_cast<std::uint64_t>(at_ - front);
    const bool is_too_small = rest + 1 >= window_.size();
    if (is_too_small && rest > limit_) return false;
    if (is_too_small || (is_filled_ && window_.size() < usual_window)) window_.resize(2 * window_.size());
    at_ = window_.data();
    const auto room = window_.size() - 1 - rest;
    const auto count = source_.read(at_ + rest, room);
    is_filled_ = count == room;
    if (count == 0) is_last_ = true;
    end_ = at_ + rest + count;
    *end_ = '\0';
    return true;
}

/// Runs a scan of one piece of markup again from its start until the window holds all of it.
template <typename Scan>
XmlScanner::Token XmlScanner::whole(Token token, Scan scan) {
    token_begins_ = offset_of(at_);
    token_lines_ = lines_;
    for (;;) {
        const auto outcome = (this->*scan)();
        if (outcome == Outcome::done) return token;
        if (outcome == Outcome::unsure || !refill()) return unsure();
        lines_ = token_lines_;
    }
}

XmlScanner::Token XmlScanner::next() {
    if (is_unsure_) return Token::unsure;
    if (closes_itself_) {
        closes_itself_ = false;
        close();
        return Token::end_tag;
    }
    for (;;) {
        const auto token = in_cdata_ ? cdata() : open_.empty() ? outside() : *at_ == '<' ? markup() : text();
        // A piece of text may be empty at the edge of the window.
        if (token != Token::text || !content_.empty()) return token;
    }
}

XmlScanner::Token XmlScanner::markup() {
    while (!is_last_ && end_ - at_ < longest_opening)
        if (!refill()) return unsure();
    switch (at_[1]) {
    case '/': return whole(Token::end_tag, &XmlScanner::end_tag);
    case '?': return whole(Token::instruction, &XmlScanner::instruction);
    case '!':
        if (begins(at_, "<!--")) return whole(Token::comment, &XmlScanner::comment);
        if (open_.empty() || !begins(at_, "<![CDATA[")) return unsure();
        at_ += 9;
        in_cdata_ = true;
        content_ = {};
        return Token::text;
    default: return whole(Token::start_tag, &XmlScanner::start_tag);
    }
}

char* XmlScanner::skip_blanks(char* p) {
    for (; is(*p, blank); ++p) {
        if (*p == '\n' || (*p == '\r' && p[1] != '\n')) line_ends_before(p + 1);
    }
    return p;
}

/// What stands before, between and behind comments and instructions outside the root.
XmlScanner::Token XmlScanner::outside() {
    if (!is_begun_ && !begin()) return unsure();
    for (;;) {
        const auto lines = lines_;
        auto* const behind = skip_blanks(at_);
        if (is_last_ || end_ - behind >= longest_opening) {
            at_ = behind;
            break;
        }
        // What begins there is still to come, or the line feed of a pair.
        lines_ = lines;
        if (!refill()) return unsure();
    }
    if (at_ == end_) return has_root_ ? Token::finished : unsure();
    if (*at_ != '<') return unsure();
    if (begins(at_, "<!D")) {
        if (has_root_ || std::exchange(has_doctype_, true)) return unsure();
        return whole(Token::finished, &XmlScanner::document_type) == Token::unsure ? Token::unsure : outside();
    }
    const bool is_aside = at_[1] == '?' || at_[1] == '!';
    return is_aside || !has_root_ ? markup() : unsure();
}

/// The byte order mark and the declaration.
bool XmlScanner::begin() {
    while (!is_last_ && end_ - at_ < longest_opening)
        if (!refill()) return false;
    is_begun_ = true;
    if (begins(at_, utf8_mark)) {
        at_ += utf8_mark.size();
        lines_.start = utf8_mark.size();
    }
    if (!begins(at_, "<?xml") || !is(at_[5], blank)) return true;
    return whole(Token::finished, &XmlScanner::declaration) != Token::unsure;
}

XmlScanner::Token XmlScanner::text_piece(char* begin, char* written) {
    content_ = {begin, static_cast<std::size_t>(written - begin)};
    return Token::text;
}

/// Text up to the next markup, or as far as the window shows it surely. References are resolved in place.
XmlScanner::Token XmlScanner::text() {
    if (may_be_cut(at_) && !refill()) return unsure();
    token_begins_ = offset_of(at_);
    auto* const begin = at_;
    auto* p = at_;
    auto* written = p;
    for (;;) {
        const auto* const run = p;
        while (!is(*p, stops_text)) ++p;
        if (written != run && p != run) std::memmove(written, run, static_cast<std::size_t>(p - run));
        written += p - run;
        at_ = p;
        if (*p == '<') return text_piece(begin, written);
        if (*p != '\n' && may_be_cut(p)) {
            // At the edge of the window: what is sure goes first.
            if (written != begin) return text_piece(begin, written);
            if (!refill()) return unsure();
            return text();
        }
        if (*p == '\n') {
            *written++ = *p++;
            line_ends_before(p);
        } else if (*p == '\r') {
            p += p[1] == '\n' ? 2 : 1;
            *written++ = '\n';
            line_ends_before(p);
        } else if (*p == '&') {
            if (end_ - p < 16 && !is_last_) {
                if (written != begin) return text_piece(begin, written);
                if (!refill()) return unsure();
                return text();
            }
            if (!reference(p, written)) return unsure();
        } else if (*p == ']') {
            if (p[1] == ']' && p[2] == '>') return unsure();
            *written++ = *p++;
        } else {
            const auto* const from = p;
            p = behind_character(p);
            if (p == from) return unsure();
            for (const auto* c = from; c != p; ++c) *written++ = *c;
        }
    }
}

XmlScanner::Token XmlScanner::cdata() {
    if (may_be_cut(at_) && !refill()) return unsure();
    auto* const begin = at_;
    auto* p = at_;
    auto* written = p;
    for (;;) {
        if (may_be_cut(p)) {
            at_ = p;
            if (written == begin && !refill()) return unsure();
            return text_piece(begin, written);
        }
        if (begins(p, "]]>")) {
            at_ = p + 3;
            in_cdata_ = false;
            return text_piece(begin, written);
        }
        if (*p == '\n' || *p == '\r') {
            p += *p == '\r' && p[1] == '\n' ? 2 : 1;
            *written++ = '\n';
            line_ends_before(p);
        } else if (!is(*p, stops_aside) || *p == '-' || *p == '?') {
            *written++ = *p++;
        } else {
            const auto* const from = p;
            p = behind_character(p);
            if (p == from) return unsure();
            for (const auto* c = from; c != p; ++c) *written++ = *c;
        }
    }
}

char* XmlScanner::behind_name(char* p) {
    if (!is(*p, name_start)) return p;
    while (is(*p, name_rest)) ++p;
    return p;
}

/// Behind a character beyond ASCII; the place itself if there is none that XML allows.
char* XmlScanner::behind_character(char* p) {
    const auto length = character_length(p);
    if (length > 1) lines_.continuations += length - 1;
    return p + length;
}

XmlScanner::Outcome XmlScanner::qualified_name(char*& p, std::string_view& prefix,
                                               std::string_view& name) const {
    auto* end = behind_name(p);
    if (end == p) return may_be_cut(p) ? Outcome::cut : Outcome::unsure;
    prefix = {};
    name = {p, static_cast<std::size_t>(end - p)};
    p = end;
    if (*p != ':') return Outcome::done;
    prefix = name;
    end = behind_name(++p);
    if (end == p) return may_be_cut(p) ? Outcome::cut : Outcome::unsure;
    name = {p, static_cast<std::size_t>(end - p)};
    p = end;
    return Outcome::done;
}

/// `name = "value"`; the value stays as it is for now, since the tag may have to be read again.
XmlScanner::Outcome XmlScanner::raw_attribute(char*& p) {
    const auto otherwise = [&] { return may_be_cut(p) ? Outcome::cut : Outcome::unsure; };
    auto& attribute = raw_.emplace_back();
    if (const auto outcome = qualified_name(p, attribute.prefix, attribute.name); outcome != Outcome::done)
        return outcome;
    p = skip_blanks(p);
    if (*p != '=') return otherwise();
    p = skip_blanks(p + 1);
    const char quote = *p;
    if (quote != '"' && quote != '\'') return otherwise();
    attribute.value = ++p;
    for (;;) {
        while (!is(*p, stops_value)) ++p;
        if (*p == quote) break;
        if (*p == '"' || *p == '\'') {
            ++p;
        } else if (*p == '&' || is(*p, blank)) {
            attribute.is_plain = false;
            const char c = *p++;
            if (c == '\n' || (c == '\r' && *p != '\n')) line_ends_before(p);
        } else {
            const auto* const from = p;
            p = behind_character(p);
            if (p == from) return otherwise();
        }
    }
    attribute.value_end = p++;
    return Outcome::done;
}

XmlScanner::Outcome XmlScanner::start_tag() {
    raw_.clear();
    auto* p = at_ + 1;
    auto* const begin = p;
    std::string_view prefix;
    if (const auto outcome = qualified_name(p, prefix, name_); outcome != Outcome::done) return outcome;
    raw_name_ = {begin, static_cast<std::size_t>(p - begin)};
    for (;;) {
        const auto* const before = p;
        p = skip_blanks(p);
        if (*p == '>') break;
        if (*p == '/' && p[1] == '>') break;
        if (p == before || raw_.size() == most_attributes)
            return may_be_cut(p) ? Outcome::cut : Outcome::unsure;
        if (const auto outcome = raw_attribute(p); outcome != Outcome::done) return outcome;
    }
    closes_itself_ = *p == '/';
    at_ = p + (closes_itself_ ? 2 : 1);
    has_root_ = true;
    open_.push_back(open_names_.size());
    open_names_ += raw_name_;
    if (!resolve()) return Outcome::unsure;
    const auto* binding = find_binding(prefix);
    static const SharedText none;
    if (!binding && !prefix.empty()) return Outcome::unsure;
    uri_ = binding ? &binding->uri : &none;
    prefix_ = binding ? &binding->prefix : &none;
    return Outcome::done;
}

const XmlScanner::Binding* XmlScanner::find_binding(std::string_view prefix) const {
    for (auto at = bindings_.size(); at > 0; --at)
        if (bindings_[at - 1].prefix == prefix) return &bindings_[at - 1];
    return nullptr;
}

/// Namespaces of the tag first, then the names of its attributes.
bool XmlScanner::resolve() {
    attributes_.clear();
    for (auto& raw : raw_)
        if (!raw.is_plain && !decode_value(raw)) return false;
    for (const auto& raw : raw_) {
        const bool declares = raw.prefix == xmlns || (raw.prefix.empty() && raw.name == xmlns);
        if (declares && !bind(raw)) return false;
    }
    static const SharedText none;
    for (const auto& raw : raw_) {
        if (raw.prefix == xmlns || (raw.prefix.empty() && raw.name == xmlns)) continue;
        const auto* binding = raw.prefix.empty() ? nullptr : find_binding(raw.prefix);
        if (!binding && !raw.prefix.empty()) return false;
        attributes_.push_back({binding ? &binding->uri : &none,
                               binding ? &binding->prefix : &none,
                               raw.name,
                               {raw.value, static_cast<std::size_t>(raw.value_end - raw.value)}});
    }
    return are_distinct();
}

bool XmlScanner::bind(const RawAttribute& attribute) {
    const std::string_view prefix = attribute.prefix.empty() ? std::string_view() : attribute.name;
    const std::string_view uri(attribute.value,
                               static_cast<std::size_t>(attribute.value_end - attribute.value));
    if (prefix == "xml" || prefix == xmlns || uri == xml_namespace || uri == xmlns_namespace) return false;
    if (uri.empty() && !prefix.empty()) return false;
    const auto known = std::find_if(bindings_.rbegin(), bindings_.rend(), [&](const auto& binding) {
        return binding.depth == open_.size() && binding.prefix == prefix;
    });
    if (known != bindings_.rend()) return false;
    bindings_.push_back({prefix, uri, open_.size()});
    return true;
}

bool XmlScanner::are_distinct() const {
    for (std::size_t i = 1; i < attributes_.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (attributes_[i].name == attributes_[j].name && *attributes_[i].uri == *attributes_[j].uri)
                return false;
    return true;
}

/// References resolved, white space as XML normalizes it; in place, where it only gets shorter.
bool XmlScanner::decode_value(RawAttribute& attribute) {
    auto* written = attribute.value;
    for (auto* p = attribute.value; p != attribute.value_end;) {
        if (*p == '&') {
            if (!reference(p, written)) return false;
        } else if (is(*p, blank)) {
            p += *p == '\r' && p[1] == '\n' ? 2 : 1;
            *written++ = ' ';
        } else {
            *written++ = *p++;
        }
    }
    attribute.value_end = written;
    return true;
}

/// Resolves the reference at `p`, whose text is at least as long as what it stands for.
bool XmlScanner::reference(char*& p, char*& written) {
    static constexpr std::pair<std::string_view, char> names[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
    for (const auto& [name, character] : names) {
        if (!begins(p, name)) continue;
        p += name.size();
        *written++ = character;
        return true;
    }
    unsigned long code = 0;
    const auto* behind = p[1] == '#' ? character_reference(p + 1, code) : nullptr;
    if (!behind) return false;
    p += behind - p;
    append_utf8(written, code);
    return true;
}

XmlScanner::Outcome XmlScanner::end_tag() {
    if (open_.empty()) return Outcome::unsure;
    const auto open = std::string_view(open_names_).substr(open_.back());
    auto* p = at_ + 2;
    if (static_cast<std::size_t>(end_ - p) <= open.size()) return is_last_ ? Outcome::unsure : Outcome::cut;
    if (!begins(p, open)) return Outcome::unsure;
    p = skip_blanks(p + open.size());
    if (*p != '>') return may_be_cut(p) ? Outcome::cut : Outcome::unsure;
    at_ = p + 1;
    close();
    return Outcome::done;
}

void XmlScanner::close() {
    while (bindings_.back().depth == open_.size()) bindings_.pop_back();
    open_names_.resize(open_.back());
    open_.pop_back();
}

/// The content of a comment or instruction: a pair or a lone carriage return is a line feed.
std::string_view XmlScanner::with_line_ends(char* begin, char* end) {
    auto* written = begin;
    for (auto* p = begin; p != end; ++p) {
        if (*p == '\r' && p[1] == '\n') continue;
        *written++ = *p == '\r' ? '\n' : *p;
    }
    return {begin, static_cast<std::size_t>(written - begin)};
}

XmlScanner::Outcome XmlScanner::comment() {
    auto* const begin = at_ + 4;
    for (auto* p = begin;;) {
        while (!is(*p, stops_aside)) ++p;
        if (*p == '-' && p[1] == '-') {
            if (p[2] != '>') return may_be_cut(p) ? Outcome::cut : Outcome::unsure;
            content_ = with_line_ends(begin, p);
            at_ = p + 3;
            return Outcome::done;
        }
        if (*p == '\n' || *p == '\r') {
            const bool is_half = *p == '\r' && p[1] == '\n';
            ++p;
            if (!is_half) line_ends_before(p);
        } else if (*p == '-' || *p == '?') {
            ++p;
        } else {
            const auto* const from = p;
            p = behind_character(p);
            if (p == from) return may_be_cut(p) ? Outcome::cut : Outcome::unsure;
        }
    }
}

XmlScanner::Outcome XmlScanner::instruction() {
    auto* p = at_ + 2;
    auto* const target = p;
    p = behind_name(p);
    const auto otherwise = [&] { return may_be_cut(p) ? Outcome::cut : Outcome::unsure; };
    name_ = {target, static_cast<std::size_t>(p - target)};
    if (name_.empty()) return otherwise();
    const bool is_xml =
        name_.size() == 3 && (name_[0] | 0x20) == 'x' && (name_[1] | 0x20) == 'm' && (name_[2] | 0x20) == 'l';
    if (is_xml && !may_be_cut(p)) return Outcome::unsure;
    const bool is_bare = *p == '?';
    if (!is_bare && !is(*p, blank)) return otherwise();
    p = skip_blanks(p);
    auto* const begin = p;
    for (;;) {
        while (!is(*p, stops_aside)) ++p;
        if (*p == '?' && p[1] == '>') break;
        if (*p == '\n' || *p == '\r') {
            const bool is_half = *p == '\r' && p[1] == '\n';
            ++p;
            if (!is_half) line_ends_before(p);
        } else if (*p == '-' || (*p == '?' && !is_bare)) {
            ++p;
        } else {
            const auto* const from = p;
            p = *p == '?' ? p : behind_character(p);
            if (p == from) return otherwise();
        }
    }
    if (is_xml) return Outcome::unsure;
    content_ = with_line_ends(begin, p);
    at_ = p + 2;
    return Outcome::done;
}

/// Only as everybody writes it.
XmlScanner::Outcome XmlScanner::declaration() {
    const auto* end = static_cast<const char*>(std::memchr(at_, '>', static_cast<std::size_t>(end_ - at_)));
    if (!end) return is_last_ || end_ - at_ > 200 ? Outcome::unsure : Outcome::cut;
    auto* p = at_ + 5;
    const auto take = [&](std::string_view name, auto is_known) {
        auto* from = skip_blanks(p);
        if (from == p || !begins(from, name)) return false;
        from = skip_blanks(from + name.size());
        if (*from != '=') return false;
        from = skip_blanks(from + 1);
        const char quote = *from;
        if (quote != '"' && quote != '\'') return false;
        const auto* const last =
            static_cast<const char*>(std::memchr(from + 1, quote, static_cast<std::size_t>(end - from)));
        if (!last || !is_known(std::string_view(from + 1, static_cast<std::size_t>(last - from - 1))))
            return false;
        p = from + (last - from) + 1;
        return true;
    };
    const auto is_one_of = [](auto... words) {
        return [=](std::string_view value) { return ((value == words) || ...); };
    };
    if (!take("version", is_one_of("1.0"))) return Outcome::unsure;
    const auto lines = lines_;
    if (!take("encoding", is_one_of("UTF-8", "utf-8", "Utf-8"))) lines_ = lines;
    const auto behind_encoding = lines_;
    if (!take("standalone", is_one_of("yes", "no"))) lines_ = behind_encoding;
    p = skip_blanks(p);
    if (p[0] != '?' || p[1] != '>') return Outcome::unsure;
    at_ = p + 2;
    return Outcome::done;
}

/// Only with names and addresses in it.
XmlScanner::Outcome XmlScanner::document_type() {
    const auto otherwise = [&](const char* place) {
        return may_be_cut(place) ? Outcome::cut : Outcome::unsure;
    };
    constexpr std::ptrdiff_t usual_length = 1024;
    if (!is_last_ && end_ - at_ < usual_length) return Outcome::cut;
    auto* p = at_;
    if (!begins(p, "<!DOCTYPE") || !is(p[9], blank)) return Outcome::unsure;
    p = skip_blanks(p + 9);
    std::string_view prefix;
    std::string_view name;
    if (qualified_name(p, prefix, name) != Outcome::done) return otherwise(p);
    std::size_t literals = 0;
    auto* before = p;
    p = skip_blanks(p);
    if (p != before && (begins(p, "SYSTEM") || begins(p, "PUBLIC"))) {
        literals = *p == 'S' ? 1 : 2;
        p += 6;
    }
    for (; literals > 0; --literals) {
        before = p;
        p = skip_blanks(p);
        const char quote = *p;
        if (p == before || (quote != '"' && quote != '\'')) return otherwise(p);
        for (++p; *p != quote; ++p) {
            constexpr std::string_view marks = " /:+,=?;!*#@$%";
            if (!is(*p, name_rest) && marks.find(*p) == std::string_view::npos) return otherwise(p);
        }
        ++p;
    }
    p = skip_blanks(p);
    if (*p != '>') return otherwise(p);
    at_ = p + 1;
    return Outcome::done;
}

} // namespace migralex::tbx
