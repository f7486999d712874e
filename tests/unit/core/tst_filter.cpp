// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/filter.h"

#include "tests/support/seededrandom.h"
#include "tests/support/verify.h"

#include <QTest>

#include <fnmatch.h>

using namespace backstop;

namespace {

std::vector<Bytes> split(const Bytes &path)
{
    std::vector<Bytes> parts;
    std::size_t at = 0;
    for (std::size_t end = path.find('/'); end != Bytes::npos; end = path.find('/', at)) {
        parts.push_back(path.substr(at, end - at));
        at = end + 1;
    }
    parts.push_back(path.substr(at));
    return parts;
}

/// The plain definition, by recursion, with the C library's fnmatch for each component.
bool naiveMatch(const std::vector<Bytes> &pattern, std::size_t p, const std::vector<Bytes> &path,
                std::size_t at)
{
    if (p == pattern.size())
        return at == path.size();
    if (pattern[p] == "**") {
        if (p + 1 == pattern.size())
            return at < path.size();
        for (std::size_t next = at; next <= path.size(); ++next) {
            if (naiveMatch(pattern, p + 1, path, next))
                return true;
        }
        return false;
    }
    return at < path.size() && ::fnmatch(pattern[p].c_str(), path[at].c_str(), 0) == 0 &&
           naiveMatch(pattern, p + 1, path, at + 1);
}

Bytes randomText(test::SeededRandom &random, BytesView letters, std::uint64_t most)
{
    Bytes text;
    for (std::uint64_t length = 1 + random.below(most); length > 0; --length)
        text += letters[random.below(letters.size())];
    return text;
}

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void lastMatchingPatternDecides();
    void excludesNothingWithoutPatterns();
    void bytesNeedNotBeText();
    void refusesInvalidPatterns_data();
    void refusesInvalidPatterns();
    void agreesWithThePlainDefinition();
    void hostilePatternsTakeNoTime();
    void randomBytesNeverCrash();
};

void TestFilter::matches_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isDirectory");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *pattern, const char *path, bool isDirectory, bool expected) {
        const QByteArray name =
            QByteArray(pattern) + (expected ? " excludes " : " leaves ") + path + (isDirectory ? "/" : "");
        QTest::newRow(name.constData()) << QByteArray(pattern) << QByteArray(path) << isDirectory << expected;
    };
    row("*.tmp", "a.tmp", false, true);
    row("*.tmp", "x/y/a.tmp", false, true);
    row("*.tmp", "x/y/.tmp", false, true);
    row("*.tmp", "a.tmp/b", false, false); // the walk does not come here
    row("*.tmp", "a.tmpx", false, false);
    row("core", "x/core", true, true);
    row("core", "x/Core", false, false);
    row("/logs", "logs", true, true);
    row("/logs", "x/logs", true, false);
    row("data/*.log", "data/a.log", false, true);
    row("data/*.log", "x/data/a.log", false, false);
    row("data/*.log", "data/x/a.log", false, false);
    row("**/data/*.log", "data/a.log", false, true);
    row("**/data/*.log", "x/y/data/a.log", false, true);
    row("logs/**", "logs", true, false);
    row("logs/**", "logs/a", false, true);
    row("logs/**", "logs/a/b/c", false, true);
    row("a/**/b", "a/b", false, true);
    row("a/**/b", "a/x/b", false, true);
    row("a/**/b", "a/x/y/b", false, true);
    row("a/**/b", "a/x/y/bc", false, false);
    row("a/**/**/b", "a/b", false, true);
    row("a/**/b/**/c", "a/b/x/b/y/c", false, true);
    row("**", "a/b", false, true);
    row("/**", "a/b", false, true);
    row("a**z", "abcz", false, true);
    row("a**z", "a/z", false, false);
    row("cache/", "x/cache", true, true);
    row("cache/", "x/cache", false, false);
    row("x/cache/", "x/cache", true, true);
    row("x/cache/", "y/x/cache", true, false);
    row("file?", "file1", false, true);
    row("file?", "file", false, false);
    row("a?b", "a/b", false, false);
    row("[ab].c", "a.c", false, true);
    row("[!ab].c", "a.c", false, false);
    row("[^ab].c", "c.c", false, true);
    row("[a-f]9", "d9", false, true);
    row("[a-f]9", "g9", false, false);
    row("[]a]", "]", false, true);
    row("[a-]", "-", false, true);
    row("x[[:digit:]_]", "x7", false, true);
    row("x[[:digit:]_]", "x_", false, true);
    row("x[[:digit:]_]", "xy", false, false);
    row("[\\]]", "]", false, true);
    row("\\*", "*", false, true);
    row("\\*", "a", false, false);
    row("\\!a", "!a", false, true);
    row("\\xff", "\xff", false, true);
    row("\\x2a", "*", false, true);
    row("\\x2a", "a", false, false);
    row("\\x5cxff", "\\xff", false, true);
    row("\\xg", "xg", false, true);
    row("#*#", "#draft#", false, true);
    row("CACHEDIR.TAG", "x/CACHEDIR.TAG", false, true);
    row("*", ".hidden", false, true);
    row(" a", "a", false, false);
}

