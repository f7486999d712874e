// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/toolbar.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace backstop::ui {

ToolBar::ToolBar(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_repository(new QToolButton)
    , m_filters(new QStackedWidget)
{
    setObjectName(QStringLiteral("toolBar"));
    m_repository->setObjectName(QStringLiteral("repositoryButton"));
    m_repository->setMenu(actions.repository);
    m_repository->setPopupMode(QToolButton::InstantPopup);
    m_repository->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_repository->setAutoRaise(true);
    m_repository->setFocusPolicy(Qt::TabFocus);
    m_filters->addWidget(new QWidget);
    m_filters->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kRelated, kRelated, kGroup, kRelated);
    layout->setSpacing(kInside);
    layout->addWidget(addButton(actions.back, QStringLiteral("backButton"), false), 0, Qt::AlignTop);
    layout->addWidget(addButton(actions.forward, QStringLiteral("forwardButton"), false), 0, Qt::AlignTop);
    layout->addSpacing(kInside);
    layout->addWidget(m_repository, 0, Qt::AlignTop);
    layout->addSpacing(kInside);
    layout->addWidget(m_filters, 1);
    layout->addSpacing(kRelated);
    layout->addWidget(addButton(actions.verify, QStringLiteral("verifyButton"), true), 0, Qt::AlignTop);
    layout->addWidget(addButton(actions.restore, QStringLiteral("restoreButton"), true), 0, Qt::AlignTop);
    layout->addSpacing(kInside);
    auto *backUp = new QPushButton(themedIcon(QStringLiteral("backup")), tr("Back up now"));
    backUp->setObjectName(QStringLiteral("backUpButton"));
    backUp->setAccessibleName(backUp->text());
    backUp->setProperty("primary", true);
    backUp->setToolTip(actions.backUp->toolTip());
    backUp->setEnabled(actions.backUp->isEnabled());
    connect(backUp, &QPushButton::clicked, actions.backUp, &QAction::trigger);
    connect(actions.backUp, &QAction::changed, backUp, [backUp, action = actions.backUp] {
        backUp->setEnabled(action->isEnabled());
        backUp->setToolTip(action->toolTip());
    });
    layout->addWidget(backUp, 0, Qt::AlignTop);
}

QToolButton *ToolBar::addButton(QAction *action, const QString &name, bool withText)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setObjectName(name);
    button->setAccessibleName(withoutMnemonic(action->text()));
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void ToolBar::setRepository(const RepositoryInfo &repository)
{
    m_repository->setText(repository.name);
    m_repository->setIcon(
        themedIcon(repository.encrypted ? QStringLiteral("held") : QStringLiteral("backups")));
    const QString kept = repository.encrypted ? tr("encrypted") : tr("not encrypted");
    m_repository->setToolTip(
        QStringLiteral("<span>%1<br>%2</span>").arg(repository.location.toHtmlEscaped(), kept));
    m_repository->setAccessibleName(tr("Repository %1, %2").arg(repository.name, kept));
}

void ToolBar::setFilter(QWidget *filter)
{
    if (!filter) {
        m_filters->setCurrentIndex(0);
        return;
    }
    if (m_filters->indexOf(filter) < 0)
        m_filters->addWidget(filter);
    m_filters->setCurrentWidget(filter);
}

void ToolBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, separatorColor(palette()));
}

} // namespace backstop::ui
