// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "model/core/result.h"
#include "tests/support/seededrandom.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace backstop::test {

/// A snapshot as restic lists it: what "forget" looks at, and nothing else.
struct ResticSnapshot
{
    QString time; ///< RFC 3339 with the offset of its zone; tells snapshots of a host apart
    QString host;
    QStringList tags;
};

/// What restic's "forget" keeps: the reasons it gives by time, of every host.
using ResticKept = QHash<QString, std::vector<std::pair<QString, QStringList>>>;

/// A repository of restic's with snapshots of our making, for the program itself to judge. "restic backup" takes half a
/// second for each, so the snapshots are written as restic's design document says ("Keys, Encryption and MAC", "Snapshots"):
/// sealed by the repository's own key, of trees that do not exist, at which "forget" does not look.
class ResticRepository
{
public:
    /// The path of the program: $BACKSTOP_TEST_RESTIC, or what PATH finds. Empty where there is none.
    static QString program();

    /// Makes the repository in @p folder, which does not exist yet.
    static Result<ResticRepository> create(const QString &folder);

    /// As "restic version" tells it: {0, 18, 0}.
    const QList<int> &version() const { return m_version; }
    /// Puts @p snapshots in the place of all that are there.
    Result<> setSnapshots(const std::vector<ResticSnapshot> &snapshots);
    /// What "forget" with @p options (--keep-...) would keep of each host, in the time zone @p zone.
    Result<ResticKept> keptBy(const QStringList &options, const QByteArray &zone) const;

private:
    ResticRepository() = default;
    Result<QByteArray> run(const QStringList &arguments, const QByteArray &zone = "UTC") const;
    Result<QByteArray> sealed(const QByteArray &text);

    QString m_folder;
    QList<int> m_version;
    QByteArray m_encryptKey; // 32 bytes, AES-256
    QByteArray m_macKey;     // 16 bytes, AES-128 for the second half of Poly1305's key
    QByteArray m_macR;       // 16 bytes, the first half
    std::unique_ptr<SeededRandom> m_random = std::make_unique<SeededRandom>(1);
};

} // namespace backstop::test
