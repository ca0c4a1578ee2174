// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/read.hpp"

#include "base/errors.hpp"
#include "base/files.hpp"
#include "tbx/entry_reader.hpp"
#include "tbx/entry_stream.hpp"
#include "tbx/header_reader.hpp"
#include "tbx/identifiers.hpp"
#include "tbx/normalize.hpp"
#include "tbx/noted_items.hpp"
#include "tbx/preserve.hpp"
#include "tbx/reading.hpp"
#include "tbx/recognize.hpp"
#include "tbx/repair.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace migralex::tbx {

namespace {

constexpr std::string_view own_dialect = "TBX-Migralex";

class GlossaryReader {
  public:
    GlossaryReader(const std::string& file_name, const ReadOptions& options)
        : reading_{file_name, options, {}, {}, {}, {}} {}

    /// Empty where the parser has to decide; nothing is left of what was read then.
    std::optional<ReadResult> read_quickly(std::string_view bytes) {
        TextSource source(bytes);
        if (!read_xml_quickly(source, events(), reading_.options.limits)) return std::nullopt;
        return result();
    }

    /// Throws Irregular where the entries cannot go as they come.
    std::optional<ReadResult> stream(ByteSource& source, StreamedIds& ids, const EntryVisitor& visit) {
        EntryStream entries(reading_, ids, visit);
        stream_ = &entries;
        if (!read_xml_quickly(source, events(), reading_.options.limits)) return std::nullopt;
        entries.finish();
        sort_items(preserved());
        return std::move(reading_.result);
    }

    /// The root and the XML, nothing else.
    void check(std::string_view bytes) {
        auto root_only = events();
        root_only.captured = [](const XmlNode&, std::size_t) {};
        root_only.aside = [](const XmlNode&, std::size_t) {};
        read_xml(bytes, reading_.file_name, root_only, reading_.options.limits);
    }

    ReadResult read(std::string_view bytes) {
        read_xml(bytes, reading_.file_name, events(), reading_.options.limits);
        return result();
    }

    /// To be called first, if at all.
    void report_repair(const Repaired& repaired) {
        if (repaired.dropped == 0) return;
        reading_.report(
            "TBX-10", Severity::warning, repaired.first, {},
            {"tbx.references-dropped", {std::to_string(repaired.dropped), repaired.first_reference}});
    }

  private:
    ReadResult result() {
        settle_identifiers(reading_);
        sort_items(preserved());
        auto& entries = reading_.result.glossary.entries;
        const auto by_id = [](const auto& a, const auto& b) { return id_less(a.id, b.id); };
        if (!std::is_sorted(entries.begin(), entries.end(), by_id))
            std::stable_sort(entries.begin(), entries.end(), by_id);
        if (entries.empty()) reading_.report("TBX-01", Severity::warning, {}, {}, {"tbx.no-entries", {}});
        return std::move(reading_.result);
    }

    XmlEvents events() {
        XmlEvents events;
        events.started = [this](const XmlNode& tag, std::size_t depth) { return start(tag, depth); };
        events.captured = [this](XmlNode&& element, std::size_t depth) { capture(element, depth - 1); };
        events.aside = [this](XmlNode&& node, std::size_t depth) { keep(place(depth), node); };
        return events;
    }

    Preserved& preserved() {
        return reading_.result.glossary.preserved;
    }

    [[nodiscard]] Family family() const {
        return reading_.result.family;
    }

    /// TBX-Min of old has no `text` around its body.
    [[nodiscard]] std::size_t body_depth() const {
        return family() == Family::old_min ? 2 : 3;
    }

    /// True for what is read as a whole: the header, each entry, whatever else stands below root, text and
    /// body.
    bool start(const XmlNode& tag, std::size_t depth) {
        if (depth == 1) {
            check_root(tag);
            return false;
        }
        if (tag.uri != root_namespace_ && !tag.is_tbx_element()) return true;
        if (depth == body_depth() && tag.is_element("body")) {
            seen_text_ = true;
            seen_body_ = true;
        } else if (depth == 2 && body_depth() == 3 && tag.is_element("text")) {
            seen_text_ = true;
        } else {
            return true;
        }
        keep_attributes(tag, {}, preserved());
        return false;
    }

