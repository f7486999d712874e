// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/sqlite.h"
#include "model/catalog/verification.h"

#include <memory>
#include <vector>

namespace backstop::catalog {

/// Every verification of one repository that was made on this machine; those of all are in a small SQLite file of its own. A copy of a
/// repository has the same backups and may be whole where the original is not: each place has a history of its own. Not a cache: nothing here can be had again, so
/// nothing is ever dropped; a file that is damaged or of a newer version is an error. One thread at a time.
class VerificationHistory
{
public:
    /// Opens @p file or makes it; its folder must exist. @p place is the location of the repository.
    static Result<std::unique_ptr<VerificationHistory>> open(const QString &file, const QString &place);

    /// All or none. The same verification (backup, time, level) put in again replaces the old entry.
    Result<> add(const std::vector<Verification> &verifications);
    /// Oldest first.
    Result<std::vector<Verification>> of(const BackupId &backup);
    /// What counts today for each backup, as standing() says; for Catalog::setVerifications().
    Result<std::vector<Verification>> standing();

    /// Which of the verifications of one backup (in any order) says what is known of it today: damage that no later pass
    /// of the same or a deeper level has cured (a sample cures none that a sample found); else the deepest pass, of these the newest; else the newest that was not ended.
    /// Level None where there are none.
    static Verification standing(const std::vector<Verification> &verifications);

private:
    VerificationHistory(std::unique_ptr<Database> database, const QString &place)
        : m_database(std::move(database))
        , m_place(place)
    {}
    std::unique_ptr<Database> m_database;
    QString m_place;
};

} // namespace backstop::catalog
