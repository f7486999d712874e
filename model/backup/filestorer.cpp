// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/filestorer.h"

#include "model/core/names.h"

#include <algorithm>

namespace backstop::backup {

using repository::BlobSession;
using repository::BlobType;
using repository::Node;
using repository::Segment;

namespace {

constexpr std::size_t kSliceSize = 1024 * 1024;
constexpr int kReadAttempts = 3;
constexpr std::size_t kMaxKinds = 1024;
constexpr std::size_t kMaxSuffix = 16;
constexpr std::uint64_t kMaxHashedHoles = 1ull << 30; // zeros cost as much to hash as data does

Error changedError(const Bytes &path)
{
    return {ErrorCode::SourceUnreadable,
            QStringLiteral("%1: changed while it was read").arg(displayName(path)),
            QStringLiteral("Back up again when the program that writes it is idle, or from a snapshot.")};
}

/// What came of reading one file, once or more often.
class Attempts
{
public:
    void add(bool hasChanged, std::uint64_t sizeRead, std::uint64_t sizeStated)
    {
        ++m_count;
        m_isSteady = !hasChanged && (m_count == 1 || (m_isSteady && sizeRead == m_sizeRead));
        m_isWhole = !hasChanged && sizeRead == sizeStated;
        m_sizeRead = sizeRead;
    }
    bool isLast() const { return m_count == kReadAttempts; }
    /// Whether the last attempt read the file as it is. One that ends early is no end of the file, whatever its times say, unless
    /// all end there: what the system makes up while it is read has no true size.
    bool isSure() const { return m_isWhole || (m_isSteady && isLast()); }

private:
    int m_count = 0;
    bool m_isWhole = false;
    bool m_isSteady = true; // nothing changed, and the size that was read is always the same
    std::uint64_t m_sizeRead = 0;
};

} // namespace

/// A file whose slices are being stored: puts their segments in order, and ends when reading has ended and all are there.
class FileStorer::LargeFile
{
public:
    explicit LargeFile(repository::CompressionTuning &tuning)
        : m_tuning(tuning)
    {}
    repository::CompressionTuning &tuning() { return m_tuning; }
    std::uint64_t addSlice()
    {
        const std::lock_guard lock(m_mutex);
        return m_added++;
    }
    void sliceStored(std::uint64_t number, std::vector<Segment> segments, BlobSession &session)
    {
        std::unique_lock lock(m_mutex);
        m_ready.emplace(number, std::move(segments));
        for (auto next = m_ready.find(m_next); next != m_ready.end(); next = m_ready.find(++m_next)) {
            for (const Segment &segment : next->second) {
                if (auto added = m_writer.add(session, segment); !added)
                    failLocked(added.error());
            }
            m_ready.erase(next);
        }
        finishIfDone(lock, session);
    }
    void fail(const Error &error)
    {
        const std::lock_guard lock(m_mutex);
        failLocked(error);
    }
    /// Reading has ended; @p done is called when the last slice is stored.
    void end(FileOutcome outcome, Done done, BlobSession &session)
    {
        std::unique_lock lock(m_mutex);
        m_outcome = std::move(outcome);
        m_done = std::move(done);
        finishIfDone(lock, session);
    }

private:
    void failLocked(const Error &error)
    {
        if (!m_error)
            m_error = error;
    }
    void finishIfDone(std::unique_lock<std::mutex> &lock, BlobSession &session)
    {
        if (!m_done || m_next != m_added)
            return;
        auto content = m_writer.finish(session);
        if (content)
            m_outcome.node.content = std::move(*content);
        else
            failLocked(content.error());
        if (m_error)
            m_outcome = {FileOutcome::Failed, {}, m_error};
        const Done done = std::move(m_done);
        m_done = nullptr;
        FileOutcome outcome = std::move(m_outcome);
        lock.unlock();
        done(std::move(outcome), session);
    }

