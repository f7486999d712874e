// SPDX-License-Identifier: GPL-3.0-or-later
//
// The dialogs that wait for an answer, while what they ask about goes.
#include "ui/prompts/confirmdialog.h"
#include "ui/prompts/qtprompts.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace backstop::ui;

namespace {

/// Calls @p act with the dialog that waits, when one does.
template<typename Act>
void whileAsked(Act act)
{
    QTimer::singleShot(0, qApp, [act] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            qFatal("nothing is asked");
        act(dialog);
    });
}

const Question kQuestion{QStringLiteral("Discard it?"), {}, {}, QStringLiteral("Discard"), {}, true};

} // namespace

class TestQtPrompts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void whoeverAsksMayGoMeanwhile();
    void theAnswerIsGiven();
    void aFileIsProposedAndGiven();
};

void TestQtPrompts::whoeverAsksMayGoMeanwhile()
{
    QtPrompts prompts;
    QPointer<QWidget> page;
    const auto isGone = [&page](auto ask) {
        page = new QWidget;
        whileAsked([&page](QDialog *) { delete page; });
        const bool hasNoAnswer = !ask(page.data());
        return hasNoAnswer && !page;
    };
    QVERIFY(isGone([&](QWidget *parent) { return prompts.confirm(parent, kQuestion); }));
    QVERIFY(isGone([&](QWidget *parent) { return prompts.chooseFolder(parent, {}, {}).has_value(); }));
    QVERIFY(isGone([&](QWidget *parent) { return prompts.chooseFile(parent, {}, {}, {}).has_value(); }));
    QVERIFY(isGone([&](QWidget *parent) { return prompts.saveFile(parent, {}, {}, {}).has_value(); }));
    QVERIFY(isGone([&](QWidget *parent) { return prompts.passphrase(parent, {}, {}).has_value(); }));
    prompts.answer(true); // to nobody
}

void TestQtPrompts::theAnswerIsGiven()
{
    QtPrompts prompts;
    QWidget page;
    whileAsked([](QDialog *dialog) { dialog->accept(); });
    QVERIFY(prompts.confirm(&page, kQuestion));
    whileAsked([](QDialog *dialog) { dialog->reject(); });
    QVERIFY(!prompts.confirm(&page, kQuestion));
    whileAsked([&prompts](QDialog *) { prompts.answer(true); });
    QVERIFY(prompts.confirm(&page, kQuestion));
    whileAsked([](QDialog *dialog) {
        qobject_cast<QInputDialog *>(dialog)->setTextValue(QStringLiteral("key"));
        dialog->accept();
    });
    QCOMPARE(prompts.passphrase(&page, {}, {}), QStringLiteral("key"));
    QVERIFY(page.findChildren<QDialog *>().isEmpty()); // none is left behind
}

void TestQtPrompts::aFileIsProposedAndGiven()
{
    QTemporaryDir folder;
    const QString proposal = folder.filePath(QStringLiteral("plan.json"));
    QtPrompts prompts;
    QFileDialog::AcceptMode mode{};
    whileAsked([&mode](QDialog *dialog) {
        mode = qobject_cast<QFileDialog *>(dialog)->acceptMode();
        dialog->accept();
    });
    QCOMPARE(prompts.saveFile(nullptr, {}, proposal, QStringLiteral("Plans (*.json)")), proposal);
    QCOMPARE(mode, QFileDialog::AcceptSave);
    whileAsked([](QDialog *dialog) {
        auto *file = qobject_cast<QFileDialog *>(dialog);
        QCOMPARE(file->defaultSuffix(), QStringLiteral("pdf"));
        file->selectNameFilter(QStringLiteral("JSON (*.json)"));
        emit file->filterSelected(file->selectedNameFilter()); // as the box of the dialog does
        QCOMPARE(file->defaultSuffix(), QStringLiteral("json"));
        dialog->accept();
    });
    QCOMPARE(prompts.saveFile(nullptr, {}, folder.filePath(QStringLiteral("q3")),
                              QStringLiteral("PDF (*.pdf);;JSON (*.json)")),
             folder.filePath(QStringLiteral("q3.json")));
    QFile file(proposal);
    QVERIFY(file.open(QIODevice::WriteOnly));
    whileAsked([](QDialog *dialog) { dialog->accept(); });
    QCOMPARE(prompts.chooseFile(nullptr, {}, proposal, QStringLiteral("Plans (*.json)")), proposal);
    whileAsked([](QDialog *dialog) {
        QCOMPARE(qobject_cast<QFileDialog *>(dialog)->fileMode(), QFileDialog::Directory);
        dialog->reject();
    });
    QVERIFY(!prompts.chooseFolder(nullptr, {}, folder.path()));
}

QTEST_MAIN(TestQtPrompts)
#include "tst_qtprompts.moc"
