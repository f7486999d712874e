// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/demodata.h"

#include "model/catalog/sqlite.h"
#include "model/core/fileio.h"
#include "model/core/filetime.h"
#include "model/core/makefolders.h"
#include "model/core/names.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace backstop::app {

using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t kSeed = 20'261'118;
constexpr std::size_t kCarry = 2;        // "futures_carry"
constexpr std::size_t kClosedSymbol = 6; // "CLF7", given up on the second day

constexpr auto kOpen = 8h;
constexpr auto kNoon = 12h + 30min;
constexpr auto kClose = 18h;

Bytes iso(Timestamp time)
{
    return toIso(std::chrono::floor<std::chrono::milliseconds>(time)).toStdString();
}

Bytes inQuotes(BytesView text)
{
    return '"' + Bytes(text) + '"';
}

const char *statusText(DemoOrderStatus status)
{
    switch (status) {
    case DemoOrderStatus::Filled:
        return "FILLED";
    case DemoOrderStatus::Cancelled:
        return "CANCELLED";
    case DemoOrderStatus::Rejected:
        return "REJECTED";
    }
    return "";
}

Bytes orderId(const DemoOrder &order)
{
    char text[24];
    std::snprintf(text, sizeof text, "ORD-%09llu", static_cast<unsigned long long>(order.id));
    return text;
}

Bytes orderJson(const DemoOrder &order)
{
    const DemoSymbol &symbol = kDemoSymbols[order.symbol];
    const bool isFilled = order.status == DemoOrderStatus::Filled;
    return "{\"id\":" + inQuotes(orderId(order)) + ",\"symbol\":" + inQuotes(symbol.name) +
           ",\"side\":" + (order.isBuy ? "\"BUY\"" : "\"SELL\"") +
           ",\"price\":" + decimalText(order.price, symbol.digits) +
           ",\"quantity\":" + quantityText(order.quantity) +
           ",\"status\":" + inQuotes(statusText(order.status)) +
           ",\"created_at\":" + inQuotes(iso(order.createdAt)) +
           ",\"executed_at\":" + (isFilled ? inQuotes(iso(order.executedAt)) : Bytes("null")) +
           ",\"strategy\":" + inQuotes(kDemoStrategies[symbol.strategy]) +
           ",\"fee\":" + decimalText(order.feeCents, 2) + "}";
}

Bytes positionJson(const DemoFirm &firm, std::size_t index)
{
    const DemoSymbol &symbol = kDemoSymbols[index];
    const DemoPosition &position = firm.position(index);
    // Thousandths times units of the price: that many digits more than the price has.
    const std::int64_t gain = (firm.price(index) - position.entryPrice) * position.size / 1000;
    return "{\"symbol\":" + inQuotes(symbol.name) +
           ",\"side\":" + (position.size < 0 ? "\"SHORT\"" : "\"LONG\"") +
           ",\"size\":" + quantityText(std::abs(position.size)) +
           ",\"entry_price\":" + decimalText(position.entryPrice, symbol.digits) +
           ",\"unrealized_pnl\":" + decimalText(gain, symbol.digits) +
           ",\"opened_at\":" + inQuotes(iso(position.openedAt)) + "}";
}

} // namespace

DemoData::DemoData(Bytes folder, Timestamp firstDay)
    : m_folder(std::move(folder))
    , m_firstDay(firstDay)
    , m_firm(kSeed)
{
    m_strategyChanged.fill(firstDay - 21 * 24h + 9h);
}

Timestamp DemoData::timeOf(int step) const
{
    switch (step) {
    case 0:
        return m_firstDay + kClose;
    case 1:
        return m_firstDay + 24h + kNoon;
    case 2:
        return m_firstDay + 24h + kClose;
    default:
        return m_firstDay + 48h + kClose;
    }
}

Bytes DemoData::dayName(Timestamp time) const
{
    return iso(time).substr(0, 10);
}

