// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/versionrows.h"
#include "model/itemmodels/roles.h"

#include <QString>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace backstop::itemmodels {

/// One line of the list of all versions of a path: a version, or a time without one.
struct VersionLine
{
    /// The same for the same line as long as no backup is removed; never 0.
    catalog::RowKey key = 0;
    /// Of a time without a version: the one before it, whose `next` says why there was none.
    catalog::VersionRow version = {};
    bool isGap = false;
    std::optional<Timestamp> until = {}; ///< of a gap: when the file was there again; nothing: it never was
    /// Of the version before in the same source; nothing: the first.
    std::optional<std::uint64_t> sizeBefore = {};
    Timestamp begin() const { return isGap ? version.lastSeen : version.firstSeen; }
};

/// The lines that @p versions come to, the newest first. @p versions are those of one path, in the order of their numbers.
std::vector<VersionLine> versionLines(const std::vector<catalog::VersionRow> &versions);

/// Added, Modified, Deleted, or for what is not known Partial and None.
Status versionStatus(const VersionLine &line);
/// "Version 3", "Deleted", "Could not be read".
QString versionTitle(const VersionLine &line);
/// What is to be said of it besides: that it stands now, or is a content that came back. Often empty.
QString versionNote(const VersionLine &line);
QString versionFrom(const VersionLine &line, const QTimeZone &zone);
QString versionUntil(const VersionLine &line, const QTimeZone &zone);
/// The whole line, for screen readers.
QString versionSentence(const VersionLine &line, const QTimeZone &zone);

} // namespace backstop::itemmodels
