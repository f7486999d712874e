// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/ask.h"

namespace backstop::app {

/// Looks on @p pool whether @p source is there, can be read, and lies outside of the repository at @p location. @p then is told what is
/// wrong with it, in words, or nothing; when and whether it runs is as with ask().
void checkSource(const QString &source, const QString &location, QThreadPool &pool, const Clock &clock,
                 QObject *parent, std::function<void(const QString &problem)> then);

} // namespace backstop::app
