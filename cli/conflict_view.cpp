// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/conflict_view.hpp"

#include "revision/merge.hpp"

namespace migralex::commands {

std::string printable(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        // C1 controls are two bytes in UTF-8: 0xC2 0x80 to 0xC2 0x9F.
        const bool is_c1 =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (byte >= 0x20 && byte != 0x7F && !is_c1) {
            result += text[i];
        } else {
            result += "\xEF\xBF\xBD";
            i += is_c1 ? 1 : 0;
        }
    }
    return result;
}

void show_conflicts(const Console& console, const ConceptEntry& entry) {
    for (const auto& open : revision::open_fields(entry)) {
        console.say("conflict.line", {entry.id, open.field, open.place});
        std::size_t number = 0;
        for (const auto& version : entry.conflicts) {
            if (version.field != open.field || version.place != open.place) continue;
            console.out() << "    ";
            console.say("conflict.version",
                        {std::to_string(++number),
                         version.text.empty() ? console.text("conflict.taken-away") : version.text.plain,
                         version.side.empty() ? console.text("conflict.nobody") : version.side});
        }
    }
}

std::size_t count_conflicts(const Glossary& glossary) {
    auto count = revision::header_conflicts(glossary).size();
    for (const auto& entry : glossary.entries)
        if (!entry.conflicts.empty()) count += revision::open_fields(entry).size();
    return count;
}

std::size_t count_conflicts(const workspace::Workspace& workspace) {
    std::size_t count = 0;
    for (const auto& prefix : workspace.prefixes())
        count += count_conflicts(workspace.read_glossary(prefix).content.glossary);
    return count;
}

} // namespace migralex::commands
