// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.hpp"
#include "tbx/xml_node.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace migralex::tbx {

/// What the reader hands over while it goes through a file. Only one captured element exists at a time.
struct XmlEvents {
    /// The start tag of an element that is not captured (root, text, body). Return true to capture it whole:
    /// it then arrives through `captured` with everything inside.
    std::function<bool(const XmlNode& start_tag, std::size_t depth)> started;
    std::function<void(XmlNode&& element, std::size_t depth)> captured;
    /// A comment, a processing instruction or text that is not blank, outside captured elements. `depth` counts
    /// the elements around it.
    std::function<void(XmlNode&& node, std::size_t depth)> aside;
};

/// What a file may ask for; more is an attack on somebody's memory or stack, not a glossary.
struct XmlLimits {
    /// TBX nests a dozen levels deep.
    std::size_t depth = 200;
    /// Of one captured element with all in it, or of a single piece of markup.
    std::size_t element_bytes = std::size_t{32} << 20U;
    /// Of one element: each is compared with the others.
    std::size_t attributes = 250;
};

/// Reads XML with a conforming parser (expat): well-formedness, encodings and namespaces are its verdict.
/// A DOCTYPE is accepted and never loaded; a file that declares entities of its own, or needs those of a DTD,
/// is refused. Throws FormatError with line, column and the line itself. `file_name` is used in messages only.
void read_xml(std::string_view bytes, const std::string& file_name, const XmlEvents& events,
              const XmlLimits& limits = {});

/// As read_xml, several times as fast, but only where it is sure that this would accept the same bytes and find
/// the same in them (xml_scanner.hpp). False if it is not: nothing that it handed over counts then.
[[nodiscard]] bool read_xml_quickly(ByteSource& source, const XmlEvents& events, const XmlLimits& limits = {});

/// The root of a small document with all that stands inside. Throws FormatError, as read_xml.
[[nodiscard]] XmlNode read_element(std::string_view bytes);

/// The text of markup that `inner_markup` made, white space normalized.
[[nodiscard]] std::string plain_text(const std::string& markup);

} // namespace migralex::tbx
