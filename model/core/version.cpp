// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/version.h"

namespace backstop {

QString versionString()
{
    return QStringLiteral(BACKSTOP_VERSION);
}

} // namespace backstop
