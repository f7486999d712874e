// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "model/core/random.h"

#include <QString>

namespace backstop {

/// What the engine knows of the world around it. Passed down from the composition root; tests give their own.
struct Environment
{
    Clock *clock = nullptr;         ///< never null, outlives the engine
    RandomSource *random = nullptr; ///< never null, outlives the engine
    QString hostname;
    QString username;
    QString bootId;           ///< changes with every start of the machine
    QString processNamespace; ///< processes with the same one, and the same bootId, see each other by number
    int processors = 1;

    /// This machine, this user, the real clock and randomness.
    static Environment ofThisMachine();
};

} // namespace backstop
