// SPDX-License-Identifier: GPL-3.0-or-later
//
// That the reasons in a list speak the language of the window, and say what the engine said too.
#include "tests/integration/localfixture.h"
#include "tests/support/bytesurgeon.h"
#include "tests/support/seededrandom.h"
#include "tests/support/verify.h"
#include "tests/ui/program.h"
#include "tests/ui/uitest.h"
#include "ui/dialogs/archive/exportdialog.h"
#include "ui/pages/backups/backupspage.h"
#include "ui/widgets/errortext.h"

#include <QAction>
#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QTranslator>
#include <QTreeWidget>

#include <sys/stat.h>

using namespace backstop;
using namespace backstop::test;

namespace {

QSet<QString> packsIn(const QString &repository)
{
    QSet<QString> packs;
    QDirIterator files(repository + QStringLiteral("/packs"), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        packs.insert(files.next());
    return packs;
}

} // namespace

class TestReasons : public QObject
{
    Q_OBJECT

private slots:
    void theObjectIsNotNamedTwice();
    void anotherLanguageSaysWhatItMeansFirst();
    void whatTheCodeMeansCanBeSaidBetter();
    void aGermanWindowSaysWhyAFileIsNotInTheArchive();

private:
    void speakGerman()
    {
        QVERIFY(m_german.load(QStringLiteral(":/i18n/backstop_de.qm")));
        QVERIFY(QCoreApplication::installTranslator(&m_german));
    }
    void speakEnglish() { QCoreApplication::removeTranslator(&m_german); }

    const Error m_damage{ErrorCode::Damaged, QStringLiteral("data/a: the content does not match"),
                         QStringLiteral("Run verify.")};
    QTranslator m_german;
};

void TestReasons::theObjectIsNotNamedTwice()
{
    QCOMPARE(ui::reasonText(m_damage, QStringLiteral("data/a")),
             QStringLiteral("The content does not match"));
    QCOMPARE(ui::reasonText(m_damage, QStringLiteral("data/b")),
             QStringLiteral("data/a: the content does not match"));
    QCOMPARE(ui::reasonText(m_damage), QStringLiteral("data/a: the content does not match"));
    QCOMPARE(ui::reasonText({ErrorCode::Damaged, {}, {}}), ui::errorText(ErrorCode::Damaged).title);
}

void TestReasons::anotherLanguageSaysWhatItMeansFirst()
{
    speakGerman();
    QCOMPARE(ui::reasonText(m_damage, QStringLiteral("data/a")),
             QStringLiteral("Im Repository ist etwas beschädigt: The content does not match"));
    speakEnglish();
}

void TestReasons::whatTheCodeMeansCanBeSaidBetter()
{
    const Error error{ErrorCode::UnsupportedFormat, QStringLiteral("is encrypted"), {}};
    const QString meaning = QStringLiteral("not understood");
    QCOMPARE(ui::reasonText(error, {}, meaning), QStringLiteral("Is encrypted"));
    speakGerman();
    QCOMPARE(ui::reasonText(error, {}, meaning), QStringLiteral("not understood: Is encrypted"));
    speakEnglish();
}

void TestReasons::aGermanWindowSaysWhyAFileIsNotInTheArchive()
{
    speakGerman();
    TemporaryFolder folder;
    VERIFY_ASSIGN(repo, repositoryIn(folder.path("repo")));
    const QString repository = folder.qPath() + QStringLiteral("/repo");
    VERIFY_OK(folder.write("data/good", SeededRandom(1).bytes(100'000)));
    VERIFY_OK(backUpFolder(*repo, folder.path("data")));
    const QSet<QString> before = packsIn(repository);
    VERIFY_OK(folder.write("data/lost", SeededRandom(2).bytes(100'000)));
    VERIFY_OK(backUpFolder(*repo, folder.path("data")));
    repo.reset();
    for (const QString &pack : packsIn(repository) - before) {
        if (QFileInfo(pack).size() < 90'000)
            continue; // of the trees
        QCOMPARE(::chmod(QFile::encodeName(pack).constData(), 0600), 0);
        VERIFY_OK(ByteSurgeon(QFile::encodeName(pack).toStdString()).flip(50'000));
    }
    Program program(folder);
    program.open(repository, {});
    QTRY_VERIFY_WITH_TIMEOUT(program.window.backupsPage(), kPatience);
    QVERIFY(program.settle());
    auto *action = program.window.findChild<QAction *>(QStringLiteral("action_exportArchive"));
    QTRY_VERIFY_WITH_TIMEOUT(action->isEnabled(), kPatience);
    action->trigger();
    auto *dialog = visible<ui::ExportDialog>("exportDialog");
    QVERIFY(dialog);
    named<QLineEdit>(dialog, "exportPath")->setText(folder.qPath() + QStringLiteral("/x.tar"));
    auto *next = named<QPushButton>(dialog, "exportNext");
    click(next);
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>(dialog, "exportAmount")->isVisible(), kPatience);
    click(next);
    const auto *problems = named<QTreeWidget>(dialog, "exportProblems");
    QTRY_VERIFY_WITH_TIMEOUT(problems->isVisible(), kPatience);
    QCOMPARE(problems->topLevelItemCount(), 1);
    QCOMPARE(problems->topLevelItem(0)->text(0), QStringLiteral("data/lost"));
    QVERIFY2(problems->topLevelItem(0)->text(1).startsWith(QLatin1String("Im Repository ist etwas besch")),
             qPrintable(problems->topLevelItem(0)->text(1)));
    delete dialog;
    speakEnglish();
}

QTEST_MAIN(TestReasons)
#include "tst_reasons.moc"
