// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/environment.h"

#include <pwd.h>
#include <sched.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

namespace backstop {

namespace {

QString nameOfUser()
{
    passwd entry{};
    passwd *found = nullptr;
    std::array<char, 4096> buffer{};
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(geteuid());
}

int usableProcessors()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0)
        return CPU_COUNT(&set);
    return 1;
}

} // namespace

Environment Environment::ofThisMachine()
{
    Environment environment;
    environment.clock = &systemClock();
    environment.random = &systemRandom();
    std::array<char, 256> host{};
    if (gethostname(host.data(), host.size() - 1) == 0)
        environment.hostname = QString::fromLocal8Bit(host.data());
    environment.username = nameOfUser();
    std::ifstream bootId("/proc/sys/kernel/random/boot_id");
    std::string line;
    if (std::getline(bootId, line))
        environment.bootId = QString::fromStdString(line);
    std::error_code ignored; // without /proc nobody's processes are known, and leases go stale with age
    environment.processNamespace =
        QString::fromStdString(std::filesystem::read_symlink("/proc/self/ns/pid", ignored).native());
    environment.processors = usableProcessors();
    return environment;
}

} // namespace backstop
