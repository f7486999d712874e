// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/reportfile.h"

#include "app/gui/filename.h"
#include "model/core/atomicfile.h"
#include "ui/print/documentpdf.h"
#include "ui/prompts/savereport.h"
#include "ui/widgets/messagebar.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace backstop::app {

namespace {

struct ReportFileText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::app::ReportFile)
};

Result<> write(const ReportFile &report, const QString &path)
{
    Bytes bytes;
    if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        bytes = QJsonDocument(report.json()).toJson().toStdString();
    } else if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        bytes = ui::documentPdf({.title = report.title, .html = QString::fromStdString(report.html(true))})
                    .toStdString();
        if (bytes.empty())
            return Error{ErrorCode::Failed, QStringLiteral("report: the pages could not be made"),
                         QStringLiteral("Save it as a web page instead.")};
    } else {
        bytes = report.html(false);
    }
    return AtomicFile::write(fileName(path), bytes, 0600);
}

} // namespace

void saveReportFile(jobs::JobQueue &queue, ui::MainWindow &window, ui::Prompts &prompts, ReportFile report)
{
    const auto path =
        ui::askWhereToSaveReport(&prompts, &window, report.name, ui::ReportFormats::PdfHtmlJson);
    if (!path)
        return;
    jobs::Job *job = queue.add({QStringLiteral("report"), ReportFileText::tr("Save report"), *path}, {},
                               [report = std::move(report), path = *path](
                                   Progress &, const std::stop_token &) { return write(report, path); });
    QObject::connect(job, &jobs::Job::finished, &window, [job, &window, path = *path] {
        if (job->state() == jobs::JobState::Succeeded)
            window.messages()->showMessage(ui::Tone::Neutral,
                                           ReportFileText::tr("The report is in %1").arg(path));
        else if (job->error())
            window.messages()->showError(*job->error());
    });
}

} // namespace backstop::app
