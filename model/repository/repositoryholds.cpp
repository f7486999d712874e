// SPDX-License-Identifier: GPL-3.0-or-later
//
// The backups of a Repository that must not expire: the document "holds", {"holds": {ID: REASON}}.
#include "model/repository/repository.h"

namespace backstop::repository {

namespace {

const std::string kHoldsDocument = "holds";
constexpr QLatin1String kHoldsField("holds");

QString keyOf(const BackupId &id)
{
    return QString::fromStdString(id.hex());
}

} // namespace

Result<std::map<BackupId, QString>> Repository::holds()
{
    BACKSTOP_ASSIGN(document, documents().newest(kHoldsDocument));
    std::map<BackupId, QString> held;
    if (!document)
        return held;
    const QJsonObject entries = document->content.value(kHoldsField).toObject();
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        if (const auto id = BackupId::fromHexText(it.key().toStdString()))
            held.emplace(*id, it.value().toString());
    }
    return held;
}

Result<> Repository::hold(const BackupId &id, const QString &reason)
{
    // An expiry has the repository alone: it has ended before, or will see the hold.
    BACKSTOP_ASSIGN(lease, this->lease({LeaseMode::Shared, QStringLiteral("hold"), false}));
    BACKSTOP_TRY(backup(id));
    BACKSTOP_TRY(lease->check());
    BACKSTOP_TRY(documents().update(kHoldsDocument, [&](QJsonObject &content) -> Result<> {
        QJsonObject entries = content.value(kHoldsField).toObject();
        entries.insert(keyOf(id), reason);
        content.insert(kHoldsField, entries);
        return {};
    }));
    return {};
}

Result<> Repository::release(const BackupId &id)
{
    BACKSTOP_TRY(documents().update(kHoldsDocument, [&](QJsonObject &content) -> Result<> {
        QJsonObject entries = content.value(kHoldsField).toObject();
        if (!entries.contains(keyOf(id)))
            return Error{ErrorCode::NotFound,
                         QStringLiteral("backup %1: is not held").arg(keyOf(id).left(12)),
                         QStringLiteral("\"list\" shows which backups are held.")};
        entries.remove(keyOf(id));
        content.insert(kHoldsField, entries);
        return {};
    }));
    return {};
}

} // namespace backstop::repository