Result<> DemoData::put(const Bytes &name, BytesView bytes, int flags)
{
    const Bytes path = m_folder + '/' + name;
    BACKSTOP_TRY(makeFolders(path.substr(0, path.rfind('/'))));
    FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0640));
    if (!file)
        return systemError(errno, displayName(path));
    if (const Transfer written = writeAll(file.get(), bytes); written.errnum != 0)
        return systemError(written.errnum, displayName(path));
    const timespec times[2] = {toTimespec(m_now.time_since_epoch().count()),
                               toTimespec(m_now.time_since_epoch().count())};
    if (::futimens(file.get(), times) != 0)
        return systemError(errno, displayName(path));
    if (const int errnum = closeChecked(file); errnum != 0)
        return systemError(errnum, displayName(path));
    return {};
}

Result<> DemoData::write(const Bytes &name, BytesView bytes)
{
    return put(name, bytes, O_TRUNC);
}

Result<> DemoData::append(const Bytes &name, BytesView bytes)
{
    return put(name, bytes, O_APPEND);
}

Result<> DemoData::remove(const Bytes &name)
{
    const Bytes path = m_folder + '/' + name;
    if (::unlink(path.c_str()) != 0 && errno != ENOENT)
        return systemError(errno, displayName(path));
    return {};
}

Result<> DemoData::pointToday(const Bytes &day)
{
    BACKSTOP_TRY(remove("orders/today.jsonl"));
    const Bytes path = m_folder + "/orders/today.jsonl";
    if (::symlink((day + ".jsonl").c_str(), path.c_str()) != 0)
        return systemError(errno, displayName(path));
    return {};
}

Bytes DemoData::logLines(Timestamp from, Timestamp until, int count)
{
    static constexpr std::array<const char *, 7> kMessages{"order accepted by venue",
                                                           "heartbeat",
                                                           "risk check passed",
                                                           "quote older than 250 ms, not used",
                                                           "position snapshot written",
                                                           "order book resynchronised",
                                                           "limit usage 62 %, within bounds"};
    DemoRandom &random = m_firm.random();
    Bytes text;
    const auto slot = std::chrono::duration_cast<std::chrono::milliseconds>(until - from) / count;
    for (int i = 0; i < count; ++i) {
        const auto kind = static_cast<std::size_t>(random.below(std::int64_t(kMessages.size())));
        const Timestamp time =
            from + slot * i +
            std::chrono::milliseconds(random.below(std::max<std::int64_t>(slot.count(), 1)));
        text += iso(time) + (kind == 3 ? " WARN" : " INFO") + " engine[" +
                std::to_string(2410 + random.below(4)) + "] " + kMessages[kind] +
                " id=" + std::to_string(random.below(1'000'000)) +
                " latency_us=" + std::to_string(60 + random.below(900)) + '\n';
    }
    return text;
}

Bytes DemoData::strategyJson(std::size_t index) const
{
    static constexpr std::array<const char *, kDemoStrategies.size()> kEntry{"1.35", "2.10", "0.80", "1.60",
                                                                             "0.45"};
    const int lookback = index == 0 ? m_lookback : 30 + 5 * static_cast<int>(index);
    return "{\n  \"name\": " + inQuotes(kDemoStrategies[index]) +
           ",\n  \"parameters\": {\n    \"entry_threshold\": " + inQuotes(kEntry[index]) +
           ",\n    \"exit_threshold\": \"0.25\",\n    \"lookback_days\": " +
           inQuotes(std::to_string(lookback)) +
           ",\n    \"max_orders_per_minute\": \"40\",\n    \"stop_loss_percent\": \"" +
           decimalText(90 + 15 * static_cast<int>(index), 2) +
           "\"\n  },\n  \"enabled\": true,\n  \"last_modified\": " + inQuotes(iso(m_strategyChanged[index])) +
           "\n}\n";
}

Bytes DemoData::riskJson() const
{
    Bytes limits;
    for (const DemoSymbol &symbol : kDemoSymbols)
        limits += (limits.empty() ? "\n    " : ",\n    ") + inQuotes(symbol.name) + ": " +
                  quantityText(symbol.limit);
    return "{\n  \"max_position_size\": 900000,\n  \"max_daily_loss\": " + std::to_string(m_maxDailyLoss) +
           ",\n  \"max_drawdown_percent\": 6.5,\n  \"position_limits\": {" + limits + "\n  }\n}\n";
}

