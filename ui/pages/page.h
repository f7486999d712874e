// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/inspector.h"

#include <QWidget>

namespace backstop::ui {

class FilterLine;

/// A page of the window, as the frame around it knows it.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What is current again: inspector and status text. For when the page is shown.
    virtual void announce() = 0;
    /// Gives the keys to what the page is mainly about.
    virtual void focusList() = 0;
    /// What F6 goes through.
    virtual QList<QWidget *> regions() const = 0;
    /// What stands in the tool bar while the page is shown; null: nothing.
    virtual FilterLine *filterLine() const { return nullptr; }
    /// Runs an action that inspected() offered.
    virtual void runAction(const QString &) {}
    /// Whether something would be lost with the page.
    virtual bool hasChanges() const { return false; }
    /// Whether the page may go: asks where changes would be lost. They are still there afterwards, whatever the answer.
    virtual bool mayLeave() { return true; }
    /// Discards what is not saved, without a question: it is certain that the page goes.
    virtual void discardChanges() {}
    /// Gives the keys to the field that finds something on the page, where it has one.
    virtual void focusFind() {}
    /// Lets the user choose the columns of the list that is seen; nothing where there is none.
    virtual void openColumns() {}

signals:
    /// Something else is current on the page.
    void inspected(const backstop::ui::InspectorContent &content);
    /// For the status bar.
    void statusChanged(const QString &text);
};

} // namespace backstop::ui
