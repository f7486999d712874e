// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/errorcode.h"
#include "model/core/names.h"
#include "model/reports/workreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace backstop::reports {

namespace {

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Complete:
        return QStringLiteral("complete");
    case Verdict::OfPartial:
        return QStringLiteral("complete_of_partial_backup");
    case Verdict::Partial:
        return QStringLiteral("partial");
    case Verdict::NothingWritten:
        return QStringLiteral("nothing_written");
    case Verdict::Failed:
        return QStringLiteral("failed");
    case Verdict::Cancelled:
        return QStringLiteral("cancelled");
    case Verdict::Passed:
        return QStringLiteral("passed");
    case Verdict::NoDamageSeen:
        return QStringLiteral("no_damage_seen");
    case Verdict::Damaged:
        return QStringLiteral("damaged");
    case Verdict::PartlyChecked:
        return QStringLiteral("partly_checked");
    case Verdict::Expired:
        return QStringLiteral("expired");
    case Verdict::NothingExpired:
        return QStringLiteral("nothing_expired");
    }
    return {};
}

QString kindName(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Restore:
        return QStringLiteral("restore");
    case ReportKind::Verification:
        return QStringLiteral("verification");
    case ReportKind::Expiry:
        return QStringLiteral("expiry");
    }
    return {};
}

QJsonValue number(std::uint64_t value)
{
    return static_cast<qint64>(value);
}

QString localTime(Timestamp time, const QTimeZone &zone)
{
    return toDateTime(time)
        .toTimeZone(zone)
        .toOffsetFromUtc(toDateTime(time).toTimeZone(zone).offsetFromUtc())
        .toString(Qt::ISODateWithMs);
}

void addPath(QJsonObject &object, const QString &key, BytesView path)
{
    object.insert(key, displayName(path));
    if (!isPlainText(path))
        object.insert(key + QStringLiteral("_base64"),
                      QString::fromLatin1(QByteArray(path.data(), qsizetype(path.size())).toBase64()));
}

QJsonArray pathsOf(const std::vector<Bytes> &paths)
{
    QJsonArray array;
    for (const Bytes &path : paths) {
        QJsonObject object;
        addPath(object, QStringLiteral("path"), path);
        array.append(object);
    }
    return array;
}

QJsonObject errorOf(const Error &error)
{
    return {{QStringLiteral("code"), int(error.code)},
            {QStringLiteral("name"), errorName(error.code)},
            {QStringLiteral("message"), error.message},
            {QStringLiteral("hint"), error.hint}};
}

QJsonObject frameOf(const ReportFrame &frame)
{
    return {{QStringLiteral("began_at"), toIso(frame.beganAt)},
            {QStringLiteral("began_at_local"), localTime(frame.beganAt, frame.zone)},
            {QStringLiteral("ended_at"), toIso(frame.endedAt)},
            {QStringLiteral("ended_at_local"), localTime(frame.endedAt, frame.zone)},
            {QStringLiteral("user"), frame.user},
            {QStringLiteral("host"), frame.host},
            {QStringLiteral("program_version"), frame.programVersion},
            {QStringLiteral("repository_id"), QString::fromStdString(frame.repository.hex())},
            {QStringLiteral("repository_location"), frame.location}};
}

QJsonObject backupOf(const ReportedBackup &backup)
{
    QJsonObject object{{QStringLiteral("id"), QString::fromStdString(backup.id.hex())}};
    object.insert(QStringLiteral("created_at"),
                  backup.createdAt ? QJsonValue(toIso(*backup.createdAt)) : QJsonValue());
    object.insert(QStringLiteral("damaged"), backup.isDamaged);
    if (!backup.createdAt)
        return object;
    object.insert(QStringLiteral("status"), statusName(backup.status));
    object.insert(QStringLiteral("not_in_backup"), number(backup.notInBackup));
    object.insert(QStringLiteral("sources"), pathsOf(backup.sources));
    object.insert(QStringLiteral("checksum"), QString::fromStdString(backup.checksum));
    return object;
}

void addScope(QJsonObject &object, const WorkReport &report)
{
    if (report.kind == ReportKind::Expiry) {
        object.insert(QStringLiteral("reason"), report.reason);
        object.insert(QStringLiteral("rules"), QJsonArray::fromStringList(report.rules));
        return;
    }
    QJsonArray backups;
    for (const ReportedBackup &backup : report.backups)
        backups.append(backupOf(backup));
    object.insert(QStringLiteral("backups"), backups);
    if (report.kind == ReportKind::Verification) {
        object.insert(QStringLiteral("whole_repository"), report.wholeRepository);
        object.insert(QStringLiteral("partial_backups"), number(partialBackups(report)));
        object.insert(QStringLiteral("level"), report.depth);
        object.insert(QStringLiteral("read_percent"), report.samplePercent);
        return;
    }
    object.insert(QStringLiteral("backup_status"), statusName(report.backups.front().status));
    object.insert(QStringLiteral("not_in_backup"), number(report.notInBackup));
    object.insert(QStringLiteral("everything"), report.chosen.empty());
    object.insert(QStringLiteral("chosen"), pathsOf(report.chosen));
    object.insert(QStringLiteral("left_out"), pathsOf(report.leftOut));
    object.insert(QStringLiteral("left_out_patterns"), QJsonArray::fromStringList(report.leftOutPatterns));
    addPath(object, QStringLiteral("target"), report.target);
    object.insert(QStringLiteral("on_conflict"), report.conflictRule);
    object.insert(QStringLiteral("resumes_restore_of"),
                  report.resumes ? QJsonValue(toIso(report.resumes->begunAt)) : QJsonValue());
    object.insert(QStringLiteral("delete_extra"), report.deletesExtra);
}

} // namespace

Bytes toJson(const WorkReport &report)
{
    QJsonObject object = frameOf(report.frame);
    object.insert(QStringLiteral("report"), kindName(report.kind));
    object.insert(QStringLiteral("result"), verdictName(report.verdict));
    addScope(object, report);
    QJsonObject counts;
    for (const ReportCount &count : report.counts)
        counts.insert(QLatin1String(count.name), number(count.value));
    object.insert(QStringLiteral("counts"), counts);
    object.insert(QStringLiteral("bytes"), number(report.bytes));
    object.insert(QStringLiteral("problem_count"), number(report.problemCount));
    object.insert(QStringLiteral("error"), report.error ? QJsonValue(errorOf(*report.error)) : QJsonValue());
    QJsonArray entries;
    for (const ReportEntry &entry : report.entries) {
        QJsonObject line{{QStringLiteral("outcome"), entry.outcome},
                         {QStringLiteral("message"), entry.message},
                         {QStringLiteral("hint"), entry.hint},
                         {QStringLiteral("is_problem"), entry.isProblem}};
        if (entry.backup)
            line.insert(QStringLiteral("backup_id"), QString::fromStdString(entry.backup->hex()));
        if (entry.more > 0)
            line.insert(QStringLiteral("more"), number(entry.more));
        else if (entry.path.empty())
            line.insert(QStringLiteral("object"), entry.name);
        else
            addPath(line, QStringLiteral("path"), entry.path);
        entries.append(line);
    }
    object.insert(QStringLiteral("entries"), entries);
    return QJsonDocument(object).toJson().toStdString();
}

} // namespace backstop::reports
