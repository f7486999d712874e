// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/random.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include <sys/random.h>

namespace backstop {

namespace {

class SystemRandom final : public RandomSource
{
public:
    void fill(char *out, std::size_t size) override
    {
        while (size > 0) {
            const ssize_t got = ::getrandom(out, size, 0);
            if (got < 0) {
                if (errno == EINTR)
                    continue;
                // Keys made from anything else would be worthless, and nobody would see it.
                std::fputs("backstop: the kernel gives no random bytes (getrandom), so no key can be made\n",
                           stderr);
                std::abort();
            }
            out += got;
            size -= static_cast<std::size_t>(got);
        }
    }
};

} // namespace

RandomSource &systemRandom()
{
    static SystemRandom source;
    return source;
}

} // namespace backstop
