// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/trading/record.h"

namespace backstop::trading {

/// Reads one JSON object (RFC 8259), strictly. Numbers keep the characters that they were written with; of nested objects and arrays it is
/// only checked that they are well-formed. The error says what is wrong, without a place.
Result<> readJsonRecord(BytesView json, Record &record);

} // namespace backstop::trading
