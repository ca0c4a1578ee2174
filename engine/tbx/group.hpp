// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/preserved.hpp"
#include "model/source_reference.hpp"
#include "model/text.hpp"
#include "tbx/xml_node.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::tbx {

/// One item of a level, grouped or not: the main element and what the group says about it. `<descrip>` alone is
/// a group of one, so that reading code need not tell the two apart. A group that does not begin with its own
/// main element (a descripGrp of an admin) is not taken apart: its `element` is the group itself.
class Group {
  public:
    /// Whether the writer writes a default of a picklist.
    enum class Default { is_written, is_left_out };

    /// `item` must live as long as the group.
    explicit Group(const XmlNode& item);

    /// "descrip", "admin", "termNote", "transac", "note", "xref", ...: the local name of the main element.
    [[nodiscard]] std::string_view element() const {
        return main_->name;
    }
    /// The data category of the main element: its type attribute, by the name that we know it by.
    [[nodiscard]] std::string_view category() const {
        return category_;
    }
    [[nodiscard]] std::string_view attribute(std::string_view name) const {
        return main_->attribute(name);
    }
    [[nodiscard]] bool has_attribute(std::string_view name) const {
        return main_->has_attribute(name);
    }
    [[nodiscard]] Position position() const {
        return main_->position;
    }
    /// The content of the main element, white space normalized.
    [[nodiscard]] Text text() const;
    /// Whether the main element holds more than text. Where the model has a word or a value only, such an item
    /// is kept as it is.
    [[nodiscard]] bool has_markup() const {
        return main_->has_markup();
    }
    /// Whether the main element holds nothing but text and only attributes named here.
    [[nodiscard]] bool is_plain(std::initializer_list<std::string_view> attributes) const;
    [[nodiscard]] bool is_ungrouped() const {
        return item_ == main_;
    }
    /// Whether the category is spelled as we spell it.
    [[nodiscard]] bool is_spelled_canonically() const {
        return main_->attribute("type") == category_;
    }
    /// Whether it says nothing but this value of its category, in our spelling.
    [[nodiscard]] bool is_just(std::string_view value) const {
        return is_ungrouped() && is_spelled_canonically() && is_plain({"type"}) && text().plain == value;
    }

    /// Takes the first (or each) extra of this category out of the group; empty if there is none. One that says
    /// it in other words than ours comes back in `rest`, as what stands for it.
    std::string take(std::string_view category);
    std::vector<std::string> take_all(std::string_view category);
    /// Takes `source` and `sourceArticle`.
    SourceReference take_source();
    /// Takes a word out of a picklist; a word that is none of it stays in the group. A default that is not
    /// written back leaves no place behind which anything could stand.
    template <typename Value>
    Value take_word(std::string_view category, std::optional<Value> (*from_string)(std::string_view),
                    Value otherwise, Default written) {
        const auto* extra = find(category);
        const auto value = extra ? from_string(text_of_extra(*extra)) : std::nullopt;
        if (!value && written == Default::is_written) written_by_default_.push_back(category);
        if (!value) return otherwise;
        if (written == Default::is_written || *value != otherwise) {
            take(category);
        } else if (count(category) == 1 && is_exact(*extra, category)) {
            take_as(category, State::dropped);
        }
        return *value;
    }

    /// The main element in canonical form.
    [[nodiscard]] std::string main_markup() const {
        return to_markup(*main_);
    }

    /// What was not taken, in its place, and attributes of the main element beyond the ones named. Its type is
    /// among them where it is not spelled as we spell it.
    [[nodiscard]] Preserved rest(std::initializer_list<std::string_view> known_attributes) const;

  private:
    enum class State { there, taken, dropped };
    struct Extra {
        const XmlNode* node;
        State state = State::there;
        bool stands_before_main = false;
    };

    [[nodiscard]] bool says(const Extra& extra, std::string_view category) const;
    [[nodiscard]] bool is_exact(const Extra& extra, std::string_view category) const;
    [[nodiscard]] std::string canonical_form(const Extra& extra) const;
    [[nodiscard]] const Extra* find(std::string_view category) const;
    [[nodiscard]] std::size_t count(std::string_view category) const;
    [[nodiscard]] static std::string text_of_extra(const Extra& extra);
    std::string take_as(std::string_view category, State state);
    /// Whether the writer writes an item of this category that the model holds.
    [[nodiscard]] bool is_written(std::string_view category) const;

    const XmlNode* item_;
    const XmlNode* main_;
    std::string_view category_;
    std::vector<Extra> extras_;
    std::vector<std::string_view> written_by_default_;
};

/// The canonical form of an item that is nothing but a value.
[[nodiscard]] std::string value_form(std::string_view element, std::string_view category,
                                     std::string_view value);

/// Prose out of an element: plain text, and its markup where there is any.
[[nodiscard]] Text text_of(const XmlNode& element);

} // namespace migralex::tbx
