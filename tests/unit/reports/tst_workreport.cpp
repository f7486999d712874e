// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/workreport.h"

#include "tests/support/markingtranslator.h"

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
    void whatAnErrorMeansIsInTheLanguageOfTheProgram()
    {
        WorkReport report;
        report.verdict = Verdict::Failed;
        report.frame.zone = QTimeZone::utc();
        report.error =
            Error{ErrorCode::NoSpace, QStringLiteral("/srv: is full"), QStringLiteral("Free some.")};
        ReportEntry &entry = report.entries.emplace_back();
        entry.message = QStringLiteral("a: permission denied");
        entry.hint = QStringLiteral("Give access to it.");
        entry.code = ErrorCode::PermissionDenied;
        QString html = QString::fromStdString(toHtml(report));
        QVERIFY2(html.contains(QStringLiteral("<td>a: permission denied<br>Give access to it.</td>")),
                 qPrintable(html)); // in English the engine is more exact
        QVERIFY2(html.contains(QStringLiteral("/srv: is full<br>Free some.</p>")), qPrintable(html));
        const test::MarkingTranslator marking;
        html = QString::fromStdString(toHtml(report));
        QVERIFY2(html.contains(
                     QStringLiteral("<td>~Access is not allowed<br>a: permission denied<br>Give access to "
                                    "it.</td>")),
                 qPrintable(html));
        QVERIFY2(
            html.contains(QStringLiteral("~There is not enough room<br>/srv: is full<br>Free some.</p>")),
            qPrintable(html)); // what to do is known best by who met it
        report.error->hint.clear();
        report.entries[0].hint.clear();
        html = QString::fromStdString(toHtml(report));
        QVERIFY2(html.contains(QStringLiteral("a: permission denied<br>~Ask whoever owns the file or folder "
                                              "for access, then try again.</td>")),
                 qPrintable(html));
        QVERIFY2(html.contains(QStringLiteral("<br>/srv: is full<br>~Free some space there, or choose "
                                              "another place.</p>")),
                 qPrintable(html));
    }
    void anErrorWithoutAMeaningIsToldByTheEngineAlone()
    {
        WorkReport report;
        report.verdict = Verdict::Failed;
        report.frame.zone = QTimeZone::utc();
        report.error = Error{ErrorCode::Failed, QStringLiteral("/srv: is a file"), {}};
        const test::MarkingTranslator marking;
        QVERIFY(toHtml(report).find("~Failed.<br>/srv: is a file</p>") != Bytes::npos);
        report.error->hint = QStringLiteral("Check the path.");
        QVERIFY(toHtml(report).find("~Failed.<br>/srv: is a file<br>Check the path.</p>") != Bytes::npos);
    }
};

QTEST_GUILESS_MAIN(TestWorkReport)
#include "tst_workreport.moc"
