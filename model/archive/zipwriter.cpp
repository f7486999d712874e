// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/zipwriter.h"

#include "model/archive/archivelimits.h"
#include "model/core/filetime.h"

#include <QDateTime>

#include <algorithm>

#include <sys/stat.h>

namespace backstop::archive {

using repository::Metadata;
using repository::Node;
using repository::NodeType;

namespace {

QString zipName(const Bytes &path)
{
    return QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size()));
}

/// The nearest time that the format holds: 32 bits of seconds.
QDateTime timeOf(const Metadata &metadata)
{
    return QDateTime::fromSecsSinceEpoch(
        std::clamp<std::int64_t>(metadata.mtimeNs / kNsPerSecond, 0, kLastZipSecond));
}

} // namespace

ZipWriter::ZipWriter(ArchiveFile &file)
    : m_file(file)
    , m_zip(&file)
{}

ZipWriter::~ZipWriter()
{
    if (m_isInFile)
        m_zip.finishWriting(0); // or its compressor would leak
}

Result<> ZipWriter::check(bool isDone) const
{
    BACKSTOP_TRY(m_file.status());
    if (isDone)
        return {};
    return Error{ErrorCode::Failed, QStringLiteral("archive: ") + m_zip.errorString()};
}

Result<> ZipWriter::open()
{
    const bool isOpen = m_zip.open(QIODevice::WriteOnly);
    m_zip.setCompression(KZip::DeflateCompression);
    m_zip.setExtraField(KZip::ModificationTime); // in UTC; without it there is local time, by two seconds
    return check(isOpen);
}

Result<> ZipWriter::add(const Bytes &path, const Node &node)
{
    const QDateTime time = timeOf(node.metadata);
    if (node.isDirectory())
        return check(m_zip.writeDir(zipName(path), {}, {}, node.metadata.mode, time, time, time));
    if (node.type == NodeType::Symlink)
        return check(m_zip.writeSymLink(zipName(path), zipName(node.linkTarget), {}, {}, node.metadata.mode,
                                        time, time, time));
    return Error{ErrorCode::Failed, QStringLiteral("archive: zip has no place for such an entry")};
}

Result<> ZipWriter::beginFile(const Bytes &path, const Node &node)
{
    const QDateTime time = timeOf(node.metadata);
    m_size = node.size;
    m_isInFile = m_zip.prepareWriting(zipName(path), {}, {}, static_cast<qint64>(node.size),
                                      S_IFREG | node.metadata.mode, time, time, time);
    return check(m_isInFile);
}

Result<> ZipWriter::write(BytesView bytes)
{
    if (bytes.empty())
        return {};
    return check(m_zip.writeData(bytes.data(), static_cast<qint64>(bytes.size())));
}

Result<> ZipWriter::endFile()
{
    m_isInFile = false;
    return check(m_zip.finishWriting(static_cast<qint64>(m_size)));
}

Result<> ZipWriter::addHardLink(const Bytes &, const Node &, const Bytes &)
{
    return Error{ErrorCode::Failed, QStringLiteral("archive: zip has no hard links")};
}

Result<> ZipWriter::finish()
{
    return check(m_zip.close());
}

} // namespace backstop::archive
