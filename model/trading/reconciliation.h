// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/trading/tradingfile.h"

#include <map>
#include <vector>

namespace backstop::trading {

/// Numbers that were seen, in eight bytes each and some room. Zero counts as one.
class SeenNumbers
{
public:
    /// False where it was there.
    bool insert(std::uint64_t number);
    std::size_t size() const { return m_size; }

private:
    std::vector<std::uint64_t> m_slots; ///< a power of two; zero: free
    std::size_t m_size = 0;
};

/// What was executed, and what is said to be there: both by account and symbol. Grows with the number of symbols, and up to
/// kMostIds with that of the orders. A value.
class PositionBook
{
public:
    using Key = std::pair<Bytes, Bytes>; ///< account, symbol

    /// False where an executed order of this id was added before: it counts once.
    bool add(const Order &order);
    void add(const Position &position);

    struct Difference
    {
        Bytes account; ///< empty where one of the two sides has none
        Bytes symbol;
        Decimal fromFills;
        Decimal inFile;
        Decimal difference() const { return inFile - fromFills; }
        bool operator==(const Difference &) const = default;
    };
    /// Where the fills of @p orders and the positions of @p positions do not agree, by account and symbol; a symbol that one side does not have is 0
    /// there. Long and short positions of one symbol are added up. Where only one side knows accounts, the others' are added up.
    /// @p compared: how many symbols, of each account, there were.
    static std::vector<Difference> compare(const PositionBook &orders, const PositionBook &positions,
                                           std::uint64_t &compared);

    std::uint64_t orders() const { return m_orders; }
    std::uint64_t fills() const { return m_fills; }
    std::uint64_t positions() const { return m_positions; }
    /// Whether every executed order that has an id was looked for among those before it.
    bool isEveryIdChecked() const { return m_isEveryIdChecked; }
    /// Beyond this many executed orders none is looked for a second time.
    static constexpr std::size_t kMostIds = 4'000'000;

private:
    std::map<Key, Decimal> m_fromFills;
    std::map<Key, Decimal> m_inFile;
    SeenNumbers m_ids; ///< the first 64 bits of their hashes
    bool m_isEveryIdChecked = true;
    std::uint64_t m_orders = 0;
    std::uint64_t m_fills = 0;
    std::uint64_t m_positions = 0;
};

/// Do not rename in reconciliation.cpp: written to journals.
enum class ReconcileOutcome {
    Agrees,     ///< every position is what the fills amount to
    Breaks,     ///< some are not
    Incomplete, ///< those that could be read agree, but not all could
    Nothing, ///< some positions, or all, have no orders to compare them with, or there were none: proves nothing
};
/// "agrees", "breaks", "incomplete", "nothing_to_reconcile".
QString reconcileOutcomeName(ReconcileOutcome outcome);

/// What comparing positions with fills came to, and what was read for it.
struct Reconciliation
{
    ReconcileOutcome outcome = ReconcileOutcome::Nothing;
    std::uint64_t orders = 0; ///< of all that was compared
    std::uint64_t fills = 0;  ///< of these: executed
    std::uint64_t positions = 0;
    bool isEveryIdChecked = true;                 ///< for orders that are there twice
    std::uint64_t compared = 0;                   ///< symbols, of each account
    std::vector<PositionBook::Difference> breaks; ///< all of them
    struct File
    {
        Bytes name;             ///< below its folder
        std::size_t folder = 0; ///< of those that were given
        std::uint64_t bytes = 0;
        Digest sha256;
    };
    std::vector<File> files;             ///< with trading data, up to kMostListed
    std::uint64_t fileCount = 0;         ///< all of these
    std::vector<RecordProblem> problems; ///< up to kMostListed
    std::uint64_t problemCount = 0;      ///< all of these
    QString reason;                      ///< why there was nothing to reconcile
};
inline constexpr std::size_t kMostListed = 100;

/// Rebuilds the positions from the executed orders in the first of @p folders and compares them with the positions that are written there. What belongs together is
/// compared with each other: the orders and positions of a trading data file, those of a database, and all that stand in files of their own. Positions
/// that have no orders beside them are compared with others' orders in the first folder, else with those in the next one that
/// has some, and with none where these are in more than one place: nobody knows which of them they belong to. Files are read in
/// the order of their names, without following links; folders are absolute. A file
/// or folder below them that cannot be read is a problem, and keeps the outcome from being Nothing. An error where one of @p folders itself cannot
/// be read, Cancelled where @p stop is requested.
Result<Reconciliation> reconcilePositions(const std::vector<Bytes> &folders, Progress &progress,
                                          const std::stop_token &stop);

} // namespace backstop::trading
