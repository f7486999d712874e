// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/crypto/cipher.h"

#include "model/crypto/native.h"

#include <QtGlobal>

#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace backstop::crypto {

namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::size_t kNonceSize = 12;
constexpr std::size_t kMaxStep = 1u << 30; // libcrypto counts in int

using Nonce = std::array<unsigned char, kNonceSize>;

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreeBy<EVP_CIPHER_CTX_free>>;

const EVP_CIPHER *cipherMethod()
{
    static const EVP_CIPHER *const method = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    if (method == nullptr)
        qFatal("libcrypto: offers no AES-256-GCM");
    return method;
}

CipherContext makeContext(const Secret &key, bool sealing)
{
    CipherContext context(checked(EVP_CIPHER_CTX_new()));
    checked(EVP_CipherInit_ex2(context.get(), cipherMethod(), unsignedBytes(key.data()), nullptr,
                               sealing ? 1 : 0, nullptr) == 1);
    return context;
}

Nonce nonceOf(std::uint64_t ordinal)
{
    Nonce nonce{};
    for (std::size_t i = kNonceSize; i-- > kNonceSize - 8; ordinal >>= 8)
        nonce[i] = static_cast<unsigned char>(ordinal & 0xff);
    return nonce;
}

// Runs @p in through the context; without @p out it is authenticated only.
void pump(EVP_CIPHER_CTX *context, BytesView in, char *out)
{
    while (!in.empty()) {
        const std::size_t step = std::min(in.size(), kMaxStep);
        int written = 0;
        checked(EVP_CipherUpdate(context, out != nullptr ? unsignedBytes(out) : nullptr, &written,
                                 unsignedBytes(in.data()), static_cast<int>(step)) == 1);
        in.remove_prefix(step);
        if (out != nullptr)
            out += step;
    }
}

void begin(EVP_CIPHER_CTX *context, std::uint64_t ordinal, BytesView aad)
{
    const Nonce nonce = nonceOf(ordinal);
    checked(EVP_CipherInit_ex2(context, nullptr, nullptr, nonce.data(), -1, nullptr) ==
            1); // keeps key and direction
    pump(context, aad, nullptr);
}

} // namespace

struct Cipher::Context
{
    CipherContext sealing;
    CipherContext opening;
};

Cipher::Cipher(const Secret &key32)
{
    if (key32.size() != kKeySize)
        qFatal("cipher: a key of %zu bytes instead of 32", key32.size());
    m_context = std::make_unique<Context>(Context{makeContext(key32, true), makeContext(key32, false)});
}

Cipher::~Cipher() = default;
Cipher::Cipher(Cipher &&) noexcept = default;
Cipher &Cipher::operator=(Cipher &&) noexcept = default;

void Cipher::seal(std::uint64_t ordinal, BytesView aad, BytesView plain, char *out)
{
    EVP_CIPHER_CTX *context = m_context->sealing.get();
    begin(context, ordinal, aad);
    pump(context, plain, out);
    int written = 0;
    unsigned char *tag = unsignedBytes(out) + plain.size();
    checked(EVP_CipherFinal_ex(context, tag, &written) == 1 && written == 0);
    checked(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, static_cast<int>(kTagSize), tag) == 1);
}

bool Cipher::open(std::uint64_t ordinal, BytesView aad, BytesView sealed, char *out)
{
    if (sealed.size() < kTagSize)
        return false;
    const BytesView body = sealed.substr(0, sealed.size() - kTagSize);
    std::array<unsigned char, kTagSize> tag;
    std::memcpy(tag.data(), sealed.data() + body.size(), kTagSize);

    EVP_CIPHER_CTX *context = m_context->opening.get();
    begin(context, ordinal, aad);
    pump(context, body, out);
    checked(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, static_cast<int>(kTagSize), tag.data()) == 1);
    int written = 0;
    unsigned char none = 0;
    if (EVP_CipherFinal_ex(context, &none, &written) == 1)
        return true;
    wipe(out, body.size()); // nothing that was not authenticated leaves this function
    return false;
}

} // namespace backstop::crypto
