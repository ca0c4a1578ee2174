// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/entry_numbers.hpp"

#include "base/errors.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace migralex::workspace {

unsigned long entry_number(std::string_view prefix, std::string_view id) {
    if (!id.starts_with(prefix) || id.substr(prefix.size(), 1) != "-") return 0;
    id.remove_prefix(prefix.size() + 1);
    unsigned long number = 0;
    const auto [end, problem] = std::from_chars(id.data(), id.data() + id.size(), number);
    return problem == std::errc() && end == id.data() + id.size() ? number : 0;
}

EntryNumbers::EntryNumbers(const Glossary& glossary, const GlossaryDescription& description)
    : description_(description) {
    for (const auto& entry : glossary.entries) {
        note(entry.id);
        for (const auto& alias : entry.aliases) note(alias);
    }
}

void EntryNumbers::note(std::string_view id) {
    if (const auto number = entry_number(description_.prefix, id)) given_.insert(number);
}

const ReservedNumbers* EntryNumbers::reserved_for(unsigned long number) const {
    for (const auto& range : description_.reserved)
        if (range.first <= number && number <= range.last) return &range;
    return nullptr;
}

std::string EntryNumbers::give(unsigned long number) {
    given_.insert(number);
    return fmt::format("{}-{:04}", description_.prefix, number);
}

void EntryNumbers::take_back(std::string_view id) {
    given_.erase(entry_number(description_.prefix, id));
}

std::string EntryNumbers::next(std::string_view by) {
    for (const auto& range : description_.reserved) {
        if (range.editor != by && range.name != by) continue;
        const auto behind = given_.upper_bound(range.last);
        const auto highest = behind == given_.begin() ? 0 : *std::prev(behind);
        const auto number = std::max(highest + 1, range.first);
        if (number > range.last)
            throw RequestError(Message{"edit.numbers-used-up",
                                       {std::string(by), description_.prefix, std::to_string(range.first),
                                        std::to_string(range.last)}});
        return give(number);
    }
    const auto highest =
        std::find_if(given_.rbegin(), given_.rend(), [&](const auto given) { return !reserved_for(given); });
    auto number = highest == given_.rend() ? 0 : *highest;
    for (++number; const auto* range = reserved_for(number);) number = range->last + 1;
    return give(number);
}

} // namespace migralex::workspace
