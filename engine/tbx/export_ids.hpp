// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"
#include "tbx/hash_set.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace migralex::tbx {

/// The identifiers of an export: XML names, unique in the file, whatever the glossary has. Targets follow them.
class ExportIds {
  public:
    virtual ~ExportIds() = default;

    /// For each element that is written, once, in the order of the glossary.
    [[nodiscard]] virtual std::string next(const std::string& raw) = 0;

    /// What a target has to be; empty if nothing in the file has this id.
    [[nodiscard]] virtual std::optional<std::string> find(std::string_view raw) const = 0;

    /// A term of the entry for people, in the language or any; empty if there is no such entry.
    [[nodiscard]] virtual std::string term_of(std::string_view entry) const = 0;
};

/// Of a glossary in memory.
class GivenIds : public ExportIds {
  public:
    /// `taken` are ids of the back matter, which are written as they are.
    GivenIds(const Glossary& glossary, const std::unordered_set<std::string>& taken);

    [[nodiscard]] std::string next(const std::string& raw) override;
    [[nodiscard]] std::optional<std::string> find(std::string_view raw) const override;
    [[nodiscard]] std::string term_of(std::string_view entry) const override;

  private:
    std::string give(const std::string& raw);

    std::unordered_set<std::string> used_;
    std::unordered_map<std::string, std::string> first_;
    std::unordered_set<std::string> handed_out_;
    std::unordered_map<std::string, std::string> terms_;
};

/// Of a glossary that is gone through entry by entry, all of whose ids can stay as they are.
class KeptIds : public ExportIds {
  public:
    /// False if an id cannot stay; they are different, or they would not have come here (stream_tbx).
    bool add(const ConceptEntry& entry, std::string_view language);
    /// Ids of the back matter, added last; false if one of them is an entry's.
    bool add(const std::unordered_set<std::string>& taken);

    [[nodiscard]] std::string next(const std::string& raw) override;
    [[nodiscard]] std::optional<std::string> find(std::string_view raw) const override;
    [[nodiscard]] std::string term_of(std::string_view entry) const override;

  private:
    HashSet ids_;
    /// One behind the other; where each begins is found by the hash of the entry's id.
    std::string terms_;
    std::vector<std::pair<std::size_t, std::size_t>> places_;
};

/// An XML name of ASCII characters without a colon.
[[nodiscard]] bool is_xml_id(std::string_view text);

} // namespace migralex::tbx
