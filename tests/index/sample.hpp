// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/index.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::index {

/// A term section in a line: `term("trata de personas", AdministrativeStatus::preferred)`.
[[nodiscard]] TermSection term(std::string designation,
                               AdministrativeStatus status = AdministrativeStatus::preferred);
[[nodiscard]] TermSection pejorative(std::string designation);
[[nodiscard]] LanguageSection section(std::string language, std::vector<TermSection> terms,
                                      std::vector<std::string> definitions = {});
[[nodiscard]] ConceptEntry entry(std::string id, std::vector<LanguageSection> languages);

/// Three small glossaries. CAR: asylum seeker, non-refoulement, smuggling, a draft, a retired entry. CAM: the
/// CA-4 agreement. LAC: trafficking (every kind of acceptability), año and ano, irregular situation
/// (pejorative terms), the CARICOM stamp.
[[nodiscard]] Glossary caribbean();
[[nodiscard]] Glossary central_america();
[[nodiscard]] Glossary continental();

/// A folder that goes away with the test.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const {
        return path_;
    }

  private:
    std::filesystem::path path_;
};

/// The three sample glossaries, indexed at a file.
[[nodiscard]] Index build_sample(const std::filesystem::path& file, const std::string& freshness = "1");

/// `LAC-0001 preferred trata de personas [es]`, a line a hit.
[[nodiscard]] std::string describe(const std::vector<Hit>& hits);

} // namespace migralex::index
