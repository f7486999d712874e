// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/localstorage.h"
#include "model/storage/memorystorage.h"
#include "model/storage/readonlystorage.h"
#include "model/storage/retryingstorage.h"
#include "model/storage/throttledstorage.h"
#include "tests/support/fakeclock.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <thread>

using namespace backstop;
using namespace backstop::storage;
using namespace backstop::test;

/// Every promise of storage.h, asked of every implementation. A new one gets a row in makeBench() and a name in kKinds.
class TestStorage : public QObject
{
    Q_OBJECT

private slots:
    void returnsExactlyWhatWasPut_data() { addAllKinds(); }
    void returnsExactlyWhatWasPut();
    void takesNothingLargerThanAskedFor_data() { addAllKinds(); }
    void takesNothingLargerThanAskedFor();
    void readsRanges_data() { addAllKinds(); }
    void readsRanges();
    void listsSortedAndComplete_data() { addAllKinds(); }
    void listsSortedAndComplete();
    void refusesBadNames_data() { addAllKinds(); }
    void refusesBadNames();
    void tellsWhatIsNotThere_data() { addAllKinds(); }
    void tellsWhatIsNotThere();
    void tellsWhatItCanDo_data() { addAllKinds(); }
    void tellsWhatItCanDo();
    void changesNothingWhenReadOnly();
    void acceptsNamesUpToTheLimit_data() { addWritableKinds(); }
    void acceptsNamesUpToTheLimit();
    void overwritesNothingWhenCreating_data() { addWritableKinds(); }
    void overwritesNothingWhenCreating();
    void replacesAndRemoves_data() { addWritableKinds(); }
    void replacesAndRemoves();
    void keepsObjectsAndFoldersApart_data() { addWritableKinds(); }
    void keepsObjectsAndFoldersApart();
    void letsOneOfManyCreatorsWin_data() { addWritableKinds(); }
    void letsOneOfManyCreatorsWin();
    void keepsEveryObjectOfManyWriters_data() { addWritableKinds(); }
    void keepsEveryObjectOfManyWriters();
    void showsOldOrNewWhileReplacing_data() { addWritableKinds(); }
    void showsOldOrNewWhileReplacing();
    void sweepsAndKeepsTheObjects_data() { addWritableKinds(); }
    void sweepsAndKeepsTheObjects();
    void makesObjectsDurable_data() { addWritableKinds(); }
    void makesObjectsDurable();
    void replacesNothingThatIsNotThere_data() { addWritableKinds(); }
    void replacesNothingThatIsNotThere();

private:
    static void addAllKinds();
    static void addWritableKinds();
};

namespace {

constexpr const char *kKinds[] = {"local",
                                  "memory",
                                  "retrying over memory",
                                  "retrying over local",
                                  "throttled over memory",
                                  "throttled over local",
                                  "read-only over local",
                                  "read-only over memory"};

/// The storage under test, and the one to fill it through: the same, but for a read-only one.
struct Bench
{
    std::unique_ptr<TemporaryFolder> folder = std::make_unique<TemporaryFolder>();
    std::shared_ptr<Storage> filler;
    std::shared_ptr<Storage> storage;
};

std::shared_ptr<Storage> retrying(std::shared_ptr<Storage> inner)
{
    return std::make_shared<RetryingStorage>(std::move(inner), RetryingStorage::RetryPolicy{},
                                             [](std::chrono::milliseconds) { return true; });
}

/// At a rate at which every call has to wait.
std::shared_ptr<Storage> throttled(std::shared_ptr<Storage> inner)
{
    static FakeClock clock;
    return std::make_shared<ThrottledStorage>(std::move(inner), ThrottledStorage::Limits{1000, 1000}, clock,
                                              [](std::chrono::nanoseconds) { return true; });
}

Bench makeBench(const QString &kind)
{
    Bench bench;
    if (kind.endsWith(QLatin1String("local"))) {
        auto local = LocalStorage::create(bench.folder->path("repository"));
        if (!local)
            qFatal("%s", describe(local).constData());
        bench.filler = *std::move(local);
    } else {
        bench.filler = std::make_shared<MemoryStorage>();
    }
    bench.storage = bench.filler;
    if (kind.startsWith(QLatin1String("retrying")))
        bench.storage = bench.filler = retrying(bench.filler);
    if (kind.startsWith(QLatin1String("throttled")))
        bench.storage = bench.filler = throttled(bench.filler);
    if (kind.startsWith(QLatin1String("read-only")))
        bench.storage = std::make_shared<ReadOnlyStorage>(bench.filler);
    return bench;
}

std::vector<std::string> namesOf(const std::vector<ObjectInfo> &objects)
{
    std::vector<std::string> names;
    for (const ObjectInfo &object : objects)
        names.push_back(object.name);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

#define BENCH()                          \
    QFETCH(QString, kind);               \
    const Bench bench = makeBench(kind); \
    Storage &filler = *bench.filler;     \
    Storage &storage = *bench.storage;   \
    Q_UNUSED(filler)

void TestStorage::addAllKinds()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : kKinds)
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestStorage::addWritableKinds()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : kKinds) {
        if (!BytesView(kind).starts_with("read-only"))
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
}

