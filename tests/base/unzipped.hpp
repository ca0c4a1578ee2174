// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <zip.h>

namespace migralex {

/// The files of a zip archive (a workbook is one, too) as another reader finds them, by path. Throws if the
/// archive contradicts itself.
inline std::map<std::string, std::string> unzipped(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (!archive) throw std::runtime_error(zip_error_strerror(&error));
    std::map<std::string, std::string> files;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        const auto number = static_cast<zip_uint64_t>(i);
        zip_stat_t facts;
        zip_stat_index(archive, number, 0, &facts);
        std::string content(facts.size, '\0');
        auto* opened = zip_fopen_index(archive, number, 0);
        if (!opened ||
            zip_fread(opened, content.data(), content.size()) != static_cast<zip_int64_t>(content.size()))
            throw std::runtime_error(std::string("cannot read ") + facts.name);
        zip_fclose(opened);
        if (!files.emplace(facts.name, std::move(content)).second)
            throw std::runtime_error(std::string(facts.name) + " twice");
    }
    zip_close(archive);
    return files;
}

} // namespace migralex
