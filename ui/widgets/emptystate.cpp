// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace backstop::ui {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_iconPlace(new QWidget)
    , m_title(new Label({}, TextSize::Section))
    , m_text(new Label)
    , m_button(new QPushButton)
    , m_second(new QPushButton)
{
    setObjectName(QStringLiteral("emptyState"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_iconPlace->setFixedSize(2 * kIconLarge, 2 * kIconLarge);
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setObjectName(QStringLiteral("emptyText"));
    m_text->muted()->wrapped()->setAlignment(Qt::AlignHCenter);
    m_text->setMaximumWidth(textWidth(this, 70));
    m_button->setObjectName(QStringLiteral("emptyAction"));
    m_second->setObjectName(QStringLiteral("emptySecondAction"));
    m_second->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kRelated);
    layout->addStretch(2);
    layout->addWidget(m_iconPlace, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_text, 6);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addSpacing(kRelated);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kRelated);
    buttons->addStretch(1);
    buttons->addWidget(m_button);
    buttons->addWidget(m_second);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
    connect(m_second, &QPushButton::clicked, this, &EmptyState::secondActionRequested);
}

void EmptyState::setContent(const QString &icon, const QString &title, const QString &text,
                            const QString &action)
{
    m_icon = icon;
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(action);
    m_button->setAccessibleName(action);
    m_second->hide();
    if (action.isEmpty()) {
        const bool hadFocus = m_button->hasFocus();
        setFocusProxy(nullptr);
        if (hadFocus)
            setFocus(); // and gives it back with the next button
    }
    m_button->setVisible(!action.isEmpty());
    if (!action.isEmpty())
        setFocusProxy(m_button);
    update();
}

void EmptyState::setSecondAction(const QString &action)
{
    m_second->setText(action);
    m_second->setAccessibleName(action);
    m_second->show();
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_icon.isEmpty())
        return;
    QPainter painter(this);
    paintIcon(&painter, m_iconPlace->geometry(), m_icon, mutedColor(palette()),
              palette().color(QPalette::Base));
}

} // namespace backstop::ui
