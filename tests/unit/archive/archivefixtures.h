// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/archive/bytesink.h"
#include "model/archive/tarheader.h"
#include "tests/support/temporaryfolder.h"

#include <vector>

namespace backstop::test {

/// An entry of a tar archive as it is to stand there, whatever it says.
struct TarEntry
{
    Bytes path;
    Bytes content = {};
    repository::NodeType type = repository::NodeType::File;
    Bytes target = {};     ///< of a symlink
    Bytes hardLinkTo = {}; ///< another name of this one
    char flag = '\0';      ///< in the place of the type flag that belongs there
};

/// Gives the last block of @p header its checksum anew.
inline void sumUp(Bytes &header)
{
    const std::size_t block = header.size() - archive::kTarBlock;
    header.replace(block + 148, 8, 8, ' ');
    unsigned sum = 0;
    for (std::size_t i = block; i < header.size(); ++i)
        sum += static_cast<unsigned char>(header[i]);
    for (std::size_t i = 6; i-- > 0; sum >>= 3)
        header[block + 148 + i] = static_cast<char>('0' + (sum & 7));
    header[block + 154] = '\0';
}

inline Bytes tarOf(const std::vector<TarEntry> &entries)
{
    Bytes tar;
    for (const TarEntry &entry : entries) {
        repository::Node node;
        node.type = entry.type;
        node.size = entry.content.size();
        node.linkTarget = entry.target;
        node.metadata.mode = 0640;
        Bytes header = archive::tarHeader(entry.path, node, entry.hardLinkTo);
        if (entry.flag != '\0') {
            header[header.size() - archive::kTarBlock + 156] = entry.flag;
            sumUp(header);
        }
        tar += header + entry.content + Bytes(archive::tarPadding(entry.content.size()), '\0');
    }
    return tar + Bytes(2 * archive::kTarBlock, '\0');
}

/// A header of the kind @p flag, 'x' or 'g', with @p records (key, value) and without an end mark: to stand before an entry.
inline Bytes paxOf(char flag, const std::vector<std::pair<Bytes, Bytes>> &records)
{
    Bytes body;
    for (const auto &[key, value] : records) {
        const Bytes text = ' ' + key + '=' + value + '\n';
        std::size_t size = text.size() + 1;
        while (std::to_string(size).size() + text.size() != size)
            ++size;
        body += std::to_string(size) + text;
    }
    const Bytes whole = tarOf({{"pax", body, repository::NodeType::File, {}, {}, flag}});
    return whole.substr(0, whole.size() - 2 * archive::kTarBlock);
}

/// @p plain compressed as @p format says.
inline Result<Bytes> compressed(archive::ArchiveFormat format, BytesView plain)
{
    const TemporaryFolder folder;
    BACKSTOP_ASSIGN(file, archive::ArchiveFile::create(folder.path("x")));
    BACKSTOP_ASSIGN(sink, archive::makeSink(format, *file, 1));
    BACKSTOP_TRY(sink->write(plain));
    BACKSTOP_TRY(sink->finish());
    BACKSTOP_TRY(file->publish(false));
    return folder.read("x");
}

} // namespace backstop::test
