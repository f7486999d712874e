// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <vector>

class QStandardItemModel;
class QTableView;

namespace backstop::ui {

enum class ChartValue {
    Text,
    Time,       ///< seconds
    Difference, ///< seconds, with a sign
    Share,      ///< 0 to 1
    Count,
};

struct ChartColumn
{
    QString title = {};
    ChartValue kind = ChartValue::Text;
    int characters = 12; ///< its width in the table
};

/// What a chart shows, in numbers: for people who cannot see it, and for other programs. A value. Cells are QString or double; one that
/// is not valid has no value.
struct ChartTable
{
    std::vector<ChartColumn> columns = {};
    std::vector<std::vector<QVariant>> rows = {};
};

/// As a cell is shown.
QString cellText(const QVariant &cell, ChartValue kind);
/// As RFC 4180 has it, with a line of titles; numbers exact, in the C locale, in seconds or as fractions.
QString toCsv(const ChartTable &table);
/// What was in @p model before goes.
void fillModel(QStandardItemModel &model, const ChartTable &table);
/// Widths and delegates for @p table, once the model of @p view has its columns.
void setUpChartTable(QTableView *view, const ChartTable &table);

} // namespace backstop::ui
