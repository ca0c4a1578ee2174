// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "revision/fields.hpp"

#include <string>

/// All that a thing says, as one string: equal for equal things only. It orders what nothing else orders, and
/// it is the same wherever and whenever it is made.
namespace migralex::revision {

inline void append_content(std::string& out, std::string_view text) {
    out += text;
    out += '\x1F';
}

inline void append_content(std::string& out, const PreservedItem& item) {
    append_content(out, item.after);
    append_content(out, item.markup);
    append_content(out, item.instead_of ? "1" + *item.instead_of : "0");
}

inline void append_content(std::string& out, const ConflictVersion& version) {
    append_content(out, version.field);
    append_content(out, version.place);
    append_content(out, version.text.plain);
    append_content(out, version.text.markup);
    append_content(out, version.side);
}

void append_content(std::string& out, const Preserved& preserved);
void append_content(std::string& out, const Transaction& transaction);

template <typename Record>
void append_record(std::string& out, const Record& record);

template <typename Record>
struct ContentVisitor {
    std::string& out;
    const Record& record;

    template <typename Member>
    void value(std::string_view, Member member) {
        const Text text = format_value(get(record, member));
        append_content(out, text.plain);
        append_content(out, text.markup);
    }
    template <typename Member>
    void strings(std::string_view, Member member, std::string_view) {
        for (const auto& text : record.*member) append_content(out, text);
        out += '\x1E';
    }
    template <typename Member>
    void items(Member member, std::string_view) {
        for (const auto& item : record.*member) append_record(out, item);
        out += '\x1E';
    }
    template <typename Member>
    void wholes(std::string_view, Member member, std::string_view) {
        for (const auto& item : record.*member) append_content(out, item);
        out += '\x1E';
    }
    template <typename Member>
    void preserved(Member member) {
        append_content(out, record.*member);
    }
};

template <typename Record>
void append_record(std::string& out, const Record& record) {
    each_field(record, ContentVisitor<Record>{out, record});
}

inline void append_content(std::string& out, const Preserved& preserved) {
    for (const auto& item : preserved.items) append_content(out, item);
    out += '\x1E';
    for (const auto& attribute : preserved.attributes) append_record(out, attribute);
    out += '\x1E';
}

inline void append_content(std::string& out, const Transaction& transaction) {
    // The date first: what is ordered by content is ordered by date.
    append_content(out, transaction.date);
    append_content(out, transaction.type);
    append_content(out, transaction.responsibility);
    append_content(out, transaction.preserved);
}

[[nodiscard]] inline std::string content_of(const std::string& text) {
    return text;
}
[[nodiscard]] inline std::string content_of(const PreservedItem& item) {
    std::string out;
    append_content(out, item);
    return out;
}
[[nodiscard]] inline std::string content_of(const ConflictVersion& version) {
    std::string out;
    append_content(out, version);
    return out;
}
[[nodiscard]] inline std::string content_of(const Transaction& transaction) {
    std::string out;
    append_content(out, transaction);
    return out;
}
template <typename Record>
[[nodiscard]] std::string content_of(const Record& record) {
    std::string out;
    append_record(out, record);
    return out;
}

} // namespace migralex::revision
