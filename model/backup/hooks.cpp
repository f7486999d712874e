// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/hooks.h"

#include "model/backup/commandsource.h"
#include "model/core/names.h"

namespace backstop::backup {

namespace {

Bytes statusOf(const Result<BackupSummary> &outcome)
{
    return outcome ? repository::statusName(outcome->record.status).toStdString() : Bytes("failed");
}

} // namespace

Hooks::Hooks(const BackupRequest &request, const QString &location)
    : m_request(request)
    , m_variables{{"BACKSTOP_REPOSITORY", nameShownAs(location.toStdString())}}
{}

Result<> Hooks::run(const Bytes &line, const QString &kind, Progress &progress, const std::stop_token &stop)
{
    progress.setCurrentItem(line);
    const QString name = QStringLiteral("%1 \"%2\"").arg(kind, displayText(line));
    Process::Request request = Process::shell(line);
    request.joinsOutput = true;
    request.variables = m_variables;
    if (m_request.onOutput)
        request.onErrorLine = [&](BytesView text) {
            m_request.onOutput(kind + QStringLiteral(": ") + displayText(text));
        };
    BACKSTOP_ASSIGN(process, Process::start(std::move(request), stop));
    const auto end = process->wait();
    progress.setCurrentItem({});
    if (!end)
        return end.error().withContext(name);
    if (!end->isSuccess())
        return Error{ErrorCode::Failed,
                     QStringLiteral("%1: failed with %2").arg(name, failureText(*end, *process)),
                     QStringLiteral("Run it yourself to see what is wrong.")};
    return {};
}

Result<> Hooks::runBefore(Progress &progress, const std::stop_token &stop)
{
    for (const Bytes &line : m_request.beforeHooks) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("backup: cancelled, nothing was committed")};
        m_hasBegun = true;
        if (auto done = run(line, QStringLiteral("before-hook"), progress, stop); !done) {
            Error error = done.error();
            if (error.code != ErrorCode::Cancelled)
                error.hint = QStringLiteral("No backup was made. ") + error.hint;
            return error;
        }
    }
    return {};
}

Result<BackupSummary> Hooks::runAfter(Result<BackupSummary> outcome, Progress &progress)
{
    if (m_request.afterHooks.empty() || (!m_hasBegun && !m_request.beforeHooks.empty()))
        return outcome;
    m_variables["BACKSTOP_STATUS"] = statusOf(outcome);
    m_variables["BACKSTOP_BACKUP_ID"] = outcome ? outcome->record.id.hex() : Bytes();
    progress.setPhase(Phase::Finishing);
    QStringList failures;
    for (const Bytes &line : m_request.afterHooks) {
        if (const auto done = run(line, QStringLiteral("after-hook"), progress, {}); !done)
            failures << done.error().message;
    }
    if (failures.isEmpty())
        return outcome;
    if (outcome) {
        outcome->failedHooks = static_cast<std::uint64_t>(failures.size());
        outcome->warnings += failures;
        return outcome;
    }
    Error error = outcome.error();
    error.message += QStringLiteral("; ") + failures.join(QStringLiteral("; "));
    return error;
}

} // namespace backstop::backup