void TestStorage::returnsExactlyWhatWasPut()
{
    BENCH();
    SeededRandom random(7);
    for (const std::size_t size : {0u, 1u, 4095u, 4096u, 4097u, 3'000'000u}) {
        const Bytes bytes = random.bytes(size);
        const std::string name = "packs/ab/" + std::to_string(size);
        VERIFY_OK(filler.put(name, bytes));
        VERIFY_ASSIGN(read, storage.get(name));
        QVERIFY(read == bytes);
        VERIFY_ASSIGN(info, storage.stat(name));
        QVERIFY(info == (ObjectInfo{name, size}));
    }
}

void TestStorage::takesNothingLargerThanAskedFor()
{
    BENCH();
    VERIFY_OK(filler.put("config", Bytes(100, 'x')));
    VERIFY_OK(storage.get("config", 100));
    VERIFY_ERROR(Damaged, storage.get("config", 99));
}

void TestStorage::readsRanges()
{
    BENCH();
    const Bytes bytes = SeededRandom(8).bytes(100'000);
    VERIFY_OK(filler.put("pack", bytes));
    char out[1000];
    for (const std::uint64_t offset : {0u, 1u, 4096u, 50'000u, 99'000u}) {
        VERIFY_OK(storage.read("pack", offset, out, sizeof out));
        QVERIFY(BytesView(out, sizeof out) == BytesView(bytes).substr(offset, sizeof out));
    }
    VERIFY_OK(storage.read("pack", 100'000, out, 0)); // nothing, from the very end
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();
    for (const std::uint64_t offset :
         {std::uint64_t{99'001}, std::uint64_t{100'001}, kMost / 2, kMost - 500, kMost}) {
        const Result<> result = storage.read("pack", offset, out, sizeof out);
        VERIFY_ERROR(Damaged, result);
        QVERIFY2(result.error().message.endsWith(QLatin1String("/pack: shorter than expected")),
                 qPrintable(result.error().message));
        QVERIFY(!result.error().hint.isEmpty());
    }
    VERIFY_ERROR(Damaged, storage.read("pack", 100'001, out, 0));
    VERIFY_ERROR(Damaged, storage.read("pack", 10, out,
                                       std::numeric_limits<std::size_t>::max() - 5)); // the sum overflows
}

void TestStorage::listsSortedAndComplete()
{
    BENCH();
    VERIFY_ASSIGN(nothing, storage.list(""));
    QVERIFY(nothing.empty());
    // '-' and '.' come before '/', letters after it: the order of the names is not that of a walk through folders.
    const Names names{"a-b", "a.b", "a/b",    "a/b-c",      "a/c/d",
                      "aa",  "b/x", "config", "packs/00/1", "packs/ff/2"};
    Names shuffled = names;
    std::ranges::reverse(shuffled);
    for (const std::string &name : shuffled)
        VERIFY_OK(filler.put(name, name));
    VERIFY_ASSIGN(all, storage.list(""));
    QVERIFY(namesOf(all) == names);
    for (const ObjectInfo &object : all)
        QCOMPARE(object.size, std::uint64_t{object.name.size()});
    const auto listed = [&storage](const char *prefix) { return namesOf(*storage.list(prefix)); };
    QVERIFY(listed("a/") == Names({"a/b", "a/b-c", "a/c/d"}));
    QVERIFY(listed("a/c/") == Names({"a/c/d"}));
    QVERIFY(listed("packs/") == Names({"packs/00/1", "packs/ff/2"}));
    QVERIFY(listed("none/") == Names());
    QVERIFY(listed("a/none/below/") == Names());
    QVERIFY(listed("config/") == Names()); // an object has nothing below it
    QVERIFY(listed("pack/") == Names());   // a part of a component is no prefix
    QVERIFY(listed("tmp/") == Names());
}

void TestStorage::refusesBadNames()
{
    BENCH();
    const Names names{"",
                      "/",
                      "/a",
                      "a/",
                      "a//b",
                      ".",
                      "..",
                      "../a",
                      "a/..",
                      "a/./b",
                      ".hidden",
                      "a/.b",
                      "a b",
                      "a\\b",
                      "a\nb",
                      "a*",
                      "a:b",
                      "K\xc3\xb6ln",
                      "\xff",
                      std::string("a\0b", 3),
                      std::string(201, 'x'),
                      "tmp",
                      "tmp/x"};
    char out[1];
    for (const std::string &name : names) {
        QVERIFY2(!isValidObjectName(name), name.c_str());
        VERIFY_ERROR(InvalidArgument, storage.put(name, "x"));
        VERIFY_ERROR(InvalidArgument, storage.put(name, "x", PutMode::Replace));
        VERIFY_ERROR(InvalidArgument, storage.get(name));
        VERIFY_ERROR(InvalidArgument, storage.read(name, 0, out, 1));
        VERIFY_ERROR(InvalidArgument, storage.stat(name));
        VERIFY_ERROR(InvalidArgument, storage.remove(name));
    }
    for (const char *prefix : {"a", "/", "../", "a//", ".a/", "a b/", "a/.."})
        VERIFY_ERROR(InvalidArgument, storage.list(prefix));
    VERIFY_ASSIGN(nothing, storage.list(""));
    QVERIFY(nothing.empty());
}

void TestStorage::tellsWhatIsNotThere()
{
    BENCH();
    VERIFY_OK(filler.put("folder/object", "x"));
    char out[1];
    for (const char *name :
         {"missing", "folder/missing", "missing/object", "folder", "folder/object/below"}) {
        const Result<Bytes> got = storage.get(name);
        VERIFY_ERROR(NotFound, got);
        QVERIFY2(got.error().message.contains(QLatin1String(name)), qPrintable(got.error().message));
        QVERIFY(!got.error().hint.isEmpty());
        QVERIFY(!got.error().retryable);
        VERIFY_ERROR(NotFound, storage.read(name, 0, out, 1));
        VERIFY_ERROR(NotFound, storage.stat(name));
        if (storage.capabilities().writable)
            VERIFY_ERROR(NotFound, storage.remove(name));
    }
    VERIFY_OK(storage.get("folder/object"));
}

void TestStorage::tellsWhatItCanDo()
{
    BENCH();
    QCOMPARE(storage.capabilities().writable, !kind.startsWith(QLatin1String("read-only")));
    QCOMPARE(storage.capabilities().localPath, kind.endsWith(QLatin1String("local")));
    QVERIFY(!storage.location().isEmpty());
}

void TestStorage::changesNothingWhenReadOnly()
{
    for (const char *kind : {"read-only over local", "read-only over memory"}) {
        const Bench bench = makeBench(QString::fromLatin1(kind));
        VERIFY_OK(bench.filler->put("a", "content"));
        VERIFY_ERROR(ReadOnly, bench.storage->put("a", "x", PutMode::Replace));
        VERIFY_ERROR(ReadOnly, bench.storage->put("b", "x"));
        VERIFY_ERROR(ReadOnly, bench.storage->remove("a"));
        VERIFY_ERROR(ReadOnly, bench.storage->sweepTemporaries());
        VERIFY_ERROR(ReadOnly, bench.storage->makeDurable("a"));
        VERIFY_OK(bench.storage->strays());
        QCOMPARE(*bench.storage->get("a"), Bytes("content"));
        QVERIFY(namesOf(*bench.storage->list("")) == Names{"a"});
    }
}

void TestStorage::acceptsNamesUpToTheLimit()
{
    BENCH();
    std::string deep = "d";
    while (deep.size() + 2 <= 200)
        deep += "/d";
    Names names{"A-Z_0.9", "a..b", "a.", "-", "_", "tmpx", "a/tmp", "tmp.1/x", std::string(200, 'x'), deep};
    for (const std::string &name : names) {
        VERIFY_OK(storage.put(name, name));
        QCOMPARE(*storage.get(name), name);
    }
    std::ranges::sort(names);
    QVERIFY(namesOf(*storage.list("")) == names);
}

void TestStorage::overwritesNothingWhenCreating()
{
    BENCH();
    VERIFY_OK(storage.put("a/b", "first"));
    const Result<> second = storage.put("a/b", "second, longer");
    VERIFY_ERROR(AlreadyExists, second);
    QVERIFY2(second.error().message.contains(QLatin1String("a/b")), qPrintable(second.error().message));
    VERIFY_ERROR(AlreadyExists, storage.put("a/b", "first")); // also with the same content
    QCOMPARE(*storage.get("a/b"), Bytes("first"));
}

void TestStorage::replacesAndRemoves()
{
    BENCH();
    char out[5] = {};
    VERIFY_OK(storage.put("leases/1", "first", PutMode::Replace)); // also where there is nothing to replace
    VERIFY_OK(storage.read("leases/1", 0, out, 5));
    QCOMPARE(BytesView(out, 5), BytesView("first"));
    VERIFY_OK(storage.put("leases/1", "other", PutMode::Replace));
    VERIFY_OK(storage.read("leases/1", 0, out, 5));
    QCOMPARE(BytesView(out, 5), BytesView("other"));
    VERIFY_OK(storage.put("leases/1", "4444", PutMode::Replace));
    VERIFY_ERROR(Damaged, storage.read("leases/1", 0, out, 5));
    QCOMPARE(*storage.get("leases/1"), Bytes("4444"));
    VERIFY_OK(storage.remove("leases/1"));
    VERIFY_ERROR(NotFound, storage.read("leases/1", 0, out, 4));
    VERIFY_ERROR(NotFound, storage.remove("leases/1"));
    QVERIFY(storage.list("leases/")->empty());
    VERIFY_OK(storage.put("leases/1", "again"));
    VERIFY_OK(storage.read("leases/1", 0, out, 5));
    QCOMPARE(BytesView(out, 5), BytesView("again"));
}

void TestStorage::keepsObjectsAndFoldersApart()
{
    BENCH();
    VERIFY_OK(storage.put("a/b", "x"));
    for (const PutMode mode : {PutMode::CreateOnly, PutMode::Replace}) {
        VERIFY_ERROR(AlreadyExists, storage.put("a", "y", mode));
        VERIFY_ERROR(AlreadyExists, storage.put("a/b/c", "y", mode));
        VERIFY_ERROR(AlreadyExists, storage.put("a/b/c/d", "y", mode));
    }
    VERIFY_ERROR(NotFound, storage.remove("a"));
    QVERIFY(namesOf(*storage.list("")) == Names{"a/b"});
}

void TestStorage::letsOneOfManyCreatorsWin()
{
    BENCH();
    constexpr int kThreads = 6;
    constexpr int kRounds = 20;
    std::atomic<int> wins[kRounds] = {};
    std::atomic<int> surprises = 0;
    std::atomic<int> ready = 0;
    Names contents(kRounds);
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([&, t] {
                const std::string mine(static_cast<std::size_t>(t + 1) * 1000, static_cast<char>('a' + t));
                for (int round = 0; round < kRounds; ++round) {
                    // All at the gate, then all through it: the closest race that there is.
                    for (++ready; ready < kThreads * (round + 1);)
                        std::this_thread::yield();
                    const Result<> result = storage.put("race/" + std::to_string(round), mine);
                    if (result) {
                        ++wins[round];
                        contents[static_cast<std::size_t>(round)] = mine;
                    } else if (result.error().code != ErrorCode::AlreadyExists) {
                        ++surprises;
                    }
                }
            });
        }
    }
    QCOMPARE(surprises.load(), 0);
    for (int round = 0; round < kRounds; ++round) {
        QCOMPARE(wins[round].load(), 1);
        QVERIFY(*storage.get("race/" + std::to_string(round)) == contents[static_cast<std::size_t>(round)]);
    }
}

void TestStorage::keepsEveryObjectOfManyWriters()
{
    BENCH();
    constexpr int kThreads = 4;
    constexpr int kObjects = 25;
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < kObjects; ++i) {
                    const std::string name =
                        "packs/" + std::to_string(i % 3) + '/' + std::to_string(t) + '-' + std::to_string(i);
                    char first = '\0';
                    if (!storage.put(name, name) || *storage.get(name) != name ||
                        !storage.read(name, 0, &first, 1) || first != 'p' || !storage.list("packs/"))
                        ++failures;
                }
            });
        }
    }
    QCOMPARE(failures.load(), 0);
    VERIFY_ASSIGN(objects, storage.list(""));
    QCOMPARE(objects.size(), std::size_t{kThreads * kObjects});
}

