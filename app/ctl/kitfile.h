// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/pdflibrary.h"
#include "model/core/bytes.h"

namespace backstop::ctl {

/// A recovery kit that is to become a PDF. Prepared before the code is made: what can fail fails while there is none yet that could
/// be lost.
class KitFile
{
public:
    /// AlreadyExists where there is a file @p path; Usage where it is to be anything but a PDF; Failed where the library that
    /// makes it is not installed or cannot make a page, which is tried.
    static Result<KitFile> prepare(const Bytes &path);

    const Bytes &path() const { return m_path; }
    /// Writes it, readable by this user only.
    Result<> write(const ui::RecoveryKitSheet &sheet) const;

private:
    KitFile(Bytes path, PdfLibrary library)
        : m_path(std::move(path))
        , m_library(std::move(library))
    {}
    Result<QByteArray> makePdf(const ui::RecoveryKitSheet &sheet) const;
    Bytes m_path;
    PdfLibrary m_library;
};

} // namespace backstop::ctl
