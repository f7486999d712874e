// SPDX-License-Identifier: GPL-3.0-or-later
//
// Comparing two versions of a file in the window, with the engine.
#include "tests/integration/localfixture.h"
#include "tests/support/verify.h"
#include "tests/ui/program.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/history/versioncompare.h"
#include "ui/dialogs/history/versionswindow.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>

#include <fcntl.h>
#include <sys/stat.h>

using namespace backstop;
using namespace backstop::test;

class TestVersionCompare : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void twoVersionsAreChosen();
    void whatDiffersIsShownTheOlderFirst();
    void aTimeWithoutTheFileIsNoVersion();
    void aBackupThatIsGoneIsToldInItsPlace();
    void theSameEntryDiffersInNothing();

private:
    void select(const QList<int> &rows);
    QPushButton *button() const { return named<QPushButton>(m_window, "compareVersions"); }
    QTableView *table() const { return named<QTableView>(m_window, "versionTable"); }
    /// The row of @p property: before, after, and whether they are the same.
    static QStringList rowOf(const QWidget *dialog, const QString &property);

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Program> m_program;
    QPointer<ui::VersionsWindow> m_window;
};

/// Four backups: "one"; "second" with another mode; none; "one" again.
void TestVersionCompare::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<TemporaryFolder>();
    VERIFY_ASSIGN(repo, repositoryIn(m_folder->path("repo")));
    const Bytes file = m_folder->path("data/a.json");
    VERIFY_OK(m_folder->write("data/other", "x"));
    int day = 1;
    const auto backUp = [&] {
        backup::BackupRequest request;
        request.sources = {m_folder->path("data")};
        request.time = *fromIso(QStringLiteral("2026-02-0%1T10:00:00Z").arg(day++));
        Progress progress;
        VERIFY_OK(backup::runBackup(*repo, request, progress, {}));
    };
    const auto write = [&](const Bytes &content, ::mode_t mode) {
        VERIFY_OK(m_folder->write("data/a.json", content));
        QCOMPARE(::chmod(file.c_str(), mode), 0);
        const ::timespec times[2] = {{}, {1'700'000'000 + day, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, file.c_str(), times, 0), 0);
    };
    write("one", 0644);
    backUp();
    write("second", 0600);
    backUp();
    QVERIFY(QFile::remove(QString::fromStdString(file)));
    backUp();
    write("one", 0644);
    backUp();
    repo.reset();
    m_program = std::make_unique<Program>(*m_folder);
    m_program->open(m_folder->qPath() + QStringLiteral("/repo"), {});
    QTRY_VERIFY_WITH_TIMEOUT(m_program->window.backupsPage(), kPatience);
    QVERIFY(m_program->settle());
}

void TestVersionCompare::cleanupTestCase()
{
    m_program.reset();
}

void TestVersionCompare::init()
{
    emit m_program->window.versionsRequested("data/a.json");
    m_window = visible<ui::VersionsWindow>("versionsWindow");
    QVERIFY(m_window);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 4, kPatience);
    QTRY_VERIFY(!table()->model()->index(3, 0).data().toString().isEmpty());
}

void TestVersionCompare::cleanup()
{
    delete m_window;
}

