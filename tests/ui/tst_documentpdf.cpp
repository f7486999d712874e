// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/drillpage.h"
#include "tests/support/sampledrill.h"
#include "tests/support/samplereadiness.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"
#include "ui/print/documentpdf.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace backstop;
using ui::documentPdf;

class TestDocumentPdf : public QObject
{
    Q_OBJECT

private:
    test::TemporaryFolder m_folder;

    /// The words of the PDF @p bytes in the order of reading, page ends as form feeds.
    QString textOf(const QByteArray &bytes)
    {
        const QString file = QFile::decodeName(QByteArray::fromStdString(m_folder.path() + "/document.pdf"));
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            return {};
        out.close();
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
        if (!process.waitForFinished() || process.exitCode() != 0)
            return {};
        return QString::fromUtf8(process.readAllStandardOutput());
    }

private slots:
    void aReportOfReadinessIsPagesOfWords()
    {
        const reports::ReadinessReport report = test::sampleReadiness();
        const QByteArray pdf = documentPdf({.title = QStringLiteral("Readiness: Trading platform"),
                                            .html = QString::fromStdString(reports::toHtml(report, true))});
        QVERIFY(pdf.startsWith("%PDF"));
        if (const QString folder = qEnvironmentVariable("BACKSTOP_TEST_PAGES"); !folder.isEmpty()) {
            QFile out(folder + QStringLiteral("/readiness.pdf"));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(pdf);
        }
        const QString text = textOf(pdf);
        const QStringList pages = text.split(QLatin1Char('\f'), Qt::SkipEmptyParts);
        QVERIFY2(pages.size() >= 3, qPrintable(text));
        for (int page = 0; page < pages.size(); ++page)
            QVERIFY2(pages[page].contains(QStringLiteral("Page %1 of %2").arg(page + 1).arg(pages.size())),
                     qPrintable(pages[page]));
        for (const char *words : {"order_engine", "not measured", "not recovered", "/srv/backups/trading"})
            QVERIFY2(text.contains(QLatin1String(words)), words);
        for (const char *heading :
             {"Verification", "Recovery time", "Copies"}) // each as a row and as a heading
            QVERIFY2(
                text.count(QRegularExpression(QStringLiteral("^[ \\f]*%1\\b").arg(QLatin1String(heading)),
                                              QRegularExpression::MultilineOption)) >= 2,
                heading);
    }
    void soIsThatOfADrill()
    {
        recovery::DrillReport report = test::sampleDrill();
        constexpr qsizetype kLetters = 90; // which no column has room for
        report.components[0].name = QString(kLetters, QLatin1Char('Q'));
        const QByteArray pdf = documentPdf({.title = QStringLiteral("Drill"),
                                            .html = QString::fromStdString(reports::toHtml(report, true))});
        const QString text = textOf(pdf);
        QVERIFY2(text.count(QLatin1Char('\f')) >= 4, qPrintable(text));
        for (const char *words : {"Report of a drill: Trading firm", "Failed", "Components recovered: 2 of 6",
                                  "not measured", "journal_head", "What this report does not show"})
            QVERIFY2(text.contains(QLatin1String(words)), words);
        QVERIFY2(text.contains(report.head), qPrintable(text));
        const auto letters = text.count(QLatin1Char('Q')); // all of them each time, over several lines
        QVERIFY2(letters >= 3 * kLetters && letters % kLetters == 0, qPrintable(text));
    }
    void aHeadingStandsOnThePageOfItsText()
    {
        for (int lines = 40; lines < 70; ++lines) { // the heading at every height of the page
            QString html = QStringLiteral("<style>h2{font-size:12pt}</style>");
            for (int line = 0; line < lines; ++line)
                html += QStringLiteral("<p style=\"margin:0\">line %1</p>").arg(line);
            html += QStringLiteral("<h2>The heading</h2><table><tr><td>below it</td></tr></table>");
            const QStringList pages =
                textOf(documentPdf({.title = {}, .html = html})).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
            int together = 0;
            for (const QString &page : pages)
                together +=
                    page.contains(QStringLiteral("The heading")) && page.contains(QStringLiteral("below it"));
            QCOMPARE(together, 1);
        }
    }
    void soDoTheTitlesOfItsTable_data()
    {
        QTest::addColumn<QString>("between");
        QTest::newRow("at once") << QString();
        QTest::newRow("below a sentence") << QStringLiteral("<p>a sentence</p>");
        QTest::newRow("below a smaller heading")
            << QStringLiteral("<p>a sentence</p><p>room</p><h4>smaller</h4>");
    }
    void soDoTheTitlesOfItsTable()
    {
        QFETCH(const QString, between);
        for (int lines = 40; lines < 70; ++lines) {
            QString html = QStringLiteral("<style>h3{font-size:12pt}</style>");
            for (int line = 0; line < lines; ++line)
                html += QStringLiteral("<p style=\"margin:0\">line %1</p>").arg(line);
            html += QStringLiteral("<h3>The heading</h3>") + between +
                    QStringLiteral("<table><tr><th>a title</th></tr>"
                                   "<tr><td>first row</td></tr></table>");
            const QStringList pages =
                textOf(documentPdf({.title = {}, .html = html})).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
            QCOMPARE(
                pages
                    .filter(QRegularExpression(QStringLiteral("The heading(.|\\n)*a title(.|\\n)*first row")))
                    .size(),
                1);
        }
    }
    void aRowIsOnOnePageBelowItsTitles()
    {
        for (int lines = 30; lines < 60; ++lines) { // the rows at every height of the page
            QString html;
            for (int line = 0; line < lines; ++line)
                html += QStringLiteral("<p style=\"margin:0\">line %1</p>").arg(line);
            html += QStringLiteral("<table><thead><tr><th>the titles</th></tr></thead>");
            for (int row = 0; row < 30; ++row)
                html += QStringLiteral("<tr><td>above%1<br>middle%1<br>below%1</td></tr>")
                            .arg(row, 2, 10, QLatin1Char('0'));
            html += QStringLiteral("</table>");
            const QStringList pages =
                textOf(documentPdf({.title = {}, .html = html})).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
            for (int row = 0; row < 30; ++row) {
                const QString number = QStringLiteral("%1").arg(row, 2, 10, QLatin1Char('0'));
                const QRegularExpression whole(
                    QStringLiteral("the titles(.|\\n)*above%1\\s+middle%1\\s+below%1").arg(number));
                QVERIFY2(pages.filter(whole).size() == 1,
                         qPrintable(pages.join(QStringLiteral("\n-----\n"))));
                QCOMPARE(pages.join(QString()).count(QStringLiteral("middle") + number), 1);
            }
        }
    }
    void aShortTableIsNotCut()
    {
        for (int lines = 40; lines < 70; ++lines) {
            QString html;
            for (int line = 0; line < lines; ++line)
                html += QStringLiteral("<p style=\"margin:0\">line %1</p>").arg(line);
            html += QStringLiteral(
                "<table><tr><td>first</td></tr><tr><td>second</td></tr><tr><td>third</td></tr></table>");
            const QStringList pages =
                textOf(documentPdf({.title = {}, .html = html})).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
            QCOMPARE(pages.filter(QRegularExpression(QStringLiteral("first\\s+second\\s+third"))).size(), 1);
        }
    }
    void whatIsHigherThanAPageIsCutAndNotLost()
    {
        QString html =
            QStringLiteral("<p>before</p><table><thead><tr><th>the titles</th></tr></thead><tr><td>");
        for (int line = 0; line < 300; ++line)
            html += QStringLiteral("<p style=\"margin:0\">word%1</p>").arg(line, 3, 10, QLatin1Char('0'));
        html += QStringLiteral(
            "</td><td style=\"font-size:14pt\">and<br>beside<br>it</td></tr></table><p>after</p>");
        const QString text = textOf(documentPdf({.title = {}, .html = html}));
        const QString firstPage = text.section(QLatin1Char('\f'), 0, 0); // is used also where not all fits
        QVERIFY(firstPage.contains(QStringLiteral("the titles")) &&
                firstPage.contains(QStringLiteral("word040")));
        QCOMPARE(text.count(QStringLiteral("the titles")), text.count(QLatin1Char('\f')));
        QVERIFY(text.count(QLatin1Char('\f')) >= 4);
        QVERIFY(text.contains(QStringLiteral("before")) && text.contains(QStringLiteral("after")));
        for (int line = 0; line < 300; ++line) // whole, and once: none is cut by the end of a page
            QCOMPARE(text.count(QStringLiteral("word%1").arg(line, 3, 10, QLatin1Char('0'))), 1);
    }
    void aRowThatNearlyFillsAPageIsCutNowhereElse()
    {
        for (int lines = 60; lines < 80;
             ++lines) { // from less than a page to more, with the titles and without
            QString cell;
            for (int line = 0; line < lines; ++line)
                cell += QStringLiteral("<p style=\"margin:0\">word%1</p>").arg(line, 3, 10, QLatin1Char('0'));
            const QString text = textOf(documentPdf(
                {.title = {},
                 .html = QStringLiteral(
                             "<table><thead><tr><th>the titles</th></tr></thead><tr><td>%1</td></tr></table>")
                             .arg(cell)}));
            for (int line = 0; line < lines; ++line)
                QCOMPARE(text.count(QStringLiteral("word%1").arg(line, 3, 10, QLatin1Char('0'))), 1);
            QVERIFY(text.section(QLatin1Char('\f'), 0, 0).contains(QStringLiteral("word000")));
        }
    }
    void highCellsWithoutACommonPlaceAreCutInTheHigherOne()
    {
        QString one, other;
        for (int line = 0; line < 200; ++line) {
            one += QStringLiteral("<p style=\"margin:0\">word%1</p>").arg(line, 3, 10, QLatin1Char('0'));
            other += QStringLiteral("<p style=\"margin:0;font-size:7.3pt\">x</p>");
        }
        const QString text = textOf(documentPdf(
            {.title = {},
             .html = QStringLiteral("<table><tr><td>%1</td><td>%2</td></tr></table>").arg(one, other)}));
        for (int line = 0; line < 200; ++line)
            QCOMPARE(text.count(QStringLiteral("word%1").arg(line, 3, 10, QLatin1Char('0'))), 1);
    }
    void anEmptyDocumentIsOnePage()
    {
        const QString text = textOf(documentPdf({.title = QStringLiteral("Nothing"), .html = {}}));
        QVERIFY(text.contains(QStringLiteral("Page 1 of 1")));
    }
};

QTEST_MAIN(TestDocumentPdf)
#include "tst_documentpdf.moc"
