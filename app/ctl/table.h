// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"

#include <QList>
#include <QStringList>

#include <vector>

namespace backstop::ctl {

/// Columns of text, each as wide as its widest cell. For lists that fit into memory.
class Table
{
public:
    enum class Align { Left, Right };
    struct Cell
    {
        QString text;
        const char *colour = nullptr;
    };

    void addColumn(const QString &title, Align align = Align::Left)
    {
        m_titles << title;
        m_aligns.push_back(align);
    }
    void addRow(std::vector<Cell> cells) { m_rows.push_back(std::move(cells)); }
    void print(Output &out) const;

private:
    QStringList m_titles;
    std::vector<Align> m_aligns;
    std::vector<std::vector<Cell>> m_rows;
};

/// "name   value" lines, the values in one column.
void printFacts(Output &out, const QList<std::pair<QString, QString>> &facts);

/// @p text with everything escaped that could move the cursor or lie about what is there: for what others wrote.
QString safeText(const QString &text);

} // namespace backstop::ctl
