// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/reportfile.h"

#include "app/ctl/pdflibrary.h"
#include "app/ctl/state.h"
#include "app/ctl/verbs.h"
#include "model/core/atomicfile.h"
#include "model/core/names.h"

#include <QJsonDocument>

namespace backstop::ctl {

namespace {

Result<Bytes> bytesOf(const ReportContent &content, ReportFormat format)
{
    if (format == ReportFormat::Json)
        return QJsonDocument(content.json()).toJson().toStdString();
    if (format == ReportFormat::Html)
        return content.html(false);
    BACKSTOP_ASSIGN(library, PdfLibrary::load());
    const QByteArray pdf =
        library.document({.title = content.title, .html = QString::fromStdString(content.html(true))});
    if (pdf.isEmpty())
        return Error{
            ErrorCode::Failed, QStringLiteral("report: the pages could not be made"),
            QStringLiteral("Install a font, such as those of the package fonts-dejavu-core, or ask for "
                           "--format html.")};
    return pdf.toStdString();
}

} // namespace

void addReportFile(CLI::App &command, ReportFile &file)
{
    command.add_option("--to", file.to, "Write it to FILE, whose end (.html, .pdf, .json) says the format")
        ->type_name("FILE");
    addChoice<std::optional<ReportFormat>, ReportFormat>(
        command, "--format", file.format,
        {{"html", ReportFormat::Html}, {"pdf", ReportFormat::Pdf}, {"json", ReportFormat::Json}},
        "The format; without it, that of the file's name, and text where there is no file");
}

Result<ReportFormat> formatOf(const Session &session, const ReportFile &file)
{
    if (file.format) {
        if (*file.format == ReportFormat::Pdf && file.to.empty())
            return usageError(QStringLiteral("--format pdf: a PDF needs a file"),
                              QStringLiteral("Name one with --to."));
        if (session.json() && *file.format != ReportFormat::Json && file.to.empty())
            return usageError(QStringLiteral("--json: prints JSON, and --format asks for something else"),
                              QStringLiteral("Name a file for it with --to."));
        return *file.format;
    }
    if (file.to.empty())
        return session.json() ? ReportFormat::Json : ReportFormat::Text;
    const QString name = displayName(file.to).toLower();
    for (const auto &[end, format] :
         {std::pair{".json", ReportFormat::Json}, std::pair{".pdf", ReportFormat::Pdf},
          std::pair{".html", ReportFormat::Html}, std::pair{".htm", ReportFormat::Html}})
        if (name.endsWith(QLatin1String(end)))
            return format;
    return usageError(QStringLiteral("--to %1: does not say which format").arg(displayName(file.to)),
                      QStringLiteral("Give a name that ends in .html, .pdf or .json, or --format."));
}

Result<> putReport(Session &session, const ReportFile &file, ReportFormat format,
                   const ReportContent &content)
{
    BACKSTOP_ASSIGN(bytes, bytesOf(content, format));
    if (!file.to.empty())
        return AtomicFile::write(app::absolutePath(file.to), bytes);
    session.out().raw(bytes);
    return {};
}

} // namespace backstop::ctl
