// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

class QLineEdit;

namespace backstop::ui {

/// Several lines of text. What nobody changed comes back as it was set, whatever an editor makes of it. The tab key leaves it.
class TextField : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// As high as @p lines; more are scrolled to.
    TextField(const QString &name, int lines, QWidget *parent = nullptr);

    void setValue(const QString &text);
    QString value() const;
    /// One item a line. Items that have line breaks cannot be shown so: then the field is locked, and keeps them.
    void setLines(const QStringList &lines);
    QStringList lines() const;
    /// Whether what is in it cannot be changed here, see setLines().
    bool isLocked() const { return isReadOnly(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    int m_lines;
    QString m_value; // as it was set
    QString m_shown; // what the editor made of it
    QStringList m_items;
};

/// What stands in a field of one line, without the space around it; @p before as it is where the field shows that.
QString keptText(const QLineEdit *field, const QString &before);

} // namespace backstop::ui
