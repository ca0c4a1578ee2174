// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewriting.hpp"

#include "base/errors.hpp"
#include "tbx/write.hpp"

#include <gtest/gtest.h>

namespace migralex::tbx {

namespace {

constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Migralex" style="dca" xml:lang="es" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt>
        <title>Glosario</title>
      </titleStmt>
      <sourceDesc>
        <p>Prueba.</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
)";
constexpr std::string_view tail = R"(    </body>
  </text>
</tbx>
)";

} // namespace

std::string file_of(std::string_view entries) {
    return std::string(head) + std::string(entries) + std::string(tail);
}

std::string rewritten_file(std::string_view file) {
    const auto first = parse_tbx(file, "entrada.tbx").glossary;
    auto written = format_tbx(first);
    const auto second = parse_tbx(written, "escrito.tbx").glossary;
    EXPECT_TRUE(first == second) << "the written file reads otherwise:\n" << written;
    EXPECT_EQ(format_tbx(second), written);
    return written;
}

std::string rewritten(std::string_view entries) {
    auto written = rewritten_file(file_of(entries));
    EXPECT_TRUE(written.starts_with(head) && written.ends_with(tail)) << written;
    return written.substr(head.size(), written.size() - head.size() - tail.size());
}

std::vector<std::string> findings_of(std::string_view entries) {
    std::vector<std::string> lines;
    for (const auto& finding : parse_tbx(file_of(entries), "g.tbx").findings)
        lines.push_back(format_finding(finding, InterfaceLanguage::en));
    return lines;
}

namespace {

template <typename Read>
std::string refusal_by(Read read) {
    try {
        read();
    } catch (const FormatError& error) {
        return format_error(error, InterfaceLanguage::en);
    }
    return "read";
}

} // namespace

std::string refusal_of(std::string_view file) {
    auto refusal = refusal_by([&] { static_cast<void>(parse_tbx(file, "g.tbx")); });
    EXPECT_EQ(refusal_by([&] { check_xml(file, "g.tbx"); }), refusal);
    return refusal;
}

std::string entry_with_spanish(std::string_view lines) {
    return std::string(R"(      <conceptEntry id="CAM-0001">
        <langSec xml:lang="es">
)") + std::string(lines) +
           R"(        </langSec>
      </conceptEntry>
)";
}

std::string entry_with_term(std::string_view lines) {
    return entry_with_spanish(R"(          <admin type="reviewState">proposed</admin>
          <termSec id="CAM-0001.es.t1">
)" + std::string(lines) + R"(          </termSec>
)");
}

} // namespace migralex::tbx
