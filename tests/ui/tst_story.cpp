// SPDX-License-Identifier: GPL-3.0-or-later
// The first whole story, in the real program: a person makes a repository, backs up, lets a day pass, backs up again, sees what
// changed, verifies, and restores with a click.
#include "app/gui/application.h"
#include "app/jobs/comparetrees.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/restore/restorewizard.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace backstop;
using namespace backstop::test;
using itemmodels::BackupListModel;

namespace {

/// The visible widget of the name, in whatever window.
template<typename Widget>
Widget *find(const char *name)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->objectName() == QLatin1String(name) && window->isVisible())
            return qobject_cast<Widget *>(window);
        for (Widget *widget : window->findChildren<Widget *>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

void click(const char *name)
{
    QTRY_VERIFY2_WITH_TIMEOUT(find<QAbstractButton>(name) && find<QAbstractButton>(name)->isEnabled(), name,
                              kPatience);
    find<QAbstractButton>(name)->click();
}

void type(const char *name, const QString &text)
{
    QTRY_VERIFY2_WITH_TIMEOUT(find<QLineEdit>(name), name, kPatience);
    auto *edit = find<QLineEdit>(name);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

/// Rows of the list of backups; -1 while another page stands in its place.
int backupCount()
{
    const auto *table = find<QTableView>("backupTable");
    return table ? table->model()->rowCount() : -1;
}

QString backupCell(int row, int column)
{
    const auto *table = find<QTableView>("backupTable");
    return table ? table->model()->index(row, column).data().toString() : QString();
}

} // namespace

class TestStory : public QObject
{
    Q_OBJECT

private slots:
    void personMakesARepositoryBacksUpSeesVerifiesAndRestores();
    void wrongPassphraseIsToldAndTheRightOneOpens();

private:
    void makeRepository();
    void backUpAgain();
    void seeWhatChanged();
    void verifyEverything();
    void restoreIt();

    TemporaryFolder m_folder;
};

void TestStory::makeRepository()
{
    click("chooseCreate");
    type("createLocation", m_folder.qPath() + QStringLiteral("/repository"));
    type("passphraseFirst", QStringLiteral("a passphrase for a desk"));
    type("passphraseSecond", QStringLiteral("a passphrase for a desk"));
    click("createButton");
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("codeCopy"), kPatience);
    QVERIFY(!find<QLabel>("recoveryCode")->text().isEmpty());
    click("codeCopy");
    type("codeProof", find<QLabel>("recoveryCode")->text().right(4));
    click("codeContinue");
    type("firstSource", m_folder.qPath() + QStringLiteral("/data"));
    click("firstBackUp");
    QTRY_COMPARE_WITH_TIMEOUT(backupCount(), 1, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(backupCell(0, BackupListModel::Type), QStringLiteral("Full"), kPatience);
}

void TestStory::backUpAgain()
{
    VERIFY_OK(m_folder.write("data/orders.jsonl", "{\"id\":1}\n{\"id\":2}\n"));
    VERIFY_OK(m_folder.write("data/risk/new.json", "{}"));
    click("backUpButton");
    click("startBackup");
    QTRY_COMPARE_WITH_TIMEOUT(backupCount(), 2, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(backupCell(0, BackupListModel::Type), QStringLiteral("Incremental"), kPatience);
}

void TestStory::seeWhatChanged()
{
    auto *table = find<QTableView>("backupTable");
    table->setCurrentIndex(table->model()->index(0, 0));
    auto *tabs = find<QTabBar>("detailTabBar");
    QVERIFY(tabs);
    tabs->setCurrentIndex(1);
    // Shown as a list or as a tree, as it was last chosen: both have the two files below the top folder.
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractItemView>("changeList") || find<QAbstractItemView>("changeTree"),
                             kPatience);
    if (auto *list = find<QAbstractItemView>("changeList"))
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, kPatience);
    else
        QTRY_COMPARE_WITH_TIMEOUT(find<QAbstractItemView>("changeTree")->model()->rowCount(), 1, kPatience);
}

void TestStory::verifyEverything()
{
    click("verifyButton");
    click("scopeAll");
    click("depthEveryByte");
    click("startVerify");
    QTRY_VERIFY_WITH_TIMEOUT(find<QDialog>("verifyReport"), kPatience);
    click("closeReport");
    QTRY_COMPARE_WITH_TIMEOUT(backupCell(0, BackupListModel::State), QStringLiteral("Verified"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(backupCell(1, BackupListModel::State), QStringLiteral("Verified"), kPatience);
}

void TestStory::restoreIt()
{
    auto *table = find<QTableView>("backupTable");
    table->setCurrentIndex(table->model()->index(0, 0));
    click("restoreButton");
    click("restoreEverything");
    click("wizardNext");
    click("whereOther");
    type("wherePath", m_folder.qPath() + QStringLiteral("/restored"));
    click("wizardNext");
    QTRY_VERIFY_WITH_TIMEOUT(
        find<QPushButton>("wizardNext") &&
            find<QPushButton>("wizardNext")->text().contains(QLatin1String("Restore 3 file")),
        kPatience);
    QVERIFY2(!m_folder.exists("restored"), "a preview writes nothing");
    click("wizardNext");
    const auto *wizard = find<ui::RestoreWizard>("restoreWizard");
    QTRY_VERIFY_WITH_TIMEOUT(wizard->step() == ui::RestoreWizard::Step::Report, kPatience);
    VERIFY_ASSIGN(comparison, app::compareTrees(m_folder.path("data"), m_folder.path("restored/data"), {}));
    QVERIFY2(comparison.isEqual(), comparison.isEqual() ? "" : qPrintable(comparison.differences.front()));
    click("wizardClose");
}

void TestStory::personMakesARepositoryBacksUpSeesVerifiesAndRestores()
{
    VERIFY_OK(m_folder.write("data/orders.jsonl", "{\"id\":1}\n"));
    VERIFY_OK(m_folder.write("data/risk/limits.json", "{\"max_daily_loss\":75000}"));
    app::Application program({});
    program.start();
    makeRepository();
    if (!QTest::currentTestFailed())
        backUpAgain();
    if (!QTest::currentTestFailed())
        seeWhatChanged();
    if (!QTest::currentTestFailed())
        verifyEverything();
    if (!QTest::currentTestFailed())
        restoreIt();
}

void TestStory::wrongPassphraseIsToldAndTheRightOneOpens()
{
    QVERIFY2(m_folder.exists("repository/config"), "the story made it");
    app::StartRequest request;
    request.repository = m_folder.qPath() + QStringLiteral("/repository");
    app::Application program(request);
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(find<QDialog>("unlockDialog"), kPatience);
    type("secretEdit", QStringLiteral("not this one"));
    click("unlockButton");
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("keyProblem"), kPatience);
    type("secretEdit", QStringLiteral("a passphrase for a desk"));
    click("unlockButton");
    QTRY_COMPARE_WITH_TIMEOUT(backupCount(), 2, kPatience);
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("backstop-test"));
    QCoreApplication::setApplicationName(QStringLiteral("story"));
    TestStory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_story.moc"
