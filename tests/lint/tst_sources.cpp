// SPDX-License-Identifier: GPL-3.0-or-later
//
// What no file of the project may contain, because it broke programs like this one before. A line that needs an exception
// says so, with its reason, on itself or on the line above:  // lint-allow: RULE, reason
#include "tests/lint/sourcefile.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backstop::lint;

namespace {

constexpr int kMaxLines = 800;

struct Rule
{
    QString name;
    QStringList folders; // where it holds
    QString except;      // one file that is the rule's own place
    QRegularExpression pattern;
    QString hint;
};

const QList<Rule> &rules()
{
    static const QStringList product{u"app"_s, u"ui"_s, u"model"_s};
    static const QList<Rule> all{
        {u"qsavefile"_s,
         {u"app"_s, u"ui"_s, u"model"_s, u"tests"_s},
         {},
         QRegularExpression(u"\\bQSaveFile\\b"_s),
         u"In Qt 6.4 it loses data on a full disk and reports success; use the atomic file of model/core."_s},
        {u"clock"_s, product, u"model/core/clock.cpp"_s,
         QRegularExpression(
             u"\\bcurrentDateTime(Utc)?\\s*\\(|\\bcurrent(M?Secs)SinceEpoch\\s*\\(|"
             "\\bQ(Date|Time)::current(Date|Time)\\s*\\(|\\bsystem_clock::now\\b|\\bgettimeofday\\s*\\(|"
             "\\bCLOCK_REALTIME\\b|\\btime\\(\\s*(nullptr|NULL|0)\\s*\\)"_s),
         u"Take a Clock, so that a test can set the time."_s},
        // The shell comes in as a string, the command as another: both survive in code().
        {u"shell"_s,
         product,
         {},
         QRegularExpression(u"\"(?:[\\w/]*/)?(?:ba|da|k|z)?sh\"[^;]{0,160}\"-l?c\""_s),
         u"Start the program itself with a list of arguments; a name with a quote in it is not a command."_s},
        {u"sortproxy"_s,
         product,
         {},
         QRegularExpression(u"\\bQSortFilterProxyModel\\b"_s),
         u"It takes half a minute for a million rows; let SQLite sort, or say why there are few rows."_s},
        {u"richtext"_s,
         {u"ui"_s, u"app"_s},
         {},
         QRegularExpression(
             u"\\bQTextBrowser\\b|\\bQt::(TextFormat::)?RichText\\b|\\bQt::mightBeRichText\\b"_s),
         u"A file name may be HTML; show it as Qt::PlainText."_s},
        {u"nestedloop"_s,
         product,
         {},
         QRegularExpression(u"\\bQEventLoop\\b|\\bprocessEvents\\s*\\("_s),
         u"A nested event loop lets a window close under the code that waits; use a Job and its signals."_s},
        {u"oldconnect"_s,
         {u"app"_s, u"ui"_s, u"model"_s, u"tests"_s},
         {},
         QRegularExpression(u"\\b(SIGNAL|SLOT)\\s*\\("_s),
         u"Connect by pointer, so that the compiler checks it."_s},
    };
    return all;
}

QStringList ruleFindings(const SourceFile &file)
{
    QStringList found;
    if (file.path().startsWith("tests/lint/"_L1))
        return found; // the examples below
    for (const Rule &rule : rules()) {
        if (!rule.folders.contains(file.path().section(u'/', 0, 0)) || file.path() == rule.except)
            continue;
        for (auto it = rule.pattern.globalMatch(file.code()); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const int line = file.lineOf(match.capturedStart());
            if (!file.allows(line, rule.name))
                found << finding(file, line, u"%1 (rule %2)"_s.arg(match.captured().simplified(), rule.name),
                                 rule.hint);
        }
    }
    return found;
}

QStringList shapeFindings(const SourceFile &file)
{
    QStringList found;
    if (file.lines().size() > kMaxLines)
        found << finding(file, kMaxLines, u"%1 lines"_s.arg(file.lines().size()),
                         u"Split it along what it does."_s);
    if (!file.lines().value(0).contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1))
        found << finding(file, 1, u"no SPDX line"_s,
                         u"Begin with // SPDX-License-Identifier: GPL-3.0-or-later."_s);
    return found;
}

