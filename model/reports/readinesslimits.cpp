// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/readinesslimits.h"

#include "model/reports/htmltable.h"
#include "model/reports/readinesswords.h"

#include <QCoreApplication>

namespace backstop::reports {

using namespace recovery;

namespace {

struct ReadinessPage
{
    Q_DECLARE_TR_FUNCTIONS(backstop::reports::ReadinessPage)
};

void addLimits(HtmlPage &page, bool forPaper)
{
    addHeading(page, ReadinessPage::tr("What this report does not show"), forPaper);
    page.raw(QStringLiteral("<ul>\n"));
    for (const QString &line :
         {ReadinessPage::tr(
              "Whether the plan names every system that the firm needs, and whether its targets are "
              "right."),
          ReadinessPage::tr("What other programs back up, replicate or recover."),
          ReadinessPage::tr("Verifications that were made on other machines or by other users."),
          ReadinessPage::tr(
              "How people would act in a real disaster: a drill is announced, and less is at stake."),
          ReadinessPage::tr(
              "That anything complies with a law or a rule: it is evidence, and no judgement.")})
        page.raw(QStringLiteral("<li>%1</li>\n").arg(line.toHtmlEscaped()));
    page.raw(QStringLiteral("</ul>\n"));
}

void addMapping(HtmlPage &page, bool forPaper)
{
    addHeading(page, ReadinessPage::tr("Where it may serve as evidence"), forPaper);
    HtmlTable table(page, {{ReadinessPage::tr("Rule"), 30},
                           {ReadinessPage::tr("It asks for"), 42},
                           {ReadinessPage::tr("See"), 28}});
    table.row({ReadinessPage::tr("DORA (EU) 2022/2554, article 11(4) to 11(6)"),
               ReadinessPage::tr("Continuity and recovery plans, tested at least yearly and after changes"),
               partTitle(ReadinessPart::Drill) + QStringLiteral("; ") + ReadinessPage::tr("Drills")});
    table.row(
        {ReadinessPage::tr("DORA, article 12(1) and 12(2)"),
         ReadinessPage::tr("Backup and restoration procedures, and periodic tests of them"),
         partTitle(ReadinessPart::DataLoss) + QStringLiteral("; ") + partTitle(ReadinessPart::Verification)});
    table.row({ReadinessPage::tr("DORA, article 12(6)"),
               ReadinessPage::tr("Recovery time and recovery point objectives for each function"),
               ReadinessPage::tr("Targets against what was measured")});
    table.row({ReadinessPage::tr("FINRA rule 4370(b), 4370(c)(1) and (c)(2)"),
               ReadinessPage::tr(
                   "Data back-up and recovery, mission critical systems, in a plan that is reviewed yearly"),
               ReadinessPage::tr("Targets against what was measured") + QStringLiteral("; ") +
                   ReadinessPage::tr("Exceptions")});
}

} // namespace

void addReadinessLimits(HtmlPage &page, bool forPaper)
{
    addLimits(page, forPaper);
    addMapping(page, forPaper);
}

} // namespace backstop::reports
