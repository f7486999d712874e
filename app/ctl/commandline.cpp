// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"

#include "app/ctl/interrupts.h"
#include "app/ctl/jsondocument.h"
#include "app/ctl/limitoptions.h"
#include "app/ctl/table.h"
#include "app/ctl/terminal.h"
#include "app/ctl/usagemistake.h"
#include "app/ctl/verbs.h"
#include "model/core/guarded.h"
#include "model/core/version.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <sstream>
#include <string_view>

namespace backstop::ctl {

namespace {

constexpr int kMostThreads = 256;
constexpr std::size_t kNameColumn = 30; // of help texts
constexpr std::size_t kTextColumns = 50;

/// The library's help with lines that fit a terminal.
class HelpFormatter final : public CLI::Formatter
{
public:
    HelpFormatter() { column_width(kNameColumn); }
    std::string make_option_desc(const CLI::Option *option) const override
    {
        std::string text;
        std::size_t column = 0;
        std::istringstream words(option->get_description());
        for (std::string word; words >> word; column += word.size() + 1) {
            if (column > 0 && column + word.size() > kTextColumns) {
                text += '\n';
                column = 0;
            }
            text += (column > 0 ? " " : "") + word;
        }
        return text;
    }
};

void addGlobalOptions(CLI::App &root, GlobalOptions &options)
{
    root.add_option("--repo", options.repository, "The repository: a folder")
        ->type_name("LOCATION")
        ->envname("BACKSTOP_REPOSITORY");
    root.add_option("--passphrase-file", options.passphraseFile,
                    "Read the passphrase from FILE (else from BACKSTOP_PASSPHRASE, from what the program in "
                    "BACKSTOP_PASSPHRASE_COMMAND prints, or from the terminal)")
        ->type_name("FILE");
    root.add_flag("--json", options.json, "Print one JSON document, and nothing else, on standard output");
    root.add_flag("-q,--quiet", options.quiet, "Print only what was asked for, and errors");
    root.add_option("--threads", options.threads, "How many threads work (0: one for each processor)")
        ->type_name("N")
        ->check(CLI::Range(0, kMostThreads).description(""));
    addLimitOptions(root, options);
}

void describe(CLI::App &root)
{
    root.name("backstopctl");
    root.formatter(std::make_shared<HelpFormatter>());
    root.description("Backstop " + versionString().toStdString() +
                     ": back up, verify and restore the data of a trading firm");
    root.set_version_flag("--version", "backstopctl " + versionString().toStdString(),
                          "Print the version and exit");
    root.set_help_flag("-h,--help", "Print this help and exit");
    root.footer("A BACKUP is an id, the beginning of one, \"latest\" or \"latest:TAG\".\n"
                "Times are ISO 8601; without a zone they are UTC.\n"
                "\n"
                "Exit codes: 0 done; 1 failed; 2 usage; 3 finished, but something was left out;\n"
                "10 no repository; 11 locked; 12 no valid key; 20 damage found;\n"
                "21 a target is missed; 130 cancelled.\n"
                "\n"
                "\"backstopctl VERB --help\" explains a verb.\n");
    root.fallthrough(); // global options may stand after the verb
    root.require_subcommand(1);
}

/// The library takes a word in brackets for a list of words, but "[a,b]" may be the name of a file; and it forgets a "--"
/// where it stands between two sources. Such words are marked by a character that no one types, and the mark is taken off
/// what the options get.
constexpr char kMark = '\x01';

std::vector<std::string> markedWords(int argc, const char *const *argv)
{
    std::vector<std::string> words;
    bool onlyNames = false; // after "--"
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (!onlyNames && word == "--")
            onlyNames = true;
        else
            words.push_back(onlyNames || (word.starts_with('[') && word.ends_with(']')) ? kMark + word
                                                                                        : word);
    }
    std::reverse(words.begin(), words.end()); // as the library wants them
    return words;
}

void takeMarksOff(CLI::App &command)
{
    for (CLI::Option *option : command.get_options()) {
        if (option->get_items_expected_max() > 0)
            option->transform(
                [](std::string text) { return text.starts_with(kMark) ? text.substr(1) : text; }, "");
    }
    for (CLI::App *sub : command.get_subcommands({}))
        takeMarksOff(*sub);
}

/// With --json also mistakes in the command line are told as JSON, though the line was not understood.
bool wantsJson(int argc, const char *const *argv)
{
    const char *const *end =
        std::find_if(argv, argv + argc, [](const char *word) { return std::strcmp(word, "--") == 0; });
    return std::any_of(argv, end, [](std::string_view word) {
        static constexpr std::string_view kFlag = "--json";
        if (!word.starts_with(kFlag) || (word.size() > kFlag.size() && word[kFlag.size()] != '='))
            return false;
        const std::string_view value = word.substr(std::min(word.size(), kFlag.size() + 1));
        return value != "false" && value != "off" && value != "no" && value != "0";
    });
}

void printError(Output &out, const Error &error)
{
    if (out.style().json) {
        JsonWriter json(out);
        json.beginObject();
        writeError(json, error);
        json.finish();
        return;
    }
    out.warn(QStringLiteral("backstopctl: ") + safeText(error.message));
    if (!error.hint.isEmpty())
        out.warn(safeText(error.hint));
}

/// The innermost verb that was named.
const Verb *chosen(const Verbs &verbs)
{
    const Verb *found = nullptr;
    for (const Verb &verb : verbs) {
        if (verb.command->parsed())
            found = &verb;
    }
    return found;
}

int finish(Output &out, const Outcome &outcome)
{
    if (!outcome && !out.isReaderGone())
        printError(out, outcome.error());
    const int code = outcome ? *outcome : exitCode(outcome.error().code);
    if (const auto flushed = out.flush(); !flushed) {
        if (!out.isReaderGone())
            out.warn(QStringLiteral("backstopctl: ") + flushed.error().message);
        return code != 0 ? code : exitCode(flushed.error().code);
    }
    return code;
}

Outcome runVerb(const Verb &verb, Session &session)
{
    return guarded(QStringLiteral("backstopctl"), [&] { return verb.run(session); });
}

/// --version --json.
int printVersion()
{
    Output out({.json = true});
    JsonWriter json(out);
    json.beginObject().field("name", "backstopctl").field("version", versionString());
    json.finish();
    return finish(out, 0);
}

/// The option whose value is empty, most likely for a variable that is not set; null where there is none.
const CLI::Option *emptyOption(const CLI::App &command)
{
    static constexpr std::array kMayBeEmpty{"--description", "--reason", "--label"};
    for (const CLI::App *level = &command; level; level = level->get_parent()) {
        for (const CLI::Option *option : level->get_options()) {
            const std::string name = option->get_name();
            const bool mayBe = std::find(kMayBeEmpty.begin(), kMayBeEmpty.end(), name) != kMayBeEmpty.end();
            if (mayBe || option->get_items_expected_max() == 0 || option->count() == 0)
                continue;
            for (const std::string &value : option->results()) {
                if (value.empty())
                    return option;
            }
        }
    }
    return nullptr;
}

} // namespace

