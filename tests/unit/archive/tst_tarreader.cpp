// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/tarreader.h"

#include "tests/support/verify.h"
#include "tests/unit/archive/archivefixtures.h"

#include <QTest>

#include <cstring>

using namespace backstop;
using namespace backstop::archive;
using namespace backstop::test;

namespace {

/// Bytes that were not compressed.
class PlainSource : public ByteSource
{
public:
    explicit PlainSource(Bytes bytes)
        : m_bytes(std::move(bytes))
    {}
    Result<std::size_t> readNext(char *out, std::size_t size) override
    {
        const std::size_t got = std::min(size, m_bytes.size() - m_at);
        std::memcpy(out, m_bytes.data() + m_at, got);
        m_at += got;
        return got;
    }
    QString compression() const override { return {}; }

private:
    Bytes m_bytes;
    std::size_t m_at = 0;
};

struct ReadEntry
{
    ArchivedEntry entry;
    Bytes content;
};

Result<std::vector<ReadEntry>> readAll(const Bytes &tar)
{
    TarReader reader(std::make_unique<PlainSource>(tar), QStringLiteral("x.tar"));
    std::vector<ReadEntry> entries;
    while (true) {
        BACKSTOP_ASSIGN(entry, reader.next());
        if (!entry)
            return entries;
        Bytes content(static_cast<std::size_t>(entry->node.size), '\0');
        for (std::size_t at = 0; at < content.size();) {
            BACKSTOP_ASSIGN(got, reader.read(content.data() + at, content.size() - at));
            if (got == 0)
                return Error{ErrorCode::Failed, QStringLiteral("the content ends early"), {}};
            at += got;
        }
        entries.push_back({std::move(*entry), std::move(content)});
    }
}

/// @p tar without its end mark.
Bytes begun(const Bytes &tar)
{
    return tar.substr(0, tar.size() - 2 * kTarBlock);
}

/// A hard link to "file" whose header says that it is as large as that.
Bytes linkWithSize(std::size_t size)
{
    Bytes link = begun(tarOf({{"link", {}, repository::NodeType::File, {}, "file"}}));
    const Bytes digits = QByteArray::number(qulonglong(size), 8).rightJustified(11, '0').toStdString();
    link.replace(link.size() - kTarBlock + 124, 11, digits);
    sumUp(link);
    return link;
}

} // namespace

class TestTarReader : public QObject
{
    Q_OBJECT

private slots:
    void hardLinkOfUstarHasNoContentWhateverItsSize();
    void hardLinkOfPaxMayHaveContent();
    void hardLinkToNothingIsAProblem();
};

void TestTarReader::hardLinkOfUstarHasNoContentWhateverItsSize()
{
    const Bytes content(700, 'c');
    VERIFY_ASSIGN(entries, readAll(begun(tarOf({{"file", content}})) + linkWithSize(content.size()) +
                                   tarOf({{"behind", "1"}, {"last", "2"}})));
    QCOMPARE(entries.size(), std::size_t{4});
    QCOMPARE(entries[1].entry.hardLinkTo, Bytes("file"));
    QCOMPARE(entries[1].content, Bytes());
    QCOMPARE(entries[2].entry.path, Bytes("behind"));
    QCOMPARE(entries[2].content, Bytes("1"));
    QCOMPARE(entries[3].content, Bytes("2"));
}

void TestTarReader::hardLinkOfPaxMayHaveContent()
{
    const Bytes content(700, 'c');
    for (const char header : {'x', 'g'}) {
        VERIFY_ASSIGN(entries,
                      readAll(paxOf(header, {{"comment", "any"}}) + begun(tarOf({{"file", content}})) +
                              linkWithSize(content.size()) + content +
                              Bytes(tarPadding(content.size()), '\0') + tarOf({{"behind", "1"}})));
        QCOMPARE(entries.size(), std::size_t{3});
        QCOMPARE(entries[1].entry.hardLinkTo, Bytes("file"));
        QCOMPARE(entries[1].content, content);
        QCOMPARE(entries[2].entry.path, Bytes("behind"));
    }
}

void TestTarReader::hardLinkToNothingIsAProblem()
{
    VERIFY_ASSIGN(entries, readAll(tarOf({{"link", {}, repository::NodeType::File, {}, {}, '1'},
                                          {"file", "content"}})));
    QCOMPARE(entries.size(), std::size_t{2});
    QVERIFY(entries[0].entry.problem);
    QCOMPARE(entries[0].entry.problem->code, ErrorCode::InvalidArgument);
    QVERIFY(entries[0].entry.problem->message.contains(QLatin1String("hard link")));
    QVERIFY(!entries[1].entry.problem);
}

QTEST_GUILESS_MAIN(TestTarReader)
#include "tst_tarreader.moc"
