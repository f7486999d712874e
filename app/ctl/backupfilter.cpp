// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/backupfilter.h"

#include "app/ctl/verbs.h"
#include "app/location.h"

#include <algorithm>

namespace backstop::ctl {

using repository::BackupRecord;
using repository::BackupType;

Timestamp endOf(const Bytes &text, Timestamp time)
{
    constexpr std::size_t kDayLength = 10; // 2026-11-23
    const bool isDay = text.find(':') == Bytes::npos && text.size() == kDayLength;
    return isDay ? time + std::chrono::days(1) - std::chrono::nanoseconds(1) : time;
}

Result<BackupFilter> BackupFilter::of(const BackupFilterOptions &options)
{
    BackupFilter filter;
    for (const Bytes &tag : options.tags)
        filter.tags << textOf(tag);
    filter.sources = options.sources;
    filter.type = options.type;
    if (!options.since.empty()) {
        BACKSTOP_ASSIGN(since, parseTime(options.since, "--since"));
        filter.since = since;
    }
    if (!options.until.empty()) {
        BACKSTOP_ASSIGN(until, parseTime(options.until, "--until"));
        filter.until = endOf(options.until, until);
    }
    return filter;
}

bool BackupFilter::matches(const BackupRecord &record) const
{
    const auto hasTag = [&record](const QString &tag) { return record.tags.contains(tag); };
    const auto hasSource = [&record](const Bytes &wanted) {
        return std::any_of(record.sources.begin(), record.sources.end(),
                           [&wanted](const repository::SourceInfo &source) {
                               return source.name == wanted || source.path == app::absolutePath(wanted);
                           });
    };
    return (tags.isEmpty() || std::any_of(tags.begin(), tags.end(), hasTag)) &&
           (sources.empty() || std::any_of(sources.begin(), sources.end(), hasSource)) &&
           (!type || record.type == *type) && (!since || record.createdAt >= *since) &&
           (!until || record.createdAt <= *until);
}

void addBackupFilter(CLI::App &command, BackupFilterOptions &options)
{
    command.add_option("--tag", options.tags, "Only those with this tag; may be repeated: any of them")
        ->type_name("T")
        ->allow_extra_args(false);
    command.add_option("--source", options.sources, "Only those of this source: its path or its name")
        ->type_name("SOURCE")
        ->allow_extra_args(false);
    addChoice<std::optional<BackupType>, BackupType>(command, "--type", options.type,
                                                     {{"full", BackupType::Full},
                                                      {"incremental", BackupType::Incremental},
                                                      {"differential", BackupType::Differential}},
                                                     "Only those of this type");
    command.add_option("--since", options.since, "Only those of this time or later")->type_name("T");
    command.add_option("--until", options.until, "Only those of this time or earlier; a date means its end")
        ->type_name("T");
}

} // namespace backstop::ctl
