// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace backstop {

/// "a, b, c, d, e and 3 more": as many of @p names as a message in English has room for, and how many more there are.
QString shortList(const QStringList &names);

} // namespace backstop
