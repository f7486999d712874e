// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/foldercontent.h"

#include "tests/support/filesystem.h"

#include <filesystem>
#include <fstream>

namespace backstop::test {

namespace fs = std::filesystem;

namespace {

std::int64_t timeOf(const struct stat &status)
{
    return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

} // namespace

std::map<Bytes, Bytes> contentOf(const Bytes &folder)
{
    std::map<Bytes, Bytes> found;
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(folder)) {
        const Bytes path = entry.path().string();
        const struct stat status = statusOf(path);
        Bytes content = std::to_string(status.st_mode) + ' ';
        if (entry.is_symlink()) {
            content += fs::read_symlink(entry.path()).string();
        } else if (entry.is_regular_file()) {
            std::ifstream file(path, std::ios::binary);
            content += std::to_string(timeOf(status)) + ' ';
            Bytes bytes(static_cast<std::size_t>(status.st_size), '\0');
            file.read(bytes.data(), status.st_size);
            content += bytes + (file.gcount() == status.st_size ? "" : " cannot be read");
        }
        found.emplace(path.substr(folder.size() + 1), std::move(content));
    }
    return found;
}

void copyFolder(const Bytes &from, const Bytes &to)
{
    fs::remove_all(to);
    fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(from)) {
        if (entry.is_symlink())
            continue;
        const Bytes copy = to + entry.path().string().substr(from.size());
        setTimes(copy, timeOf(statusOf(entry.path().string())));
    }
}

} // namespace backstop::test
