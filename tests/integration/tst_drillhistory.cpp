// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stays of drills and restore tests, and what does not for ever.
#include "tests/integration/drillfixture.h"

#include "model/recovery/drill/restoretest.h"
#include "model/repository/documentremoval.h"

#include <QJsonArray>
#include <QTest>

#include <filesystem>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace backstop;
using namespace backstop::test;

namespace {

/// A drill that was aborted as soon as it was declared.
Result<std::unique_ptr<Drill>> shortDrill(DrillFixture &t)
{
    t.clock().advance(1min);
    BACKSTOP_ASSIGN(drill, t.begin());
    BACKSTOP_TRY(drill->record({.kind = DrillEventKind::Aborted, .text = u"enough"_s}));
    BACKSTOP_TRY(finishDrill(*drill));
    return std::move(drill);
}

Result<Bytes> storedDrill(DrillFixture &t)
{
    BACKSTOP_ASSIGN(drill, shortDrill(t));
    BACKSTOP_TRY(storeDrill(t.repo(), *drill));
    return drill->folder();
}

Result<> putDocument(DrillFixture &t, const std::string &name, const QJsonObject &content)
{
    const auto done = t.repo().documents().update(name, [&content](QJsonObject &document) -> Result<> {
        document = content;
        return {};
    });
    return done ? Result<>() : done.error();
}

/// A full list of drills, of which the first is number @p first.
Result<> fillList(DrillFixture &t, int first)
{
    QJsonArray lines;
    for (int i = first; i < first + kMostRemembered; ++i)
        lines << QJsonObject{{u"id"_s, u"20200101-%1-000000"_s.arg(i, 6, 10, QLatin1Char('0'))}};
    return putDocument(t, "drills", {{u"drills"_s, lines}});
}

bool isThere(const Bytes &path)
{
    return std::filesystem::exists(path);
}

} // namespace

