// SPDX-License-Identifier: GPL-3.0-or-later
// The laws of consolidation (design §5), tried on some thousand small worlds.
#include "consolidation/builder.hpp"
#include "consolidation/ledger.hpp"
#include "consolidation/match.hpp"
#include "consolidation/random_world.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace migralex::consolidation {

namespace {

/// Fifteen laws: some ten thousand cases a run. scripts/laws.sh asks for a million.
const unsigned worlds = [] {
    const auto* asked = std::getenv("MIGRALEX_LAW_WORLDS");
    return asked ? static_cast<unsigned>(std::stoul(asked)) : 700U;
}();

/// Tries a law on world after world and shows the first one that breaks it.
template <typename Law>
void try_on_worlds(Law law) {
    for (unsigned seed = 1; seed <= worlds; ++seed) {
        RandomWorld world(seed);
        law(world);
        if (testing::Test::HasFailure()) {
            ADD_FAILURE() << "in world " << seed << ":\n" << RandomWorld(seed).describe();
            return;
        }
    }
}

bool is_public(const LanguageSection& section) {
    return section.review.state != ReviewState::draft;
}

bool is_public(const ConceptEntry& entry) {
    return !entry.retirement && std::any_of(entry.languages.begin(), entry.languages.end(),
                                            [](const auto& section) { return is_public(section); });
}

/// The continental entry of each subregional one.
std::map<std::string, const ConceptEntry*> continental_of(const Glossary& continental) {
    std::map<std::string, const ConceptEntry*> result;
    for (const auto& entry : continental.entries)
        for (const auto& member : entry.consolidation->members)
            EXPECT_TRUE(result.emplace(member, &entry).second) << member << " is in two groups";
    return result;
}

/// Calls `visit` with each member that is not a draft and its continental entry.
template <typename Visit>
void for_each_member(RandomWorld& world, const ConsolidationResult& result, Visit visit) {
    const auto continental = continental_of(result.continental);
    for (const auto* member : world.entries())
        if (is_public(*member)) {
            const auto found = continental.find(member->id);
            ASSERT_NE(found, continental.end()) << member->id << " is in no group";
            visit(*member, *found->second);
        }
}

std::vector<Group> groups_of(const Glossary& continental) {
    std::vector<Group> groups;
    for (const auto& entry : continental.entries) groups.push_back(entry.consolidation->members);
    std::sort(groups.begin(), groups.end());
    return groups;
}

void expect_equal(const Glossary& left, const Glossary& right) {
    if (left == right) return;
    EXPECT_EQ(describe(left), describe(right))
        << "they differ in something that is not shown, if they look equal";
    ADD_FAILURE();
}

void expect_equal(const ConsolidationResult& left, const ConsolidationResult& right) {
    expect_equal(left.continental, right.continental);
    EXPECT_EQ(describe(left.identifiers), describe(right.identifiers));
    EXPECT_EQ(left.identifiers, right.identifiers);
    EXPECT_EQ(describe(left.report.questions), describe(right.report.questions));
}

template <typename Value, typename Predicate>
bool holds(const std::vector<Value>& values, Predicate predicate) {
    return std::any_of(values.begin(), values.end(), predicate);
}

const TermSection* find_merged_term(const LanguageSection& section, const std::string& origin) {
    for (const auto& term : section.terms)
        if (std::find(term.origins.begin(), term.origins.end(), origin) != term.origins.end()) return &term;
    return nullptr;
}

} // namespace

TEST(RandomWorld, HoldsWhatTheLawsAreAbout) {
    // A law that is tried on empty worlds says nothing.
    std::size_t groups = 0;
    std::size_t questions = 0;
    std::size_t decisions = 0;
    std::set<IdentifierState> states;
    std::set<Harmonization> harmonizations;
    std::set<std::string> reasons;
    try_on_worlds([&](RandomWorld& world) {
        const auto result = consolidate(world.input);
        EXPECT_FALSE(result.report.has_errors());
        groups += result.report.merged_groups;
        questions += result.report.questions.size();
        decisions += world.input.ledger.size();
        for (const auto& identifier : result.identifiers) states.insert(identifier.state);
        for (const auto& entry : result.continental.entries) {
            harmonizations.insert(entry.consolidation->harmonization);
            reasons.insert(entry.consolidation->anchor_reason);
        }
    });
    EXPECT_GT(groups, worlds / 2);
    EXPECT_GT(questions, worlds / 2);
    EXPECT_GT(decisions, worlds / 4);
    EXPECT_GE(states.size(), 3U);
    EXPECT_EQ(harmonizations.size(), 4U);
    EXPECT_EQ(reasons, (std::set<std::string>{"", "anchor.reason.coherence", "anchor.reason.decision",
                                              "anchor.reason.level", "anchor.reason.only",
                                              "anchor.reason.order", "anchor.reason.review"}));
}

