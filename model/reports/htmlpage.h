// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/clock.h"

#include <QString>
#include <QTimeZone>

namespace backstop::reports {

/// The style of a page for paper as much as for a screen: nothing is loaded from anywhere.
extern const char kPageStyle[];
/// The part of CSS that QTextDocument knows, in place of kPageStyle: no boxes, no widths in em.
extern const char kPaperPageStyle[];

/// "2026-11-23 22:04:05 UTC (2026-11-23 23:04:05 +01:00)".
QString timeText(Timestamp time, const QTimeZone &zone);

/// Puts an HTML page together.
class HtmlPage
{
public:
    /// A row of a table of facts; nothing where @p value is empty.
    void fact(const QString &name, const QString &value);
    void raw(const QString &html) { m_html += html; }
    /// @p text escaped, with its line ends as they are.
    static QString lines(const QString &text);
    Bytes take() { return m_html.toStdString(); }

private:
    QString m_html;
};

} // namespace backstop::reports
