// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <new>

// What it takes to call the C libraries below this folder. Nothing outside it includes this.
namespace backstop::crypto {

inline const unsigned char *unsignedBytes(const char *bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes);
}

inline unsigned char *unsignedBytes(char *bytes)
{
    return reinterpret_cast<unsigned char *>(bytes);
}

/// Ends in std::bad_alloc where a libcrypto call fails that can only fail for want of memory: its arguments are fixed
/// by the code around it. Ciphertexts and tags from outside are never judged through this.
inline void checked(bool ok)
{
    if (!ok)
        throw std::bad_alloc();
}

/// The same for a call that makes an object.
template<typename T>
T *checked(T *object)
{
    checked(object != nullptr);
    return object;
}

/// The deleter of what a C library made, which is freed by its function @p release.
template<auto release>
struct FreeBy
{
    template<typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};

} // namespace backstop::crypto
