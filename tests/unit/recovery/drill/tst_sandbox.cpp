// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/sandbox.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

#include <filesystem>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;

class TestSandbox : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<TemporaryFolder>(); }
    void isRemovedWithAllThatIsInIt()
    {
        VERIFY_ASSIGN(sandbox, makeSandbox(at("new/sandbox"), u"id"_s));
        QVERIFY(sandbox.isMade);
        VERIFY_OK(m_folder->write("new/sandbox/a/deep/file", "x"));
        VERIFY_OK(m_folder->write("new/sandbox/b", "x"));
        ::chmod(at("new/sandbox/a/deep").c_str(), 0); // as a restored folder may be
        ::chmod(at("new/sandbox/a").c_str(), 0500);
        VERIFY_ASSIGN(removed, removeSandbox(sandbox));
        QCOMPARE(removed, std::uint64_t{2});
        QVERIFY(!m_folder->exists("new/sandbox"));
        QVERIFY(m_folder->exists("new"));
        VERIFY_OK(removeSandbox(sandbox)); // is gone already
    }
    void aFolderThatWasThereStays()
    {
        VERIFY_OK(m_folder->makeFolder("mine"));
        VERIFY_ASSIGN(sandbox, makeSandbox(at("mine"), u"id"_s));
        QVERIFY(!sandbox.isMade);
        VERIFY_OK(m_folder->write("mine/a", "x"));
        VERIFY_OK(removeSandbox(sandbox));
        QVERIFY(std::filesystem::is_empty(at("mine")));
        VERIFY_OK(removeSandbox(sandbox)); // as after a kill at the very end
    }
    void linksAreNotFollowed()
    {
        VERIFY_OK(m_folder->write("precious/file", "x"));
        VERIFY_ASSIGN(sandbox, makeSandbox(at("sandbox"), u"id"_s));
        std::filesystem::create_directory_symlink(at("precious"), at("sandbox/link"));
        VERIFY_OK(removeSandbox(sandbox));
        QVERIFY(m_folder->exists("precious/file"));
    }
    void whatIsNotTheSameFolderStays()
    {
        VERIFY_ASSIGN(sandbox, makeSandbox(at("sandbox"), u"id"_s));
        std::filesystem::rename(at("sandbox"), at("moved"));
        VERIFY_OK(m_folder->write("sandbox/precious", "x"));
        VERIFY_ERROR(TargetRefused, removeSandbox(sandbox));
        VERIFY_ERROR(TargetRefused, removeFromSandbox(sandbox, "precious"));
        QVERIFY(m_folder->exists("sandbox/precious"));
    }
    void aFolderWithACopyOfTheMarkIsAnother()
    {
        VERIFY_ASSIGN(sandbox, makeSandbox(at("sandbox"), u"id"_s));
        std::filesystem::rename(at("sandbox"), at("moved"));
        VERIFY_OK(m_folder->write("sandbox/precious", "x"));
        std::filesystem::copy(at("moved/.backstop-drill"), at("sandbox/.backstop-drill"));
        VERIFY_ERROR(TargetRefused, removeSandbox(sandbox));
        QVERIFY(m_folder->exists("sandbox/precious"));
    }
    void whatHasLostItsMarkStays()
    {
        VERIFY_ASSIGN(sandbox, makeSandbox(at("sandbox"), u"id"_s));
        VERIFY_OK(m_folder->write("sandbox/precious", "x"));
        VERIFY_OK(m_folder->write("sandbox/.backstop-drill", "of somebody else"));
        VERIFY_ERROR(TargetRefused, removeSandbox(sandbox));
        QVERIFY(m_folder->exists("sandbox/precious"));
    }
    void oneEntryCanBeRemoved()
    {
        VERIFY_ASSIGN(sandbox, makeSandbox(at("sandbox"), u"id"_s));
        VERIFY_OK(m_folder->write("sandbox/a/file", "x"));
        VERIFY_OK(m_folder->write("sandbox/b/file", "x"));
        VERIFY_OK(removeFromSandbox(sandbox, "a"));
        VERIFY_OK(removeFromSandbox(sandbox, "a"));
        QVERIFY(!m_folder->exists("sandbox/a") && m_folder->exists("sandbox/b/file"));
    }
    void makingItAgainIsTheSame()
    {
        VERIFY_ASSIGN(first, makeSandbox(at("sandbox"), u"id"_s));
        VERIFY_ASSIGN(second, makeSandbox(at("sandbox"), u"id"_s));
        QVERIFY(first.identity == second.identity);
        VERIFY_ERROR(TargetRefused, makeSandbox(at("sandbox"), u"another"_s));
        VERIFY_OK(m_folder->write("full/x", "x"));
        VERIFY_ERROR(TargetRefused, makeSandbox(at("full"), u"id"_s));
        QVERIFY(m_folder->exists("full/x") && !m_folder->exists("full/.backstop-drill"));
    }
    void whatAKillLeftOfTheMarkIsNoData()
    {
        // The number of no process: they end at 2^22.
        VERIFY_OK(m_folder->write("sandbox/.backstop-99999999-1", "of a ki"));
        VERIFY_ASSIGN(sandbox, makeSandbox(at("sandbox"), u"id"_s));
        VERIFY_OK(m_folder->write("sandbox/.backstop-99999999-1", "of a ki"));
        std::filesystem::remove(at("sandbox/.backstop-drill"));
        VERIFY_OK(removeSandbox(sandbox));
        QVERIFY(std::filesystem::is_empty(at("sandbox")));
    }
    void neverAmongData_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("message"); // empty: is well
        QTest::newRow("new") << QByteArray("x/y") << QString();
        QTest::newRow("empty") << QByteArray("empty") << QString();
        QTest::newRow("beside a source") << QByteArray("source2") << QString();
        QTest::newRow("in a source") << QByteArray("source/a/b") << u"is in or above"_s;
        QTest::newRow("in a source by a link") << QByteArray("link/a") << u"is in or above"_s;
        QTest::newRow("above a source that is gone") << QByteArray("lost") << u"is in or above"_s;
        QTest::newRow("full") << QByteArray("full") << u"is not empty"_s;
        QTest::newRow("a file") << QByteArray("full/x") << u"is no folder"_s;
    }
    void neverAmongData()
    {
        QFETCH(QByteArray, path);
        QFETCH(QString, message);
        TestRepository test;
        VERIFY_OK(test.backUp(
            {{"a", "b"}}, 4096, [this](repository::BackupRecord &record, repository::BlobSession &) {
                record.sources = {
                    {"source", at("source")}, {"gone", at("lost/gone")}, {"dump", "command:pg_dump"}};
                return Result<>();
            }));
        VERIFY_OK(m_folder->makeFolder("source"));
        VERIFY_OK(m_folder->makeFolder("empty"));
        VERIFY_OK(m_folder->write("full/x", "x"));
        std::filesystem::create_directory_symlink(at("source"), at("link"));
        const auto result = checkSandbox(at(path.constData()), u"id"_s, test.repo());
        if (message.isEmpty()) {
            VERIFY_OK(result);
            return;
        }
        VERIFY_ERROR(TargetRefused, result);
        QVERIFY2(result.error().message.contains(message), qPrintable(result.error().message));
        QVERIFY(result.error().hint.contains(u"--sandbox"_s));
        VERIFY_ERROR(TargetRefused, checkSandbox("relative", u"id"_s, test.repo()));
    }

private:
    Bytes at(BytesView name) const { return m_folder->path(name); }
    std::unique_ptr<TemporaryFolder> m_folder;
};

QTEST_APPLESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
