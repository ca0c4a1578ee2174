// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace migralex::tbx {

/// The folder of the official TBX schemas and samples, which are not ours to ship: MIGRALEX_SCHEMAS, else
/// ../shared/tbx-schemas. It need not exist.
[[nodiscard]] std::filesystem::path find_schemas();

[[nodiscard]] bool has_xmllint();

/// What xmllint says against a file; empty if it is valid against the RELAX NG schema.
[[nodiscard]] std::string validation_report(const std::filesystem::path& schema, std::string_view bytes);

} // namespace migralex::tbx