    repository::CompressionTuning &m_tuning;
    std::mutex m_mutex; // guards everything below
    std::map<std::uint64_t, std::vector<Segment>> m_ready;
    std::uint64_t m_next = 0;
    std::uint64_t m_added = 0;
    repository::SegmentWriter m_writer;
    std::optional<Error> m_error;
    FileOutcome m_outcome;
    Done m_done;
};

struct FileStorer::ReadState
{
    std::shared_ptr<LargeFile> file;
    crypto::Sha256 sha256;
    bool hashes = true;
    std::uint64_t bytesRead = 0;
    bool endedEarly = false;
};

void FileStorer::count(std::uint64_t bytes)
{
    m_bytesRead.fetch_add(bytes, std::memory_order_relaxed);
    m_progress.addBytes(bytes);
}

repository::CompressionTuning &FileStorer::tuningFor(BytesView name)
{
    const std::size_t dot = name.rfind('.');
    const BytesView suffix =
        dot == BytesView::npos || name.size() - dot > kMaxSuffix ? BytesView() : name.substr(dot);
    const std::lock_guard lock(m_kindsMutex);
    const auto known = m_kinds.find(suffix);
    if (known != m_kinds.end())
        return known->second;
    return m_kinds.size() < kMaxKinds ? m_kinds[Bytes(suffix)] : m_kinds[{}];
}

/// What was stored for another name of the file @p node.
std::optional<Node> FileStorer::linkedNode(const Node &node)
{
    if (node.metadata.links < 2)
        return std::nullopt;
    const std::lock_guard lock(m_linksMutex);
    const auto found = m_links.find({node.metadata.device, node.metadata.inode});
    if (found == m_links.end())
        return std::nullopt;
    auto stored = found->second.entry.decode();
    if (--found->second.namesLeft == 0)
        m_links.erase(found);
    if (!stored || stored->metadata.ctimeNs != node.metadata.ctimeNs)
        return std::nullopt;
    return std::move(*stored);
}

void FileStorer::rememberLink(const Node &node)
{
    if (node.metadata.links < 2)
        return;
    const std::lock_guard lock(m_linksMutex);
    // Two threads may read two names of a file at the same time.
    const auto [place, isFirst] = m_links.try_emplace({node.metadata.device, node.metadata.inode});
    Linked &linked = place->second;
    linked.namesLeft = (isFirst ? node.metadata.links : linked.namesLeft) - 1;
    if (linked.namesLeft == 0)
        m_links.erase(place);
    else
        linked.entry = repository::EncodedEntry(node);
}

void FileStorer::store(const SourceDirectory &directory, const Node &listed, BlobSession &session, Done done)
{
    m_progress.setCurrentItem(listed.name);
    if (auto linked = linkedNode(listed)) {
        linked->name = listed.name;
        m_progress.addBytes(linked->size);
        done({FileOutcome::Stored, std::move(*linked), {}}, session);
        return;
    }
    for (Attempts attempts;;) {
        auto file = directory.openFile(listed);
        if (!file) {
            const bool vanished = file.error().code == ErrorCode::NotFound;
            done({vanished ? FileOutcome::Vanished : FileOutcome::Failed, {}, file.error()}, session);
            return;
        }
        FileOutcome outcome;
        outcome.node = file->statusAtOpen();
        outcome.node.name = listed.name;
        if (auto attributes = file->readAttributes(outcome.node); !attributes) {
            outcome.node.attributesIncomplete = true;
            outcome.problem = attributes.error();
        }

        const bool isSmall = outcome.node.size <= m_chunker.minimum();
        const Extent start = isSmall ? Extent() : file->extentAt(0);
        const bool isMedium = !isSmall && outcome.node.size <= FileBatch::kLargestFile && !start.isHole &&
                              start.length == outcome.node.size;
        std::shared_ptr<LargeFile> large;
        Buffer medium;
        Result<> read;
        if (isSmall) {
            read = readSmall(*file, outcome.node, session);
        } else if (isMedium) {
            auto content = readMedium(*file, outcome.node);
            if (content)
                medium = std::move(*content);
            else
                read = content.error();
        } else if (auto started = readLarge(*file, outcome.node, session)) {
            large = std::move(*started);
        } else {
            read = started.error();
        }
        if (!read) {
            done({FileOutcome::Failed, {}, read.error()}, session);
            return;
        }
        const auto changed = file->changedSinceOpen();
        attempts.add(!changed || *changed, outcome.node.size, file->statusAtOpen().size);
        if (!attempts.isSure() && !attempts.isLast() && !m_settings.stop->stop_requested())
            continue; // what the slices of this attempt store is found again by the next
        if (!attempts.isSure()) {
            outcome.node.changedWhileRead = true;
            outcome.problem = changedError(file->path());
        }
        if (isSmall) {
            rememberLink(outcome.node);
            done(std::move(outcome), session);
            return;
        }
        Done remembered = [this, done = std::move(done)](FileOutcome &&result, BlobSession &last) {
            if (result.kind == FileOutcome::Stored)
                rememberLink(result.node);
            done(std::move(result), last);
        };
        if (large)
            large->end(std::move(outcome), std::move(remembered), session);
        else
            m_batch.add(
                {std::move(medium), std::move(outcome), &tuningFor(listed.name), std::move(remembered)},
                session);
        return;
    }
}

Result<> FileStorer::readSmall(SourceFile &file, Node &node, BlobSession &session)
{
    Bytes content(node.size, '\0');
    BACKSTOP_ASSIGN(have, file.read(0, content.data(), content.size()));
    content.resize(have);
    count(have);
    node.size = have;
    node.sha256 = crypto::sha256(content);
    if (have == 0)
        return {};
    if (have <= m_settings.inlineMaximum) {
        node.content.inlined = std::move(content);
        return {};
    }
    auto stored = session.put(BlobType::Data, content, {&node.sha256, &tuningFor(node.name)});
    if (!stored) {
        m_pool.fail(stored.error()); // an error of the repository, not of this file
        return stored.error();
    }
    node.content.segments.push_back({stored->id, have});
    return {};
}

Result<Buffer> FileStorer::readMedium(SourceFile &file, Node &node)
{
    Buffer content(node.size);
    BACKSTOP_ASSIGN(have, file.read(0, content.data(), content.size()));
    if (have < content.size()) { // or it would hold more while it waits than is counted
        Buffer shorter(have);
        std::copy_n(content.data(), have, shorter.data());
        content = std::move(shorter);
    }
    count(have);
    node.size = have;
    return content;
}

Result<std::shared_ptr<FileStorer::LargeFile>> FileStorer::readLarge(SourceFile &file, Node &node,
                                                                     BlobSession &session)
{
    ReadState state;
    state.file = std::make_shared<LargeFile>(tuningFor(node.name));
    state.hashes = !file.hasMoreHolesThan(kMaxHashedHoles);
    // One at a time: a file may have millions of holes.
    for (Extent extent = file.extentAt(0); extent.length > 0 && !state.endedEarly;
         extent = file.extentAt(extent.offset + extent.length)) {
        if (m_settings.stop->stop_requested() || m_pool.hasFailed())
            return Error{ErrorCode::Cancelled, QStringLiteral("backup: cancelled")};
        if (extent.isHole) {
            if (state.hashes)
                state.sha256.updateZeros(extent.length);
            state.file->sliceStored(state.file->addSlice(), {Segment{{}, extent.length}}, session);
            state.bytesRead += extent.length;
            m_progress.addBytes(extent.length);
        } else {
            BACKSTOP_TRY(readExtent(state, file, extent, session));
        }
    }
    node.size = state.bytesRead;
    node.sha256 = state.hashes ? state.sha256.result() : Digest{};
    return state.file;
}

Result<> FileStorer::readExtent(ReadState &state, SourceFile &file, const Extent &extent,
                                BlobSession &session)
{
    std::uint64_t done = 0;
    std::size_t carry = 0; // bytes at the start of the buffer that belong to no chunk yet
    std::shared_ptr<Buffer> previous;
    std::size_t previousEnd = 0;
    while ((done < extent.length && !state.endedEarly) || carry > 0) {
        if (m_settings.stop->stop_requested() || m_pool.hasFailed())
            return Error{ErrorCode::Cancelled, QStringLiteral("backup: cancelled")};
        // No larger than what is left: what comes between two holes may be little.
        const std::uint64_t left = carry + extent.length - done;
        auto buffer = std::make_shared<Buffer>(
            static_cast<std::size_t>(std::min<std::uint64_t>(kSliceSize + m_chunker.maximum(), left)));
        if (carry > 0)
            std::memcpy(buffer->data(), previous->data() + previousEnd - carry, carry);
        std::size_t size = carry;
        BACKSTOP_ASSIGN(got, file.read(extent.offset + done, buffer->data() + size, buffer->size() - size));
        if (state.hashes)
            state.sha256.update({buffer->data() + size, got});
        state.endedEarly = size + got < buffer->size();
        size += got;
        done += got;
        state.bytesRead += got;
        count(got);
        const bool isEnd = done >= extent.length || state.endedEarly;
        cutSlice(state, buffer, size, isEnd, carry, session);
        previous = std::move(buffer);
        previousEnd = size;
    }
    return {};
}

void FileStorer::cutSlice(ReadState &state, std::shared_ptr<Buffer> buffer, std::size_t size, bool isEnd,
                          std::size_t &carry, BlobSession &session)
{
    std::vector<std::size_t> lengths;
    std::size_t at = 0;
    // A chunk is only cut where as many bytes follow as it could have needed, so that cuts do not depend on the slices.
    while (at < size && (isEnd || size - at >= m_chunker.maximum())) {
        const std::size_t length = m_chunker.cut({buffer->data() + at, size - at});
        lengths.push_back(length);
        at += length;
    }
    carry = size - at;
    if (lengths.empty())
        return;
    const std::uint64_t number = state.file->addSlice();
    auto work = [this, file = state.file, buffer = std::move(buffer), lengths = std::move(lengths),
                 number](BlobSession &own) {
        std::vector<Segment> segments;
        segments.reserve(lengths.size());
        std::size_t begin = 0;
        for (const std::size_t length : lengths) {
            auto stored =
                own.put(BlobType::Data, {buffer->data() + begin, length}, {nullptr, &file->tuning()});
            if (!stored) {
                m_pool.fail(stored.error());
                file->fail(stored.error());
                break;
            }
            segments.push_back({stored->id, length});
            begin += length;
        }
        file->sliceStored(number, std::move(segments), own);
    };
    m_pool.addSlice(std::move(work), session);
}

} // namespace backstop::backup
