// SPDX-License-Identifier: GPL-3.0-or-later
// How fast plans of 1,000 components and more are laid out, grouped, checked, opened, and moved in the window. Prints what it measured; fails above the limits.
#include "model/recovery/dotlayout.h"
#include "model/recovery/layeredlayout.h"
#include "tests/support/scriptedprompts.h"
#include "tests/support/verify.h"
#include "tests/ui/firmplan.h"
#include "ui/pages/plan/plangraph.h"
#include "ui/pages/plan/planlook.h"
#include "ui/pages/plan/planpage.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>

#include <ctime>

using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;

namespace {

constexpr int kComponents = 1'000;
constexpr qint64 kMostLayoutMs = 3'000;
constexpr double kMostGroupsMs = 50;
constexpr double kMostBlockedMs = 50; // of the window's thread
constexpr double kMostFrameMs = 1'000.0 / 60;
constexpr int kFrames = 120;

/// Processor time of this process, and the wall clock beside it: what that has more was taken by neighbours, or by dot.
class Watch
{
public:
    Watch() { m_wall.start(); }
    double ms() const { return double(std::clock() - m_cpu) * 1'000 / CLOCKS_PER_SEC; }
    void print(const char *what, double divisor = 1) const
    {
        std::printf("%-58s %8.2f ms  (wall clock %.2f ms)\n", what, ms() / divisor,
                    double(m_wall.elapsed()) / divisor);
        std::fflush(stdout);
    }

private:
    QElapsedTimer m_wall;
    std::clock_t m_cpu = std::clock();
};

} // namespace

class BenchPlanGraph : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("BACKSTOP_BENCH"))
            QSKIP("set BACKSTOP_BENCH to measure");
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")),
                                                 QSettings::IniFormat);
        m_theme = std::make_unique<ui::Theme>(m_settings.get());
    }
    void aThousandComponentsAreLaidOut()
    {
        const RecoveryPlan plan = largePlan(kComponents);
        const DependencyGraph graph(plan);
        LayoutRequest request;
        request.sizes.assign(plan.components.size(), ui::PlanLook::cardSize());
        const Watch watch;
        VERIFY_ASSIGN(layout, layOut(graph, request, {}));
        watch.print("layout of 1,000 components");
        QCOMPARE(layout.nodes.size(), plan.components.size());
        QVERIFY(watch.ms() < double(kMostLayoutMs));
        request.mostForDot = 100'000;
        request.limit = std::chrono::minutes(1);
        const Watch dot;
        VERIFY_ASSIGN(drawn, layOut(graph, request, {}));
        dot.print(drawn.engine == LayoutEngine::Dot ? "the same by dot, whose own time is not counted"
                                                    : "there is no dot");
    }
    void aThousandComponentsAreChecked()
    {
        const RecoveryPlan plan = largePlan(kComponents);
        const Watch watch;
        const AssessedPlan assessed = assessPlan({plan, {}});
        watch.print("check, times and orders of 1,000 components");
        QCOMPARE(assessed.early.size(), plan.components.size());
    }
    void largePlansAreGrouped_data() { addSizes(); }
    void largePlansAreGrouped()
    {
        QFETCH(int, components);
        const AssessedPlan plan = assessPlan({largePlan(components), {}});
        PictureRequest request{.card = ui::PlanLook::cardSize(), .group = ui::PlanLook::groupSize()};
        const Watch watch;
        VERIFY_ASSIGN(picture, drawPicture(plan, request, {}));
        watch.print("groups and their layout");
        QVERIFY(picture.isOfGroups() && watch.ms() < kMostGroupsMs);
        request.open = {plan.plan.components[std::size_t(components / 2)].name};
        const Watch open;
        VERIFY_ASSIGN(opened, drawPicture(plan, request, {}));
        open.print("one of them opened, without the time of dot");
        QVERIFY(opened.open >= 0 && open.ms() < kMostGroupsMs);
    }
    void largePlansAreShown_data() { addSizes(); }
    void largePlansAreShown()
    {
        QFETCH(int, components);
        ScriptedPrompts prompts;
        ui::PlanPage page(&prompts, m_settings.get());
        page.resize(1'600, 1'000);
        page.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const ui::PlanContent content = contentOf(largePlan(components));
        const Watch shown;
        page.setPlan(content);
        shown.print("given to the page");
        QVERIFY(shown.ms() < kMostBlockedMs);
        const Watch painted;
        QCoreApplication::processEvents();
        painted.print("laid out and painted");
        quint64 number = 0;
        PictureRequest request;
        connect(
            &page, &ui::PlanPage::pictureRequested, this,
            [&](quint64 asked, const std::shared_ptr<const AssessedPlan> &, const PictureRequest &wanted) {
                number = asked;
                request = wanted;
            });
        QTest::keyClick(page.graph(), Qt::Key_Return);
        VERIFY_ASSIGN(picture, drawPicture(*content.assessed, request, {}));
        const Watch opened;
        page.setPicture(number, std::make_shared<const PlanPicture>(std::move(picture)));
        opened.print("a group opened in the page");
        QVERIFY(opened.ms() < kMostBlockedMs);
        const Watch drawn;
        page.graph()->viewport()->repaint();
        drawn.print("and painted");
        QVERIFY(drawn.ms() < kMostBlockedMs);
    }
    void aThousandComponentsMoveSmoothly_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::newRow("all of it") << 0.0;
        QTest::newRow("as boxes") << 0.15;
        QTest::newRow("with names alone") << 0.25;
        QTest::newRow("with all their texts, in small") << 0.6;
        QTest::newRow("in their own size") << 1.0;
    }
    void aThousandComponentsMoveSmoothly()
    {
        QFETCH(double, zoom);
        const ui::PlanContent content = contentOf(largePlan(kComponents), false, false);
        ui::PlanGraph graph;
        graph.resize(1'600, 1'000);
        graph.show();
        graph.setPlan(content.assessed, content.picture);
        if (zoom > 0)
            graph.zoomBy(zoom / graph.zoom());
        else
            graph.zoomBy(1.02); // so that there is something to move
        QVERIFY(QTest::qWaitForWindowExposed(&graph));
        graph.horizontalScrollBar()->setValue(graph.horizontalScrollBar()->minimum());
        QTest::qWait(50);
        QScrollBar *bar = graph.verticalScrollBar();
        bar->setValue(bar->minimum());
        graph.viewport()->repaint();
        const Watch moved;
        for (int frame = 0; frame < kFrames; ++frame) {
            bar->setValue(bar->value() + (frame < kFrames / 2 ? 12 : -12));
            QCoreApplication::processEvents();
        }
        moved.print("a frame while it moves", kFrames);
        QVERIFY(moved.ms() / kFrames < kMostFrameMs);
        const Watch whole;
        for (int frame = 0; frame < kFrames; ++frame)
            graph.viewport()->repaint();
        whole.print("a frame painted whole", kFrames);
        QVERIFY(whole.ms() / kFrames < kMostFrameMs);
    }

private:
    static void addSizes()
    {
        QTest::addColumn<int>("components");
        QTest::newRow("1,000 components") << 1'000;
        QTest::newRow("2,000 components") << 2'000;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::Theme> m_theme;
};

QTEST_MAIN(BenchPlanGraph)
#include "bench_plangraph.moc"
