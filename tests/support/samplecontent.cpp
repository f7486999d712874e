// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplecontent.h"

#include "tests/support/seededrandom.h"

#include <string>
#include <vector>

namespace backstop::test {

Bytes quotes(std::size_t size)
{
    SeededRandom random(1);
    Bytes out;
    std::uint64_t time = 1'790'000'000'000;
    std::uint64_t price = 4'200'000;
    while (out.size() < size) {
        time += random.u64() % 900;
        price += random.u64() % 21 - 10;
        for (const std::uint64_t number : {price, price + 3, random.u64() % 100'000, random.u64() % 100'000})
            out += std::to_string(number) + ',';
        out += std::to_string(time) + '\n';
    }
    out.resize(size);
    return out;
}

Bytes prose(std::size_t size)
{
    SeededRandom random(2);
    std::vector<Bytes> words;
    for (int i = 0; i < 4000; ++i) {
        Bytes word;
        for (std::uint64_t letters = 6 + random.u64() % 12; letters > 0; --letters)
            word += static_cast<char>('a' + random.u64() % 26);
        words.push_back(word);
    }
    Bytes out;
    while (out.size() < size)
        out += words[random.u64() % words.size()] + ' ';
    out.resize(size);
    return out;
}

} // namespace backstop::test