// A .cpp that no CMakeLists.txt names is not compiled, and a test that is not compiled passes for ever.
bool isListed(const SourceFile &file)
{
    QString folder = file.folder();
    QString name = file.path().sliced(folder.size() + 1);
    for (;;) {
        const QString list = projectFile(folder + "/CMakeLists.txt"_L1);
        const QString stem = QRegularExpression::escape(name.chopped(4));
        const QRegularExpression asSource(u"(^|[\\s\"/(])%1\\.cpp\\b"_s.arg(stem),
                                          QRegularExpression::MultilineOption);
        const QRegularExpression asTest(u"\\(\\s*%1\\b"_s.arg(stem));
        if (asSource.match(list).hasMatch() || asTest.match(list).hasMatch())
            return true;
        const qsizetype slash = folder.lastIndexOf(u'/');
        if (slash < 0)
            return false;
        name.prepend(folder.sliced(slash + 1) + u'/');
        folder.truncate(slash);
    }
}

} // namespace

class TestSources : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsForbidden_data();
    void findsWhatIsForbidden();
    void findsLongFileAndMissingLicence();
    void seesCodeWithoutComments();
    void nothingForbiddenIsUsed();
    void filesAreShortAndLicensed();
    void everySourceIsCompiled();
    void buildFilesNameTheirSources();
};

void TestSources::findsWhatIsForbidden_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule"); // empty: nothing to find

    QTest::newRow("QSaveFile in model") << u"model/core/a.cpp"_s << u"QSaveFile file;"_s << u"qsavefile"_s;
    QTest::newRow("QSaveFile in a test")
        << u"tests/unit/a.cpp"_s << u"#include <QSaveFile>"_s << u"qsavefile"_s;
    QTest::newRow("QSaveFile in a comment")
        << u"model/core/a.cpp"_s << u"// not QSaveFile: it lies"_s << QString();
    QTest::newRow("local time") << u"app/a.cpp"_s << u"QDateTime::currentDateTime()"_s << u"clock"_s;
    QTest::newRow("UTC") << u"model/backup/a.cpp"_s << u"QDateTime::currentDateTimeUtc()"_s << u"clock"_s;
    QTest::newRow("std clock") << u"ui/a.cpp"_s << u"std::chrono::system_clock::now()"_s << u"clock"_s;
    QTest::newRow("C time") << u"ui/a.cpp"_s << u"srand(time(nullptr))"_s << u"clock"_s;
    QTest::newRow("steady clock is fine")
        << u"ui/a.cpp"_s << u"std::chrono::steady_clock::now()"_s << QString();
    QTest::newRow("the clock itself")
        << u"model/core/clock.cpp"_s << u"QDateTime::currentDateTimeUtc()"_s << QString();
    QTest::newRow("shell") << u"app/a.cpp"_s << uR"(process.start(u"sh"_s, {u"-c"_s, command});)"_s
                           << u"shell"_s;
    QTest::newRow("shell by path") << u"app/a.cpp"_s << uR"(p.setProgram("/bin/bash"); )"_s << QString();
    QTest::newRow("shell by path, started")
        << u"model/a/a.cpp"_s
        << uR"(run(QStringLiteral("/bin/bash"), QStringList{QStringLiteral("-c"), x}))"_s << u"shell"_s;
    QTest::newRow("shell, allowed")
        << u"app/a.cpp"_s
        << u"// lint-allow: shell, the user typed this command\nstart(\"sh\", {\"-c\", c});"_s << QString();
    QTest::newRow("sort proxy") << u"ui/a.h"_s << u"QSortFilterProxyModel *m;"_s << u"sortproxy"_s;
    QTest::newRow("allowed without a reason")
        << u"ui/a.h"_s << u"QSortFilterProxyModel *m; // lint-allow: sortproxy"_s << u"sortproxy"_s;
    QTest::newRow("rich text") << u"ui/a.cpp"_s << u"label->setTextFormat(Qt::RichText);"_s << u"richtext"_s;
    QTest::newRow("text browser") << u"ui/a.cpp"_s << u"new QTextBrowser(this)"_s << u"richtext"_s;
    QTest::newRow("nested loop") << u"app/a.cpp"_s << u"QEventLoop loop; loop.exec();"_s << u"nestedloop"_s;
    QTest::newRow("old connect") << u"ui/a.cpp"_s << u"connect(a, SIGNAL(b()), c, SLOT(d()))"_s
                                 << u"oldconnect"_s;
}

