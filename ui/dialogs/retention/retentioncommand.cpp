// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/retention/retentioncommand.h"

#include "ui/widgets/commandline.h"

namespace backstop::ui {

QString expireCommand(const QString &location, const ExpireRequest &request)
{
    const retention::Policy &policy = request.policy;
    if (policy.isEmpty())
        return {};
    static const std::array<const char *, retention::kIntervals> kOptions{
        "--last", "--hourly", "--daily", "--weekly", "--monthly", "--yearly"};
    QStringList words{QStringLiteral("expire")};
    for (std::size_t i = 0; i < kOptions.size(); ++i) {
        const int count = policy.counts[i];
        if (count != 0)
            words << QLatin1String(kOptions[i])
                  << (count == retention::Policy::kAll ? QStringLiteral("all") : QString::number(count));
    }
    if (policy.within)
        words << QStringLiteral("--within") << policy.within->text();
    if (policy.age)
        words << QStringLiteral("--age") << policy.age->text();
    for (const QStringList &tags : policy.withTags)
        words << QStringLiteral("--tag") << tags.join(QLatin1Char(','));
    if (policy.zone != QTimeZone::utc())
        words << QStringLiteral("--time-zone") << QString::fromUtf8(policy.zone.id());
    if (policy.ignoreSuspicions)
        words << QStringLiteral("--ignore-suspicions");
    return CommandLine::onRepository(location, words);
}

QString freeSpaceCommand(const QString &location, const FreeSpaceRequest &request)
{
    const FreeSpaceRequest usual;
    QStringList words{QStringLiteral("prune")};
    if (request.mostUnused != usual.mostUnused)
        words << QStringLiteral("--max-unused") << QString::number(request.mostUnused);
    if (request.graceHours != usual.graceHours)
        words << QStringLiteral("--grace") << QString::number(request.graceHours) + QLatin1Char('h');
    return CommandLine::onRepository(location, words);
}

} // namespace backstop::ui
