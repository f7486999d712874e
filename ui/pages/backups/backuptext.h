// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/rows.h"
#include "model/itemmodels/roles.h"
#include "ui/widgets/inspector.h"

#include <QTimeZone>

namespace backstop::ui {

/// What the inspector shows of one backup of the repository at @p location.
InspectorContent inspectBackup(const catalog::BackupRow &backup, const QString &location,
                               const QTimeZone &zone, Timestamp now);
/// "data, 23 Nov 2026 15:04 UTC": how messages name a backup.
QString backupTitle(const catalog::BackupRow &backup, const QTimeZone &zone);
/// Why the backup is in its state, one or two sentences.
QString whyText(const catalog::BackupRow &backup, const QTimeZone &zone);
/// "23 Nov 2026 15:04:05 UTC".
QString timeText(Timestamp time, const QTimeZone &zone);

} // namespace backstop::ui
