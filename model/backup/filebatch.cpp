// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/filebatch.h"

#include "model/crypto/hashbatch.h"
#include "model/repository/tree.h"

namespace backstop::backup {

using repository::BlobSession;
using repository::BlobType;

namespace {

/// That wait at most: some ten files and some forty chunks fill the lanes of a processor evenly.
constexpr std::size_t kEnough = 4 * 1024 * 1024;
constexpr std::size_t kMostFiles = 256; // of which some may have become empty

} // namespace

void FileBatch::add(File file, BlobSession &session)
{
    std::vector<File> enough;
    {
        const std::lock_guard lock(m_mutex);
        m_waitingBytes += file.content.size();
        m_waiting.push_back(std::move(file));
        if (m_waitingBytes < kEnough && m_waiting.size() < kMostFiles)
            return;
        enough = std::exchange(m_waiting, {});
        m_waitingBytes = 0;
    }
    store(enough, session);
}

void FileBatch::flush(BlobSession &session)
{
    auto files = std::make_shared<std::vector<File>>();
    {
        const std::lock_guard lock(m_mutex);
        files->swap(m_waiting);
        m_waitingBytes = 0;
    }
    if (!files->empty())
        m_pool.addSlice([this, files](BlobSession &own) { store(*files, own); }, session);
}

void FileBatch::store(std::vector<File> &files, BlobSession &session)
{
    std::vector<BytesView> messages; // of each file: all of it, then its chunks
    std::vector<std::size_t> begins;
    for (const File &file : files) {
        begins.push_back(messages.size());
        const BytesView whole = file.content.view();
        messages.push_back(whole);
        for (std::size_t at = 0; at < whole.size();) {
            const std::size_t length = m_chunker.cut(whole.substr(at));
            if (length < whole.size())
                messages.push_back(whole.substr(at, length));
            at += length;
        }
    }
    begins.push_back(messages.size());
    std::vector<Digest> digests(messages.size());
    crypto::sha256Each(messages, digests);
    for (std::size_t i = 0; i < files.size(); ++i) {
        File &file = files[i];
        // A file of one chunk is that chunk, and an empty one has none.
        const bool isOneChunk = begins[i + 1] - begins[i] == 1 && file.content.size() > 0;
        const std::size_t first = begins[i] + (isOneChunk ? 0 : 1);
        const std::size_t count = begins[i + 1] - first;
        auto content = contentOf(file, std::span(messages).subspan(first, count),
                                 std::span(digests).subspan(first, count), session);
        if (content) {
            file.outcome.node.sha256 = digests[begins[i]];
            file.outcome.node.content = std::move(*content);
        } else {
            m_pool.fail(content.error()); // an error of the repository, not of this file
            file.outcome = {FileOutcome::Failed, {}, content.error()};
        }
        file.content = Buffer();
        file.done(std::move(file.outcome), session);
    }
}

Result<repository::Content> FileBatch::contentOf(const File &file, std::span<const BytesView> chunks,
                                                 std::span<const Digest> digests, BlobSession &session)
{
    repository::SegmentWriter writer;
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        BACKSTOP_ASSIGN(stored, session.put(BlobType::Data, chunks[i], {&digests[i], file.tuning}));
        BACKSTOP_TRY(writer.add(session, {stored.id, chunks[i].size()}));
    }
    return writer.finish(session);
}

} // namespace backstop::backup
