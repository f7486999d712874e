// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/existingcontent.h"

#include "model/crypto/hash.h"

#include <algorithm>

namespace backstop::restore {

Result<ContentMatch> compareContent(const repository::Node &node, const TargetDirectory &folder,
                                    const std::stop_token &stop)
{
    constexpr std::uint64_t kMost = std::uint64_t(1) << 20;
    const auto file = folder.openExisting(node.name);
    if (!file || file->size() != node.size || node.sha256.isNull())
        return ContentMatch::NotCompared;
    Buffer buffer(static_cast<std::size_t>(std::min(node.size, kMost)));
    crypto::Sha256 sha256;
    for (std::uint64_t offset = 0; offset < node.size;) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("restore: cancelled"), {}};
        const auto wanted = static_cast<std::size_t>(std::min(node.size - offset, kMost));
        if (file->read(offset, buffer.data(), wanted) != wanted)
            return ContentMatch::NotCompared;
        sha256.update({buffer.data(), wanted});
        offset += wanted;
    }
    return sha256.result() == node.sha256 ? ContentMatch::Same : ContentMatch::Other;
}

} // namespace backstop::restore
