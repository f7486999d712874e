// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/savereport.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace backstop::ui {

namespace {

struct SaveReport
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::SaveReport)
};

} // namespace

std::optional<QString> askWhereToSaveReport(Prompts *prompts, QWidget *parent, const QString &name,
                                            ReportFormats formats)
{
    QStringList endings{QStringLiteral(".html"), QStringLiteral(".json")};
    QStringList filters{SaveReport::tr("Web page (*.html)"), QStringLiteral("JSON (*.json)")};
    if (formats == ReportFormats::PdfHtmlJson) {
        endings.prepend(QStringLiteral(".pdf"));
        filters.prepend(QStringLiteral("PDF (*.pdf)"));
    }
    auto path = prompts->saveFile(parent, SaveReport::tr("Save the report"), name + endings.first(),
                                  filters.join(QStringLiteral(";;")));
    const auto isEndOfPath = [&](const QString &ending) {
        return path->endsWith(ending, Qt::CaseInsensitive);
    };
    if (!path || std::ranges::any_of(endings, isEndOfPath))
        return path;
    *path += endings.first();
    if (!QFileInfo::exists(*path)) // else the question about the name without an ending was of another file
        return path;
    const bool replaces =
        prompts->confirm(parent, {SaveReport::tr("Replace the file?"),
                                  SaveReport::tr("There is one of this name already. What it holds is lost."),
                                  {*path},
                                  SaveReport::tr("Replace the file"),
                                  {},
                                  true});
    return replaces ? path : std::nullopt;
}

void tellSaved(StateLabel *answer, const QString &path, const std::optional<Error> &error)
{
    if (error)
        answer->setState({QStringLiteral("error"), Tone::Bad},
                         SaveReport::tr("Not saved: %1").arg(engineWords(*error)));
    else
        answer->setState({QStringLiteral("check"), Tone::Neutral}, SaveReport::tr("Saved to %1").arg(path));
    setPlainToolTip(answer, answer->word());
}

} // namespace backstop::ui
