// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What a row of an editing sheet said when it was written, so that import can tell what the person changed
/// from what others changed meanwhile. A few characters a cell, which stay with the row when it is moved. It
/// guards against accidents, not against somebody who wants to deceive.
namespace migralex::workspace {

/// Makes the fingerprint of a row: of its ids, then cell by cell. Empty cells leave no trace.
class FingerprintWriter {
  public:
    FingerprintWriter(std::string_view entry, std::string_view language, std::string_view term);

    /// `code` names the column, `language` the language it is about (of the concept layout).
    void add(char code, std::string_view language, std::string_view value);

    [[nodiscard]] const std::string& text() const {
        return text_;
    }

  private:
    std::string text_;
    std::string language_;
};

/// A fingerprint that was read.
class RowFingerprint {
  public:
    /// Empty if the text is none.
    [[nodiscard]] static std::optional<RowFingerprint> parse(std::string_view text);

    /// Whether the row was of this entry and language, and of this term.
    [[nodiscard]] bool is_of(std::string_view entry, std::string_view language) const;
    [[nodiscard]] bool is_of_term(std::string_view term) const;

    /// Whether the cell held this value; an empty one if it had none.
    [[nodiscard]] bool held(char code, std::string_view language, std::string_view value) const;

  private:
    std::string text_;
};

} // namespace migralex::workspace