int runCommandLine(int argc, const char *const *argv)
{
    const Interrupts interrupts;
    CLI::App root;
    GlobalOptions options;
    Verbs verbs;
    describe(root);
    addGlobalOptions(root, options);
    for (const auto add :
         {addInit,   addBackup, addList,     addShow,    addManifest,    addDiff,         addLs,
          addCat,    addFind,   addVersions, addRestore, addRollback,    addExport,       addVerify,
          addExpire, addHold,   addRelease,  addPrune,   addImport,      addImportLegacy, addKey,
          addLease,  addPlan,   addReport,   addDrill,   addRestoreTest, addDemo,         addRebuildCatalog})
        add(root, verbs);
    takeMarksOff(root);
    try {
        root.parse(markedWords(argc, argv));
    } catch (const CLI::CallForVersion &request) {
        return wantsJson(argc, argv) ? printVersion() : root.exit(request);
    } catch (const CLI::Success &request) { // --help
        return root.exit(request);
    } catch (const CLI::ParseError &error) {
        Output out({.json = wantsJson(argc, argv)});
        return finish(out, usageMistake(root, QString::fromUtf8(error.what()), kMark));
    }
    Output out({.json = options.json, .quiet = options.quiet, .colour = !options.json && showsColour()});
    const Verb *verb = chosen(verbs);
    if (!verb)
        return finish(out, usageError(QStringLiteral("command line: no verb"),
                                      QStringLiteral("\"backstopctl --help\" lists the verbs.")));
    if (const CLI::Option *option = emptyOption(*verb->command))
        return finish(
            out, usageError(
                     QStringLiteral("%1: the value is empty").arg(QString::fromStdString(option->get_name())),
                     QStringLiteral("Give it a value, or leave it out; a variable may not be set.")));
    if (options.isIdle) {
        if (const auto yielded = app::yieldToOthers(); !yielded)
            out.warn(QStringLiteral("backstopctl: warning: --idle: ") + safeText(yielded.error().message));
    }
    const app::Services services;
    Session session(options, services, out, interrupts.token());
    return finish(out, runVerb(*verb, session));
}

CLI::App *addCommand(CLI::App &parent, const char *name, const char *description, const char *example)
{
    CLI::App *command = parent.add_subcommand(name, description);
    command->fallthrough();
    command->footer(std::string("Example:\n  ") + example +
                    "\n\nThe options of \"backstopctl --help\" (--repo, --json, ...) may stand here too.\n");
    return command;
}

Error usageError(const QString &message, const QString &hint)
{
    return {ErrorCode::Usage, message, hint};
}

Result<Timestamp> parseTime(const Bytes &text, const char *option)
{
    if (const auto time = fromIso(textOf(text)))
        return *time;
    return usageError(
        QStringLiteral("%1: \"%2\" is not a time").arg(QLatin1String(option), safeText(textOf(text))),
        QStringLiteral("Write it as 2026-11-23 or 2026-11-23T15:04:05Z."));
}

} // namespace backstop::ctl
