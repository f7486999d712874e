// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/legacybackups.h"

#include "model/core/directoryhandle.h"
#include "model/core/fileio.h"
#include "model/core/names.h"
#include "model/core/openbeneath.h"
#include "model/crypto/hash.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <filesystem>
#include <set>

#include <fcntl.h>
#include <sys/stat.h>

namespace backstop::backup {

using repository::BackupType;

namespace {

constexpr std::uint64_t kMaxMetadata = 256ull * 1024 * 1024; // of a manifest; larger ones are no manifests
constexpr double kMostInADouble = 9'007'199'254'740'992;     // 2^53: JSON numbers beyond are not exact
const Bytes kFulls = "backups";
const Bytes kChain = "incremental_backups";

Error damaged(const QString &object, const QString &what)
{
    return {ErrorCode::Damaged, QStringLiteral("%1: %2").arg(object, what),
            QStringLiteral("It was not imported; the others are.")};
}

Bytes manifestOf(const Bytes &id)
{
    return kChain + '/' + id + "/manifest.json";
}

QString shown(const Bytes &name)
{
    return displayName(name);
}

std::optional<std::uint64_t> checksumOf(const QJsonValue &value)
{
    const QString text = value.toString();
    bool isHex = false;
    const std::uint64_t checksum = text.toULongLong(&isHex, 16);
    return isHex && text.size() == 16 ? std::optional(checksum) : std::nullopt;
}

bool isSafePath(const Bytes &path)
{
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        if (!isSafeComponent(BytesView(path).substr(begin, end - begin)))
            return false;
        begin = end + 1;
    }
    return true;
}

Result<QJsonObject> parseObject(const Bytes &bytes, const Bytes &name)
{
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (!document.isObject())
        return damaged(shown(name), QStringLiteral("is no JSON object"));
    return document.object();
}

/// A manifest of the chain as it was read.
struct Manifest
{
    LegacyBackup backup; // without files
    std::optional<Timestamp> parentSnapshot;
    QJsonArray changes;
};

Result<Manifest> parseManifest(const Bytes &bytes, const Bytes &name, const Bytes &id)
{
    BACKSTOP_ASSIGN(json, parseObject(bytes, name));
    Manifest manifest;
    manifest.backup.id = json.value(QLatin1String("backup_id")).toString();
    const auto created = fromIso(json.value(QLatin1String("created_at")).toString());
    const QJsonValue parent = json.value(QLatin1String("parent_snapshot"));
    const auto parentTime = fromIso(parent.toString());
    if (manifest.backup.id != QString::fromStdString(id) || !created ||
        !json.value(QLatin1String("changes")).isArray() || (!parent.isNull() && !parentTime))
        return damaged(shown(name), QStringLiteral("is not a whole manifest of this backup"));
    manifest.backup.type = BackupType::Incremental;
    manifest.backup.createdAt = *created;
    manifest.backup.source = kChain;
    manifest.backup.digest = crypto::sha256(bytes);
    manifest.parentSnapshot = parentTime;
    manifest.changes = json.value(QLatin1String("changes")).toArray();
    return manifest;
}

/// Applies the changes of a manifest to the tree before it; Damaged, with the tree half changed, where they do not fit to it.
Result<> applyChanges(const Manifest &manifest, std::map<Bytes, LegacyFile> &tree)
{
    const QString object = manifest.backup.id;
    for (const QJsonValue &value : manifest.changes) {
        const Bytes path = value[QLatin1String("path")].toString().toStdString();
        const QString type = value[QLatin1String("change_type")].toString();
        if (!isSafePath(path))
            return damaged(object, QStringLiteral("%1 is no path inside a backup").arg(shown(path)));
        const bool isThere = tree.contains(path);
        if (type == QLatin1String("Deleted")) {
            if (!isThere)
                return damaged(object, QStringLiteral("deletes %1, which was not there").arg(shown(path)));
            tree.erase(path);
            continue;
        }
        const bool isAdded = type == QLatin1String("Added");
        if (!isAdded && type != QLatin1String("Modified"))
            return damaged(object, QStringLiteral("has an unknown kind of change, \"%1\"").arg(type));
        if (isAdded == isThere)
            return damaged(object, QStringLiteral("%1 does not fit to the backup before").arg(shown(path)));
        const auto checksum = checksumOf(value[QLatin1String("checksum")]);
        const auto modified = fromIso(value[QLatin1String("modified_at")].toString());
        const double size = value[QLatin1String("size")].toDouble(-1);
        if (!checksum || !modified || !(size >= 0 && size <= kMostInADouble))
            return damaged(object, QStringLiteral("the entry of %1 is not whole").arg(shown(path)));
        tree[path] = {path,      kChain + '/' + manifest.backup.id.toStdString() + '/' + path,
                      false,     static_cast<std::uint64_t>(size),
                      *checksum, *modified};
    }
    return {};
}

} // namespace

