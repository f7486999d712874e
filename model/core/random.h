// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

namespace backstop {

/// Where the engine gets random bytes. Injected everywhere, so that a test can repeat itself.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    /// Fills @p size bytes at @p out. Thread-safe. The system's source never fails (it ends the program where the kernel gives none).
    virtual void fill(char *out, std::size_t size) = 0;

    Bytes bytes(std::size_t size)
    {
        Bytes out(size, '\0');
        fill(out.data(), size);
        return out;
    }
    std::uint64_t u64()
    {
        std::uint64_t v = 0;
        fill(reinterpret_cast<char *>(&v), sizeof v);
        return v;
    }
};

/// getrandom(2): fit for keys. Thread-safe, lives as long as the program.
RandomSource &systemRandom();

} // namespace backstop
