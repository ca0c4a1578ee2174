// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/files.hpp"
#include "tbx/write.hpp"
#include "workspace/workspace.hpp"

namespace migralex::workspace {

namespace {

/// A small workspace that works as it stands and shows what can be said where.
constexpr const char* manifest_template =
    R"(# The manifest of a Migralex workspace: what the glossaries are and who may decide.
title = { es = "Glosario de migración", en = "Migration glossary", pt = "Glossário de migração", fr = "Glossaire de la migration" }
site = ""        # address of the published site, for example "https://example.org/glossary"
contact = ""     # mail address for proposals
licence = "CC BY 4.0"
prefix = "LAC"   # prefix of the consolidated glossary

[glossary.CAR]
file = "caribbean.tbx"
title = { es = "Caribe", en = "Caribbean", pt = "Caribe", fr = "Caraïbes" }
region = "029"
definition-languages = ["en", "fr"]
term-languages = ["nl", "ht", "es"]

[glossary.CAM]
file = "central-america.tbx"
title = { es = "América Central", en = "Central America", pt = "América Central", fr = "Amérique centrale" }
region = "013"
definition-languages = ["es", "en"]

[glossary.SAM]
file = "south-america.tbx"
title = { es = "América del Sur", en = "South America", pt = "América do Sul", fr = "Amérique du Sud" }
region = "005"
definition-languages = ["es", "pt"]
term-languages = ["en", "nl"]

[theme.GOV]
es = "Gobernanza migratoria"
en = "Migration governance"
pt = "Governança migratória"
fr = "Gouvernance des migrations"

[body.drafting-group]
name = { es = "Grupo de redacción", en = "Drafting group", pt = "Grupo de redação", fr = "Groupe de rédaction" }
may-validate = []
)";

constexpr const char* sources_template =
    R"(# Registry of instruments that definitions cite. A record looks like this:
#
# [[source]]
# id = "un-icrmw-1990"
# title = { en = "International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families" }
# type = "treaty"
# level = "international"
# date = "1990-12-18"
# state = "in force"
# rights = "public act"
)";

} // namespace

void create_workspace(const std::filesystem::path& folder) {
    if (std::filesystem::exists(folder / "migralex.toml"))
        throw RequestError(Message{"workspace.exists", {folder.string()}});
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) throw FileError(Message{"file.cannot-write", {folder.string(), problem.message()}});
    // The manifest comes last: it is what makes the folder a workspace.
    const auto manifest = folder / "migralex.toml";
    if (!std::filesystem::exists(folder / "sources.toml"))
        replace_file(folder / "sources.toml", sources_template);
    for (const auto* file : {"caribbean.tbx", "central-america.tbx", "south-america.tbx"}) {
        if (std::filesystem::exists(folder / file)) continue;
        Glossary glossary;
        glossary.title = "Migration glossary";
        glossary.description = {"Proposed entries, not validated by any State or body."};
        replace_file(folder / file, tbx::format_tbx(glossary));
    }
    replace_file(manifest, manifest_template);
}

} // namespace migralex::workspace