Result<> DemoData::writeStrategies()
{
    for (std::size_t i = 0; i < kDemoStrategies.size(); ++i) {
        const Bytes name = Bytes("strategies/") + kDemoStrategies[i] + ".json";
        if (i == kCarry && !m_hasCarry)
            BACKSTOP_TRY(remove(name));
        else if (m_strategyChanged[i] + 24h > m_now || m_now == timeOf(0)) // the others stay as they are
            BACKSTOP_TRY(write(name, strategyJson(i)));
    }
    return {};
}

Result<> DemoData::writePositions()
{
    for (std::size_t i = 0; i < kDemoSymbols.size(); ++i) {
        const Bytes name = Bytes("positions/") + kDemoSymbols[i].name + ".json";
        if (m_firm.position(i).size == 0)
            BACKSTOP_TRY(remove(name));
        else
            BACKSTOP_TRY(write(name, positionJson(m_firm, i) + '\n'));
    }
    return {};
}

/// The trading data file: everything in one object, as the trading system exports it at the end of a session.
Result<> DemoData::writeState(Timestamp time)
{
    Bytes text = "{\"timestamp\":" + inQuotes(iso(time)) + ",\n\"orders_history\":[\n";
    const std::vector<DemoOrder> &orders = m_firm.orders();
    for (std::size_t i = 0; i < orders.size(); ++i)
        text += orderJson(orders[i]) + (i + 1 < orders.size() ? ",\n" : "\n");
    text += "],\n\"open_positions\":[\n";
    Bytes positions;
    for (std::size_t i = 0; i < kDemoSymbols.size(); ++i) {
        if (m_firm.position(i).size != 0)
            positions += (positions.empty() ? "" : ",\n") + positionJson(m_firm, i);
    }
    text += positions + "\n],\n\"strategy_configs\":[\n";
    Bytes strategies;
    for (std::size_t i = 0; i < kDemoStrategies.size(); ++i) {
        if (i != kCarry || m_hasCarry)
            strategies += (strategies.empty() ? "" : ",\n") + strategyJson(i);
    }
    text += strategies + "],\n\"risk_parameters\":" + riskJson() + "}\n";
    return write("trading_data.json", text);
}

Result<> DemoData::writeDatabase(const std::vector<DemoOrder> &orders)
{
    BACKSTOP_TRY(makeFolders(m_folder + "/db"));
    const Bytes path = m_folder + "/db/trades.sqlite";
    {
        BACKSTOP_ASSIGN(database,
                        catalog::Database::open(QFile::decodeName(QByteArray::fromStdString(path))));
        // One file and nothing beside it, as a trading system at rest leaves it.
        BACKSTOP_TRY(database->execute("PRAGMA journal_mode = DELETE"));
        BACKSTOP_TRY(
            database->execute("CREATE TABLE IF NOT EXISTS orders (id TEXT PRIMARY KEY, symbol TEXT, side "
                              "TEXT, price TEXT, quantity TEXT, "
                              "status TEXT, created_at TEXT, executed_at TEXT, strategy TEXT);"
                              "CREATE INDEX IF NOT EXISTS orders_by_symbol ON orders (symbol, created_at);"));
        catalog::Transaction transaction(*database);
        BACKSTOP_TRY(transaction.begin());
        BACKSTOP_ASSIGN(insert,
                        database->prepare(QStringLiteral("INSERT INTO orders VALUES (?,?,?,?,?,?,?,?,?)")));
        for (const DemoOrder &order : orders) {
            const DemoSymbol &symbol = kDemoSymbols[order.symbol];
            const Bytes values[] = {orderId(order),
                                    symbol.name,
                                    order.isBuy ? "BUY" : "SELL",
                                    decimalText(order.price, symbol.digits),
                                    quantityText(order.quantity),
                                    statusText(order.status),
                                    iso(order.createdAt),
                                    order.status == DemoOrderStatus::Filled ? iso(order.executedAt) : Bytes(),
                                    kDemoStrategies[symbol.strategy]};
            int parameter = 0;
            for (const Bytes &value : values)
                insert.bind(++parameter, QString::fromStdString(value));
            BACKSTOP_TRY(insert.run());
        }
        BACKSTOP_TRY(transaction.commit());
    }
    return append("db/trades.sqlite", {}); // sets its time
}

