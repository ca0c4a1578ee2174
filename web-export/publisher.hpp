// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/site.hpp"

#include <map>
#include <string>
#include <vector>

namespace migralex::web {

/// Hands files on, and remembers which pages search engines may be told of and, for the archive, what each file
/// was made from. Borrows the sink.
class Publisher {
  public:
    Publisher(SiteSink& sink, bool has_archive) : sink_(sink), has_archive_(has_archive) {}

    /// A page that will be written last may be told of as well.
    void list(std::string path) {
        listed_.push_back(std::move(path));
    }
    void page(std::string path, std::string content) {
        listed_.push_back(path);
        file(std::move(path), std::move(content));
    }
    void file(std::string path, std::string content, std::string inputs = {});

    /// Makes the page only if it is not there already from the same inputs.
    template <typename Make>
    void page_from(const std::string& inputs, std::string path, const Make& make) {
        listed_.push_back(path);
        file_from(inputs, std::move(path), make);
    }
    template <typename Make>
    void file_from(const std::string& inputs, std::string path, const Make& make) {
        if (!has(path, inputs)) file(std::move(path), make(), inputs);
    }
    /// The same for files that are made together: `make` hands them on by `page` and `file`. Those with the
    /// ending of a page are pages.
    template <typename Make>
    void group_from(const std::string& inputs, const Make& make) {
        if (has_group(inputs)) return;
        group_ = inputs;
        make();
        group_.clear();
    }
    [[nodiscard]] bool has(const std::string& path, const std::string& inputs);

    [[nodiscard]] std::string read(const std::string& path) const {
        return sink_.read(path);
    }
    [[nodiscard]] std::string recall() const {
        return sink_.recall();
    }
    void remember(std::string memory) {
        sink_.remember(std::move(memory));
    }
    /// Every file so far with what it was made from: its inputs, else the hash of its content.
    [[nodiscard]] const std::map<std::string, std::string>& made_from() const {
        return made_from_;
    }
    /// Sorted.
    [[nodiscard]] std::vector<std::string> listed() const;

  private:
    bool has_group(const std::string& inputs);

    SiteSink& sink_;
    bool has_archive_;
    std::string group_;
    std::vector<std::string> listed_;
    std::map<std::string, std::string> made_from_;
};

} // namespace migralex::web
