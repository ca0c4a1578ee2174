// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registry.hpp"

#include "model/enumeration.hpp"

namespace migralex {

MIGRALEX_DEFINE_WORDS(SourceLevel, source_level, "international", "regional", "subregional", "national",
                      "institutional")
MIGRALEX_DEFINE_WORDS(SourceRights, source_rights, "public act", "permission", "protected")

std::string_view name_in(const Names& names, std::string_view language) {
    for (const auto wanted : {language, std::string_view("en")})
        if (const auto found = names.find(wanted); found != names.end()) return found->second;
    return names.empty() ? std::string_view() : std::string_view(names.begin()->second);
}

const GlossaryDescription* find_glossary(const Publication& publication, std::string_view prefix) {
    for (const auto& glossary : publication.glossaries)
        if (glossary.prefix == prefix) return &glossary;
    return nullptr;
}

std::string_view id_prefix(std::string_view id) {
    return id.substr(0, id.rfind('-', id.find('.')));
}

} // namespace migralex
