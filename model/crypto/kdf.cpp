// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/crypto/kdf.h"

#include "model/crypto/native.h"

#include <QtGlobal>

#include <sodium.h>

#include <string_view>

namespace backstop::crypto {

namespace {

constexpr std::size_t kWrapKeySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t kWrapNonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kWrapTagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(kWrapOverhead == kWrapNonceSize + kWrapTagSize);
static_assert(kKdfSaltSize == crypto_pwhash_argon2id_SALTBYTES);

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kCodeSymbols = 32;
constexpr std::size_t kGroupSize = 4;

Error invalid(const QString &what)
{
    return {ErrorCode::InvalidArgument, QStringLiteral("key derivation: ") + what,
            QStringLiteral("Choose a memory of 8 KiB to 2 GiB and 1 to 16 passes.")};
}

void requireKey(const Secret &kek)
{
    if (kek.size() != kWrapKeySize)
        qFatal("key wrapping: a key of %zu bytes instead of %zu", kek.size(), kWrapKeySize);
}

// The symbol that a person meant by @p c, or 0 where it is none.
char symbolOf(char c)
{
    if (c >= 'a' && c <= 'z')
        c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O')
        return '0';
    if (c == 'I' || c == 'L')
        return '1';
    return kAlphabet.find(c) != std::string_view::npos ? c : '\0';
}

} // namespace

Result<Secret> deriveKey(const Secret &passphrase, BytesView salt, const KdfCost &cost)
{
    if (!cost.withinCeiling())
        return invalid(QStringLiteral("%1 KiB and %2 passes are outside the bounds")
                           .arg(cost.memoryKiB)
                           .arg(cost.passes));
    if (salt.size() != kKdfSaltSize)
        return invalid(QStringLiteral("a salt of %1 bytes instead of %2").arg(salt.size()).arg(kKdfSaltSize));

    Secret key(kWrapKeySize); // also starts libsodium
    const int status =
        crypto_pwhash_argon2id(unsignedBytes(key.data()), key.size(), passphrase.data(), passphrase.size(),
                               unsignedBytes(salt.data()), cost.passes, std::size_t{cost.memoryKiB} * 1024,
                               crypto_pwhash_argon2id_ALG_ARGON2ID13);
    if (status != 0)
        return Error{
            ErrorCode::OutOfMemory,
            QStringLiteral("key derivation: %1 MiB of memory are not to be had").arg(cost.memoryKiB / 1024),
            QStringLiteral(
                "Close other programs, or open the repository on a machine with more free memory."),
            true};
    return key;
}

Bytes wrapKey(const Secret &kek, BytesView aad, const Secret &payload, RandomSource &random)
{
    requireKey(kek);
    Bytes out = random.bytes(kWrapNonceSize);
    out.resize(kWrapNonceSize + payload.size() + kWrapTagSize);
    unsigned char *nonce = unsignedBytes(out.data());
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + kWrapNonceSize, nullptr, unsignedBytes(payload.data()),
                                               payload.size(), unsignedBytes(aad.data()), aad.size(), nullptr,
                                               nonce, unsignedBytes(kek.data()));
    return out;
}

Result<Secret> unwrapKey(const Secret &kek, BytesView aad, BytesView wrapped)
{
    requireKey(kek);
    const Error wrongKey{ErrorCode::WrongKey, QStringLiteral("wrapped key: does not open with this key"),
                         QStringLiteral("Check the passphrase, or use the recovery code.")};
    if (wrapped.size() < kWrapOverhead)
        return wrongKey;
    Secret payload(wrapped.size() - kWrapOverhead);
    const unsigned char *nonce = unsignedBytes(wrapped.data());
    unsigned char nothing = 0; // libsodium wants a place to write to even for an empty payload
    const int status = crypto_aead_xchacha20poly1305_ietf_decrypt(
        payload.isEmpty() ? &nothing : unsignedBytes(payload.data()), nullptr, nullptr,
        nonce + kWrapNonceSize, wrapped.size() - kWrapNonceSize, unsignedBytes(aad.data()), aad.size(), nonce,
        unsignedBytes(kek.data()));
    if (status != 0)
        return wrongKey;
    return payload;
}

Secret makeRecoveryCode(RandomSource &random)
{
    Secret bits(
        kCodeSymbols); // one byte a symbol, of which 5 bits count: 256 is a multiple of 32, so none is likelier
    random.fill(bits.data(), bits.size());
    Secret code(kCodeSymbols + kCodeSymbols / kGroupSize - 1);
    char *out = code.data();
    for (std::size_t i = 0; i < kCodeSymbols; ++i) {
        if (i > 0 && i % kGroupSize == 0)
            *out++ = '-';
        *out++ = kAlphabet[static_cast<unsigned char>(bits.data()[i]) % kAlphabet.size()];
    }
    return code;
}

Secret normalizeRecoveryCode(const Secret &text)
{
    Secret code(kCodeSymbols);
    std::size_t count = 0;
    for (const char c : text.view()) {
        if (c == '-' || c == ' ' || c == '\t' || c == '\r' || c == '\n')
            continue;
        const char symbol = symbolOf(c);
        if (symbol == '\0' || count == kCodeSymbols)
            return {};
        code.data()[count++] = symbol;
    }
    if (count != kCodeSymbols)
        return {};
    return code;
}

} // namespace backstop::crypto
