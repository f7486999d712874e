// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/roles.h"
#include "model/repository/change.h"

#include <QString>

#include <cstdint>

class QTimeZone;

namespace backstop::itemmodels {

Status changeStatus(const repository::Change &change);
/// How many bytes more the file takes than before; less is negative.
std::int64_t sizeDelta(const repository::Change &change);
/// "orders.jsonl, modified, 4.1 MiB, before 3.9 MiB": the row of a change as one sentence.
QString changeSentence(const repository::Change &change);
/// The moment of a modification time in @p zone.
QString fileTime(std::int64_t mtimeNs, const QTimeZone &zone);
QString exactFileTime(std::int64_t mtimeNs);

} // namespace backstop::itemmodels
