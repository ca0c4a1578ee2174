// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/family.hpp"
#include "tbx/xml_node.hpp"

#include <string_view>

/// Brings what stands in a file of any family into the form of TBX version 3 in DCA style, so that one reader
/// is enough. Nothing is dropped: an element without a counterpart stays as it is, in its place.
namespace migralex::tbx {

/// An entry, a header, back matter: anything below the root. `root_namespace` is what the file takes for the
/// namespace of TBX.
void normalize(XmlNode& element, Family family, std::string_view root_namespace);

/// DCT: `<min:partOfSpeech>` becomes `<termNote type="partOfSpeech">`. Categories of unknown modules stay.
void normalize_dct(XmlNode& element);

/// `termEntry`, `langSet`, `tig` and `ntig` get the names of 2019; a `termGrp` is opened, its `termCompList`
/// left alone. `publicationStmt` moves before `titleStmt`, and one `sourceDesc` takes the paragraphs of all.
void normalize_martif(XmlNode& element);

/// Direct tags of TBX-Min become data categories; in the header, those without a counterpart become paragraphs
/// of their type (`<p type="creator">`).
void normalize_old_min(XmlNode& element);

} // namespace migralex::tbx
