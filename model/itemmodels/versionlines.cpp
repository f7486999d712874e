// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/itemmodels/versionlines.h"

#include "model/core/plurals.h"
#include "model/itemmodels/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <utility>

namespace backstop::itemmodels {

using catalog::VersionKind;
using catalog::VersionRow;

namespace {

struct VersionText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::itemmodels::VersionText)
};

} // namespace

std::vector<VersionLine> versionLines(const std::vector<VersionRow> &versions)
{
    std::vector<VersionLine> lines;
    std::map<std::pair<QString, Bytes>, std::size_t> last; // by source: the place of its newest line
    for (const VersionRow &version : versions) {
        VersionLine line{.key = 2 * catalog::RowKey(version.number), .version = version};
        const auto [before, isFirst] = last.try_emplace({version.hostname, version.source}, lines.size());
        if (!isFirst) {
            VersionLine &former = lines[before->second];
            line.sizeBefore = former.version.size;
            if (former.isGap)
                former.until = version.firstSeen;
        }
        lines.push_back(line);
        if (version.next != VersionKind::Present)
            lines.push_back({.key = line.key + 1, .version = version, .isGap = true});
        before->second = lines.size() - 1;
    }
    // Sources stand between each other by time; of one source, what came later stays above.
    std::reverse(lines.begin(), lines.end());
    std::stable_sort(lines.begin(), lines.end(),
                     [](const VersionLine &a, const VersionLine &b) { return a.begin() > b.begin(); });
    return lines;
}

Status versionStatus(const VersionLine &line)
{
    if (!line.isGap)
        return line.sizeBefore ? Status::Modified : Status::Added;
    switch (line.version.next) {
    case VersionKind::Gone:
        return Status::Deleted;
    case VersionKind::NotRead:
        return Status::Partial;
    case VersionKind::Excluded:
    case VersionKind::Present:
        break;
    }
    return Status::None;
}

QString versionTitle(const VersionLine &line)
{
    if (!line.isGap)
        return VersionText::tr("Version %L1").arg(line.version.number);
    switch (line.version.next) {
    case VersionKind::Gone:
        return VersionText::tr("Deleted");
    case VersionKind::NotRead:
        return VersionText::tr("Could not be read");
    case VersionKind::Excluded:
        return VersionText::tr("Left out by a pattern");
    case VersionKind::Present:
        break;
    }
    return {};
}

QString versionNote(const VersionLine &line)
{
    if (line.isGap)
        return {};
    QStringList notes;
    if (line.version.isCurrent)
        notes << VersionText::tr("Stands now");
    if (line.version.sameAs)
        notes << VersionText::tr("Came back: the same content as version %L1").arg(*line.version.sameAs);
    return notes.join(QStringLiteral("; "));
}

QString versionFrom(const VersionLine &line, const QTimeZone &zone)
{
    const QString time = formatTime(line.begin(), zone);
    return line.isGap ? VersionText::tr("after %1").arg(time) : time;
}

QString versionUntil(const VersionLine &line, const QTimeZone &zone)
{
    if (!line.isGap)
        return formatTime(line.version.lastSeen, zone);
    return line.until ? VersionText::tr("before %1").arg(formatTime(*line.until, zone))
                      : VersionText::tr("now");
}

QString versionSentence(const VersionLine &line, const QTimeZone &zone)
{
    const QString head = VersionText::tr("%1, from %2 to %3")
                             .arg(versionTitle(line), versionFrom(line, zone), versionUntil(line, zone));
    if (line.isGap)
        return head;
    QStringList parts{head, formatBytes(line.version.size),
                      VersionText::tr("in %Ln backup(s)", nullptr, pluralCount(line.version.backups))};
    if (const QString note = versionNote(line); !note.isEmpty())
        parts << note;
    return parts.join(QStringLiteral(", "));
}

} // namespace backstop::itemmodels
