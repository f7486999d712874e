// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedprompts.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/backupdialog.h"
#include "ui/widgets/statelabel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

using namespace backstop;
using namespace backstop::ui;
using namespace backstop::test;

/// Keys go to whatever has the focus, as those of a person do.
class TestBackupDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_dialog.reset(); }
    void enterAddsWhatIsTyped();
    void tabAddsWhatIsTypedAndGoesOn();
    void enterAtOnceStartsNothing();
    void enterInAFieldStartsNothing();
    void enterOnTheButtonStarts();
    void whatIsTypedIsInTheCommandLine();
    void theProposalsDoNotSwallowEnter();
    void enterBringsAWrongPathBack();
    void deleteTakesASourceOut();

private:
    void type(const QString &text);
    void press(Qt::Key key) { QTest::keyClick(m_dialog->focusWidget(), key); }
    QListWidget *list() const { return named<QListWidget>(m_dialog.get(), "sourceList"); }

    ScriptedPrompts m_prompts;
    std::unique_ptr<BackupDialog> m_dialog;
};

void TestBackupDialog::init()
{
    m_dialog = std::make_unique<BackupDialog>(&m_prompts, BackupRequest{}, QStringLiteral("/srv/repository"));
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestBackupDialog::type(const QString &text)
{
    QTest::keyClicks(m_dialog->focusWidget(), text);
}

void TestBackupDialog::enterAddsWhatIsTyped()
{
    QCOMPARE(m_dialog->focusWidget()->objectName(), QStringLiteral("sourcePath"));
    QSignalSpy checked(m_dialog.get(), &BackupDialog::checkRequested);
    QSignalSpy started(m_dialog.get(), &BackupDialog::backUpRequested);
    type(QStringLiteral("/srv/data"));
    press(Qt::Key_Return);
    QCOMPARE(list()->count(), 1);
    QCOMPARE(checked.size(), 1);
    QVERIFY(started.isEmpty() && m_dialog->isVisible());
    QVERIFY(named<QLineEdit>(m_dialog.get(), "sourceEdit")->text().isEmpty());
}

void TestBackupDialog::tabAddsWhatIsTypedAndGoesOn()
{
    type(QStringLiteral("/srv/data"));
    const QWidget *line = m_dialog->focusWidget();
    press(Qt::Key_Tab);
    QCOMPARE(list()->count(), 1);
    QVERIFY(m_dialog->focusWidget() != line);
}

void TestBackupDialog::enterAtOnceStartsNothing()
{
    QSignalSpy started(m_dialog.get(), &BackupDialog::backUpRequested);
    m_dialog->setHistory({{{QStringLiteral("/srv/data")}, Timestamp{}, {}}});
    QVERIFY(named<QAbstractButton>(m_dialog.get(), "startBackup")->isEnabled());
    press(Qt::Key_Return);
    QVERIFY(started.isEmpty() && m_dialog->isVisible());
}

void TestBackupDialog::enterInAFieldStartsNothing()
{
    QSignalSpy started(m_dialog.get(), &BackupDialog::backUpRequested);
    m_dialog->setHistory({{{QStringLiteral("/srv/data")}, Timestamp{}, {}}});
    for (const char *field : {"descriptionEdit", "tagsEdit"}) {
        auto *line = named<QLineEdit>(m_dialog.get(), field);
        line->setFocus();
        press(Qt::Key_Return);
    }
    named<QAbstractButton>(m_dialog.get(), "typeFull")->setFocus();
    press(Qt::Key_Enter);
    QVERIFY(started.isEmpty() && m_dialog->isVisible());
}

void TestBackupDialog::enterOnTheButtonStarts()
{
    QSignalSpy started(m_dialog.get(), &BackupDialog::backUpRequested);
    m_dialog->setHistory({{{QStringLiteral("/srv/data")}, Timestamp{}, {}}});
    named<QAbstractButton>(m_dialog.get(), "startBackup")->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(started.size(), 1);
}

void TestBackupDialog::whatIsTypedIsInTheCommandLine()
{
    const QStringList data{QStringLiteral("/srv/data")};
    m_dialog->setHistory({{data, Timestamp{}, {}}});
    type(QStringLiteral("/srv/new"));
    const QString command = named<QLabel>(m_dialog.get(), "commandText")->text();
    QVERIFY2(command.endsWith(QLatin1String("backup /srv/data /srv/new")), qPrintable(command));
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(QLatin1String("this would be a full one"));
    }));
}

void TestBackupDialog::theProposalsDoNotSwallowEnter()
{
    m_dialog->setHistory({{{QStringLiteral("/srv/data")}, Timestamp{}, {}}});
    type(QStringLiteral("/srv"));
    QWidget *popup = QApplication::activePopupWidget();
    QTest::keyClick(popup ? popup : m_dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_dialog->request().sources.last(), QStringLiteral("/srv"));
    QCOMPARE(list()->count(), 2);
}

void TestBackupDialog::enterBringsAWrongPathBack()
{
    type(QStringLiteral("/srv/dta"));
    press(Qt::Key_Return);
    m_dialog->setSourceProblem(QStringLiteral("/srv/dta"), QStringLiteral("there is nothing"));
    QVERIFY(!named<StateLabel>(m_dialog.get(), "sourceProblem")->word().isEmpty());
    named<QLineEdit>(m_dialog.get(), "tagsEdit")->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(list()->count(), 0);
    QCOMPARE(named<QLineEdit>(m_dialog.get(), "sourceEdit")->text(), QStringLiteral("/srv/dta"));
    QCOMPARE(m_dialog->focusWidget()->objectName(), QStringLiteral("sourcePath"));
    QVERIFY(named<StateLabel>(m_dialog.get(), "sourceProblem")->word().isEmpty());
}

void TestBackupDialog::deleteTakesASourceOut()
{
    type(QStringLiteral("/srv/data"));
    press(Qt::Key_Return);
    list()->setFocus();
    press(Qt::Key_Delete);
    QCOMPARE(list()->count(), 0);
}

QTEST_MAIN(TestBackupDialog)
#include "tst_backupdialog.moc"
