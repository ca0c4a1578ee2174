// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/part_parser.hpp"

#include "base/errors.hpp"

#include <exception>
#include <expat.h>
#include <memory>

namespace migralex::exchange {

namespace {

std::string_view local_name(const char* name) {
    const std::string_view whole(name);
    return whole.substr(whole.rfind(':') + 1); // npos + 1 is 0
}

struct Session {
    XML_Parser parser = nullptr;
    PartHandler* handler = nullptr;
    bool has_document_type = false;
    /// Exceptions do not pass through C.
    std::exception_ptr thrown = nullptr;

    template <typename Work>
    void run(const Work& work) {
        if (thrown) return;
        try {
            work();
        } catch (...) {
            thrown = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }
};

Session& session_of(void* data) {
    return *static_cast<Session*>(data);
}

void on_start(void* data, const char* name, const char** attributes) {
    auto& session = session_of(data);
    session.run([&] { session.handler->start(local_name(name), PartAttributes(attributes)); });
}

void on_end(void* data, const char* name) {
    auto& session = session_of(data);
    session.run([&] { session.handler->end(local_name(name)); });
}

void on_text(void* data, const char* text, int length) {
    auto& session = session_of(data);
    session.run([&] { session.handler->text({text, static_cast<std::size_t>(length)}); });
}

void on_document_type(void* data, const char*, const char*, const char*, int) {
    auto& session = session_of(data);
    session.has_document_type = true;
    XML_StopParser(session.parser, XML_FALSE);
}

} // namespace

std::string_view PartAttributes::find(std::string_view name) const {
    for (const auto* at = attributes_; *at; at += 2)
        if (local_name(at[0]) == name) return at[1];
    return {};
}

void parse_part(const WorkbookArchive& archive, const std::string& file, const std::string& part,
                PartHandler& handler) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                              &XML_ParserFree);
    if (!parser) throw std::bad_alloc();
    Session session;
    session.parser = parser.get();
    session.handler = &handler;
    XML_SetUserData(parser.get(), &session);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_document_type);
    const auto feed = [&](std::string_view bytes, bool is_last) {
        if (XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), is_last) == XML_STATUS_OK)
            return;
        if (session.thrown) std::rethrow_exception(session.thrown);
        const auto reason = session.has_document_type
                                ? std::string("DOCTYPE")
                                : std::string(XML_ErrorString(XML_GetErrorCode(parser.get())));
        throw FormatError(Message{"sheet.part-malformed", {part, reason}}, {file, {}});
    };
    archive.read(part, [&](std::string_view bytes) { feed(bytes, false); });
    feed({}, true);
}

} // namespace migralex::exchange
