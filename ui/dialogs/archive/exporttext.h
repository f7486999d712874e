// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/archives.h"
#include "ui/theme/colors.h"

namespace backstop::ui {

/// What an archive does not hold: "Owner and group".
QString lossWords(archive::ArchiveLoss loss);
/// "1,204 files and 37 folders, 4.1 GiB": what would be written.
QString amountText(const ExportPreview &preview);
/// What of the plan is a reason to think twice, a sentence each; empty: nothing.
QStringList cautionsOf(const ExportPreview &preview);

struct ExportHeadline
{
    Tone tone = Tone::Neutral;
    QString icon;
    QString text;
    QString detail;
};
/// How the export ended, in one sentence, and what is in the archive.
ExportHeadline headlineOf(const ExportReport &report);

/// The same on the command line; empty where it cannot be said there, or nobody would type it.
QString exportCommand(const QString &location, const ExportRequest &request);

} // namespace backstop::ui
