// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/retiredpacks.h"

namespace backstop::repository {

namespace {

constexpr QLatin1String kRetiredField("retired");

using Packs = std::map<PackId, RetiredPack>;

Result<Packs> parseRetired(const QJsonObject &content)
{
    Packs packs;
    const QJsonObject entries = content.value(kRetiredField).toObject();
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        const auto id = PackId::fromHexText(it.key().toStdString());
        const auto since = fromIso(it.value()[QLatin1String("since")].toString());
        if (!id || !since)
            return Error{ErrorCode::Damaged, QStringLiteral("documents/prune: cannot be read"),
                         QStringLiteral("Copy it back from a replica of this repository.")};
        packs.emplace(*id,
                      RetiredPack{*id, it.value()[QLatin1String("size")].toString().toULongLong(), *since});
    }
    return packs;
}

QJsonObject encodeRetired(const Packs &packs)
{
    QJsonObject entries;
    for (const auto &[id, pack] : packs)
        entries.insert(QString::fromStdString(id.hex()),
                       QJsonObject{{QStringLiteral("since"), toIso(pack.since)},
                                   {QStringLiteral("size"), QString::number(pack.size)}});
    return entries;
}

} // namespace

Result<std::vector<RetiredPack>> retiredPacks(Repository &repo)
{
    BACKSTOP_ASSIGN(document, repo.documents().newest(kRetiredPacksDocument));
    std::vector<RetiredPack> packs;
    if (!document)
        return packs;
    BACKSTOP_ASSIGN(parsed, parseRetired(document->content));
    for (const auto &[id, pack] : parsed)
        packs.push_back(pack);
    return packs;
}

Result<> changeRetiredPacks(Repository &repo, const std::function<void(Packs &)> &change)
{
    BACKSTOP_TRY(repo.documents().update(kRetiredPacksDocument, [&](QJsonObject &content) -> Result<> {
        BACKSTOP_ASSIGN(packs, parseRetired(content));
        change(packs);
        if (!packs.empty() || content.contains(kRetiredField))
            content.insert(kRetiredField, encodeRetired(packs));
        return {};
    }));
    return {};
}

} // namespace backstop::repository
