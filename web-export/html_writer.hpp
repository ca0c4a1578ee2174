// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace migralex::web {

/// Markup written by us in the source code. Only a constant of the program converts to it, so that no text of
/// a glossary can ever be taken for markup.
struct Markup {
    std::string_view text;

    consteval Markup(const char* literal) : text(literal) {}
};

/// Writes HTML into a buffer. Everything that is not Markup is escaped; bytes that are not UTF-8 and control
/// characters become U+FFFD.
class HtmlWriter {
  public:
    HtmlWriter& markup(Markup markup) {
        buffer_ += markup.text;
        return *this;
    }
    /// Escaped for element content and quoted attribute values alike.
    HtmlWriter& text(std::string_view text);
    /// ` name="value"`, the value escaped.
    HtmlWriter& attribute(Markup name, std::string_view value);
    /// `<tag>text</tag>`.
    HtmlWriter& element(Markup tag, std::string_view text);
    /// Markup that another HtmlWriter made.
    HtmlWriter& append(const HtmlWriter& other) {
        buffer_ += other.buffer_;
        return *this;
    }

    /// Makes room once for what is to come.
    void expect(std::size_t bytes) {
        buffer_.reserve(bytes);
    }
    [[nodiscard]] bool empty() const {
        return buffer_.empty();
    }
    [[nodiscard]] std::string take() {
        return std::move(buffer_);
    }

  private:
    std::string buffer_;
};

/// Appends a text as a JSON string, quotes included, that is also safe inside a script: no `<`, `>`, `&`,
/// U+2028 or U+2029 stands in it unescaped.
void append_script_string(std::string& script, std::string_view text);

} // namespace migralex::web
