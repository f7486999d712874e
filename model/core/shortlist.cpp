// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/shortlist.h"

namespace backstop {

QString shortList(const QStringList &names)
{
    constexpr qsizetype mostNamed = 5;
    if (names.size() <= mostNamed)
        return names.join(QStringLiteral(", "));
    return QStringList(names.first(mostNamed)).join(QStringLiteral(", ")) +
           QStringLiteral(" and %1 more").arg(names.size() - mostNamed);
}

} // namespace backstop
