// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.hpp"

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <sys/wait.h>
#include <vector>

/// Other people's validators, for tests: what they say is the verdict.
namespace migralex::validators {

/// The folder of the official TBX schemas, which are not ours to ship: MIGRALEX_SCHEMAS, else
/// ../shared/tbx-schemas. It need not exist.
inline std::filesystem::path official_schemas() {
    if (const auto* folder = std::getenv("MIGRALEX_SCHEMAS")) return folder;
    return std::filesystem::path(MIGRALEX_SOURCE_DIR).parent_path() / "shared/tbx-schemas";
}

inline std::filesystem::path own_schema(const std::string& name) {
    return std::filesystem::path(MIGRALEX_SOURCE_DIR) / "docs/schema" / name;
}

inline bool has_program(const std::string& name) {
    return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

/// Empty if the command succeeds, else its code and what it wrote.
inline std::string complaint_of(const std::string& command, const std::filesystem::path& folder) {
    const auto report = folder / "complaint.txt";
    const auto outcome = std::system(fmt::format("{} >'{}' 2>&1", command, report.string()).c_str());
    const auto said = read_file(report);
    return outcome == 0 ? std::string()
                        : fmt::format("exit {}\n{}", WEXITSTATUS(outcome), said.substr(0, 20000));
}

inline std::string quoted(const std::vector<std::filesystem::path>& files) {
    std::string list;
    for (const auto& file : files) list += " '" + file.string() + "'";
    return list;
}

/// RELAX NG. Reports lie in `folder`.
inline std::string xmllint_relaxng(const std::filesystem::path& schema,
                                   const std::vector<std::filesystem::path>& files,
                                   const std::filesystem::path& folder) {
    return complaint_of(fmt::format("xmllint --nonet --noout --relaxng '{}'{}", schema.string(), quoted(files)),
                        folder);
}

/// The files against a DTD, whatever DTD they name.
inline std::string xmllint_dtd(const std::filesystem::path& dtd,
                               const std::vector<std::filesystem::path>& files,
                               const std::filesystem::path& folder) {
    return complaint_of(fmt::format("xmllint --nonet --noout --dtdvalid '{}'{}", dtd.string(), quoted(files)),
                        folder);
}

/// RELAX NG, Schematron or NVDL; names on the network that an NVDL file mentions come out of the catalogue
/// beside the schemas (which jing cannot use for files with a DOCTYPE).
inline std::string jing(const std::filesystem::path& schema, const std::vector<std::filesystem::path>& files,
                        const std::filesystem::path& folder) {
    const auto catalogue = official_schemas() / "catalog.xml";
    const auto option = schema.extension() == ".nvdl" && exists(catalogue)
                            ? fmt::format("-C '{}' ", catalogue.string())
                            : std::string();
    return complaint_of(fmt::format("jing {}'{}'{}", option, schema.string(), quoted(files)), folder);
}

} // namespace migralex::validators
