// SPDX-License-Identifier: GPL-3.0-or-later
//
// key recovery-kit --to: the page for the safe.
#include "tests/ctl/ctl.h"

#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestCtlRecoveryKit : public QObject
{
    Q_OBJECT

private slots:
    void textOfThePageHasTheCodeThatOpens();
    void qrCodeIsTheCode();
    void pageIsOne();
    void fileIsForItsMakerOnly();
    void jsonDoesNotHaveTheCode();
    void whatCannotBeWrittenLeavesNoCode_data();
    void whatCannotBeWrittenLeavesNoCode();
    void whatFailsOnTheWayLeavesNoCode();
    void longLocationsStayOnThePage();

private:
    bool start(const char *repo = "repo")
    {
        m_ctl = std::make_unique<Ctl>();
        m_ctl->setVariable(u"BACKSTOP_REPOSITORY"_s, m_ctl->path(repo));
        m_ctl->setVariable(u"BACKSTOP_PASSPHRASE"_s, u"correct horse"_s);
        return m_ctl->run({u"init"_s, u"--quiet"_s}).code == 0;
    }
    CtlRun makeKit() { return m_ctl->run({u"key"_s, u"recovery-kit"_s, u"--to"_s, u"kit.pdf"_s}); }
    /// What another program prints, run in the folder.
    QByteArray outputOf(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_ctl->folder().qPath());
        process.start(program, arguments);
        process.waitForFinished(60'000);
        return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
    }
    static QString withoutSpace(QString text) { return text.remove(QRegularExpression(u"\\s"_s)); }
    int slotCount() const
    {
        return static_cast<int>(QDir(m_ctl->path("repo/keys")).entryList(QDir::Files).size());
    }

    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlRecoveryKit::textOfThePageHasTheCodeThatOpens()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext is not installed");
    QVERIFY(start("office-traffic-flow")); // with what a font would draw as one letter
    VERIFY_CODE(makeKit(), 0);
    const QString text = QString::fromUtf8(outputOf(u"pdftotext"_s, {u"-layout"_s, u"kit.pdf"_s, u"-"_s}));
    QStringList groups;
    static const QRegularExpression row(u"((?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4})(-|\\s)"_s);
    for (auto it = row.globalMatch(text); it.hasNext();)
        groups << it.next().captured(1);
    QVERIFY2(groups.size() == 2, qPrintable(text));
    m_ctl->setVariable(u"BACKSTOP_PASSPHRASE"_s, groups.join(u'-'));
    VERIFY_CODE(m_ctl->run({u"list"_s}), 0);
    const CtlRun keys = m_ctl->run({u"key"_s, u"list"_s, u"--json"_s});
    QString slot;
    for (const QJsonValue &value : keys.array()) {
        if (value.toObject().value("in_use"_L1).toBool())
            slot = value.toObject().value("id"_L1).toString().left(8);
    }
    for (const QString &said : {slot, m_ctl->path("office-traffic-flow"), u"To get the data back"_s,
                                u"backstopctl restore latest"_s})
        QVERIFY2(withoutSpace(text).contains(withoutSpace(said)),
                 qPrintable(said + u" is missing in\n"_s + text)); // a long path has several lines
    for (const QChar ligature : u"\uFB00\uFB01\uFB02\uFB03\uFB04"_s)
        QVERIFY2(!text.contains(ligature), qPrintable(text));
}

void TestCtlRecoveryKit::qrCodeIsTheCode()
{
    for (const char *program : {"pdftoppm", "zbarimg"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
            QSKIP("pdftoppm and zbarimg are not both installed");
    }
    QVERIFY(start());
    VERIFY_CODE(makeKit(), 0);
    // As a poor scanner sees it.
    outputOf(u"pdftoppm"_s,
             {u"-r"_s, u"100"_s, u"-gray"_s, u"-png"_s, u"-singlefile"_s, u"kit.pdf"_s, u"kit"_s});
    const QByteArray code = outputOf(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, u"kit.png"_s}).trimmed();
    if (code.isEmpty() && !outputOf(u"pdftotext"_s, {u"kit.pdf"_s, u"-"_s}).isEmpty())
        QVERIFY2(false, "no QR code was read from the page");
    m_ctl->setVariable(u"BACKSTOP_PASSPHRASE"_s, QString::fromLatin1(code));
    VERIFY_CODE(m_ctl->run({u"list"_s}), 0);
}