/// A matrix of which little is filled: on disk it takes a few blocks, whatever its size says.
Result<> DemoData::writeSparse()
{
    Bytes block(4096, '\0');
    for (char &c : block)
        c = static_cast<char>(m_firm.random().below(256));
    BACKSTOP_TRY(write("research/vol_surface.bin", block));
    const Bytes path = m_folder + "/research/vol_surface.bin";
    if (::truncate(path.c_str(), 6 << 20) != 0)
        return systemError(errno, displayName(path));
    return append("research/vol_surface.bin", block);
}

Result<> DemoData::session(Timestamp from, Timestamp until, int orderCount, int quoteCount)
{
    const Bytes day = dayName(from);
    std::vector<DemoOrder> orders = m_firm.trade(from, until, orderCount);
    if (m_now == timeOf(2))
        orders.push_back(m_firm.close(kClosedSymbol, until - 5min));
    Bytes lines;
    for (const DemoOrder &order : orders)
        lines += orderJson(order) + '\n';
    BACKSTOP_TRY(append("orders/" + day + ".jsonl", lines));
    for (std::size_t i = 0; i < kDemoSymbols.size(); ++i)
        BACKSTOP_TRY(append(Bytes("market/ticks/") + kDemoSymbols[i].name + '/' + day + ".csv",
                            m_firm.quotes(i, from, until, quoteCount)));
    BACKSTOP_TRY(append("logs/engine.log", logLines(from, until, orderCount * 2)));
    BACKSTOP_TRY(append("logs/gateway.log", logLines(from, until, orderCount)));
    BACKSTOP_TRY(writeDatabase(orders));
    return pointToday(day);
}

/// Two days before the story begins, so that there is something to look back on.
Result<> DemoData::history()
{
    for (const auto before : {48h, 24h}) {
        const Timestamp day = m_firstDay - before;
        m_now = day + kClose;
        BACKSTOP_TRY(session(day + kOpen, day + kClose, 1800, 4600));
    }
    return {};
}

Result<> DemoData::advance(int step)
{
    const Timestamp second = m_firstDay + 24h;
    const Timestamp third = m_firstDay + 48h;
    if (step == 0)
        BACKSTOP_TRY(history());
    m_now = timeOf(step);
    if (step == 0) {
        BACKSTOP_TRY(session(m_firstDay + kOpen, m_firstDay + kClose, 1800, 4600));
        BACKSTOP_TRY(writeSparse());
    } else if (step == 1) {
        BACKSTOP_TRY(session(second + kOpen, second + kNoon, 800, 2100));
    } else if (step == 2) {
        m_lookback = 14; // the desk makes its momentum strategy faster, and gives up crude oil
        m_strategyChanged[0] = second + 14h + 20min;
        BACKSTOP_TRY(session(second + kNoon, second + kClose, 1000, 2500));
    } else {
        m_maxDailyLoss = 60'000; // the risk officer lowers the limit; the carry strategy is retired
        m_hasCarry = false;
        BACKSTOP_TRY(remove("market/ticks/CLF7/" + dayName(m_firstDay - 48h) + ".csv"));
        BACKSTOP_TRY(session(third + kOpen, third + kClose, 1700, 4600));
    }
    BACKSTOP_TRY(writePositions());
    BACKSTOP_TRY(writeStrategies());
    if (step == 0 || step == 3)
        BACKSTOP_TRY(write("risk/limits.json", riskJson()));
    if (step != 1)
        BACKSTOP_TRY(writeState(m_now));
    const timespec times[2] = {toTimespec(m_now.time_since_epoch().count()),
                               toTimespec(m_now.time_since_epoch().count())};
    if (::utimensat(AT_FDCWD, (m_folder + "/orders/today.jsonl").c_str(), times, AT_SYMLINK_NOFOLLOW) != 0)
        return systemError(errno, QStringLiteral("orders/today.jsonl"));
    std::error_code error;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(m_folder, error)) {
        if (entry.is_directory() && !entry.is_symlink())
            ::utimensat(AT_FDCWD, entry.path().c_str(), times,
                        0); // only looks: a folder of today would do too
    }
    ::utimensat(AT_FDCWD, m_folder.c_str(), times, 0);
    if (error)
        return systemError(error.value(), displayName(m_folder));
    return {};
}

} // namespace backstop::app
