// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/decision.hpp"
#include "model/registry.hpp"

#include <filesystem>
#include <string>
#include <vector>

/// The TOML files of a workspace as values (design §4). Each reader throws FileError or FormatError with the
/// place.
namespace migralex::workspace {

/// `migralex.toml`: title, bodies, glossaries, themes, places. The source registry is not read.
[[nodiscard]] Publication read_manifest(const std::filesystem::path& file);

/// `sources.toml`.
[[nodiscard]] SourceRegistry read_sources(const std::filesystem::path& file);

/// `decisions.toml`; no decisions if there is no such file.
[[nodiscard]] std::vector<Decision> read_ledger(const std::filesystem::path& file);

/// The same of contents that are at hand; `name` is used in messages.
[[nodiscard]] std::vector<Decision> parse_ledger(const std::string& content, const std::string& name);
[[nodiscard]] std::vector<GivenIdentifier> parse_identifiers(const std::string& content,
                                                             const std::string& name);

/// A record as it is appended to the ledger.
[[nodiscard]] std::string format_decision(const Decision& decision);

/// `identifiers.toml`; none if there is no such file.
[[nodiscard]] std::vector<GivenIdentifier> read_identifiers(const std::filesystem::path& file);
[[nodiscard]] std::string format_identifiers(const std::vector<GivenIdentifier>& identifiers);

/// `editions/NUMBER/edition.toml`: what was released, by which act, and the hashes of what it was made from.
struct EditionRecord {
    std::string number;
    std::string date;
    /// The body that released it, and the document of its act.
    std::string body;
    std::string document;
    std::size_t concepts = 0;
    /// File name and SHA-256 of each input and of the released files.
    std::vector<std::pair<std::string, std::string>> hashes;
    /// Continental ids by what happened to them since the edition before.
    std::vector<std::string> added;
    std::vector<std::string> amended;
    std::vector<std::string> withdrawn;
    /// Editorial corrections of subregional entries that no edition before listed: "CAR-0012 (2026-11-23):
    /// why".
    std::vector<std::string> corrigenda;
};

[[nodiscard]] EditionRecord read_edition(const std::filesystem::path& file);
[[nodiscard]] std::string format_edition(const EditionRecord& edition);

} // namespace migralex::workspace