    void check_root(const XmlNode& root) {
        seen_root_ = true;
        const auto family = find_family(root);
        if (!family)
            throw FormatError(Message{"tbx.not-tbx", {root.name}}, {reading_.file_name, root.position});
        auto& result = reading_.result;
        result.family = *family;
        result.dialect = dialect_of(root, *family);
        root_namespace_ = root.uri;
        if (*family == Family::version3 && !root.is_tbx_element())
            reading_.report("TBX-11", Severity::warning, root.position, {},
                            {"tbx.wrong-namespace", {std::string(tbx_namespace)}});
        XmlNode tbx = root;
        tbx.children.clear();
        normalize(tbx, *family, root_namespace_);
        tbx.name = "tbx";
        if (const auto language = tbx.attribute("xml:lang"); !language.empty())
            result.glossary.language = language;
        if (*family == Family::old_min) {
            keep_attributes(tbx, {"dialect", "xml:lang"}, preserved());
        } else {
            keep_attributes(tbx, {"type", "style", "xml:lang"}, preserved());
        }
    }

    /// Behind what something stands that has so many elements around it.
    [[nodiscard]] std::string place(std::size_t depth) const {
        if (depth == 0) return seen_root_ ? "tbx" : "prolog";
        if (depth == 1) return seen_text_ ? "text" : seen_header_ ? "tbxHeader" : "tbx:start";
        if (depth < body_depth()) return seen_body_ ? "body" : "text:start";
        return "body:" + last_entry_;
    }

    void keep(const std::string& after, const XmlNode& node) {
        preserved().items.push_back({after, to_markup(node)});
    }

    void capture(XmlNode& element, std::size_t depth) {
        normalize(element, family(), root_namespace_);
        if (reading_.result.dialect != own_dialect) restore_noted_items(element);
        if (element.is_tbx_element() && element.is_element("conceptEntry")) {
            add_entry(element);
        } else if (element.is_tbx_element() && element.is_element("tbxHeader") && !seen_header_) {
            read_header(element, reading_.result.glossary);
            seen_header_ = true;
        } else {
            keep(place(depth), element);
        }
    }

    void add_entry(const XmlNode& element) {
        auto& entries = reading_.result.glossary.entries;
        const std::string id(element.attribute("id"));
        reading_.entries.push_back({element.position, false});
        if (!id.empty()) {
            const bool is_new = reading_.result.positions.try_emplace(id, element.position).second;
            reading_.entries.back().is_repeated = !is_new;
            // What follows an entry that gets another id stays behind the one before.
            if (is_new && is_identifier(id)) last_entry_ = id;
        }
        auto entry = read_entry(element, reading_);
        if (stream_) {
            stream_->take(std::move(entry));
        } else {
            entries.push_back(std::move(entry));
        }
    }

    Reading reading_;
    SharedText root_namespace_;
    bool seen_root_ = false;
    bool seen_header_ = false;
    bool seen_text_ = false;
    bool seen_body_ = false;
    std::string last_entry_;
    EntryStream* stream_ = nullptr;
};

/// Refuses what is something else, leaves out what is to be left out, and goes on with the rest.
template <typename Read>
auto repaired_first(std::string_view bytes, const std::string& file_name, const ReadOptions& options,
                    Read read) {
    refuse_other_formats(bytes, file_name);
    if (options.repair == Repair::none) return read(bytes, Repaired{});
    const auto repaired = drop_illegal_references(bytes);
    return read(std::string_view(repaired.bytes), repaired);
}

} // namespace

ReadResult parse_tbx(std::string_view bytes, const std::string& file_name, const ReadOptions& options) {
    return repaired_first(bytes, file_name, options, [&](std::string_view readable, const Repaired& repaired) {
        const auto fresh_reader = [&] {
            GlossaryReader reader(file_name, options);
            reader.report_repair(repaired);
            return reader;
        };
        if (auto result = fresh_reader().read_quickly(readable)) return std::move(*result);
        return fresh_reader().read(readable);
    });
}

std::optional<ReadResult> stream_tbx(ByteSource& source, const std::string& file_name,
                                     const ReadOptions& options, StreamedIds& ids, const EntryVisitor& visit) {
    if (options.repair != Repair::none) return std::nullopt;
    try {
        return GlossaryReader(file_name, options).stream(source, ids, visit);
    } catch (const Irregular&) {
        return std::nullopt;
    }
}

void check_xml(std::string_view bytes, const std::string& file_name, const ReadOptions& options) {
    repaired_first(bytes, file_name, options, [&](std::string_view readable, const Repaired&) {
        GlossaryReader(file_name, options).check(readable);
    });
}

ReadResult read_tbx(const std::filesystem::path& file, const ReadOptions& options) {
    return parse_tbx(read_file(file), file.string(), options);
}

} // namespace migralex::tbx
