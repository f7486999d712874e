// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/htmlpage.h"

namespace backstop::reports {

const char kPageStyle[] =
    "body{font:15px/1.45 system-ui,sans-serif;margin:2.5em auto;max-width:62em;padding:0 1em;"
    "color:#1c2326;background:#fff}h1{font-size:1.5em;margin:0 0 .2em}"
    "h2{font-size:1.1em;margin:1.8em 0 .4em}table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;vertical-align:top;padding:.28em .8em .28em 0;"
    "border-bottom:1px solid #dde3e5;overflow-wrap:anywhere}"
    "th{font-weight:600;color:#566267}.facts th{width:14em;font-weight:400}"
    ".verdict{padding:.6em .9em;margin:1em 0;border-left:4px solid}"
    ".good{border-color:#1d7a46;background:#e9f5ee}"
    ".neutral{border-color:#566267;background:#eef1f2}"
    ".caution{border-color:#9a6700;background:#fdf5e3}"
    ".bad{border-color:#b3261e;background:#fbeae9}code{font-family:monospace}"
    ".problem td:first-child{color:#b3261e;font-weight:600}";

const char kPaperPageStyle[] =
    "ul{margin-top:0}p{margin-top:2pt;margin-bottom:4pt}"
    "body{font-family:sans-serif;font-size:9pt;color:#1c2326}h1{font-size:17pt;margin:0}"
    "h2{font-size:12pt;margin-top:14pt;margin-bottom:3pt}"
    "h3{font-size:10pt;margin-top:9pt;margin-bottom:1pt}"
    "th{text-align:left;color:#566267;font-weight:600}"
    "td,th{padding:3px 8px 3px 0;border-bottom:0.5px solid #c9d1d4}"
    ".number{text-align:right}.bad{color:#b3261e}";

QString timeText(Timestamp time, const QTimeZone &zone)
{
    const QString format = QStringLiteral("yyyy-MM-dd HH:mm:ss");
    const QDateTime local = toDateTime(time).toTimeZone(zone);
    const int offset = local.offsetFromUtc() / 60;
    const QString difference = QStringLiteral("%1%2:%3")
                                   .arg(QLatin1Char(offset < 0 ? '-' : '+'))
                                   .arg(qAbs(offset) / 60, 2, 10, QLatin1Char('0'))
                                   .arg(qAbs(offset) % 60, 2, 10, QLatin1Char('0'));
    return QStringLiteral("%1 UTC (%2 %3)")
        .arg(toDateTime(time).toUTC().toString(format), local.toString(format), difference);
}

void HtmlPage::fact(const QString &name, const QString &value)
{
    if (!value.isEmpty())
        m_html += QStringLiteral("<tr><th>%1</th><td>%2</td></tr>\n").arg(name.toHtmlEscaped(), lines(value));
}

QString HtmlPage::lines(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

} // namespace backstop::reports
