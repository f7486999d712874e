// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/changespill.h"

#include "tests/support/catalogbuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QTest>

#include <filesystem>
#include <fstream>

using namespace backstop;
using namespace backstop::test;
using catalog::ChangeSpill;
using repository::Change;

namespace {

/// Memory of this process, in bytes.
std::uint64_t residentBytes()
{
    std::uint64_t total = 0;
    std::uint64_t resident = 0;
    std::ifstream("/proc/self/statm") >> total >> resident;
    return resident * 4096;
}

} // namespace

class TestChangeSpill : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatCameInItsOrder()
    {
        const TemporaryFolder folder;
        for (const int count : {0, 1, 100'000}) { // the last of some blocks
            const std::vector<Change> changes = makeChanges(count);
            ChangeSpill spill(folder.path());
            for (const Change &change : changes)
                VERIFY_OK(spill.add(change));
            QCOMPARE(spill.count(), changes.size());
            std::size_t next = 0;
            VERIFY_OK(spill.visit([&](const Change &change) -> Result<> {
                const bool isNext = next < changes.size() && change == changes[next++];
                return isNext ? Result<>() : Error{ErrorCode::Failed, QStringLiteral("another change"), {}};
            }));
            QCOMPARE(next, changes.size());
            QVERIFY(std::filesystem::is_empty(folder.path()));
        }
    }

    void takesNoMemoryForWhatIsLong()
    {
        const TemporaryFolder folder;
        ChangeSpill spill(folder.path());
        Change change = makeChange(Bytes(200, 'p'));
        const std::uint64_t before = residentBytes();
        for (int i = 0; i < 300'000; ++i)
            VERIFY_OK(spill.add(change));
        QCOMPARE_LT(residentBytes(), before + (std::uint64_t{24} << 20));
    }

    void tellsThatItHasNoPlace()
    {
        ChangeSpill spill("/nowhere/at/all");
        const Change change = makeChange(Bytes(60'000, 'p'));
        Result<> added;
        for (int i = 0; i < 200 && added; ++i)
            added = spill.add(change);
        VERIFY_ERROR(NotFound, added);
        VERIFY_ERROR(NotFound, spill.add(change));
        QVERIFY(spill.failure());
    }
};

QTEST_GUILESS_MAIN(TestChangeSpill)
#include "tst_changespill.moc"
