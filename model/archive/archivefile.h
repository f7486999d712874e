// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/atomicfile.h"

#include <QIODevice>

#include <memory>

namespace backstop::archive {

/// The file that an archive is written to, as the device that archive libraries want: they lose errors on their way, so the first
/// one stays here. Nothing is buffered. Dropped unpublished, a file leaves nothing behind. One thread.
class ArchiveFile final : public QIODevice
{
    Q_OBJECT

public:
    /// A temporary file in the folder of @p path, which exists. Those that killed exports have left there go.
    static Result<std::unique_ptr<ArchiveFile>> create(const Bytes &path);
    /// What is open as @p fd, such as standard output; it stays open.
    static std::unique_ptr<ArchiveFile> ofStream(int fd);
    ~ArchiveFile() override;

    /// The first error of a write, or none.
    Result<> status() const { return m_error ? Result<>(*m_error) : Result<>(); }
    Result<> write(BytesView bytes);
    /// Makes the content durable and gives it its name, once; a stream is over with that. AlreadyExists where the name is taken and
    /// not to be replaced.
    Result<> publish(bool replace);
    std::uint64_t written() const { return m_end; }

    bool isSequential() const override { return !m_file; }
    qint64 size() const override { return static_cast<qint64>(m_end); }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    ArchiveFile() = default;
    Result<> put(BytesView bytes);

    FileDescriptor m_folder;
    Bytes m_name;
    std::unique_ptr<AtomicFile> m_file; ///< null for a stream
    int m_stream = -1;
    std::uint64_t m_end = 0; ///< bytes of the file
    std::optional<Error> m_error;
};

} // namespace backstop::archive
