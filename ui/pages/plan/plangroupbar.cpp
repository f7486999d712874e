// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/plangroupbar.h"

#include "model/itemmodels/grouptext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace backstop::ui {

PlanGroupBar::PlanGroupBar(QWidget *parent)
    : QWidget(parent)
    , m_back(namedButton(QStringLiteral("planBackToGroups"), tr("Bac&k to all groups"),
                         QStringLiteral("chevron-left")))
    , m_open(namedButton(QStringLiteral("planOpenGroup"), tr("Ope&n group")))
    , m_path(new ElidedLabel(Qt::ElideRight))
    , m_grouped(new QCheckBox(tr("G&roup")))
{
    setObjectName(QStringLiteral("planGroupBar"));
    m_back->setToolTip(tr("Show all groups again (Esc or Alt+Left)"));
    m_open->setToolTip(tr("Show the components of the current group (Enter)"));
    m_path->setObjectName(QStringLiteral("planGroupPath"));
    m_grouped->setObjectName(QStringLiteral("planGrouped"));
    m_grouped->setToolTip(tr("Draw components that belong together as one box"));
    m_grouped->setChecked(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGroup, 0, kGroup, kInside);
    layout->setSpacing(kRelated);
    setMinimumHeight(m_back->sizeHint().height() + kInside); // the same with and without buttons
    layout->addWidget(m_back);
    layout->addWidget(m_open);
    layout->addWidget(m_path, 1);
    layout->addWidget(m_grouped);
    connect(m_back, &QPushButton::clicked, this, &PlanGroupBar::backRequested);
    connect(m_open, &QPushButton::clicked, this, &PlanGroupBar::openRequested);
    connect(m_grouped, &QCheckBox::toggled, this, &PlanGroupBar::groupedChanged);
    hide();
}

void PlanGroupBar::setPicture(const recovery::PlanPicture &picture, int components)
{
    setVisible(components > static_cast<int>(recovery::kMostUngrouped));
    const bool isOpen = picture.open >= 0;
    m_back->setVisible(isOpen);
    m_open->setVisible(picture.isOfGroups());
    if (isOpen) {
        const auto &group = picture.groups->groups[static_cast<std::size_t>(picture.open)];
        m_path->setText(tr("All groups › %1: %2")
                            .arg(itemmodels::groupTitle(group),
                                 itemmodels::groupCount(group, static_cast<int>(group.members.size()))));
    } else if (picture.groups) {
        m_path->setText(tr("%Ln group(s)", nullptr, static_cast<int>(picture.nodes.size())) +
                        QStringLiteral("  ·  ") + tr("%Ln component(s)", nullptr, components));
    } else {
        m_path->setText(tr("%Ln component(s)", nullptr, components));
    }
}

void PlanGroupBar::setDrawing()
{
    m_path->setText(tr("The picture is being drawn…"));
}

bool PlanGroupBar::isGrouped() const
{
    return m_grouped->isChecked();
}

void PlanGroupBar::setGrouped(bool grouped)
{
    m_grouped->setChecked(grouped);
}

} // namespace backstop::ui
