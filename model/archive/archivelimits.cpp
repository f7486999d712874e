// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/archivelimits.h"

#include "model/core/filetime.h"
#include "model/core/names.h"
#include "model/repository/damage.h"
#include "model/repository/tree.h"

#include <QStringDecoder>

#include <algorithm>

namespace backstop::archive {

using repository::Node;

namespace {

constexpr std::size_t kPathsKept = 10;

bool isAscii(BytesView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isUtf8(BytesView text)
{
    if (isAscii(text))
        return true;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return !decoder.hasError() && decoded.toStdString() == text;
}

QString tarInstead()
{
    return QStringLiteral("Export to tar.zst, which has no such limit.");
}

} // namespace

std::uint64_t mostZipSize(const Bytes &path, std::uint64_t size)
{
    constexpr std::uint64_t kHeaders = 30 + 17 + 46 + 9; // local and central, each with the times
    constexpr std::uint64_t kBlock = 16'000, kMore = 5;  // deflate, where nothing can be compressed
    return kHeaders + 2 * (path.size() + 1) + size + (size / kBlock + 2) * kMore;
}

Result<> ArchiveLimits::look(const ArchiveEntry &entry, const Node &node)
{
    if (m_format == ArchiveFormat::Zip)
        lookAtZip(entry, node);
    if (entry.action == ArchiveAction::Write && node.isFile() && !entry.isDamaged) {
        BACKSTOP_ASSIGN(isSparse, hasHoles(node.content));
        if (isSparse)
            addLoss(ArchiveLoss::Holes, entry.path);
    }
    return {};
}

void ArchiveLimits::lookAtZip(const ArchiveEntry &entry, const Node &node)
{
    ++m_entries;
    m_bytes += mostZipSize(entry.path, node.isFile() ? node.size : node.linkTarget.size());
    if (node.isFile() && node.size > kMostZipBytes)
        m_tooLarge.add(entry.path);
    if (!isUtf8(entry.path) || !isUtf8(node.linkTarget))
        m_notUtf8.add(entry.path);
    if (entry.path.size() > kMostZipPath || node.linkTarget.size() > kMostZipPath)
        m_tooLong.add(entry.path);

    const repository::Metadata &metadata = node.metadata;
    addLoss(ArchiveLoss::Owners, entry.path);
    if (!metadata.attributes.empty())
        addLoss(ArchiveLoss::Attributes, entry.path);
    if (metadata.mtimeNs < 0 || metadata.mtimeNs / kNsPerSecond > kLastZipSecond)
        addLoss(ArchiveLoss::Times, entry.path);
    else if (metadata.mtimeNs % kNsPerSecond != 0)
        addLoss(ArchiveLoss::Decimals, entry.path);
    if (entry.reason == ArchiveReason::Copy)
        addLoss(ArchiveLoss::HardLinks, entry.path);
    if (!isAscii(entry.path))
        addLoss(ArchiveLoss::Charset, entry.path);
}

Result<bool> ArchiveLimits::hasHoles(const repository::Content &content)
{
    bool found = false;
    const auto visited =
        repository::visitSegments(m_session, content, [&found](const repository::Segment &segment) {
            found = found || segment.isHole();
            return Result<>();
        });
    if (!visited && !repository::isUnreadable(visited.error())) // damage is told where it is read
        return visited.error();
    return found;
}

void ArchiveLimits::addLoss(ArchiveLoss loss, const Bytes &path)
{
    ArchiveLossCount &count = m_losses[loss];
    count.loss = loss;
    ++count.count;
    if (count.paths.size() < kPathsKept)
        count.paths.push_back(path);
}

std::vector<ArchiveLossCount> ArchiveLimits::losses() const
{
    std::vector<ArchiveLossCount> losses;
    for (const auto &[loss, count] : m_losses)
        losses.push_back(count);
    return losses;
}

void ArchiveLimits::tell(std::vector<Error> &out, const Refused &refused, ErrorCode code, const QString &why)
{
    if (refused.count == 0)
        return;
    QString message = QStringLiteral("%1: %2").arg(displayName(refused.first), why);
    if (refused.count > 1)
        message += refused.count == 2 ? QStringLiteral(", and so 1 more entry")
                                      : QStringLiteral(", and so %1 more entries").arg(refused.count - 1);
    out.push_back({code, message, tarInstead()});
}

std::vector<Error> ArchiveLimits::refusals() const
{
    std::vector<Error> out;
    tell(out, m_tooLarge, ErrorCode::FileTooLarge,
         QStringLiteral("a zip archive holds no file of 4 GiB or more"));
    if (m_bytes > kMostZipBytes && m_tooLarge.count == 0)
        out.push_back({ErrorCode::FileTooLarge,
                       QStringLiteral("export: a zip archive cannot be 4 GiB or more, and this one might be"),
                       tarInstead()});
    if (m_entries > kMostZipEntries)
        out.push_back({ErrorCode::FileTooLarge,
                       QStringLiteral("export: a zip archive holds at most %1 entries, and these are %2")
                           .arg(kMostZipEntries)
                           .arg(m_entries),
                       tarInstead()});
    tell(out, m_notUtf8, ErrorCode::TargetRefused,
         QStringLiteral("a zip archive holds no name that is not UTF-8"));
    tell(out, m_tooLong, ErrorCode::TargetRefused,
         QStringLiteral("a zip archive holds no path or link of more than %1 bytes").arg(kMostZipPath));
    return out;
}

QString lossName(ArchiveLoss loss)
{
    switch (loss) {
    case ArchiveLoss::Entries:
        return QStringLiteral("entries");
    case ArchiveLoss::Owners:
        return QStringLiteral("owners");
    case ArchiveLoss::Attributes:
        return QStringLiteral("attributes");
    case ArchiveLoss::Decimals:
        return QStringLiteral("decimals_of_times");
    case ArchiveLoss::Times:
        return QStringLiteral("times");
    case ArchiveLoss::HardLinks:
        return QStringLiteral("hard_links");
    case ArchiveLoss::Holes:
        return QStringLiteral("holes");
    case ArchiveLoss::Charset:
        return QStringLiteral("charset");
    }
    return {};
}

QString lossText(ArchiveLoss loss)
{
    switch (loss) {
    case ArchiveLoss::Entries:
        return QStringLiteral("sockets, FIFOs or devices that are left out");
    case ArchiveLoss::Owners:
        return QStringLiteral("entries without owner and group");
    case ArchiveLoss::Attributes:
        return QStringLiteral("entries without extended attributes and ACLs");
    case ArchiveLoss::Decimals:
        return QStringLiteral("times in whole seconds");
    case ArchiveLoss::Times:
        return QStringLiteral("times before 1970 or after 2038, written as the nearest that it holds");
    case ArchiveLoss::HardLinks:
        return QStringLiteral("hard links written as files of their own");
    case ArchiveLoss::Holes:
        return QStringLiteral("files with holes that are written as zeros");
    case ArchiveLoss::Charset:
        return QStringLiteral("names that are not marked as UTF-8, which other systems may show wrongly");
    }
    return {};
}

} // namespace backstop::archive
