// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"

#include <string>
#include <vector>

namespace migralex::revision {

/// A glossary without its entries: what its file says of itself is compared and merged as any record.
struct Header {
    std::string language;
    std::string title;
    std::vector<std::string> description;
    Preserved preserved;

    bool operator==(const Header&) const = default;
};

template <typename Visitor>
void each_field(const Header&, Visitor&& visit) {
    visit.value("file-language", &Header::language);
    visit.value("title", &Header::title);
    visit.strings("description", &Header::description, "p#");
    visit.preserved(&Header::preserved);
}

[[nodiscard]] inline Header header_of(const Glossary& glossary) {
    return {glossary.language, glossary.title, glossary.description, glossary.preserved};
}

} // namespace migralex::revision
