// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace migralex::tbx {

/// The identifiers of an export: XML names, unique in the file, whatever the glossary has. Targets follow them.
class ExportIds {
  public:
    /// `taken` are ids of the back matter, which are written as they are.
    ExportIds(const Glossary& glossary, const std::unordered_set<std::string>& taken);

    /// For each element that is written, once, in the order of the glossary.
    [[nodiscard]] std::string next(const std::string& raw);

    /// What a target has to be; empty if nothing in the file has this id.
    [[nodiscard]] std::optional<std::string> find(std::string_view raw) const;

    /// A term of the entry for people, in the language or any; empty if there is no such entry.
    [[nodiscard]] std::string term_of(std::string_view entry) const;

  private:
    std::string give(const std::string& raw);

    std::unordered_set<std::string> used_;
    std::unordered_map<std::string, std::string> first_;
    std::unordered_set<std::string> handed_out_;
    std::unordered_map<std::string, std::string> terms_;
};

/// An XML name of ASCII characters without a colon.
[[nodiscard]] bool is_xml_id(std::string_view text);

} // namespace migralex::tbx
