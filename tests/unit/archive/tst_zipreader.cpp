// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/archivereader.h"
#include "model/archive/archivewriter.h"

#include "model/core/filedescriptor.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QTest>

#include <fcntl.h>

using namespace backstop;
using namespace backstop::archive;
using namespace backstop::repository;
using namespace backstop::test;

class TestZipReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsWhatWasWritten();
    void readsBehindAProgramThatUnpacksIt();
    void everyCutIsAnError();
    void everyFlippedBitOfContentIsFound();
    void encryptedAndUnknownEntriesAreTold();
    void sharedBytesAreRefused();
    void sizesThatLieAreFound();
    void aDirectoryThatDoesNotCountRightIsRefused();
    void aDirectoryOfSeveralPiecesIsRead();
    void moreEntriesThanCanBeHeldAreNotRead();

private:
    /// "path=content" of each entry; '!' where it has a problem.
    Result<QStringList> read(BytesView zip, std::uint64_t memory = kMostArchiveMemory);
    std::size_t central(int number) const;

    Bytes m_zip;
    const Bytes m_content = SeededRandom(1).bytes(1000);
};

void TestZipReader::initTestCase()
{
    const TemporaryFolder folder;
    VERIFY_ASSIGN(file, ArchiveFile::create(folder.path("x")));
    VERIFY_ASSIGN(writer, ArchiveWriter::make(ArchiveFormat::Zip, *file, 1));
    Node node;
    node.metadata.mode = 0640;
    node.metadata.mtimeNs = 1'700'000'001'000'000'000;
    node.size = 4;
    VERIFY_OK(writer->beginFile("text", node));
    VERIFY_OK(writer->write("text"));
    VERIFY_OK(writer->endFile());
    node.size = m_content.size();
    VERIFY_OK(writer->beginFile("noise", node));
    VERIFY_OK(writer->write(m_content));
    VERIFY_OK(writer->endFile());
    node.type = NodeType::Symlink;
    node.linkTarget = "text";
    VERIFY_OK(writer->add("link", node));
    node.type = NodeType::Directory;
    VERIFY_OK(writer->add("folder", node));
    VERIFY_OK(writer->finish());
    VERIFY_OK(file->publish(false));
    VERIFY_ASSIGN(bytes, folder.read("x"));
    m_zip = bytes;
}

std::size_t TestZipReader::central(int number) const
{
    std::size_t at = m_zip.find("PK\x01\x02");
    for (int i = 0; i < number; ++i)
        at = m_zip.find("PK\x01\x02", at + 1);
    return at;
}

Result<QStringList> TestZipReader::read(BytesView zip, std::uint64_t memory)
{
    const TemporaryFolder folder;
    BACKSTOP_TRY(folder.write("x", zip));
    const FileDescriptor fd(::open(folder.path("x").c_str(), O_RDONLY | O_CLOEXEC));
    BACKSTOP_ASSIGN(reader, ArchiveReader::open(fd.get(), QStringLiteral("x"), {}, memory));
    QStringList found;
    while (true) {
        BACKSTOP_ASSIGN(entry, reader->next());
        if (!entry)
            return found;
        Bytes content = entry->node.linkTarget;
        char part[7]; // so small that it is full again and again
        while (entry->node.isFile() && !entry->problem) {
            BACKSTOP_ASSIGN(got, reader->read(part, sizeof part));
            if (got == 0)
                break;
            content.append(part, got);
        }
        const QString text = content == m_content ? QStringLiteral("noise") : QString::fromStdString(content);
        found << (entry->problem ? QStringLiteral("!") : QString()) + QString::fromStdString(entry->path) +
                     u'=' + text;
        if (entry->node.metadata.mtimeNs != 1'700'000'001'000'000'000 || entry->node.metadata.mode != 0640)
            found << QStringLiteral("other metadata");
    }
}

void TestZipReader::readsWhatWasWritten()
{
    VERIFY_ASSIGN(found, read(m_zip));
    QCOMPARE(found, QStringList({QStringLiteral("text=text"), QStringLiteral("noise=noise"),
                                 QStringLiteral("link=text"), QStringLiteral("folder/=")}));
}

void TestZipReader::readsBehindAProgramThatUnpacksIt()
{
    // Only the beginning tells what an archive is, so such a program has to begin like one.
    VERIFY_ASSIGN(found, read("PK\x03\x04" + Bytes(1000, 'x') + m_zip));
    QCOMPARE(found.size(), 4);
}