void TestStorage::showsOldOrNewWhileReplacing()
{
    BENCH();
    const auto version = [](int i) {
        return Bytes(static_cast<std::size_t>(1000 + i), static_cast<char>('a' + i % 26));
    };
    VERIFY_OK(storage.put("lease", version(0)));
    std::atomic<bool> done = false;
    std::atomic<int> failures = 0;
    {
        const std::jthread writer([&] {
            for (int i = 1; i < 50; ++i) {
                if (!storage.put("lease", version(i), PutMode::Replace))
                    ++failures;
            }
            done = true;
        });
        while (!done) {
            const Result<Bytes> bytes = storage.get("lease");
            if (!bytes || *bytes != version(static_cast<int>(bytes->size()) - 1000))
                ++failures;
            if (storage.list("")->size() != 1)
                ++failures;
        }
    }
    QCOMPARE(failures.load(), 0);
    QVERIFY(*storage.get("lease") == version(49));
}

void TestStorage::sweepsAndKeepsTheObjects()
{
    BENCH();
    VERIFY_OK(storage.sweepTemporaries()); // also where there never was a temporary file
    VERIFY_OK(storage.put("a", "x"));
    VERIFY_OK(storage.sweepTemporaries());
    QVERIFY(namesOf(*storage.list("")) == Names{"a"});
}

