// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/repository/documentstore.h"

#include "model/repository/sealedobject.h"

#include <QJsonDocument>

#include <algorithm>
#include <charconv>

namespace backstop::repository {

namespace {

constexpr int kDocumentVersion = 1;
constexpr std::size_t kKeptVersions = 100;
constexpr int kMostAttempts = 20;
constexpr std::size_t kDigits = 10;

std::string folderOf(const std::string &name)
{
    return "documents/" + name + '/';
}

std::string objectName(const std::string &name, std::uint64_t version)
{
    const std::string digits = std::to_string(version);
    return folderOf(name) + std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits;
}

std::optional<std::uint64_t> versionOf(std::string_view digits)
{
    std::uint64_t version = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), version);
    const bool isNumber = error == std::errc() && end == digits.data() + digits.size();
    return digits.size() == kDigits && isNumber && version > 0 ? std::optional(version) : std::nullopt;
}

} // namespace

Result<std::vector<std::uint64_t>> DocumentStore::versions(const std::string &name)
{
    const std::string folder = folderOf(name);
    BACKSTOP_ASSIGN(objects, m_storage.list(folder));
    std::vector<std::uint64_t> found;
    for (const storage::ObjectInfo &object : objects) {
        if (const auto version = versionOf(std::string_view(object.name).substr(folder.size())))
            found.push_back(*version);
    }
    std::sort(found.begin(), found.end());
    return found;
}

Result<Document> DocumentStore::read(const std::string &name, std::uint64_t version)
{
    const std::string object = objectName(name, version);
    BACKSTOP_ASSIGN(bytes, m_storage.get(object, kMaxSealedObjectSize));
    auto payload = openObject(m_keys, ObjectKind::Document, object, bytes);
    if (!payload)
        return payload.error().withContext(QString::fromStdString(object));
    const QJsonObject json =
        QJsonDocument::fromJson(QByteArray(payload->data(), static_cast<qsizetype>(payload->size())))
            .object();
    const auto text = [&json](const char *field) { return json.value(QLatin1String(field)).toString(); };
    if (json.value(QLatin1String("version")).toInt() > kDocumentVersion)
        return Error{ErrorCode::UnsupportedFormat,
                     QStringLiteral("%1: written by a newer version of the program")
                         .arg(QString::fromStdString(object)),
                     QStringLiteral("Use that version.")};
    const auto time = fromIso(text("time"));
    if (!time || !json.value(QLatin1String("content")).isObject())
        return Error{ErrorCode::Damaged,
                     QStringLiteral("%1: cannot be read").arg(QString::fromStdString(object)),
                     QStringLiteral("Copy it back from a replica of this repository.")};
    return Document{version, *time, text("host"), text("user"),
                    json.value(QLatin1String("content")).toObject()};
}

Result<std::optional<Document>> DocumentStore::newest(const std::string &name)
{
    while (true) {
        BACKSTOP_ASSIGN(found, versions(name));
        if (found.empty())
            return std::optional<Document>();
        auto document = read(name, found.back());
        if (document)
            return std::optional<Document>(std::move(*document));
        if (document.error().code != ErrorCode::NotFound) // trimmed since the listing: there are newer ones
            return document.error();
    }
}

Result<std::vector<Document>> DocumentStore::history(const std::string &name)
{
    BACKSTOP_ASSIGN(found, versions(name));
    std::vector<Document> documents;
    for (const std::uint64_t version : found) {
        auto document = read(name, version);
        if (document)
            documents.push_back(std::move(*document));
        else if (document.error().code != ErrorCode::NotFound && document.error().code != ErrorCode::Damaged)
            return document.error();
    }
    return documents;
}

Result<Document> DocumentStore::update(const std::string &name, const Change &change)
{
    for (int attempt = 0; attempt < kMostAttempts; ++attempt) {
        BACKSTOP_ASSIGN(before, newest(name));
        Document next = before.value_or(Document{});
        BACKSTOP_TRY(change(next.content));
        if (before && before->content == next.content)
            return next;
        ++next.version;
        next.time = m_environment.clock->now();
        next.hostname = m_environment.hostname;
        next.username = m_environment.username;
        const QJsonObject json{{QStringLiteral("version"), kDocumentVersion},
                               {QStringLiteral("time"), toIso(next.time)},
                               {QStringLiteral("host"), next.hostname},
                               {QStringLiteral("user"), next.username},
                               {QStringLiteral("content"), next.content}};
        const std::string object = objectName(name, next.version);
        BACKSTOP_ASSIGN(sealed, sealObject(m_keys, ObjectKind::Document, object,
                                           QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString(),
                                           *m_environment.random));
        const auto stored = m_storage.put(object, sealed);
        if (!stored && stored.error().code == ErrorCode::AlreadyExists)
            continue; // somebody changed the same version
        if (!stored)
            return stored.error();
        BACKSTOP_ASSIGN(all, versions(name));
        for (std::size_t i = 0; i + kKeptVersions < all.size(); ++i) {
            if (auto removed = m_storage.remove(objectName(name, all[i]));
                !removed && removed.error().code != ErrorCode::NotFound &&
                removed.error().code != ErrorCode::ReadOnly)
                break; // it is in nobody's way; the next change tries again
        }
        return next;
    }
    return Error{ErrorCode::Unavailable,
                 QStringLiteral("documents/%1: others keep changing it").arg(QString::fromStdString(name)),
                 QStringLiteral("Try again in a minute."), true};
}

} // namespace backstop::repository
