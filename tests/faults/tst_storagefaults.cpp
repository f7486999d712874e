// SPDX-License-Identifier: GPL-3.0-or-later
//
// Backup, restore and verify with every single call of the storage failing: what is said to be done is done, what failed is
// told, and nothing earlier is hurt.
#include "model/backup/backup.h"
#include "model/restore/restore.h"
#include "model/verify/verify.h"
#include "tests/faults/foldercontent.h"
#include "tests/support/filesystem.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/testrepository.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

#include <filesystem>

using namespace backstop;
using namespace backstop::test;
namespace fs = std::filesystem;

namespace {

using Content = std::map<Bytes, Bytes>;

Error ioError()
{
    return {ErrorCode::Io, QStringLiteral("storage: input/output error"), QStringLiteral("Check the disk.")};
}

Error fullError()
{
    return {ErrorCode::NoSpace, QStringLiteral("storage: no space left"), QStringLiteral("Free some space.")};
}

bool isTold(const Error &error)
{
    return !error.message.isEmpty() && !error.hint.isEmpty();
}

} // namespace

class TestStorageFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void backupIsWholeOrNone_data();
    void backupIsWholeOrNone();
    void restoreNeverWritesWrongBytes_data();
    void restoreNeverWritesWrongBytes();
    void verifyNeverCallsItClean_data();
    void verifyNeverCallsItClean();
    void cleanupTestCase();

private:
    /// A copy of the repository, opened, with what stands between it and its objects.
    struct Opened
    {
        std::shared_ptr<storage::MemoryStorage> objects;
        FaultyStorage *faults = nullptr; // owned by the repository
        std::unique_ptr<repository::Repository> repo;
    };
    Opened copyOf(storage::MemoryStorage &objects);
    /// Makes @p opened fail as the row of the test says, from the call number @p at.
    void arm(Opened &opened, std::uint64_t at);
    QString wrongAfterBackup(Opened &opened, const Result<backup::BackupSummary> &done);
    QString wrongAfterRestore(const Result<restore::RestoreReport> &report) const;
    Result<backup::BackupSummary> backUp(repository::Repository &repo);
    static Result<restore::RestoreReport> restoreTo(const Bytes &target, repository::Repository &repo,
                                                    const repository::BackupRecord &record);
    /// What is wrong with what @p record restores to.
    QString wrongIn(repository::Repository &repo, const repository::BackupRecord &record,
                    const Content &expected);
    static void addFaults(bool readsOnly);
    Bytes at(BytesView name) const { return m_folder.path(name); }

    InMemory m_inMemory;
    TemporaryFolder m_folder;
    TestRepository m_test{21};
    repository::BackupRecord m_first;
    repository::BackupRecord m_second;
    std::shared_ptr<storage::MemoryStorage> m_withFirst;
    Content m_states[2];
    std::string m_struck; // name of the object that the fault struck
    Call m_struckCall = Call::Put;
    int m_points = 0;
};

