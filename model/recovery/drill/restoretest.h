// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/restoreproof.h"
#include "model/trading/reconciliation.h"

#include <QJsonObject>

namespace backstop::recovery {

/// A restore that is made only to see whether it works.
struct RestoreTestRequest
{
    std::optional<repository::BackupRecord> backup; ///< nothing: one is chosen by the seed
    std::vector<Bytes> includes;                    ///< paths in the backup; none: everything
    std::uint64_t seed = 0;
    Bytes folder;  ///< where tests have their sandboxes; made where it does not exist
    Bytes sandbox; ///< instead of one there: a folder that is empty or does not exist
    bool keepsSandbox = false;
    int threads = 0;
};

/// Written to repositories: do not rename in restoretest.cpp.
enum class RestoreTestOutcome : int {
    Passed, ///< every file was restored, read again, and has the checksum of its backup; positions agree where there are any
    Incomplete, ///< nothing is damaged, but not every file has a checksum to compare with, or not every record of the positions could be read
    Damaged,    ///< what was backed up does not come back as it was
    PositionsDiffer, ///< every file is as it was backed up, and the positions in them are not what the fills amount to
};

/// What a restore test came to.
struct RestoreTest
{
    QString id;
    Timestamp startedAt{};
    repository::BackupRecord backup;
    bool wasChosenBySeed = false;
    std::uint64_t seed = 0;
    std::vector<Bytes> includes;
    RestoreTestOutcome outcome = RestoreTestOutcome::Incomplete;
    RestoreProof restore;
    ReadingProof reading; ///< zeros where damage was found before
    std::optional<trading::Reconciliation> reconciliation =
        {}; ///< nothing where damage was found before, or it could not be done
    std::optional<Error> reconciliationError = {}; ///< why it could not be done
    std::optional<Error> damage = {};
    bool isSandboxGone = false;
    std::optional<Error> cleanUpError = {};
    std::vector<Error> leftovers = {}; ///< sandboxes of killed tests that could not be removed either
    Bytes sandbox;
    QString host;
    QString user;
};

/// Restores a backup into a sandbox, reads every file again and compares its checksum, compares the positions with the fills where there are any, and removes the sandbox, whatever comes. Changes nothing
/// else. BackupNotFound where none is there to choose; TargetRefused for the sandbox, see checkSandbox(); Locked where another test of this
/// user and repository runs. Sandboxes that killed tests have left are removed.
Result<RestoreTest> runRestoreTest(repository::Repository &repo, const RestoreTestRequest &request,
                                   Progress &progress, const std::stop_token &stop);
/// Writes it down in the repository, in the document "restore-tests", which keeps the newest 1,000: what was counted, without the
/// lists of breaks, records and files.
Result<> rememberRestoreTest(repository::Repository &repo, const RestoreTest &test);

/// What is kept of a restore test, as far as it measures something.
struct StoredRestoreTest
{
    Timestamp startedAt{};
    RestoreTestOutcome outcome = RestoreTestOutcome::Incomplete;
    double bytes = 0;
    double seconds = 0;
};
/// Those that are kept, oldest first. Lines of newer programs that this one does not know are left out.
Result<std::vector<StoredRestoreTest>> storedRestoreTests(repository::Repository &repo);

/// "passed", "incomplete", "damaged", "positions_differ".
QString restoreTestOutcomeName(RestoreTestOutcome outcome);
/// As on the command line and in the document.
QJsonObject toJson(const RestoreTest &test);

} // namespace backstop::recovery
