// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every verb that writes is killed before each of its system calls that change files. After that every earlier backup is
// whole, nothing is damaged, and the same verb simply works.
#include "model/restore/restore.h"
#include "model/restore/targettree.h"
#include "model/verify/verify.h"
#include "tests/faults/engineverbs.h"
#include "tests/faults/foldercontent.h"
#include "tests/support/filesystem.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QProcess>
#include <QTest>

#include <filesystem>

using namespace backstop;
using namespace backstop::test;
namespace fs = std::filesystem;

namespace {

using Content = std::map<Bytes, Bytes>;

/// What ends the run of a verb: the tool that kills, or the verb itself.
struct Ending
{
    bool isKilled = false;
    int exitCode = -1;
    int calls = 0; // where it was not killed
    QByteArray errors;
};

/// The points tried of @p total: all of them, or as many as take no more than some seconds, evenly spread.
std::vector<int> pointsOf(int total)
{
    constexpr int kMost = 70;
    const bool all = qEnvironmentVariableIntValue("BACKSTOP_SOAK") != 0 || total <= kMost;
    std::vector<int> points;
    for (int i = 0; i < (all ? total : kMost); ++i)
        points.push_back(all ? i + 1 : 1 + i * (total - 1) / (kMost - 1));
    return points;
}

} // namespace

class TestKill : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void killedInit();
    void killedFullBackup();
    void killedIncrementalBackup();
    void killedRestore();
    void killedRestoreIntoANewFolderGoesOn();
    void killedKeyAdd();
    void cleanupTestCase();

private:
    using Verb = std::vector<Bytes>;
    /// Runs @p verb in a process that dies before its call number @p point; never, where that is 0.
    Ending run(const Verb &verb, int point);
    /// Kills @p verb at every point, in a fresh state each time; @p afterKill and @p afterAll return what is wrong.
    void killEverywhere(const Verb &verb, const Bytes &startRepository,
                        const std::function<QString()> &afterKill, const std::function<QString()> &afterAll);
    QString runAgain(const Verb &verb, int point);
    /// What is wrong with a copy of the repository: every backup must be whole and be one of the known ones, the first
    /// @p expected of which must be there.
    QString checkRepository(std::size_t expected);
    QString checkBackups(repository::Repository &repo, std::size_t expected);
    QString checkNothingIsLeft() const;
    Bytes at(BytesView name) const { return m_folder.path(name); }

    InMemory m_inMemory;
    TemporaryFolder m_folder;
    Content m_states[2]; // of the source, as the first and the second backup have it
    Bytes m_firstBackup;
    int m_points = 0;
};

