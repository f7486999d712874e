// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace backstop::ui {

class Label;

/// What stands where a list has nothing: what would be here, and how to get it. The focus is that of its button, where it has one.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// Without @p action there is no button.
    void setContent(const QString &icon, const QString &title, const QString &text,
                    const QString &action = {});
    /// A second button beside the first, until the next setContent(): the other way to get it.
    void setSecondAction(const QString &action);
    QString title() const;

signals:
    void actionRequested();
    void secondActionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QWidget *m_iconPlace;
    Label *m_title;
    Label *m_text;
    QPushButton *m_button;
    QPushButton *m_second;
};

} // namespace backstop::ui
