// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reports/htmlpage.h"

#include <QList>
#include <QStringList>

namespace backstop::reports {

/// A table of columns whose widths are parts of a hundred; a negative width is of a column of numbers. Ends with its life.
class HtmlTable
{
public:
    struct Column
    {
        QString title;
        int percent;
    };
    HtmlTable(HtmlPage &page, const QList<Column> &columns);
    ~HtmlTable() { m_page.raw(QStringLiteral("</table>\n")); }
    HtmlTable(const HtmlTable &) = delete;
    HtmlTable &operator=(const HtmlTable &) = delete;

    void row(const QStringList &cells, bool isBad = false);

private:
    static QString classOf(const Column &column)
    {
        return column.percent < 0 ? QStringLiteral(" class=\"number\" align=\"right\"")
                                  : QStringLiteral(" align=\"left\"");
    }
    HtmlPage &m_page;
    QList<Column> m_columns;
};

/// @p text escaped, as a paragraph.
void addParagraph(HtmlPage &page, const QString &text);
/// @p forPaper: with the room above it that QTextDocument gives no heading after a table.
void addHeading(HtmlPage &page, const QString &title, bool forPaper);
/// One level below.
void addSubheading(HtmlPage &page, const QString &title, bool forPaper);

} // namespace backstop::reports