void TestZipReader::everyCutIsAnError()
{
    for (std::size_t size = 4; size < m_zip.size(); size += 13)
        VERIFY_ERROR(Damaged, read(BytesView(m_zip).substr(0, size)));
}

void TestZipReader::everyFlippedBitOfContentIsFound()
{
    const std::size_t begin = m_zip.find("noise") + 5 + 17;
    for (std::size_t i = begin; i < begin + 900; i += 7) {
        Bytes flipped = m_zip;
        flipped[i] = static_cast<char>(flipped[i] ^ 1);
        VERIFY_ERROR(Damaged, read(flipped));
    }
}

void TestZipReader::encryptedAndUnknownEntriesAreTold()
{
    Bytes zip = m_zip;
    zip[central(0) + 8] = 1;
    zip[central(1) + 10] = 14; // LZMA
    VERIFY_ASSIGN(found, read(zip));
    QCOMPARE(found.mid(0, 2), QStringList({QStringLiteral("!text="), QStringLiteral("!noise=")}));
}

void TestZipReader::sharedBytesAreRefused()
{
    Bytes zip = m_zip;
    // The second one is what the first one is, and where it is.
    for (const auto &[at, size] : {std::pair<std::size_t, std::size_t>{16, 12}, {42, 4}})
        zip.replace(central(1) + at, size, zip, central(0) + at, size);
    VERIFY_ERROR(Damaged, read(zip));
}

void TestZipReader::sizesThatLieAreFound()
{
    for (const char size : {'\3', '\5'}) {
        Bytes zip = m_zip;
        zip[central(0) + 24] = size;
        VERIFY_ERROR(Damaged, read(zip));
    }
}

void TestZipReader::aDirectoryThatDoesNotCountRightIsRefused()
{
    for (const char count : {'\3', '\5'}) {
        Bytes zip = m_zip;
        zip[zip.size() - 22 + 10] = count;
        VERIFY_ERROR(Damaged, read(zip));
    }
}

void TestZipReader::aDirectoryOfSeveralPiecesIsRead()
{
    const TemporaryFolder folder;
    VERIFY_ASSIGN(file, ArchiveFile::create(folder.path("x")));
    VERIFY_ASSIGN(writer, ArchiveWriter::make(ArchiveFormat::Zip, *file, 1));
    Node node;
    node.type = NodeType::Directory;
    QStringList expected;
    for (int i = 0; i < 12'000; ++i) {
        const Bytes name = std::to_string(i) + Bytes(200, 'n');
        VERIFY_OK(writer->add(name, node));
        expected << QString::fromStdString(name + "/=") << QStringLiteral("other metadata");
    }
    VERIFY_OK(writer->finish());
    VERIFY_OK(file->publish(false));
    VERIFY_ASSIGN(zip, folder.read("x"));
    QVERIFY(zip.size() - zip.find("PK\x01\x02") > 2'500'000);
    VERIFY_ASSIGN(found, read(zip));
    QCOMPARE(found, expected);
    const auto refused = read(zip, 1 << 20);
    VERIFY_ERROR(FileTooLarge, refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("in the names of its entries")));
}

void TestZipReader::moreEntriesThanCanBeHeldAreNotRead()
{
    const std::size_t end = m_zip.size() - 22;
    const auto number = [](std::uint64_t value) {
        Bytes bytes;
        for (int i = 0; i < 8; ++i)
            bytes += static_cast<char>(value >> 8 * i & 0xff);
        return bytes;
    };
    const auto zip64 = [&](std::uint64_t count) {
        const Bytes record = "PK\x06\x06" + Bytes(28, '\0') + number(count) +
                             number(m_zip.size() - 22 - central(0)) + number(central(0));
        Bytes tail = m_zip.substr(end);
        tail[10] = tail[11] = '\xff'; // the count is in the record
        return m_zip.substr(0, end) + record + "PK\x06\x07" + Bytes(4, '\0') + number(end) +
               Bytes("\1\0\0\0", 4) + tail;
    };
    VERIFY_ASSIGN(found, read(zip64(4)));
    QCOMPARE(found.size(), 4);
    const auto refused = read(zip64(kMostArchiveEntries + 1));
    VERIFY_ERROR(FileTooLarge, refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("has more than 4000000 entries")));
}

QTEST_GUILESS_MAIN(TestZipReader)
#include "tst_zipreader.moc"
