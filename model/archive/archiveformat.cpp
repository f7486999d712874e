// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/archive/archiveformat.h"

#include <array>

namespace backstop::archive {

namespace {

struct Ending
{
    BytesView text;
    ArchiveFormat format;
};

constexpr std::array kEndings{
    Ending{".tar", ArchiveFormat::Tar},         Ending{".tar.gz", ArchiveFormat::TarGz},
    Ending{".tgz", ArchiveFormat::TarGz},       Ending{".tar.zst", ArchiveFormat::TarZst},
    Ending{".tar.zstd", ArchiveFormat::TarZst}, Ending{".tzst", ArchiveFormat::TarZst},
    Ending{".zip", ArchiveFormat::Zip},
};

bool endsWith(BytesView name, BytesView ending)
{
    if (name.size() < ending.size())
        return false;
    const BytesView end = name.substr(name.size() - ending.size());
    for (std::size_t i = 0; i < end.size(); ++i) {
        const char c = end[i] >= 'A' && end[i] <= 'Z' ? static_cast<char>(end[i] - 'A' + 'a') : end[i];
        if (c != ending[i])
            return false;
    }
    return true;
}

const Ending *endingOf(BytesView name)
{
    for (const Ending &ending : kEndings) {
        if (endsWith(name, ending.text))
            return &ending;
    }
    return nullptr;
}

} // namespace

std::optional<ArchiveFormat> formatOfName(BytesView fileName)
{
    const Ending *ending = endingOf(fileName);
    return ending ? std::optional(ending->format) : std::nullopt;
}

Bytes stemOfName(BytesView fileName)
{
    BytesView name = fileName.substr(fileName.rfind('/') + 1);
    if (const Ending *ending = endingOf(name))
        name.remove_suffix(ending->text.size());
    return Bytes(name);
}

QString formatName(ArchiveFormat format)
{
    switch (format) {
    case ArchiveFormat::Tar:
        return QStringLiteral("tar");
    case ArchiveFormat::TarGz:
        return QStringLiteral("tar.gz");
    case ArchiveFormat::TarZst:
        return QStringLiteral("tar.zst");
    case ArchiveFormat::Zip:
        return QStringLiteral("zip");
    }
    return {};
}

} // namespace backstop::archive
