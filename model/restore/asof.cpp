// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/asof.h"

#include "model/core/names.h"

#include <algorithm>
#include <map>

namespace backstop::restore {

using repository::BackupRecord;
using repository::BackupStatus;

namespace {

/// Whether @p source is one that @p filter asks for.
bool isAskedFor(const repository::SourceInfo &source, const AsOfFilter &filter)
{
    return filter.sources.empty() ||
           std::any_of(filter.sources.begin(), filter.sources.end(), [&source](const Bytes &wanted) {
               return source.name == wanted || source.path == wanted;
           });
}

bool fits(const BackupRecord &record, const AsOfFilter &filter)
{
    const auto hasTag = [&record](const QString &tag) { return record.tags.contains(tag); };
    const auto isWanted = [&filter](const auto &source) { return isAskedFor(source, filter); };
    return (filter.tags.isEmpty() || std::any_of(filter.tags.begin(), filter.tags.end(), hasTag)) &&
           (filter.sources.empty() || std::any_of(record.sources.begin(), record.sources.end(), isWanted));
}

/// @p at without the fraction that the end of a day has.
QString textOf(Timestamp at)
{
    return toIso(std::chrono::floor<std::chrono::seconds>(at));
}

/// The machine and those of its sources that are asked for: backups with the same one follow each other.
using Line = std::pair<QString, std::vector<Bytes>>;

Line lineOf(const BackupRecord &record, const AsOfFilter &filter)
{
    Line line{record.hostname, {}};
    for (const repository::SourceInfo &source : record.sources) {
        if (isAskedFor(source, filter))
            line.second.push_back(source.path);
    }
    std::sort(line.second.begin(), line.second.end());
    return line;
}

QString textOf(const Line &line)
{
    QStringList sources;
    for (const Bytes &path : line.second)
        sources << displayName(path);
    return QStringLiteral("%1 of %2")
        .arg(sources.join(QStringLiteral(", ")), displayName(line.first.toStdString()));
}

AsOfChoice choiceOf(const std::vector<const BackupRecord *> &oldestFirst, Timestamp at)
{
    const auto isComplete = [](const BackupRecord *record) {
        return record->status == BackupStatus::Complete;
    };
    const auto complete = std::find_if(oldestFirst.rbegin(), oldestFirst.rend(), isComplete);
    if (complete == oldestFirst.rend())
        return {*oldestFirst.back(), {at, at - oldestFirst.back()->createdAt, 0}};
    return {**complete,
            {at, at - (*complete)->createdAt, static_cast<std::size_t>(complete - oldestFirst.rbegin())}};
}

Error noneSoOld(const BackupRecord *oldest, Timestamp at)
{
    return {ErrorCode::BackupNotFound,
            QStringLiteral("as of %1: there is no such backup that old").arg(textOf(at)),
            oldest
                ? QStringLiteral("The oldest one is %1 of %2.")
                      .arg(QString::fromStdString(oldest->id.hex().substr(0, 12)), toIso(oldest->createdAt))
                : QStringLiteral("No backup has these tags and sources; \"list\" shows what there is.")};
}

Error severalLines(const std::map<Line, std::vector<const BackupRecord *>> &lines, Timestamp at)
{
    QStringList names;
    for (const auto &[line, records] : lines)
        names << textOf(line);
    constexpr qsizetype kShown = 3;
    const qsizetype more = std::max<qsizetype>(names.size() - kShown, 0);
    return {ErrorCode::AmbiguousBackup,
            QStringLiteral("as of %1: backups of %2 different sets of sources fit: %3%4")
                .arg(textOf(at))
                .arg(names.size())
                .arg(names.mid(0, kShown).join(QStringLiteral("; ")),
                     more > 0 ? QStringLiteral("; and %1 more").arg(more) : QString()),
            QStringLiteral("Choose one by a source or a tag, and restore them one after the other.")};
}

} // namespace

Result<AsOfChoice> chooseAsOf(const std::vector<BackupRecord> &records, Timestamp at,
                              const AsOfFilter &filter)
{
    std::map<Line, std::vector<const BackupRecord *>> lines;
    const BackupRecord *oldest = nullptr;
    for (const BackupRecord &record : records) {
        if (!fits(record, filter))
            continue;
        oldest = oldest ? oldest : &record;
        if (record.createdAt <= at)
            lines[lineOf(record, filter)].push_back(&record);
    }
    if (lines.empty())
        return noneSoOld(oldest, at);
    if (lines.size() > 1)
        return severalLines(lines, at);
    return choiceOf(lines.begin()->second, at);
}

} // namespace backstop::restore