void TestStorageFaults::initTestCase()
{
    VERIFY_OK(m_folder.write("source/desk/noise.bin", m_test.random().bytes(200'000)));
    VERIFY_OK(m_folder.write("source/desk/orders.csv", Bytes(20'000, 'o')));
    VERIFY_OK(m_folder.write("source/small", "stands in the tree"));
    m_states[0] = contentOf(at("source"));
    VERIFY_ASSIGN(first, backUp(m_test.repo()));
    m_first = first.record;
    m_withFirst = copyOf(m_test.objects()).objects;
    VERIFY_OK(m_folder.write("source/desk/new.bin", m_test.random().bytes(100'000)));
    VERIFY_OK(m_folder.write("source/small", "changed and longer"));
    m_states[1] = contentOf(at("source"));
    m_test.clock().advance(std::chrono::minutes(1));
    VERIFY_ASSIGN(second, backUp(m_test.repo()));
    m_second = second.record;
}

void TestStorageFaults::cleanupTestCase()
{
    qInfo("%d faults", m_points);
}

TestStorageFaults::Opened TestStorageFaults::copyOf(storage::MemoryStorage &objects)
{
    Opened opened;
    opened.objects = std::make_shared<storage::MemoryStorage>();
    const auto listed = objects.list({});
    if (!listed)
        qFatal("cannot list the objects to copy");
    for (const storage::ObjectInfo &object : *listed) {
        if (!opened.objects->put(object.name, *objects.get(object.name)))
            qFatal("cannot copy %s", object.name.c_str());
    }
    auto faulty = std::make_unique<FaultyStorage>(opened.objects);
    opened.faults = faulty.get();
    auto repo = repository::Repository::open(
        std::move(faulty), crypto::Secret::copyOf(TestRepository::kPassphrase), m_test.environment());
    if (!repo)
        qFatal("cannot open the copy: %s", describe(repo).constData());
    opened.repo = std::move(*repo);
    return opened;
}

void TestStorageFaults::addFaults(bool readsOnly)
{
    QTest::addColumn<Fault>("fault");
    Fault fault;
    fault.error = ioError();
    QTest::newRow("input/output error, once") << fault;
    fault.persistent = true;
    QTest::newRow("input/output error, for good") << fault;
    Fault full{.call = Call::Put, .persistent = true, .error = fullError()};
    QTest::newRow("full for good") << full;
    full.persistent = false;
    QTest::newRow("full once") << full;
    for (const Call call : {Call::Get, Call::Read}) {
        for (const bool persistent : {false, true}) {
            const char *name = call == Call::Get ? "get" : "read";
            const char *often = persistent ? "for good" : "once";
            for (const std::uint64_t size : {0, 30}) {
                const Fault cut{
                    .effect = Fault::Effect::Short, .call = call, .persistent = persistent, .size = size};
                QTest::addRow("%s cut to %d, %s", name, int(size), often) << cut;
            }
            for (const std::uint64_t offset : {3, 70}) {
                const Fault flip{
                    .effect = Fault::Effect::Flip, .call = call, .persistent = persistent, .offset = offset};
                QTest::addRow("%s flipped at %d, %s", name, int(offset), often) << flip;
            }
        }
    }
    if (readsOnly)
        return;
    for (const std::uint64_t size : {0, 40}) {
        const Fault torn{.effect = Fault::Effect::Torn, .call = Call::Put, .error = ioError(), .size = size};
        QTest::addRow("put torn at %d", int(size)) << torn;
    }
    const Fault lost{.effect = Fault::Effect::ErrorAfter, .call = Call::Put, .error = ioError()};
    QTest::newRow("put, answer lost") << lost;
}

void TestStorageFaults::arm(Opened &opened, std::uint64_t at)
{
    QFETCH(Fault, fault);
    fault.at = at;
    m_struck.clear();
    opened.faults->resetCounts();
    opened.faults->addFault(fault);
    opened.faults->setObserver([this, fault, faults = opened.faults](Call call, const std::string &name) {
        if (!m_struck.empty() || !faults->happened())
            return;
        m_struck = name.empty() ? "everything" : name;
        m_struckCall = call;
    });
}

Result<backup::BackupSummary> TestStorageFaults::backUp(repository::Repository &repo)
{
    backup::BackupRequest request;
    request.sources = {at("source")};
    request.threads = 1;
    Progress progress;
    return backup::runBackup(repo, request, progress, {});
}

Result<restore::RestoreReport> TestStorageFaults::restoreTo(const Bytes &target, repository::Repository &repo,
                                                            const repository::BackupRecord &record)
{
    fs::remove_all(target);
    restore::RestoreRequest request;
    request.backup = record;
    request.target = target;
    request.threads = 1;
    Progress progress;
    BACKSTOP_ASSIGN(plan, restore::planRestore(repo, request, progress, {}));
    BACKSTOP_ASSIGN(report, restore::runRestore(repo, plan, progress, {}));
    if (report.endedBy)
        return *report.endedBy;
    return report;
}

QString TestStorageFaults::wrongIn(repository::Repository &repo, const repository::BackupRecord &record,
                                   const Content &expected)
{
    const auto report = restoreTo(at("restored"), repo, record);
    if (!report || !report->isComplete())
        return QStringLiteral("restore: ") +
               (report ? report->problems.front().error.message : QString::fromUtf8(describe(report)));
    return contentOf(at("restored/source")) == expected ? QString() : QStringLiteral("restored other bytes");
}

QString TestStorageFaults::wrongAfterBackup(Opened &opened, const Result<backup::BackupSummary> &done)
{
    QFETCH(Fault, fault);
    if (!done && !isTold(done.error()))
        return QStringLiteral("not told well: %1").arg(QString::fromUtf8(describe(done)));
    Opened healthy = copyOf(*opened.objects);
    const auto ids = healthy.repo->backupIds();
    // A torn record or one whose answer got lost may stand there although the run ended with an error.
    const bool maybeThere = fault.effect == Fault::Effect::Torn || fault.effect == Fault::Effect::ErrorAfter;
    if (!ids || (!done && ids->size() != 1 && !maybeThere))
        return QStringLiteral("failed, but there are %1 backups").arg(ids ? ids->size() : 0);
    QString wrong = wrongIn(*healthy.repo, m_first, m_states[0]);
    if (!wrong.isEmpty())
        return QStringLiteral("the earlier backup: ") + wrong;
    if (done) {
        // Where the parent's trees could not be read that is told, and the backup is partial; it is right all the same.
        const auto &problems = done->record.problems;
        const bool onlyTrees =
            std::all_of(problems.begin(), problems.end(), [](const repository::SourceProblem &p) {
                return p.code == ErrorCode::Damaged || p.code == ErrorCode::Io;
            });
        wrong =
            onlyTrees ? wrongIn(*healthy.repo, done->record, m_states[1]) : QStringLiteral("has problems");
        if (!wrong.isEmpty())
            return QStringLiteral("the committed backup: ") + wrong;
    }
    const auto next = backUp(*healthy.repo);
    if (!next)
        return QStringLiteral("the next run: %1").arg(QString::fromUtf8(describe(next)));
    Opened later = copyOf(*healthy.objects);
    for (repository::Repository *repo : {healthy.repo.get(), later.repo.get()}) {
        wrong = wrongIn(*repo, next->record, m_states[1]);
        if (wrong.isEmpty())
            wrong = wrongIn(*repo, m_first, m_states[0]);
        if (!wrong.isEmpty())
            return QStringLiteral("after the next run: ") + wrong;
    }
    return {};
}

void TestStorageFaults::backupIsWholeOrNone_data()
{
    addFaults(false);
}

void TestStorageFaults::backupIsWholeOrNone()
{
    bool happened = true;
    std::uint64_t at = 1;
    for (; happened; ++at) {
        Opened opened = copyOf(*m_withFirst);
        arm(opened, at);
        const auto done = backUp(*opened.repo);
        happened = opened.faults->happened();
        QVERIFY(happened || done);
        opened.faults->clearFaults();
        const QString wrong = wrongAfterBackup(opened, done);
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(
                     QStringLiteral("call %1, %2: %3").arg(at).arg(QString::fromStdString(m_struck), wrong)));
        m_points += happened ? 1 : 0;
    }
    QVERIFY(at > 2);
}

QString TestStorageFaults::wrongAfterRestore(const Result<restore::RestoreReport> &report) const
{
    const Content now = fs::exists(at("target/source")) ? contentOf(at("target/source")) : Content();
    for (const auto &[path, content] : now) {
        if (!m_states[1].contains(path))
            return QStringLiteral("%1 is there in addition").arg(QString::fromStdString(path));
        if (path != "desk" && content != m_states[1].at(path))
            return QStringLiteral("%1 has wrong bytes").arg(QString::fromStdString(path));
    }
    if (!report)
        return isTold(report.error()) ? QString() : QString::fromUtf8(describe(report));
    for (const auto &entry : m_states[1]) {
        const Bytes path = "source/" + entry.first;
        const auto names =
            [&path](const restore::RestoreProblem &problem) { // it, a folder above, or everything
                return problem.path.empty() || problem.path == path || path.starts_with(problem.path + '/');
            };
        const auto &problems = report->problems;
        const auto named = std::find_if(problems.begin(), problems.end(), names);
        if (named != problems.end() && !isTold(named->error))
            return QStringLiteral("%1 (%2): not told well: %3")
                .arg(QString::fromStdString(path), QString::fromStdString(named->path), named->error.message);
        if (!now.contains(entry.first) && named == problems.end())
            return QStringLiteral("%1 is missing and nobody says so").arg(QString::fromStdString(path));
    }
    return {};
}

void TestStorageFaults::restoreNeverWritesWrongBytes_data()
{
    addFaults(true);
}

void TestStorageFaults::restoreNeverWritesWrongBytes()
{
    bool happened = true;
    std::uint64_t at = 1;
    for (; happened; ++at) {
        Opened opened = copyOf(m_test.objects());
        arm(opened, at);
        const auto report = restoreTo(this->at("target"), *opened.repo, m_second);
        happened = opened.faults->happened();
        QVERIFY(happened || (report && report->isComplete()));
        const QString wrong = wrongAfterRestore(report);
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(
                     QStringLiteral("call %1, %2: %3").arg(at).arg(QString::fromStdString(m_struck), wrong)));
        opened.faults->clearFaults();
        m_points += happened ? 1 : 0;
    }
    QVERIFY(at > 1);
}

void TestStorageFaults::verifyNeverCallsItClean_data()
{
    addFaults(true);
}

void TestStorageFaults::verifyNeverCallsItClean()
{
    QFETCH(Fault, fault);
    const bool isPersistent = fault.persistent;
    bool happened = true;
    std::uint64_t at = 1;
    for (; happened; ++at) {
        Opened opened = copyOf(m_test.objects());
        arm(opened, at);
        Progress progress;
        verify::VerifyRequest request;
        request.level = verify::VerifyLevel::Data;
        request.threads = 1;
        const auto report = verify::runVerify(*opened.repo, request, progress, {});
        happened = opened.faults->happened();
        const QString where = QStringLiteral("call %1, %2: %3")
                                  .arg(at)
                                  .arg(QString::fromStdString(m_struck), QString::fromUtf8(describe(report)));
        QVERIFY2(report || isTold(report.error()), qPrintable(where));
        // A run that only reads goes without a lease where none can be written.
        const bool isOfNoMatter = m_struck.starts_with("leases/") || m_struckCall == Call::Sweep;
        // What was bad once is looked at again, and is no damage where it is whole then.
        if (happened && !isOfNoMatter && isPersistent)
            QVERIFY2(!report || !report->findings.empty(), qPrintable(where));
        if (!happened)
            QVERIFY2(report && report->findings.empty(), qPrintable(where));
        if (report) {
            for (const verify::Finding &finding : report->findings)
                QVERIFY2(isTold(finding.error), qPrintable(finding.object + QLatin1Char(' ') + where));
        }
        opened.faults->clearFaults();
        m_points += happened ? 1 : 0;
    }
    QVERIFY(at > 1);
}

QTEST_GUILESS_MAIN(TestStorageFaults)
#include "tst_storagefaults.moc"