Result<LegacyFolder> LegacyFolder::open(const Bytes &path)
{
    std::error_code ignored; // the folder is opened next
    const Bytes absolute = std::filesystem::absolute(path, ignored).lexically_normal().native();
    FileDescriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder)
        return Error{ErrorCode::SourceNotFound,
                     QStringLiteral("%1: cannot be opened as a folder").arg(displayName(path)),
                     QStringLiteral("Name the folder that has backups/ or incremental_backups/ in it.")};
    LegacyFolder legacy(absolute, std::move(folder));
    const bool hasOne = openBeneath(legacy.m_folder->get(), kFulls, O_RDONLY | O_DIRECTORY).file ||
                        openBeneath(legacy.m_folder->get(), kChain, O_RDONLY | O_DIRECTORY).file;
    if (!hasOne)
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral("%1: holds neither backups/ nor incremental_backups/").arg(displayName(path)),
            QStringLiteral("Name the folder that has them in it.")};
    return legacy;
}

/// The entries of a folder, sorted; none where it does not exist.
Result<std::vector<Bytes>> LegacyFolder::names(const Bytes &folder) const
{
    Opened opened = openBeneath(m_folder->get(), folder, O_RDONLY | O_DIRECTORY);
    std::vector<Bytes> found;
    if (opened.errnum == ENOENT)
        return found;
    const int errnum = opened.errnum == 0 ? readNames(std::move(opened.file), found) : opened.errnum;
    if (errnum != 0)
        return Error{ErrorCode::SourceUnreadable,
                     QStringLiteral("%1: cannot be listed").arg(displayName(m_path + '/' + folder)),
                     QStringLiteral("Check that you may read it.")};
    return found;
}

