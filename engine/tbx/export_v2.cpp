// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/export_style.hpp"
#include "tbx/markup_tree.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace migralex::tbx {

namespace {

constexpr std::pair<std::string_view, std::string_view> names[] = {{"conceptEntry", "termEntry"},
                                                                   {"langSec", "langSet"},
                                                                   {"termSec", "tig"},
                                                                   {"tbxHeader", "martifHeader"},
                                                                   {"refObjectSec", "refObjectList"}};

void restyle(XmlNode& node) {
    for (auto& child : node.children) restyle(child);
    const auto found = std::find_if(std::begin(names), std::end(names),
                                    [&](const auto& pair) { return node.is_element(pair.first); });
    if (found != std::end(names)) node.name = found->second;
}

} // namespace

std::string format_v2(NarrowedGlossary glossary) {
    restyle(glossary.frame.header);
    for (auto& back : glossary.frame.back) restyle(back);
    MarkupWriter out;
    out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    out.line("<!DOCTYPE martif SYSTEM \"TBXBasiccoreStructV02.dtd\">");
    for (const auto& node : glossary.frame.prolog) write_node(out, node);
    out.open("martif", {{"type", "TBX-Basic"}, {"xml:lang", glossary.language}});
    write_node(out, glossary.frame.header);
    write_text(out, glossary, restyle);
    out.close("martif");
    return out.take();
}

} // namespace migralex::tbx
