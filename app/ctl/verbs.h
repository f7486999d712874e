// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/session.h"

#include <CLI/App.hpp>

#include <functional>
#include <string>
#include <vector>

namespace backstop::ctl {

/// What a verb came to: the exit code where it did its work, an Error where it could not.
using Outcome = Result<int>;

/// A verb on the command line: how it is spelled, and what it does once the line was understood.
struct Verb
{
    CLI::App *command = nullptr;
    std::function<Outcome(Session &)> run;
};
using Verbs = std::vector<Verb>;

// Each adds one verb, or one family, to the command line and to @p verbs.
void addInit(CLI::App &root, Verbs &verbs);
void addBackup(CLI::App &root, Verbs &verbs);
void addList(CLI::App &root, Verbs &verbs);
void addShow(CLI::App &root, Verbs &verbs);
void addManifest(CLI::App &root, Verbs &verbs);
void addDiff(CLI::App &root, Verbs &verbs);
void addLs(CLI::App &root, Verbs &verbs);
void addCat(CLI::App &root, Verbs &verbs);
void addFind(CLI::App &root, Verbs &verbs);
void addVersions(CLI::App &root, Verbs &verbs);
void addRestore(CLI::App &root, Verbs &verbs);
void addRollback(CLI::App &root, Verbs &verbs);
void addExport(CLI::App &root, Verbs &verbs);
void addVerify(CLI::App &root, Verbs &verbs);
void addExpire(CLI::App &root, Verbs &verbs);
void addHold(CLI::App &root, Verbs &verbs);
void addImport(CLI::App &root, Verbs &verbs);
void addImportLegacy(CLI::App &root, Verbs &verbs);
void addPrune(CLI::App &root, Verbs &verbs);
void addRelease(CLI::App &root, Verbs &verbs);
void addKey(CLI::App &root, Verbs &verbs);
/// key rotate, of the family that addKey() makes.
void addKeyRotate(CLI::App &family, Verbs &verbs);
/// key test, of the same.
void addKeyTest(CLI::App &family, Verbs &verbs);
void addLease(CLI::App &root, Verbs &verbs);
void addPlan(CLI::App &root, Verbs &verbs);
// Those of the family that addPlan() makes.
void addPlanShow(CLI::App &family, Verbs &verbs);
void addPlanCheck(CLI::App &family, Verbs &verbs);
void addPlanOrder(CLI::App &family, Verbs &verbs);
void addPlanSimulate(CLI::App &family, Verbs &verbs);
void addPlanImport(CLI::App &family, Verbs &verbs);
void addPlanExport(CLI::App &family, Verbs &verbs);
void addReport(CLI::App &root, Verbs &verbs);
void addRestoreTest(CLI::App &root, Verbs &verbs);
/// The family, and all of its verbs.
void addDrill(CLI::App &root, Verbs &verbs);
void addDemo(CLI::App &root, Verbs &verbs);
void addRebuildCatalog(CLI::App &root, Verbs &verbs);

/// A verb of @p parent with the example that its help ends with.
CLI::App *addCommand(CLI::App &parent, const char *name, const char *description, const char *example);

/// An option whose value is one of a few words, in any case. Any other word is a mistake that names them.
template<typename Target, typename Value>
CLI::Option *addChoice(CLI::App &command, const char *name, Target &target,
                       std::vector<std::pair<std::string, Value>> choices, const char *help)
{
    std::string words;
    for (const auto &choice : choices)
        words += (words.empty() ? "" : "|") + choice.first;
    return command
        .add_option_function<std::string>(
            name,
            [name, words, &target, choices = std::move(choices)](const std::string &word) {
                for (const auto &[known, value] : choices) {
                    if (CLI::detail::to_lower(word) == known) {
                        target = value;
                        return;
                    }
                }
                throw CLI::ValidationError(name, '"' + word + "\" is none of " + words);
            },
            help)
        ->type_name(words);
}

/// A mistake in what the user wrote that the command line's grammar cannot see.
Error usageError(const QString &message, const QString &hint);
/// A time from an option. Usage where it is none.
Result<Timestamp> parseTime(const Bytes &text, const char *option);

} // namespace backstop::ctl
