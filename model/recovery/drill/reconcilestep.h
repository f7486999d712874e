// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/steprunner.h"
#include "model/trading/reconciliation.h"

namespace backstop::recovery {

/// What was compared and read, with the checksums of the files, for journals and reports. Long lists are cut; their counts are not.
QJsonObject toJson(const trading::Reconciliation &reconciliation);
/// "AAPL: 12.5 in the file, 10 from the fills", with the account where it has one.
QString breakText(const trading::PositionBook::Difference &found);
/// "orders.jsonl:7: has no quantity".
QString problemText(const trading::RecordProblem &problem);
/// Why positions are not as they should be; nothing where they agree, or where there was nothing to reconcile.
std::optional<Error> reconcileError(const trading::Reconciliation &reconciliation);

/// Compares the positions in the first of @p folders with the fills there, or in the next ones: see trading::reconcilePositions(). Completed
/// where they agree; Failed where there are breaks or records that could not be read; Skipped, which proves nothing, where there was nothing to
/// reconcile. With its evidence in every case. Only looks.
Result<StepOutcome> reconcileRestored(const Component &component, const std::vector<Bytes> &folders,
                                      Progress &progress, const std::stop_token &stop);

} // namespace backstop::recovery