void TestKill::initTestCase()
{
    SeededRandom random(11);
    const Bytes noise = random.bytes(300'000);
    VERIFY_OK(m_folder.write("source/empty", ""));
    VERIFY_OK(m_folder.write("source/small", "stands in the tree"));
    VERIFY_OK(m_folder.write("source/desk/noise.bin", noise));
    VERIFY_OK(m_folder.write("source/desk/orders.csv", Bytes(40'000, 'o')));
    VERIFY_OK(m_folder.write("source/desk/b\xff\nname", "bytes"));
    fs::create_symlink("desk/orders.csv", at("source/link"));
    fs::create_hard_link(at("source/small"), at("source/desk/small too"));
    for (const auto &[path, content] : contentOf(at("source"))) {
        if (path != "link")
            QVERIFY(setTimes(at("source/") + path, 1'700'000'000'123'456'789));
    }
    m_states[0] = contentOf(at("source"));
    VERIFY_OK(runVerb({"init", at("empty")}));
    copyFolder(at("empty"), at("one"));
    VERIFY_OK(runVerb({"backup", at("one"), at("source")}));
    VERIFY_ASSIGN(repo, openRepository(at("one")));
    VERIFY_ASSIGN(record, repo->resolve(QStringLiteral("latest")));
    m_firstBackup = record.id.hex();
}

void TestKill::cleanupTestCase()
{
    qInfo("killed at %d points", m_points);
}

Ending TestKill::run(const Verb &verb, int point)
{
    QStringList arguments{QString::number(point), QStringLiteral(BACKSTOP_ENGINE_DRIVER)};
    for (const Bytes &argument : verb)
        arguments.append(QString::fromStdString(argument));
    QProcess process;
    process.start(QStringLiteral(BACKSTOP_KILLAT), arguments);
    process.waitForFinished(-1);
    const QByteArray said = process.readAllStandardOutput().trimmed();
    Ending ending;
    ending.isKilled = said == "killed";
    ending.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ending.calls = said.split(' ').last().toInt();
    ending.errors = process.readAllStandardError();
    return ending;
}

QString TestKill::runAgain(const Verb &verb, int point)
{
    if (point % 5 == 0) { // and killed once more, sooner or later than the first time
        const Ending second = run(verb, 1 + point * 7 % 41);
        ++m_points;
        if (!second.isKilled && second.exitCode == 0)
            return {};
        if (!second.isKilled && verb[0] != "restore-new") // which is looked at below
            return QStringLiteral("run again under the killer: %1").arg(QString::fromUtf8(second.errors));
    }
    const auto done = runVerb(verb);
    const bool isMade = // killed after the last step
        !done && (done.error().code == ErrorCode::RepositoryExists ||
                  (verb[0] == "restore-new" && done.error().code == ErrorCode::TargetConflict));
    return done || isMade ? QString()
                          : QStringLiteral("run again: %1").arg(QString::fromUtf8(describe(done)));
}

void TestKill::killEverywhere(const Verb &verb, const Bytes &startRepository,
                              const std::function<QString()> &afterKill,
                              const std::function<QString()> &afterAll)
{
    const auto reset = [&] {
        fs::remove_all(at("repo"));
        if (!startRepository.empty())
            copyFolder(startRepository, at("repo"));
        if (fs::exists(at("old target")))
            copyFolder(at("old target"), at("target"));
    };
    reset();
    const Ending whole = run(verb, 0);
    QVERIFY2(whole.exitCode == 0, whole.errors.constData());
    QVERIFY2(whole.calls > 5, "too few calls to be true");
    const std::vector<int> points = pointsOf(whole.calls);
    for (const int point : points) {
        reset();
        const Ending ending = run(verb, point);
        // Threads share the work a little differently each time: the last calls may not be reached.
        QVERIFY2(ending.isKilled || (ending.exitCode == 0 && point + 12 > whole.calls),
                 ending.errors.constData());
        ++m_points;
        QString wrong = afterKill();
        if (wrong.isEmpty())
            wrong = runAgain(verb, point);
        if (wrong.isEmpty())
            wrong = checkNothingIsLeft();
        if (wrong.isEmpty())
            wrong = afterAll();
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(QStringLiteral("killed at %1 of %2: %3").arg(point).arg(whole.calls).arg(wrong)));
    }
    qInfo("%s: %zu of %d points", verb[0].c_str(), points.size(), whole.calls);
}

QString TestKill::checkNothingIsLeft() const
{
    for (const char *folder : {"repo/tmp", "repo/leases"}) {
        if (fs::exists(at(folder)) && !fs::is_empty(at(folder)))
            return QStringLiteral("%1 is not empty afterwards").arg(QLatin1String(folder));
    }
    return {};
}

QString TestKill::checkRepository(std::size_t expected)
{
    copyFolder(at("repo"), at("copy"));
    auto repo = openRepository(at("copy"));
    if (!repo)
        return QStringLiteral("open: %1").arg(QString::fromUtf8(describe(repo)));
    Progress progress;
    verify::VerifyRequest request;
    request.level = verify::VerifyLevel::Data;
    request.threads = 1;
    const auto report = verify::runVerify(**repo, request, progress, {});
    if (!report)
        return QStringLiteral("verify: %1").arg(QString::fromUtf8(describe(report)));
    for (const verify::Finding &finding : report->findings) {
        if (finding.severity == verify::Severity::Damage)
            return QStringLiteral("verify: %1: %2").arg(finding.object, finding.error.message);
    }
    return checkBackups(**repo, expected);
}

QString TestKill::checkBackups(repository::Repository &repo, std::size_t expected)
{
    std::vector<Error> damaged;
    const auto records = repo.backups(&damaged);
    if (!records || !damaged.empty())
        return QStringLiteral("backups: not all can be read");
    if (records->size() < expected)
        return QStringLiteral("%1 backups are left of %2").arg(records->size()).arg(expected);
    for (std::size_t i = 0; i < records->size(); ++i) {
        fs::remove_all(at("restored"));
        restore::RestoreRequest request;
        request.backup = (*records)[i];
        request.target = at("restored");
        request.threads = 1;
        Progress progress;
        const auto plan = restore::planRestore(repo, request, progress, {});
        if (!plan)
            return QStringLiteral("backup %1: %2").arg(i).arg(QString::fromUtf8(describe(plan)));
        const auto report = restore::runRestore(repo, *plan, progress, {});
        if (!report || !report->isComplete())
            return QStringLiteral("backup %1: %2").arg(i).arg(QString::fromUtf8(describe(report)));
        // One that was made again after it was committed is there twice, with the same content.
        const std::size_t state = expected == 0 || m_states[1].empty() || i == 0 ? 0 : 1;
        if (contentOf(at("restored/source")) != m_states[state])
            return QStringLiteral("backup %1: restored with other bytes").arg(i);
    }
    return {};
}

void TestKill::killedInit()
{
    const auto opens = [this]() -> QString {
        if (fs::exists(at("repo/config")))
            return checkRepository(0);
        if (!fs::exists(at("repo")))
            return {};
        const auto repo = openRepository(at("repo"));
        const bool isHalf = fs::exists(at("repo/config.copy")); // opens, and says that "config" is missing
        return isHalf == repo.hasValue() && (repo || repo.error().code == ErrorCode::NoRepository)
                   ? QString()
                   : QStringLiteral("open: %1").arg(QString::fromUtf8(describe(repo)));
    };
    const auto whole = [this]() -> QString {
        const QString wrong = checkRepository(0);
        const auto keys = std::distance(fs::directory_iterator(at("repo/keys")), fs::directory_iterator());
        return keys == 2 ? wrong : QStringLiteral("%1 key slots, not 2").arg(keys);
    };
    killEverywhere({"init", at("repo")}, {}, opens, whole);
}

void TestKill::killedFullBackup()
{
    killEverywhere(
        {"backup", at("repo"), at("source")}, at("empty"), [this] { return checkRepository(0); },
        [this] { return checkRepository(1); });
}

void TestKill::killedIncrementalBackup()
{
    SeededRandom random(12);
    VERIFY_OK(m_folder.write("source/small", "changed, both names of it"));
    VERIFY_OK(m_folder.write("source/desk/new.bin", random.bytes(150'000)));
    fs::remove(at("source/empty"));
    m_states[1] = contentOf(at("source"));
    killEverywhere(
        {"backup", at("repo"), at("source")}, at("one"), [this] { return checkRepository(1); },
        [this] { return checkRepository(2); });
}

void TestKill::killedRestore()
{
    fs::create_directory(at("old target"));
    copyFolder(at("source"), at("old target/source"));
    VERIFY_OK(m_folder.write("old target/source/desk/noise.bin", Bytes(1000, 'n')));
    VERIFY_OK(m_folder.write("old target/source/mine", "is not in the backup"));
    const Content before = contentOf(at("old target/source"));
    Content after = m_states[0];
    for (const auto &entry : before)
        after.insert(entry); // what is not in the backup stays
    const auto oldOrNew = [&]() -> QString {
        Content now = contentOf(at("target/source"));
        for (const auto &[path, content] : before) {
            const bool isFolder = path == "desk"; // it gets its mode last
            if (!isFolder && now[path] != content && now[path] != after[path])
                return QStringLiteral("%1 is neither the old nor the new one")
                    .arg(QString::fromStdString(path));
            now.erase(path);
        }
        for (const auto &[path, content] : now) {
            const Bytes name = path.substr(path.rfind('/') + 1);
            if (!restore::TargetDirectory::isTemporaryName(name) && content != after[path])
                return QStringLiteral("%1 is half there").arg(QString::fromStdString(path));
        }
        return checkRepository(1);
    };
    const auto allNew = [&]() -> QString {
        const Content now = contentOf(at("target/source"));
        for (const auto &[path, content] : now) {
            if (!after.contains(path) || after.at(path) != content)
                return QStringLiteral("%1 is not as it should be").arg(QString::fromStdString(path));
        }
        return now.size() == after.size() ? QString() : QStringLiteral("files are missing");
    };
    killEverywhere({"restore", at("repo"), m_firstBackup, at("target")}, at("one"), oldOrNew, allNew);
    fs::remove_all(at("old target"));
}

/// By the rule that nothing is replaced: what is in place already is no conflict for the restore that goes on.
void TestKill::killedRestoreIntoANewFolderGoesOn()
{
    fs::create_directory(at("old target"));
    const auto wholeOnes = [this]() -> QString {
        const Content now = fs::exists(at("target/source")) ? contentOf(at("target/source")) : Content();
        for (const auto &[path, content] : now) {
            const Bytes name = path.substr(path.rfind('/') + 1);
            const bool isFolder = path == "desk"; // it gets its mode last
            if (!isFolder && !restore::TargetDirectory::isTemporaryName(name) &&
                (!m_states[0].contains(path) || content != m_states[0].at(path)))
                return QStringLiteral("%1 is half there").arg(QString::fromStdString(path));
        }
        return {};
    };
    const auto complete = [this]() -> QString {
        const auto entries = std::distance(fs::directory_iterator(at("target")), fs::directory_iterator());
        if (entries != 1)
            return QStringLiteral("something else is in the target");
        return contentOf(at("target/source")) == m_states[0] ? QString()
                                                             : QStringLiteral("it is not as in the backup");
    };
    killEverywhere({"restore-new", at("repo"), m_firstBackup, at("target")}, at("one"), wholeOnes, complete);
    fs::remove_all(at("old target"));
}

void TestKill::killedKeyAdd()
{
    const auto bothOpen = [this]() -> QString {
        const auto repo = openRepository(at("repo"), kSecondPassphrase);
        return repo ? checkRepository(1) : QStringLiteral("the new passphrase does not open it");
    };
    killEverywhere(
        {"key-add", at("repo")}, at("one"), [this] { return checkRepository(1); }, bothOpen);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
