// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace migralex::tbx {

/// Text that many nodes have in common, such as a namespace: a copy shares its characters, which never change.
class SharedText {
  public:
    SharedText() = default;
    SharedText(std::string_view text)
        : text_(text.empty() ? nullptr : std::make_shared<const std::string>(text)) {}
    SharedText(const char* text) : SharedText(std::string_view(text)) {}
    SharedText(const std::string& text) : SharedText(std::string_view(text)) {}

    [[nodiscard]] std::string_view view() const {
        return text_ ? std::string_view(*text_) : std::string_view();
    }
    operator std::string_view() const {
        return view();
    }
    [[nodiscard]] bool empty() const {
        return !text_;
    }

    friend bool operator==(const SharedText& a, const SharedText& b) {
        return a.text_ == b.text_ || a.view() == b.view();
    }
    friend bool operator==(const SharedText& a, std::string_view b) {
        return a.view() == b;
    }

  private:
    std::shared_ptr<const std::string> text_;
};

} // namespace migralex::tbx