TEST(Laws, OrderOfTheInputDoesNotMatter) {
    try_on_worlds([](RandomWorld& world) {
        const auto result = consolidate(world.input);
        auto shuffled = world.input;
        world.shuffle(shuffled.glossaries);
        const auto other = consolidate(shuffled);
        expect_equal(result, other);
        EXPECT_EQ(describe(result.report.findings), describe(other.report.findings));
        world.shuffle(shuffled.ledger);
        world.shuffle(shuffled.identifiers);
        expect_equal(result, consolidate(shuffled));
    });
}

TEST(Laws, RunningAgainChangesNothing) {
    try_on_worlds([](RandomWorld& world) {
        const auto result = consolidate(world.input);
        world.input.identifiers = result.identifiers;
        expect_equal(result, consolidate(world.input));
    });
}

namespace {

/// Takes a decision and reverses it; true if it moved something meanwhile.
bool decide_and_reverse(RandomWorld& world, DecisionKind kind) {
    const auto before = consolidate(world.input);
    world.input.identifiers = before.identifiers;
    if (!world.decide(kind)) return false;
    const auto decided = consolidate(world.input);
    world.input.identifiers = decided.identifiers;
    world.input.ledger.push_back(
        superseding("2026-9999", world.input.ledger.back().number, DecisionKind::split, {}));
    auto reversed = consolidate(world.input);
    // Identifiers given out in between stay as redirects.
    for (auto& entry : reversed.continental.entries) entry.aliases.clear();
    auto expected = before.continental;
    for (auto& entry : expected.entries) entry.aliases.clear();
    expect_equal(reversed.continental, expected);
    return groups_of(decided.continental) != groups_of(before.continental);
}

} // namespace

TEST(Laws, DecisionAndItsReversalGiveEverythingBack) {
    std::size_t regroupings = 0;
    try_on_worlds([&](RandomWorld& world) {
        using enum DecisionKind;
        for (auto& identifier : world.input.identifiers) {
            identifier.released_in.clear();
            identifier.released_members.clear();
        }
        const auto kind = world.one_in(2) ? world.one_of(RandomWorld::applied_kinds)
                                          : world.one_of<DecisionKind>({same, different});
        if (decide_and_reverse(world, kind)) ++regroupings;
    });
    EXPECT_GT(regroupings, worlds / 10);
}

TEST(Laws, DecisionOnWhatIsReleasedAndItsReversalGiveEverythingBack) {
    std::size_t regroupings = 0;
    try_on_worlds([&](RandomWorld& world) {
        using enum DecisionKind;
        if (decide_and_reverse(world, world.one_of(RandomWorld::applied_kinds))) ++regroupings;
    });
    EXPECT_GT(regroupings, worlds / 50);
}

TEST(Laws, NoTextIsLost) {
    try_on_worlds([](RandomWorld& world) {
        const auto result = consolidate(world.input);
        for_each_member(world, result, [](const ConceptEntry& member, const ConceptEntry& continental) {
            for (const auto& note : member.notes)
                EXPECT_TRUE(holds(continental.notes, [&](const Note& other) {
                    return other.text == note.text && other.origin == member.id;
                })) << note.text.plain;
            for (const auto& section : member.languages) {
                if (!is_public(section)) continue;
                const auto* merged = find_language(continental, section.language);
                ASSERT_NE(merged, nullptr);
                for (const auto& definition : section.definitions) {
                    auto expected = definition;
                    expected.origin = member.id;
                    EXPECT_TRUE(holds(merged->definitions, [&](const Definition& other) {
                        return other == expected;
                    })) << definition.text.plain;
                }
                for (const auto& term : section.terms) {
                    const auto* found = find_merged_term(*merged, term.id);
                    ASSERT_NE(found, nullptr) << term.id;
                    EXPECT_EQ(found->term, term.term);
                    for (const auto& law : term.laws)
                        EXPECT_TRUE(holds(found->laws, [&](const NationalLaw& other) { return other == law; }));
                    for (const auto& context : term.contexts)
                        EXPECT_TRUE(
                            holds(found->contexts, [&](const Context& other) { return other == context; }));
                    for (const auto& note : term.notes)
                        EXPECT_TRUE(holds(found->notes, [&](const Note& other) {
                            return other.text == note.text && other.origin == term.id;
                        })) << note.text.plain;
                }
            }
        });
    });
}

