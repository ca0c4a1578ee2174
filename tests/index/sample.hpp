// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/index.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
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

/// Glossaries in a folder, as a workspace has them, with an index beside them.
class SampleWorkspace {
  public:
    explicit SampleWorkspace(std::map<std::string, Glossary> glossaries = {});
    /// The three sample glossaries.
    [[nodiscard]] static SampleWorkspace of_samples();

    /// Changes a glossary and its file.
    void put(const std::string& prefix, Glossary glossary);
    /// Changes the file's time but not its content.
    void touch(const std::string& prefix) const;
    void remove(const std::string& prefix);

    [[nodiscard]] std::vector<GlossarySource> sources() const;
    [[nodiscard]] Index open() const;
    [[nodiscard]] std::filesystem::path index_folder() const {
        return folder_->path() / "cache" / "index";
    }
    /// How often glossaries were read since the last call.
    [[nodiscard]] std::size_t reads() const {
        return std::exchange(*reads_, 0);
    }

  private:
    [[nodiscard]] std::filesystem::path file(const std::string& prefix) const;
    std::shared_ptr<TemporaryFolder> folder_ = std::make_shared<TemporaryFolder>();
    std::shared_ptr<std::size_t> reads_ = std::make_shared<std::size_t>(0);
    std::map<std::string, Glossary> glossaries_;
};

/// `LAC-0001 preferred trata de personas [es]`, a line a hit.
[[nodiscard]] std::string describe(const std::vector<Hit>& hits);
[[nodiscard]] std::string describe(const Answer& answer);

} // namespace migralex::index
