// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/kitfile.h"

#include "model/core/atomicfile.h"
#include "model/core/directoryhandle.h"
#include "model/core/names.h"
#include "model/crypto/secret.h"

#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>

namespace backstop::ctl {

namespace {

namespace fs = std::filesystem;

Bytes folderOf(const Bytes &path)
{
    const Bytes folder = fs::path(path).parent_path().native();
    return folder.empty() ? Bytes(".") : folder;
}

} // namespace

Result<KitFile> KitFile::prepare(const Bytes &path)
{
    const QString name = displayName(path);
    if (!name.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return Error{
            ErrorCode::Usage, QStringLiteral("%1: the kit is written as a PDF").arg(name),
            QStringLiteral("Give a name that ends in .pdf; without --to the kit is printed as text.")};
    struct stat status = {};
    if (::lstat(path.c_str(), &status) == 0)
        return Error{ErrorCode::AlreadyExists, QStringLiteral("%1: is there already").arg(name),
                     QStringLiteral("Give a new name; no code was made.")};
    if (!openPath(folderOf(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
        return systemError(errno, displayName(folderOf(path)));
    auto library = PdfLibrary::load();
    if (!library)
        return Error{ErrorCode::Failed, library.error().message,
                     QStringLiteral("Install it, or leave --to out for the kit as text; no code was made.")};
    KitFile file(path, std::move(*library));
    ui::RecoveryKitSheet trial;
    trial.code = QStringLiteral("0000-0000-0000-0000-0000-0000-0000-0000");
    BACKSTOP_TRY(file.makePdf(trial));
    return file;
}

Result<QByteArray> KitFile::makePdf(const ui::RecoveryKitSheet &sheet) const
{
    QByteArray pdf = m_library.recoveryKit(sheet);
    if (pdf.isEmpty())
        return Error{
            ErrorCode::Failed, QStringLiteral("%1: the page could not be made").arg(displayName(m_path)),
            QStringLiteral("Install a font, such as those of the package fonts-dejavu-core, or leave "
                           "--to out for the kit as text.")};
    return pdf;
}

Result<> KitFile::write(const ui::RecoveryKitSheet &sheet) const
{
    BACKSTOP_ASSIGN(pdf, makePdf(sheet));
    const QString name = displayName(m_path);
    const FileDescriptor folder = openPath(folderOf(m_path), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (!folder)
        return systemError(errno, displayName(folderOf(m_path)));
    BACKSTOP_ASSIGN(file, AtomicFile::begin(folder.get(), ".backstop-kit", name));
    BACKSTOP_TRY(file.append({pdf.constData(), static_cast<std::size_t>(pdf.size())}));
    crypto::wipe(pdf.data(), static_cast<std::size_t>(pdf.size()));
    return file.publish(folder.get(), fs::path(m_path).filename().native(), AtomicFile::Publish::CreateOnly);
}

} // namespace backstop::ctl
