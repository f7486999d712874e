// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/unfinishednote.h"

#include "model/core/filetime.h"
#include "model/crypto/hash.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include <unistd.h>

namespace backstop::restore {

namespace {

constexpr std::uint64_t kLargest = std::uint64_t(64) << 20; // a note lists no more folders than that
constexpr int kFormat = 3;

const Bytes &noteName()
{
    static const Bytes name(TargetDirectory::kNoteName);
    return name;
}

/// Adds @p text with its length, so that no two lists of texts are the same bytes.
void add(crypto::Sha256 &sha256, BytesView text)
{
    sha256.update(std::to_string(text.size()) + ':');
    sha256.update(text);
}

template<typename Texts, typename ToBytes>
void addAll(crypto::Sha256 &sha256, const Texts &texts, ToBytes toBytes)
{
    std::vector<Bytes> sorted;
    for (const auto &text : texts)
        sorted.push_back(toBytes(text));
    std::sort(sorted.begin(), sorted.end());
    add(sha256, std::to_string(sorted.size()));
    for (const Bytes &text : sorted)
        add(sha256, text);
}

QJsonObject toJson(const Digest &fingerprint, const Resumption &begun, const QString &bootId)
{
    QJsonArray folders;
    for (const Bytes &path : begun.foldersFound)
        folders.append(QString::fromStdString(toHex(path))); // which may be any bytes
    return {{QStringLiteral("note"), QStringLiteral("A restore into this folder has not ended. Run it again "
                                                    "to go on with it.")},
            {QStringLiteral("format"), kFormat},
            {QStringLiteral("restore"), QString::fromStdString(fingerprint.hex())},
            {QStringLiteral("begun_at"), toIso(begun.begunAt)},
            {QStringLiteral("since_ns"), static_cast<qint64>(begun.sinceNs)},
            {QStringLiteral("boot_id"), bootId},
            {QStringLiteral("folders_found"), folders}};
}

std::optional<Resumption> fromJson(const QJsonObject &note, const Digest &fingerprint, const QString &bootId)
{
    const auto begunAt = fromIso(note.value(QLatin1String("begun_at")).toString());
    const auto restore = note.value(QLatin1String("restore")).toString().toStdString();
    const qint64 sinceNs = note.value(QLatin1String("since_ns")).toInteger();
    if (note.value(QLatin1String("format")).toInt() != kFormat || restore != fingerprint.hex() || !begunAt ||
        sinceNs == 0)
        return std::nullopt;
    const QString noted = note.value(QLatin1String("boot_id")).toString();
    Resumption begun{*begunAt, sinceNs, !noted.isEmpty() && noted == bootId, {}};
    for (const QJsonValue &folder : note.value(QLatin1String("folders_found")).toArray()) {
        const auto path = fromHex(folder.toString().toStdString());
        if (!path)
            return std::nullopt;
        begun.foldersFound.push_back(*path);
    }
    std::sort(begun.foldersFound.begin(), begun.foldersFound.end());
    return begun;
}

/// The note, whoever's it is, if it is this user's alone and no restore that is alive holds it.
std::optional<ExistingFile> openNote(const TargetDirectory &target, bool &isAlive)
{
    isAlive = false;
    const auto found = target.existing(noteName());
    constexpr std::uint32_t kOfOthers = 0022;
    if (!found || !*found || (*found)->uid != ::geteuid() || ((*found)->mode & kOfOthers) != 0)
        return std::nullopt;
    auto file = target.openExisting(noteName(), &(*found)->identity);
    if (!file)
        return std::nullopt;
    isAlive = !file->isFree();
    return isAlive ? std::nullopt : std::optional(std::move(*file));
}

/// What a file has that is this user's alone. Its time is one that only exact file systems keep.
repository::Metadata noteMetadata(const Resumption &begun)
{
    constexpr std::int64_t kUneven = 123'456'789; // odd, and no whole number of microseconds
    const std::int64_t begunNs = begun.begunAt.time_since_epoch().count();
    repository::Metadata metadata;
    metadata.mode = 0600;
    metadata.uid = ::geteuid();
    metadata.gid = ::getegid();
    metadata.mtimeNs = begunNs - begunNs % kNsPerSecond + kUneven;
    return metadata;
}

bool publish(TargetDirectory &target, const Digest &fingerprint, const Resumption &begun,
             const QString &bootId)
{
    const QByteArray text = QJsonDocument(toJson(fingerprint, begun, bootId)).toJson();
    if (static_cast<std::uint64_t>(text.size()) > kLargest)
        return false; // nobody would read it
    auto file = target.createFile(noteName(), 0);
    if (!file || !file->write(0, {text.constData(), static_cast<std::size_t>(text.size())}))
        return false;
    file->applyMetadata(noteMetadata(begun)); // whether it has it is looked at by hold()
    return file->sync() && file->publish(true);
}

} // namespace

Digest UnfinishedNote::fingerprintOf(const RepositoryId &repository, const RestoreRequest &request)
{
    const auto same = [](const Bytes &path) { return path; };
    crypto::Sha256 sha256;
    add(sha256, repository.view());
    add(sha256, request.backup.id.view());
    addAll(sha256, request.includes, same);
    addAll(sha256, request.excludedPaths, same);
    addAll(sha256, request.excludes, [](const QString &pattern) { return pattern.toStdString(); });
    return sha256.result();
}

std::optional<Resumption> UnfinishedNote::read(const TargetDirectory &target, const Digest &fingerprint,
                                               const Environment &environment)
{
    // Whatever is wrong with it: without a note the conflict rule decides, which loses nothing.
    bool isAlive = false;
    const auto file = openNote(target, isAlive);
    if (!file || file->size() > kLargest)
        return std::nullopt;
    Bytes text(static_cast<std::size_t>(file->size()), '\0');
    if (file->read(0, text.data(), text.size()) != text.size())
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    return fromJson(document.object(), fingerprint, environment.bootId);
}

bool UnfinishedNote::write(const std::shared_ptr<TargetDirectory> &target, const Digest &fingerprint,
                           Resumption begun, const Environment &environment)
{
    const auto older = target->existing(noteName());
    if (!older || (*older && (*older)->uid != ::geteuid()))
        return false;
    bool isAlive = false;
    static_cast<void>(openNote(*target, isAlive));
    if (isAlive)
        return false;
    if (begun.sinceNs == 0) { // told by a first note, which counts for nothing yet
        if (!publish(*target, fingerprint, begun, environment.bootId))
            return false;
        const auto first = target->existing(noteName());
        if (!first || !*first)
            return false;
        begun.sinceNs = (*first)->changedNs;
    }
    return publish(*target, fingerprint, begun, environment.bootId) && hold(target, begun);
}

bool UnfinishedNote::hold(const std::shared_ptr<TargetDirectory> &target, const Resumption &begun)
{
    const auto written = target->existing(noteName());
    if (!written || !*written)
        return false;
    m_target = target;
    m_identity = (*written)->identity;
    const repository::Metadata given = noteMetadata(begun);
    m_isExact = (*written)->mtimeNs == given.mtimeNs && (*written)->mode == given.mode &&
                (*written)->uid == given.uid;
    auto held = target->hold(noteName(), m_identity);
    if (held && m_isExact) {
        m_held = std::move(*held);
        return true;
    }
    // Nobody could tell that its restore is alive, or what it has put in place. What stays where even this fails says no more.
    static_cast<void>(remove());
    return false;
}

Result<> UnfinishedNote::remove()
{
    if (!m_target)
        return {};
    const auto held =
        std::exchange(m_held, std::nullopt); // until it is gone, so that nobody takes it for left
    const auto target = std::exchange(m_target, nullptr);
    BACKSTOP_ASSIGN(now, target->existing(noteName()));
    if (!now || now->identity != m_identity)
        return {}; // another's by now
    const Result<> removed = target->remove(noteName());
    return removed || removed.error().code == ErrorCode::NotFound ? Result<>() : removed;
}

} // namespace backstop::restore