TEST(Laws, NoTextIsInvented) {
    try_on_worlds([](RandomWorld& world) {
        const auto result = consolidate(world.input);
        std::map<std::string, std::string> term_of;
        std::map<std::string, std::set<std::string>> definitions_of;
        for (const auto* entry : world.entries())
            for (const auto& section : entry->languages) {
                if (!is_public(section)) continue;
                for (const auto& term : section.terms) term_of[term.id] = term.term;
                for (const auto& definition : section.definitions)
                    definitions_of[entry->id].insert(definition.text.plain);
            }
        for (const auto& entry : result.continental.entries)
            for (const auto& section : entry.languages) {
                for (const auto& definition : section.definitions)
                    EXPECT_TRUE(definitions_of[definition.origin].contains(definition.text.plain));
                for (const auto& term : section.terms) {
                    EXPECT_FALSE(term.origins.empty());
                    for (const auto& origin : term.origins) EXPECT_EQ(term_of[origin], term.term) << origin;
                }
            }
    });
}

TEST(Laws, EverythingThatIsStatedOfATermIsStatedOfTheMergedOne) {
    try_on_worlds([](RandomWorld& world) {
        const auto result = consolidate(world.input);
        for_each_member(world, result, [](const ConceptEntry& member, const ConceptEntry& continental) {
            for (const auto& section : member.languages) {
                if (!is_public(section)) continue;
                for (const auto& term : section.terms) {
                    const auto* merged =
                        find_merged_term(*find_language(continental, section.language), term.id);
                    ASSERT_NE(merged, nullptr);
                    const auto stated = term.acceptability;
                    EXPECT_TRUE((merged->acceptability.status == stated.status &&
                                 (stated.source.empty() || merged->acceptability.source == stated.source)) ||
                                holds(merged->acceptability_elsewhere,
                                      [&](const Acceptability& other) {
                                          return other.status == stated.status &&
                                                 other.source == stated.source && other.origin == term.id;
                                      }))
                        << term.id;
                    for (auto elsewhere : term.acceptability_elsewhere) {
                        elsewhere.origin = term.id;
                        EXPECT_TRUE(holds(merged->acceptability_elsewhere, [&](const Acceptability& other) {
                            return other == elsewhere;
                        })) << term.id;
                    }
                }
            }
        });
    });
}

TEST(Laws, StatesNeverRise) {
    try_on_worlds([](RandomWorld& world) {
        const auto result = consolidate(world.input);
        const auto is_decided = [&](const std::string& language, const std::string& term) {
            return holds(world.input.ledger, [&](const Decision& record) {
                return record.kind == DecisionKind::term && record.language == language &&
                       record.choice == term;
            });
        };
        for_each_member(world, result, [&](const ConceptEntry& member, const ConceptEntry& continental) {
            for (const auto& section : member.languages) {
                if (!is_public(section)) continue;
                const auto* merged = find_language(continental, section.language);
                ASSERT_NE(merged, nullptr);
                EXPECT_LE(merged->review.state, section.review.state);
                if (merged->review.state == ReviewState::validated) {
                    EXPECT_EQ(merged->review.body, section.review.body);
                }
                for (const auto& term : section.terms) {
                    const auto* found = find_merged_term(*merged, term.id);
                    ASSERT_NE(found, nullptr);
                    // The enumerators stand from the most to the least favourable. A body may prefer what a
                    // glossary admits; nobody prefers what one advises against.
                    const auto highest = is_decided(section.language, term.term) &&
                                                 term.acceptability.status == AdministrativeStatus::admitted
                                             ? AdministrativeStatus::preferred
                                             : term.acceptability.status;
                    EXPECT_GE(found->acceptability.status, highest) << term.id;
                    EXPECT_TRUE(found->is_pejorative || !term.is_pejorative) << term.id;
                }
            }
        });
        for (const auto& entry : result.continental.entries)
            for (const auto& section : entry.languages) {
                EXPECT_NE(section.review.state, ReviewState::draft);
                EXPECT_LE(std::count_if(section.terms.begin(), section.terms.end(),
                                        [](const auto& term) {
                                            return term.acceptability.status == AdministrativeStatus::preferred;
                                        }),
                          1);
                for (const auto& term : section.terms)
                    EXPECT_FALSE(term.is_pejorative &&
                                 term.acceptability.status == AdministrativeStatus::preferred);
            }
    });
}

