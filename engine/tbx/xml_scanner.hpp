// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.hpp"
#include "tbx/xml_node.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::tbx {

/// Goes quickly through XML as nearly all files are written: in UTF-8, with names of ASCII letters, without
/// declarations in a DOCTYPE. What it accepts is well-formed by XML 1.0 and Namespaces in XML 1.0. It refuses
/// nothing: of everything else it says that it is unsure, and the conforming parser decides and finds the words
/// (xml_reader.hpp). tests/fuzz/check_scanner.hpp holds the two against each other.
///
/// Why it is here: to go through 54 MB and make nodes of them takes 0.37 s of CPU with expat, 0.13 s with this.
class XmlScanner {
  public:
    enum class Token { start_tag, end_tag, text, comment, instruction, finished, unsure };

    struct Attribute {
        const SharedText* uri = nullptr;
        const SharedText* prefix = nullptr;
        std::string_view name;
        std::string_view value;
    };

    /// Markup larger than `limit` bytes makes it unsure. The source must live as long as the scanner.
    XmlScanner(ByteSource& source, std::size_t limit);

    /// Goes on to the next token. What the functions below say of it holds until then. Text comes in pieces
    /// where it is long, or holds CDATA sections; blank text outside the root is passed over.
    Token next();

    /// Of a start tag.
    [[nodiscard]] const SharedText& uri() const {
        return *uri_;
    }
    [[nodiscard]] const SharedText& prefix() const {
        return *prefix_;
    }
    /// Of a start tag, without the prefix; of an instruction, its target.
    [[nodiscard]] std::string_view name() const {
        return name_;
    }
    [[nodiscard]] const std::vector<Attribute>& attributes() const {
        return attributes_;
    }
    /// Of a text, comment or instruction: its content, references resolved, line ends as XML has them.
    [[nodiscard]] std::string_view content() const {
        return content_;
    }
    /// Where the token begins.
    [[nodiscard]] Position position() const;
    /// Bytes of the source before the token, and up to its end.
    [[nodiscard]] std::uint64_t begins_at() const {
        return token_begins_;
    }
    [[nodiscard]] std::uint64_t ends_at() const {
        return offset_of(at_);
    }

  private:
    /// Where lines are counted, at a byte of the window.
    struct Lines {
        std::size_t line = 1;
        /// Of the source: where the line begins.
        std::uint64_t start = 0;
        /// Bytes of the line that begin no character.
        std::size_t continuations = 0;
    };
    struct Binding {
        SharedText prefix;
        SharedText uri;
        std::size_t depth = 0;
    };
    struct RawAttribute {
        std::string_view prefix;
        std::string_view name;
        char* value = nullptr;
        char* value_end = nullptr;
        bool is_plain = true;
    };
    enum class Outcome { done, cut, unsure };

    [[nodiscard]] std::uint64_t offset_of(const char* place) const {
        return window_offset_ + static_cast<std::uint64_t>(place - window_.data());
    }
    void line_ends_before(const char* place);
    bool refill();
    [[nodiscard]] bool may_be_cut(const char* place) const {
        return !is_last_ && place + 3 >= end_;
    }
    Token unsure();

    template <typename Scan>
    Token whole(Token token, Scan scan);

    Token markup();
    Token text();
    Token text_piece(char* begin, char* written);
    Token cdata();
    Token outside();
    bool begin();
    Outcome start_tag();
    Outcome end_tag();
    Outcome comment();
    Outcome instruction();
    Outcome declaration();
    Outcome document_type();

    char* skip_blanks(char* p);
    /// Behind a name without a colon; where it began if there is none.
    static char* behind_name(char* p);
    char* behind_character(char* p);
    Outcome qualified_name(char*& p, std::string_view& prefix, std::string_view& name) const;
    Outcome raw_attribute(char*& p);
    bool resolve();
    bool bind(const RawAttribute& attribute);
    [[nodiscard]] const Binding* find_binding(std::string_view prefix) const;
    bool are_distinct() const;
    static bool decode_value(RawAttribute& attribute);
    static bool reference(char*& p, char*& written);
    std::string_view with_line_ends(char* begin, char* end);
    void close();

    ByteSource& source_;
    std::size_t limit_;
    std::vector<char> window_;
    std::uint64_t window_offset_ = 0;
    char* at_ = nullptr;
    char* end_ = nullptr;
    /// Whether the source had more to give than the window could take, when it was last asked.
    bool is_filled_ = false;
    bool is_last_ = false;
    bool is_unsure_ = false;

    Lines lines_;
    Lines token_lines_;
    bool is_begun_ = false;
    bool in_cdata_ = false;
    bool closes_itself_ = false;
    bool has_root_ = false;
    bool has_doctype_ = false;

    /// Names of the open elements as they are written, one behind the other, and where each begins.
    std::string open_names_;
    std::vector<std::size_t> open_;
    std::vector<Binding> bindings_;
    std::vector<RawAttribute> raw_;

    const SharedText* uri_ = nullptr;
    const SharedText* prefix_ = nullptr;
    std::string_view name_;
    std::string_view raw_name_;
    std::vector<Attribute> attributes_;
    std::string_view content_;
    std::uint64_t token_begins_ = 0;
};

} // namespace migralex::tbx
