// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "model/registry.hpp"
#include "workspace/fields.hpp"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace migralex::workspace {

/// Values of fields as people read and write them in a sheet: "término preferido" for `preferred`,
/// "TIP · Trata de personas" for a theme. Words are written in one language and read in all four, and as `set`
/// takes them.
class SheetWords {
  public:
    /// Borrows the publication, with its sources.
    SheetWords(const Publication& publication, InterfaceLanguage language);

    /// What a cell shows of a value; an empty value is an empty cell, and no other one is. What is shown is
    /// read as the same value again.
    [[nodiscard]] std::string shown(const Field& field, const std::string& value) const;
    /// The value that a cell means; what means nothing comes back as it is, for the field to refuse.
    [[nodiscard]] std::string meant(const Field& field, std::string_view cell) const;

    /// What a person may choose; empty where she writes.
    [[nodiscard]] std::vector<std::string> choices(const Field& field) const;
    /// Whether a cell of the field takes several values, or others than those of the list.
    [[nodiscard]] static bool takes_several(const Field& field);

    /// "es · español"
    [[nodiscard]] std::string shown_language(const std::string& language) const;
    [[nodiscard]] std::string meant_language(std::string_view cell) const;

    /// Whether the cell says that what stands there is to go: "[borrar]", "[delete]", "[apagar]", "[effacer]".
    [[nodiscard]] static bool is_deletion(std::string_view cell);

  private:
    struct Words {
        /// What is shown of each value, in the order of the list.
        std::vector<std::pair<std::string, std::string>> list;
        std::map<std::string, std::string, std::less<>> shown;
        /// By what people may write, folded; an empty value if two share it.
        std::map<std::string, std::string, std::less<>> meant;
    };

    void add_word(Words& words, const std::string& value, const std::string& shown) const;
    static void add_spelling(Words& words, std::string_view spelling, const std::string& value);
    void add_choices(const std::string& field, std::string_view key, const std::vector<std::string>& values);
    void add_named(Words& words, const std::string& code, const Names& names);
    [[nodiscard]] const Words* words_of(std::string_view field) const;
    [[nodiscard]] std::string meant_one(const Words& words, std::string_view cell) const;
    [[nodiscard]] std::string meant_several(const Words& words, std::string_view cell) const;
    [[nodiscard]] std::string shown_words(const Field& field, const std::string& value) const;
    [[nodiscard]] std::string shown_relations(const std::string& value) const;
    [[nodiscard]] std::string meant_relations(std::string_view cell) const;

    /// By field: what was asked before. A sheet asks for the same words thousands of times.
    using Asked = std::map<std::string_view, std::unordered_map<std::string, std::string>>;

    InterfaceLanguage language_;
    mutable Asked asked_shown_;
    mutable Asked asked_meant_;
    std::map<std::string, Words, std::less<>> fields_;
    Words relations_;
    Words languages_;
};

} // namespace migralex::workspace
