// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/restoretest.h"

#include "model/core/atomicfile.h"
#include "model/core/directoryhandle.h"
#include "model/core/fileio.h"
#include "model/core/makefolders.h"
#include "model/core/names.h"
#include "model/core/seconds.h"
#include "model/recovery/drill/drillevent.h"
#include "model/recovery/drill/drillhistory.h"
#include "model/recovery/drill/injects.h"
#include "model/recovery/drill/reconcilestep.h"
#include "model/recovery/drill/sandbox.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

constexpr char kKeptEnd[] = ".kept"; // of an empty file beside a sandbox that stays
constexpr char kPlaceEnd[] =
    ".at"; // of a file that says where a sandbox elsewhere is, as long as it is there
constexpr char kTestsDocument[] = "restore-tests";
constexpr std::array<const char *, 4> kTestOutcomes{"passed", "incomplete", "damaged", "positions_differ"};

/// One of those that can be restored, the same for the same seed and backups: complete ones where there are any.
Result<repository::BackupRecord> choose(repository::Repository &repo, std::uint64_t seed)
{
    BACKSTOP_ASSIGN(records, repo.backups());
    std::vector<repository::BackupRecord> usable;
    for (const repository::BackupRecord &record : records) {
        if (record.status == repository::BackupStatus::Complete)
            usable.push_back(record);
    }
    if (usable.empty())
        usable = std::move(records);
    if (usable.empty())
        return Error{ErrorCode::BackupNotFound, u"restore test: there is no backup yet"_s,
                     u"\"backstopctl backup\" makes one."_s};
    return usable[static_cast<std::size_t>(scrambled(seed) % usable.size())];
}

