// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/crypto/hashbatch.h"

#include "model/crypto/hash.h"
#include "model/crypto/hashlanes.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace backstop::crypto {

namespace {

constexpr std::size_t kWorthwhile =
    8; // messages of the longest one's length: fewer are hashed faster one by one

/// A message on its way through a lane: its whole blocks where they are, then what is left of it with the padding of FIPS 180-4, 5.1.1.
class PaddedMessage
{
public:
    void begin(std::size_t index, BytesView message)
    {
        m_index = index;
        m_next = reinterpret_cast<const unsigned char *>(message.data());
        m_blocksLeft = message.size() / kBlockSize;
        const std::size_t rest = message.size() % kBlockSize;
        m_end.fill(0);
        if (rest > 0)
            std::memcpy(m_end.data(), m_next + m_blocksLeft * kBlockSize, rest);
        m_end[rest] = 0x80;
        m_endBlocks = rest + 9 > kBlockSize ? 2 : 1;
        for (std::size_t i = 0; i < 8; ++i)
            m_end[m_endBlocks * kBlockSize - 1 - i] =
                static_cast<unsigned char>(std::uint64_t{message.size()} * 8 >> (8 * i));
        toEndIfDue();
    }
    std::size_t index() const { return m_index; }
    const unsigned char *next() const { return m_next; }
    /// How many blocks lie at next() one after the other; 0: the message is through.
    std::size_t blocks() const { return m_blocksLeft; }
    void advance(std::size_t blocks)
    {
        m_next += blocks * kBlockSize;
        m_blocksLeft -= blocks;
        toEndIfDue();
    }

private:
    void toEndIfDue()
    {
        if (m_blocksLeft == 0 && m_endBlocks > 0) {
            m_next = m_end.data();
            m_blocksLeft = std::exchange(m_endBlocks, 0);
        }
    }
    std::size_t m_index = 0;
    const unsigned char *m_next = nullptr;
    std::size_t m_blocksLeft = 0;
    std::size_t m_endBlocks = 0;
    std::array<unsigned char, 2 * kBlockSize> m_end{};
};

void hashInLanes(std::span<const BytesView> messages, std::span<Digest> digests)
{
    // The longest first: what is left at the end is short then, and few lanes run empty.
    std::vector<std::size_t> order(messages.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return messages[a].size() > messages[b].size(); });
    HashLanes lanes;
    std::array<PaddedMessage, kLanes> inLane;
    std::size_t taken = 0;
    const auto beginNext = [&](std::size_t lane) {
        if (taken == order.size())
            return;
        inLane[lane].begin(order[taken], messages[order[taken]]);
        lanes.reset(lane);
        ++taken;
    };
    for (std::size_t lane = 0; lane < kLanes; ++lane)
        beginNext(lane);
    static constexpr std::array<unsigned char, kBlockSize> idle{};
    while (true) {
        std::size_t step = 0;
        for (const PaddedMessage &message : inLane) {
            if (message.blocks() > 0)
                step = step == 0 ? message.blocks() : std::min(step, message.blocks());
        }
        if (step == 0)
            return;
        std::array<const unsigned char *, kLanes> blocks{};
        std::array<std::size_t, kLanes> strides{};
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const bool isBusy = inLane[lane].blocks() > 0;
            blocks[lane] = isBusy ? inLane[lane].next() : idle.data();
            strides[lane] = isBusy ? kBlockSize : 0;
        }
        lanes.add(blocks, strides, step);
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            if (strides[lane] == 0)
                continue;
            inLane[lane].advance(step);
            if (inLane[lane].blocks() == 0) {
                digests[inLane[lane].index()] = lanes.digest(lane);
                beginNext(lane);
            }
        }
    }
}

} // namespace

void sha256Each(std::span<const BytesView> messages, std::span<Digest> digests)
{
    std::size_t longest = 0;
    std::size_t total = 0;
    for (const BytesView message : messages) {
        longest = std::max(longest, message.size());
        total += message.size();
    }
    if (hasHashLanes() && total > kWorthwhile * longest)
        return hashInLanes(messages, digests);
    for (std::size_t i = 0; i < messages.size(); ++i)
        digests[i] = sha256(messages[i]);
}

} // namespace backstop::crypto
