// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errors.hpp"
#include "model/registry.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <vector>

namespace migralex::workspace {

/// A TOML file that was read, and typed access to its values that names the place of a wrong one.
class TomlDocument {
  public:
    /// Throws FileError, or FormatError with the position of the flaw. `shown_name` is used in messages.
    TomlDocument(const std::filesystem::path& file, std::string shown_name);
    /// As above, of a content that is at hand.
    [[nodiscard]] static TomlDocument of_text(const std::string& content, std::string shown_name);

    [[nodiscard]] const toml::table& root() const {
        return root_;
    }
    [[nodiscard]] const std::string& name() const {
        return name_;
    }
    [[nodiscard]] Place place_of(const toml::node& node) const;

    /// A string, or empty if the key is absent. FormatError if it is something else; dates may be bare.
    [[nodiscard]] std::string text(const toml::table& table, std::string_view key) const;
    /// As `text`; FormatError if absent or empty.
    [[nodiscard]] std::string required_text(const toml::table& table, std::string_view key) const;
    [[nodiscard]] std::vector<std::string> texts(const toml::table& table, std::string_view key) const;
    /// A table of strings by language, or one string for all of them.
    [[nodiscard]] Names names(const toml::table& table, std::string_view key) const;
    /// The tables of an array of tables; none if the key is absent.
    [[nodiscard]] std::vector<const toml::table*> tables(std::string_view key) const;
    /// The sub-tables `[key.NAME]` in the order in which the file has them.
    [[nodiscard]] std::vector<std::pair<std::string, const toml::table*>>
    named_tables(std::string_view key) const;

    [[noreturn]] void fail(const toml::node& node, Message message) const;

  private:
    TomlDocument(toml::table root, std::string shown_name);

    std::string name_;
    toml::table root_;
};

/// A string as TOML writes it, quoted and escaped.
[[nodiscard]] std::string toml_string(std::string_view text);
/// `["a", "b"]`
[[nodiscard]] std::string toml_strings(const std::vector<std::string>& texts);

} // namespace migralex::workspace
