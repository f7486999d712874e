// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/restore/restorecommand.h"

#include "model/core/names.h"
#include "model/core/shortid.h"
#include "ui/widgets/commandline.h"

#include <algorithm>

namespace backstop::ui {

namespace {

QString wordOf(ConflictPolicy policy)
{
    switch (policy) {
    case ConflictPolicy::Fail:
        return QStringLiteral("fail");
    case ConflictPolicy::Keep:
        return QStringLiteral("keep");
    case ConflictPolicy::Replace:
        return QStringLiteral("replace");
    case ConflictPolicy::ReplaceChanged:
        return QStringLiteral("replace-changed");
    }
    return {};
}

bool canBeWritten(const RestoreRequest &request)
{
    if (request.include.size() + request.exclude.size() > kMostPathsInCommand)
        return false;
    const auto isText = [](const Bytes &path) { return isPlainText(path); };
    // The whole backup needs no option, and so cannot stand beside a part of it.
    const bool isPart =
        request.include.size() < 2 ||
        std::find(request.include.begin(), request.include.end(), Bytes()) == request.include.end();
    return isPart && std::all_of(request.include.begin(), request.include.end(), isText) &&
           std::all_of(request.exclude.begin(), request.exclude.end(), isText);
}

} // namespace

QString restoreCommand(const QString &location, const RestoreRequest &request)
{
    if (!canBeWritten(request))
        return {};
    QStringList words{QStringLiteral("restore"), shortId(request.backup), QStringLiteral("--to"),
                      request.target};
    for (const Bytes &path : request.include) {
        if (!path.empty())
            words << QStringLiteral("--include") << displayName(path);
    }
    for (const Bytes &path : request.exclude)
        words << QStringLiteral("--exclude-path") << displayName(path);
    if (request.policy != ConflictPolicy::Fail)
        words << QStringLiteral("--on-conflict") << wordOf(request.policy);
    if (request.deleteExtra)
        words << QStringLiteral("--delete-extra");
    return CommandLine::onRepository(location, words);
}

} // namespace backstop::ui
