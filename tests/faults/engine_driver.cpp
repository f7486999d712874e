// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs one verb of the engine (see engineverbs.h) in a process of its own, so that it can be killed.
#include "tests/faults/engineverbs.h"

#include <cstdio>

int main(int argc, char **argv)
{
    const auto done = backstop::test::runVerb(std::vector<backstop::Bytes>(argv + 1, argv + argc));
    if (done)
        return 0;
    std::fprintf(stderr, "%s\n", qPrintable(done.error().message));
    return 1;
}
