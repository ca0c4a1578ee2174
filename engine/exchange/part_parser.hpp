// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/workbook_archive.hpp"

#include <string>
#include <string_view>

namespace migralex::exchange {

/// The attributes of an element, by local name.
class PartAttributes {
  public:
    explicit PartAttributes(const char** attributes) : attributes_(attributes) {}
    /// Empty if there is none.
    [[nodiscard]] std::string_view find(std::string_view name) const;

  private:
    const char** attributes_;
};

/// Hears what stands in an XML part of a workbook. Names come without their prefix: transitional and strict
/// workbooks differ in namespaces only.
class PartHandler {
  public:
    virtual ~PartHandler() = default;
    virtual void start(std::string_view name, const PartAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    /// Texts come in pieces.
    virtual void text(std::string_view) {}
};

/// Throws FormatError, naming file, part and line, if the part is missing, not well-formed, or declares a
/// document type, which no workbook does (entities lie there). What the handler throws passes through.
void parse_part(const WorkbookArchive& archive, const std::string& file, const std::string& part,
                PartHandler& handler);

} // namespace migralex::exchange
