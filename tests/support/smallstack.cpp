// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smallstack.h"

#include <pthread.h>

namespace backstop::test {

namespace {

void *runWork(void *work)
{
    (*static_cast<const std::function<void()> *>(work))();
    return nullptr;
}

} // namespace

bool runOnSmallStack(const std::function<void()> &work)
{
    pthread_attr_t attributes;
    if (::pthread_attr_init(&attributes) != 0)
        return false;
    auto own = work;
    pthread_t thread = {};
    const bool isRunning = ::pthread_attr_setstacksize(&attributes, kSmallStack) == 0 &&
                           ::pthread_create(&thread, &attributes, &runWork, &own) == 0;
    ::pthread_attr_destroy(&attributes);
    return isRunning && ::pthread_join(thread, nullptr) == 0;
}

} // namespace backstop::test
