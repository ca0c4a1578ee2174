// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/xml_reader.hpp"

#include "base/errors.hpp"
#include "tbx/xml_scanner.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <exception>
#include <expat.h>
#include <iterator>
#include <limits>
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

/// Thrown where the parser has to find the words.
struct Doubt {};

/// Makes nodes of what a scanner or parser finds, one captured element at a time, and watches what they take.
/// `Refusal` says what becomes of too much.
template <typename Refusal>
class NodeBuilder {
  public:
    NodeBuilder(const XmlEvents& events, const XmlLimits& limits, Refusal& refusal)
        : events_(events), limits_(limits), refusal_(refusal) {}

    /// The node of a start tag; its attributes are to be added, then `started` called.
    XmlNode& start(const SharedText& uri, const SharedText& prefix, std::string_view name, Position where) {
        hand_over_text();
        if (++depth_ > limits_.depth) refusal_.too_deep();
        auto& node = add_node();
        node.uri = uri;
        node.name = name;
        node.prefix = prefix;
        node.position = where;
        if (depth_ == 1) root_namespace_ = node.uri;
        hold(sizeof(XmlNode), where);
        return node;
    }

    void add_attribute(XmlNode& node, const SharedText& uri, const SharedText& prefix, std::string_view name,
                       std::string_view value) {
        if (node.attributes.size() == limits_.attributes) refusal_.too_many_attributes(node.position);
        node.attributes.push_back({uri, prefix, std::string(name), std::string(value)});
        hold(sizeof(XmlAttribute) + value.size(), node.position);
    }

    void started(XmlNode& node) {
        if (!open_.empty() || events_.started(node, depth_)) open_.push_back(&node);
    }

    void end() {
        hand_over_text();
        if (!open_.empty()) {
            open_.pop_back();
            if (open_.empty()) {
                events_.captured(std::move(captured_), depth_);
                put_away(captured_);
                held_ = 0;
            }
        }
        --depth_;
    }

    /// `where` is asked where the text begins.
    template <typename Where>
    void text(std::string_view piece, Where where) {
        if (text_.empty()) text_position_ = where();
        hold(piece.size(), text_position_);
        text_ += piece;
    }

    void aside(XmlNode node, Position where) {
        hand_over_text();
        node.position = where;
        hold(sizeof(XmlNode) + node.content.size(), where);
        if (open_.empty()) {
            events_.aside(std::move(node), depth_);
        } else {
            open_.back()->children.push_back(std::move(node));
        }
    }

    [[nodiscard]] std::size_t depth() const {
        return depth_;
    }

  private:
    /// To be called for all that is held in memory until the captured element ends.
    void hold(std::size_t bytes, Position where) {
        held_ += bytes;
        if (held_ > limits_.element_bytes) refusal_.too_large(where);
    }

    /// The next child of the innermost element, or an element of its own.
    XmlNode& add_node() {
        if (open_.empty()) return captured_ = XmlNode();
        return add_child();
    }

    XmlNode& add_child() {
        auto& children = open_.back()->children;
        if (spare_.empty()) return children.emplace_back();
        auto& child = children.emplace_back(std::move(spare_.back()));
        spare_.pop_back();
        return child;
    }

    /// Keeps the nodes inside for the next element: their strings and vectors have room already, and memory
    /// that is given back and asked for again costs more than the scanning.
    void put_away(XmlNode& node) {
        constexpr std::size_t most = 4096;
        for (auto& child : node.children) {
            if (!child.children.empty()) put_away(child);
            if (spare_.size() == most) break;
            child.kind = XmlNode::Kind::element;
            child.content.clear();
            child.attributes.clear();
            spare_.push_back(std::move(child));
        }
        node.children.clear();
    }

    /// Text outside captured elements is layout, or strays.
    void hand_over_text() {
        if (open_.empty()) held_ = 0;
        if (text_.empty()) return;
        const bool is_layout = is_blank(text_);
        if (open_.empty()) {
            XmlNode node;
            make_text(node);
            if (!is_layout) events_.aside(std::move(node), depth_);
        } else if (const auto& parent = *open_.back();
                   !is_layout || parent.uri != root_namespace_ || !is_level(parent.name)) {
            hold(sizeof(XmlNode), text_position_);
            make_text(add_child());
        }
        text_.clear();
    }

    /// The node takes the text over and leaves its own memory to the next one.
    void make_text(XmlNode& node) {
        node.kind = XmlNode::Kind::text;
        node.uri = {};
        node.prefix = {};
        node.name.clear();
        node.position = {};
        node.content.swap(text_);
    }

    const XmlEvents& events_;
    const XmlLimits& limits_;
    Refusal& refusal_;
    SharedText root_namespace_;
    /// The captured element that is being read, and the elements in it that are not closed, outermost first:
    /// only the last one gets children, so the others stay where they are.
    XmlNode captured_;
    std::vector<XmlNode*> open_;
    std::vector<XmlNode> spare_;
    /// Since the last piece of markup: it is reported in pieces.
    std::string text_;
    Position text_position_;
    std::size_t depth_ = 0;
    /// Bytes in `captured_` and `text_`, roughly.
    std::size_t held_ = 0;
};

XmlNode comment(std::string_view text) {
    XmlNode node;
    node.kind = XmlNode::Kind::comment;
    node.content = text;
    return node;
}

XmlNode instruction(std::string_view target, std::string_view text) {
    XmlNode node;
    node.kind = XmlNode::Kind::instruction;
    node.name = target;
    node.content = text;
    return node;
}

