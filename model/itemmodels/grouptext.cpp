// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/grouptext.h"

#include <QCoreApplication>

#include <algorithm>

namespace backstop::itemmodels {

using namespace recovery;

namespace {

class GroupText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::itemmodels::GroupText)
};

QString partText(const GroupPart &part)
{
    switch (part.by) {
    case GroupPart::By::Name:
        return part.text;
    case GroupPart::By::Others:
        return GroupText::tr("Others");
    case GroupPart::By::Team:
        return part.text.isEmpty() ? GroupText::tr("No team") : GroupText::tr("Team %1").arg(part.text);
    case GroupPart::By::Priority:
        return priorityText(part.priority);
    case GroupPart::By::Layers:
        return part.first == part.last
                   ? GroupText::tr("Layer %L1").arg(part.first + 1)
                   : GroupText::tr("Layers %L1 to %L2").arg(part.first + 1).arg(part.last + 1);
    case GroupPart::By::Places:
        return part.text == part.lastText ? part.text
                                          : GroupText::tr("%1 to %2").arg(part.text, part.lastText);
    }
    return {};
}

} // namespace

QString groupTitle(const ComponentGroup &group)
{
    QStringList parts;
    for (const GroupPart &part : group.parts)
        parts << partText(part);
    return parts.join(QStringLiteral(" · "));
}

QString groupCount(const ComponentGroup &group, int shown)
{
    const auto all = static_cast<int>(group.members.size());
    return shown == all ? GroupText::tr("%Ln component(s)", nullptr, all)
                        : GroupText::tr("%L1 of %Ln component(s)", nullptr, all).arg(shown);
}

QStringList groupRemarks(const ComponentGroup &group)
{
    QStringList remarks;
    if (group.troubled > 0)
        remarks << GroupText::tr("%Ln with problems", nullptr, group.troubled);
    if (group.inCircle > 0)
        remarks << GroupText::tr("%Ln in a circle", nullptr, group.inCircle);
    if (group.onCriticalPath > 0)
        remarks << GroupText::tr("%Ln on the critical path", nullptr, group.onCriticalPath);
    return remarks;
}

QString groupTarget(const ComponentGroup &group)
{
    const QString target = group.rto ? GroupText::tr("shortest target %1").arg(spanText(*group.rto))
                                     : GroupText::tr("no target");
    return priorityText(group.priority) + QStringLiteral("  ·  ") + target;
}

TargetState targetStateOf(const AssessedPlan &plan, const ComponentGroup &group)
{
    TargetState worst = TargetState::Unknown;
    for (const int member : group.members)
        worst = std::max(worst, targetStateOf(plan, member));
    return worst;
}

} // namespace backstop::itemmodels