void TestStorage::makesObjectsDurable()
{
    BENCH();
    VERIFY_ERROR(NotFound, storage.makeDurable("packs/ab/1"));
    VERIFY_ERROR(InvalidArgument, storage.makeDurable("../x"));
    VERIFY_OK(storage.put("packs/ab/1", "x"));
    VERIFY_OK(storage.makeDurable("packs/ab/1"));
    QCOMPARE(*storage.get("packs/ab/1"), Bytes("x"));
    QVERIFY(storage.strays()->empty());
}

void TestStorage::replacesNothingThatIsNotThere()
{
    BENCH();
    VERIFY_ERROR(NotFound, storage.put("leases/1", "x", PutMode::ReplaceExisting));
    VERIFY_ERROR(NotFound, storage.stat("leases/1"));
    VERIFY_OK(storage.put("leases/1", "x"));
    VERIFY_OK(storage.put("leases/1", "yy", PutMode::ReplaceExisting));
    QCOMPARE(*storage.get("leases/1"), Bytes("yy"));
    QVERIFY(storage.strays()->empty());
    VERIFY_OK(storage.remove("leases/1"));
    VERIFY_ERROR(NotFound, storage.put("leases/1", "z", PutMode::ReplaceExisting));
    QVERIFY(storage.list("")->empty());
}

QTEST_APPLESS_MAIN(TestStorage)
#include "tst_storage.moc"
