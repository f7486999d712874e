// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/restore/selection.h"

namespace backstop::restore {

/// Decides which entries of a target that the backup lacks may be deleted. Immutable once made; @p selection outlives it.
class ExtraEntries
{
public:
    /// TargetRefused where the request deletes, and the backup does not list everything that it could not read.
    static Result<ExtraEntries> of(const RestoreRequest &request, const Selection &selection,
                                   std::optional<FileIdentity> repository);

    /// Delete or Keep for the entry @p path of @p folder, and why; nothing where it is not there.
    Result<std::optional<PlanEntry>> decide(const TargetDirectory &folder, const Bytes &path,
                                            const std::stop_token &stop) const;
    const std::optional<FileIdentity> &repository() const { return m_repository; }

private:
    explicit ExtraEntries(const Selection &selection)
        : m_selection(&selection)
    {}
    PlanReason reasonToKeep(const Bytes &path, const ExistingEntry &entry) const;
    bool wasNotRead(BytesView path) const;

    const Selection *m_selection;
    std::optional<FileIdentity> m_repository;
    std::vector<Bytes> m_notRead; // sorted
    ExcludeFilter m_excludedFromBackup;
};

} // namespace backstop::restore