TEST(Laws, OnlyWhatABodyAgreedIsAgreed) {
    try_on_worlds([](RandomWorld& world) {
        const auto result = consolidate(world.input);
        for (const auto& entry : result.continental.entries) {
            const auto& consolidation = *entry.consolidation;
            const bool is_agreed = consolidation.harmonization == Harmonization::agreed;
            EXPECT_EQ(consolidation.decision.empty(), consolidation.body.empty());
            EXPECT_FALSE(is_agreed && consolidation.decision.empty());
            if (consolidation.decision.empty()) continue;
            EXPECT_TRUE(holds(world.input.ledger, [&](const Decision& record) {
                const auto kind = is_agreed ? DecisionKind::anchor : DecisionKind::keep_variants;
                return record.number == consolidation.decision && record.kind == kind &&
                       (!is_agreed || record.choice == consolidation.anchor_member);
            })) << entry.id;
        }
    });
}

TEST(Laws, GroupsHoldOneEntryOfEachGlossaryAndNothingDecidedDifferent) {
    try_on_worlds([](RandomWorld& world) {
        const auto result = consolidate(world.input);
        const auto ledger = settle_ledger(world.input.ledger, world.input.glossaries, world.input.publication);
        auto different = pairs_of(ledger, DecisionKind::different);
        different.merge(pairs_of(ledger, DecisionKind::split));
        for (const auto& group : groups_of(result.continental)) {
            std::set<std::string_view> prefixes;
            for (const auto& left : group) {
                EXPECT_TRUE(prefixes.insert(id_prefix(left)).second) << left;
                for (const auto& right : group)
                    EXPECT_FALSE(different.contains(make_pair_of(left, right))) << left << " and " << right;
            }
        }
    });
}

TEST(Laws, IdentifiersStandForTheConceptsOfTheDay) {
    try_on_worlds([](RandomWorld& world) {
        const auto result = consolidate(world.input);
        std::map<std::string, Group> current;
        for (const auto& identifier : result.identifiers) {
            if (identifier.state == IdentifierState::current) {
                EXPECT_TRUE(identifier.replaced_by.empty());
                EXPECT_TRUE(current.emplace(identifier.id, identifier.members).second);
            } else {
                EXPECT_EQ(identifier.replaced_by.empty(), identifier.state == IdentifierState::retired);
            }
        }
        std::map<std::string, Group> continental;
        for (const auto& entry : result.continental.entries)
            continental.emplace(entry.id, entry.consolidation->members);
        EXPECT_EQ(current, continental);
        for (const auto& identifier : result.identifiers)
            for (const auto& heir : identifier.replaced_by) EXPECT_TRUE(continental.contains(heir)) << heir;
    });
}

TEST(Laws, IdentifiersNeverChangeHandsAndNeverDisappear) {
    try_on_worlds([](RandomWorld& world) {
        for (int step = 0; step < 4; ++step) {
            const auto before = consolidate(world.input).identifiers;
            world.input.identifiers = before;
            world.edit();
            const auto after = consolidate(world.input).identifiers;
            for (const auto& old : before) {
                const auto now = std::find_if(after.begin(), after.end(),
                                              [&](const GivenIdentifier& other) { return other.id == old.id; });
                ASSERT_NE(now, after.end()) << old.id << " has disappeared";
                EXPECT_EQ(now->released_in, old.released_in);
                if (now->state != IdentifierState::current) {
                    EXPECT_EQ(now->members, old.members);
                } else {
                    EXPECT_TRUE(holds(now->members,
                                      [&](const std::string& member) {
                                          return std::find(old.members.begin(), old.members.end(), member) !=
                                                 old.members.end();
                                      }))
                        << old.id << " has changed hands";
                }
            }
        }
    });
}

