// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart/charttable.h"

#include "model/itemmodels/columns.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/chart/timescale.h"
#include "ui/widgets/viewsetup.h"

#include <QLocale>
#include <QStandardItemModel>
#include <QTableView>

namespace backstop::ui {

namespace {

/// So that a spreadsheet neither splits a name nor takes it for a formula.
QString quoted(QString text)
{
    static const QString formula = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && formula.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) &&
        !text.contains(QLatin1Char('\n')))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString titleForPrograms(const ChartColumn &column)
{
    const bool isTime = column.kind == ChartValue::Time || column.kind == ChartValue::Difference;
    return isTime ? column.title + QStringLiteral(" (s)") : column.title;
}

} // namespace

QString cellText(const QVariant &cell, ChartValue kind)
{
    if (!cell.isValid())
        return QStringLiteral("\u2013");
    switch (kind) {
    case ChartValue::Text:
        return cell.toString();
    case ChartValue::Time:
        return timeText(cell.toDouble());
    case ChartValue::Difference:
        return timeDifferenceText(cell.toDouble());
    case ChartValue::Share:
        return shareText(cell.toDouble());
    case ChartValue::Count:
        return QLocale().toString(cell.toDouble(), 'f', 0);
    }
    return {};
}

QString toCsv(const ChartTable &table)
{
    QString text;
    const auto addLine = [&text](const QStringList &cells) {
        text += cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    };
    QStringList cells;
    for (const ChartColumn &column : table.columns)
        cells << quoted(titleForPrograms(column));
    addLine(cells);
    for (const std::vector<QVariant> &row : table.rows) {
        cells.clear();
        for (std::size_t i = 0; i < row.size(); ++i)
            cells << (!row[i].isValid() ? QString()
                      : table.columns[i].kind == ChartValue::Text
                          ? quoted(row[i].toString())
                          : QString::number(row[i].toDouble(), 'g', 10));
        addLine(cells);
    }
    return text;
}

void fillModel(QStandardItemModel &model, const ChartTable &table)
{
    model.clear();
    model.setColumnCount(static_cast<int>(table.columns.size()));
    for (int column = 0; column < model.columnCount(); ++column) {
        const ChartColumn &from = table.columns[static_cast<std::size_t>(column)];
        model.setHeaderData(column, Qt::Horizontal, from.title);
        if (from.kind != ChartValue::Text)
            model.setHeaderData(column, Qt::Horizontal, itemmodels::alignmentOf(true), Qt::TextAlignmentRole);
    }
    for (const std::vector<QVariant> &row : table.rows) {
        QList<QStandardItem *> items;
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto *item = new QStandardItem(cellText(row[i], table.columns[i].kind));
            item->setEditable(false);
            if (table.columns[i].kind != ChartValue::Text)
                item->setData(itemmodels::alignmentOf(true), Qt::TextAlignmentRole);
            items << item;
        }
        model.appendRow(items);
    }
}

void setUpChartTable(QTableView *view, const ChartTable &table)
{
    QList<ColumnSetup> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        columns << ColumnSetup{static_cast<int>(i), table.columns[i].characters};
    setUpTable(view, columns);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
}

} // namespace backstop::ui
