// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/write.hpp"

#include "tbx/entry_writer.hpp"
#include "tbx/markup_writer.hpp"
#include "tbx/xml_node.hpp"

#include <algorithm>

namespace migralex::tbx {

namespace {

void write_header(MarkupWriter& out, const Glossary& glossary) {
    out.open("tbxHeader");
    out.open("fileDesc");
    out.preserved(glossary.preserved, "fileDesc");
    out.open("titleStmt");
    out.element("title", {}, glossary.title);
    out.preserved(glossary.preserved, "title");
    out.close("titleStmt");
    out.open("sourceDesc");
    for (const auto& paragraph : glossary.description) out.element("p", {}, paragraph);
    out.preserved(glossary.preserved, "sourceDesc");
    // The schema wants a paragraph even where nobody said anything.
    if (glossary.description.empty()) out.element("p", {}, "");
    out.close("sourceDesc");
    out.close("fileDesc");
    out.preserved(glossary.preserved, "header");
    out.close("tbxHeader");
}

void write_body(MarkupWriter& out, const Glossary& glossary) {
    std::vector<const ConceptEntry*> entries;
    for (const auto& entry : glossary.entries) entries.push_back(&entry);
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto* a, const auto* b) { return id_less(a->id, b->id); });
    out.open("body");
    out.preserved(glossary.preserved, "body:");
    for (const auto* entry : entries) {
        write_entry(out, *entry);
        out.preserved(glossary.preserved, "body:" + entry->id);
    }
    out.close("body");
}

} // namespace

std::string format_tbx(const Glossary& glossary) {
    MarkupWriter out;
    out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    out.preserved(glossary.preserved, "prolog");
    Attributes attributes = {{"type", "TBX-Migralex"},
                             {"style", "dca"},
                             {"xml:lang", glossary.language.empty() ? "en" : glossary.language},
                             {"xmlns", tbx_namespace}};
    for (const auto& kept : glossary.preserved.attributes) attributes.push_back({kept.name, kept.value});
    out.open("tbx", attributes);
    write_header(out, glossary);
    out.open("text");
    write_body(out, glossary);
    out.preserved(glossary.preserved, "end");
    out.close("text");
    out.close("tbx");
    return out.take();
}

std::string format_entry(const ConceptEntry& entry) {
    MarkupWriter out;
    write_entry(out, entry);
    return out.take();
}

} // namespace migralex::tbx
