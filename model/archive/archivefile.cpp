// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/archivefile.h"

#include "model/core/fileio.h"
#include "model/core/names.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>

namespace backstop::archive {

namespace {

constexpr const char *kTemporaryStem = ".backstop"; // hidden, and short enough beside any name

} // namespace

Result<std::unique_ptr<ArchiveFile>> ArchiveFile::create(const Bytes &path)
{
    const std::size_t slash = path.rfind('/');
    const Bytes folder = slash == Bytes::npos ? Bytes(".") : path.substr(0, slash + 1);
    std::unique_ptr<ArchiveFile> file(new ArchiveFile);
    file->m_name = path.substr(slash + 1);
    file->m_folder = FileDescriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!file->m_folder)
        return systemError(errno, displayName(folder));
    AtomicFile::sweep(file->m_folder.get(), kTemporaryStem);
    BACKSTOP_ASSIGN(made, AtomicFile::begin(file->m_folder.get(), kTemporaryStem, displayName(path)));
    file->m_file = std::make_unique<AtomicFile>(std::move(made));
    file->m_file->lock();
    file->open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    return file;
}

std::unique_ptr<ArchiveFile> ArchiveFile::ofStream(int fd)
{
    std::unique_ptr<ArchiveFile> file(new ArchiveFile);
    file->m_stream = fd;
    file->open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    return file;
}

ArchiveFile::~ArchiveFile() = default;

Result<> ArchiveFile::write(BytesView bytes)
{
    if (!bytes.empty())
        QIODevice::write(bytes.data(), static_cast<qint64>(bytes.size()));
    return status();
}

Result<> ArchiveFile::publish(bool replace)
{
    if (m_error || !m_file)
        return status();
    return m_file->publish(m_folder.get(), m_name,
                           replace ? AtomicFile::Publish::Replace : AtomicFile::Publish::CreateOnly);
}

qint64 ArchiveFile::readData(char *, qint64)
{
    return -1;
}

qint64 ArchiveFile::writeData(const char *data, qint64 size)
{
    if (m_error)
        return -1;
    const auto done = put({data, static_cast<std::size_t>(size)});
    if (done)
        return size;
    m_error = done.error();
    setErrorString(m_error->message);
    return -1;
}

Result<> ArchiveFile::put(BytesView bytes)
{
    if (!m_file) {
        const Transfer done = writeAll(m_stream, bytes);
        m_end += done.size;
        if (done.errnum == EPIPE)
            return Error{
                ErrorCode::Failed, QStringLiteral("standard output: whoever reads it has ended"), {}};
        return done.errnum == 0 ? Result<>() : systemError(done.errnum, QStringLiteral("standard output"));
    }
    const auto at = static_cast<std::uint64_t>(pos());
    // A zip archive gets the sizes of its entries when they are known, in what is written already.
    const auto inside = std::min<std::uint64_t>(bytes.size(), m_end - std::min(at, m_end));
    if (inside > 0)
        BACKSTOP_TRY(m_file->overwrite(at, bytes.substr(0, inside)));
    BACKSTOP_TRY(m_file->append(bytes.substr(inside)));
    m_end = std::max(m_end, at + bytes.size());
    return {};
}

} // namespace backstop::archive
