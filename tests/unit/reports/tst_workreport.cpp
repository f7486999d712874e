// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/workreport.h"

#include <QRegularExpression>
#include <QTest>

using namespace backstop;
using namespace backstop::reports;

class TestWorkReport : public QObject
{
    Q_OBJECT

private slots:
    void titlesOfTablesStandOnEveryPageOfPaper()
    {
        WorkReport report;
        report.kind = ReportKind::Verification;
        report.verdict = Verdict::Damaged;
        report.frame.zone = QTimeZone::utc();
        report.backups.resize(1);
        ReportEntry &entry = report.entries.emplace_back();
        entry.outcome = QStringLiteral("damage");
        entry.name = QStringLiteral("packs/c5");
        entry.message = QStringLiteral("is damaged");
        const QString html = QString::fromStdString(toHtml(report));
        QCOMPARE(html.count(QStringLiteral("<table>")), 2); // besides the facts, which have none
        QCOMPARE(html.count(QRegularExpression(
                     QStringLiteral("<table><thead><tr>(<th>[^<]+</th>)+</tr></thead>\n<tr"))),
                 2);
    }
};

QTEST_GUILESS_MAIN(TestWorkReport)
#include "tst_workreport.moc"
