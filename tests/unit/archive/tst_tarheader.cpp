// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/archiveformat.h"
#include "model/archive/tarheader.h"

#include <QTest>

using namespace backstop;
using namespace backstop::archive;
using namespace backstop::repository;

namespace {

Node file(std::uint64_t size = 0)
{
    Node node;
    node.size = size;
    node.metadata.mode = 04755;
    node.metadata.uid = 1000;
    node.metadata.gid = 100;
    node.metadata.user = "trader";
    node.metadata.group = "desk";
    node.metadata.mtimeNs = 1'700'000'000'000'000'000;
    return node;
}

Bytes field(const Bytes &block, std::size_t offset, std::size_t size)
{
    const Bytes text = block.substr(offset, size);
    return text.substr(0, text.find('\0'));
}

/// The ustar header behind the extended one, if there is any.
Bytes lastBlock(const Bytes &header)
{
    return header.substr(header.size() - kTarBlock);
}

/// The records of the extended header.
Bytes records(const Bytes &header)
{
    if (header.size() == kTarBlock)
        return {};
    return header.substr(kTarBlock, std::stoul(field(header, 124, 12), nullptr, 8));
}

std::uint64_t checksumOf(Bytes block)
{
    block.replace(148, 8, 8, ' ');
    std::uint64_t sum = 0;
    for (const char c : block)
        sum += static_cast<unsigned char>(c);
    return sum;
}

} // namespace

