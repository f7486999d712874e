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

struct Match
{
    const char *pattern;
    const char *path;
    bool isDirectory;
    bool isExcluded;
};

constexpr Match kMatches[] = {
    {"*.tmp", "a.tmp", false, true},
    {"*.tmp", "x/y/a.tmp", false, true},
    {"*.tmp", "x/y/.tmp", false, true},
    {"*.tmp", "a.tmp/b", false, false}, // the walk does not come here
    {"*.tmp", "a.tmpx", false, false},
    {"core", "x/core", true, true},
    {"core", "x/Core", false, false},
    {"/logs", "logs", true, true},
    {"/logs", "x/logs", true, false},
    {"data/*.log", "data/a.log", false, true},
    {"data/*.log", "x/data/a.log", false, false},
    {"data/*.log", "data/x/a.log", false, false},
    {"**/data/*.log", "data/a.log", false, true},
    {"**/data/*.log", "x/y/data/a.log", false, true},
    {"logs/**", "logs", true, false},
    {"logs/**", "logs/a", false, true},
    {"logs/**", "logs/a/b/c", false, true},
    {"a/**/b", "a/b", false, true},
    {"a/**/b", "a/x/b", false, true},
    {"a/**/b", "a/x/y/b", false, true},
    {"a/**/b", "a/x/y/bc", false, false},
    {"a/**/**/b", "a/b", false, true},
    {"a/**/b/**/c", "a/b/x/b/y/c", false, true},
    {"**", "a/b", false, true},
    {"/**", "a/b", false, true},
    {"a**z", "abcz", false, true},
    {"a**z", "a/z", false, false},
    {"cache/", "x/cache", true, true},
    {"cache/", "x/cache", false, false},
    {"x/cache/", "x/cache", true, true},
    {"x/cache/", "y/x/cache", true, false},
    {"file?", "file1", false, true},
    {"file?", "file", false, false},
    {"a?b", "a/b", false, false},
    {"[ab].c", "a.c", false, true},
    {"[!ab].c", "a.c", false, false},
    {"[^ab].c", "c.c", false, true},
    {"[a-f]9", "d9", false, true},
    {"[a-f]9", "g9", false, false},
    {"[]a]", "]", false, true},
    {"[a-]", "-", false, true},
    {"x[[:digit:]_]", "x7", false, true},
    {"x[[:digit:]_]", "x_", false, true},
    {"x[[:digit:]_]", "xy", false, false},
    {"[\\]]", "]", false, true},
    {"\\*", "*", false, true},
    {"\\*", "a", false, false},
    {"\\!a", "!a", false, true},
    {"\\xff", "\xff", false, true},
    {"\\x2a", "*", false, true},
    {"\\x2a", "a", false, false},
    {"\\x5cxff", "\\xff", false, true},
    {"\\xg", "xg", false, true},
    {"#*#", "#draft#", false, true},
    {"CACHEDIR.TAG", "x/CACHEDIR.TAG", false, true},
    {"*", ".hidden", false, true},
    {" a", "a", false, false},
};

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
    for (const Match &match : kMatches) {
        const QByteArray name = QByteArray(match.pattern) + (match.isExcluded ? " excludes " : " leaves ") +
                                match.path + (match.isDirectory ? "/" : "");
        QTest::newRow(name.constData())
            << QByteArray(match.pattern) << QByteArray(match.path) << match.isDirectory << match.isExcluded;
    }
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
