// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"

#include <QString>

namespace backstop {

/// The beginning of an id as the window and its reports show it and put it into commands: no two are alike in practice.
template<typename Tag>
QString shortId(const Id<Tag> &id)
{
    return QString::fromStdString(id.hex().substr(0, 12));
}

} // namespace backstop
