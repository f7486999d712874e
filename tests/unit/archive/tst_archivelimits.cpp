// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/archivelimits.h"

#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::archive;
using namespace backstop::repository;
using namespace backstop::test;

namespace {

constexpr std::uint64_t kFourGiB = std::uint64_t{4} << 30;

Node file(std::uint64_t size)
{
    Node node;
    node.size = size;
    return node;
}

} // namespace

class TestArchiveLimits : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_session = std::make_unique<BlobSession>(m_test.repo().blobs()); }

    void zipHoldsNoFileOfFourGiB()
    {
        QVERIFY(refusals(ArchiveFormat::Zip, {{"a", file(kFourGiB - (1 << 22))}}).empty());
        const auto refused = refusals(ArchiveFormat::Zip, {{"a", file(kFourGiB)}, {"b", file(kFourGiB + 1)}});
        QCOMPARE(refused.size(), std::size_t{1});
        QCOMPARE(refused[0].code, ErrorCode::FileTooLarge);
        QCOMPARE(refused[0].message,
                 QStringLiteral("a: a zip archive holds no file of 4 GiB or more, and so 1 more entry"));
        QVERIFY(refused[0].hint.contains(QStringLiteral("tar.zst")));
        QVERIFY(refusals(ArchiveFormat::TarZst, {{"a", file(kFourGiB << 10)}}).empty());
    }
    void zipIsSmallerThanFourGiBInAll()
    {
        const auto refused =
            refusals(ArchiveFormat::Zip, {{"a", file(kFourGiB / 2)}, {"b", file(kFourGiB / 2 - 100)}});
        QCOMPARE(refused.size(), std::size_t{1});
        QVERIFY(refused[0].message.contains(QStringLiteral("cannot be 4 GiB or more")));
    }
    void zipHoldsFewerEntriesThanItsCountHas()
    {
        std::vector<std::pair<Bytes, Node>> entries(kMostZipEntries, {"a", file(1)});
        QVERIFY(refusals(ArchiveFormat::Zip, entries).empty());
        entries.emplace_back("b", file(1));
        const auto refused = refusals(ArchiveFormat::Zip, entries);
        QCOMPARE(refused.size(), std::size_t{1});
        QVERIFY(refused[0].message.contains(QStringLiteral("at most 65534 entries, and these are 65535")));
        QVERIFY(refusals(ArchiveFormat::Tar, entries).empty());
    }
    void zipHoldsNoNameThatItWouldWriteAsAnother()
    {
        Node link;
        link.type = NodeType::Symlink;
        link.linkTarget = "\xff";
        const auto refused =
            refusals(ArchiveFormat::Zip, {{"a\xffz", file(1)}, {"link", link}, {Bytes(4096, 'l'), file(1)}});
        QCOMPARE(refused.size(), std::size_t{2});
        QCOMPARE(
            refused[0].message,
            QStringLiteral("a\\xffz: a zip archive holds no name that is not UTF-8, and so 1 more entry"));
        QCOMPARE(refused[0].code, ErrorCode::TargetRefused);
        QVERIFY(refused[1].message.contains(QStringLiteral("no path or link of more than 4095 bytes")));
        QVERIFY(refusals(ArchiveFormat::Tar, {{"a\xffz", file(1)}, {Bytes(4096, 'l'), file(1)}}).empty());
    }
    void whatZipDoesNotHoldIsCounted()
    {
        Node rich = file(1);
        rich.metadata.attributes = {{"user.a", "1"}};
        rich.metadata.mtimeNs = 1'500'000'000;
        Node old = file(1);
        old.metadata.mtimeNs = -1;
        ArchiveLimits limits(ArchiveFormat::Zip, *m_session);
        VERIFY_OK(limits.look({.path = "rich"}, rich));
        VERIFY_OK(limits.look({.path = "old"}, old));
        VERIFY_OK(limits.look({.path = "\xc3\xbc", .reason = ArchiveReason::Copy}, file(1)));
        QMap<QString, QString> told;
        for (const ArchiveLossCount &count : limits.losses()) {
            QStringList paths;
            for (const Bytes &path : count.paths)
                paths << QString::fromStdString(path);
            QCOMPARE(count.count, std::uint64_t(paths.size()));
            told[lossName(count.loss)] = paths.join(u' ');
        }
        const QMap<QString, QString> expected{{QStringLiteral("owners"), QStringLiteral("rich old ü")},
                                              {QStringLiteral("attributes"), QStringLiteral("rich")},
                                              {QStringLiteral("decimals_of_times"), QStringLiteral("rich")},
                                              {QStringLiteral("times"), QStringLiteral("old")},
                                              {QStringLiteral("hard_links"), QStringLiteral("ü")},
                                              {QStringLiteral("charset"), QStringLiteral("ü")}};
        QCOMPARE(told, expected);
    }
    void tarOnlyLosesHoles()
    {
        Node sparse = file(10);
        sparse.content.segments = {{{}, 10}};
        sparse.metadata.attributes = {{"user.a", "1"}};
        sparse.metadata.mtimeNs = -1;
        ArchiveLimits limits(ArchiveFormat::TarGz, *m_session);
        VERIFY_OK(limits.look({.path = "\xff"}, sparse));
        QCOMPARE(limits.losses().size(), std::size_t{1});
        QCOMPARE(limits.losses()[0].loss, ArchiveLoss::Holes);
    }
    void onlyTheFirstPathsAreKept()
    {
        ArchiveLimits limits(ArchiveFormat::Zip, *m_session);
        for (int i = 0; i < 50; ++i)
            VERIFY_OK(limits.look({.path = std::to_string(i)}, file(1)));
        QCOMPARE(limits.losses()[0].count, std::uint64_t{50});
        QCOMPARE(limits.losses()[0].paths.size(), std::size_t{10});
        QCOMPARE(limits.losses()[0].paths[9], Bytes("9"));
    }

private:
    std::vector<Error> refusals(ArchiveFormat format, const std::vector<std::pair<Bytes, Node>> &entries)
    {
        ArchiveLimits limits(format, *m_session);
        for (const auto &[path, node] : entries) {
            if (!limits.look({.path = path, .type = node.type}, node))
                return {Error{}, Error{}, Error{}, Error{}};
        }
        return limits.refusals();
    }
    TestRepository m_test;
    std::unique_ptr<BlobSession> m_session;
};

QTEST_GUILESS_MAIN(TestArchiveLimits)
#include "tst_archivelimits.moc"
