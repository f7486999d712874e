// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/changespill.h"

#include "model/core/fileio.h"
#include "model/core/names.h"

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

namespace backstop::catalog {

using repository::Change;

namespace {

constexpr std::size_t kBlockSize = std::size_t{4} << 20;

/// An empty file that goes when it is closed. Sets errno.
FileDescriptor makeFile(const Bytes &folder)
{
    Bytes path = folder + "/changes-XXXXXX";
    FileDescriptor file(::mkostemp(path.data(), O_CLOEXEC));
    if (file)
        ::unlink(path.c_str());
    return file;
}

Result<> visitBlock(BytesView block, const std::function<Result<>(const Change &)> &visit)
{
    ByteReader in(block);
    while (!in.atEnd()) {
        BACKSTOP_ASSIGN(change, repository::decodeChange(in));
        BACKSTOP_TRY(visit(change));
    }
    return {};
}

} // namespace

ChangeSpill::ChangeSpill(Bytes folder)
    : m_folder(std::move(folder))
{}

Result<> ChangeSpill::add(const Change &change)
{
    if (m_failure)
        return *m_failure;
    repository::encodeChange(m_last, change);
    ++m_count;
    return m_last.size() < kBlockSize ? Result<>() : spill();
}

Result<> ChangeSpill::spill()
{
    const Bytes block = m_last.take();
    if (!m_file)
        m_file = makeFile(m_folder);
    const Transfer written = m_file ? writeAll(m_file.get(), block) : Transfer{0, errno};
    if (written.errnum != 0) {
        m_failure = systemError(written.errnum, displayName(m_folder));
        return *m_failure;
    }
    m_blocks.push_back(block.size());
    return {};
}

Result<> ChangeSpill::visit(const std::function<Result<>(const Change &)> &visit) const
{
    std::uint64_t offset = 0;
    Bytes block;
    for (const std::size_t size : m_blocks) {
        block.resize(size);
        const Transfer read = readAt(m_file.get(), offset, block.data(), size);
        if (read.size != size)
            return systemError(read.errnum != 0 ? read.errnum : EIO, displayName(m_folder));
        BACKSTOP_TRY(visitBlock(block, visit));
        offset += size;
    }
    return visitBlock(m_last.bytes(), visit);
}

} // namespace backstop::catalog
