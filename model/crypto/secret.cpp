// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/crypto/secret.h"

#include "model/crypto/native.h"

#include <QtGlobal>

#include <sodium.h>

namespace backstop::crypto {

namespace {

void startSodium()
{
    static const bool ready = sodium_init() >= 0; // thread-safe: a static is made once
    if (!ready)
        qFatal("libsodium: cannot be started");
}

} // namespace

Secret::Secret(std::size_t size)
    : m_size(size)
{
    if (size == 0)
        return;
    startSodium();
    m_data = static_cast<char *>(checked(sodium_malloc(size)));
    sodium_memzero(m_data, size);
}

Secret Secret::copyOf(BytesView bytes)
{
    Secret secret(bytes.size());
    if (!bytes.empty())
        std::memcpy(secret.m_data, bytes.data(), bytes.size());
    return secret;
}

Secret Secret::takeFrom(Bytes &bytes)
{
    Secret secret = copyOf(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    bytes.clear();
    return secret;
}

Secret::Secret(Secret &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        sodium_free(m_data);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    sodium_free(m_data); // wipes; nothing happens for a null pointer
}

void Secret::truncate(std::size_t size)
{
    if (size >= m_size)
        return;
    sodium_memzero(m_data + size, m_size - size);
    m_size = size;
}

bool Secret::equals(const Secret &other) const { return equalsConstantTime(view(), other.view()); }

bool equalsConstantTime(BytesView a, BytesView b)
{
    return a.size() == b.size() && (a.empty() || sodium_memcmp(a.data(), b.data(), a.size()) == 0);
}

void wipe(void *memory, std::size_t size) { sodium_memzero(memory, size); }

} // namespace backstop::crypto
