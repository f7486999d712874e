// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace backstop::ui {

class Label;

/// A circle of components that need each other, need by need, each of which can be taken away to break it. Hidden without a circle.
class CirclePanel : public QWidget
{
    Q_OBJECT

public:
    explicit CirclePanel(QWidget *parent = nullptr);

    /// Each of @p names needs the next, and the last needs the first; empty: no circle.
    void setCircle(const QStringList &names);
    void setBlocked(bool blocked);

signals:
    /// @p name is not to need @p need any more.
    void removalRequested(const QString &name, const QString &need);
    /// @p name is to be seen in the picture.
    void componentRequested(const QString &name);

private:
    void remove();

    QStringList m_names;
    Label *m_text;
    QListWidget *m_links;
    QPushButton *m_remove;
};

} // namespace backstop::ui
