// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/usagemistake.h"

#include "app/ctl/session.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "model/core/nearestname.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <vector>

namespace backstop::ctl {

namespace {

/// The name that @p word is a slip of, or its last part ("keep-last" for "last", as other tools call it); null where there is none.
QString nearest(const QString &word, const QStringList &names)
{
    const auto last =
        std::ranges::find_if(names, [&word](const QString &name) { return word.endsWith(u'-' + name); });
    return last != names.end() ? *last : nearestName(word, names);
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
    QStringList names;
    for (const CLI::App *verb : command.get_subcommands([](const CLI::App *) { return true; }))
        names << QString::fromStdString(verb->get_name());
    const QString near = nearest(textOf(word), names);
    return usageError(QStringLiteral("command line: there is no verb \"%1\"").arg(safeText(textOf(word))),
                      (near.isNull() ? QString() : meant(near)) + helpOf(command, "lists the verbs"));
}

Error unknownOption(const std::string &word, const CLI::App &command)
{
    QStringList names;
    for (const CLI::App *level = &command; level; level = level->get_parent()) {
        for (const CLI::Option *option : level->get_options()) {
            for (const std::string &name : option->get_lnames())
                names << QString::fromStdString(name);
        }
    }
    const std::string typed = word.substr(std::min(word.find_first_not_of('-'), word.size()));
    const QString near = nearest(textOf(typed.substr(0, typed.find('='))), names);
    return usageError(
        QStringLiteral("command line: there is no option \"%1\" here").arg(safeText(textOf(word))),
        (near.isNull() ? QString() : meant(QStringLiteral("--") + near)) +
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
