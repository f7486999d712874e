// SPDX-License-Identifier: GPL-3.0-or-later
//
// manifest, diff, ls, cat: looking into backups.
#include "tests/ctl/ctl.h"

#include "model/core/filedescriptor.h"
#include "tests/support/bytesurgeon.h"
#include "tests/support/verify.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QSet>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

namespace {

const Bytes kOddName =
    "data/K\xf6ln\n\x1b[31m\xe2\x80\xae"; // Latin-1, a line end, an escape, a text direction
const QString kOddShown = u"data/K\\xf6ln\\x0a\\x1b[31m\\xe2\\x80\\xae"_s;

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonObject at(const QJsonArray &array, const QString &path)
{
    for (const QJsonValue &value : array) {
        if (value.toObject().value("path"_L1).toString() == path)
            return value.toObject();
    }
    return {};
}

QStringList pathsOf(const QJsonArray &array)
{
    QStringList paths;
    for (const QJsonValue &value : array)
        paths << value.toObject().value("path"_L1).toString();
    return paths;
}

} // namespace

/// One repository for all: two backups, the second with an added, a modified, a touched and a deleted file.
class TestCtlBrowse : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void manifestJsonHasTheFieldsOfTheContract();
    void manifestTextShowsSignsAndSizes();
    void manifestOfAFullBackupListsEverything();
    void diffSaysTheSameAsTheManifest();
    void diffOfAPath();
    void diffOfTheSameIsEmpty();
    void manifestAgainstTurnsRound();
    void lsShowsOneFolder();
    void lsRecursiveShowsAll();
    void lsLongShowsMetadata();
    void lsOfWhatIsNotThereFails();
    void namesThatAreNotTextAreEscaped();
    void absolutePathsWorkToo();
    void catWritesTheBytes();
    void catJsonHasTheBytesInBase64();
    void catRefusesFolders();
    void catOfDamageWritesNoWrongByte();

private:
    Ctl m_ctl;
    QByteArray m_big;
    QString m_first;
    QString m_second;
};

