// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/sample.hpp"
#include "web_export/site.hpp"

#include <gtest/gtest.h>
#include <set>

namespace migralex::web {

namespace {

/// Keeps files by the inputs they were made from, as a folder does, and forgets those that a run does not want.
class KeptSite : public SiteSink {
  public:
    [[nodiscard]] bool has(const std::string& path, const std::string& inputs) override {
        const auto found = files_.find(path);
        if (found == files_.end() || found->second.inputs != inputs) return false;
        wanted_.insert(path);
        return true;
    }
    [[nodiscard]] std::vector<std::string> has_all(const std::string& inputs) override {
        std::vector<std::string> paths;
        for (const auto& [path, file] : files_)
            if (file.inputs == inputs) paths.push_back(path);
        wanted_.insert(paths.begin(), paths.end());
        return paths;
    }
    [[nodiscard]] std::string recall() override {
        return memory_;
    }
    void remember(std::string memory) override {
        memory_ = std::move(memory);
    }
    [[nodiscard]] std::string read(const std::string& path) override {
        return files_.at(path).content;
    }
    void take(SiteFile file) override {
        made.insert(file.path);
        wanted_.insert(file.path);
        files_.insert_or_assign(file.path, file);
    }

    void publish(const Glossary& glossary) {
        made.clear();
        wanted_.clear();
        const auto publication = sample::publication();
        build_site({.continental = glossary,
                    .publication = publication,
                    .edition = sample::edition(),
                    .fingerprint = "1"},
                   *this);
        std::erase_if(files_, [&](const auto& item) { return !wanted_.contains(item.first); });
    }
    [[nodiscard]] std::map<std::string, std::string> contents() const {
        std::map<std::string, std::string> contents;
        for (const auto& [path, file] : files_) contents.emplace(path, file.content);
        return contents;
    }

    /// By the last run.
    std::set<std::string> made;

  private:
    std::map<std::string, SiteFile> files_;
    std::set<std::string> wanted_;
    std::string memory_;
};

struct Edit {
    std::string name;
    void (*apply)(Glossary& glossary);
};

const Edit edits[] = {
    {"definition",
     [](Glossary& glossary) {
         glossary.entries[0].languages[0].definitions[0].text =
             Text("Otra palabra jamás escrita: xilofonista.");
     }},
    {"source",
     [](Glossary& glossary) { glossary.entries[0].languages[0].definitions[0].source.article = "art. 99"; }},
    {"term", [](Glossary& glossary) { glossary.entries[0].languages[0].terms[0].term = "zapatería"; }},
    {"pejorative term",
     [](Glossary& glossary) { glossary.entries[0].languages[0].terms.back().is_pejorative = true; }},
    {"acceptability",
     [](Glossary& glossary) {
         glossary.entries[0].languages[0].terms[0].acceptability.status = AdministrativeStatus::superseded;
     }},
    {"country", [](Glossary& glossary) { glossary.entries[0].languages[0].terms[0].countries = {"UY"}; }},
    {"theme", [](Glossary& glossary) { glossary.entries[0].themes = {"BOR"}; }},
    {"draft", [](Glossary& glossary) { glossary.entries[0].languages[0].review.state = ReviewState::draft; }},
    {"note",
     [](Glossary& glossary) {
         Note note;
         note.country = "MX";
         note.text = Text("Nota nacional.");
         glossary.entries[0].notes.push_back(note);
     }},
    {"relation",
     [](Glossary& glossary) {
         Relation relation;
         relation.kind = RelationKind::distinct;
         relation.target = glossary.entries[1].id;
         glossary.entries[0].relations.push_back(relation);
     }},
    {"alias", [](Glossary& glossary) { glossary.entries[0].aliases.push_back("LAC-0099"); }},
    {"retirement",
     [](Glossary& glossary) {
         glossary.entries[1].retirement.emplace();
         glossary.entries[1].retirement->replaced_by = glossary.entries[0].id;
     }},
    {"removal", [](Glossary& glossary) { glossary.entries.erase(glossary.entries.begin() + 1); }},
    {"nothing", [](Glossary&) {}}};

} // namespace

TEST(Republishing, GivesTheSiteThatPublishingAnewGives) {
    for (const auto& edit : edits) {
        auto glossary = sample::glossary();
        KeptSite republished;
        republished.publish(glossary);
        edit.apply(glossary);
        republished.publish(glossary);
        KeptSite anew;
        anew.publish(glossary);
        const auto expected = anew.contents();
        const auto found = republished.contents();
        for (const auto& [path, content] : expected) {
            ASSERT_TRUE(found.contains(path)) << edit.name << ": " << path << " is missing";
            EXPECT_EQ(found.at(path), content) << edit.name << ": " << path;
        }
        EXPECT_EQ(found.size(), expected.size()) << edit.name;
        // And back: what was made for the edit leaves nothing behind.
        republished.publish(sample::glossary());
        KeptSite before;
        before.publish(sample::glossary());
        EXPECT_EQ(republished.contents(), before.contents()) << edit.name;
    }
}

TEST(Republishing, ADefinitionMakesNoListAgain) {
    auto glossary = sample::glossary();
    KeptSite site;
    site.publish(glossary);
    // No word that is not in the definitions already.
    auto& text = glossary.entries[0].languages[0].definitions[0].text;
    text = Text(text.plain + " " + text.plain);
    site.publish(glossary);
    EXPECT_TRUE(site.made.contains("es/" + glossary.entries[0].id + ".html"));
    EXPECT_TRUE(site.made.contains("es/print-all.html"));
    for (const auto* path : {"es/index.html", "es/a-z.html", "es/themes.html", "es/sources.html",
                             "assets/index.js", "assets/c/0.js"})
        EXPECT_FALSE(site.made.contains(path)) << path;
}

} // namespace migralex::web
