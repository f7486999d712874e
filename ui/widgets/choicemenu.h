// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace backstop::ui {

/// A menu of check boxes that stays open while they are ticked, with mouse, space or Enter; Esc or a click beside it closes it.
class ChoiceMenu : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool toggle(QAction *action);
};

} // namespace backstop::ui
