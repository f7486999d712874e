// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a drill begins: what is forecast of it before, and what others may do meanwhile.
#include "tests/integration/drillfixture.h"

#include <QTest>

#include <filesystem>
#include <memory>

#include <fcntl.h>
#include <sys/file.h>

using namespace std::chrono_literals;
using namespace backstop;
using namespace backstop::test;

namespace {

/// Calls @p what once, where the forecast asks for the list of drills.
void whileForecastIsMade(DrillFixture &t, std::function<void()> what)
{
    t.f.repository.faults().setObserver(
        [what = std::move(what), isDone = std::make_shared<bool>(false)](Call, const std::string &key) {
            if (!*isDone && key.find("documents/drills") != std::string::npos) {
                *isDone = true;
                what();
            }
        });
}

} // namespace

class TestDrillBegin : public QObject
{
    Q_OBJECT

private slots:
    void beginningCanBeCancelledAndLeavesNothing()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        std::stop_source stop;
        whileForecastIsMade(t, [&] { stop.request_stop(); });
        VERIFY_ERROR(Cancelled, t.begin(stop.get_token()));
        QVERIFY(!std::filesystem::exists(t.drills()));
        t.f.repository.faults().setObserver({});
        VERIFY_OK(t.begin());
    }
    void forecastHoldsNobodyUpAndIsNoTimeOfTheDrill()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        std::filesystem::create_directory(t.drills());
        bool isFree = false;
        whileForecastIsMade(t, [&] {
            const FileDescriptor fd(
                ::open((t.drills() + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
            isFree = ::flock(fd.get(), LOCK_EX | LOCK_NB) == 0;
            t.clock().advance(5min);
        });
        const Timestamp before = t.clock().now();
        VERIFY_ASSIGN(drill, t.begin());
        t.f.repository.faults().setObserver({});
        QVERIFY(isFree);
        QVERIFY(drill->declaration().forecast);
        QCOMPARE(drill->declaration().disasterAt, before + 5min);
        QCOMPARE(drill->now().elapsed, 0ns);
    }
    void drillThatWasBegunDuringTheForecastIsSeen()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        Bytes folder;
        {
            VERIFY_ASSIGN(other, t.begin());
            folder = other->folder();
        }
        const Bytes aside = t.f.folder.path("aside");
        std::filesystem::rename(folder, aside);
        whileForecastIsMade(t, [&] { std::filesystem::rename(aside, folder); });
        VERIFY_ERROR(AlreadyExists, t.begin());
        t.f.repository.faults().setObserver({});
        VERIFY_ASSIGN(folders, drillFolders(t.drills()));
        QCOMPARE(folders, std::vector<Bytes>{folder});
    }
};

QTEST_GUILESS_MAIN(TestDrillBegin)
#include "tst_drillbegin.moc"
