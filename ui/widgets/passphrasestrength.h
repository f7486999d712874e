// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QString>

namespace backstop::ui {

/// An honest, simple estimate: how many guesses a program that knows common habits would need, from length and variety.
/// It knows no dictionary, so it says "at best". Not a promise.
struct PassphraseStrength
{
    int bits = 0;        ///< at best
    double fraction = 0; ///< of 100 bits, for a bar
    Tone tone = Tone::Bad;
    QString words; ///< "Weak: a few hours for someone with the repository in hand"

    static PassphraseStrength of(const QString &passphrase);
};

} // namespace backstop::ui
