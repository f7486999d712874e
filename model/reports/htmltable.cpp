// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/htmltable.h"

#include <cstdlib>

namespace backstop::reports {

namespace {
constexpr char kRoom[] = "<p style=\"font-size:3pt;margin:0\">&#160;</p>\n";
}

HtmlTable::HtmlTable(HtmlPage &page, const QList<Column> &columns)
    : m_page(page)
    , m_columns(columns)
{
    m_page.raw(QStringLiteral("<table width=\"100%\" cellspacing=\"0\"><thead><tr>"));
    for (const Column &column : m_columns)
        m_page.raw(QStringLiteral("<th width=\"%1%\"%2>%3</th>")
                       .arg(QString::number(std::abs(column.percent)), classOf(column),
                            column.title.toHtmlEscaped()));
    m_page.raw(QStringLiteral("</tr></thead>\n"));
}

void HtmlTable::row(const QStringList &cells, bool isBad)
{
    m_page.raw(QStringLiteral("<tr>"));
    for (int i = 0; i < cells.size(); ++i)
        m_page.raw(QStringLiteral("<td%1>%2</td>")
                       .arg(isBad && i == 0 ? QStringLiteral(" class=\"bad\"") : classOf(m_columns[i]),
                            HtmlPage::lines(cells[i])));
    m_page.raw(QStringLiteral("</tr>\n"));
}

void addParagraph(HtmlPage &page, const QString &text)
{
    page.raw(QStringLiteral("<p>%1</p>\n").arg(HtmlPage::lines(text)));
}

void addHeading(HtmlPage &page, const QString &title, bool forPaper)
{
    if (forPaper)
        page.raw(QLatin1String(kRoom));
    page.raw(QStringLiteral("<h2>%1</h2>\n").arg(title.toHtmlEscaped()));
}

void addSubheading(HtmlPage &page, const QString &title, bool forPaper)
{
    if (forPaper)
        page.raw(QLatin1String(kRoom));
    page.raw(QStringLiteral("<h3>%1</h3>\n").arg(title.toHtmlEscaped()));
}

} // namespace backstop::reports