class TestDrillHistory : public QObject
{
    Q_OBJECT

private slots:
    void whatFallsOutOfTheListIsRemoved()
    {
        DrillFixture t;
        VERIFY_OK(fillList(t, 5));
        // One that a kill left, the oldest of the list, one that is about to come into it, and one that is in it.
        for (const char *name : {"drill-20200101-000001-000000", "drill-20200101-000005-000000",
                                 "drill-20200101-000006-aaaaaa", "drill-20200101-000007-000000"})
            VERIFY_OK(putDocument(t, name, {{u"a"_s, 1}}));
        VERIFY_OK(putDocument(t, "damaged", {{u"a"_s, 1}}));
        VERIFY_ASSIGN(drill, shortDrill(t));
        VERIFY_OK(storeDrill(t.repo(), *drill));
        VERIFY_ASSIGN(names, repository::documentNames(t.repo().storage(), {}));
        QCOMPARE(names, (std::vector<std::string>{
                            "damaged", "drill-20200101-000006-aaaaaa", "drill-20200101-000007-000000",
                            "drill-" + drill->declaration().id.toStdString(), "drills"}));
        QVERIFY(drill->state().isStored());
        VERIFY_OK(storedReport(t.repo(), drill->declaration().id));
    }
    void aListThatIsNotFullLosesNothing()
    {
        DrillFixture t;
        VERIFY_OK(putDocument(t, "drill-20200101-000001-000000", {{u"a"_s, 1}}));
        VERIFY_OK(storedDrill(t));
        VERIFY_ASSIGN(names, repository::documentNames(t.repo().storage(), "drill-"));
        QCOMPARE(names.size(), std::size_t{2});
    }
    void whatCannotBeRemovedKeepsNobodyFromStoring()
    {
        DrillFixture t;
        VERIFY_OK(fillList(t, 5));
        VERIFY_OK(putDocument(t, "drill-20200101-000001-000000", {{u"a"_s, 1}}));
        VERIFY_ASSIGN(drill, shortDrill(t));
        t.f.repository.faults().addFault({.call = Call::Remove, .at = 1, .persistent = true});
        VERIFY_OK(storeDrill(t.repo(), *drill));
        t.f.repository.faults().clearFaults();
        QVERIFY(drill->state().isStored());
        VERIFY_OK(storedDrill(t)); // tries again
        VERIFY_ASSIGN(names, repository::documentNames(t.repo().storage(), "drill-2020"));
        QVERIFY(names.empty());
    }
    void theNewestStayOnTheMachine()
    {
        DrillFixture t;
        std::vector<Bytes> folders;
        Bytes notStored;
        for (int i = 0; i < kMostOnMachine + 5; ++i) {
            VERIFY_ASSIGN(folder, storedDrill(t));
            folders.push_back(folder);
            if (i == 1) {
                VERIFY_ASSIGN(drill, shortDrill(t));
                notStored = drill->folder();
            }
            if (i == 2)
                std::filesystem::create_directory(folder + "/sandbox"); // was to be kept
            const Bytes document = "drill-" + folder.substr(folder.rfind('/') + 1);
            if (i == 3) // which makes the journal the only one
                t.f.repository.flipBit("documents/" + document + "/0000000001", 400);
            if (i == 4) // and so does this
                VERIFY_OK(repository::removeDocument(t.repo().storage(), document));
        }
        for (const Bytes &folder : folders) // the last begin was before the last ones were stored
            QCOMPARE(isThere(folder), folder != folders[0] && folder != folders[1]);
        t.clock().advance(1min);
        VERIFY_ASSIGN(drill, t.begin());
        for (std::size_t i = 0; i < folders.size(); ++i)
            QCOMPARE(isThere(folders[i] + "/journal"), i >= 2);
        QVERIFY(isThere(notStored + "/journal") && isThere(folders[2] + "/sandbox"));
        QVERIFY(isThere(drill->folder() + "/journal"));
        VERIFY_OK(
            storedReport(t.repo(), QString::fromStdString(folders[0].substr(folders[0].rfind('/') + 1))));
    }
    void aMarkOfASandboxThatIsGoneGoesToo()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        RestoreTestRequest request;
        request.folder = t.f.folder.path("tests");
        request.keepsSandbox = true;
        request.threads = 1;
        VERIFY_ASSIGN(kept, runRestoreTest(t.repo(), request, t.progress, {}));
        VERIFY_ASSIGN(removed, runRestoreTest(t.repo(), request, t.progress, {}));
        QVERIFY(isThere(removed.sandbox + ".kept"));
        std::filesystem::remove_all(removed.sandbox);
        request.keepsSandbox = false;
        VERIFY_OK(runRestoreTest(t.repo(), request, t.progress, {}));
        QVERIFY(!isThere(removed.sandbox + ".kept"));
        QVERIFY(isThere(kept.sandbox + "/restored") && isThere(kept.sandbox + ".kept"));
    }
    void aTestThatWasKilledElsewhereIsNotInTheWayOfTheNext()
    {
        DrillFixture t;
        VERIFY_OK(t.backUp(1));
        RestoreTestRequest request;
        request.folder = t.f.folder.path("tests");
        request.sandbox = t.f.folder.path("elsewhere");
        request.threads = 1;
        VERIFY_OK(runRestoreTest(t.repo(), request, t.progress, {}));
        // As a kill leaves it: the note, and a sandbox that bears its mark.
        VERIFY_OK(makeSandbox(request.sandbox, u"restore-test-aa"_s));
        VERIFY_OK(t.f.folder.write("elsewhere/restored/file", "x"));
        VERIFY_OK(t.f.folder.write("tests/restore-test-aa.at", request.sandbox));
        // Somebody else's, though a note names it.
        VERIFY_OK(t.f.folder.write("other/file", "x"));
        VERIFY_OK(t.f.folder.write("tests/restore-test-bb.at", t.f.folder.path("other")));
        VERIFY_ASSIGN(test, runRestoreTest(t.repo(), request, t.progress, {}));
        QCOMPARE(test.outcome, RestoreTestOutcome::Passed);
        QVERIFY(test.leftovers.empty());
        QVERIFY(isThere(t.f.folder.path("other/file")));
        QVERIFY(!isThere(t.f.folder.path("tests/restore-test-aa.at")) &&
                !isThere(t.f.folder.path("tests/restore-test-bb.at")));
        for (const auto &entry : std::filesystem::directory_iterator(request.folder))
            QVERIFY2(!entry.path().native().ends_with(".at"), entry.path().c_str()); // its own, too
    }
    void restoreTestsAreRememberedUpToALimit()
    {
        DrillFixture t;
        QJsonArray lines;
        for (int i = 0; i < kMostRemembered; ++i)
            lines << QJsonObject{{u"number"_s, i}};
        VERIFY_OK(putDocument(t, "restore-tests", {{u"tests"_s, lines}}));
        RestoreTest test;
        test.host = u"here"_s;
        test.reconciliation.emplace();
        test.reconciliation->breaks.push_back({{}, "A", trading::Decimal(1), {}});
        test.reconciliation->problems.push_back({"o.jsonl", 1, u"has no symbol"_s});
        test.reconciliation->problemCount = 1;
        test.reconciliation->files.push_back({"o.jsonl", 0, 0, {}});
        test.reconciliation->fileCount = 1;
        VERIFY_OK(rememberRestoreTest(t.repo(), test));
        VERIFY_ASSIGN(document, t.repo().documents().newest("restore-tests"));
        const QJsonArray left = document->content.value("tests"_L1).toArray();
        QCOMPARE(left.size(), kMostRemembered);
        QCOMPARE(left.first().toObject().value("number"_L1).toInt(), 1);
        QCOMPARE(left.last().toObject().value("host"_L1).toString(), u"here"_s);
        // Of lists only the counts: the document is written anew for each test.
        const QJsonObject counts = left.last().toObject().value("reconciliation"_L1).toObject();
        for (const char *count : {"breaks", "malformed", "files_read"})
            QCOMPARE(counts.value(QLatin1String(count)).toInt(), 1);
        for (const char *list : {"break_list", "malformed_list", "file_list"})
            QVERIFY2(!counts.contains(QLatin1String(list)), list);
        QCOMPARE(counts.value("reconciliation"_L1).toString(), u"nothing_to_reconcile"_s);
        QCOMPARE(toJson(test).value("reconciliation"_L1).toObject().value("break_list"_L1).toArray().size(),
                 1);
    }
};

QTEST_GUILESS_MAIN(TestDrillHistory)
#include "tst_drillhistory.moc"
