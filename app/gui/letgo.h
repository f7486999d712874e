// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <memory>
#include <utility>

namespace backstop::app {

/// Lets go of a plan or a report on a pool thread: with a million entries it takes a while.
template<typename Held>
void letGo(Held held)
{
    QThreadPool::globalInstance()->start([held = std::make_shared<Held>(std::move(held))] {});
}

} // namespace backstop::app
