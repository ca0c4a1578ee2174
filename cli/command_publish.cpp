// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/options.hpp"
#include "web_export/site.hpp"
#include "workspace/edition.hpp"
#include "workspace/site_folder.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace migralex::commands {

namespace {

struct PublishOptions {
    std::string folder;
    bool is_preview = false;
};

std::vector<web::SiteFile> build_files(const GlobalOptions& global, bool is_preview) {
    auto workspace = global.open_workspace();
    if (!is_preview) {
        const auto released = workspace::read_latest_released(workspace);
        return web::build_site(released.continental, released.publication,
                               {released.record.number, released.record.date, released.record.body,
                                released.record.document, false});
    }
    workspace.load_sources();
    const auto continental = workspace.read_glossary(workspace.publication().prefix);
    return web::build_site(continental.content.glossary, workspace.publication(), {{}, {}, {}, {}, true});
}

int publish(const GlobalOptions& global, const PublishOptions& options, const Console& console) {
    std::vector<std::pair<std::string, std::string>> files;
    for (auto& file : build_files(global, options.is_preview))
        files.emplace_back(std::move(file.path), std::move(file.content));
    const auto result = workspace::update_site_folder(options.folder, files);
    console.say("publish.done",
                {std::to_string(files.size()), std::to_string(result.written), std::to_string(result.removed)});
    console.say("publish.open", {(std::filesystem::path(options.folder) / "index.html").string()});
    return done;
}

} // namespace

void add_publish(CLI::App& program, const GlobalOptions& global, Action& action) {
    auto* command =
        program.add_subcommand("publish", "Write the web site of the latest released edition into a folder");
    command->footer("Example: migralex publish site\n"
                    "         migralex publish draft-site --preview");
    auto options = std::make_shared<PublishOptions>();
    command->add_option("DIR", options->folder, "Folder of the site: new, empty, or published into before")
        ->required();
    command->add_flag("--preview", options->is_preview, "Show the workspace as it is, marked as a preview");
    command->callback([&, options] {
        action = [&global, options](const Console& console) { return publish(global, *options, console); };
    });
}

} // namespace migralex::commands
