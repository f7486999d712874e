// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"
#include "model/core/progress.h"
#include "model/trading/record.h"

#include <stop_token>

namespace backstop::trading {

/// A record that cannot be taken at its word.
struct RecordProblem
{
    Bytes file;             ///< below the folder that is read
    std::uint64_t line = 0; ///< where it begins; of a database the number of its row; 0: the whole file
    QString what;           ///< "quantity "x" is no number"
    bool operator==(const RecordProblem &) const = default;
};

/// Who takes what a file holds, in its order.
class TradingSink
{
public:
    virtual ~TradingSink() = default;
    /// What comes until the end of the file belongs together, and to nothing beside it: a trading data file, or a database.
    virtual void beginDocument() = 0;
    /// Orders, or positions, have a place in this file, even if none is there.
    virtual void section(RecordKind kind) = 0;
    virtual void order(const Order &order, std::uint64_t line) = 0;
    virtual void position(const Position &position, std::uint64_t line) = 0;
    virtual void problem(std::uint64_t line, const QString &what) = 0;
};

/// Whether a file of this name may hold trading data: .json, .jsonl, .ndjson, .csv, .db, .sqlite, .sqlite3.
bool mayHoldTradingData(BytesView name);

/// What reading came to.
struct FileReading
{
    bool isTradingData = false; ///< it has orders or positions
    std::uint64_t bytes = 0;
    Digest sha256 = {}; ///< of the whole file; only where it is trading data
};

/// Reads the file @p name below the folder @p folder, which is an open one, and gives what it holds to @p sink: a trading data file (an object with orders_history or
/// open_positions), orders or positions as JSON Lines, as a JSON array, as CSV with a header or one object a file, or an SQLite database with tables
/// orders or positions (views are none). Anything else is no trading data, and no mistake. Follows no link. Memory does not grow with the file; a record of more than
/// kMostRecord bytes is a problem. What is malformed is a problem, and hides no other record of a well-formed file around it. An error where it
/// cannot be read, Cancelled where @p stop is requested.
Result<FileReading> readTradingFile(int folder, const Bytes &name, TradingSink &sink, Progress &progress,
                                    const std::stop_token &stop);
inline constexpr std::size_t kMostRecord = 1024 * 1024;

} // namespace backstop::trading