TEST(Laws, ReleasedGroupsStayTogether) {
    std::size_t bound = 0;
    try_on_worlds([&](RandomWorld& world) {
        const auto before = consolidate(world.input);
        world.input.identifiers = before.identifiers;
        for (auto& identifier : world.input.identifiers) {
            identifier.released_in = "0.1";
            identifier.released_members = identifier.members;
        }
        for (auto* entry : world.entries()) world.change_terms(*entry);
        const auto after = consolidate(world.input);
        const auto continental = continental_of(after.continental);
        auto unreleased = world.input;
        for (auto& identifier : unreleased.identifiers) identifier.released_members.clear();
        if (groups_of(consolidate(unreleased).continental) != groups_of(after.continental)) ++bound;
        for (const auto& group : groups_of(before.continental))
            for (const auto& member : group)
                EXPECT_EQ(continental.at(member)->id, continental.at(group.front())->id)
                    << group.front() << " and " << member << " were released together";
    });
    EXPECT_GT(bound, worlds / 10);
}

/// What makes candidates of two entries: a designation of one language, its stems, the text of a definition.
std::set<std::string> signs_of(const ConceptEntry& entry) {
    std::set<std::string> signs;
    for (const auto& section : entry.languages) {
        for (const auto& definition : section.definitions)
            signs.insert(section.language + "=" + definition.text.plain);
        for (const auto& term : section.terms) {
            std::set<std::string> stems;
            for (const auto& word : text::words(term.term))
                stems.insert(text::stem(word.folded, section.language));
            signs.insert(fmt::format("{}:{}", section.language, fmt::join(stems, " ")));
        }
    }
    return signs;
}

TEST(Laws, EditsAreLocal) {
    std::size_t regroupings = 0;
    try_on_worlds([&](RandomWorld& world) {
        const auto before = consolidate(world.input);
        world.input.identifiers = before.identifiers;
        const auto all = world.entries();
        if (all.empty()) return;
        // The edges along which an edit may be felt: candidate pairs before and after, and what is bound
        // together.
        std::vector<Pair> edges;
        const auto add_candidates = [&] {
            std::map<std::string, std::vector<std::string>> holders;
            for (const auto* entry : world.entries())
                for (const auto& sign : signs_of(*entry)) holders[sign].push_back(entry->id);
            for (const auto& [sign, ids] : holders)
                for (const auto& id : ids) edges.emplace_back(ids.front(), id);
        };
        add_candidates();
        auto& edited = *all[world.pick(all.size())];
        world.change_terms(edited);
        add_candidates();
        for (const auto& record : world.input.ledger) edges.emplace_back(record.entries[0], record.entries[1]);
        for (const auto& identifier : world.input.identifiers)
            for (const auto& member : identifier.members)
                edges.emplace_back(identifier.members.front(), member);
        std::set<std::string> reached = {edited.id};
        for (std::size_t size = 0; size != reached.size();) {
            size = reached.size();
            for (const auto& [left, right] : edges)
                if (reached.contains(left) || reached.contains(right)) reached.insert({left, right});
        }

        const auto after = consolidate(world.input);
        if (groups_of(before.continental) != groups_of(after.continental)) ++regroupings;
        for (auto expected : before.continental.entries) {
            if (reached.contains(expected.consolidation->members.front())) continue;
            const auto* now = find_entry(after.continental, expected.id);
            ASSERT_NE(now, nullptr) << expected.id;
            auto found = *now;
            // Relations name other concepts, which may have another identifier now.
            expected.relations.clear();
            found.relations.clear();
            EXPECT_TRUE(found == expected) << describe(found) << "was\n" << describe(expected);
        }
    });
    EXPECT_GT(regroupings, worlds / 30);
}

TEST(Laws, NothingInternalOfTheLedgerComesOut) {
    try_on_worlds([](RandomWorld& world) {
        const auto result = consolidate(world.input);
        const auto everything = describe(result.continental) + describe(result.identifiers) +
                                describe(result.report.findings) + describe(result.report.questions);
        for (const auto* internal : {"12 a favor", "discrepa", "Ana Núñez"})
            EXPECT_THAT(everything, testing::Not(testing::HasSubstr(internal)));
    });
}

} // namespace migralex::consolidation
