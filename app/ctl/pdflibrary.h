// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "ui/print/documentpdf.h"
#include "ui/print/recoverykitpage.h"

#include <QByteArray>

#include <memory>

class QLibrary;

namespace backstop::ctl {

/// The part of the program that prints: a library that is loaded when a PDF is asked for, see app/pdf. One thread.
class PdfLibrary
{
public:
    /// Failed where it is not installed.
    static Result<PdfLibrary> load();
    ~PdfLibrary();
    PdfLibrary(PdfLibrary &&other) noexcept;

    /// Empty where the page could not be made.
    QByteArray recoveryKit(const ui::RecoveryKitSheet &sheet) const;
    QByteArray document(const ui::PrintedDocument &document) const;

private:
    explicit PdfLibrary(std::unique_ptr<QLibrary> library);
    std::unique_ptr<QLibrary> m_library;
};

} // namespace backstop::ctl
