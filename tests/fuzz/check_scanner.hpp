// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errors.hpp"
#include "tbx/xml_reader.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>

/// The quick scanner against the conforming parser: what it accepts the parser accepts, and finds the same in
/// it.
namespace migralex::tbx {

/// Hands bytes over a few at a time, so that every token is cut somewhere.
class DrippingSource : public ByteSource {
  public:
    DrippingSource(std::string_view bytes, std::size_t most) : text_(bytes), most_(most) {}

    [[nodiscard]] std::size_t read(char* to, std::size_t size) override {
        return text_.read(to, std::min(size, most_));
    }

  private:
    TextSource text_;
    std::size_t most_;
};

inline void append_node(std::string& out, const XmlNode& node) {
    out += fmt::format("({} {}:{} {} {} @{}:{}", static_cast<int>(node.kind), node.uri.view(),
                       node.prefix.view(), node.name, node.content, node.position.line, node.position.column);
    for (const auto& attribute : node.attributes)
        out += fmt::format(" [{} {} {} {}]", attribute.uri.view(), attribute.prefix.view(), attribute.name,
                           attribute.value);
    for (const auto& child : node.children) append_node(out, child);
    out += ')';
}

/// Everything that the reader hands over, elements at a depth of three as a whole.
inline XmlEvents recording_events(std::string& record) {
    XmlEvents events;
    events.started = [&](const XmlNode& tag, std::size_t depth) {
        if (depth > 2) return true;
        record += fmt::format("start {} ", depth);
        append_node(record, tag);
        return false;
    };
    const auto add = [&](XmlNode&& node, std::size_t depth) {
        record += fmt::format("{} ", depth);
        append_node(record, node);
    };
    events.captured = add;
    events.aside = add;
    return events;
}

/// Empty if the parser refuses the bytes.
inline std::string record_of_parser(std::string_view bytes, const XmlLimits& limits) {
    std::string record = "read ";
    try {
        read_xml(bytes, "fuzz", recording_events(record), limits);
    } catch (const FormatError&) {
        return {};
    }
    return record;
}

/// True if the scanner was sure of the bytes. The program ends if the parser does not agree.
inline bool check_scanner(std::string_view bytes) {
    XmlLimits limits;
    limits.element_bytes = 1U << 20U;
    bool is_sure = false;
    std::optional<std::string> parsed;
    // A large input is cut at a hundred places: markup is gone through again from its start at each cut.
    for (const auto piece : {std::size_t{1} << 20U, 1 + bytes.size() / 100}) {
        std::string record = "read ";
        DrippingSource source(bytes, piece);
        const bool is_sure_now = read_xml_quickly(source, recording_events(record), limits);
        is_sure = is_sure || is_sure_now;
        if (!is_sure_now) continue;
        if (!parsed) parsed = record_of_parser(bytes, limits);
        if (record == *parsed) continue;
        std::fprintf(stderr, "scanner, %zu bytes at a time:\n%s\nparser:\n%s\n", piece, record.c_str(),
                     parsed->c_str());
        std::abort();
    }
    return is_sure;
}

} // namespace migralex::tbx
