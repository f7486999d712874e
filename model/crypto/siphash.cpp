// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/crypto/siphash.h"

#include "model/crypto/native.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <array>

namespace backstop::crypto {

namespace {

constexpr std::size_t kSipKeySize = 16;
constexpr std::size_t kResultSize = 8;

} // namespace

struct SipHash13::Context
{
    std::unique_ptr<EVP_MAC, FreeBy<EVP_MAC_free>> mac{checked(EVP_MAC_fetch(nullptr, "SIPHASH", nullptr))};
    std::unique_ptr<EVP_MAC_CTX, FreeBy<EVP_MAC_CTX_free>> state{checked(EVP_MAC_CTX_new(mac.get()))};
};

SipHash13::SipHash13()
    : m_context(std::make_unique<Context>())
{
    std::size_t size = kResultSize;
    unsigned int rounds = 1;
    unsigned int lastRounds = 3;
    const std::array<OSSL_PARAM, 4> parameters{
        OSSL_PARAM_construct_size_t(OSSL_MAC_PARAM_SIZE, &size),
        OSSL_PARAM_construct_uint(OSSL_MAC_PARAM_C_ROUNDS, &rounds),
        OSSL_PARAM_construct_uint(OSSL_MAC_PARAM_D_ROUNDS, &lastRounds), OSSL_PARAM_construct_end()};
    const std::array<unsigned char, kSipKeySize> key{};
    checked(EVP_MAC_init(m_context->state.get(), key.data(), key.size(), parameters.data()) == 1);
}

SipHash13::~SipHash13() = default;

void SipHash13::update(BytesView bytes)
{
    checked(EVP_MAC_update(m_context->state.get(), unsignedBytes(bytes.data()), bytes.size()) == 1);
}

std::uint64_t SipHash13::result()
{
    std::array<unsigned char, kResultSize> bytes{};
    std::size_t size = 0;
    checked(EVP_MAC_final(m_context->state.get(), bytes.data(), &size, bytes.size()) == 1 &&
            size == kResultSize);
    std::uint64_t value = 0;
    for (std::size_t i = kResultSize; i > 0; --i)
        value = value << 8 | bytes[i - 1];
    return value;
}

} // namespace backstop::crypto
