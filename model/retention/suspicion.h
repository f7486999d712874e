// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/repository/backuprecord.h"

#include <optional>

namespace backstop::retention {

/// Tells whether @p backup looks as if its source had been wiped or encrypted since @p before, the backup of the same sources
/// before it: what, in words for the user, or nothing. Four signs, each of which everyday work does not show:
/// all files are gone, or the size fell below a twentieth; of twenty files or more, half are gone, or half have new content; what
/// was stored anew no longer compresses where it used to.
std::optional<QString> suspicionOf(const repository::BackupRecord &backup,
                                   const repository::BackupRecord &before);

} // namespace backstop::retention