/// With the scanner, as long as it is sure.
class QuickReader {
  public:
    QuickReader(ByteSource& source, const XmlEvents& events, const XmlLimits& limits)
        : scanner_(source, limits.element_bytes), nodes_(events, limits, *this) {}

    bool read() {
        try {
            for (;;) {
                const auto token = scanner_.next();
                if (token == XmlScanner::Token::finished) return true;
                if (token == XmlScanner::Token::unsure) return false;
                take(token);
            }
        } catch (const Doubt&) {
            return false;
        }
    }

    [[noreturn]] static void too_deep() {
        throw Doubt();
    }
    [[noreturn]] static void too_large(Position) {
        throw Doubt();
    }
    [[noreturn]] static void too_many_attributes(Position) {
        throw Doubt();
    }

  private:
    void take(XmlScanner::Token token) {
        using Token = XmlScanner::Token;
        switch (token) {
        case Token::start_tag: start(); break;
        case Token::end_tag: nodes_.end(); break;
        case Token::text: nodes_.text(scanner_.content(), [] { return Position(); }); break;
        case Token::comment: nodes_.aside(comment(scanner_.content()), scanner_.position()); break;
        case Token::instruction:
            nodes_.aside(instruction(scanner_.name(), scanner_.content()), scanner_.position());
            break;
        case Token::finished:
        case Token::unsure: break;
        }
    }

    void start() {
        auto& node = nodes_.start(scanner_.uri(), scanner_.prefix(), scanner_.name(), scanner_.position());
        for (const auto& attribute : scanner_.attributes())
            nodes_.add_attribute(node, *attribute.uri, *attribute.prefix, attribute.name, attribute.value);
        nodes_.started(node);
    }

    XmlScanner scanner_;
    NodeBuilder<QuickReader> nodes_;
};

/// With expat, whose verdict counts.
class Reader {
  public:
    Reader(std::string_view bytes, const std::string& file_name, const XmlEvents& events,
           const XmlLimits& limits)
        : bytes_(bytes), file_name_(file_name), limits_(limits), nodes_(events, limits, *this),
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
                too_large(here());
        }
    }

    [[noreturn]] void too_deep() const {
        throw FormatError(Message{"tbx.too-deep", {std::to_string(limits_.depth)}}, {file_name_, here()},
                          line_here());
    }

    [[noreturn]] void too_many_attributes(Position where) const {
        throw FormatError(Message{"tbx.too-many-attributes", {std::to_string(limits_.attributes)}},
                          {file_name_, where});
    }

    /// Without the line: it may be what is too large.
    [[noreturn]] void too_large(Position where) const {
        throw FormatError(Message{"tbx.too-large", {std::to_string(limits_.element_bytes >> 20U)}},
                          {file_name_, where});
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
        return (code == XML_ERROR_NO_ELEMENTS && nodes_.depth() > 0) || code == XML_ERROR_UNCLOSED_TOKEN ||
               code == XML_ERROR_PARTIAL_CHAR || code == XML_ERROR_UNCLOSED_CDATA_SECTION;
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
        const auto name = parse_name(reported);
        auto& node = nodes_.start(texts_.share(name.uri), texts_.share(name.prefix), name.name, here());
        for (; *attributes; attributes += 2) {
            const auto attribute = parse_name(attributes[0]);
            nodes_.add_attribute(node, texts_.share(attribute.uri), texts_.share(attribute.prefix),
                                 attribute.name, attributes[1]);
        }
        nodes_.started(node);
    }

    static void on_start(void* self, const XML_Char* name, const XML_Char** attributes) {
        guarded(self, [&](Reader& reader) { reader.start(name, attributes); });
    }
    static void on_end(void* self, const XML_Char*) {
        guarded(self, [](Reader& reader) { reader.nodes_.end(); });
    }
    static void on_text(void* self, const XML_Char* text, int length) {
        guarded(self, [&](Reader& reader) {
            reader.nodes_.text({text, static_cast<std::size_t>(length)}, [&] { return reader.here(); });
        });
    }
    static void on_comment(void* self, const XML_Char* text) {
        guarded(self, [&](Reader& reader) { reader.nodes_.aside(comment(text), reader.here()); });
    }
    static void on_instruction(void* self, const XML_Char* target, const XML_Char* text) {
        guarded(self, [&](Reader& reader) { reader.nodes_.aside(instruction(target, text), reader.here()); });
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
    const XmlLimits& limits_;
    NodeBuilder<Reader> nodes_;
    std::unique_ptr<XML_ParserStruct, ParserDeleter> parser_;
    SharedTexts texts_;
    std::exception_ptr problem_;
};

} // namespace

void read_xml(std::string_view bytes, const std::string& file_name, const XmlEvents& events,
              const XmlLimits& limits) {
    Reader(bytes, file_name, events, limits).read();
}

bool read_xml_quickly(ByteSource& source, const XmlEvents& events, const XmlLimits& limits) {
    return QuickReader(source, events, limits).read();
}

XmlNode read_element(std::string_view bytes) {
    XmlNode root;
    XmlEvents events;
    events.started = [](const XmlNode&, std::size_t) { return true; };
    events.captured = [&](XmlNode&& element, std::size_t) { root = std::move(element); };
    events.aside = [](XmlNode&&, std::size_t) {};
    // What comes here is in memory already.
    XmlLimits limits;
    limits.element_bytes = std::numeric_limits<std::size_t>::max();
    TextSource source(bytes);
    if (!read_xml_quickly(source, events, limits)) read_xml(bytes, {}, events, limits);
    return root;
}

std::string plain_text(const std::string& markup) {
    return text::normalize(read_element("<term>" + markup + "</term>").text());
}

} // namespace migralex::tbx
