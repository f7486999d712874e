// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/clock.h"

#include <array>
#include <cstdint>
#include <vector>

namespace backstop::app {

/// Random numbers for data that is to be the same on every machine (SplitMix64, public domain). Not for secrets.
class DemoRandom
{
public:
    explicit DemoRandom(std::uint64_t seed)
        : m_state(seed)
    {}
    std::uint64_t next();
    /// 0 to @p bound - 1.
    std::int64_t below(std::int64_t bound);
    /// Bell-shaped around 0, from -3 * @p spread to 3 * @p spread.
    std::int64_t around(std::int64_t spread);

private:
    std::uint64_t m_state;
};

/// An instrument that the demo firm trades. Prices are whole numbers of the last digit, quantities of a thousandth.
struct DemoSymbol
{
    const char *name;
    int digits;           ///< of a price
    std::int64_t price;   ///< to begin with
    std::int64_t lot;     ///< in thousandths
    std::int64_t limit;   ///< largest position, in thousandths
    std::size_t strategy; ///< which of kDemoStrategies trades it
};

inline constexpr std::array<const char *, 5> kDemoStrategies{"momentum_us", "mean_reversion_etf",
                                                             "futures_carry", "fx_breakout", "crypto_spread"};
inline constexpr std::array<DemoSymbol, 10> kDemoSymbols{{
    {"AAPL", 2, 22840, 10'000, 4'000'000, 0},
    {"MSFT", 2, 41765, 10'000, 4'000'000, 0},
    {"NVDA", 2, 14120, 10'000, 6'000'000, 0},
    {"SPY", 2, 59310, 10'000, 8'000'000, 1},
    {"QQQ", 2, 50425, 10'000, 8'000'000, 1},
    {"ESZ6", 2, 594150, 1'000, 60'000, 2},
    {"CLF7", 2, 6894, 1'000, 90'000, 2},
    {"EURUSD", 5, 105430, 10'000'000, 900'000'000, 3},
    {"BTCUSDT", 2, 9124050, 25, 12'000, 4},
    {"ETHUSDT", 2, 312875, 250, 160'000, 4},
}};

enum class DemoOrderStatus { Filled, Cancelled, Rejected };

struct DemoOrder
{
    std::uint64_t id = 0;
    std::size_t symbol = 0;
    bool isBuy = true;
    std::int64_t price = 0;
    std::int64_t quantity = 0;
    std::int64_t feeCents = 0;
    DemoOrderStatus status = DemoOrderStatus::Filled;
    Timestamp createdAt{};
    Timestamp executedAt{}; ///< of a filled one
};

/// What the fills of all orders so far amount to.
struct DemoPosition
{
    std::int64_t size = 0; ///< in thousandths; negative: short
    std::int64_t entryPrice = 0;
    Timestamp openedAt{};
};

/// A trading firm that does not exist: prices that wander, orders on them, and the positions that follow from the fills.
/// The same seed and the same calls give the same firm. One thread.
class DemoFirm
{
public:
    explicit DemoFirm(std::uint64_t seed);

    /// The firm trades from @p from to @p until with @p count orders, which are the result and part of orders().
    std::vector<DemoOrder> trade(Timestamp from, Timestamp until, int count);
    /// @p count quotes of a symbol in that time, as lines of CSV: time in ms, bid, ask, sizes, side of the last trade.
    Bytes quotes(std::size_t symbol, Timestamp from, Timestamp until, int count);
    /// Sells or buys back the whole position of @p symbol.
    DemoOrder close(std::size_t symbol, Timestamp time);

    const std::vector<DemoOrder> &orders() const { return m_orders; }
    const DemoPosition &position(std::size_t symbol) const { return m_positions[symbol]; }
    std::int64_t price(std::size_t symbol) const { return m_prices[symbol]; }
    DemoRandom &random() { return m_random; }

private:
    void fill(const DemoOrder &order);
    DemoRandom m_random;
    std::uint64_t m_lastId = 48'210;
    std::array<std::int64_t, kDemoSymbols.size()> m_prices{};
    std::array<DemoPosition, kDemoSymbols.size()> m_positions{};
    std::vector<DemoOrder> m_orders;
};

/// @p number with @p digits decimals: 22840, 2 is "228.40".
Bytes decimalText(std::int64_t number, int digits);
/// A quantity in thousandths with no more decimals than it needs.
Bytes quantityText(std::int64_t thousandths);

} // namespace backstop::app
