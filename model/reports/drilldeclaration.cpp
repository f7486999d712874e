// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/drilldeclaration.h"

#include "model/core/names.h"
#include "model/reports/drillwords.h"

#include <QCoreApplication>

namespace backstop::reports {

using namespace recovery;

namespace {

using namespace Qt::StringLiterals;

struct DrillFacts
{
    Q_DECLARE_TR_FUNCTIONS(backstop::reports::DrillFacts)
};

QString modeWords(DrillMode mode)
{
    switch (mode) {
    case DrillMode::Tabletop:
        return DrillFacts::tr("%1: talked through, nothing was executed").arg(modeTitle(mode));
    case DrillMode::Automatic:
        return DrillFacts::tr("%1: nobody was asked").arg(modeTitle(mode));
    case DrillMode::Full:
        break;
    }
    return DrillFacts::tr("%1: everything was executed, and people did what the plan gives to people")
        .arg(modeTitle(mode));
}

} // namespace

void addDeclaration(HtmlPage &page, const DrillReport &report)
{
    const DrillDeclaration &drill = report.drill;
    page.raw(u"<table class=\"facts\">\n"_s);
    page.fact(DrillFacts::tr("Drill"), drill.id);
    page.fact(
        DrillFacts::tr("Plan"),
        drill.planVersion > 0
            ? DrillFacts::tr("%1, version %2").arg(drill.plan.name, countText(qsizetype(drill.planVersion)))
            : DrillFacts::tr("%1, from a file and not of the repository").arg(drill.plan.name));
    page.fact(DrillFacts::tr("Components"),
              drill.components.size() == qsizetype(drill.plan.components.size())
                  ? DrillFacts::tr("%1, all of the plan").arg(countText(drill.components.size()))
                  : DrillFacts::tr("%1 of %2 of the plan: %3")
                        .arg(countText(drill.components.size()),
                             countText(qsizetype(drill.plan.components.size())),
                             drill.components.join(u", "_s)));
    page.fact(DrillFacts::tr("Mode"), modeWords(drill.mode));
    page.fact(DrillFacts::tr("Declared"),
              DrillFacts::tr("%1 by %2").arg(utcText(report.startedAt), drill.who));
    page.fact(DrillFacts::tr("User and host"), u"%1@%2"_s.arg(drill.user, drill.host));
    page.fact(DrillFacts::tr("Disaster"),
              DrillFacts::tr("%1: no backup made later was restored").arg(utcText(drill.disasterAt)));
    page.fact(DrillFacts::tr("Ended"), report.completedAt
                                           ? DrillFacts::tr("%1, after %2")
                                                 .arg(utcText(*report.completedAt),
                                                      pausedText(report.totalSeconds, report.pausedSeconds))
                                           : DrillFacts::tr("Not yet"));
    if (report.continuations > 0)
        page.fact(DrillFacts::tr("Interrupted at work, and taken up again"), countText(report.continuations));
    page.fact(DrillFacts::tr("Seed"), QString::number(drill.seed));
    page.fact(DrillFacts::tr("Sandbox"), displayName(drill.sandbox));
    page.fact(DrillFacts::tr("Scripts"), displayName(drill.scripts));
    page.fact(DrillFacts::tr("Repository"), QString::fromStdString(drill.repository.hex()));
    page.fact(DrillFacts::tr("Program"), u"Backstop "_s + drill.programVersion);
    page.raw(u"</table>\n"_s);
}

} // namespace backstop::reports
