// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QProgressBar>

namespace backstop::ui {

inline constexpr int kThinLineHeight = 3; ///< where it says no more than that something is being done

/// A thin progress bar without text; what it says stands beside it in words. It never goes back until restart(). An unknown total shows a moving segment (a still one where the system wants no motion).
class ProgressLine : public QProgressBar
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);

    /// Another piece of work begins: back to nothing.
    void restart();
    /// 0 to 1; below 0: total not known.
    void setFraction(double fraction);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void updateTimer();

    QBasicTimer m_timer;
    int m_step = 0;
};

} // namespace backstop::ui
