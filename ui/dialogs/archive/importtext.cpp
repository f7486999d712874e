// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/archive/importtext.h"

#include "model/core/plurals.h"
#include "model/itemmodels/format.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace backstop::ui {

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::ImportText)
};

} // namespace

QString leftOutReason(const Error &problem)
{
    return reasonText(problem, {},
                      problem.code == ErrorCode::UnsupportedFormat
                          ? ImportText::tr("It is of a kind that is not understood")
                          : ImportText::tr("It cannot be in a folder as it is in the archive"));
}

QString amountText(const ImportPreview &preview)
{
    return ImportText::tr("%1 and %2, %3")
        .arg(ImportText::tr("%Ln file(s)", nullptr, pluralCount(preview.files)),
             ImportText::tr("%Ln folder(s)", nullptr, pluralCount(preview.folders)),
             itemmodels::formatBytes(preview.bytes));
}

QStringList notesOf(const ImportPreview &preview)
{
    QStringList notes;
    const archive::ImportNotes &counts = preview.notes;
    if (counts.absolutePaths > 0)
        notes << ImportText::tr("%Ln entry(s) are taken without the slash at the beginning of the path.",
                                nullptr, pluralCount(counts.absolutePaths));
    if (counts.acls > 0)
        notes << ImportText::tr("%Ln entry(s) are taken without the access list, which is in the form of GNU "
                                "tar.",
                                nullptr, pluralCount(counts.acls));
    if (counts.replaced > 0)
        notes << ImportText::tr("%Ln entry(s) take the place of an earlier one of the same name.", nullptr,
                                pluralCount(counts.replaced));
    if (counts.devices > 0)
        notes << ImportText::tr("%Ln entry(s) are devices, which only root can restore.", nullptr,
                                pluralCount(counts.devices));
    return notes;
}

QString roomText(const ImportPreview &preview)
{
    if (!preview.room)
        return {};
    return ImportText::tr("%1 are in it, and %2 are free at the repository: it fits only as far as it is "
                          "compressed there, or is in the repository already.")
        .arg(itemmodels::formatBytes(preview.bytes), itemmodels::formatBytes(*preview.room));
}

QString importCommand(const QString &location, const ImportRequest &request)
{
    if (request.file.isEmpty() || request.name.isEmpty())
        return {};
    QStringList words{QStringLiteral("import"), request.file, QStringLiteral("--as"), request.name};
    for (const QString &tag : request.tags)
        words << QStringLiteral("--tag") << tag;
    if (!request.description.isEmpty())
        words << QStringLiteral("--description") << request.description;
    return CommandLine::onRepository(location, words);
}

} // namespace backstop::ui
