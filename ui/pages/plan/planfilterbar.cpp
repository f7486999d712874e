// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/planfilterbar.h"

#include "model/itemmodels/plantext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

namespace backstop::ui {

using itemmodels::Status;

namespace {

QComboBox *choice(const char *name, const QString &what)
{
    auto *box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(what);
    box->setToolTip(what);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumContentsLength(8);
    box->setMinimumWidth(textWidth(box, 14)); // gives way in a small window
    return box;
}

} // namespace

PlanFilterBar::PlanFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_priority(choice("planFilterPriority", tr("Components of this priority")))
    , m_which(choice("planFilterState", tr("Components in this state")))
    , m_team(choice("planFilterTeam", tr("Components of this team")))
    , m_count(new ElidedLabel(Qt::ElideRight))
    , m_clear(new QToolButton)
{
    setObjectName(QStringLiteral("planFilterBar"));
    m_priority->addItem(tr("All priorities"));
    for (int i = 0; i < recovery::kPriorities; ++i)
        m_priority->addItem(itemmodels::priorityText(static_cast<recovery::Priority>(i)));
    m_which->addItem(tr("All states"));
    for (const Status status : {Status::Invalid, Status::TargetConflict, Status::Questionable, Status::Sound})
        m_which->addItem(itemmodels::statusText(status));
    m_which->addItems({tr("On the critical path"), tr("Without a backup")});
    m_count->setObjectName(QStringLiteral("planFilterCount"));
    m_count->setMuted(true);
    m_clear->setObjectName(QStringLiteral("planFilterClear"));
    m_clear->setIcon(themedIcon(QStringLiteral("close")));
    m_clear->setAutoRaise(true);
    m_clear->setToolTip(tr("Show all components"));
    m_clear->setAccessibleName(m_clear->toolTip());
    m_clear->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGroup, kInside, kGroup, kInside);
    layout->setSpacing(kRelated);
    for (QComboBox *box : {m_priority, m_which, m_team}) {
        layout->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &PlanFilterBar::take);
    }
    layout->addWidget(m_clear);
    layout->addWidget(m_count, 1);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        {
            const QSignalBlocker priority(m_priority);
            const QSignalBlocker which(m_which);
            const QSignalBlocker team(m_team);
            for (QComboBox *box : {m_priority, m_which, m_team})
                box->setCurrentIndex(0);
        }
        m_priority->setFocus(Qt::OtherFocusReason); // the button goes
        take();
    });
    setTeams({});
    take();
}

void PlanFilterBar::setTeams(const std::vector<recovery::Team> &teams)
{
    const QVariant chosen = m_team->currentData();
    {
        const QSignalBlocker blocker(m_team);
        m_team->clear();
        m_team->addItem(tr("All teams"));
        for (const recovery::Team &team : teams)
            m_team->addItem(team.name, team.name);
        m_team->addItem(tr("Without a team"), QString());
        m_team->setCurrentIndex(chosen.isValid() ? std::max(0, m_team->findData(chosen)) : 0);
    }
    take();
}

void PlanFilterBar::setCounts(int shown, int all)
{
    m_shown = shown;
    m_all = all;
    tell();
}

void PlanFilterBar::setHidden(const QString &name)
{
    if (name == m_hidden)
        return;
    m_hidden = name;
    tell();
}

void PlanFilterBar::tell()
{
    const QString counts =
        m_filter.isAll() ? QString() : tr("%L1 of %Ln component(s)", nullptr, m_all).arg(m_shown);
    m_count->setText(m_filter.isAll() || m_hidden.isEmpty() ? counts
                                                            : tr("%1 is hidden; %2").arg(m_hidden, counts));
}

void PlanFilterBar::take()
{
    PlanFilter filter;
    if (m_priority->currentIndex() > 0)
        filter.priority = static_cast<recovery::Priority>(m_priority->currentIndex() - 1);
    if (m_team->currentIndex() > 0)
        filter.team = m_team->currentData().toString();
    filter.which = static_cast<PlanFilter::Which>(m_which->currentIndex());
    m_clear->setVisible(!filter.isAll());
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit filterChanged();
}

} // namespace backstop::ui
