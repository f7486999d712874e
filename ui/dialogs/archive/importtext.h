// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/archives.h"

namespace backstop::ui {

/// Why an entry of an archive is left out of the backup.
QString leftOutReason(const Error &problem);
/// "1,204 files and 37 folders, 4.1 GiB": what would be taken.
QString amountText(const ImportPreview &preview);
/// What is taken otherwise than it is in the archive, a sentence each; empty: nothing.
QStringList notesOf(const ImportPreview &preview);
/// That it may not fit; empty where it does.
QString roomText(const ImportPreview &preview);
/// The same on the command line; empty where it cannot be said there.
QString importCommand(const QString &location, const ImportRequest &request);

} // namespace backstop::ui
