// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/preserved.hpp"
#include "tbx/markup_writer.hpp"

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::tbx {

/// Writes the items of one level and, behind each, what was preserved behind it. What followed a sibling that
/// is gone is written too, in `settle` or when the level ends: nothing is lost.
class Level {
  public:
    /// Both must live as long as the level.
    Level(MarkupWriter& out, const Preserved& preserved);

    /// Writes the item of a key as the file had it, if what it had still means the same, else as `write` does.
    /// True if anything was written: `write` may have nothing to say.
    template <typename Write>
    bool item(std::string_view key, Write write) {
        if (!has_stand_in(key)) {
            const auto before = out_.size();
            write(out_);
            return out_.size() != before;
        }
        const auto form = canonical_form(write);
        if (const auto* markup = take_stand_in(key, form)) {
            out_.line(*markup);
            return true;
        }
        write(out_);
        return !form.empty();
    }

    /// To be called behind each item, with the key that the reader gives it.
    void done(std::string_view key);
    /// The same for an item of which there may be several; see numbered (preserve.hpp).
    void done(std::string_view name, std::size_t number);

    /// Writes all that is left and waits for a key that begins so.
    void done_all(std::string_view prefix);

    /// Writes all that is left but what waits for keys that begin with one of these: the schema wants some
    /// items before others.
    void settle(std::initializer_list<std::string_view> still_to_come);

    void finish() {
        settle({});
    }

    /// Whether anything is preserved behind the item of this key.
    [[nodiscard]] bool has_behind(std::string_view key) const;
    /// Whether anything is preserved behind a key that begins so.
    [[nodiscard]] bool has_beginning(std::string_view prefix) const;

  private:
    [[nodiscard]] bool has_stand_in(std::string_view key) const;
    /// What stands for an item of this form; null if nothing does, or if it is written already.
    const std::string* take_stand_in(std::string_view key, std::string_view form);

    /// All that may stand behind the item of this key, and perhaps more.
    [[nodiscard]] std::span<const PreservedItem> items_behind(std::string_view key) const;
    [[nodiscard]] std::vector<bool>::reference is_used(const PreservedItem& item);
    [[nodiscard]] bool is_waiting(const PreservedItem& item);
    /// True the first time: nothing is written twice.
    bool use(const PreservedItem& item);

    MarkupWriter& out_;
    const Preserved& preserved_;
    /// Of each item: whether it has been written.
    std::vector<bool> is_used_;
    bool is_sorted_;
};

/// Whether anything is preserved that is not in the model.
[[nodiscard]] bool has_unread_items(const Preserved& preserved);

/// Adds what was kept of an element's attributes, but for names that are there already.
void add_kept_attributes(Attributes& attributes, const Preserved& preserved, std::string_view element);

} // namespace migralex::tbx
