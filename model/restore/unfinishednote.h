// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/environment.h"
#include "model/restore/restore.h"

namespace backstop::restore {

/// The note in a target that a restore into it has begun and not ended: what goes on with it finds it there. Only one that this
/// user has written counts. It is locked while its restore is alive, where the file system has locks. One thread at a time.
class UnfinishedNote
{
public:
    /// Which restore it is: the same repository, backup and choice of paths. Not the conflict rule nor whether extras are deleted,
    /// which may be others.
    static Digest fingerprintOf(const RepositoryId &repository, const RestoreRequest &request);
    /// What the note in @p target says; nothing where there is none that can be used: of another restore, or of one that is alive.
    static std::optional<Resumption> read(const TargetDirectory &target, const Digest &fingerprint,
                                          const Environment &environment);

    UnfinishedNote() = default;
    /// Writes it in the place of an older one of this user; where @p begun does not say since when, since now. False where it cannot be
    /// written or held, the target is not exact, or another user or a restore that is alive has one: then there is none to go on with.
    bool write(const std::shared_ptr<TargetDirectory> &target, const Digest &fingerprint, Resumption begun,
               const Environment &environment);
    bool isWritten() const { return m_target != nullptr; }
    /// False where write() found that the target does not keep times to the nanosecond, modes or owners: then no restored
    /// file is known again.
    bool isTargetExact() const { return m_isExact; }
    /// The restore has ended. What another restore has put in its place stays.
    Result<> remove();

private:
    /// Holds what was written, or removes it.
    bool hold(const std::shared_ptr<TargetDirectory> &target, const Resumption &begun);

    std::shared_ptr<TargetDirectory> m_target; // null: not written
    FileIdentity m_identity;
    bool m_isExact = true;
    std::optional<ExistingFile> m_held;
};

} // namespace backstop::restore
