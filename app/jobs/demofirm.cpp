// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/demofirm.h"

#include <algorithm>
#include <cstdlib>

namespace backstop::app {

using std::chrono::milliseconds;

namespace {

/// @p index-th of @p count moments between @p from and @p until, a little off the even spacing.
Timestamp momentAt(Timestamp from, Timestamp until, int index, int count, DemoRandom &random)
{
    const auto span = std::chrono::duration_cast<milliseconds>(until - from).count();
    const std::int64_t slot = span / count;
    return from + milliseconds(slot * index + random.below(std::max<std::int64_t>(slot, 1)));
}

std::int64_t wander(std::int64_t price, DemoRandom &random)
{
    // A step of some basis points; never below a tenth of a per mille, and never to zero.
    const std::int64_t step = random.around(std::max<std::int64_t>(price / 12'000, 1));
    return std::max<std::int64_t>(price + step, 1);
}

} // namespace

std::uint64_t DemoRandom::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

std::int64_t DemoRandom::below(std::int64_t bound)
{
    return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(bound));
}

std::int64_t DemoRandom::around(std::int64_t spread)
{
    std::int64_t sum = 0;
    for (int i = 0; i < 6; ++i)
        sum += below(spread + 1);
    return sum - 3 * spread;
}

Bytes decimalText(std::int64_t number, int digits)
{
    Bytes text = std::to_string(std::llabs(number));
    const auto decimals = static_cast<std::size_t>(digits);
    if (text.size() <= decimals)
        text.insert(0, decimals + 1 - text.size(), '0');
    if (digits > 0)
        text.insert(text.size() - decimals, 1, '.');
    return number < 0 ? '-' + text : text;
}

Bytes quantityText(std::int64_t thousandths)
{
    Bytes text = decimalText(thousandths, 3);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.')
        text.pop_back();
    return text;
}

DemoFirm::DemoFirm(std::uint64_t seed)
    : m_random(seed)
{
    for (std::size_t i = 0; i < kDemoSymbols.size(); ++i)
        m_prices[i] = kDemoSymbols[i].price;
}

void DemoFirm::fill(const DemoOrder &order)
{
    DemoPosition &position = m_positions[order.symbol];
    const std::int64_t quantity = order.isBuy ? order.quantity : -order.quantity;
    const std::int64_t size = position.size + quantity;
    const bool grows = position.size == 0 || (position.size > 0) == (quantity > 0);
    const bool turns = !grows && size != 0 && (size > 0) != (position.size > 0);
    if (grows && size != 0) {
        // The mean price of what was there and what came.
        position.entryPrice = (position.entryPrice * position.size + order.price * quantity) / size;
    }
    if (position.size == 0 || turns)
        position.openedAt = order.executedAt;
    if (turns)
        position.entryPrice = order.price;
    position.size = size;
}

std::vector<DemoOrder> DemoFirm::trade(Timestamp from, Timestamp until, int count)
{
    std::vector<DemoOrder> made;
    for (int i = 0; i < count; ++i) {
        DemoOrder order;
        order.id = ++m_lastId;
        order.symbol = static_cast<std::size_t>(m_random.below(std::int64_t(kDemoSymbols.size())));
        const DemoSymbol &symbol = kDemoSymbols[order.symbol];
        m_prices[order.symbol] = wander(m_prices[order.symbol], m_random);
        const DemoPosition &position = m_positions[order.symbol];
        order.quantity = symbol.lot * (1 + m_random.below(8));
        // Near its limit the desk trades back, as its risk check would make it.
        order.isBuy =
            std::llabs(position.size) > symbol.limit * 3 / 4 ? position.size < 0 : m_random.below(2) == 0;
        order.price = m_prices[order.symbol] + m_random.around(2);
        order.createdAt = momentAt(from, until, i, count, m_random);
        const std::int64_t luck = m_random.below(100);
        order.status = luck < 88   ? DemoOrderStatus::Filled
                       : luck < 97 ? DemoOrderStatus::Cancelled
                                   : DemoOrderStatus::Rejected;
        if (order.status == DemoOrderStatus::Filled) {
            order.executedAt = order.createdAt + milliseconds(1 + m_random.below(900));
            order.feeCents = 20 + m_random.below(300);
            fill(order);
        }
        made.push_back(order);
    }
    m_orders.insert(m_orders.end(), made.begin(), made.end());
    return made;
}

DemoOrder DemoFirm::close(std::size_t symbol, Timestamp time)
{
    DemoOrder order;
    order.id = ++m_lastId;
    order.symbol = symbol;
    order.isBuy = m_positions[symbol].size < 0;
    order.quantity = std::llabs(m_positions[symbol].size);
    order.price = m_prices[symbol];
    order.createdAt = time;
    order.executedAt = time + milliseconds(40);
    order.feeCents = 250;
    fill(order);
    m_orders.push_back(order);
    return order;
}

Bytes DemoFirm::quotes(std::size_t symbol, Timestamp from, Timestamp until, int count)
{
    const int digits = kDemoSymbols[symbol].digits;
    std::int64_t price = m_prices[symbol];
    Bytes text;
    text.reserve(static_cast<std::size_t>(count) * 48);
    for (int i = 0; i < count; ++i) {
        price = wander(price, m_random);
        const std::int64_t half = 1 + m_random.below(2 + price / 20'000);
        const Timestamp time = momentAt(from, until, i, count, m_random);
        text += std::to_string(std::chrono::duration_cast<milliseconds>(time.time_since_epoch()).count());
        text += ',' + decimalText(price - half, digits) + ',' + decimalText(price + half, digits);
        text += ',' + quantityText(kDemoSymbols[symbol].lot * (1 + m_random.below(40)));
        text += ',' + quantityText(kDemoSymbols[symbol].lot * (1 + m_random.below(40)));
        text += m_random.below(2) == 0 ? ",B\n" : ",S\n";
    }
    m_prices[symbol] = price;
    return text;
}

} // namespace backstop::app
