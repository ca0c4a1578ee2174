// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/xml_reader.hpp"

#include "base/errors.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <exception>
#include <expat.h>
#include <iterator>
#include <memory>
#include <utility>

namespace migralex::tbx {

namespace {

/// Between the parts of a name as expat reports it; no XML file can contain it.
constexpr char separator = '\x1F';

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

struct ParserDeleter {
    void operator()(XML_Parser parser) const {
        XML_ParserFree(parser);
    }
};

struct QualifiedName {
    std::string_view uri;
    std::string_view name;
    std::string_view prefix;
};

QualifiedName parse_name(std::string_view reported) {
    const auto first = reported.find(separator);
    if (first == std::string_view::npos) return {{}, reported, {}};
    QualifiedName result{reported.substr(0, first), {}, {}};
    const auto rest = reported.substr(first + 1);
    const auto second = rest.find(separator);
    result.name = rest.substr(0, second);
    if (second != std::string_view::npos) result.prefix = rest.substr(second + 1);
    return result;
}

/// Namespaces and prefixes of a file: a few that come again and again.
class SharedTexts {
  public:
    SharedText share(std::string_view text) {
        const auto known = std::find(texts_.begin(), texts_.end(), text);
        if (known != texts_.end()) return *known;
        if (texts_.size() == limit) return text;
        return texts_.emplace_back(text);
    }

  private:
    static constexpr std::size_t limit = 16;
    std::vector<SharedText> texts_;
};

/// Whether white space in an element of TBX is nothing but layout, whatever stands beside it.
bool is_level(std::string_view name) {
    static constexpr std::string_view levels[] = {"conceptEntry", "termEntry", "langSec", "langSet",
                                                  "termSec",      "tig",       "ntig"};
    return std::find(std::begin(levels), std::end(levels), name) != std::end(levels);
}

class Reader {
  public:
    Reader(std::string_view bytes, const std::string& file_name, const XmlEvents& events,
           const XmlLimits& limits)
        : bytes_(bytes), file_name_(file_name), events_(events), limits_(limits),
          parser_(XML_ParserCreateNS(nullptr, separator)) {
        XML_SetReturnNSTriplet(parser_.get(), XML_TRUE);
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), &Reader::on_start, &Reader::on_end);
        XML_SetCharacterDataHandler(parser_.get(), &Reader::on_text);
        XML_SetCommentHandler(parser_.get(), &Reader::on_comment);
        XML_SetProcessingInstructionHandler(parser_.get(), &Reader::on_instruction);
        XML_SetEntityDeclHandler(parser_.get(), &Reader::on_entity);
        XML_SetSkippedEntityHandler(parser_.get(), &Reader::on_skipped_entity);
    }

    void read() {
        // expat takes an int; pieces also keep its buffers small.
        constexpr std::size_t piece = 1U << 20U;
        for (std::size_t at = 0; at < bytes_.size() || at == 0; at += piece) {
            const auto length = std::min(piece, bytes_.size() - at);
            const bool is_last = at + length >= bytes_.size();
            const auto status = XML_Parse(parser_.get(), bytes_.data() + at, static_cast<int>(length), is_last);
            if (problem_) std::rethrow_exception(problem_);
            if (status != XML_STATUS_OK) fail_as_parser_says();
            if (is_last) break;
            // expat reads a piece of markup again from its start until it is whole.
            const auto read = XML_GetCurrentByteIndex(parser_.get());
            if (read >= 0 && at + length - static_cast<std::size_t>(read) > limits_.element_bytes)
                fail_as_too_large(here());
        }
    }

  private:
    Position here() const {
        const auto line = XML_GetCurrentLineNumber(parser_.get());
        const auto column = XML_GetCurrentColumnNumber(parser_.get());
        // expat counts a byte order mark, which nobody sees.
        return {line, line == 1 && has_byte_order_mark() && column > 0 ? column : column + 1};
    }

    bool is_utf16() const {
        return bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF");
    }
    bool has_byte_order_mark() const {
        return is_utf16() || bytes_.starts_with(utf8_mark);
    }

