// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.hpp"
#include "commands/options.hpp"
#include "tbx/read.hpp"
#include "tbx/write.hpp"

#include <memory>

namespace migralex::commands {

namespace {

struct FormatOptions {
    std::vector<std::string> files;
    bool only_check = false;
};

int format(const FormatOptions& options, const Console& console) {
    int code = done;
    for (const auto& file : options.files) {
        const auto bytes = read_file(file);
        const auto read = tbx::parse_tbx(bytes, file);
        for (const auto& finding : read.findings) console.show(finding);
        const auto canonical = tbx::format_tbx(read.glossary);
        if (canonical == bytes) continue;
        if (options.only_check) {
            console.say("format.differs", {file});
            code = findings;
        } else {
            replace_file(file, canonical);
            console.say("format.done", {file});
        }
    }
    return code;
}

} // namespace

void add_format(Program& program, const GlobalOptions&) {
    auto command = program.command("format", "Bring TBX files into canonical form");
    command.footer("Example: migralex format --check glossaries/caribbean.tbx");
    auto options = std::make_shared<FormatOptions>();
    command.option("FILE", options->files, "TBX files").required();
    command.flag("--check", options->only_check, "Change nothing; exit code 1 if a file is not canonical");
    command.run([options](const Console& console) { return format(*options, console); });
}

} // namespace migralex::commands
