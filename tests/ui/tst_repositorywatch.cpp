// SPDX-License-Identifier: GPL-3.0-or-later
//
// That the lists follow what other programs do with the holds of the open repository.
#include "tests/ui/programfixture.h"
#include "ui/pages/backups/backupspage.h"

using namespace backstop;
using namespace backstop::test;
using itemmodels::BackupListModel;

class TestRepositoryWatch : public QObject, private ProgramFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { closeAll(); }
    void holdsOfAnotherProgramAppearAndGo();
    void aHoldOfWhatIsGoneIsNoNews();
    void aHoldMadeHereIsNoNews();

private:
    bool isHeld(int row) const;
    bool isReadAgain();
    BackupListModel *list() const { return m_program->repositories.models().backups; }
};

void TestRepositoryWatch::init()
{
    makeRepository();
    VERIFY_OK(backUpFolder(*other(), m_folder->path("data")));
    openProgram(ui::MainWindow::kBackups);
    QTRY_COMPARE_WITH_TIMEOUT(list()->rowCount(), 2, kPatience);
    QVERIFY(m_program->settle());
}

bool TestRepositoryWatch::isHeld(int row) const
{
    return list()->index(row, BackupListModel::State).data().toString().contains(QLatin1String("held"));
}

/// Whether a look finds that the lists have to be read again.
bool TestRepositoryWatch::isReadAgain()
{
    const jobs::Job *last = m_program->newest("catalog");
    for (int i = 0; i < 20; ++i) { // a look has no end that could be waited for
        m_program->repositories.lookForNews();
        QTest::qWait(10);
        if (m_program->newest("catalog") != last)
            break;
    }
    return m_program->newest("catalog") != last;
}

void TestRepositoryWatch::holdsOfAnotherProgramAppearAndGo()
{
    QTRY_VERIFY(list()->idAt(1));
    const BackupId older = *list()->idAt(1);
    QVERIFY(!isHeld(0) && !isHeld(1));
    VERIFY_OK(other()->hold(older, QStringLiteral("audit 17")));
    m_program->repositories.lookForNews();
    QTRY_VERIFY_WITH_TIMEOUT(isHeld(1), kPatience);
    QVERIFY(!isHeld(0));
    QVERIFY(m_program->settle());
    QVERIFY(!isReadAgain()); // that is known now
    VERIFY_OK(other()->release(older));
    m_program->repositories.lookForNews();
    QTRY_VERIFY_WITH_TIMEOUT(!isHeld(1), kPatience);
    QVERIFY(m_program->settle());
}

void TestRepositoryWatch::aHoldOfWhatIsGoneIsNoNews()
{
    QTRY_VERIFY(list()->idAt(1));
    const BackupId older = *list()->idAt(1);
    VERIFY_OK(other()->hold(older, QStringLiteral("audit 17")));
    QVERIFY(QFile::remove(m_folder->qPath() + QStringLiteral("/repo/backups/") +
                          QString::fromStdString(older.hex())));
    m_program->repositories.lookForNews();
    QTRY_COMPARE_WITH_TIMEOUT(list()->rowCount(), 1, kPatience);
    QVERIFY(m_program->settle());
    QVERIFY(!isReadAgain());
}

void TestRepositoryWatch::aHoldMadeHereIsNoNews()
{
    QTRY_VERIFY(list()->idAt(0));
    VERIFY_OK(other()->hold(*list()->idAt(0), QStringLiteral("audit 17")));
    emit m_program->window.refreshRequested();
    QTRY_VERIFY_WITH_TIMEOUT(isHeld(0), kPatience);
    QVERIFY(m_program->settle());
    QVERIFY(!isReadAgain());
}

QTEST_MAIN(TestRepositoryWatch)
#include "tst_repositorywatch.moc"
