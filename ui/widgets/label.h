// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/metrics.h"

#include <QLabel>

namespace backstop::ui {

/// Text of one of the four sizes. Always plain text: names from repositories may look like markup. Selectable with the mouse, and
/// wrapped, where asked for; takes no part in the tab order.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(const QString &text = {}, TextSize size = TextSize::Body, QWidget *parent = nullptr);

    /// The lighter tone of captions and second lines.
    Label *muted();
    Label *strong();
    Label *wrapped();
    Label *selectable();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateFont();

    TextSize m_size;
    bool m_strong = false;
};

/// @p text as a tool tip that is never taken for rich text, whatever a path in it looks like.
QString plainToolTip(const QString &text);
/// Gives @p widget plainToolTip(@p text), and reads the text aloud without the markup.
void setPlainToolTip(QWidget *widget, const QString &text);

/// One line that gives up its middle where it is too long for the place: paths. The whole text is its tool tip.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(Qt::TextElideMode mode = Qt::ElideMiddle, QWidget *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    void setMuted(bool muted);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Qt::TextElideMode m_mode;
    bool m_muted = false;
};

} // namespace backstop::ui
