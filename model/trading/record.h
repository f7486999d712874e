// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/trading/decimal.h"

namespace backstop::trading {

/// One value of a record, as the trading system wrote it: the characters of a number, the text of a string.
struct Field
{
    enum class Kind { Null, Text, Number, Bool, Nested };
    Bytes name = {};
    Kind kind = Kind::Null;
    Bytes text = {};
};

/// The fields of one order or position, whatever file they came from.
class Record
{
public:
    void add(Field field) { m_fields.push_back(std::move(field)); }
    bool isEmpty() const { return m_fields.empty(); }
    void clear() { m_fields.clear(); }
    bool has(BytesView name) const { return find(name) != nullptr; }
    /// The text of a field; nothing where it is not there, is null or is empty.
    BytesView text(BytesView name) const;
    const Field *find(BytesView name) const;

private:
    std::vector<Field> m_fields; // few: a search along them is the fastest
};

/// An order. Numbers are as written; times too.
struct Order
{
    Bytes id;
    Bytes symbol;
    Bytes account;
    Bytes status;
    Decimal quantity;
    bool isBuy = true;
    bool isFill = false; ///< it was executed, all of quantity
    Decimal signedQuantity() const { return isBuy ? quantity : -quantity; }
};

struct Position
{
    Bytes symbol;
    Bytes account;
    Decimal size; ///< negative: short
};

/// What a record is, by its fields; a record that is neither may be of something else.
enum class RecordKind { Unknown, Order, Position };
RecordKind kindOf(const Record &record);

/// The beginning of a text of others, for errors: at most 60 bytes of it.
QString shown(BytesView text);
/// The most bytes of an id, a symbol or an account; more are an error.
inline constexpr std::size_t kMostName = 200;

/// The error says what is wrong with it. An order counts as executed where it has executed_at, or where its status says so and records of its file have no
/// such field; where the two contradict each other, and where a status that is not known is all there is, that is an error. Of an order that was executed in part, filled_quantity (or
/// executed_quantity) counts.
Result<Order> orderOf(const Record &record);
/// A size is never negative: the side says whether it is short.
Result<Position> positionOf(const Record &record);

} // namespace backstop::trading
