// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/reconcilestep.h"

#include "model/core/names.h"

#include <QJsonArray>

#include <algorithm>

namespace backstop::recovery {

using trading::PositionBook;
using trading::ReconcileOutcome;
using trading::Reconciliation;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostInEvidence = 50; ///< of each list: journals are read often

template<typename T, typename Write>
QJsonArray listOf(const std::vector<T> &all, Write write)
{
    QJsonArray list;
    for (std::size_t i = 0; i < std::min(all.size(), kMostInEvidence); ++i)
        list << write(all[i]);
    return list;
}

QString text(const trading::Decimal &number)
{
    return QString::fromStdString(number.text());
}

QJsonObject toJson(const PositionBook::Difference &found)
{
    QJsonObject object{{u"symbol"_s, displayText(found.symbol)},
                       {u"from_fills"_s, text(found.fromFills)},
                       {u"in_file"_s, text(found.inFile)},
                       {u"difference"_s, text(found.difference())}};
    if (!found.account.empty())
        object.insert(u"account"_s, displayText(found.account));
    return object;
}

QJsonObject toJson(const trading::RecordProblem &problem)
{
    return {{u"file"_s, displayName(problem.file)},
            {u"line"_s, static_cast<qint64>(problem.line)},
            {u"what"_s, problem.what}};
}

QJsonObject toJson(const Reconciliation::File &file)
{
    return {{u"file"_s, displayName(file.name)},
            {u"folder"_s, static_cast<qint64>(file.folder)},
            {u"bytes"_s, static_cast<qint64>(file.bytes)},
            {u"sha256"_s, QString::fromStdString(file.sha256.hex())}};
}

} // namespace

QJsonObject toJson(const Reconciliation &reconciliation)
{
    const auto list = [](const auto &one) { return toJson(one); };
    QJsonObject object{{u"reconciliation"_s, trading::reconcileOutcomeName(reconciliation.outcome)},
                       {u"orders"_s, static_cast<qint64>(reconciliation.orders)},
                       {u"fills"_s, static_cast<qint64>(reconciliation.fills)},
                       {u"every_id_checked"_s, reconciliation.isEveryIdChecked},
                       {u"positions"_s, static_cast<qint64>(reconciliation.positions)},
                       {u"symbols_compared"_s, static_cast<qint64>(reconciliation.compared)},
                       {u"breaks"_s, static_cast<qint64>(reconciliation.breaks.size())},
                       {u"break_list"_s, listOf(reconciliation.breaks, list)},
                       {u"malformed"_s, static_cast<qint64>(reconciliation.problemCount)},
                       {u"malformed_list"_s, listOf(reconciliation.problems, list)},
                       {u"files_read"_s, static_cast<qint64>(reconciliation.fileCount)},
                       {u"file_list"_s, listOf(reconciliation.files, list)}};
    if (!reconciliation.reason.isEmpty())
        object.insert(u"reason"_s, reconciliation.reason);
    return object;
}

QString breakText(const PositionBook::Difference &found)
{
    const QString line = u"%1: %2 in the file, %3 from the fills"_s.arg(
        trading::shown(found.symbol), text(found.inFile), text(found.fromFills));
    return found.account.empty() ? line : trading::shown(found.account) + u' ' + line;
}

QString problemText(const trading::RecordProblem &problem)
{
    const QString place = displayName(problem.file);
    return problem.line == 0 ? place + u": "_s + problem.what
                             : u"%1:%2: %3"_s.arg(place, QString::number(problem.line), problem.what);
}

std::optional<Error> reconcileError(const Reconciliation &reconciliation)
{
    switch (reconciliation.outcome) {
    case ReconcileOutcome::Agrees:
    case ReconcileOutcome::Nothing:
        return {};
    case ReconcileOutcome::Breaks:
        return Error{ErrorCode::Failed,
                     u"reconcile: %1 of %2 positions are not what the fills amount to (%3)"_s.arg(
                         QString::number(reconciliation.breaks.size()),
                         QString::number(reconciliation.compared), breakText(reconciliation.breaks.front())),
                     u"Find out which of the two is right before anybody trades on them."_s};
    case ReconcileOutcome::Incomplete:
        break;
    }
    const QString first =
        reconciliation.problems.empty() ? QString() : problemText(reconciliation.problems.front());
    return Error{ErrorCode::Failed,
                 u"reconcile: what could not be read keeps it from being proof, in %1 places (%2)"_s.arg(
                     QString::number(reconciliation.problemCount), first),
                 u"Mend these records at their source, or find out what they should say."_s};
}

Result<StepOutcome> reconcileRestored(const Component &, const std::vector<Bytes> &folders,
                                      Progress &progress, const std::stop_token &stop)
{
    progress.setPhase(Phase::Verifying);
    BACKSTOP_ASSIGN(found, trading::reconcilePositions(folders, progress, stop));
    StepOutcome outcome{.evidence = toJson(found), .error = reconcileError(found)};
    QJsonArray names; // of the components that the folders of file_list are of
    for (const Bytes &folder : folders)
        names << displayName(folder.substr(folder.rfind('/') + 1));
    outcome.evidence.insert(u"folders"_s, names);
    if (outcome.error)
        outcome.state = StepState::Failed;
    if (found.outcome == ReconcileOutcome::Nothing) {
        outcome.state = StepState::Skipped;
        outcome.text = u"nothing to reconcile: "_s + found.reason;
    }
    return outcome;
}

} // namespace backstop::recovery
