// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/regions.h"

#include <QApplication>
#include <QScrollArea>

namespace backstop::ui {

void focusRegion(const QList<QWidget *> &all, int step)
{
    QList<QWidget *> regions; // what is hidden takes no focus, and F6 would never come past it
    for (QWidget *region : all)
        if (region->isVisible())
            regions << region;
    if (regions.isEmpty())
        return;
    qsizetype here = step > 0 ? -1 : 0;
    const QWidget *focused = QApplication::focusWidget();
    for (qsizetype i = 0; i < regions.size(); ++i) {
        if (focused && (regions[i] == focused || regions[i]->isAncestorOf(focused)))
            here = i;
    }
    QWidget *region = regions[(here + step + regions.size()) % regions.size()];
    QWidget *target = region;
    if (!region->focusProxy() &&
        (region->focusPolicy() == Qt::NoFocus || qobject_cast<QScrollArea *>(region))) {
        for (QWidget *child : region->findChildren<QWidget *>()) {
            if (child->focusPolicy() & Qt::TabFocus && child->isVisibleTo(region) && child->isEnabled()) {
                target = child;
                break;
            }
        }
    }
    target->setFocus(Qt::TabFocusReason);
}

} // namespace backstop::ui
