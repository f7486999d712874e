// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"

#include <QString>
#include <QTimeZone>

#include <map>

namespace backstop::repository {
class Repository;
}
namespace backstop::verify {
struct VerifyReport;
}

namespace backstop::app {

using BackupNames = std::map<BackupId, QString>;

/// What people call the backups that @p report speaks of: source and time. Those whose records cannot be read have none. Reads from
/// the repository: for the thread of a job.
BackupNames namesOf(const verify::VerifyReport &report, repository::Repository &repo, const QTimeZone &zone);

} // namespace backstop::app
