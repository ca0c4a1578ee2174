// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "base/position.hpp"

#include <stdexcept>
#include <string>

namespace migralex {

/// Work that cannot go on. The message says what is wrong and what to do next, in the reader's language;
/// `what()` is its English form. A flaw in a glossary is a Finding, not an Error.
class Error : public std::runtime_error {
  public:
    explicit Error(Message message, Place place = {});

    [[nodiscard]] const Message& message() const {
        return message_;
    }
    [[nodiscard]] const Place& place() const {
        return place_;
    }

  private:
    Message message_;
    Place place_;
};

/// A file that cannot be read, written or locked.
class FileError : public Error {
  public:
    using Error::Error;
};

/// A file that is not what it should be: XML that is not well-formed, TOML with a wrong value.
class FormatError : public Error {
  public:
    /// `line_text` is the offending line, shown below the message with a caret; it may be empty.
    FormatError(Message message, Place place, std::string line_text = {});

    [[nodiscard]] const std::string& line_text() const {
        return line_text_;
    }

  private:
    std::string line_text_;
};

/// What a person asked for does not exist or cannot be: an unknown identifier, no workspace, a refused folder.
class RequestError : public Error {
  public:
    using Error::Error;
};

/// The whole error as a person reads it: place, message, and the line with a caret where there is one.
[[nodiscard]] std::string format_error(const Error& error, InterfaceLanguage language);

} // namespace migralex