void TestCtlBrowse::initTestCase()
{
    QVERIFY(m_ctl.makePlainRepository());
    const TemporaryFolder &folder = m_ctl.folder();
    for (int i = 0; i < 900'000; ++i) // several chunks, not to be compressed away
        m_big.append(
            QCryptographicHash::hash(QByteArray::number(i / 32), QCryptographicHash::Sha256).at(i % 32));
    VERIFY_OK(folder.write("data/big.bin", m_big.toStdString()));
    VERIFY_OK(folder.write("data/gone.txt", "gone"));
    VERIFY_OK(folder.write("data/sub/changed.txt", "before"));
    VERIFY_OK(folder.write("data/sub/touched.txt", "same"));
    VERIFY_OK(folder.write("data/empty", ""));
    VERIFY_OK(folder.write(kOddName, "odd"));
    QCOMPARE(::symlink("big.bin", folder.path("data/link").c_str()), 0);
    const FileDescriptor sparse(::open(folder.path("data/sparse").c_str(), O_CREAT | O_WRONLY, 0600));
    QCOMPARE(::pwrite(sparse.get(), "end", 3, 300'000), ssize_t(3));
    const QStringList backup{u"backup"_s, m_ctl.path("data"), u"--json"_s};
    m_first = m_ctl.run(backup).object().value("id"_L1).toString();
    QVERIFY(!m_first.isEmpty());
    QCOMPARE(::unlink(folder.path("data/gone.txt").c_str()), 0);
    VERIFY_OK(folder.write("data/sub/changed.txt", "afterwards"));
    QCOMPARE(::chmod(folder.path("data/sub/touched.txt").c_str(), 0640), 0);
    VERIFY_OK(folder.write("data/new.txt", "new"));
    m_second = m_ctl.run(backup).object().value("id"_L1).toString();
    QVERIFY(!m_second.isEmpty());
}

void TestCtlBrowse::manifestJsonHasTheFieldsOfTheContract()
{
    const CtlRun run = m_ctl.run({u"manifest"_s, u"latest"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    const QJsonObject manifest = run.object();
    QCOMPARE(manifest.value("backup_id"_L1).toString(), m_second);
    QCOMPARE(manifest.value("parent_backup_id"_L1).toString(), m_first);
    QVERIFY(manifest.value("created_at"_L1).toString().endsWith(u'Z'));
    QCOMPARE(manifest.value("added"_L1).toInt(), 1);
    QCOMPARE(manifest.value("modified"_L1).toInt(), 2);
    QCOMPARE(manifest.value("deleted"_L1).toInt(), 1);
    const QJsonArray changes = manifest.value("changes"_L1).toArray();
    QCOMPARE(pathsOf(changes), (QStringList{u"data/gone.txt"_s, u"data/new.txt"_s, u"data/sub/changed.txt"_s,
                                            u"data/sub/touched.txt"_s}));
    const QJsonObject changed = at(changes, u"data/sub/changed.txt"_s);
    QCOMPARE(changed.value("change_type"_L1).toString(), u"Modified"_s);
    QCOMPARE(changed.value("checksum"_L1).toString(), sha256("afterwards"));
    QCOMPARE(changed.value("size"_L1).toInt(), 10);
    QCOMPARE(changed.value("size_before"_L1).toInt(), 6);
    QVERIFY(!changed.value("modified_at"_L1).toString().isEmpty());
    QCOMPARE(changed.value("metadata_only"_L1).toBool(true), false);
    QCOMPARE(at(changes, u"data/sub/touched.txt"_s).value("metadata_only"_L1).toBool(), true);
    QCOMPARE(at(changes, u"data/gone.txt"_s).value("change_type"_L1).toString(), u"Deleted"_s);
    QCOMPARE(at(changes, u"data/new.txt"_s).value("change_type"_L1).toString(), u"Added"_s);
    QVERIFY(!at(changes, u"data/new.txt"_s).contains("path_base64"_L1));
}

void TestCtlBrowse::manifestTextShowsSignsAndSizes()
{
    const CtlRun run = m_ctl.run({u"manifest"_s, u"latest"_s});
    VERIFY_CODE(run, 0);
    const QList<QByteArray> lines = run.out.split('\n');
    QVERIFY2(lines.at(0).startsWith("- ") && lines.at(0).endsWith(" 4 B  data/gone.txt"),
             run.out.constData());
    QVERIFY2(lines.at(1).startsWith("+ ") && lines.at(1).endsWith(" 3 B  data/new.txt"), run.out.constData());
    QVERIFY2(lines.at(2).startsWith("~ ") && lines.at(2).endsWith(" 6 B -> 10 B  data/sub/changed.txt"),
             run.out.constData());
    QVERIFY2(lines.at(3).endsWith("data/sub/touched.txt  (attributes only)"), run.out.constData());
    QCOMPARE(lines.at(4), QByteArray("1 added, 2 modified, 1 deleted"));
}

void TestCtlBrowse::manifestOfAFullBackupListsEverything()
{
    const CtlRun run = m_ctl.run({u"manifest"_s, m_first, u"--json"_s});
    VERIFY_CODE(run, 0);
    QVERIFY(run.object().value("parent_backup_id"_L1).isNull());
    QCOMPARE(run.object().value("added"_L1).toInt(), 8);
    QCOMPARE(run.object().value("changes"_L1).toArray().size(), 8);
}

void TestCtlBrowse::diffSaysTheSameAsTheManifest()
{
    const CtlRun diff = m_ctl.run({u"diff"_s, m_first, m_second, u"--json"_s});
    VERIFY_CODE(diff, 0);
    const CtlRun manifest = m_ctl.run({u"manifest"_s, m_second, u"--json"_s});
    QCOMPARE(diff.object().value("changes"_L1), manifest.object().value("changes"_L1));
    QCOMPARE(m_ctl.run({u"diff"_s, m_first, m_second}).out, m_ctl.run({u"manifest"_s, m_second}).out);
}

void TestCtlBrowse::diffOfAPath()
{
    const auto changed = [this](const QString &path) {
        return pathsOf(m_ctl.run({u"diff"_s, m_first, m_second, path, u"--json"_s})
                           .object()
                           .value("changes"_L1)
                           .toArray());
    };
    QCOMPARE(changed(u"data/sub"_s), (QStringList{u"data/sub/changed.txt"_s, u"data/sub/touched.txt"_s}));
    QCOMPARE(changed(u"data/sub/"_s).size(), 2);
    QCOMPARE(changed(u"data/gone.txt"_s), QStringList{u"data/gone.txt"_s});
    QCOMPARE(changed(u"data/big.bin"_s), QStringList());
    VERIFY_CODE(m_ctl.run({u"diff"_s, m_first, m_second, u"data/nothing"_s}), 1);
}

void TestCtlBrowse::diffOfTheSameIsEmpty()
{
    const CtlRun run = m_ctl.run({u"diff"_s, u"latest"_s, u"latest"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.out, QByteArray("0 added, 0 modified, 0 deleted\n"));
}

void TestCtlBrowse::manifestAgainstTurnsRound()
{
    const CtlRun run = m_ctl.run({u"manifest"_s, m_first, u"--against"_s, m_second, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object().value("parent_backup_id"_L1).toString(), m_second);
    const QJsonArray changes = run.object().value("changes"_L1).toArray();
    QCOMPARE(at(changes, u"data/gone.txt"_s).value("change_type"_L1).toString(), u"Added"_s);
    QCOMPARE(at(changes, u"data/new.txt"_s).value("change_type"_L1).toString(), u"Deleted"_s);
}

void TestCtlBrowse::lsShowsOneFolder()
{
    const CtlRun top = m_ctl.run({u"ls"_s, u"latest"_s});
    VERIFY_CODE(top, 0);
    QCOMPARE(top.out, QByteArray("data/\n"));
    const CtlRun sub = m_ctl.run({u"ls"_s, u"latest"_s, u"data/sub"_s});
    QCOMPARE(sub.out, QByteArray("data/sub/changed.txt\ndata/sub/touched.txt\n"));
    const CtlRun file = m_ctl.run({u"ls"_s, m_first, u"data/gone.txt"_s});
    QCOMPARE(file.out, QByteArray("data/gone.txt\n"));
}

void TestCtlBrowse::lsRecursiveShowsAll()
{
    const CtlRun run = m_ctl.run({u"ls"_s, u"latest"_s, u"-r"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    const QJsonArray entries = run.object().value("entries"_L1).toArray();
    QCOMPARE(pathsOf(entries),
             (QStringList{u"data"_s, kOddShown, u"data/big.bin"_s, u"data/empty"_s, u"data/link"_s,
                          u"data/new.txt"_s, u"data/sparse"_s, u"data/sub"_s, u"data/sub/changed.txt"_s,
                          u"data/sub/touched.txt"_s}));
    QCOMPARE(at(entries, u"data"_s).value("node_type"_L1).toString(), u"Directory"_s);
    QCOMPARE(at(entries, u"data/link"_s).value("link_target"_L1).toString(), u"big.bin"_s);
    QCOMPARE(at(entries, u"data/big.bin"_s).value("size"_L1).toInt(), int(m_big.size()));
    QCOMPARE(at(entries, u"data/big.bin"_s).value("checksum"_L1).toString(), sha256(m_big));
    QCOMPARE(at(entries, u"data/sub/touched.txt"_s).value("mode"_L1).toString(), u"0640"_s);
}

void TestCtlBrowse::lsLongShowsMetadata()
{
    const CtlRun run = m_ctl.run({u"ls"_s, u"latest"_s, u"data"_s, u"--long"_s});
    VERIFY_CODE(run, 0);
    QVERIFY2(run.out.contains("\nlrwxrwxrwx "), run.out.constData());
    QVERIFY2(run.out.contains(" data/link -> big.bin\n"), run.out.constData());
    QVERIFY2(run.out.contains(" 879 KiB "), run.out.constData());
}

void TestCtlBrowse::lsOfWhatIsNotThereFails()
{
    const CtlRun run = m_ctl.run({u"ls"_s, u"latest"_s, u"data/gone.txt"_s, u"--json"_s});
    VERIFY_CODE(run, 1);
    QCOMPARE(run.object().value("error"_L1).toObject().value("name"_L1).toString(), u"not_found"_s);
}

void TestCtlBrowse::namesThatAreNotTextAreEscaped()
{
    const CtlRun text = m_ctl.run({u"ls"_s, u"latest"_s, u"data"_s});
    QVERIFY2(text.out.contains(QByteArray(kOddShown.toUtf8() + '\n')), text.out.constData());
    QVERIFY2(!text.out.contains('\x1b') && !text.out.contains('\xf6'), text.out.constData());
    const CtlRun json = m_ctl.run({u"manifest"_s, m_first, u"--json"_s});
    const QJsonObject odd = at(json.object().value("changes"_L1).toArray(), kOddShown);
    QCOMPARE(QByteArray::fromBase64(odd.value("path_base64"_L1).toString().toLatin1()).toStdString(),
             kOddName);
    // An argument may have any bytes.
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"BACKSTOP_REPOSITORY"_s, m_ctl.path("repo"));
    process.setProcessEnvironment(environment);
    process.start(u"/bin/bash"_s,
                  {u"-c"_s, u"exec \"$0\" cat latest $'data/K\\xf6ln\\n\\x1b[31m\\xe2\\x80\\xae'"_s,
                   QStringLiteral(BACKSTOPCTL)});
    const CtlRun run = Ctl::wait(process);
    VERIFY_CODE(run, 0);
    QCOMPARE(run.out, QByteArray("odd"));
}

void TestCtlBrowse::absolutePathsWorkToo()
{
    const CtlRun run = m_ctl.run({u"cat"_s, u"latest"_s, m_ctl.path("data/sub/changed.txt")});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.out, QByteArray("afterwards"));
    VERIFY_CODE(m_ctl.run({u"cat"_s, u"latest"_s, u"/etc/hostname"_s}), 1);
}

void TestCtlBrowse::catWritesTheBytes()
{
    const CtlRun big = m_ctl.run({u"cat"_s, u"latest"_s, u"data/big.bin"_s});
    VERIFY_CODE(big, 0);
    QVERIFY(big.out == m_big);
    QCOMPARE(m_ctl.run({u"cat"_s, u"latest"_s, u"data/empty"_s}).out, QByteArray());
    const CtlRun sparse = m_ctl.run({u"cat"_s, u"latest"_s, u"data/sparse"_s});
    VERIFY_CODE(sparse, 0);
    QVERIFY(sparse.out == QByteArray(300'000, '\0') + "end");
}

void TestCtlBrowse::catJsonHasTheBytesInBase64()
{
    const CtlRun run = m_ctl.run({u"cat"_s, u"latest"_s, u"data/big.bin"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    const QByteArray bytes =
        QByteArray::fromBase64(run.object().value("content_base64"_L1).toString().toLatin1());
    QVERIFY(bytes == m_big);
    QCOMPARE(run.object().value("checksum"_L1).toString(), sha256(m_big));
}

void TestCtlBrowse::catRefusesFolders()
{
    VERIFY_CODE(m_ctl.run({u"cat"_s, u"latest"_s, u"data/sub"_s}), 2);
    VERIFY_CODE(m_ctl.run({u"cat"_s, u"latest"_s, u"/"_s}), 2);
    const CtlRun missing =
        m_ctl.run({u"cat"_s, u"latest"_s, u"data/sub/none"_s}); // named as it was asked for
    VERIFY_CODE(missing, 1);
    QVERIFY2(missing.err.startsWith("backstopctl: data/sub/none: not in this backup"),
             missing.err.constData());
    VERIFY_CODE(m_ctl.run({u"cat"_s, u"latest"_s, u"data/nothing"_s}), 1);
}

void TestCtlBrowse::catOfDamageWritesNoWrongByte() // last: it damages the repository
{
    QString largest;
    qint64 size = 0;
    QDirIterator packs(m_ctl.path("repo/packs"), QDir::Files, QDirIterator::Subdirectories);
    while (packs.hasNext()) {
        packs.next();
        if (packs.fileInfo().size() > size) {
            size = packs.fileInfo().size();
            largest = packs.filePath();
        }
    }
    QVERIFY(size > m_big.size() / 2);
    VERIFY_OK(ByteSurgeon(largest.toStdString()).flip(static_cast<std::uint64_t>(size) * 2 / 3));
    const CtlRun run = m_ctl.run({u"cat"_s, u"latest"_s, u"data/big.bin"_s});
    VERIFY_CODE(run, 20);
    QVERIFY(run.out.size() < m_big.size());
    QVERIFY(m_big.startsWith(run.out));
    QVERIFY(!run.err.isEmpty());
    const CtlRun json = m_ctl.run({u"cat"_s, u"latest"_s, u"data/big.bin"_s, u"--json"_s});
    VERIFY_CODE(json, 20);
    QCOMPARE(json.object().value("error"_L1).toObject().value("name"_L1).toString(), u"damaged"_s);
}

QTEST_GUILESS_MAIN(TestCtlBrowse)
#include "tst_ctlbrowse.moc"
