// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/original_ids.hpp"

#include "tbx/categories.hpp"
#include "tbx/group.hpp"
#include "tbx/preserve.hpp"
#include "text/fold.hpp"

#include <utility>

namespace migralex::tbx {

namespace {

/// Behind the items it is written with; before those that stand there already.
void keep_original_id(Preserved& preserved, const std::string& place, std::string_view original) {
    preserved.items.insert(preserved.items.begin(),
                           {place, value_form("admin", category::original_id, text::normalize(original))});
    sort_items(preserved);
}

} // namespace

void give_id(ConceptEntry& entry, std::string id) {
    const auto theirs = std::exchange(entry.id, std::move(id));
    if (!entry.original_id.empty())
        keep_original_id(entry.preserved, std::string(category::original_id), entry.original_id);
    // As it is read back: blanks at the ends of an element say nothing.
    entry.original_id = text::normalize(theirs);
}

void give_id(TermSection& term, std::string id) {
    const auto theirs = std::exchange(term.id, std::move(id));
    // The model has no place for it: it stands where an item behind the term notes is read.
    keep_original_id(term.preserved, "termNotes", theirs);
}

} // namespace migralex::tbx
