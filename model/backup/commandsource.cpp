// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/commandsource.h"

#include "model/core/accountnames.h"
#include "model/core/names.h"

#include <set>

#include <unistd.h>

namespace backstop::backup {

namespace {

constexpr std::uint32_t kDumpMode = 0600; // a dump is for whoever made it

} // namespace

Result<> checkCommands(const std::vector<CommandSource> &commands)
{
    std::set<Bytes> names;
    for (const CommandSource &command : commands) {
        if (command.line.empty())
            return Error{ErrorCode::Usage,
                         QStringLiteral("%1: the command is empty").arg(displayName(command.name)),
                         QStringLiteral("Write the command line whose output is to be backed up.")};
        if (!isSafeComponent(command.name))
            return Error{
                ErrorCode::Usage,
                QStringLiteral("\"%1\": no name for the output of a command").arg(displayName(command.name)),
                QStringLiteral("Give the name of a file, such as trades.sql, without folders.")};
        if (!names.insert(command.name).second)
            return Error{ErrorCode::Usage,
                         QStringLiteral("%1: the name of two commands").arg(displayName(command.name)),
                         QStringLiteral("Give each command a name of its own.")};
    }
    return {};
}

QString failureText(const ProcessEnd &end, const Process &process)
{
    QString text = end.text();
    Bytes lines = process.lastErrors();
    for (std::size_t at = lines.find('\n'); at != Bytes::npos; at = lines.find('\n', at + 1))
        lines.replace(at, 1, " / ");
    if (!lines.empty())
        text += QStringLiteral(": ") + displayText(lines);
    return text;
}

Result<repository::Node> storeCommand(StreamStorer &storer, const CommandSource &command,
                                      const std::function<void(const QString &)> &onOutput,
                                      std::function<bool()> isOver, const std::stop_token &stop)
{
    const QString name = displayName(command.name);
    Process::Request request = Process::shell(command.line);
    request.isOver = std::move(isOver);
    if (onOutput)
        request.onErrorLine = [&](BytesView line) {
            onOutput(name + QStringLiteral(": ") + displayText(line));
        };
    BACKSTOP_ASSIGN(process, Process::start(std::move(request), stop));
    repository::Node node;
    node.name = command.name;
    node.metadata.mode = kDumpMode;
    node.metadata.uid = ::geteuid();
    node.metadata.gid = ::getegid();
    AccountNames accounts;
    node.metadata.user = accounts.user(node.metadata.uid);
    node.metadata.group = accounts.group(node.metadata.gid);
    BACKSTOP_TRY(storer.store([&](char *out, std::size_t size) { return process->read(out, size); }, node));
    BACKSTOP_ASSIGN(end, process->wait());
    if (!end.isSuccess())
        return Error{ErrorCode::SourceUnreadable,
                     QStringLiteral("%1: the command failed with %2").arg(name, failureText(end, *process)),
                     QStringLiteral("No backup was made. Run the command yourself to see what is wrong: %1")
                         .arg(displayText(command.line))};
    return node;
}

} // namespace backstop::backup
