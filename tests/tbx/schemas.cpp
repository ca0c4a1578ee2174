// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemas.hpp"

#include "base/files.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace migralex::tbx {

std::filesystem::path find_schemas() {
    if (const auto* folder = std::getenv("MIGRALEX_SCHEMAS")) return folder;
    return std::filesystem::path(MIGRALEX_SOURCE_DIR).parent_path() / "shared/tbx-schemas";
}

bool has_xmllint() {
    return std::system("xmllint --version >/dev/null 2>&1") == 0;
}

std::string validation_report(const std::filesystem::path& schema, std::string_view bytes) {
    const auto file = std::filesystem::path(testing::TempDir()) / fmt::format("validate-{}.tbx", ::getpid());
    const auto report = file.string() + ".txt";
    replace_file(file, bytes);
    const auto command = fmt::format("xmllint --nonet --noout --relaxng '{}' '{}' >'{}' 2>&1", schema.string(),
                                     file.string(), report);
    const auto outcome = std::system(command.c_str());
    auto text = outcome == 0 ? std::string() : "invalid:\n" + read_file(report);
    std::filesystem::remove(file);
    std::filesystem::remove(report);
    return text;
}

} // namespace migralex::tbx
