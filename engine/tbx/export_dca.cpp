// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/export_style.hpp"
#include "tbx/markup_tree.hpp"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace migralex::tbx {

void write_text(MarkupWriter& out, const NarrowedGlossary& glossary, Restyle restyle) {
    std::unordered_map<std::string_view, std::vector<const XmlNode*>> behind;
    for (const auto& [entry, node] : glossary.frame.behind_entries) behind[entry].push_back(&node);
    const auto write_behind = [&](std::string_view id) {
        if (const auto nodes = behind.find(id); nodes != behind.end())
            for (const auto* node : nodes->second) write_node(out, *node);
    };
    out.open("text");
    out.open("body");
    write_behind({});
    glossary.each_entry([&](NarrowedEntry&& entry) {
        if (restyle) restyle(entry.element);
        write_node(out, entry.element);
        write_behind(entry.id);
        if (glossary.sink) out.hand_over(glossary.sink);
    });
    out.close("body");
    for (const auto& back : glossary.frame.back) write_node(out, back);
    out.close("text");
}

std::string format_dca(const NarrowedGlossary& glossary, std::string_view dialect) {
    MarkupWriter out;
    out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    for (const auto& node : glossary.frame.prolog) write_node(out, node);
    out.open("tbx",
             {{"type", dialect}, {"style", "dca"}, {"xml:lang", glossary.language}, {"xmlns", tbx_namespace}});
    write_node(out, glossary.frame.header);
    write_text(out, glossary);
    out.close("tbx");
    return out.take();
}

} // namespace migralex::tbx