void TestSources::findsWhatIsForbidden()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, rule);
    const QString found = ruleFindings(SourceFile(path, text)).join(u'\n');
    if (rule.isEmpty())
        QCOMPARE(found, QString());
    else
        QVERIFY2(found.contains(u"(rule %1)"_s.arg(rule)), qPrintable(found));
}

void TestSources::findsLongFileAndMissingLicence()
{
    const QString licence = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    const QString line = u"int x;\n"_s;
    QCOMPARE(shapeFindings(SourceFile(u"app/a.cpp"_s, licence + line.repeated(kMaxLines - 1))),
             QStringList());
    QCOMPARE(shapeFindings(SourceFile(u"app/a.cpp"_s, licence + line.repeated(kMaxLines))).size(), 1);
    QCOMPARE(shapeFindings(SourceFile(u"app/a.cpp"_s, line + licence)).size(), 1);
}

void TestSources::seesCodeWithoutComments()
{
    const auto code = [](const QString &text) { return SourceFile(u"a.cpp"_s, text).code(); };
    QCOMPARE(code(u"a // b\nc"_s), u"a     \nc"_s);
    QCOMPARE(code(u"a /* b\n * c */ d"_s), u"a     \n        d"_s);
    QCOMPARE(code(u"u\"//\" x '\"' /**/ y"_s), u"u\"//\" x '\"'      y"_s);
    QCOMPARE(code(u"n = 1'000'000; // million"_s), u"n = 1'000'000;           "_s);
    QCOMPARE(code(u"R\"(/* \" */)\" // x"_s), u"R\"(/* \" */)\"     "_s);
}

void TestSources::nothingForbiddenIsUsed()
{
    QStringList found;
    for (const SourceFile &file : projectSources())
        found << ruleFindings(file);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestSources::filesAreShortAndLicensed()
{
    QStringList found;
    for (const SourceFile &file : projectSources())
        found << shapeFindings(file);
    for (const QString &script :
         {u"app/run"_s, u"app/setup"_s, u"tests/run"_s, u"tests/bench/peers"_s, u".ci/run"_s}) {
        if (!projectFile(script).section(u'\n', 0, 1).contains("SPDX-License-Identifier"_L1))
            found << script + ": no SPDX line in the first two"_L1;
    }
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestSources::everySourceIsCompiled()
{
    QStringList found;
    for (const SourceFile &file : projectSources()) {
        if (file.path().endsWith(".cpp"_L1) && !isListed(file))
            found << file.path() + ": no CMakeLists.txt names it"_L1;
    }
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestSources::buildFilesNameTheirSources()
{
    const QDir root(QStringLiteral(BACKSTOP_SOURCE_DIR));
    QStringList lists{u"CMakeLists.txt"_s};
    for (const QString &top :
         {u"app"_s, u"ui"_s, u"model"_s, u"tests"_s, u"resources"_s, u"translations"_s}) {
        QDirIterator it(root.filePath(top), {u"CMakeLists.txt"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            lists << root.relativeFilePath(it.next());
    }
    static const QRegularExpression globbing(u"\\bGLOB(_RECURSE)?\\b|\\binclude_directories\\s*\\("_s);
    QStringList found;
    for (const QString &path : lists) {
        const QString text = projectFile(path);
        if (!text.startsWith("# SPDX-License-Identifier: GPL-3.0-or-later"_L1))
            found << path + ": does not begin with an SPDX line"_L1;
        if (globbing.match(text).hasMatch())
            found << path + ": lists its files by pattern, or adds an include path for all"_L1;
    }
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestSources)
#include "tst_sources.moc"