    /// Empty in a file in UTF-16: messages are UTF-8.
    std::string line_here() const {
        if (is_utf16()) return {};
        const auto index = XML_GetCurrentByteIndex(parser_.get());
        if (index < 0) return {};
        const auto at = std::min(static_cast<std::size_t>(index), bytes_.size());
        const auto before = at == 0 ? std::string_view::npos : bytes_.find_last_of("\r\n", at - 1);
        const auto start = before == std::string_view::npos ? 0 : before + 1;
        auto line = bytes_.substr(start, bytes_.find_first_of("\r\n", at) - start);
        if (start == 0 && line.starts_with(utf8_mark)) line.remove_prefix(utf8_mark.size());
        return std::string(line);
    }

    [[noreturn]] void fail_as_parser_says() const {
        const auto code = XML_GetErrorCode(parser_.get());
        if (is_cut_short(code))
            throw FormatError(Message{"tbx.cut-short", {}}, {file_name_, here()}, line_here());
        const auto reason = XML_ErrorString(code);
        throw FormatError(Message{"tbx.not-well-formed", {reason ? reason : "?"}}, {file_name_, here()},
                          line_here());
    }

    /// Whether the end of the file came too early.
    bool is_cut_short(XML_Error code) const {
        return (code == XML_ERROR_NO_ELEMENTS && depth_ > 0) || code == XML_ERROR_UNCLOSED_TOKEN ||
               code == XML_ERROR_PARTIAL_CHAR || code == XML_ERROR_UNCLOSED_CDATA_SECTION;
    }

    /// Without the line: it may be what is too large.
    [[noreturn]] void fail_as_too_large(Position where) const {
        throw FormatError(Message{"tbx.too-large", {std::to_string(limits_.element_bytes >> 20U)}},
                          {file_name_, where});
    }

    /// To be called for all that is held in memory until the captured element ends.
    void hold(std::size_t bytes, Position where) {
        held_ += bytes;
        if (held_ > limits_.element_bytes) fail_as_too_large(where);
    }

    /// Exceptions may not cross expat: they wait until it has returned.
    template <typename Work>
    static void guarded(void* self, Work work) {
        auto& reader = *static_cast<Reader*>(self);
        if (reader.problem_) return;
        try {
            work(reader);
        } catch (...) {
            reader.problem_ = std::current_exception();
            XML_StopParser(reader.parser_.get(), XML_FALSE);
        }
    }

    void start(const XML_Char* reported, const XML_Char** attributes) {
        hand_over_text();
        if (++depth_ > limits_.depth)
            throw FormatError(Message{"tbx.too-deep", {std::to_string(limits_.depth)}}, {file_name_, here()},
                              line_here());
        auto& node = add_node();
        const auto name = parse_name(reported);
        node.uri = texts_.share(name.uri);
        node.name = name.name;
        node.prefix = texts_.share(name.prefix);
        node.position = here();
        if (depth_ == 1) root_namespace_ = node.uri;
        hold(sizeof(XmlNode), node.position);
        read_attributes(node, attributes);
        if (!open_.empty() || events_.started(node, depth_)) open_.push_back(&node);
    }

    void read_attributes(XmlNode& node, const XML_Char** attributes) {
        for (; *attributes; attributes += 2) {
            const auto name = parse_name(attributes[0]);
            node.attributes.push_back(
                {texts_.share(name.uri), texts_.share(name.prefix), std::string(name.name), attributes[1]});
            hold(sizeof(XmlAttribute) + node.attributes.back().value.size(), node.position);
        }
    }

    /// The next child of the innermost element, or an element of its own.
    XmlNode& add_node() {
        if (open_.empty()) return captured_ = XmlNode();
        return open_.back()->children.emplace_back();
    }

    void end() {
        hand_over_text();
        if (!open_.empty()) {
            open_.pop_back();
            if (open_.empty()) {
                events_.captured(std::move(captured_), depth_);
                held_ = 0;
            }
        }
        --depth_;
    }

    void text(std::string_view piece) {
        if (text_.empty()) text_position_ = here();
        hold(piece.size(), text_position_);
        text_ += piece;
    }