void TestFilter::matches()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, path);
    QFETCH(bool, isDirectory);
    QFETCH(bool, expected);
    VERIFY_ASSIGN(filter, ExcludeFilter::fromPatterns({pattern.toStdString()}));
    QCOMPARE(filter.excludes(path.toStdString(), isDirectory), expected);
}

void TestFilter::lastMatchingPatternDecides()
{
    VERIFY_ASSIGN(filter, ExcludeFilter::fromPatterns({"*.log", "!audit.log", "/old/audit.log"}));
    QVERIFY(filter.excludes("x/trade.log", false));
    QVERIFY(!filter.excludes("x/audit.log", false));
    QVERIFY(filter.excludes("old/audit.log", false));
    QVERIFY(!filter.excludes("x/trade.csv", false));
}

void TestFilter::excludesNothingWithoutPatterns()
{
    QVERIFY(ExcludeFilter().isEmpty());
    QVERIFY(!ExcludeFilter().excludes("CACHEDIR.TAG", false));
}

void TestFilter::bytesNeedNotBeText()
{
    VERIFY_ASSIGN(filter, ExcludeFilter::fromPatterns({"\xff*", "[\x80-\x90]\n"}));
    QVERIFY(filter.excludes("\xff\xfe", false));
    QVERIFY(filter.excludes("\x85\n", false));
    QVERIFY(!filter.excludes("\x91\n", false));
}

void TestFilter::refusesInvalidPatterns_data()
{
    QTest::addColumn<QByteArray>("pattern");
    const auto row = [](const char *name, const QByteArray &pattern) { QTest::newRow(name) << pattern; };
    row("empty", "");
    row("only a slash", "/");
    row("only an exclamation mark", "!");
    row("two slashes", "a//b");
    row("two slashes first", "//a");
    row("a dot", "./a");
    row("two dots", "a/../b");
    row("open set", "a[bc");
    row("open empty set", "a[");
    row("open set with a bracket", "a[]");
    row("set over a slash", "a[b/c]");
    row("range backwards", "[z-a]");
    row("unknown class", "[[:digits:]]");
    row("class without end", "[[:digit");
    row("backslash last", "a\\");
    row("backslash before a slash", "a\\/b");
    row("zero byte", QByteArray("a\0b", 3));
}

void TestFilter::refusesInvalidPatterns()
{
    QFETCH(QByteArray, pattern);
    const auto filter = ExcludeFilter::fromPatterns({"*.tmp", pattern.toStdString()});
    VERIFY_ERROR(Usage, filter);
    QVERIFY(filter.error().message.startsWith(QStringLiteral("pattern '")));
    QVERIFY(!filter.error().hint.isEmpty());
}

void TestFilter::agreesWithThePlainDefinition()
{
    test::SeededRandom random(1);
    int matched = 0;
    for (int i = 0; i < 60'000; ++i) {
        std::vector<Bytes> parts;
        Bytes pattern;
        for (std::uint64_t n = 1 + random.below(4); n > 0; --n) {
            Bytes part = random.below(3) == 0 ? Bytes("**") : randomText(random, "ab*?", 4);
            if (!parts.empty())
                pattern += '/';
            pattern += part;
            parts.push_back(std::move(part));
        }
        Bytes path = randomText(random, "ab", 3);
        for (std::uint64_t n = random.below(5); n > 0; --n)
            path += '/' + randomText(random, "ab", 3);
        VERIFY_ASSIGN(filter, ExcludeFilter::fromPatterns({'/' + pattern}));
        const bool expected = naiveMatch(parts, 0, split(path), 0);
        matched += expected ? 1 : 0;
        QVERIFY2(filter.excludes(path, false) == expected, (pattern + " on " + path).c_str());
    }
    QVERIFY(matched > 5'000);
}

void TestFilter::hostilePatternsTakeNoTime()
{
    Bytes stars;
    Bytes folders;
    Bytes deep;
    for (int i = 0; i < 60; ++i) {
        stars += "a*";
        folders += "**/a/";
        deep += "a/";
    }
    for (int i = 0; i < 8; ++i)
        deep += deep.substr(0, 120);
    VERIFY_ASSIGN(filter, ExcludeFilter::fromPatterns({stars + "b", folders + "b"}));
    QVERIFY(!filter.excludes(Bytes(255, 'a'), false));
    QVERIFY(!filter.excludes(deep + "c", false));
    QVERIFY(filter.excludes(deep + "b", false));
}

void TestFilter::randomBytesNeverCrash()
{
    test::SeededRandom random(2);
    for (int i = 0; i < 50'000; ++i) {
        const Bytes pattern = randomText(random, "ab[]!^-\\*?/:.[:digit:]\xff", 12);
        const auto filter = ExcludeFilter::fromPatterns({pattern});
        if (!filter) {
            QCOMPARE(filter.error().code, ErrorCode::Usage);
            continue;
        }
        filter->excludes(randomText(random, "ab[]!/1\xff", 20), random.below(2) == 0);
    }
}

QTEST_APPLESS_MAIN(TestFilter)
#include "tst_filter.moc"
