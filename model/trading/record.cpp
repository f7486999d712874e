// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/trading/record.h"

#include "model/core/names.h"

#include <algorithm>
#include <array>

namespace backstop::trading {

using namespace Qt::StringLiterals;

namespace {

Bytes upper(BytesView text)
{
    Bytes result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    std::ranges::replace(result, ' ', '_');
    std::ranges::replace(result, '-', '_');
    return result;
}

template<std::size_t Count>
bool isOneOf(const Bytes &word, const std::array<const char *, Count> &words)
{
    return std::ranges::find(words, word) != words.end();
}

constexpr std::array<const char *, 5> kExecuted{"FILLED", "EXECUTED", "COMPLETED", "COMPLETE", "DONE"};
constexpr std::array<const char *, 3> kInPart{"PARTIALLY_FILLED", "PARTIAL", "PARTIAL_FILL"};
constexpr std::array<const char *, 9> kNever{"CANCELLED", "CANCELED", "REJECTED", "EXPIRED",  "NEW",
                                             "PENDING",   "OPEN",     "ACCEPTED", "SUBMITTED"};

Error wrong(const QString &what)
{
    return {ErrorCode::Damaged, what};
}

Result<Bytes> needed(const Record &record, BytesView name)
{
    const Field *field = record.find(name);
    const BytesView text = record.text(name);
    if (!field || text.empty())
        return wrong(u"has no %1"_s.arg(QLatin1String(name.data(), qsizetype(name.size()))));
    if (field->kind == Field::Kind::Nested || field->kind == Field::Kind::Bool)
        return wrong(
            u"%1 is neither text nor a number"_s.arg(QLatin1String(name.data(), qsizetype(name.size()))));
    return Bytes(text);
}

/// An amount, which is never negative.
Result<Decimal> amount(const Record &record, BytesView name)
{
    BACKSTOP_ASSIGN(text, needed(record, name));
    const auto number = Decimal::parse(text);
    const QString title = QLatin1String(name.data(), qsizetype(name.size()));
    if (!number)
        return wrong(u"%1 \"%2\" is no number"_s.arg(title, shown(text)));
    if (number->sign() < 0)
        return wrong(u"%1 %2 is below zero"_s.arg(title, shown(text)));
    return *number;
}

Result<bool> isFirstOf(const Record &record, const char *yes, const char *no)
{
    BACKSTOP_ASSIGN(side, needed(record, "side"));
    const Bytes word = upper(side);
    if (word != yes && word != no)
        return wrong(
            u"side \"%1\" is neither %2 nor %3"_s.arg(shown(side), QLatin1String(yes), QLatin1String(no)));
    return word == yes;
}

/// What the field @p part says of how much was executed.
Result<Decimal> executedOf(const Record &record, const char *part, const Order &order)
{
    BACKSTOP_ASSIGN(filled, amount(record, part));
    if (filled > order.quantity)
        return wrong(u"%1 is more than its quantity"_s.arg(QLatin1String(part)));
    return filled;
}

/// Whether the order was executed, and how much of it.
Result<> addExecution(const Record &record, Order &order)
{
    const Bytes status = upper(order.status);
    const bool saysWhen = record.has("executed_at");
    const bool hasTime = !record.text("executed_at").empty();
    const bool isInPart = isOneOf(status, kInPart);
    const bool isWhole = isOneOf(status, kExecuted);
    const char *const part = !record.text("filled_quantity").empty()     ? "filled_quantity"
                             : !record.text("executed_quantity").empty() ? "executed_quantity"
                                                                         : nullptr;
    if (isOneOf(status, kNever) && part) { // cancelled after a part of it was executed
        BACKSTOP_ASSIGN(filled, executedOf(record, part, order));
        order.quantity = filled;
        order.isFill = !filled.isZero();
        return {};
    }
    if (isOneOf(status, kNever) && hasTime)
        return wrong(u"is %1, and has executed_at"_s.arg(shown(order.status)));
    if ((isWhole || isInPart) && saysWhen && !hasTime)
        return wrong(u"is %1, and has no executed_at"_s.arg(shown(order.status)));
    order.isFill = isWhole || isInPart || hasTime;
    if (!order.isFill && status.empty() && !saysWhen)
        return wrong(u"has neither status nor executed_at"_s);
    if (!order.isFill && !status.empty() && !isOneOf(status, kNever))
        return wrong(u"status \"%1\" is not known"_s.arg(shown(order.status)));
    if (!order.isFill)
        return {};
    if (isInPart && !part)
        return wrong(u"is %1, and does not say how much was executed"_s.arg(shown(order.status)));
    if (part) {
        BACKSTOP_ASSIGN(filled, executedOf(record, part, order));
        order.quantity = filled;
    }
    return {};
}

/// Names that are longer are no names, and would fill journals with them.
Result<> checkLength(BytesView name, const Bytes &text)
{
    if (text.size() <= kMostName)
        return {};
    return wrong(u"%1 \"%2\" is longer than %3 bytes"_s.arg(
        QLatin1String(name.data(), qsizetype(name.size())), shown(text), QString::number(kMostName)));
}

} // namespace

QString shown(BytesView text)
{
    constexpr std::size_t most = 60;
    if (text.size() <= most)
        return displayText(text);
    std::size_t end = most; // not in the middle of a character
    while (end > most - 3 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return displayText(text.substr(0, end)) + u"…"_s;
}

const Field *Record::find(BytesView name) const
{
    const auto found = std::ranges::find(m_fields, name, &Field::name);
    return found == m_fields.end() ? nullptr : &*found;
}

BytesView Record::text(BytesView name) const
{
    const Field *field = find(name);
    return field && field->kind != Field::Kind::Null ? BytesView(field->text) : BytesView();
}

RecordKind kindOf(const Record &record)
{
    if (!record.has("symbol"))
        return RecordKind::Unknown;
    if (record.has("size") && !record.has("quantity"))
        return RecordKind::Position;
    return record.has("quantity") && record.has("side") ? RecordKind::Order : RecordKind::Unknown;
}

Result<Order> orderOf(const Record &record)
{
    Order order;
    order.id = record.text("id");
    order.account = record.text("account");
    order.status = record.text("status");
    BACKSTOP_ASSIGN(symbol, needed(record, "symbol"));
    order.symbol = std::move(symbol);
    BACKSTOP_TRY(checkLength("id", order.id));
    BACKSTOP_TRY(checkLength("account", order.account));
    BACKSTOP_TRY(checkLength("symbol", order.symbol));
    BACKSTOP_ASSIGN(isBuy, isFirstOf(record, "BUY", "SELL"));
    order.isBuy = isBuy;
    BACKSTOP_ASSIGN(quantity, amount(record, "quantity"));
    order.quantity = quantity;
    BACKSTOP_TRY(addExecution(record, order));
    return order;
}

Result<Position> positionOf(const Record &record)
{
    Position position;
    position.account = record.text("account");
    BACKSTOP_ASSIGN(symbol, needed(record, "symbol"));
    position.symbol = std::move(symbol);
    BACKSTOP_TRY(checkLength("account", position.account));
    BACKSTOP_TRY(checkLength("symbol", position.symbol));
    BACKSTOP_ASSIGN(isLong, isFirstOf(record, "LONG", "SHORT"));
    BACKSTOP_ASSIGN(size, amount(record, "size"));
    position.size = isLong ? size : -size;
    return position;
}

} // namespace backstop::trading
