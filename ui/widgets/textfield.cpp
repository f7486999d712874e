// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textfield.h"

#include "ui/theme/metrics.h"

#include <QLineEdit>

#include <algorithm>

namespace backstop::ui {

TextField::TextField(const QString &name, int lines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_lines(lines)
{
    setObjectName(name);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void TextField::setValue(const QString &text)
{
    m_value = text;
    setPlainText(text);
    m_shown = toPlainText();
}

QString TextField::value() const
{
    const QString text = toPlainText();
    return text == m_shown ? m_value : text;
}

void TextField::setLines(const QStringList &lines)
{
    m_items = lines;
    setReadOnly(std::ranges::any_of(lines, [](const QString &line) {
        return line.contains(QLatin1Char('\n')) || line.contains(QLatin1Char('\r'));
    }));
    setValue(lines.join(QLatin1Char('\n')));
}

/// Where somebody typed, an empty line at the end is only where the next one would begin.
QStringList TextField::lines() const
{
    QString text = toPlainText();
    if (text == m_shown)
        return m_items;
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    return text.isEmpty() ? QStringList() : text.split(QLatin1Char('\n'));
}

QSize TextField::sizeHint() const
{
    const int frame = 2 * frameWidth() + 2 * int(document()->documentMargin());
    return {textWidth(this, 24), m_lines * fontMetrics().lineSpacing() + frame};
}

/// A field has room for a number of letters.
QString keptText(const QLineEdit *field, const QString &before)
{
    return field->text() == before.left(field->maxLength()) ? before : field->text().trimmed();
}

} // namespace backstop::ui
