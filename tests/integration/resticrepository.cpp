// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/resticrepository.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <memory>

namespace backstop::test {

namespace {

constexpr int kLongestRunMs = 120'000;

Error failed(const QString &what)
{
    return {ErrorCode::Failed, QStringLiteral("restic repository: ") + what, {}};
}

const unsigned char *data(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *data(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// @p text under @p cipher, which adds no padding; empty where OpenSSL fails.
QByteArray encrypted(const EVP_CIPHER *cipher, const QByteArray &key, const QByteArray &iv,
                     const QByteArray &text)
{
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                  EVP_CIPHER_CTX_free);
    QByteArray out(text.size() + 16, '\0');
    int size = 0;
    const unsigned char *ivBytes = iv.isEmpty() ? nullptr : data(iv);
    if (EVP_EncryptInit_ex(context.get(), cipher, nullptr, data(key), ivBytes) != 1 ||
        EVP_CIPHER_CTX_set_padding(context.get(), 0) != 1 ||
        EVP_EncryptUpdate(context.get(), data(out), &size, data(text), static_cast<int>(text.size())) != 1)
        return {};
    out.resize(size);
    return out;
}

/// The 16 bytes of Poly1305 with the one-time key @p key (32 bytes); empty where OpenSSL fails.
QByteArray poly1305(const QByteArray &key, const QByteArray &text)
{
    const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> mac(EVP_MAC_fetch(nullptr, "POLY1305", nullptr),
                                                                EVP_MAC_free);
    const std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)> context(EVP_MAC_CTX_new(mac.get()),
                                                                            EVP_MAC_CTX_free);
    QByteArray out(16, '\0');
    std::size_t size = 0;
    if (EVP_MAC_init(context.get(), data(key), static_cast<std::size_t>(key.size()), nullptr) != 1 ||
        EVP_MAC_update(context.get(), data(text), static_cast<std::size_t>(text.size())) != 1 ||
        EVP_MAC_final(context.get(), data(out), &size, 16) != 1 || size != 16)
        return {};
    return out;
}

} // namespace

QString ResticRepository::program()
{
    const QString named = qEnvironmentVariable("BACKSTOP_TEST_RESTIC");
    return named.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("restic")) : named;
}

Result<ResticRepository> ResticRepository::create(const QString &folder)
{
    ResticRepository made;
    made.m_folder = folder;
    BACKSTOP_ASSIGN(version, made.run({QStringLiteral("version")}));
    // "restic 0.14.0 compiled with ..."
    for (const QByteArray &part : version.split(' ').value(1).split('.'))
        made.m_version << part.toInt();
    BACKSTOP_TRY(made.run({QStringLiteral("init")}));
    BACKSTOP_ASSIGN(key, made.run({QStringLiteral("cat"), QStringLiteral("masterkey")}));
    const QJsonObject json = QJsonDocument::fromJson(key).object();
    const QJsonObject mac = json[u"mac"].toObject();
    made.m_encryptKey = QByteArray::fromBase64(json[u"encrypt"].toString().toLatin1());
    made.m_macKey = QByteArray::fromBase64(mac[u"k"].toString().toLatin1());
    made.m_macR = QByteArray::fromBase64(mac[u"r"].toString().toLatin1());
    if (made.m_encryptKey.size() != 32 || made.m_macKey.size() != 16 || made.m_macR.size() != 16)
        return failed(QStringLiteral("no master key of the known form"));
    return made;
}

Result<QByteArray> ResticRepository::run(const QStringList &arguments, const QByteArray &zone) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("RESTIC_REPOSITORY"), m_folder);
    environment.insert(QStringLiteral("RESTIC_PASSWORD"), QStringLiteral("test"));
    environment.insert(QStringLiteral("TZ"), QString::fromLatin1(zone));
    process.setProcessEnvironment(environment);
    process.start(program(),
                  QStringList{QStringLiteral("--no-cache"), QStringLiteral("--no-lock")} + arguments);
    const bool ended = process.waitForFinished(kLongestRunMs);
    const QByteArray said =
        process.readAllStandardError(); // also of snapshots that it could not read and left out
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || !said.isEmpty())
        return failed(QStringLiteral("%1: %2 (%3)")
                          .arg(arguments.join(u' '), QString::fromUtf8(said), process.errorString()));
    return process.readAllStandardOutput();
}

/// IV, AES-256-CTR, and Poly1305-AES of the ciphertext.
Result<QByteArray> ResticRepository::sealed(const QByteArray &text)
{
    QByteArray iv(16, '\0');
    m_random->fill(iv.data(), 16);
    const QByteArray ciphertext = encrypted(EVP_aes_256_ctr(), m_encryptKey, iv, text);
    const QByteArray once = m_macR + encrypted(EVP_aes_128_ecb(), m_macKey, {}, iv);
    const QByteArray mac = once.size() == 32 ? poly1305(once, ciphertext) : QByteArray();
    if (ciphertext.isEmpty() || mac.isEmpty())
        return failed(QStringLiteral("this OpenSSL has no AES or no Poly1305"));
    return QByteArray(iv + ciphertext + mac);
}

Result<> ResticRepository::setSnapshots(const std::vector<ResticSnapshot> &snapshots)
{
    QDir folder(m_folder + QStringLiteral("/snapshots"));
    if (!folder.removeRecursively() || !folder.mkpath(folder.path()))
        return failed(QStringLiteral("its snapshots cannot be removed"));
    for (const ResticSnapshot &snapshot : snapshots) {
        QJsonObject json{{QStringLiteral("time"), snapshot.time},
                         {QStringLiteral("tree"), QString(64, u'7')},
                         {QStringLiteral("paths"), QJsonArray{QStringLiteral("/x")}},
                         {QStringLiteral("hostname"), snapshot.host}};
        if (!snapshot.tags.isEmpty())
            json[u"tags"] = QJsonArray::fromStringList(snapshot.tags);
        BACKSTOP_ASSIGN(object, sealed(QJsonDocument(json).toJson(QJsonDocument::Compact)));
        const QByteArray name = QCryptographicHash::hash(object, QCryptographicHash::Sha256).toHex();
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(object) != object.size())
            return failed(file.errorString());
    }
    return {};
}

Result<ResticKept> ResticRepository::keptBy(const QStringList &options, const QByteArray &zone) const
{
    BACKSTOP_ASSIGN(output, run(QStringList{QStringLiteral("forget"), QStringLiteral("--dry-run"),
                                            QStringLiteral("--json"), QStringLiteral("--group-by"),
                                            QStringLiteral("host")} +
                                    options,
                                zone));
    const QJsonDocument json = QJsonDocument::fromJson(output);
    if (!json.isArray())
        return failed(options.join(u' ') + QStringLiteral(": no list of groups: ") +
                      QString::fromUtf8(output));
    ResticKept kept;
    for (const QJsonValue &group : json.array()) {
        auto &ofHost = kept[group[u"host"].toString()];
        for (const QJsonValue &reason : group[u"reasons"].toArray()) {
            QStringList matches;
            for (const QJsonValue &match : reason[u"matches"].toArray())
                matches << match.toString();
            ofHost.emplace_back(reason[u"snapshot"][u"time"].toString(), matches);
        }
        if (ofHost.size() != static_cast<std::size_t>(group[u"keep"].toArray().size()))
            return failed(QStringLiteral("not every snapshot that is kept has a reason"));
    }
    return kept;
}

} // namespace backstop::test
