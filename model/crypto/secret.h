// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <cstddef>

namespace backstop::crypto {

/// Bytes that must not leak: kept in guarded, locked memory (libsodium), wiped when it goes, not in core dumps.
/// Movable, not copyable; clone() where a copy is meant. Each one costs a few pages and system calls: it is meant for
/// keys and passphrases, not for each of a million messages. Want of memory is std::bad_alloc, as with any container.
class Secret
{
public:
    Secret() = default;
    /// @p size zero bytes.
    explicit Secret(std::size_t size);
    /// Copies @p bytes in; the caller wipes its own copy.
    static Secret copyOf(BytesView bytes);
    /// Copies @p bytes in and wipes @p bytes.
    static Secret takeFrom(Bytes &bytes);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    Secret clone() const { return copyOf(view()); }
    char *data() { return m_data; }
    const char *data() const { return m_data; }
    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    BytesView view() const { return {m_data, m_size}; }
    /// Shortens (never lengthens) the content and wipes what is cut off.
    void truncate(std::size_t size);
    /// Constant time.
    bool equals(const Secret &other) const;

private:
    char *m_data = nullptr;
    std::size_t m_size = 0;
};

/// Whether both are the same bytes, in a time that depends on their length only.
bool equalsConstantTime(BytesView a, BytesView b);

/// Zeroes memory that held something secret, in a way that the compiler cannot leave out.
void wipe(void *memory, std::size_t size);

} // namespace backstop::crypto
