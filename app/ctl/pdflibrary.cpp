// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/pdflibrary.h"

#include "app/pdf/pdf.h"

#include <QFile>
#include <QLibrary>

#include <filesystem>

namespace backstop::ctl {

namespace {

constexpr char kRecoveryKit[] = "backstopRecoveryKitPdf";
constexpr char kDocument[] = "backstopDocumentPdf";

} // namespace

PdfLibrary::PdfLibrary(std::unique_ptr<QLibrary> library)
    : m_library(std::move(library))
{}

PdfLibrary::PdfLibrary(PdfLibrary &&other) noexcept = default;
PdfLibrary::~PdfLibrary() = default;

Result<PdfLibrary> PdfLibrary::load()
{
    namespace fs = std::filesystem;
    std::error_code ignored; // then the library is not found
    const fs::path folder = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    // Beside the program, as it is built, or where a package puts it.
    for (const fs::path &place : {folder, folder / "../lib/backstop"}) {
        const fs::path file = place / "backstop-pdf.so";
        if (!fs::exists(file, ignored))
            continue;
        auto library =
            std::make_unique<QLibrary>(QFile::decodeName(QByteArray::fromStdString(file.native())));
        if (library->resolve(kRecoveryKit) && library->resolve(kDocument))
            return PdfLibrary(std::move(library));
    }
    return Error{
        ErrorCode::Failed, QStringLiteral("backstop-pdf.so: not found beside the program"),
        QStringLiteral("Install it whole: the program, and this library beside it or in ../lib/backstop.")};
}

QByteArray PdfLibrary::recoveryKit(const ui::RecoveryKitSheet &sheet) const
{
    QByteArray pdf;
    reinterpret_cast<decltype(&backstopRecoveryKitPdf)>(m_library->resolve(kRecoveryKit))(sheet, pdf);
    return pdf;
}

QByteArray PdfLibrary::document(const ui::PrintedDocument &document) const
{
    QByteArray pdf;
    reinterpret_cast<decltype(&backstopDocumentPdf)>(m_library->resolve(kDocument))(document, pdf);
    return pdf;
}

} // namespace backstop::ctl
