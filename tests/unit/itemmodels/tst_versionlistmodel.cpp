// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/versionlistmodel.h"

#include "tests/support/catalogbuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace backstop;
using namespace backstop::catalog;
using namespace backstop::itemmodels;
using namespace backstop::test;
using repository::ChangeType;
using Model = VersionListModel;

namespace {

repository::BackupRecord recordOf(int number)
{
    repository::BackupRecord record = makeRecord(number);
    record.hostname = QStringLiteral("desk");
    record.sources = {{"data", "/srv/data"}};
    return record;
}

VersionRow versionOf(int number, int firstHour, int lastHour, const Bytes &source = "/srv/data")
{
    VersionRow row;
    row.number = number;
    row.firstSeen = Timestamp(std::chrono::hours(firstHour));
    row.lastSeen = Timestamp(std::chrono::hours(lastHour));
    row.source = source;
    row.size = 10u * static_cast<unsigned>(number);
    row.backups = 1;
    return row;
}

QStringList titlesOf(const std::vector<VersionLine> &lines)
{
    QStringList titles;
    for (const VersionLine &line : lines)
        titles << versionTitle(line);
    return titles;
}

} // namespace

class TestVersionListModel : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;
    QString m_file;

    Result<> add(Catalog &catalog, int number, const std::vector<repository::Change> &changes)
    {
        BACKSTOP_TRY(addToCatalog(catalog, recordOf(number), changes));
        return addToHistory(catalog, recordOf(number), changes);
    }
    static bool load(Model &model, const Bytes &path)
    {
        QSignalSpy loaded(&model, &Model::loaded);
        model.setPath(path);
        return loaded.count() > 0 || loaded.wait();
    }
    static QString row(const Model &model, int number)
    {
        QStringList texts;
        for (const int column :
             {Model::Version, Model::From, Model::Until, Model::Size, Model::Delta, Model::Backups})
            texts.append(
                model.index(number, column).data().toString().replace(QChar(QChar::Nbsp), QLatin1Char(' ')));
        return texts.join(QLatin1Char('|'));
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init()
    {
        m_file = m_folder.qPath() + QStringLiteral("/catalog.sqlite");
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(m_file + QLatin1String(suffix));
        VERIFY_ASSIGN(catalog, Catalog::open(m_file));
        VERIFY_OK(add(*catalog, 1, {makeChange("data/a.json", ChangeType::Added, 100)}));
        VERIFY_OK(add(*catalog, 2,
                      {makeChange("data/a.json", ChangeType::Modified, 300, 100),
                       makeChange("data/gone", ChangeType::Added, 7)}));
        VERIFY_OK(add(*catalog, 3,
                      {makeChange("data/a.json", ChangeType::Deleted, 300),
                       makeChange("data/gone", ChangeType::Deleted, 7)}));
        VERIFY_OK(add(*catalog, 4, {makeChange("data/a.json", ChangeType::Added, 100)}));
        VERIFY_OK(add(*catalog, 5, {makeChange("data/other", ChangeType::Added, 1)}));
    }

    void listsEveryVersionAndTheTimesWithout()
    {
        Model model(m_file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(load(model, "data/a.json"));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(row(model, 0), QStringLiteral("Version 3|2026-11-01 04:00:00|2026-11-01 05:00:00|100 B|"
                                               "\u2212200 B|2"));
        QCOMPARE(row(model, 1),
                 QStringLiteral("Deleted|after 2026-11-01 02:00:00|before 2026-11-01 04:00:00|||"));
        QCOMPARE(row(model, 2),
                 QStringLiteral("Version 2|2026-11-01 02:00:00|2026-11-01 02:00:00|300 B|+200 B|1"));
        QCOMPARE(row(model, 3), QStringLiteral("Version 1|2026-11-01 01:00:00|2026-11-01 01:00:00|100 B||1"));
        const auto note = [&](int number) { return model.index(number, Model::Note).data().toString(); };
        QCOMPARE(note(0), QStringLiteral("Stands now; Came back: the same content as version 1"));
        QCOMPARE(note(2), QString());
        const auto status = [&](int number) { return model.index(number, 0).data(StatusRole).toInt(); };
        QCOMPARE(status(0), int(Status::Modified));
        QCOMPARE(status(1), int(Status::Deleted));
        QCOMPARE(status(3), int(Status::Added));
        QCOMPARE(model.index(0, 0).data(PathRole).toByteArray(), QByteArray("data/a.json"));
        QCOMPARE(model.index(0, 0).data(IdRole).toString(),
                 QString::fromStdString(recordOf(5).id.hex())); // the last backup that has it
        QCOMPARE(model.index(2, 0).data(IdRole).toString(), QString::fromStdString(recordOf(2).id.hex()));
        QCOMPARE(model.index(0, Model::Checksum).data(ExactTextRole).toString().size(), 64);
        QCOMPARE(model.index(0, Model::Source).data().toString(), QStringLiteral("desk:/srv/data"));
        QVERIFY(model.lineAt(1)->isGap && !model.lineAt(0)->isGap);
    }

    void whatIsGoneStaysGoneUntilNow()
    {
        Model model(m_file);
        QVERIFY(load(model, "data/gone"));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(row(model, 0), QStringLiteral("Deleted|after 2026-11-01 02:00:00|now|||"));
        QVERIFY(row(model, 1).startsWith(QLatin1String("Version 1|")));
        QCOMPARE(model.index(0, 0).data(AccessibleSentenceRole).toString(),
                 QStringLiteral("Deleted, from after 2026-11-01 02:00:00 to now"));
    }

    void tellsHowMuchItHasLookedAt()
    {
        Model model(m_file);
        QSignalSpy read(&model, &Model::coverageRead);
        QVERIFY(load(model, "data/a.json"));
        QTRY_COMPARE(read.count(), 1);
        QVERIFY(model.coverage() && model.coverage()->isWhole());
        VERIFY_ASSIGN(catalog, Catalog::open(m_file));
        VERIFY_OK(addToCatalog(*catalog, recordOf(6), {}));
        model.refresh();
        QTRY_COMPARE(read.count(), 2);
        QCOMPARE(model.coverage()->backups, 6u);
        QCOMPARE(model.coverage()->inHistory, 5u);
    }

    void aRefreshKeepsTheRowsThatStay()
    {
        Model model(m_file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(load(model, "data/a.json"));
        const QPersistentModelIndex second = model.index(2, 0);
        VERIFY_ASSIGN(catalog, Catalog::open(m_file));
        VERIFY_OK(add(*catalog, 6, {makeChange("data/a.json", ChangeType::Modified, 400, 100)}));
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 5);
        QCOMPARE(second.row(), 3);
        QTRY_COMPARE(row(model, 0).section(QLatin1Char('|'), 0, 0), QStringLiteral("Version 4"));
        QTRY_VERIFY(!model.index(1, Model::Note).data().toString().contains(QLatin1String("Stands now")));
    }

    void aFileThatNoBackupHasGivesNoRows()
    {
        Model model(m_file);
        QVERIFY(load(model, "data/nothing"));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.error());
        QVERIFY(load(model, "data/a.json"));
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(load(model, {}));
        QCOMPARE(model.rowCount(), 0);
    }

    void aCatalogThatIsNoneFails()
    {
        QVERIFY(m_folder.write("folder/file", "").hasValue());
        Model model(m_folder.qPath() + QStringLiteral("/folder"));
        QSignalSpy failed(&model, &Model::failed);
        model.setPath("data/a.json");
        QVERIFY(failed.count() > 0 || failed.wait());
        QVERIFY(model.error());
        QCOMPARE(model.rowCount(), 0);
    }

    void sourcesAreToldApart()
    {
        VersionRow first = versionOf(1, 1, 4);
        VersionRow other = versionOf(2, 2, 9, "/mnt/data");
        VersionRow second = versionOf(3, 5, 8);
        first.next = VersionKind::NotRead;
        const auto lines = versionLines({first, other, second});
        QCOMPARE(titlesOf(lines),
                 QStringList({QStringLiteral("Version 3"), QStringLiteral("Could not be read"),
                              QStringLiteral("Version 2"), QStringLiteral("Version 1")}));
        QVERIFY(lines[0].sizeBefore == 10u);
        QVERIFY2(lines[1].until == second.firstSeen, "the other source ends no gap of this one");
        QVERIFY2(!lines[2].sizeBefore, "the other source has no version before");
        QVERIFY(versionStatus(lines[1]) == Status::Partial);
        first.next = VersionKind::Excluded;
        QCOMPARE(versionTitle(versionLines({first}).front()), QStringLiteral("Left out by a pattern"));
    }
};

QTEST_GUILESS_MAIN(TestVersionListModel)
#include "tst_versionlistmodel.moc"
