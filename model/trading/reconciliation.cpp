// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/trading/reconciliation.h"

#include "model/core/directoryhandle.h"
#include "model/core/names.h"
#include "model/crypto/hash.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <deque>

#include <fcntl.h>
#include <sys/stat.h>

namespace backstop::trading {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, 4> kOutcomes{"agrees", "breaks", "incomplete", "nothing_to_reconcile"};

struct Book
{
    PositionBook book;
    bool hasOrders = false;
    bool hasPositions = false;
};

std::map<PositionBook::Key, Decimal> withoutAccounts(const std::map<PositionBook::Key, Decimal> &amounts)
{
    std::map<PositionBook::Key, Decimal> sums;
    for (const auto &[key, amount] : amounts)
        sums[{Bytes(), key.second}] += amount;
    return sums;
}

bool knowsAccounts(const std::map<PositionBook::Key, Decimal> &amounts)
{
    return std::ranges::any_of(amounts, [](const auto &one) { return !one.first.first.empty(); });
}

/// What an error about @p name says, where the name is told beside it.
QString withoutName(const Error &error, const Bytes &name)
{
    const QString start = displayName(name) + u": "_s;
    return error.message.startsWith(start) ? error.message.sliced(start.size()) : error.message;
}

/// Reads folders into books.
class FolderReader : public TradingSink
{
public:
    FolderReader(Reconciliation &result, Progress &progress, const std::stop_token &stop)
        : m_result(result)
        , m_progress(progress)
        , m_stop(stop)
    {}

