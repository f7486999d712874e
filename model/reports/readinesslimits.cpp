// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/readinesslimits.h"

#include "model/reports/htmltable.h"
#include "model/reports/readinesswords.h"

#include <QCoreApplication>

namespace backstop::reports {

using namespace recovery;

namespace {

struct ReadinessLimits
{
    Q_DECLARE_TR_FUNCTIONS(backstop::reports::ReadinessLimits)
};

void addLimits(HtmlPage &page, bool forPaper)
{
    addHeading(page, ReadinessLimits::tr("What this report does not show"), forPaper);
    page.raw(QStringLiteral("<ul>\n"));
    for (const QString &line :
         {ReadinessLimits::tr(
              "Whether the plan names every system that the firm needs, and whether its targets are "
              "right."),
          ReadinessLimits::tr("What other programs back up, replicate or recover."),
          ReadinessLimits::tr("Verifications that were made on other machines or by other users."),
          ReadinessLimits::tr(
              "How people would act in a real disaster: a drill is announced, and less is at stake."),
          ReadinessLimits::tr(
              "That anything complies with a law or a rule: it is evidence, and no judgement.")})
        page.raw(QStringLiteral("<li>%1</li>\n").arg(line.toHtmlEscaped()));
    page.raw(QStringLiteral("</ul>\n"));
}

void addMapping(HtmlPage &page, bool forPaper)
{
    addHeading(page, ReadinessLimits::tr("Where it may serve as evidence"), forPaper);
    HtmlTable table(page, {{ReadinessLimits::tr("Rule"), 30},
                           {ReadinessLimits::tr("It asks for"), 42},
                           {ReadinessLimits::tr("See"), 28}});
    table.row({ReadinessLimits::tr("DORA (EU) 2022/2554, article 11(4) to 11(6)"),
               ReadinessLimits::tr("Continuity and recovery plans, tested at least yearly and after changes"),
               partTitle(ReadinessPart::Drill) + QStringLiteral("; ") + ReadinessLimits::tr("Drills")});
    table.row(
        {ReadinessLimits::tr("DORA, article 12(1) and 12(2)"),
         ReadinessLimits::tr("Backup and restoration procedures, and periodic tests of them"),
         partTitle(ReadinessPart::DataLoss) + QStringLiteral("; ") + partTitle(ReadinessPart::Verification)});
    table.row({ReadinessLimits::tr("DORA, article 12(6)"),
               ReadinessLimits::tr("Recovery time and recovery point objectives for each function"),
               ReadinessLimits::tr("Targets against what was measured")});
    table.row({ReadinessLimits::tr("FINRA rule 4370(b), 4370(c)(1) and (c)(2)"),
               ReadinessLimits::tr(
                   "Data back-up and recovery, mission critical systems, in a plan that is reviewed yearly"),
               ReadinessLimits::tr("Targets against what was measured") + QStringLiteral("; ") +
                   ReadinessLimits::tr("Exceptions")});
}

} // namespace

void addReadinessLimits(HtmlPage &page, bool forPaper)
{
    addLimits(page, forPaper);
    addMapping(page, forPaper);
}

} // namespace backstop::reports
