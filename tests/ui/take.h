// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace backstop::test {

/// Takes a picture of what a widget shows, under a name of its own.
using Take = std::function<void(QWidget *, const QString &)>;

} // namespace backstop::test
