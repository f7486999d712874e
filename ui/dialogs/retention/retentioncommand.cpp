// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/retention/retentioncommand.h"

#include "ui/widgets/commandline.h"

namespace backstop::ui {

QString expireCommand(const QString &location, const ExpireRequest &request, const QString &reason)
{
    if (request.policy.isEmpty())
        return {};
    QStringList words = QStringList{QStringLiteral("expire")} + request.policy.options();
    if (!reason.isEmpty())
        words << QStringLiteral("--reason") << reason;
    return CommandLine::onRepository(location, words);
}

QString freeSpaceCommand(const QString &location, const FreeSpaceRequest &request)
{
    const FreeSpaceRequest usual;
    QStringList words{QStringLiteral("prune")};
    if (request.mostUnused != usual.mostUnused)
        words << QStringLiteral("--max-unused") << QString::number(request.mostUnused);
    if (request.graceHours != usual.graceHours)
        words << QStringLiteral("--grace") << QString::number(request.graceHours) + QLatin1Char('h');
    return CommandLine::onRepository(location, words);
}

} // namespace backstop::ui
