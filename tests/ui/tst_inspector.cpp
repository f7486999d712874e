// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inspector.h"

#include <QLayout>
#include <QScrollBar>
#include <QTest>

using namespace backstop;
using namespace backstop::ui;

/// What is chosen, beside every page: all of it can be read at any width and height.
class TestInspector : public QObject
{
    Q_OBJECT

private slots:
    void textThatScrollsKeepsClearOfTheScrollBar_data();
    void textThatScrollsKeepsClearOfTheScrollBar();

private:
    static InspectorContent longContent();
};

InspectorContent TestInspector::longContent()
{
    InspectorContent content{.title = QStringLiteral("api_gateway"),
                             .subtitle = QStringLiteral("Hoch"),
                             .look = {},
                             .stateWord = QStringLiteral("Probleme"),
                             .why = QStringLiteral("api_gateway: muss in 5 Minuten zurück sein, braucht aber "
                                                   "risk_manager, das erst nach 8 Minuten zurück ist\n")
                                        .repeated(3)
                                        .trimmed(),
                             .facts = {},
                             .actions = {},
                             .command = QStringLiteral("backstopctl --repo /srv/backups plan show")};
    for (int i = 0; i < 12; ++i)
        content.facts.append({QStringLiteral("Unannehmbar nach"),
                              QStringLiteral("5 min, bestenfalls 3 min, schlimmstenfalls 12 min 30 s")});
    content.actions.append(
        {QStringLiteral("edit"), QStringLiteral("modified"), QStringLiteral("Komponente ändern…")});
    return content;
}

void TestInspector::textThatScrollsKeepsClearOfTheScrollBar_data()
{
    QTest::addColumn<int>("width");
    for (int width = 230; width <= 340; width += 7)
        QTest::addRow("%d", width) << width;
}

void TestInspector::textThatScrollsKeepsClearOfTheScrollBar()
{
    QFETCH(int, width);
    Inspector inspector;
    inspector.resize(width, 400);
    inspector.show();
    QVERIFY(QTest::qWaitForWindowExposed(&inspector));
    inspector.setContent({.title = QStringLiteral("db"),
                          .subtitle = {},
                          .look = {},
                          .stateWord = {},
                          .why = {},
                          .facts = {},
                          .actions = {},
                          .command = {}});
    QCoreApplication::processEvents();
    inspector.setContent(longContent()); // its button and its lines are made anew, and shown a moment later
    QTRY_VERIFY(inspector.verticalScrollBar()->isVisible());
    QCoreApplication::processEvents();

    const QWidget *content = inspector.widget();
    QCOMPARE(content->width(), inspector.viewport()->width());
    QVERIFY(content->height() >= content->layout()->totalHeightForWidth(content->width()));
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
