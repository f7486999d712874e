// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/savereport.h"

#include <QCoreApplication>

namespace backstop::ui {

namespace {

struct SaveReport
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::SaveReport)
};

} // namespace

std::optional<QString> askWhereToSaveReport(Prompts *prompts, QWidget *parent, const QString &name)
{
    auto path = prompts->saveFile(parent, SaveReport::tr("Save the report"), name + QStringLiteral(".html"),
                                  SaveReport::tr("Web page (*.html)") + QStringLiteral(";;JSON (*.json)"));
    const bool hasEnding = path && (path->endsWith(QLatin1String(".html"), Qt::CaseInsensitive) ||
                                    path->endsWith(QLatin1String(".json"), Qt::CaseInsensitive));
    if (path && !hasEnding)
        *path += QStringLiteral(".html");
    return path;
}

} // namespace backstop::ui
