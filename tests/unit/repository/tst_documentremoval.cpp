// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/documentremoval.h"

#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::repository;
using test::Call;
using test::TestRepository;

namespace {

/// @p versions of the document @p name.
Result<> write(TestRepository &test, const std::string &name, int versions)
{
    for (int version = 1; version <= versions; ++version) {
        const auto done = test.repo().documents().update(name, [version](QJsonObject &content) -> Result<> {
            content.insert(QStringLiteral("version"), version);
            return {};
        });
        if (!done)
            return done.error();
    }
    return {};
}

} // namespace

class TestDocumentRemoval : public QObject
{
    Q_OBJECT

private slots:
    void namesAreEachThereOnce()
    {
        TestRepository test;
        for (const auto &[name, versions] :
             {std::pair{"plan-b", 3}, std::pair{"plan-a", 1}, std::pair{"holds", 2}})
            VERIFY_OK(write(test, name, versions));
        VERIFY_ASSIGN(plans, documentNames(test.repo().storage(), "plan-"));
        QCOMPARE(plans, (std::vector<std::string>{"plan-a", "plan-b"}));
        VERIFY_ASSIGN(none, documentNames(test.repo().storage(), "x"));
        QVERIFY(none.empty());
    }
    void nothingOfItStays()
    {
        TestRepository test;
        VERIFY_OK(write(test, "plan", 3));
        VERIFY_OK(write(test, "plan-b", 1));
        VERIFY_OK(removeDocument(test.repo().storage(), "plan"));
        VERIFY_OK(removeDocument(test.repo().storage(), "plan")); // is gone already
        QCOMPARE(test.names("documents/").size(), std::size_t{1});
        VERIFY_ASSIGN(gone, test.repo().documents().newest("plan"));
        QVERIFY(!gone);
    }
    void aFaultLeavesItWholeOrGone()
    {
        bool failed = true;
        for (std::uint64_t at = 1; failed; ++at) {
            TestRepository test;
            VERIFY_OK(write(test, "plan", 3));
            test.faults().resetCounts();
            test.faults().addFault({.at = at, .persistent = true});
            const auto done = removeDocument(test.repo().storage(), "plan");
            failed = test.faults().happened();
            test.faults().clearFaults();
            QCOMPARE(done.hasValue(), !failed);
            VERIFY_ASSIGN(left, test.repo().documents().newest("plan"));
            QVERIFY(!failed || (left && left->version == 3)); // never an older one
            QVERIFY(failed || !left);
        }
    }
};

QTEST_GUILESS_MAIN(TestDocumentRemoval)
#include "tst_documentremoval.moc"
