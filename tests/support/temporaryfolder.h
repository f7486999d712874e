// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/result.h"

namespace backstop::test {

/// A folder of its own for one test, removed with all that is in it (also what a test made unreadable). Unlike
/// QTemporaryDir it takes names as bytes. Ends the test program where no folder can be made.
class TemporaryFolder
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;

    /// Absolute, without a slash at the end.
    const Bytes &path() const { return m_path; }
    Bytes path(BytesView name) const;
    QString qPath() const;

    /// Writes a file, with the folders it needs.
    Result<> write(BytesView name, BytesView bytes) const;
    Result<Bytes> read(BytesView name) const;
    bool exists(BytesView name) const;
    Result<> makeFolder(BytesView name) const;

private:
    Bytes m_path;
};

} // namespace backstop::test
