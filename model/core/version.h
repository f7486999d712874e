// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace backstop {

/// The version of this build, as set by project() in the root CMakeLists.txt: "0.1.0".
QString versionString();

} // namespace backstop
