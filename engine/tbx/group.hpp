// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/preserved.hpp"
#include "model/source_reference.hpp"
#include "model/text.hpp"
#include "tbx/xml_node.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace migralex::tbx {

/// One item of a level, grouped or not: the main element and what the group says about it. `<descrip>` alone is
/// a group of one, so that reading code need not tell the two apart.
class Group {
  public:
    /// `item` must live as long as the group.
    explicit Group(const XmlNode& item);

    /// "descrip", "admin", "termNote", "transac", "note", "xref", ...: the local name of the main element.
    [[nodiscard]] std::string_view element() const {
        return main_->name;
    }
    /// The data category of the main element (its type attribute).
    [[nodiscard]] std::string_view category() const {
        return main_->attribute("type");
    }
    [[nodiscard]] std::string_view attribute(std::string_view name) const {
        return main_->attribute(name);
    }
    [[nodiscard]] Position position() const {
        return main_->position;
    }
    /// The content of the main element, white space normalized.
    [[nodiscard]] Text text() const;
    /// Whether the main element holds nothing but text and only attributes named here, and stands alone or with
    /// nothing but extras: such an item is interpreted; any other is kept as it is.
    [[nodiscard]] bool is_plain(std::initializer_list<std::string_view> attributes) const;
    [[nodiscard]] bool is_ungrouped() const {
        return item_ == main_;
    }

    /// Takes the first (or each) extra of this category out of the group; empty if there is none.
    std::string take(std::string_view category);
    std::vector<std::string> take_all(std::string_view category);
    /// Takes `source` and `sourceArticle`.
    SourceReference take_source();
    /// What was not taken, in its place, and attributes beyond the ones named.
    [[nodiscard]] Preserved rest(std::initializer_list<std::string_view> known_attributes) const;

  private:
    struct Extra {
        const XmlNode* node;
        bool is_taken = false;
    };

    const XmlNode* item_;
    const XmlNode* main_;
    std::vector<Extra> extras_;
};

/// Prose out of an element: plain text, and its markup where there is any.
[[nodiscard]] Text text_of(const XmlNode& element);

} // namespace migralex::tbx
