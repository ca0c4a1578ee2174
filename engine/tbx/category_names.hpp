// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Names of data categories as files spell them.
namespace migralex::tbx::category {

/// The name by which we know a category that others have, too, however a file spells it ("Part of Speech",
/// "cross-reference"): case, blanks, hyphens and underscores say nothing, and names of TBX version 2 and of
/// other tools (`normativeAuthorization`, `Status`, `superordinateConceptGeneric`) lead to ours. Any other name
/// is given back as it is; it lives as long as `spelled`.
[[nodiscard]] std::string_view canonical_name(std::string_view spelled);

} // namespace migralex::tbx::category
