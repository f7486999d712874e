// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inspector.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QEvent>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace backstop::ui {

namespace {

constexpr int kFewestInspectorCharacters = 26;
constexpr int kMostInspectorCharacters = 44;
constexpr int kPageCharacters = 125; // of the screen, that stay for what is beside it

} // namespace

Inspector::Inspector(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_nothing(new Label(tr("Choose a backup or a job to see what is known of it.")))
    , m_title(new Label({}, TextSize::Section))
    , m_subtitle(new Label)
    , m_state(new StateLabel)
    , m_whyTitle(new Label(tr("Why is it in this state?"), TextSize::Caption))
    , m_why(new Label)
    , m_facts(new FactsTable)
    , m_actions(new QVBoxLayout)
    , m_command(new CommandLine)
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Details of the selection"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window);
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_title->wrapped()->selectable();
    m_subtitle->muted()->wrapped();
    m_state->setObjectName(QStringLiteral("inspectorState"));
    m_whyTitle->muted();
    m_why->setObjectName(QStringLiteral("inspectorWhy"));
    m_why->wrapped()->selectable();
    m_nothing->muted()->wrapped();
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    layout->setSpacing(kInside);
    layout->addWidget(m_nothing);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addSpacing(kInside);
    layout->addWidget(m_state);
    layout->addSpacing(kRelated);
    layout->addWidget(m_whyTitle);
    layout->addWidget(m_why);
    layout->addSpacing(kGroup);
    m_actions->setSpacing(kInside);
    layout->addLayout(m_actions);
    layout->addSpacing(kGroup);
    layout->addWidget(m_facts);
    layout->addSpacing(kGroup);
    layout->addWidget(m_command);
    layout->addStretch();
    setWidget(m_content);
    m_content->installEventFilter(this);
    setContent({});
}

void Inspector::setContent(const InspectorContent &content)
{
    const bool any = !content.title.isEmpty();
    m_nothing->setVisible(!any);
    m_title->setText(content.title);
    m_title->setVisible(any);
    m_subtitle->setText(content.subtitle);
    m_subtitle->setVisible(any && !content.subtitle.isEmpty());
    m_state->setState(content.look, content.stateWord);
    m_state->setVisible(any && !content.stateWord.isEmpty());
    m_why->setText(content.why);
    m_why->setVisible(any && !content.why.isEmpty());
    m_whyTitle->setVisible(m_why->isVisibleTo(m_content));
    m_facts->setFacts(content.facts);
    m_facts->setVisible(any);
    setActions(content.actions);
    m_command->setCommand(content.command);
    m_command->setVisible(any && !content.command.isEmpty());
}

bool Inspector::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() ==
        QEvent::LayoutRequest) // what setContent() made has its size only now: it is shown later
        makeRoom();
    return QScrollArea::eventFilter(watched, event);
}

/// For a word that cannot be wrapped, such as the name of a file: it would be cut off. But not at any price of the page.
void Inspector::makeRoom()
{
    m_content->layout()->activate();
    const int needed = m_content->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    const int least = textWidth(this, kFewestInspectorCharacters);
    const int most = std::min(textWidth(this, kMostInspectorCharacters),
                              screen()->availableGeometry().width() - textWidth(this, kPageCharacters));
    setMinimumWidth(std::clamp(needed, least, std::max(least, most)));
}

QSize Inspector::sizeHint() const
{
    return {textWidth(this, 38), textWidth(this, 40)};
}

void Inspector::setActions(const QList<InspectorAction> &actions)
{
    if (actions == m_shownActions)
        return; // the focus may be on one of them
    m_shownActions = actions;
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide(); // else the layout, which shows new ones later, would make it a window of its own
            widget->setParent(nullptr);
            widget->deleteLater(); // it may be the button that is being clicked
        }
        delete item;
    }
    for (const InspectorAction &action : actions) {
        auto *button = new QPushButton(themedIcon(action.icon), action.text);
        button->setObjectName(QStringLiteral("inspect_") + action.id);
        button->setAccessibleName(action.text);
        button->setEnabled(action.disabledReason.isEmpty());
        button->setToolTip(action.disabledReason);
        button->setAccessibleDescription(action.disabledReason);
        connect(button, &QPushButton::clicked, this, [this, id = action.id] { emit actionRequested(id); });
        m_actions->addWidget(button);
    }
}

} // namespace backstop::ui
