// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/tarwriter.h"

#include "model/archive/tarheader.h"

namespace backstop::archive {

using repository::Node;

Result<> TarWriter::add(const Bytes &path, const Node &node)
{
    return m_sink->write(tarHeader(path, node));
}

Result<> TarWriter::beginFile(const Bytes &path, const Node &node)
{
    m_size = m_left = node.size;
    return m_sink->write(tarHeader(path, node));
}

Result<> TarWriter::write(BytesView bytes)
{
    if (bytes.size() > m_left)
        return Error{ErrorCode::Failed, QStringLiteral("archive: a file is longer than its header says")};
    m_left -= bytes.size();
    return m_sink->write(bytes);
}

Result<> TarWriter::endFile()
{
    if (m_left > 0)
        return Error{ErrorCode::Failed, QStringLiteral("archive: a file is shorter than its header says")};
    return m_sink->write(Bytes(tarPadding(m_size), '\0'));
}

Result<> TarWriter::addHardLink(const Bytes &path, const Node &node, const Bytes &first)
{
    return m_sink->write(tarHeader(path, node, first));
}

Result<> TarWriter::finish()
{
    BACKSTOP_TRY(m_sink->write(Bytes(2 * kTarBlock, '\0')));
    return m_sink->finish();
}

} // namespace backstop::archive
