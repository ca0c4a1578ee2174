// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/dialect.hpp"
#include "tbx/export_style.hpp"
#include "tbx/markup_tree.hpp"

namespace migralex::tbx {

namespace {

std::string_view prefix_of(Module module) {
    return module == Module::min ? "min:" : "basic:";
}

void restyle(XmlNode& node) {
    for (auto& child : node.children) restyle(child);
    if (node.kind != XmlNode::Kind::element) return;
    const auto* category = find_category(node.name, node.attribute("type"));
    if (!category) return;
    node.name = std::string(prefix_of(category->module)) + std::string(category->name);
    remove_attribute(node, "type");
}

} // namespace

std::string format_dct(const NarrowedGlossary& glossary) {
    MarkupWriter out;
    out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    for (const auto& node : glossary.frame.prolog) write_node(out, node);
    out.open("tbx", {{"type", "TBX-Basic"},
                     {"style", "dct"},
                     {"xml:lang", glossary.language},
                     {"xmlns", tbx_namespace},
                     {"xmlns:min", "http://www.tbxinfo.net/ns/min"},
                     {"xmlns:basic", "http://www.tbxinfo.net/ns/basic"}});
    write_node(out, glossary.frame.header);
    write_text(out, glossary, restyle);
    out.close("tbx");
    return out.take();
}

} // namespace migralex::tbx