void TestVersionCompare::select(const QList<int> &rows)
{
    QItemSelectionModel *selection = table()->selectionModel();
    selection->clear();
    for (const int row : rows)
        selection->setCurrentIndex(table()->model()->index(row, 0),
                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

QStringList TestVersionCompare::rowOf(const QWidget *dialog, const QString &property)
{
    const auto *shown = named<QTreeWidget>(dialog, "versionCompareTable");
    for (int row = 0; row < shown->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = shown->topLevelItem(row);
        if (item->text(0) == property)
            return {item->text(1), item->text(2), item->text(3)};
    }
    return {};
}

void TestVersionCompare::twoVersionsAreChosen()
{
    select({0});
    QVERIFY(!button()->isEnabled() && !button()->toolTip().isEmpty());
    select({0, 2});
    QVERIFY(button()->isEnabled());
    const auto *action = table()->findChild<QAction *>(QStringLiteral("action_compareVersions"));
    QVERIFY(action && action->isEnabled());
    select({0, 2, 3});
    QVERIFY(!button()->isEnabled());
}

void TestVersionCompare::whatDiffersIsShownTheOlderFirst()
{
    select({2, 3}); // the newer one first
    click(button());
    QTRY_VERIFY_WITH_TIMEOUT(visible<ui::VersionCompareDialog>("versionCompare"), kPatience);
    const auto *dialog = visible<ui::VersionCompareDialog>("versionCompare");
    QCOMPARE(named<QTreeWidget>(dialog, "versionCompareTable")->headerItem()->text(1),
             QStringLiteral("Version 1"));
    QCOMPARE(rowOf(dialog, QStringLiteral("Size")),
             (QStringList{QStringLiteral("3 bytes"), QStringLiteral("6 bytes"), QStringLiteral("Differs")}));
    QCOMPARE(rowOf(dialog, QStringLiteral("Mode")),
             (QStringList{QStringLiteral("rw-r--r-- (0644)"), QStringLiteral("rw------- (0600)"),
                          QStringLiteral("Differs")}));
    QCOMPARE(rowOf(dialog, QStringLiteral("Modified")).value(2), QStringLiteral("Differs"));
    QCOMPARE(rowOf(dialog, QStringLiteral("Kind")).value(2), QStringLiteral("The same"));
    QCOMPARE(rowOf(dialog, QStringLiteral("Owner")).value(2), QStringLiteral("The same"));
    const QStringList content = rowOf(dialog, QStringLiteral("Content (SHA-256)"));
    QVERIFY(content.value(0).startsWith(QLatin1String("7692c3ad"))); // of "one"
    QCOMPARE(content.value(2), QStringLiteral("Differs"));
    QCOMPARE(named<QLabel>(dialog, "versionCompareSentence")->text(),
             QStringLiteral("They differ in 4 way(s)."));
    QVERIFY(dialog->findChild<ui::CommandLine *>()->command().endsWith(QLatin1String(" data/a.json")));
}

void TestVersionCompare::aTimeWithoutTheFileIsNoVersion()
{
    select({1, 2}); // deleted, and version 2
    QVERIFY(!button()->isEnabled());
}

void TestVersionCompare::aBackupThatIsGoneIsToldInItsPlace()
{
    const auto *message = named<ui::MessageBar>(m_window, "versionsMessage");
    QVERIFY(!message->isVisible());
    const auto line = [this](int row) {
        return static_cast<itemmodels::VersionListModel *>(table()->model())->lineAt(row);
    };
    auto gone = line(3);
    QVERIFY(gone && line(0));
    gone->version.lastBackup = BackupId();
    emit m_window->compareRequested(*gone, *line(0));
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), kPatience);
    QVERIFY(message->tone() == ui::Tone::Bad);
    QVERIFY(!visible<ui::VersionCompareDialog>("versionCompare"));
}

void TestVersionCompare::theSameEntryDiffersInNothing()
{
    const ui::ComparedVersion version;
    const ui::VersionCompareDialog dialog("data/a", version, version, QStringLiteral("/srv/repo"),
                                          QTimeZone::utc());
    QCOMPARE(named<QLabel>(&dialog, "versionCompareSentence")->text(),
             QStringLiteral("They differ in nothing that is kept of them."));
    QVERIFY(rowOf(&dialog, QStringLiteral("Points to")).isEmpty());
    ui::ComparedVersion link = version;
    link.node.linkTarget = "b";
    const ui::VersionCompareDialog links("data/a", version, link, QStringLiteral("/srv/repo"),
                                         QTimeZone::utc());
    QCOMPARE(rowOf(&links, QStringLiteral("Points to")).value(2), QStringLiteral("Differs"));
}

QTEST_MAIN(TestVersionCompare)
#include "tst_versioncompare.moc"
