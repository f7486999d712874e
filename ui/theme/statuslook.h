// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/roles.h"
#include "model/repository/backuprecord.h"
#include "ui/theme/colors.h"

#include <QString>

namespace backstop::ui {

/// How a state is shown beside its word: an icon and a tone. The word comes from itemmodels::statusText().
struct StatusLook
{
    QString icon;
    Tone tone = Tone::Neutral;
};

StatusLook lookOf(itemmodels::Status status);
/// "full", "incremental", "differential": names of icons.
QString iconOf(repository::BackupType type);
/// "Full", "Incremental", "Differential", translated.
QString wordOf(repository::BackupType type);

} // namespace backstop::ui
