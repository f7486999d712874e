// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/archive/exporttext.h"

#include "model/core/names.h"
#include "model/core/plurals.h"
#include "model/core/shortid.h"
#include "model/itemmodels/format.h"
#include "ui/widgets/commandline.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace backstop::ui {

using archive::ArchiveLoss;
using itemmodels::formatBytes;

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::ExportText)
};

QString filesText(std::uint64_t files)
{
    return ExportText::tr("%Ln file(s)", nullptr, pluralCount(files));
}

QString foldersText(std::uint64_t folders)
{
    return ExportText::tr("%Ln folder(s)", nullptr, pluralCount(folders));
}

} // namespace

QString lossWords(ArchiveLoss loss)
{
    switch (loss) {
    case ArchiveLoss::Entries:
        return ExportText::tr("Sockets and special files: left out");
    case ArchiveLoss::Owners:
        return ExportText::tr("Owner and group");
    case ArchiveLoss::Attributes:
        return ExportText::tr("Extended attributes and access lists");
    case ArchiveLoss::Decimals:
        return ExportText::tr("Times more exact than a second");
    case ArchiveLoss::Times:
        return ExportText::tr("Times before 1970 or far in the future");
    case ArchiveLoss::HardLinks:
        return ExportText::tr("Hard links: become files of their own");
    case ArchiveLoss::Holes:
        return ExportText::tr("Holes: written as zeros");
    case ArchiveLoss::Charset:
        return ExportText::tr("That names are UTF-8");
    }
    return {};
}

QString amountText(const ExportPreview &preview)
{
    return ExportText::tr("%1 and %2, %3")
        .arg(filesText(preview.files), foldersText(preview.folders), formatBytes(preview.bytes));
}

QStringList cautionsOf(const ExportPreview &preview)
{
    QStringList cautions;
    if (preview.filesDamaged > 0)
        cautions << ExportText::tr("%Ln file(s) are damaged and will not be in the archive.", nullptr,
                                   pluralCount(preview.filesDamaged));
    if (!preview.damagedFolders.isEmpty())
        cautions << ExportText::tr("Folders that cannot be read, with nothing below them in the archive: %1")
                        .arg(preview.damagedFolders.join(QStringLiteral(", ")));
    if (preview.notInBackup > 0)
        cautions << ExportText::tr("The backup is partial: %Ln entries were never in it.", nullptr,
                                   pluralCount(preview.notInBackup));
    return cautions;
}

ExportHeadline headlineOf(const ExportReport &report)
{
    if (report.cancelled)
        return {Tone::Neutral, QStringLiteral("cancelled"), ExportText::tr("Cancelled: there is no archive"),
                ExportText::tr("Nothing was left behind, and what had the name is as it was.")};
    if (!report.isThere)
        return {Tone::Bad, QStringLiteral("failed"), ExportText::tr("The export failed: there is no archive"),
                ExportText::tr("Nothing was left behind, and what had the name is as it was.")};
    const QString detail =
        ExportText::tr(
            "%1 and %2 (%3) are in the archive, which takes %4. %5 were compared with the checksum "
            "of the backup before they were written. It took %6.")
            .arg(filesText(report.files), foldersText(report.folders), formatBytes(report.bytes),
                 formatBytes(report.archiveBytes), filesText(report.compared),
                 itemmodels::formatDuration(std::chrono::milliseconds(report.durationMs)));
    if (report.isWhole())
        return {Tone::Neutral, QStringLiteral("check"), ExportText::tr("Everything chosen is in the archive"),
                detail};
    if (report.hasAllOfBackup())
        return {Tone::Caution, QStringLiteral("partial"),
                ExportText::tr("All of the backup is in the archive, but the backup is partial"),
                ExportText::tr("%Ln entries were never in it.", nullptr, pluralCount(report.notInBackup)) +
                    QLatin1Char(' ') + detail};
    return {Tone::Caution, QStringLiteral("partial"),
            ExportText::tr("%Ln entries are not in the archive", nullptr,
                           pluralCount(report.problemCount + report.leftOut)),
            detail};
}

QString exportCommand(const QString &location, const ExportRequest &request)
{
    const auto isText = [](const Bytes &path) { return isPlainText(path); };
    // The whole backup needs no option, and so cannot stand beside a part of it.
    const bool isPart =
        request.include.size() < 2 ||
        std::find(request.include.begin(), request.include.end(), Bytes()) == request.include.end();
    if (request.file.isEmpty() || !isPart ||
        std::cmp_greater(request.include.size() + request.exclude.size(), kMostPathsInCommand) ||
        !std::all_of(request.include.begin(), request.include.end(), isText) ||
        !std::all_of(request.exclude.begin(), request.exclude.end(), isText))
        return {};
    QStringList words{QStringLiteral("export"), shortId(request.backup), QStringLiteral("--to"),
                      request.file};
    for (const Bytes &path : request.include) {
        if (!path.empty())
            words << QStringLiteral("--include") << displayName(path);
    }
    for (const Bytes &path : request.exclude)
        words << QStringLiteral("--exclude-path") << displayName(path);
    if (request.overwrite)
        words << QStringLiteral("--overwrite");
    return CommandLine::onRepository(location, words);
}

} // namespace backstop::ui
