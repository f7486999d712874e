// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the program says about itself: help, mistakes in the command line, man page and completions.
#include "tests/ctl/ctl.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop::test;

namespace {

const QStringList kVerbs{
    u"init"_s,   u"backup"_s,        u"list"_s,   u"show"_s,           u"manifest"_s, u"diff"_s,
    u"ls"_s,     u"cat"_s,           u"find"_s,   u"versions"_s,       u"restore"_s,  u"rollback"_s,
    u"export"_s, u"verify"_s,        u"expire"_s, u"hold"_s,           u"release"_s,  u"prune"_s,
    u"import"_s, u"import-legacy"_s, u"key"_s,    u"lease"_s,          u"plan"_s,     u"report"_s,
    u"drill"_s,  u"restore-test"_s,  u"demo"_s,   u"rebuild-catalog"_s};
const QList<QStringList> kSubVerbs{
    {u"key"_s, u"list"_s},         {u"key"_s, u"add"_s},       {u"key"_s, u"remove"_s},
    {u"key"_s, u"change"_s},       {u"key"_s, u"rotate"_s},    {u"key"_s, u"recovery-kit"_s},
    {u"key"_s, u"test"_s},         {u"lease"_s, u"list"_s},    {u"lease"_s, u"break"_s},
    {u"plan"_s, u"show"_s},        {u"plan"_s, u"check"_s},    {u"plan"_s, u"order"_s},
    {u"plan"_s, u"simulate"_s},    {u"plan"_s, u"import"_s},   {u"plan"_s, u"export"_s},
    {u"report"_s, u"readiness"_s}, {u"drill"_s, u"start"_s},   {u"drill"_s, u"step"_s},
    {u"drill"_s, u"status"_s},     {u"drill"_s, u"pause"_s},   {u"drill"_s, u"resume"_s},
    {u"drill"_s, u"note"_s},       {u"drill"_s, u"abort"_s},   {u"drill"_s, u"list"_s},
    {u"drill"_s, u"report"_s},     {u"drill"_s, u"compare"_s}, {u"drill"_s, u"trend"_s}};

QString textOfFile(const QString &name)
{
    QFile file(QStringLiteral(BACKSTOP_SOURCE_DIR "/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The long options that a help text or another text names, without those that are the same everywhere.
QSet<QString> optionsIn(const QString &text)
{
    static const QRegularExpression option(u"(?<![\\w-])--([a-z][a-z-]*[a-z])"_s);
    QSet<QString> found;
    for (auto it = option.globalMatch(text); it.hasNext();)
        found << it.next().captured(1);
    return found;
}

QSet<QString> verbsInHelp(const QString &help)
{
    static const QRegularExpression verb(u"^  ([a-z][a-z-]*)\\s"_s, QRegularExpression::MultilineOption);
    QSet<QString> found;
    const QString list = help.section(u"Subcommands:"_s, 1).section(u"\n\n"_s, 0, 0);
    for (auto it = verb.globalMatch(list); it.hasNext();)
        found << it.next().captured(1);
    return found;
}

/// What the page says below "SS VERB", up to the next heading.
QString sectionOf(const QString &page, const QString &verb)
{
    const QRegularExpression heading(u"^\\.SS %1(\\s.*)?$"_s.arg(QRegularExpression::escape(verb)),
                                     QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = heading.match(page);
    if (!match.hasMatch())
        return {};
    const qsizetype begin = match.capturedEnd();
    static const QRegularExpression next(u"^\\.S[SH] "_s, QRegularExpression::MultilineOption);
    const qsizetype end = page.indexOf(next, begin);
    return page.sliced(begin, end - begin);
}

} // namespace

class TestCtlHelp : public QObject
{
    Q_OBJECT

private slots:
    void explainsEveryVerbWithAnExample_data();
    void explainsEveryVerbWithAnExample();
    void listsTheVerbs();
    void printsItsVersion();
    void mistakesExitWith2_data();
    void mistakesExitWith2();
    void mistakesAreJsonWhereThatIsWanted();
    void mistakesNameWhatWasMeant();
    void manPageNamesWhatHelpNames();
    void completionsNameWhatHelpNames_data();
    void completionsNameWhatHelpNames();
};

void TestCtlHelp::explainsEveryVerbWithAnExample_data()
{
    QTest::addColumn<QStringList>("words");
    for (const QString &verb : kVerbs)
        QTest::newRow(qPrintable(verb)) << QStringList{verb};
    for (const QStringList &words : kSubVerbs)
        QTest::newRow(qPrintable(words.join(u' '))) << words;
}

void TestCtlHelp::explainsEveryVerbWithAnExample()
{
    QFETCH(QStringList, words);
    const CtlRun run = Ctl().run(words + QStringList{u"--help"_s});
    VERIFY_CODE(run, 0);
    QVERIFY2(run.out.contains("Usage: "), run.out.constData());
    QVERIFY2(run.out.contains(QByteArray("Example:\n  backstopctl " + words.join(u' ').toUtf8())),
             run.out.constData());
    QCOMPARE(run.err, QByteArray());
}

void TestCtlHelp::listsTheVerbs()
{
    const CtlRun run = Ctl().run({u"--help"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(verbsInHelp(QString::fromUtf8(run.out)), QSet<QString>(kVerbs.begin(), kVerbs.end()));
}

void TestCtlHelp::printsItsVersion()
{
    const CtlRun run = Ctl().run({u"--version"_s});
    VERIFY_CODE(run, 0);
    QVERIFY2(QRegularExpression(u"^backstopctl \\d+\\.\\d+\\.\\d+\n$"_s)
                 .match(QString::fromUtf8(run.out))
                 .hasMatch(),
             run.out.constData());
    for (const QStringList &words :
         {QStringList{u"--version"_s, u"--json"_s}, {u"--json"_s, u"--version"_s}}) {
        const CtlRun json = Ctl().run(words);
        VERIFY_CODE(json, 0);
        QCOMPARE(json.object().value("name"_L1).toString(), u"backstopctl"_s);
        QCOMPARE(json.object().value("version"_L1).toString(),
                 QString::fromUtf8(run.out).trimmed().section(u' ', 1));
    }
}

void TestCtlHelp::mistakesExitWith2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown verb") << QStringList{u"bakcup"_s, u"/srv"_s};
    QTest::newRow("unknown option") << QStringList{u"list"_s, u"--colour"_s};
    QTest::newRow("no source") << QStringList{u"backup"_s};
    QTest::newRow("empty source") << QStringList{u"backup"_s, u""_s, u"--repo"_s, u"x"_s};
    QTest::newRow("unknown type") << QStringList{u"backup"_s, u"/srv"_s, u"--type"_s, u"weekly"_s};
    QTest::newRow("no target") << QStringList{u"restore"_s, u"latest"_s};
    QTest::newRow("unknown policy") << QStringList{u"restore"_s, u"latest"_s,        u"--to"_s,
                                                   u"x"_s,       u"--on-conflict"_s, u"ask"_s};
    QTest::newRow("too many arguments") << QStringList{u"show"_s, u"latest"_s, u"latest"_s};
    QTest::newRow("family without a verb") << QStringList{u"key"_s};
    QTest::newRow("no repository named") << QStringList{u"list"_s};
    QTest::newRow("a place that cannot be reached") << QStringList{u"list"_s, u"--repo"_s, u"s3:bucket"_s};
    QTest::newRow("no time") << QStringList{u"list"_s, u"--repo"_s, u"x"_s, u"--since"_s, u"yesterday"_s};
    QTest::newRow("no number") << QStringList{u"list"_s, u"--repo"_s, u"x"_s, u"--threads"_s, u"many"_s};
    QTest::newRow("empty time") << QStringList{u"backup"_s, u"/srv"_s,   u"--repo"_s,
                                               u"x"_s,      u"--time"_s, u""_s};
    QTest::newRow("empty tag") << QStringList{u"list"_s, u"--repo"_s, u"x"_s, u"--tag"_s, u""_s};
    QTest::newRow("empty path") << QStringList{u"ls"_s, u"latest"_s, u""_s, u"--repo"_s, u"x"_s};
    QTest::newRow("empty passphrase file")
        << QStringList{u"list"_s, u"--repo"_s, u"x"_s, u"--passphrase-file="_s};
    QTest::newRow("no lease named") << QStringList{u"lease"_s, u"break"_s, u"--repo"_s, u"x"_s};
}

void TestCtlHelp::mistakesExitWith2()
{
    QFETCH(QStringList, arguments);
    const CtlRun run = Ctl().run(arguments);
    VERIFY_CODE(run, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.startsWith("backstopctl: "), run.err.constData());
    QVERIFY2(run.err.count('\n') == 2, run.err.constData()); // what happened, and what to do
}

void TestCtlHelp::mistakesNameWhatWasMeant()
{
    const CtlRun verb = Ctl().run({u"retsore"_s, u"latest"_s});
    VERIFY_CODE(verb, 2);
    QVERIFY2(verb.err.contains("there is no verb \"retsore\""), verb.err.constData());
    QVERIFY2(verb.err.contains("Did you mean \"restore\"?"), verb.err.constData());
    const CtlRun far = Ctl().run({u"frobnicate"_s});
    VERIFY_CODE(far, 2);
    QVERIFY2(!far.err.contains("Did you mean"), far.err.constData());
    const CtlRun option = Ctl().run({u"list"_s, u"--jsn"_s});
    VERIFY_CODE(option, 2);
    QVERIFY2(option.err.contains("there is no option \"--jsn\" here\nDid you mean \"--json\"?"),
             option.err.constData());
    const CtlRun foreign = Ctl().run({u"expire"_s, u"--keep-last"_s, u"3"_s}); // as other tools call it
    VERIFY_CODE(foreign, 2);
    QVERIFY2(foreign.err.contains("Did you mean \"--last\"?"), foreign.err.constData());
    const CtlRun path = Ctl().run({u"restore"_s, u"latest"_s, u"data/risk"_s, u"--to"_s, u"out"_s});
    VERIFY_CODE(path, 2);
    QVERIFY2(path.err.contains("Did you mean \"--include data/risk\"?"), path.err.constData());
    const CtlRun below = Ctl().run({u"lease"_s, u"lst"_s});
    VERIFY_CODE(below, 2);
    QVERIFY2(below.err.contains("Did you mean \"list\"? \"backstopctl lease --help\""),
             below.err.constData());
    const CtlRun type = Ctl().run({u"list"_s, u"--repo"_s, u"x"_s, u"--type"_s, u"weekly"_s});
    VERIFY_CODE(type, 2);
    QVERIFY2(type.err.contains("\"weekly\" is none of full|incremental|differential"), type.err.constData());
    const CtlRun flag = Ctl().run({u"list"_s, u"--quiet=perhaps"_s});
    VERIFY_CODE(flag, 2);
    QVERIFY2(flag.err.contains("--quiet: \"perhaps\" is neither true nor false"), flag.err.constData());
    const CtlRun upper = Ctl().run({u"list"_s, u"--repo"_s, u"/nowhere"_s, u"--type"_s, u"FULL"_s});
    VERIFY_CODE(upper, 10); // the word was understood
}

void TestCtlHelp::mistakesAreJsonWhereThatIsWanted()
{
    for (const QString &flag : {u"--json=true"_s, u"--json"_s})
        QVERIFY(!Ctl().run({u"bakcup"_s, flag}).object().isEmpty());
    QVERIFY(Ctl().run({u"bakcup"_s, u"--json=false"_s}).out.isEmpty());
    const CtlRun run = Ctl().run({u"bakcup"_s, u"--json"_s});
    VERIFY_CODE(run, 2);
    QCOMPARE(run.err, QByteArray());
    const QJsonObject error = run.object().value("error"_L1).toObject();
    QCOMPARE(error.keys(), (QStringList{u"code"_s, u"hint"_s, u"message"_s, u"name"_s}));
    QCOMPARE(error.value("code"_L1).toInt(), 2);
    QCOMPARE(error.value("name"_L1).toString(), u"usage"_s);
    QVERIFY(!error.value("message"_L1).toString().isEmpty());
    QVERIFY(!error.value("hint"_L1).toString().isEmpty());
    QCOMPARE(run.object().size(), 1);
}

void TestCtlHelp::manPageNamesWhatHelpNames()
{
    // Hyphens and backslashes as roff has them, away.
    const QString page = textOfFile(u"resources/man/backstopctl.1"_s).remove(u'\\');
    QVERIFY(!page.isEmpty());
    const Ctl ctl;
    const QSet<QString> general =
        optionsIn(QString::fromUtf8(ctl.run({u"--help"_s}).out)) + QSet<QString>{u"repo"_s, u"json"_s};
    for (const QString &option : general)
        QVERIFY2(page.section(u".SH VERBS"_s, 0, 0).contains(u"--"_s + option), qPrintable(option));
    QList<QStringList> commands = kSubVerbs;
    for (const QString &verb : kVerbs) {
        if (verb != "key"_L1 && verb != "lease"_L1 && verb != "plan"_L1 && verb != "report"_L1 &&
            verb != "drill"_L1)
            commands << QStringList{verb};
    }
    for (const QStringList &words : commands) {
        const QString section = sectionOf(page, words.join(u' '));
        QVERIFY2(!section.isEmpty(), qPrintable(words.join(u' ')));
        const QString help = QString::fromUtf8(ctl.run(words + QStringList{u"--help"_s}).out);
        const QSet<QString> options = optionsIn(help.section(u"Example:"_s, 0, 0)) - general;
        QCOMPARE(optionsIn(section) - general, options);
    }
    QCOMPARE(page.count(QRegularExpression(u"^\\.SS "_s, QRegularExpression::MultilineOption)),
             commands.size());
}

void TestCtlHelp::completionsNameWhatHelpNames_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("prefix"); // before the name of an option
    QTest::newRow("bash") << u"backstopctl.bash"_s << u"--"_s;
    QTest::newRow("zsh") << u"_backstopctl"_s << u"--"_s;
    QTest::newRow("fish") << u"backstopctl.fish"_s << u"-l "_s;
}

void TestCtlHelp::completionsNameWhatHelpNames()
{
    QFETCH(QString, file);
    QFETCH(QString, prefix);
    const QString text = textOfFile(u"resources/completions/"_s + file);
    QVERIFY(!text.isEmpty());
    const Ctl ctl;
    QSet<QString> options = optionsIn(QString::fromUtf8(ctl.run({u"--help"_s}).out));
    QList<QStringList> commands = kSubVerbs;
    for (const QString &verb : kVerbs)
        commands << QStringList{verb};
    for (const QStringList &words : commands) {
        QVERIFY2(text.contains(QRegularExpression(u"\\b%1\\b"_s.arg(words.last()))),
                 qPrintable(words.last()));
        options += optionsIn(
            QString::fromUtf8(ctl.run(words + QStringList{u"--help"_s}).out).section(u"Example:"_s, 0, 0));
    }
    for (const QString &option : options)
        QVERIFY2(text.contains(QRegularExpression(QRegularExpression::escape(prefix + option) + u"\\b"_s)),
                 qPrintable(option));
}

QTEST_GUILESS_MAIN(TestCtlHelp)
#include "tst_ctlhelp.moc"
