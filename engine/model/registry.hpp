// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace migralex {

/// Names by language tag.
using Names = std::map<std::string, std::string, std::less<>>;

/// The name in a language, else in English, else in any language, else empty.
[[nodiscard]] std::string_view name_in(const Names& names, std::string_view language);

/// How far an instrument reaches; anchors are chosen by this order when nobody decided (design §5).
enum class SourceLevel { international, regional, subregional, national, institutional };

/// Whether its words may be repeated.
enum class SourceRights { public_act, permission, is_protected };

/// An instrument that definitions cite.
struct Source {
    std::string id;
    /// Official titles per language.
    Names title;
    std::string type;
    std::string body;
    /// ISO 3166, of national acts only.
    std::string country;
    SourceLevel level = SourceLevel::institutional;
    /// As precise as known: 1990-12-18, 2018-12 or 1990.
    std::string date;
    /// The edition or reform that was read.
    std::string version;
    std::string link;
    /// "in force", "in force, amended", "not in force", "repealed", "not applicable" or "to verify".
    std::string state;
    std::vector<std::string> authentic_languages;
    SourceRights rights = SourceRights::is_protected;
    std::string note;
};

/// All instruments, by id.
using SourceRegistry = std::map<std::string, Source, std::less<>>;

/// A subject field, a country, a region: a code with names, and for places what they are.
struct NamedCode {
    std::string code;
    Names names;
    /// Of a country code: labelled as a territory, not as a State.
    bool is_territory = false;
};

using CodeRegistry = std::map<std::string, NamedCode, std::less<>>;

/// A body that may decide or validate.
struct Body {
    std::string id;
    Names names;
    /// Prefixes of the glossaries it may validate; empty means none.
    std::vector<std::string> may_validate;
};

/// Numbers that only one editor gives to new entries, so that people who work apart do not give the same ones.
struct ReservedNumbers {
    /// The id of the editor in the manifest, and the name by which she records.
    std::string editor;
    std::string name;
    unsigned long first = 0;
    unsigned long last = 0;
};

/// What the manifest says of one subregional glossary.
struct GlossaryDescription {
    /// "CAR"
    std::string prefix;
    /// File name inside the workspace.
    std::string file;
    Names title;
    /// UN M.49 code of the subregion ("029").
    std::string region;
    std::vector<std::string> countries;
    /// The first one is the language in which anchors are written.
    std::vector<std::string> definition_languages;
    std::vector<std::string> term_languages;
    std::vector<ReservedNumbers> reserved = {};
};

/// The facts shared by everything that shows a glossary to people: read from the manifest, never changed by a
/// run.
struct Publication {
    Names title;
    /// "https://..." without a slash at the end; empty if the site has no address yet.
    std::string site_address;
    std::string contact;
    std::string licence;
    /// Prefix of the continental glossary ("LAC").
    std::string prefix = "LAC";
    std::vector<GlossaryDescription> glossaries;
    CodeRegistry themes;
    /// Themes in the order of the manifest.
    std::vector<std::string> theme_order;
    /// ISO 3166 countries and territories, and UN M.49 regions.
    CodeRegistry places;
    std::map<std::string, Body, std::less<>> bodies;
    SourceRegistry sources;
};

[[nodiscard]] const GlossaryDescription* find_glossary(const Publication& publication, std::string_view prefix);

/// The prefix of an id: "CAR" of "CAR-0012" and of "CAR-0012.es.t2".
[[nodiscard]] std::string_view id_prefix(std::string_view id);

[[nodiscard]] std::string_view to_string(SourceLevel level);
[[nodiscard]] std::optional<SourceLevel> source_level_from_string(std::string_view text);
[[nodiscard]] std::string_view to_string(SourceRights rights);
[[nodiscard]] std::optional<SourceRights> source_rights_from_string(std::string_view text);

} // namespace migralex