/// Held while a test runs: whatever else lies in the folder is of a test that was killed.
Result<FileDescriptor> lockTests(const Bytes &folder)
{
    FileDescriptor fd(::open((folder + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!fd)
        return systemError(errno, displayName(folder));
    if (::flock(fd.get(), LOCK_EX | LOCK_NB) == 0)
        return fd;
    if (errno != EWOULDBLOCK)
        return systemError(errno, displayName(folder));
    return Error{ErrorCode::Locked, u"restore test: another one of this repository runs"_s,
                 u"Wait until it has ended."_s, true};
}

/// The sandbox of a test that was killed, which somebody had put elsewhere: emptied, where it still bears the mark of the test.
void sweepElsewhere(const Bytes &note, const QString &id, std::vector<Error> &leftovers)
{
    Bytes path(PATH_MAX, '\0');
    const FileDescriptor fd(::open(note.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    const Transfer read = fd ? readAt(fd.get(), 0, path.data(), path.size()) : Transfer{0, errno};
    path.resize(read.size);
    struct stat status = {};
    const bool isPath = read.errnum == 0 && path.starts_with('/');
    if (isPath &&
        ::lstat(path.c_str(), &status) != 0) { // its disk may be away: it is looked at again the next time
        if (const int error = errno; error != ENOENT && error != ENOTDIR)
            leftovers.push_back(systemError(error, displayName(path)));
        return;
    }
    const Sandbox left{path, id, isPath ? FileIdentity::of(status) : FileIdentity{}, false};
    if (isPath && S_ISDIR(status.st_mode) && checkStillOurs(left)) {
        if (const auto removed = removeSandbox(left); !removed) {
            leftovers.push_back(removed.error());
            return;
        }
    }
    ::unlink(note.c_str()); // where it stays, it is looked at again
}

/// What cannot be removed stays, is told in @p leftovers, and is tried again the next time: no reason to test nothing.
Result<> sweep(const Bytes &folder, std::vector<Error> &leftovers)
{
    FileDescriptor fd = openPath(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    std::vector<Bytes> names;
    if (const int errnum = fd ? readNames(std::move(fd), names) : errno; errnum != 0)
        return systemError(errnum, displayName(folder));
    const auto isThere = [&names](const Bytes &name) {
        return std::ranges::find(names, name) != names.end();
    };
    for (const Bytes &name : names) {
        struct stat status = {};
        if (name.ends_with(kKeptEnd) && !isThere(name.substr(0, name.size() - std::strlen(kKeptEnd)))) {
            ::unlink((folder + '/' + name)
                         .c_str()); // of a sandbox that somebody has removed; else it is in nobody's way
            continue;
        }
        if (name.ends_with(kPlaceEnd)) {
            const Bytes id = name.substr(0, name.size() - std::strlen(kPlaceEnd));
            sweepElsewhere(folder + '/' + name, QString::fromStdString(id), leftovers);
            continue;
        }
        Sandbox left{folder + '/' + name, QString::fromStdString(name), {}, true};
        if (::lstat(left.path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode) || isThere(name + kKeptEnd))
            continue;
        left.identity = FileIdentity::of(status);
        if (const auto removed = removeSandbox(left); !removed)
            leftovers.push_back(removed.error());
    }
    return {};
}

Result<> prove(repository::Repository &repo, const RestoreTestRequest &request, RestoreTest &test,
               Progress &progress, const std::stop_token &stop)
{
    const ProofRequest proof{test.backup, request.includes, test.sandbox + "/restored", request.threads};
    BACKSTOP_ASSIGN(restored, restoreAsProof(repo, proof, progress, stop));
    test.restore = restored;
    test.damage = restored.damage;
    if (test.damage) {
        test.outcome = RestoreTestOutcome::Damaged;
        return {};
    }
    progress.setPhase(Phase::Verifying);
    BACKSTOP_ASSIGN(reading, readAgain(repo, proof, progress, stop));
    test.reading = reading;
    if (reading.different > 0) {
        test.outcome = RestoreTestOutcome::Damaged;
        test.damage =
            Error{ErrorCode::DamageFound,
                  u"%1: is not as it was backed up (%2 of %3 files)"_s.arg(
                      displayName(reading.firstDifferent), QString::number(reading.different),
                      QString::number(reading.files)),
                  u"\"backstopctl verify --read-data\" says whether the backup is damaged; else the "
                  "disk of the sandbox is."_s};
        return {};
    }
    if (reading.unverifiable == 0)
        test.outcome = RestoreTestOutcome::Passed;
    auto reconciliation = trading::reconcilePositions({proof.target}, progress, stop);
    if (!reconciliation && reconciliation.error().code == ErrorCode::Cancelled)
        return reconciliation.error();
    if (!reconciliation) { // what was proven stays so
        test.reconciliationError = reconciliation.error();
        test.outcome = RestoreTestOutcome::Incomplete;
        return {};
    }
    if (reconciliation->outcome == trading::ReconcileOutcome::Breaks)
        test.outcome = RestoreTestOutcome::PositionsDiffer;
    else if (reconciliation->outcome == trading::ReconcileOutcome::Incomplete)
        test.outcome = RestoreTestOutcome::Incomplete;
    test.reconciliation = std::move(*reconciliation);
    return {};
}

/// Null where there was nothing to reconcile.
QJsonValue reconciledOf(const RestoreTest &test)
{
    if (!test.reconciliation || test.reconciliation->outcome == trading::ReconcileOutcome::Nothing)
        return {};
    return test.reconciliation->outcome == trading::ReconcileOutcome::Agrees;
}

} // namespace

Result<RestoreTest> runRestoreTest(repository::Repository &repo, const RestoreTestRequest &request,
                                   Progress &progress, const std::stop_token &stop)
{
    const Environment &environment = repo.environment();
    RestoreTest test;
    test.startedAt = environment.clock->now();
    test.id = QString::fromStdString("restore-test-" + toHex(environment.random->bytes(6)));
    test.seed = request.seed;
    test.includes = request.includes;
    test.host = environment.hostname;
    test.user = environment.username;
    test.wasChosenBySeed = !request.backup;
    if (request.backup) {
        test.backup = *request.backup;
    } else {
        BACKSTOP_ASSIGN(chosen, choose(repo, request.seed));
        test.backup = std::move(chosen);
    }
    BACKSTOP_TRY(makeFolders(request.folder));
    const auto lock = lockTests(request.folder);
    if (!lock)
        return lock.error();
    BACKSTOP_TRY(sweep(request.folder, test.leftovers));
    test.sandbox = request.sandbox.empty() ? request.folder + '/' + test.id.toStdString() : request.sandbox;
    const Bytes place = request.folder + '/' + test.id.toStdString() + kPlaceEnd;
    const bool isNoted = !request.sandbox.empty() && !request.keepsSandbox;
    if (!request.sandbox.empty())
        BACKSTOP_TRY(checkSandbox(test.sandbox, test.id, repo));
    if (isNoted) // killed, it would keep the next test from the same place
        BACKSTOP_TRY(AtomicFile::write(place, test.sandbox, 0600));
    BACKSTOP_ASSIGN(sandbox, makeSandbox(test.sandbox, test.id));
    if (request.keepsSandbox && request.sandbox.empty()) // else the next test would take it away
        BACKSTOP_TRY(AtomicFile::write(test.sandbox + kKeptEnd, {}, 0600));
    const Result<> proven = prove(repo, request, test, progress, stop);
    if (!request.keepsSandbox || !proven) {
        const auto removed = removeSandbox(sandbox);
        test.isSandboxGone = removed.hasValue();
        if (!removed)
            test.cleanUpError = removed.error();
        else if (isNoted)
            ::unlink(place.c_str());
    }
    if (!proven)
        return proven.error();
    return test;
}

QString restoreTestOutcomeName(RestoreTestOutcome outcome)
{
    return QString::fromLatin1(kTestOutcomes[static_cast<std::size_t>(outcome)]);
}

QJsonObject toJson(const RestoreTest &test)
{
    QJsonArray includes;
    for (const Bytes &path : test.includes)
        includes << displayName(path);
    QJsonObject object{{u"started_at"_s, toIso(test.startedAt)},
                       {u"backup_id"_s, QString::fromStdString(test.backup.id.hex())},
                       {u"backup_time"_s, toIso(test.backup.createdAt)},
                       {u"include"_s, includes},
                       {u"outcome"_s, restoreTestOutcomeName(test.outcome)},
                       {u"files"_s, static_cast<qint64>(test.restore.files)},
                       {u"bytes"_s, static_cast<qint64>(test.restore.bytes)},
                       {u"seconds"_s, secondsOf(test.restore.duration)},
                       {u"bytes_per_second"_s, test.restore.bytesPerSecond()},
                       {u"files_verified"_s, static_cast<qint64>(test.reading.verified)},
                       {u"files_alike"_s, static_cast<qint64>(test.reading.alike)},
                       {u"files_different"_s, static_cast<qint64>(test.reading.different)},
                       {u"files_unverifiable"_s, static_cast<qint64>(test.reading.unverifiable)},
                       {u"metadata_problems"_s, static_cast<qint64>(test.restore.metadataProblems)},
                       {u"reading_seconds"_s, secondsOf(test.reading.duration)},
                       {u"reconciled"_s, reconciledOf(test)},
                       {u"sandbox_removed"_s, test.isSandboxGone},
                       {u"host"_s, test.host},
                       {u"user"_s, test.user}};
    object.insert(u"reconciliation"_s,
                  test.reconciliation ? QJsonValue(toJson(*test.reconciliation)) : QJsonValue());
    object.insert(u"reconciliation_error"_s,
                  test.reconciliationError ? QJsonValue(toJson(*test.reconciliationError)) : QJsonValue());
    object.insert(u"clean_up_error"_s,
                  test.cleanUpError ? QJsonValue(toJson(*test.cleanUpError)) : QJsonValue());
    object.insert(u"seed"_s, test.wasChosenBySeed ? QJsonValue(QString::number(test.seed)) : QJsonValue());
    object.insert(u"error"_s, test.damage ? QJsonValue(toJson(*test.damage)) : QJsonValue());
    putPath(object, u"sandbox"_s, test.sandbox);
    return object;
}

Result<> rememberRestoreTest(repository::Repository &repo, const RestoreTest &test)
{
    QJsonObject line = toJson(test);
    QJsonObject counts = line.value("reconciliation"_L1).toObject();
    for (const QLatin1String list : {"break_list"_L1, "malformed_list"_L1, "file_list"_L1})
        counts.remove(list);
    if (test.reconciliation)
        line.insert(u"reconciliation"_s, counts);
    const auto stored = repo.documents().update(kTestsDocument, [&line](QJsonObject &document) -> Result<> {
        QJsonArray lines = document.value("tests"_L1).toArray();
        lines << line;
        while (lines.size() > kMostRemembered)
            lines.removeFirst();
        document.insert(u"tests"_s, lines);
        return {};
    });
    return stored ? Result<>() : stored.error();
}

Result<std::vector<StoredRestoreTest>> storedRestoreTests(repository::Repository &repo)
{
    std::vector<StoredRestoreTest> tests;
    BACKSTOP_ASSIGN(document, repo.documents().newest(kTestsDocument));
    if (!document)
        return tests;
    for (const QJsonValue &value : document->content.value("tests"_L1).toArray()) {
        const QJsonObject line = value.toObject();
        const auto startedAt = fromIso(line.value("started_at"_L1).toString());
        const QString outcome = line.value("outcome"_L1).toString();
        const auto known = std::ranges::find_if(
            kTestOutcomes, [&](const char *name) { return outcome == QLatin1String(name); });
        if (startedAt && known != kTestOutcomes.end())
            tests.push_back({*startedAt, static_cast<RestoreTestOutcome>(known - kTestOutcomes.begin()),
                             line.value("bytes"_L1).toDouble(), line.value("seconds"_L1).toDouble()});
    }
    return tests;
}

} // namespace backstop::recovery
