// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicemenu.h"

#include <QKeyEvent>

namespace backstop::ui {

void ChoiceMenu::keyPressEvent(QKeyEvent *event)
{
    const bool isChoice =
        event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isChoice || !toggle(activeAction()))
        QMenu::keyPressEvent(event);
}

void ChoiceMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (!toggle(actionAt(event->position().toPoint())))
        QMenu::mouseReleaseEvent(event);
}

/// False where @p action is no check box that can be ticked.
bool ChoiceMenu::toggle(QAction *action)
{
    if (!action || !action->isCheckable() || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

} // namespace backstop::ui
