// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/publisher.hpp"

#include "base/hash.hpp"

#include <algorithm>

namespace migralex::web {

void Publisher::file(std::string path, std::string content, std::string inputs) {
    if (inputs.empty()) inputs = group_;
    if (has_archive_) made_from_[path] = inputs.empty() ? sha256(content) : inputs;
    sink_.take({std::move(path), std::move(content), std::move(inputs)});
}

bool Publisher::has(const std::string& path, const std::string& inputs) {
    const bool is_there = !inputs.empty() && sink_.has(path, inputs);
    if (is_there && has_archive_) made_from_[path] = inputs;
    return is_there;
}

bool Publisher::has_group(const std::string& inputs) {
    if (inputs.empty()) return false;
    auto paths = sink_.has_all(inputs);
    for (auto& path : paths) {
        if (has_archive_) made_from_[path] = inputs;
        if (path.ends_with(".html")) listed_.push_back(path);
    }
    return !paths.empty();
}

std::vector<std::string> Publisher::listed() const {
    auto sorted = listed_;
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

} // namespace migralex::web
