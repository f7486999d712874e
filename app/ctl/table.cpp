// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/table.h"

#include "model/core/names.h"

#include <algorithm>

namespace backstop::ctl {

QString safeText(const QString &text)
{
    return displayText(text.toStdString());
}

void Table::print(Output &out) const
{
    std::vector<qsizetype> widths;
    for (qsizetype i = 0; i < m_titles.size(); ++i) {
        qsizetype width = m_titles[i].size();
        for (const auto &row : m_rows)
            width = std::max(width, row[static_cast<std::size_t>(i)].text.size());
        widths.push_back(width);
    }
    const auto lineOf = [&](const auto &cellAt) {
        QString line;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const Cell cell = cellAt(i);
            const QString gap(widths[i] - cell.text.size(), u' ');
            const QString text = cell.colour ? out.coloured(cell.text, cell.colour) : cell.text;
            const bool isLast = i + 1 == widths.size();
            if (m_aligns[i] == Align::Right)
                line += gap + text;
            else
                line += isLast ? text : QString(text + gap);
            if (!isLast)
                line += QStringLiteral("  ");
        }
        while (line.endsWith(u' '))
            line.chop(1);
        return line;
    };
    out.line(lineOf([&](std::size_t i) { return Cell{m_titles[static_cast<qsizetype>(i)], kStrong}; }));
    for (const auto &row : m_rows)
        out.line(lineOf([&row](std::size_t i) { return row[i]; }));
}

void printFacts(Output &out, const QList<std::pair<QString, QString>> &facts)
{
    qsizetype width = 0;
    for (const auto &[name, value] : facts)
        width = std::max(width, name.size());
    for (const auto &[name, value] : facts)
        out.line(name.leftJustified(width + 2) + value);
}

} // namespace backstop::ctl
