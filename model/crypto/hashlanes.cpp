// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/crypto/hashlanes.h"

#include <QtGlobal>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace backstop::crypto {

namespace {

// FIPS 180-4, 5.3.3
constexpr std::uint32_t kInitial[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                       0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

} // namespace

HashLanes::HashLanes()
{
    for (std::size_t lane = 0; lane < kLanes; ++lane)
        reset(lane);
}

void HashLanes::reset(std::size_t lane)
{
    for (std::size_t word = 0; word < m_chains.size(); ++word)
        m_chains[word][lane] = kInitial[word];
}

Digest HashLanes::digest(std::size_t lane) const
{
    Digest digest;
    for (std::size_t i = 0; i < 32; ++i)
        digest.bytes[i] = static_cast<std::uint8_t>(m_chains[i / 4][lane] >> (24 - 8 * (i % 4)));
    return digest;
}

#if defined(__x86_64__)

namespace {

// FIPS 180-4, 4.2.2
constexpr int kRoundConstants[64] = {
    0x428a2f98,      0x71374491,      int(0xb5c0fbcf), int(0xe9b5dba5), 0x3956c25b,      0x59f111f1,
    int(0x923f82a4), int(0xab1c5ed5), int(0xd807aa98), 0x12835b01,      0x243185be,      0x550c7dc3,
    0x72be5d74,      int(0x80deb1fe), int(0x9bdc06a7), int(0xc19bf174), int(0xe49b69c1), int(0xefbe4786),
    0x0fc19dc6,      0x240ca1cc,      0x2de92c6f,      0x4a7484aa,      0x5cb0a9dc,      0x76f988da,
    int(0x983e5152), int(0xa831c66d), int(0xb00327c8), int(0xbf597fc7), int(0xc6e00bf3), int(0xd5a79147),
    0x06ca6351,      0x14292967,      0x27b70a85,      0x2e1b2138,      0x4d2c6dfc,      0x53380d13,
    0x650a7354,      0x766a0abb,      int(0x81c2c92e), int(0x92722c85), int(0xa2bfe8a1), int(0xa81a664b),
    int(0xc24b8b70), int(0xc76c51a3), int(0xd192e819), int(0xd6990624), int(0xf40e3585), 0x106aa070,
    0x19a4c116,      0x1e376c08,      0x2748774c,      0x34b0bcb5,      0x391c0cb3,      0x4ed8aa4a,
    0x5b9cca4f,      0x682e6ff3,      0x748f82ee,      0x78a5636f,      int(0x84c87814), int(0x8cc70208),
    int(0x90befffa), int(0xa4506ceb), int(0xbef9a3f7), int(0xc67178f2)};

#define BACKSTOP_AVX512 __attribute__((target("avx512f,avx512bw"), always_inline)) inline

constexpr int kXor = 0x96;      // of three
constexpr int kChoose = 0xca;   // bits of the first say which of the others
constexpr int kMajority = 0xe8; // of three

BACKSTOP_AVX512 __m512i bigSigma0(__m512i x)
{
    return _mm512_ternarylogic_epi32(_mm512_ror_epi32(x, 2), _mm512_ror_epi32(x, 13), _mm512_ror_epi32(x, 22),
                                     kXor);
}
BACKSTOP_AVX512 __m512i bigSigma1(__m512i x)
{
    return _mm512_ternarylogic_epi32(_mm512_ror_epi32(x, 6), _mm512_ror_epi32(x, 11), _mm512_ror_epi32(x, 25),
                                     kXor);
}
BACKSTOP_AVX512 __m512i smallSigma0(__m512i x)
{
    return _mm512_ternarylogic_epi32(_mm512_ror_epi32(x, 7), _mm512_ror_epi32(x, 18), _mm512_srli_epi32(x, 3),
                                     kXor);
}
BACKSTOP_AVX512 __m512i smallSigma1(__m512i x)
{
    return _mm512_ternarylogic_epi32(_mm512_ror_epi32(x, 17), _mm512_ror_epi32(x, 19),
                                     _mm512_srli_epi32(x, 10), kXor);
}

/// Reads a block of every lane: words[i] has the i-th word of each.
BACKSTOP_AVX512 void loadWords(__m512i *words, const std::array<const unsigned char *, kLanes> &blocks)
{
    const __m512i bigEndian = _mm512_set4_epi32(0x0c0d0e0f, 0x08090a0b, 0x04050607, 0x00010203);
    __m512i rows[kLanes];
#pragma GCC unroll 16
    for (std::size_t lane = 0; lane < kLanes; ++lane)
        rows[lane] = _mm512_shuffle_epi8(_mm512_loadu_si512(blocks[lane]), bigEndian);
    // Transposes within groups of four lanes, then the groups.
    __m512i quarters[4][4]; // [word within four][group of lanes]
#pragma GCC unroll 4
    for (std::size_t group = 0; group < 4; ++group) {
        const __m512i *row = rows + 4 * group;
        const __m512i low01 = _mm512_unpacklo_epi32(row[0], row[1]);
        const __m512i high01 = _mm512_unpackhi_epi32(row[0], row[1]);
        const __m512i low23 = _mm512_unpacklo_epi32(row[2], row[3]);
        const __m512i high23 = _mm512_unpackhi_epi32(row[2], row[3]);
        quarters[0][group] = _mm512_unpacklo_epi64(low01, low23);
        quarters[1][group] = _mm512_unpackhi_epi64(low01, low23);
        quarters[2][group] = _mm512_unpacklo_epi64(high01, high23);
        quarters[3][group] = _mm512_unpackhi_epi64(high01, high23);
    }
#pragma GCC unroll 4
    for (std::size_t word = 0; word < 4; ++word) {
        const __m512i *quarter = quarters[word];
        const __m512i even01 = _mm512_shuffle_i32x4(quarter[0], quarter[1], 0x88);
        const __m512i odd01 = _mm512_shuffle_i32x4(quarter[0], quarter[1], 0xdd);
        const __m512i even23 = _mm512_shuffle_i32x4(quarter[2], quarter[3], 0x88);
        const __m512i odd23 = _mm512_shuffle_i32x4(quarter[2], quarter[3], 0xdd);
        words[word] = _mm512_shuffle_i32x4(even01, even23, 0x88);
        words[word + 8] = _mm512_shuffle_i32x4(even01, even23, 0xdd);
        words[word + 4] = _mm512_shuffle_i32x4(odd01, odd23, 0x88);
        words[word + 12] = _mm512_shuffle_i32x4(odd01, odd23, 0xdd);
    }
}

BACKSTOP_AVX512 void compress(__m512i *chain, __m512i *words)
{
    __m512i a = chain[0];
    __m512i b = chain[1];
    __m512i c = chain[2];
    __m512i d = chain[3];
    __m512i e = chain[4];
    __m512i f = chain[5];
    __m512i g = chain[6];
    __m512i h = chain[7];
#pragma GCC unroll 64
    for (int round = 0; round < 64; ++round) {
        __m512i &word = words[round & 15];
        if (round >= 16) {
            const __m512i sum = _mm512_add_epi32(word, words[(round + 9) & 15]);
            word = _mm512_add_epi32(_mm512_add_epi32(sum, smallSigma0(words[(round + 1) & 15])),
                                    smallSigma1(words[(round + 14) & 15]));
        }
        const __m512i constant = _mm512_set1_epi32(kRoundConstants[round]);
        const __m512i input = _mm512_add_epi32(_mm512_add_epi32(h, constant), word);
        const __m512i first = _mm512_add_epi32(_mm512_add_epi32(input, bigSigma1(e)),
                                               _mm512_ternarylogic_epi32(e, f, g, kChoose));
        const __m512i second = _mm512_add_epi32(bigSigma0(a), _mm512_ternarylogic_epi32(a, b, c, kMajority));
        h = g;
        g = f;
        f = e;
        e = _mm512_add_epi32(d, first);
        d = c;
        c = b;
        b = a;
        a = _mm512_add_epi32(first, second);
    }
    chain[0] = _mm512_add_epi32(chain[0], a);
    chain[1] = _mm512_add_epi32(chain[1], b);
    chain[2] = _mm512_add_epi32(chain[2], c);
    chain[3] = _mm512_add_epi32(chain[3], d);
    chain[4] = _mm512_add_epi32(chain[4], e);
    chain[5] = _mm512_add_epi32(chain[5], f);
    chain[6] = _mm512_add_epi32(chain[6], g);
    chain[7] = _mm512_add_epi32(chain[7], h);
}

} // namespace

bool hasHashLanes()
{
    static const bool has = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw");
    return has;
}

__attribute__((target("avx512f,avx512bw"))) void
HashLanes::add(std::array<const unsigned char *, kLanes> blocks,
               const std::array<std::size_t, kLanes> &strides, std::size_t count)
{
    __m512i chain[8];
    for (std::size_t word = 0; word < 8; ++word)
        chain[word] = _mm512_load_si512(m_chains[word].data());
    for (; count > 0; --count) {
        __m512i words[16];
        loadWords(words, blocks);
        compress(chain, words);
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            blocks[lane] += strides[lane];
    }
    for (std::size_t word = 0; word < 8; ++word)
        _mm512_store_si512(m_chains[word].data(), chain[word]);
}

#else

bool hasHashLanes()
{
    return false;
}

void HashLanes::add(std::array<const unsigned char *, kLanes>, const std::array<std::size_t, kLanes> &,
                    std::size_t)
{
    qFatal("SHA-256: there are no lanes on this processor");
}

#endif

} // namespace backstop::crypto
