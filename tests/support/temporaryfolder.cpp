// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporaryfolder.h"

#include "model/core/names.h"

#include <QDir>
#include <QFile>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <sys/stat.h>

namespace backstop::test {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder()
    : m_path(QFile::encodeName(QDir::tempPath()).toStdString() + "/backstop-test-XXXXXX")
{
    if (!::mkdtemp(m_path.data()))
        qFatal("no temporary folder can be made at %s", m_path.c_str());
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code error;
    if (fs::remove_all(m_path, error); !error)
        return;
    // Something in there is locked by its mode: open every folder, then try again.
    constexpr auto kOptions = fs::directory_options::skip_permission_denied;
    fs::permissions(m_path, fs::perms::owner_all, error);
    for (fs::recursive_directory_iterator it(m_path, kOptions, error), end; !error && it != end;
         it.increment(error)) {
        if (it->symlink_status(error).type() == fs::file_type::directory)
            ::chmod(it->path().c_str(), 0700);
    }
    if (fs::remove_all(m_path, error); error)
        qWarning("%s is left behind: %s", m_path.c_str(), error.message().c_str());
}

Bytes TemporaryFolder::path(BytesView name) const { return Bytes(m_path).append("/").append(name); }

QString TemporaryFolder::qPath() const { return QFile::decodeName(QByteArray::fromStdString(m_path)); }

Result<> TemporaryFolder::write(BytesView name, BytesView bytes) const
{
    const fs::path file = path(name);
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream)
        return Error{ErrorCode::Io, displayName(file.native()) % QLatin1String(": cannot be written")};
    return {};
}

Result<Bytes> TemporaryFolder::read(BytesView name) const
{
    const fs::path file = path(name);
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    Bytes bytes(error ? 0 : size, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (error || !stream)
        return Error{ErrorCode::Io, displayName(path(name)) % QLatin1String(": cannot be read")};
    return bytes;
}

bool TemporaryFolder::exists(BytesView name) const
{
    struct ::stat info;
    return ::lstat(path(name).c_str(), &info) == 0;
}

Result<> TemporaryFolder::makeFolder(BytesView name) const
{
    std::error_code error;
    fs::create_directories(path(name), error);
    if (error)
        return systemError(error.value(), displayName(path(name)));
    return {};
}

} // namespace backstop::test
