// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace migralex::tbx {

using Attribute = std::pair<std::string_view, std::string_view>;
using Attributes = std::vector<Attribute>;

/// Writes the canonical layout: one element a line, two blanks a level, attributes in the order given.
class MarkupWriter {
  public:
    void open(std::string_view name, const Attributes& attributes = {});
    void close(std::string_view name);
    /// An element with text only; an empty one is written `<name/>`.
    void element(std::string_view name, std::initializer_list<Attribute> attributes, std::string_view text);
    void element(std::string_view name, const Attributes& attributes, std::string_view text);
    /// An element with prose: its markup where it has any.
    void prose(std::string_view name, const Attributes& attributes, const Text& text);
    /// A line that is markup already.
    void line(std::string_view markup);

    /// Definitions are written without their texts from now on.
    void leave_out_definition_texts() {
        has_definition_texts_ = false;
    }
    [[nodiscard]] bool has_definition_texts() const {
        return has_definition_texts_;
    }
    [[nodiscard]] std::size_t size() const {
        return out_.size();
    }
    /// Makes room for what is still to come, so that it need not be moved as it grows.
    void expect(std::size_t bytes) {
        out_.reserve(out_.size() + bytes);
    }
    /// Gives what is written so far to somebody who stores it.
    template <typename Sink>
    void hand_over(const Sink& sink) {
        constexpr std::size_t worth_the_call = std::size_t{1} << 16U;
        if (out_.size() < worth_the_call) return;
        sink(out_);
        out_.clear();
    }
    [[nodiscard]] std::string take() {
        return std::move(out_);
    }

  private:
    template <typename SomeAttributes>
    void start_tag(std::string_view name, const SomeAttributes& attributes);
    void content(std::string_view name, std::string_view text, std::string_view markup);
    void indent() {
        out_.append(2 * depth_, ' ');
    }

    std::string out_;
    std::size_t depth_ = 0;
    bool has_definition_texts_ = true;
};

/// What `write` writes, by itself and without a line break at the end: the canonical form of an item.
template <typename Write>
[[nodiscard]] std::string canonical_form(Write write) {
    MarkupWriter out;
    write(out);
    auto form = out.take();
    if (form.ends_with('\n')) form.pop_back();
    return form;
}

} // namespace migralex::tbx
