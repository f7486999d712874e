// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verify/verify.h"

#include "app/ctl/amounts.h"
#include "app/ctl/progressline.h"
#include "app/ctl/records.h"
#include "app/ctl/reportoption.h"
#include "app/ctl/table.h"
#include "app/ctl/verbs.h"
#include "app/jobs/verifications.h"
#include "model/core/names.h"

#include <algorithm>

namespace backstop::ctl {

using namespace verify;

namespace {

constexpr std::size_t kFilesShown = 20;

struct VerifyOptions
{
    std::vector<Bytes> backups;
    Bytes readData; ///< empty: not asked for
    Bytes report;   ///< file to write; empty: none
};

QString levelName(VerifyLevel level)
{
    switch (level) {
    case VerifyLevel::Structure:
        return QStringLiteral("structure");
    case VerifyLevel::Sample:
        return QStringLiteral("sample");
    case VerifyLevel::Data:
        return QStringLiteral("data");
    }
    return {};
}

QString severityName(verify::Severity severity)
{
    return severity == verify::Severity::Damage ? QStringLiteral("damage") : QStringLiteral("warning");
}

Result<VerifyRequest> requestOf(const VerifyOptions &options, repository::Repository &repo,
                                const Session &session)
{
    VerifyRequest request;
    request.threads = session.threads();
    for (const Bytes &selector : options.backups) {
        BACKSTOP_ASSIGN(record, repo.resolve(textOf(selector)));
        request.backups.push_back(record.id);
    }
    if (options.readData.empty())
        return request;
    Bytes number =
        options.readData == "true" ? "100" : options.readData; // "true" is the flag without a value
    if (number.back() == '%')
        number.pop_back();
    bool isNumber = false;
    request.samplePercent = QByteArray::fromStdString(number).toDouble(&isNumber);
    if (!isNumber || !(request.samplePercent > 0 && request.samplePercent <= 100))
        return usageError(
            QStringLiteral("--read-data: \"%1\" is not a percentage").arg(safeText(textOf(options.readData))),
            QStringLiteral("Write --read-data for everything, or --read-data=10 for a tenth of it."));
    request.level = request.samplePercent < 100 ? VerifyLevel::Sample : VerifyLevel::Data;
    return request;
}

void writeFinding(JsonWriter &json, const Finding &finding)
{
    json.beginObject()
        .field("severity", severityName(finding.severity))
        .field("object", safeText(finding.object))
        .field("kind", kindName(finding.kind))
        .field("name", finding.error.code == ErrorCode::Failed ? kindName(finding.kind)
                                                               : errorName(finding.error.code))
        .field("message", safeText(finding.error.message))
        .field("hint", safeText(finding.error.hint))
        .beginArray("backups");
    for (const BackupId &id : finding.backups)
        json.value(QString::fromStdString(id.hex()));
    json.endArray().beginArray("files");
    for (const DamagedFile &file : finding.files)
        json.beginObject()
            .field("backup_id", QString::fromStdString(file.backup.hex()))
            .path("path", file.path)
            .endObject();
    json.endArray().field("file_count", finding.fileCount).endObject();
}

void writeReport(Output &out, const VerifyReport &report)
{
    JsonWriter json(out);
    json.beginObject()
        .field("level", levelName(report.request.level))
        .field("clean", report.isClean())
        .field("damage_count", report.damageCount())
        .field("warning_count", report.warningCount())
        .field("known_damage", report.knownDamage)
        .field("backups_checked", report.backupsChecked)
        .field("backups_not_checked", report.notChecked.size())
        .field("objects_checked", report.objectsChecked)
        .field("packs_total", report.packsTotal)
        .field("packs_read", report.packsRead)
        .field("blobs_read", report.blobsRead)
        .field("bytes_read", report.bytesRead)
        .field("files_compared", report.filesCompared)
        .field("bytes_compared", report.bytesCompared)
        .field("duration_ms", report.durationMs)
        .beginArray("findings");
    for (const Finding &finding : report.findings)
        writeFinding(json, finding);
    json.finish();
}

void printFinding(Output &out, const Finding &finding)
{
    const bool isDamage = finding.severity == verify::Severity::Damage;
    out.line(out.coloured(severityName(finding.severity), isDamage ? kBad : kAttention) +
             QStringLiteral("  ") + safeText(finding.object));
    out.line(QStringLiteral("  ") + safeText(finding.error.message));
    if (!finding.backups.empty()) {
        QStringList ids;
        for (const BackupId &id : finding.backups)
            ids << shortId(id);
        out.line(QStringLiteral("  hits backups: ") + ids.join(QStringLiteral(", ")));
    }
    const std::size_t shown = std::min(kFilesShown, finding.files.size());
    for (std::size_t i = 0; i < shown; ++i)
        out.line(QStringLiteral("  hits file: %1 in %2")
                     .arg(displayName(finding.files[i].path), shortId(finding.files[i].backup)));
    if (finding.fileCount > shown)
        out.line(QStringLiteral("  and ") + amountText(finding.fileCount - shown, "more file", "more files"));
    if (!finding.error.hint.isEmpty())
        out.line(QStringLiteral("  ") + safeText(finding.error.hint));
}

/// What is said of each object of a group: the message without the object's name.
QString commonMessage(const Finding &finding)
{
    const QString start = finding.object + QStringLiteral(": ");
    return finding.error.message.startsWith(start) ? finding.error.message.mid(start.size())
                                                   : finding.error.message;
}

/// Warnings that differ in nothing but the object: a killed backup leaves as many as it had stored packs.
bool areAlike(const Finding &a, const Finding &b)
{
    const auto isPlain = [](const Finding &finding) {
        return finding.severity == verify::Severity::Warning && finding.backups.empty() &&
               finding.fileCount == 0;
    };
    return isPlain(a) && isPlain(b) && commonMessage(a) == commonMessage(b) && a.error.hint == b.error.hint;
}

void printFindings(Output &out, const std::vector<Finding> &findings)
{
    for (auto first = findings.begin(); first != findings.end();) {
        const auto end = std::find_if(first, findings.end(),
                                      [&first](const Finding &other) { return !areAlike(*first, other); });
        const auto count = end - first;
        if (count < 2) {
            printFinding(out, *first++);
            continue;
        }
        out.line(out.coloured(severityName(verify::Severity::Warning), kAttention) +
                 QStringLiteral("  %1, the first is %2: %3")
                     .arg(amountText(static_cast<std::uint64_t>(count), "object", "objects"),
                          safeText(first->object), safeText(commonMessage(*first))));
        if (!first->error.hint.isEmpty())
            out.line(QStringLiteral("  ") + safeText(first->error.hint));
        first = end;
    }
}

void printReport(Output &out, const VerifyReport &report)
{
    printFindings(out, report.findings);
    const VerifyState state = stateOf(report);
    const QString verdict =
        state == VerifyState::Damaged   ? out.coloured(QStringLiteral("Damage found"), kBad)
        : state == VerifyState::Partial ? out.coloured(QStringLiteral("Not all could be checked"), kAttention)
        : report.knownDamage > 0
            ? out.coloured(QStringLiteral("No new damage found, but known damage is there"), kAttention)
            : out.coloured(QStringLiteral("No damage found"), kGood);
    const QString depth = report.request.level == VerifyLevel::Data
                              ? QStringLiteral("every byte was read")
                              : QStringLiteral("%1 of %2 packs were read")
                                    .arg(countText(report.packsRead), countText(report.packsTotal));
    const QString text = QStringLiteral("%1: %2, %3; %4 (%5) in %6")
                             .arg(verdict, amountText(report.backupsChecked, "backup", "backups"),
                                  amountText(report.objectsChecked, "object", "objects"), depth,
                                  sizeText(report.bytesRead), durationText(report.durationMs));
    QStringList lines{text};
    if (report.filesCompared > 0)
        lines << QStringLiteral("Contents compared: %1, %2")
                     .arg(amountText(report.filesCompared, "file", "files"), sizeText(report.bytesCompared));
    if (!report.notChecked.empty())
        lines << QStringLiteral("Not checked: %1 of a newer format; verify with the Backstop that made %2")
                     .arg(amountText(report.notChecked.size(), "backup", "backups"),
                          report.notChecked.size() == 1 ? QStringLiteral("it") : QStringLiteral("them"));
    for (const QString &line : lines) {
        if (report.isClean())
            out.say(line);
        else
            out.line(line);
    }
}

/// Keeps the result where the window finds it. The verification stands without it, so failing is a warning.
void remember(Session &session, const repository::Repository &repo, const VerifyReport &report,
              const std::vector<BackupId> &backups)
{
    const auto result = [&]() -> Result<> {
        BACKSTOP_ASSIGN(history, session.services().openVerificationHistory(repo.location()));
        return history->add(app::verificationsOf(report, backups, session.environment().clock->now()));
    }();
    if (!result)
        session.out().note(QStringLiteral("backstopctl: warning: the result is not in the history: ") +
                           safeText(result.error().message));
}

Outcome runVerify(Session &session, const VerifyOptions &options)
{
    BACKSTOP_ASSIGN(repo, session.openRepository());
    BACKSTOP_ASSIGN(request, requestOf(options, *repo, session));
    BACKSTOP_ASSIGN(backups, app::coveredBackups(*repo, request));
    const Timestamp begin = session.environment().clock->now();
    Result<VerifyReport> report = [&] {
        const ProgressLine line(session.progress(), session.showsProgress());
        return runVerify(*repo, request, session.progress(), session.stop());
    }();
    const auto frame = reports::ReportFrame::of(*repo, begin, session.environment().clock->now());
    if (!report) {
        saveReport(session, options.report, [&] { return reportOf(frame, *repo, request, report.error()); });
        return report.error();
    }
    remember(session, *repo, *report, backups);
    saveReport(session, options.report, [&] { return reportOf(frame, *repo, *report); });
    if (session.json())
        writeReport(session.out(), *report);
    else
        printReport(session.out(), *report);
    switch (stateOf(*report)) {
    case VerifyState::Clean:
        return 0;
    case VerifyState::Partial:
        return exitCode(ErrorCode::Partial);
    case VerifyState::Damaged:
        break;
    }
    return exitCode(ErrorCode::DamageFound);
}

} // namespace

void addVerify(CLI::App &root, Verbs &verbs)
{
    CLI::App *command =
        addCommand(root, "verify", "Check that backups are whole", "backstopctl verify latest --read-data");
    const auto options = std::make_shared<VerifyOptions>();
    command->add_option("BACKUP", options->backups, "The backups; the whole repository where none is given");
    command
        ->add_flag("--read-data", options->readData,
                   "Read every byte of the data too, or with =PERCENT a random part of it")
        ->type_name("[=PERCENT]");
    addReportOption(*command, options->report);
    verbs.push_back({command, [options](Session &session) { return runVerify(session, *options); }});
}

} // namespace backstop::ctl