void TestCtlRecoveryKit::pageIsOne()
{
    QVERIFY(start());
    VERIFY_CODE(makeKit(), 0);
    VERIFY_ASSIGN(pdf, m_ctl->folder().read("kit.pdf"));
    QVERIFY(pdf.starts_with("%PDF-"));
    QVERIFY(pdf.find("/Count 1\n") != Bytes::npos);
}

void TestCtlRecoveryKit::fileIsForItsMakerOnly()
{
    QVERIFY(start());
    VERIFY_CODE(makeKit(), 0);
    QCOMPARE(QFile::permissions(m_ctl->path("kit.pdf")) &
                 (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
             QFile::Permissions());
}

void TestCtlRecoveryKit::jsonDoesNotHaveTheCode()
{
    QVERIFY(start());
    const CtlRun run = m_ctl->run({u"key"_s, u"recovery-kit"_s, u"--to"_s, u"kit.pdf"_s, u"--json"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.object().value("file"_L1).toString(), m_ctl->path("kit.pdf"));
    static const QRegularExpression code(u"([0-9A-Z]{4}-){3}"_s);
    QVERIFY(!QString::fromUtf8(run.out).contains(code));
}

void TestCtlRecoveryKit::whatCannotBeWrittenLeavesNoCode_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("code");
    QTest::newRow("a file is there") << u"there.pdf"_s << 1;
    QTest::newRow("no folder") << u"nowhere/kit.pdf"_s << 1;
    QTest::newRow("no PDF") << u"kit.txt"_s << 2;
}

void TestCtlRecoveryKit::whatCannotBeWrittenLeavesNoCode()
{
    QFETCH(QString, target);
    QFETCH(int, code);
    QVERIFY(start());
    VERIFY_OK(m_ctl->folder().write("there.pdf", "mine"));
    const int before = slotCount();
    VERIFY_CODE(m_ctl->run({u"key"_s, u"recovery-kit"_s, u"--to"_s, target}), code);
    QCOMPARE(slotCount(), before);
    VERIFY_ASSIGN(there, m_ctl->folder().read("there.pdf"));
    QCOMPARE(there, Bytes("mine"));
}

void TestCtlRecoveryKit::whatFailsOnTheWayLeavesNoCode()
{
    QVERIFY(start());
    const int before = slotCount();
    QProcess process;
    process.setWorkingDirectory(m_ctl->folder().qPath());
    process.setProcessEnvironment(m_ctl->environment());
    // No file may be as large as a page, but a key slot is smaller.
    process.start(u"sh"_s, {u"-c"_s, u"ulimit -f 8; exec \"$0\" key recovery-kit --to kit.pdf"_s,
                            QStringLiteral(BACKSTOPCTL)});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 1);
    QCOMPARE(slotCount(), before);
    QVERIFY(!m_ctl->folder().exists("kit.pdf"));
}

void TestCtlRecoveryKit::longLocationsStayOnThePage()
{
    const QByteArray repo = QByteArray(120, 'x') + '/' + QByteArray(120, 'y') + "/it's";
    QVERIFY(start(repo.constData()));
    VERIFY_CODE(makeKit(), 0);
    VERIFY_ASSIGN(pdf, m_ctl->folder().read("kit.pdf"));
    QVERIFY(pdf.find("/Count 1\n") != Bytes::npos);
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext is not installed");
    const QByteArray text = outputOf(u"pdftotext"_s, {u"kit.pdf"_s, u"-"_s});
    QVERIFY(text.contains("Whoever has this page"));
}

QTEST_GUILESS_MAIN(TestCtlRecoveryKit)
#include "tst_ctlrecoverykit.moc"
