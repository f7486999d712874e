// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/usagemistake.h"

#include "app/ctl/session.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

namespace backstop::ctl {

namespace {

constexpr std::size_t kSlips = 2; // more letters that differ than this are no slip of the finger

/// How many letters of @p a have to be changed, added or taken away to make @p b of it (Levenshtein).
std::size_t distance(const std::string &a, const std::string &b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

/// The name that @p word is a slip of, or its last part ("keep-last" for "last", as other tools call it).
std::optional<std::string> nearest(const std::string &word, const std::vector<std::string> &names)
{
    std::optional<std::string> found;
    std::size_t best = kSlips + 1;
    for (const std::string &name : names) {
        if (word.ends_with('-' + name))
            return name;
        if (const std::size_t differs = distance(word, name); differs < std::min(best, name.size())) {
            best = differs;
            found = name;
        }
    }
    return found;
}

/// The innermost command that was named.
const CLI::App &innermost(const CLI::App &root)
{
    const CLI::App *command = &root;
    while (!command->get_subcommands().empty())
        command = command->get_subcommands().front();
    return *command;
}

/// "backstopctl lease remove".
QString fullName(const CLI::App &command)
{
    const QString name = QString::fromStdString(command.get_name());
    const CLI::App *parent = command.get_parent();
    return parent ? fullName(*parent) + u' ' + name : name;
}

QString helpOf(const CLI::App &command, const char *does)
{
    return QStringLiteral("\"%1 --help\" %2.").arg(fullName(command), QLatin1String(does));
}

QString meant(const QString &what)
{
    return QStringLiteral("Did you mean \"%1\"? ").arg(what);
}

Error unknownVerb(const std::string &word, const CLI::App &command)
{
    std::vector<std::string> names;
    for (const CLI::App *verb : command.get_subcommands([](const CLI::App *) { return true; }))
        names.push_back(verb->get_name());
    const auto near = nearest(word, names);
    return usageError(QStringLiteral("command line: there is no verb \"%1\"").arg(safeText(textOf(word))),
                      (near ? meant(QString::fromStdString(*near)) : QString()) +
                          helpOf(command, "lists the verbs"));
}

Error unknownOption(const std::string &word, const CLI::App &command)
{
    std::vector<std::string> names;
    for (const CLI::App *level = &command; level; level = level->get_parent()) {
        for (const CLI::Option *option : level->get_options())
            names.insert(names.end(), option->get_lnames().begin(), option->get_lnames().end());
    }
    const std::string typed = word.substr(std::min(word.find_first_not_of('-'), word.size()));
    const auto near = nearest(typed.substr(0, typed.find('=')), names);
    return usageError(
        QStringLiteral("command line: there is no option \"%1\" here").arg(safeText(textOf(word))),
        (near ? meant(QStringLiteral("--") + QString::fromStdString(*near)) : QString()) +
            helpOf(command, "lists the options"));
}

Error unexpectedWord(const std::string &word, const CLI::App &command)
{
    const QString text = safeText(textOf(word));
    const bool takesPaths = command.get_option_no_throw("--include") != nullptr;
    return usageError(QStringLiteral("command line: nothing is expected where \"%1\" stands").arg(text),
                      (takesPaths ? meant(QStringLiteral("--include ") + text) : QString()) +
                          helpOf(command, "shows how it is written"));
}

Error unexpected(std::vector<std::string> words, const CLI::App &command, char mark)
{
    const auto option = std::find_if(words.begin(), words.end(),
                                     [](const std::string &word) { return word.starts_with('-'); });
    if (option != words.end())
        return unknownOption(*option, command);
    std::erase(words.front(), mark);
    const bool hasVerbs = !command.get_subcommands([](const CLI::App *) { return true; }).empty();
    return hasVerbs ? unknownVerb(words.front(), command) : unexpectedWord(words.front(), command);
}

/// Whether @p name is an option that stands without a value.
bool isFlag(const std::string &name, const CLI::App &command)
{
    for (const CLI::App *level = &command; level; level = level->get_parent()) {
        if (const CLI::Option *option = level->get_option_no_throw(name))
            return option->get_items_expected_max() == 0;
    }
    return false;
}

/// A value that the library could not make a number or a flag of, in our words. Nothing for other messages.
std::optional<Error> unreadableValue(const QString &message, const CLI::App &command)
{
    static const QRegularExpression kPattern(QStringLiteral("^Could not convert: (\\S+) = (.*)$"));
    const auto match = kPattern.match(message);
    if (!match.hasMatch())
        return std::nullopt;
    const QString name = match.captured(1);
    return usageError(QStringLiteral("%1: \"%2\" is %3")
                          .arg(name, safeText(match.captured(2)),
                               isFlag(name.toStdString(), command) ? QStringLiteral("neither true nor false")
                                                                   : QStringLiteral("not a number")),
                      helpOf(command, "shows how it is written"));
}

} // namespace

Error usageMistake(const CLI::App &root, const QString &message, char mark)
{
    const CLI::App &command = innermost(root);
    const std::vector<std::string> extra = root.remaining(true);
    if (!extra.empty())
        return unexpected(extra, command, mark);
    QString text = QString(message).remove(QLatin1Char(mark)).simplified();
    while (text.endsWith(u'.'))
        text.chop(1);
    if (const auto mistake = unreadableValue(text, command))
        return *mistake;
    return usageError(QStringLiteral("command line: ") + text, helpOf(command, "shows how it is written"));
}

} // namespace backstop::ctl
