// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"
#include "tbx/narrow.hpp"
#include "tbx/xml_node.hpp"

#include <string>
#include <unordered_set>
#include <vector>

namespace migralex::tbx {

/// What a file says before and behind its entries. What the core structure does not allow there is counted as
/// lost: a header has no notes.
struct Frame {
    /// Comments before the root; processing instructions name schemas of another dialect and are lost.
    std::vector<XmlNode> prolog;
    /// The `tbxHeader`.
    XmlNode header;
    /// Comments behind an entry, by its id.
    std::vector<std::pair<std::string, XmlNode>> behind_entries;
    /// The `back`, if there is one: persons and other objects that entries refer to.
    std::vector<XmlNode> back;
};

[[nodiscard]] Frame make_frame(const Glossary& glossary, const ExportContext& context);

/// The ids of the back matter that an export writes.
[[nodiscard]] std::unordered_set<std::string> ids_of_back(const Glossary& glossary, ExportFormat format);

} // namespace migralex::tbx