class TestTarHeader : public QObject
{
    Q_OBJECT

private slots:
    void plainFileTakesOneBlock()
    {
        const Bytes header = tarHeader("data/x", file(8));
        QCOMPARE(header.size(), kTarBlock);
        QCOMPARE(field(header, 0, 100), Bytes("data/x"));
        QCOMPARE(field(header, 100, 8), Bytes("0004755"));
        QCOMPARE(field(header, 108, 8), Bytes("0001750"));
        QCOMPARE(field(header, 116, 8), Bytes("0000144"));
        QCOMPARE(field(header, 124, 12), Bytes("00000000010"));
        QCOMPARE(field(header, 136, 12), Bytes("14524770400"));
        QCOMPARE(header[156], '0');
        QCOMPARE(header.substr(257, 8), Bytes("ustar\00000", 8));
        QCOMPARE(field(header, 265, 32), Bytes("trader"));
        QCOMPARE(field(header, 297, 32), Bytes("desk"));
        QCOMPARE(std::stoull(field(header, 148, 8), nullptr, 8), checksumOf(header));
        QCOMPARE(header.substr(154, 2), Bytes("\0 ", 2));
    }
    void longNamesAreCutAtASlashOrTold_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("prefix"); // -1: in a record
        QTest::newRow("a hundred bytes") << QByteArray(100, 'a') << 0;
        QTest::newRow("one more, no slash") << QByteArray(101, 'a') << -1;
        QTest::newRow("one more, a slash") << QByteArray("b/" + QByteArray(99, 'a')) << 1;
        QTest::newRow("both are full")
            << QByteArray(QByteArray(155, 'b') + '/' + QByteArray(100, 'a')) << 155;
        QTest::newRow("the name is too long")
            << QByteArray(QByteArray(10, 'b') + '/' + QByteArray(101, 'a')) << -1;
        QTest::newRow("the folder is too long")
            << QByteArray(QByteArray(156, 'b') + '/' + QByteArray(99, 'a')) << -1;
        QTest::newRow("not UTF-8") << QByteArray(QByteArray(200, '\xff')) << -1;
    }
    void longNamesAreCutAtASlashOrTold()
    {
        QFETCH(QByteArray, path);
        QFETCH(int, prefix);
        const Bytes name = path.toStdString();
        const Bytes header = tarHeader(name, file());
        const Bytes block = lastBlock(header);
        if (prefix >= 0) {
            QCOMPARE(header.size(), kTarBlock);
            QCOMPARE(field(block, 345, 155), name.substr(0, static_cast<std::size_t>(prefix)));
            QCOMPARE(field(block, 0, 100),
                     name.substr(static_cast<std::size_t>(prefix > 0 ? prefix + 1 : 0)));
        } else {
            QVERIFY(records(header).find(" path=" + name + '\n') != Bytes::npos);
        }
    }
    void foldersEndWithASlashAlsoWhereThatIsOneByteTooMany()
    {
        Node folder = file();
        folder.type = NodeType::Directory;
        QCOMPARE(field(tarHeader("data", folder), 0, 100), Bytes("data/"));
        const Bytes header = tarHeader(Bytes(100, 'a'), folder);
        QVERIFY(records(header).find(" path=" + Bytes(100, 'a') + "/\n") != Bytes::npos);
        QCOMPARE(lastBlock(header)[156], '5');
    }
    void recordsCountTheirOwnLength_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 80, 90, 91, 92, 93, 980, 981, 982, 983, 984, 985, 9'979})
            QTest::addRow("%d", size) << size;
    }
    void recordsCountTheirOwnLength()
    {
        QFETCH(int, size);
        Node node = file();
        node.metadata.attributes = {{"user.a", Bytes(static_cast<std::size_t>(size), 'v')}};
        const Bytes text = records(tarHeader("x", node));
        QCOMPARE(std::stoull(text), text.size());
        QCOMPARE(text.back(), '\n');
    }
    void timesKeepTheirNanoseconds_data()
    {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QByteArray>("record");
        QTest::newRow("whole") << qint64{5'000'000'000} << QByteArray();
        QTest::newRow("a half") << qint64{5'500'000'000} << QByteArray(" mtime=5.5\n");
        QTest::newRow("one nanosecond") << qint64{5'000'000'001} << QByteArray(" mtime=5.000000001\n");
        QTest::newRow("before 1970") << qint64{-1'500'000'000} << QByteArray(" mtime=-1.5\n");
        QTest::newRow("just before") << qint64{-1} << QByteArray(" mtime=-0.000000001\n");
        QTest::newRow("the first") << std::numeric_limits<qint64>::min()
                                   << QByteArray(" mtime=-9223372036.854775808\n");
        QTest::newRow("beyond the field")
            << qint64{8'589'934'592'000'000'000} << QByteArray(" mtime=8589934592\n");
    }
    void timesKeepTheirNanoseconds()
    {
        QFETCH(qint64, ns);
        QFETCH(QByteArray, record);
        Node node = file();
        node.metadata.mtimeNs = ns;
        const Bytes text = records(tarHeader("x", node));
        QCOMPARE(text.empty(), record.isEmpty());
        QVERIFY(text.find(record.toStdString()) != Bytes::npos);
    }
    void whatDoesNotFitAFieldIsTold()
    {
        Node node = file(std::uint64_t{8} << 30);
        node.metadata.uid = 4'000'000'000;
        node.metadata.gid = 3'000'000'000;
        node.metadata.user = Bytes(32, 'u');
        node.metadata.group = Bytes(300, 'g');
        const Bytes header = tarHeader("x", node);
        const Bytes text = records(header);
        for (const char *record : {" size=8589934592\n", " uid=4000000000\n", " gid=3000000000\n"})
            QVERIFY2(text.find(record) != Bytes::npos, record);
        QVERIFY(text.find(" uname=" + node.metadata.user + '\n') != Bytes::npos);
        QVERIFY(text.find(" gname=" + node.metadata.group + '\n') != Bytes::npos);
        const Bytes block = lastBlock(header);
        QCOMPARE(field(block, 265, 32), Bytes(31, 'u'));
        QCOMPARE(field(block, 329, 8), Bytes()); // nothing ran over
        QCOMPARE(tarHeader("x", file((std::uint64_t{8} << 30) - 1)).size(), kTarBlock);
    }
    void attributesKeepEveryByte()
    {
        Node node = file();
        node.metadata.attributes = {{"user.a=b%", Bytes("1\n\0=", 4)}};
        QCOMPARE(records(tarHeader("x", node)), Bytes("35 SCHILY.xattr.user.a%3Db%25=1\n\0=\n", 35));
    }
    void linksNameTheirTarget()
    {
        Node link;
        link.type = NodeType::Symlink;
        link.linkTarget = Bytes(101, 't');
        const Bytes header = tarHeader("x", link);
        QCOMPARE(lastBlock(header)[156], '2');
        QVERIFY(records(header).find(" linkpath=" + link.linkTarget + '\n') != Bytes::npos);
        const Bytes hard = tarHeader("data/b", file(77), "data/a");
        QCOMPARE(hard[156], '1');
        QCOMPARE(field(hard, 157, 100), Bytes("data/a"));
        QCOMPARE(field(hard, 124, 12), Bytes("00000000000")); // nothing follows
    }
    void devicesHaveTheirNumbers()
    {
        Node device = file();
        device.type = NodeType::CharDevice;
        device.metadata.deviceNumber = 0x103; // 1, 3
        const Bytes header = tarHeader("null", device);
        QCOMPARE(header[156], '3');
        QCOMPARE(field(header, 329, 8), Bytes("0000001"));
        QCOMPARE(field(header, 337, 8), Bytes("0000003"));
    }
    void theNameOfAFileTellsTheFormat()
    {
        QCOMPARE(formatOfName("/a/b.tar.zst"), ArchiveFormat::TarZst);
        QCOMPARE(formatOfName("B.TGZ"), ArchiveFormat::TarGz);
        QCOMPARE(formatOfName("b.tar"), ArchiveFormat::Tar);
        QCOMPARE(formatOfName("b.zip"), ArchiveFormat::Zip);
        QVERIFY(!formatOfName("b.zst") && !formatOfName("zip") && !formatOfName(""));
        QCOMPARE(stemOfName("/a/end of day.tar.gz"), Bytes("end of day"));
        QCOMPARE(stemOfName("/a.zip/b"), Bytes("b"));
    }
};

QTEST_GUILESS_MAIN(TestTarHeader)
#include "tst_tarheader.moc"
