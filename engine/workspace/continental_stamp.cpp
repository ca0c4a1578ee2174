// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/continental_stamp.hpp"

#include "base/file_streams.hpp"

namespace migralex::workspace {

namespace {

constexpr const char* stamp_name = "continental.sha256";

std::string stamp_of(std::string_view hash) {
    return std::string(hash) + "\n";
}

} // namespace

void stamp_continental(const Workspace& workspace, std::string_view hash_of_written) {
    replace_file_if_changed(workspace.cache_folder() / stamp_name, stamp_of(hash_of_written));
}

bool continental_was_changed(const Workspace& workspace) {
    const auto file = workspace.file_of(workspace.publication().prefix);
    const auto stamp = workspace.folder() / ".migralex" / stamp_name;
    return find_stamp(file) && find_stamp(stamp) && read_file(stamp) != stamp_of(sha256_of_file(file));
}

} // namespace migralex::workspace
