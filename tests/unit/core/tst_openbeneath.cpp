// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/openbeneath.h"

#include "model/core/fileio.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

using namespace backstop;
using namespace backstop::test;

/// Both ways, with and without openat2, have to give the same answers.
class TestOpenBeneath : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void opensOnlyWhatIsBelow_data();
    void opensOnlyWhatIsBelow();
    void staysInAFolderThatWasMovedAway();

private:
    TemporaryFolder m_folder;
    FileDescriptor m_root;
};

void TestOpenBeneath::initTestCase()
{
    VERIFY_OK(m_folder.write("outside/secret", "secret"));
    VERIFY_OK(m_folder.write("root/a/b/file", "content"));
    QCOMPARE(::symlink("file", m_folder.path("root/a/b/link").c_str()), 0);
    QCOMPARE(::symlink("../outside/secret", m_folder.path("root/out").c_str()), 0);
    QCOMPARE(::symlink("a", m_folder.path("root/linkedfolder").c_str()), 0);
    QCOMPARE(::symlink("/", m_folder.path("root/slash").c_str()), 0);
    QCOMPARE(::symlink("nowhere", m_folder.path("root/broken").c_str()), 0);
    m_root = FileDescriptor(::open(m_folder.path("root").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    QVERIFY(m_root);
}

void TestOpenBeneath::opensOnlyWhatIsBelow_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("flags");
    QTest::addColumn<int>("errnum");
    QTest::newRow("file") << QByteArray("a/b/file") << O_RDONLY << 0;
    QTest::newRow("folder") << QByteArray("a/b") << (O_RDONLY | O_DIRECTORY) << 0;
    QTest::newRow("itself") << QByteArray(".") << (O_RDONLY | O_DIRECTORY) << 0;
    QTest::newRow("path only") << QByteArray("a/b/file") << O_PATH << 0;
    QTest::newRow("two slashes") << QByteArray("a//b/file") << O_RDONLY << 0;
    QTest::newRow("missing") << QByteArray("a/c") << O_RDONLY << ENOENT;
    QTest::newRow("missing folder") << QByteArray("c/d") << O_RDONLY << ENOENT;
    QTest::newRow("empty") << QByteArray() << O_RDONLY << ENOENT;
    QTest::newRow("through a file") << QByteArray("a/b/file/c") << O_RDONLY << ENOTDIR;
    QTest::newRow("file as a folder") << QByteArray("a/b/file") << (O_RDONLY | O_DIRECTORY) << ENOTDIR;
    QTest::newRow("link at the end") << QByteArray("a/b/link") << O_RDONLY << ELOOP;
    QTest::newRow("link at the end, path only") << QByteArray("a/b/link") << O_PATH << ELOOP;
    QTest::newRow("link on the way") << QByteArray("linkedfolder/b/file") << O_RDONLY << ELOOP;
    QTest::newRow("link as a folder") << QByteArray("linkedfolder") << (O_RDONLY | O_DIRECTORY) << ELOOP;
    QTest::newRow("link out") << QByteArray("out") << O_RDONLY << ELOOP;
    QTest::newRow("link to the top") << QByteArray("slash/etc/passwd") << O_RDONLY << ELOOP;
    QTest::newRow("broken link") << QByteArray("broken") << O_RDONLY << ELOOP;
    QTest::newRow("parent") << QByteArray("..") << (O_RDONLY | O_DIRECTORY) << EXDEV;
    QTest::newRow("through the parent") << QByteArray("../outside/secret") << O_RDONLY << EXDEV;
    QTest::newRow("absolute") << QByteArray("/etc/passwd") << O_RDONLY << EXDEV;
}

void TestOpenBeneath::opensOnlyWhatIsBelow()
{
    QFETCH(QByteArray, path);
    QFETCH(int, flags);
    QFETCH(int, errnum);
    for (const auto open : {openBeneath, openBeneathByComponents}) {
        const Opened opened = open(m_root.get(), path.toStdString(), flags);
        QCOMPARE(opened.errnum, errnum);
        QCOMPARE(bool(opened.file), errnum == 0);
        if (opened.file)
            QVERIFY((::fcntl(opened.file.get(), F_GETFD) & FD_CLOEXEC) != 0);
    }
}

void TestOpenBeneath::staysInAFolderThatWasMovedAway()
{
    VERIFY_OK(m_folder.write("moving/file", "ours"));
    const FileDescriptor root(::open(m_folder.path("moving").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    QCOMPARE(::rename(m_folder.path("moving").c_str(), m_folder.path("moved").c_str()), 0);
    VERIFY_OK(m_folder.write("moving/file", "evil"));
    for (const auto open : {openBeneath, openBeneathByComponents}) {
        const Opened opened = open(root.get(), "file", O_RDONLY);
        QCOMPARE(opened.errnum, 0);
        char out[4] = {};
        QCOMPARE(readAt(opened.file.get(), 0, out, 4).size, std::size_t{4});
        QCOMPARE(BytesView(out, 4), BytesView("ours"));
    }
}

QTEST_APPLESS_MAIN(TestOpenBeneath)
#include "tst_openbeneath.moc"
