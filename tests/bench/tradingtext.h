// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/// What the data of backstop_tradingdata is made with. Everything ends the program with a message where it fails.
namespace backstop::tradingdata {

[[noreturn]] inline void fail(const std::string &object, const std::string &what)
{
    std::fprintf(stderr, "tradingdata: %s: %s\n", object.c_str(), what.c_str());
    std::exit(1);
}

[[noreturn]] inline void failBySystem(const std::string &object)
{
    fail(object, std::strerror(errno));
}

/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014), seeded by FNV-1a of the name.
class Random
{
public:
    Random(std::uint64_t seed, std::string_view name, std::uint64_t day)
    {
        std::uint64_t hash = 0xcbf29ce484222325U;
        for (const char c : name)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
        m_state = hash ^ (seed * 0xd1342543de82ef95U) ^ (day << 48U);
    }

    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }

    /// From 0 up to, and without, `end`.
    std::uint32_t below(std::uint32_t end)
    {
        return static_cast<std::uint32_t>(((next() >> 32U) * end) >> 32U);
    }

    template<std::size_t N>
    std::string_view oneOf(const std::array<std::string_view, N> &words)
    {
        return words[below(N)];
    }

private:
    std::uint64_t m_state;
};

/// Text and little-endian numbers, put together.
class Text
{
public:
    Text &operator<<(std::string_view text)
    {
        m_bytes += text;
        return *this;
    }

    Text &number(std::uint64_t value, std::size_t width = 1)
    {
        std::array<char, 20> digits;
        const char *end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        const auto length = static_cast<std::size_t>(end - digits.data());
        m_bytes.append(width > length ? width - length : 0, '0');
        m_bytes.append(digits.data(), length);
        return *this;
    }

    Text &hex(std::uint64_t value, unsigned digits)
    {
        while (digits-- > 0)
            m_bytes += "0123456789ABCDEF"[(value >> (4U * digits)) & 15U];
        return *this;
    }

    /// Hundredths, as in a price.
    Text &price(std::uint64_t cents)
    {
        number(cents / 100) << ".";
        return number(cents % 100, 2);
    }

    Text &clock(std::uint64_t micros)
    {
        number(micros / 3'600'000'000U, 2) << ":";
        number(micros / 60'000'000U % 60, 2) << ":";
        number(micros / 1'000'000U % 60, 2) << ".";
        return number(micros % 1'000'000U, 6);
    }

    Text &littleEndian(std::uint64_t value, unsigned bytes)
    {
        for (; bytes > 0; --bytes, value >>= 8U)
            m_bytes += static_cast<char>(value & 255U);
        return *this;
    }

    std::string &bytes() { return m_bytes; }
    const std::string &bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

inline std::chrono::sys_days dateOf(std::uint32_t day)
{
    using namespace std::chrono;
    return sys_days(year(2026) / 1 / 5) + days(day / 5 * 7 + day % 5); // a Monday, and no weekends
}

inline std::string nameOf(std::uint32_t day)
{
    const std::chrono::year_month_day date(dateOf(day));
    Text text;
    text.number(static_cast<unsigned>(static_cast<int>(date.year()))) << "-";
    text.number(static_cast<unsigned>(date.month()), 2) << "-";
    text.number(static_cast<unsigned>(date.day()), 2);
    return text.bytes();
}

/// A file that is written from its beginning, at its end or in place. Ends the program where that fails. The time of the
/// file is the evening of its day: data that is backed up is seldom of this very second.
class File
{
public:
    File(const std::string &path, int flags, std::uint32_t day)
        : m_path(path)
        , m_day(day)
        , m_fd(::open(path.c_str(), flags | O_CREAT | O_CLOEXEC, 0644))
    {
        if (m_fd < 0)
            failBySystem(m_path);
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    ~File()
    {
        flush();
        std::array<timespec, 2> times{};
        times[0].tv_sec = times[1].tv_sec =
            std::chrono::seconds(dateOf(m_day).time_since_epoch()).count() + 20 * 3600;
        if (::futimens(m_fd, times.data()) != 0 || ::close(m_fd) != 0)
            failBySystem(m_path);
    }

    /// What is to be written next; written now and then by rowDone(), and at the end.
    Text &text() { return m_text; }
    std::uint64_t written() const { return m_written + m_text.bytes().size(); }

    void rowDone()
    {
        if (m_text.bytes().size() >= 1U << 18U)
            flush();
    }

    std::string read(std::uint64_t at, std::size_t size) const
    {
        std::string bytes(size, '\0');
        if (::pread(m_fd, bytes.data(), size, static_cast<off_t>(at)) != static_cast<ssize_t>(size))
            fail(m_path, "ends too early");
        return bytes;
    }

    void replace(std::uint64_t at, const std::string &bytes)
    {
        if (::pwrite(m_fd, bytes.data(), bytes.size(), static_cast<off_t>(at)) !=
            static_cast<ssize_t>(bytes.size()))
            failBySystem(m_path);
    }

private:
    void flush()
    {
        std::string_view rest = m_text.bytes();
        while (!rest.empty()) {
            const ssize_t count = ::write(m_fd, rest.data(), rest.size());
            if (count < 0 && errno != EINTR)
                failBySystem(m_path);
            rest.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        }
        m_written += m_text.bytes().size();
        m_text.bytes().clear();
    }

    std::string m_path;
    std::uint32_t m_day;
    int m_fd;
    Text m_text;
    std::uint64_t m_written = 0;
};

} // namespace backstop::tradingdata