Result<Bytes> LegacyFolder::readSmall(const Bytes &name) const
{
    const Opened opened = openBeneath(m_folder->get(), name, O_RDONLY | O_NONBLOCK);
    struct stat status
    {};
    if (!opened.file || ::fstat(opened.file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return damaged(shown(name), QStringLiteral("cannot be opened as a file"));
    if (static_cast<std::uint64_t>(status.st_size) > kMaxMetadata)
        return damaged(shown(name), QStringLiteral("is too large"));
    Bytes bytes(static_cast<std::size_t>(status.st_size), '\0');
    const Transfer got = readAt(opened.file.get(), 0, bytes.data(), bytes.size());
    if (got.errnum != 0 || got.size != bytes.size())
        return damaged(shown(name), QStringLiteral("cannot be read"));
    return bytes;
}

Result<FileDescriptor> LegacyFolder::openFile(const LegacyFile &file) const
{
    Opened opened = openBeneath(m_folder->get(), file.stored, O_RDONLY | O_NONBLOCK);
    struct stat status
    {};
    if (!opened.file || ::fstat(opened.file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return damaged(shown(file.stored), QStringLiteral("cannot be opened as a file"));
    return std::move(opened.file);
}

LegacyBackup LegacyFolder::readFull(const Bytes &name) const
{
    LegacyBackup backup;
    backup.id = QString::fromStdString(name);
    backup.source = kFulls;
    const Bytes meta = kFulls + '/' + name + ".meta";
    const auto bytes = readSmall(meta);
    const auto json = bytes ? parseObject(*bytes, meta) : Result<QJsonObject>(bytes.error());
    if (!json) {
        backup.problem = json.error();
        return backup;
    }
    const auto created = fromIso(json->value(QLatin1String("created_at")).toString());
    const auto checksum = checksumOf(json->value(QLatin1String("checksum")));
    backup.description = json->value(QLatin1String("description")).toString();
    if (json->value(QLatin1String("id")).toString() != backup.id || !created || !checksum) {
        backup.problem = damaged(shown(meta), QStringLiteral("is not the whole metadata of this backup"));
        return backup;
    }
    backup.createdAt = *created;
    backup.digest = crypto::sha256(*bytes);
    backup.files = {{"trading_data.json", kFulls + '/' + name + ".backup.gz", true, 0, *checksum, *created}};
    return backup;
}

LegacyBackup LegacyFolder::readLink(const Bytes &id) const
{
    const Bytes name = manifestOf(id);
    const auto bytes = readSmall(name);
    auto manifest = bytes ? parseManifest(*bytes, name, id) : Result<Manifest>(bytes.error());
    if (manifest)
        return std::move(manifest->backup);
    LegacyBackup lost;
    lost.id = QString::fromStdString(id);
    lost.type = BackupType::Incremental;
    lost.source = kChain;
    lost.problem = manifest.error();
    return lost;
}

void LegacyTrees::load(LegacyBackup &backup)
{
    if (backup.source != kChain || backup.problem)
        return; // a full one has its file already; one whose manifest is lost shows as a gap
    if (const auto loaded = loadLink(backup); !loaded) {
        backup.problem = loaded.error();
        m_before.reset(); // whatever is built on it is not known either
        m_beforeThat.reset();
    }
}

Result<> LegacyTrees::loadLink(LegacyBackup &backup)
{
    const Bytes id = backup.id.toStdString();
    BACKSTOP_ASSIGN(bytes, m_folder.readSmall(manifestOf(id)));
    BACKSTOP_ASSIGN(manifest, parseManifest(bytes, manifestOf(id), id));
    if (manifest.backup.digest != backup.digest)
        return damaged(backup.id, QStringLiteral("was changed meanwhile"));
    const auto &since = manifest.parentSnapshot;
    if (!since)
        m_tree.clear();
    // The tree before was scanned a little before its manifest was written. A later time is that of a scan whose manifest is
    // gone, an earlier one says the same of the time before.
    const bool fits =
        !since || (m_before && *since <= *m_before && (!m_beforeThat || *since > *m_beforeThat));
    if (!fits)
        return damaged(backup.id, QStringLiteral("the backup that it is built on is missing"));
    BACKSTOP_TRY(applyChanges(manifest, m_tree));
    backup.files.reserve(m_tree.size());
    for (const auto &[path, file] : m_tree)
        backup.files.push_back(file);
    m_beforeThat = since ? m_before : std::nullopt;
    m_before = backup.createdAt;
    return {};
}

Result<std::vector<LegacyBackup>> LegacyFolder::backups() const
{
    std::vector<LegacyBackup> found;
    BACKSTOP_ASSIGN(entries, names(kFulls));
    std::set<Bytes> ids; // of either file, so that one which lost the other is told
    for (const Bytes &entry : entries) {
        for (const BytesView ending : {".meta", ".backup.gz"}) {
            if (entry.size() > ending.size() && entry.ends_with(ending))
                ids.insert(entry.substr(0, entry.size() - ending.size()));
        }
    }
    for (const Bytes &id : ids)
        found.push_back(readFull(id));
    const auto isOlder = [](const LegacyBackup &a, const LegacyBackup &b) {
        return a.createdAt < b.createdAt;
    };
    std::stable_sort(found.begin(), found.end(), isOlder);
    BACKSTOP_ASSIGN(chain, names(kChain));
    const auto firstOfChain = static_cast<std::ptrdiff_t>(found.size());
    for (const Bytes &id : chain)
        found.push_back(readLink(id));
    std::stable_sort(found.begin() + firstOfChain, found.end(), isOlder);
    return found;
}

} // namespace backstop::backup
