// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/back_matter.hpp"

#include "tbx/markup_tree.hpp"

#include <algorithm>
#include <string>

namespace migralex::workspace {

namespace {

using tbx::XmlNode;

bool is_back(const PreservedItem& item) {
    return item.markup.starts_with("<back>") || item.markup.starts_with("<back ");
}

/// The object itself, or another one with its id.
bool has_object(const XmlNode& back, const XmlNode& object) {
    const auto id = object.attribute("id");
    return std::any_of(back.children.begin(), back.children.end(), [&](const XmlNode& section) {
        return std::any_of(section.children.begin(), section.children.end(), [&](const XmlNode& candidate) {
            return id.empty() ? to_markup(candidate) == to_markup(object) : candidate.attribute("id") == id;
        });
    });
}

/// The section of the same type, added if there is none.
XmlNode& section_like(XmlNode& back, const XmlNode& section) {
    for (auto& candidate : back.children)
        if (candidate.is_element(section.name) && candidate.attribute("type") == section.attribute("type"))
            return candidate;
    back.children.push_back(section);
    back.children.back().children.clear();
    return back.children.back();
}

void add_objects(XmlNode& back, const XmlNode& theirs) {
    for (const auto& section : theirs.children)
        for (const auto& object : section.children)
            if (object.kind == XmlNode::Kind::element && !has_object(back, object))
                section_like(back, section).children.push_back(object);
}

} // namespace

void add_back_matter(Glossary& glossary, const Glossary& file) {
    const auto theirs = std::find_if(file.preserved.items.begin(), file.preserved.items.end(), is_back);
    if (theirs == file.preserved.items.end()) return;
    auto& items = glossary.preserved.items;
    const auto ours = std::find_if(items.begin(), items.end(), is_back);
    if (ours == items.end()) {
        const auto place = std::upper_bound(items.begin(), items.end(), *theirs,
                                            [](const auto& a, const auto& b) { return a.after < b.after; });
        items.insert(place, *theirs);
        return;
    }
    auto back = tbx::parse_markup(ours->markup);
    add_objects(back.front(), tbx::parse_markup(theirs->markup).front());
    ours->markup = tbx::to_markup(back.front());
}

} // namespace migralex::workspace