    /// Text outside captured elements is layout, or strays.
    void hand_over_text() {
        if (open_.empty()) held_ = 0;
        if (text_.empty()) return;
        XmlNode node;
        node.kind = XmlNode::Kind::text;
        node.content = text_;
        text_.clear();
        const bool is_blank = node.is_blank_text();
        if (open_.empty()) {
            if (!is_blank) events_.aside(std::move(node), depth_);
        } else if (const auto& parent = *open_.back();
                   !is_blank || parent.uri != root_namespace_ || !is_level(parent.name)) {
            hold(sizeof(XmlNode), text_position_);
            open_.back()->children.push_back(std::move(node));
        }
    }

    void aside(XmlNode node) {
        hand_over_text();
        node.position = here();
        hold(sizeof(XmlNode) + node.content.size(), node.position);
        if (open_.empty()) {
            events_.aside(std::move(node), depth_);
        } else {
            open_.back()->children.push_back(std::move(node));
        }
    }

    static void on_start(void* self, const XML_Char* name, const XML_Char** attributes) {
        guarded(self, [&](Reader& reader) { reader.start(name, attributes); });
    }
    static void on_end(void* self, const XML_Char*) {
        guarded(self, [](Reader& reader) { reader.end(); });
    }
    static void on_text(void* self, const XML_Char* text, int length) {
        guarded(self, [&](Reader& reader) { reader.text({text, static_cast<std::size_t>(length)}); });
    }
    static void on_comment(void* self, const XML_Char* text) {
        guarded(self, [&](Reader& reader) {
            XmlNode node;
            node.kind = XmlNode::Kind::comment;
            node.content = text;
            reader.aside(std::move(node));
        });
    }
    static void on_instruction(void* self, const XML_Char* target, const XML_Char* text) {
        guarded(self, [&](Reader& reader) {
            XmlNode node;
            node.kind = XmlNode::Kind::instruction;
            node.name = target;
            node.content = text;
            reader.aside(std::move(node));
        });
    }
    static void on_entity(void* self, const XML_Char* name, int, const XML_Char*, int, const XML_Char*,
                          const XML_Char*, const XML_Char*, const XML_Char*) {
        guarded(self, [&](Reader& reader) {
            throw FormatError(Message{"tbx.declares-entity", {name}}, {reader.file_name_, reader.here()},
                              reader.line_here());
        });
    }

    /// Without a DTD to read, expat would leave the reference out in silence.
    static void on_skipped_entity(void* self, const XML_Char* name, int is_parameter_entity) {
        guarded(self, [&](Reader& reader) {
            if (is_parameter_entity) return;
            throw FormatError(Message{"tbx.unknown-entity", {name}}, {reader.file_name_, reader.here()},
                              reader.line_here());
        });
    }

    std::string_view bytes_;
    const std::string& file_name_;
    const XmlEvents& events_;
    const XmlLimits& limits_;
    std::unique_ptr<XML_ParserStruct, ParserDeleter> parser_;
    SharedTexts texts_;
    SharedText root_namespace_;
    /// The captured element that is being read, and the elements in it that are not closed, outermost first:
    /// only the last one gets children, so the others stay where they are.
    XmlNode captured_;
    std::vector<XmlNode*> open_;
    /// Since the last piece of markup: expat reports it in pieces.
    std::string text_;
    Position text_position_;
    std::size_t depth_ = 0;
    /// Bytes in `captured_` and `text_`, roughly.
    std::size_t held_ = 0;
    std::exception_ptr problem_;
};

} // namespace

void read_xml(std::string_view bytes, const std::string& file_name, const XmlEvents& events,
              const XmlLimits& limits) {
    Reader(bytes, file_name, events, limits).read();
}

std::string plain_text(const std::string& markup) {
    std::string plain;
    XmlEvents events;
    events.started = [](const XmlNode&, std::size_t) { return true; };
    events.captured = [&](XmlNode&& element, std::size_t) { plain = text::normalize(element.text()); };
    events.aside = [](XmlNode&&, std::size_t) {};
    read_xml("<term>" + markup + "</term>", {}, events);
    return plain;
}

} // namespace migralex::tbx