    /// Its books, of which the first has all that stands in files of its own.
    Result<std::deque<Book>> read(const std::vector<Bytes> &folders, std::size_t number)
    {
        m_books.clear();
        m_books.emplace_back();
        const Bytes &folder = folders[number];
        BACKSTOP_ASSIGN(names, namesBelow(folder));
        const FileDescriptor root = openPath(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (!root)
            return systemError(errno, displayName(folder));
        m_progress.addTotals(names.size(), 0);
        for (const Bytes &name : names) {
            m_progress.setCurrentItem(name);
            m_file = name;
            m_current = &m_books.front();
            const std::size_t books = m_books.size();
            const std::uint64_t unread = m_unread;
            const auto reading = readTradingFile(root.get(), name, *this, m_progress, m_stop);
            if (!reading && (reading.error().code == ErrorCode::Cancelled || m_stop.stop_requested()))
                return reading.error();
            m_progress.addItems();
            if (!reading)
                problem(0, withoutName(reading.error(), name));
            if (m_unread > unread) // half a document has breaks that are none
                m_books.resize(books);
            if (!reading || !reading->isTradingData)
                continue;
            ++m_result.fileCount;
            if (m_result.files.size() < kMostListed)
                m_result.files.push_back({name, number, reading->bytes, reading->sha256});
        }
        return std::move(m_books);
    }

    /// Whether there was a file or folder of which nobody knows what it holds.
    bool hasUnread() const { return m_unread > 0; }

    void beginDocument() override { m_current = &m_books.emplace_back(); }
    void section(RecordKind kind) override
    {
        (kind == RecordKind::Order ? m_current->hasOrders : m_current->hasPositions) = true;
    }
    void order(const Order &order, std::uint64_t line) override
    {
        if (!m_current->book.add(order))
            problem(line, u"the order %1 was executed before; it counts once"_s.arg(shown(order.id)));
    }
    void position(const Position &position, std::uint64_t) override { m_current->book.add(position); }
    void problem(std::uint64_t line, const QString &what) override
    {
        m_unread += line == 0 ? 1 : 0;
        ++m_result.problemCount;
        m_progress.addProblem();
        if (m_result.problems.size() < kMostListed)
            m_result.problems.push_back({m_file, line, what});
    }

private:
    /// The names of what may be trading data below @p folder, in their order. Links are not followed.
    Result<std::vector<Bytes>> namesBelow(const Bytes &folder)
    {
        std::vector<Bytes> found;
        std::deque<Bytes> open{Bytes()};
        while (!open.empty()) {
            if (m_stop.stop_requested())
                return Error{ErrorCode::Cancelled, u"reconcile: cancelled"_s};
            const Bytes below = std::move(open.front());
            open.pop_front();
            const Bytes path = below.empty() ? folder : folder + '/' + below;
            FileDescriptor fd = openPath(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
            const FileDescriptor again(fd ? ::dup(fd.get()) : -1);
            std::vector<Bytes> names;
            if (const int errnum = fd ? readNames(std::move(fd), names) : errno; errnum != 0) {
                if (below.empty())
                    return systemError(errnum, displayName(path));
                unreadable(below, errnum);
                continue;
            }
            for (const Bytes &name : names) {
                const Bytes full = below.empty() ? name : below + '/' + name;
                struct stat status = {};
                if (::fstatat(again.get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
                    unreadable(full, errno);
                else if (S_ISDIR(status.st_mode))
                    open.push_back(full);
                else if (S_ISREG(status.st_mode) && mayHoldTradingData(name))
                    found.push_back(full);
            }
        }
        std::ranges::sort(found);
        return found;
    }
    void unreadable(const Bytes &name, int errnum)
    {
        m_file = name;
        problem(0, withoutName(systemError(errnum, displayName(name)), name));
    }

    Reconciliation &m_result;
    Progress &m_progress;
    const std::stop_token &m_stop;
    std::deque<Book> m_books; // its elements stay where they are
    Book *m_current = nullptr;
    Bytes m_file;
    std::uint64_t m_unread = 0;
};

void compareBooks(const Book &orders, const Book &positions, Reconciliation &result)
{
    result.orders += orders.book.orders();
    result.fills += orders.book.fills();
    result.isEveryIdChecked = result.isEveryIdChecked && orders.book.isEveryIdChecked();
    result.positions += positions.book.positions();
    std::vector<PositionBook::Difference> breaks =
        PositionBook::compare(orders.book, positions.book, result.compared);
    std::ranges::move(breaks, std::back_inserter(result.breaks));
}

/// The orders for positions that have none beside them.
struct Orders
{
    const Book *book = nullptr; ///< the last of them
    std::size_t files = 0;      ///< all that stands in files of its own is one
};

Orders onlyOrders(const std::deque<Book> &books)
{
    Orders found;
    for (const Book &book : books)
        if (book.hasOrders)
            found = {&book, found.files + 1};
    return found;
}

} // namespace

bool SeenNumbers::insert(std::uint64_t number)
{
    number = number == 0 ? 1 : number;
    if (m_size * 4 >= m_slots.size() * 3) {
        std::vector<std::uint64_t> old = std::exchange(m_slots, {});
        m_slots.resize(std::max<std::size_t>(old.size() * 2, 1024), 0);
        m_size = 0;
        for (const std::uint64_t one : old)
            if (one != 0)
                insert(one);
    }
    std::size_t at = number & (m_slots.size() - 1); // they are hashes: their low bits will do
    while (m_slots[at] != 0) {
        if (m_slots[at] == number)
            return false;
        at = (at + 1) & (m_slots.size() - 1);
    }
    m_slots[at] = number;
    ++m_size;
    return true;
}

bool PositionBook::add(const Order &order)
{
    ++m_orders;
    if (!order.isFill)
        return true;
    m_isEveryIdChecked = m_isEveryIdChecked && (order.id.empty() || m_ids.size() < kMostIds);
    if (!order.id.empty() && m_ids.size() < kMostIds) {
        const Digest hash = crypto::sha256(order.account + '\0' + order.id);
        std::uint64_t id = 0;
        std::memcpy(&id, hash.bytes.data(), sizeof id);
        if (!m_ids.insert(id))
            return false;
    }
    ++m_fills;
    m_fromFills[{order.account, order.symbol}] += order.signedQuantity();
    return true;
}

void PositionBook::add(const Position &position)
{
    ++m_positions;
    m_inFile[{position.account, position.symbol}] += position.size;
}

std::vector<PositionBook::Difference>
PositionBook::compare(const PositionBook &orders, const PositionBook &positions, std::uint64_t &compared)
{
    std::map<Key, Decimal> fills = orders.m_fromFills;
    std::map<Key, Decimal> held = positions.m_inFile;
    if (knowsAccounts(fills) != knowsAccounts(held)) {
        fills = withoutAccounts(fills);
        held = withoutAccounts(held);
    }
    for (const auto &[key, amount] : held)
        fills.try_emplace(key);
    compared += fills.size();
    std::vector<Difference> found;
    for (const auto &[key, amount] : fills) {
        const auto there = held.find(key);
        const Decimal inFile = there == held.end() ? Decimal() : there->second;
        if (inFile != amount)
            found.push_back({key.first, key.second, amount, inFile});
    }
    return found;
}

QString reconcileOutcomeName(ReconcileOutcome outcome)
{
    return QString::fromLatin1(kOutcomes[static_cast<std::size_t>(outcome)]);
}

Result<Reconciliation> reconcilePositions(const std::vector<Bytes> &folders, Progress &progress,
                                          const std::stop_token &stop)
{
    Reconciliation result;
    FolderReader reader(result, progress, stop);
    BACKSTOP_ASSIGN(own, reader.read(folders, 0));
    std::deque<Book> others; // of the first of the next folders that has orders
    std::size_t next = 1;
    const auto ordersFor = [&]() -> Result<Orders> {
        for (const std::deque<Book> *books : {&std::as_const(own), &std::as_const(others)})
            if (const Orders found = onlyOrders(*books); found.files > 0)
                return found;
        while (next < folders.size()) {
            BACKSTOP_ASSIGN(books, reader.read(folders, next++));
            others = std::move(books);
            if (const Orders found = onlyOrders(others); found.files > 0)
                return found;
        }
        return Orders{};
    };
    bool hasPositions = false;
    for (const Book &book : own) {
        if (!book.hasPositions)
            continue;
        hasPositions = true;
        Orders orders{&book, 1};
        if (!book.hasOrders) {
            BACKSTOP_ASSIGN(found, ordersFor());
            orders = found;
        }
        if (orders.files == 1)
            compareBooks(*orders.book, book, result);
        else
            result.reason = orders.files == 0
                                ? u"there are positions, and no orders to rebuild them from"_s
                                : u"orders stand in several files, and none belongs to the positions"_s;
    }
    if (!hasPositions)
        result.reason = std::ranges::any_of(own, &Book::hasOrders)
                            ? u"there are orders, and no positions to compare them with"_s
                            : u"there are neither orders nor positions"_s;
    else if (result.compared == 0 && result.breaks.empty() && result.reason.isEmpty())
        result.reason = u"there are neither executed orders nor positions"_s; // empty tables prove nothing
    // What is in a file that cannot be read may be just what is missing.
    const bool isNothing = !result.reason.isEmpty() && !reader.hasUnread();
    result.outcome = !result.breaks.empty()    ? ReconcileOutcome::Breaks
                     : isNothing               ? ReconcileOutcome::Nothing
                     : result.problemCount > 0 ? ReconcileOutcome::Incomplete
                                               : ReconcileOutcome::Agrees;
    return result;
}

} // namespace backstop::trading
