// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"

#include <QFile>

namespace backstop::app {

/// @p path, as the window has it, for the operating system and the engine.
inline Bytes fileName(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

} // namespace backstop::app
