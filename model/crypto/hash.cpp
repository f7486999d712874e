// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/crypto/hash.h"

#include "model/crypto/native.h"

#include <QtGlobal>

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace backstop::crypto {

namespace {

constexpr std::size_t kBlockSize = 64;
constexpr std::size_t kDigestSize = 32;

using DigestContext = std::unique_ptr<EVP_MD_CTX, FreeBy<EVP_MD_CTX_free>>;

// Looked up once: a fetch walks the providers and costs more than hashing a kilobyte.
const EVP_MD *digestMethod()
{
    static const EVP_MD *const method = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    if (method == nullptr)
        qFatal("libcrypto: offers no SHA-256");
    return method;
}

DigestContext makeContext()
{
    return DigestContext(checked(EVP_MD_CTX_new()));
}

// For what is hashed in one go. Making a context takes longer than hashing a short message.
EVP_MD_CTX *threadContext()
{
    thread_local const DigestContext context = makeContext();
    return context.get();
}

void begin(EVP_MD_CTX *context)
{
    checked(EVP_DigestInit_ex2(context, digestMethod(), nullptr) == 1);
}

void feed(EVP_MD_CTX *context, BytesView bytes)
{
    checked(EVP_DigestUpdate(context, bytes.data(), bytes.size()) == 1);
}

Digest end(EVP_MD_CTX *context)
{
    Digest digest;
    checked(EVP_DigestFinal_ex(context, digest.bytes.data(), nullptr) == 1);
    return digest;
}

Digest hashOf(BytesView bytes)
{
    EVP_MD_CTX *context = threadContext();
    begin(context);
    feed(context, bytes);
    return end(context);
}

} // namespace

// The states of the inner and the outer hash after the key, which is all that HMAC needs of it. Not unnamed: Mac::Context, which the
// header knows, is made of it.
struct MacStates
{
    DigestContext inner =
        makeContext(); // both are only ever copied from: that is what makes a Mac thread-safe
    DigestContext outer = makeContext();

    explicit MacStates(BytesView key)
    {
        std::array<char, kBlockSize> block{};
        if (key.size() > kBlockSize) {
            Digest digest = hashOf(key);
            std::memcpy(block.data(), digest.bytes.data(), kDigestSize);
            wipe(digest.bytes.data(), kDigestSize);
        } else if (!key.empty()) {
            std::memcpy(block.data(), key.data(), key.size());
        }
        absorb(inner.get(), block, 0x36);
        absorb(outer.get(), block, 0x36 ^ 0x5c); // the block carries the inner pad by now
        wipe(block.data(), block.size());
    }

    static void absorb(EVP_MD_CTX *context, std::array<char, kBlockSize> &block, char pad)
    {
        for (char &byte : block)
            byte = static_cast<char>(byte ^ pad);
        begin(context);
        feed(context, {block.data(), block.size()});
    }

    Digest mac(std::initializer_list<BytesView> message) const
    {
        EVP_MD_CTX *context = threadContext();
        checked(EVP_MD_CTX_copy_ex(context, inner.get()) == 1);
        for (const BytesView part : message)
            feed(context, part);
        const Digest digest = end(context);
        checked(EVP_MD_CTX_copy_ex(context, outer.get()) == 1);
        feed(context, digest.view());
        return end(context);
    }
};

Digest sha256(BytesView bytes)
{
    return hashOf(bytes);
}

struct Sha256::Context
{
    DigestContext digest = makeContext();
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
    reset();
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

void Sha256::update(BytesView bytes)
{
    feed(m_context->digest.get(), bytes);
}

void Sha256::updateZeros(std::uint64_t count)
{
    static constexpr std::array<char, 16 * 1024> zeros{};
    while (count > 0) {
        const std::uint64_t step = std::min<std::uint64_t>(count, zeros.size());
        update({zeros.data(), step});
        count -= step;
    }
}

Digest Sha256::result()
{
    return end(m_context->digest.get());
}

void Sha256::reset()
{
    begin(m_context->digest.get());
}

struct Mac::Context : MacStates
{
    using MacStates::MacStates;
};

Mac::Mac(const Secret &key)
    : m_context(std::make_unique<Context>(key.view()))
{}

Mac::~Mac() = default;
Mac::Mac(Mac &&) noexcept = default;
Mac &Mac::operator=(Mac &&) noexcept = default;

Digest Mac::operator()(BytesView message) const
{
    return m_context->mac({message});
}

Secret hkdf(const Secret &key, BytesView salt, BytesView info, std::size_t size)
{
    if (size > 255 * kDigestSize)
        qFatal("key derivation: %zu bytes asked for in one go", size);
    // Extract. An empty salt is the same key to HMAC as RFC 5869's string of zeros.
    Digest root = MacStates(salt).mac({key.view()});
    const MacStates expand(root.view());
    wipe(root.bytes.data(), kDigestSize);

    Secret out(size);
    Digest block;
    std::size_t done = 0;
    for (unsigned char counter = 1; done < size; ++counter) {
        const char number = static_cast<char>(counter);
        block = expand.mac({done == 0 ? BytesView() : block.view(), info, BytesView(&number, 1)});
        const std::size_t step = std::min(size - done, kDigestSize);
        std::memcpy(out.data() + done, block.bytes.data(), step);
        done += step;
    }
    wipe(block.bytes.data(), kDigestSize);
    return out;
}

} // namespace backstop::crypto
