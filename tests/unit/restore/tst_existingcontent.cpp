// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/existingcontent.h"

#include "model/crypto/hash.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace backstop;
using namespace backstop::restore;
using namespace backstop::test;

class TestExistingContent : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatWasReadIsSameOrOther_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("hasChecksum");
        QTest::addColumn<int>("match");
        const auto row = [](const char *name, const QByteArray &content, bool hasChecksum,
                            ContentMatch match) {
            QTest::newRow(name) << content << hasChecksum << static_cast<int>(match);
        };
        row("the same", "right", true, ContentMatch::Same);
        row("another", "wrong", true, ContentMatch::Other);
        row("shorter by now", "righ", true, ContentMatch::NotCompared);
        row("gone by now", {}, true, ContentMatch::NotCompared);
        row("nothing to compare with", "right", false, ContentMatch::NotCompared);
    }
    void onlyWhatWasReadIsSameOrOther()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, hasChecksum);
        QFETCH(int, match);
        const TemporaryFolder folder;
        if (!content.isNull())
            VERIFY_OK(folder.write("file", content.toStdString()));
        VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
        repository::Node node;
        node.name = "file";
        node.size = 5;
        if (hasChecksum)
            node.sha256 = crypto::sha256("right");
        VERIFY_ASSIGN(found, compareContent(node, *target, {}));
        QCOMPARE(static_cast<int>(found), match);
    }
    void readingHearsTheStop()
    {
        const TemporaryFolder folder;
        VERIFY_OK(folder.write("file", "right"));
        VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
        repository::Node node;
        node.name = "file";
        node.size = 5;
        node.sha256 = crypto::sha256("right");
        std::stop_source stop;
        stop.request_stop();
        VERIFY_ERROR(Cancelled, compareContent(node, *target, stop.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestExistingContent)
#include "tst_existingcontent.moc"
