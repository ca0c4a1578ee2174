// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace migralex::tbx {

/// The modules a data category can belong to. A dialect is a set of them: TBX-Basic is core, min and basic.
enum class Module { min, basic, linguist, migralex };

/// Where an item stands; a set of them is a sum.
enum Level : unsigned { at_concept = 1, at_language = 2, at_term = 4, in_group = 8 };

/// What the target of an item names.
enum class Target { none, entry, address };

/// One data category of our dialect: which element carries it, on which levels it may stand, which values it
/// takes. docs/dialect.md says what each means; docs/schema/TBX-Migralex.rng says the same as a grammar.
struct DataCategory {
    std::string_view name;
    std::string_view element;
    Module module = Module::migralex;
    unsigned levels = 0;
    /// The picklist, values parted by blanks; empty if any text will do.
    std::string_view values;
    Target target = Target::none;
};

/// All of them.
[[nodiscard]] std::span<const DataCategory> dialect();

/// Null if our dialect has no such category on such an element.
[[nodiscard]] const DataCategory* find_category(std::string_view element, std::string_view name);
/// By its name alone: no two elements of our dialect share a category, but for the extras of groups.
[[nodiscard]] const DataCategory* find_category(std::string_view name);

/// Whether a value is one of the picklist, or there is none.
[[nodiscard]] bool takes(const DataCategory& category, std::string_view value);

} // namespace migralex::tbx
