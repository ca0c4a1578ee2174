// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/hash.hpp"
#include "commands/options.hpp"
#include "web_export/site.hpp"
#include "workspace/edition.hpp"
#include "workspace/read_entries.hpp"
#include "workspace/site_folder.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>

namespace migralex::commands {

namespace {

struct PublishOptions {
    std::string folder;
    std::string theme;
    bool is_preview = false;
    bool is_for_comment = false;
    bool without_downloads = false;
};

/// Takes the files of the site to the folder; what is there already from the same inputs is not made again.
class FolderSink : public web::SiteSink {
  public:
    explicit FolderSink(workspace::SiteFolder& folder) : folder_(folder) {}

    [[nodiscard]] bool has(const std::string& path, const std::string& inputs) override {
        return folder_.keep(path, inputs);
    }
    [[nodiscard]] std::vector<std::string> has_all(const std::string& inputs) override {
        return folder_.keep_all(inputs);
    }
    [[nodiscard]] std::string recall() override {
        return folder_.recall();
    }
    void remember(std::string memory) override {
        folder_.remember(std::move(memory));
    }
    [[nodiscard]] std::string read(const std::string& path) override {
        return folder_.read(path);
    }
    void take(web::SiteFile file) override {
        folder_.put(file.path, file.content, file.inputs);
    }

  private:
    workspace::SiteFolder& folder_;
};

std::vector<web::EditionChanges> read_editions(const workspace::Workspace& workspace) {
    std::vector<web::EditionChanges> editions;
    for (auto& record : workspace::read_edition_records(workspace))
        editions.push_back({record.number, record.date, record.body, record.document, record.concepts,
                            std::move(record.added), std::move(record.amended), std::move(record.withdrawn),
                            std::move(record.corrigenda)});
    return editions;
}

/// The ledger is only ever added to, so that it holds the decisions of every released edition.
std::vector<web::PublicDecision> read_decisions(const workspace::Workspace& workspace) {
    std::vector<web::PublicDecision> decisions;
    for (const auto& decision : workspace.read_ledger()) decisions.push_back(web::public_part(decision));
    return decisions;
}

/// What all pages share: manifest and registry as they were released or are now, ledger, editions, options.
std::string fingerprint_of(const web::SiteContent& content, const workspace::Workspace& workspace,
                           const PublishOptions& options) {
    const auto& number = content.edition.number;
    const auto folder = number.empty() ? workspace.folder() : workspace.editions_folder() / number;
    std::string facts = number + "\n" + content.edition.date + "\n" + options.theme +
                        (options.is_preview ? "\npreview" : "") + (options.is_for_comment ? "\ncomment" : "") +
                        (options.without_downloads ? "\nno downloads" : "");
    for (const auto& file :
         {folder / "migralex.toml", folder / "sources.toml", workspace.folder() / "decisions.toml"})
        if (std::filesystem::exists(file)) facts += "\n" + sha256(read_file(file));
    for (const auto& edition : content.editions)
        facts += "\n" + sha256(read_file(workspace.editions_folder() / edition.number / "edition.toml"));
    return sha256(facts);
}

void check_theme(const Publication& publication, const std::string& theme) {
    if (theme.empty() || publication.themes.contains(theme)) return;
    throw RequestError(
        Message{"publish.unknown-theme", {theme, fmt::format("{}", fmt::join(publication.theme_order, ", "))}});
}

/// The folder is opened last: what cannot be read leaves no trace there.
workspace::SiteFolderResult write_site(web::SiteContent content, const workspace::Workspace& workspace,
                                       const PublishOptions& options) {
    check_theme(content.publication, options.theme);
    content.editions = read_editions(workspace);
    content.decisions = read_decisions(workspace);
    content.theme = options.theme;
    content.has_downloads = !options.without_downloads;
    content.fingerprint = fingerprint_of(content, workspace, options);
    workspace::SiteFolder folder(options.folder);
    FolderSink sink(folder);
    web::build_site(content, sink);
    return folder.finish();
}

workspace::SiteFolderResult write_released(const workspace::Workspace& workspace,
                                           const PublishOptions& options) {
    const auto released = workspace::read_latest_released(workspace);
    const auto& record = released.record;
    return write_site({.continental = released.continental,
                       .publication = released.publication,
                       .edition = {record.number, record.date, record.body, record.document}},
                      workspace, options);
}

workspace::SiteFolderResult write_unreleased(workspace::Workspace& workspace, const PublishOptions& options) {
    workspace.load_sources();
    const auto continental = workspace::read_entries(workspace, workspace.publication().prefix);
    web::Edition edition;
    edition.is_preview = options.is_preview;
    edition.is_for_comment = options.is_for_comment;
    return write_site({.continental = continental, .publication = workspace.publication(), .edition = edition},
                      workspace, options);
}

int publish(const GlobalOptions& global, const PublishOptions& options, const Console& console) {
    if (options.is_preview && options.is_for_comment) throw RequestError(Message{"publish.one-kind", {}});
    auto workspace = global.open_workspace();
    const auto result = options.is_preview || options.is_for_comment ? write_unreleased(workspace, options)
                                                                     : write_released(workspace, options);
    console.say("publish.done", {std::to_string(result.written + result.unchanged),
                                 std::to_string(result.written), std::to_string(result.removed)});
    console.say("publish.open", {(std::filesystem::path(options.folder) / "index.html").string()});
    return done;
}

} // namespace

void add_publish(Program& program, const GlobalOptions& global) {
    auto command =
        program.command("publish", "Write the web site of the latest released edition into a folder");
    command.footer("Only what changed is written, and all of it or nothing.\n"
                   "Example: migralex publish site\n"
                   "         migralex publish draft-site --preview\n"
                   "         migralex publish comment-site --for-comment --theme TIP");
    auto options = std::make_shared<PublishOptions>();
    command.option("DIR", options->folder, "Folder of the site: new, empty, or published into before")
        .required();
    command.flag("--preview", options->is_preview, "Show the workspace as it is, marked as a preview");
    command.flag("--for-comment", options->is_for_comment,
                 "Show the workspace as a copy for comment: banner, watermark in print");
    command.option("--theme", options->theme, "Only concepts of this theme").kind("CODE");
    command.flag("--no-downloads", options->without_downloads, "Pages and search only, no data files");
    command.run([&global, options](const Console& console) { return publish(global, *options, console); });
}

} // namespace migralex::commands
