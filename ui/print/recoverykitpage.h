// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QPagedPaintDevice;

namespace backstop::ui {

/// What the page of a recovery kit says. Texts as they are to be read.
struct RecoveryKitSheet
{
    QString code; ///< with hyphens between its groups
    QString repositoryId;
    QString location;
    QString made;    ///< when the repository was made
    QString slot;    ///< by which the code opens it
    QString printed; ///< when this page was made
    QString by;      ///< user and machine that made it
};

/// Paints the recovery kit on one page of @p device (A4, Letter or what is set): for a safe, so that somebody who has never seen
/// Backstop gets the data back with it. Needs a QGuiApplication; in the language of the program. False where nothing can be
/// painted there.
bool paintRecoveryKit(QPagedPaintDevice &device, const RecoveryKitSheet &sheet);

/// The same as a PDF of one A4 page; empty where that failed.
QByteArray recoveryKitPdf(const RecoveryKitSheet &sheet);

} // namespace backstop::ui
