// SPDX-License-Identifier: GPL-3.0-or-later
//
// Saving the page with the recovery code of a new repository: what could not be made is not called saved.
#include "tests/support/verify.h"
#include "tests/ui/program.h"
#include "tests/ui/uitest.h"
#include "ui/pages/welcome/welcomepage.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statelabel.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

using namespace backstop;
using namespace backstop::test;

class TestRecoverySheet : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aPageThatCouldNotBeMadeIsAnError();
    void whatWasThereStays();
    void aPageThatIsMadeIsSaved();

private:
    ui::WelcomePage *welcome() const { return m_program->window.welcomePage(); }
    ui::MessageBar *message() const { return visible<ui::MessageBar>("messageBar"); }
    QString verdict() const { return named<ui::StateLabel>(welcome(), "codeVerdict")->word(); }
    QString path(const char *name) const
    {
        return m_folder->qPath() + QLatin1Char('/') + QLatin1String(name);
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Program> m_program;
};

void TestRecoverySheet::init()
{
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<TemporaryFolder>();
    m_program = std::make_unique<Program>(*m_folder);
    emit welcome()->createRequested({path("repo"), true, QLatin1String(Program::kPassphrase)});
    QTRY_VERIFY_WITH_TIMEOUT(welcome()->showsRecoveryCode(), kPatience);
    QVERIFY(m_program->settle());
}

void TestRecoverySheet::cleanup()
{
    m_program.reset();
    m_folder.reset();
}

void TestRecoverySheet::aPageThatCouldNotBeMadeIsAnError()
{
    QVERIFY(!message());
    emit welcome()->saveSheetRequested(path("kit.pdf"), QByteArray());
    QTRY_VERIFY_WITH_TIMEOUT(message(), kPatience);
    QVERIFY(message()->tone() == ui::Tone::Bad);
    QVERIFY(named<QLabel>(message(), "messageDetail")->text().contains(QLatin1String(".txt")));
    QVERIFY2(!verdict().contains(QLatin1String("Saved")), qPrintable(verdict()));
    QVERIFY(!QFile::exists(path("kit.pdf")));
}

void TestRecoverySheet::whatWasThereStays()
{
    VERIFY_OK(m_folder->write("kit.pdf", "an earlier one"));
    emit welcome()->saveSheetRequested(path("kit.pdf"), QByteArray());
    QTRY_VERIFY_WITH_TIMEOUT(message(), kPatience);
    VERIFY_ASSIGN(content, m_folder->read("kit.pdf"));
    QCOMPARE(content, Bytes("an earlier one"));
}

void TestRecoverySheet::aPageThatIsMadeIsSaved()
{
    m_program->prompts.paths = {path("kit.pdf")};
    click(named<QPushButton>(welcome(), "codeSave"));
    QTRY_VERIFY_WITH_TIMEOUT(verdict().startsWith(QLatin1String("Saved")), kPatience);
    QVERIFY(QFileInfo(path("kit.pdf")).size() > 1000);
    QVERIFY(!message());
}

QTEST_MAIN(TestRecoverySheet)
#include "tst_recoverysheet.moc"
