// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/metrics.h"
#include "ui/theme/statuslook.h"

#include <QWidget>

namespace backstop::ui {

/// An icon and a word in the tone of a state. Never the icon alone.
class StateLabel : public QWidget
{
    Q_OBJECT

public:
    explicit StateLabel(QWidget *parent = nullptr, TextSize size = TextSize::Body);

    void setState(const StatusLook &look, const QString &word);
    const QString &word() const { return m_word; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusLook m_look;
    QString m_word;
};

} // namespace backstop::ui
