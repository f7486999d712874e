// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes the data that tests/bench/peers measures with: what a trading firm backs up, all of it invented.
//
//   backstop_tradingdata make DIR SEED MIB     a tree of about MIB mebibytes, 20 trading days old
//   backstop_tradingdata day DIR SEED          that tree a trading day later
//   backstop_tradingdata tiny DIR SEED COUNT   COUNT files of some 40 bytes
//
// The same seed gives the same names, bytes and times of files on every machine: every number is drawn by integers from a
// generator of its own, seeded by the seed, the name of the file and the day. Needs the C++ library and POSIX only, so
// that the script can compile it wherever there is a compiler.
#include "tests/bench/tradingtext.h"

#include <bit>
#include <filesystem>
#include <limits>
#include <utility>

using namespace backstop::tradingdata;

namespace {

constexpr std::uint32_t kFirstDays = 20;
constexpr std::uint32_t kPageSize = 4096;
constexpr std::uint32_t kRowSize = 64;
constexpr std::uint32_t kDesks = 8;
constexpr std::uint32_t kDatabases = 4;

constexpr std::array<std::string_view, 6> kVenues{"XNAS", "XNYS", "ARCX", "BATS", "IEXG", "EDGX"};
constexpr std::array<std::string_view, 6> kFamilies{"meanrev", "pairs", "momentum",
                                                    "maker",   "carry", "auction"};
constexpr std::array<std::string_view, 6> kServices{"gateway", "risk", "pricing",
                                                    "router",  "feed", "allocator"};
constexpr std::array<std::string_view, 6> kMessages{"order accepted",         "order acknowledged by venue",
                                                    "limit checked",          "quote refreshed",
                                                    "book rebuilt after gap", "heartbeat"};

/// The tree: what is where, how much of it, and how a day changes it.
class Firm
{
public:
    Firm(std::string folder, std::uint64_t seed, std::uint32_t mib)
        : m_folder(std::move(folder))
        , m_seed(seed)
        , m_mib(mib)
        , m_symbols(std::clamp<std::uint32_t>(mib / 16, 4, 64))
        , m_models(std::clamp<std::uint32_t>(mib / 32, 2, 16))
        , m_strategies(std::max<std::uint32_t>(mib, 16))
    {}

    void make()
    {
        for (std::uint32_t day = 0; day < kFirstDays; ++day)
            trade(day);
        for (std::uint32_t i = 0; i < m_strategies; ++i)
            configure(i, i % kFirstDays);
        for (std::uint32_t i = 0; i < kDatabases; ++i)
            makeDatabase(i);
        for (std::uint32_t i = 0; i < m_models; ++i)
            train(i, i % kFirstDays);
        writeCalendar(kFirstDays);
    }

    /// `day` is the first one that the tree does not have.
    void age(std::uint32_t day)
    {
        trade(day);
        Random random(m_seed, "day", day);
        for (std::uint32_t i = 0; i < std::max(m_strategies / 50, 1U); ++i)
            configure(random.below(m_strategies), day);
        for (std::uint32_t i = 0; i < kDatabases; ++i)
            changePages(i, day);
        train(random.below(m_models), day);
        const std::uint32_t first = random.below(m_symbols);
        for (std::uint32_t i = 0; i < std::max(m_symbols / 16, 2U); ++i)
            remove("ticks/" + symbol((first + i) % m_symbols) + "/" + nameOf(day - kFirstDays) + ".csv");
        remove("positions/" + nameOf(day - kFirstDays) + ".csv");
        writeCalendar(day + 1);
    }

private:
    std::uint64_t share(std::uint32_t thousandths) const
    {
        return (std::uint64_t(m_mib) << 20U) * thousandths / 1000;
    }

    std::string path(const std::string &name) const
    {
        const std::filesystem::path path = m_folder + "/" + name;
        std::error_code error;
        std::filesystem::create_directories(path.parent_path(), error);
        if (error)
            fail(path.parent_path().string(), error.message());
        return path.string();
    }

    void remove(const std::string &name) const
    {
        if (::unlink((m_folder + "/" + name).c_str()) != 0)
            failBySystem(m_folder + "/" + name);
    }

    void writeCalendar(std::uint32_t days) const
    {
        File file(path("calendar.json"), O_WRONLY | O_TRUNC, days - 1);
        file.text() << "{\"days\": ";
        file.text().number(days) << ", \"mib\": ";
        file.text().number(m_mib) << "}\n";
    }

    static std::string symbol(std::uint32_t i)
    {
        std::string name("AAA");
        name[0] = static_cast<char>('A' + i * 7 % 26);
        name[1] = static_cast<char>('A' + i / 26);
        name[2] = static_cast<char>('A' + i * 11 % 23);
        return name;
    }

    void trade(std::uint32_t day)
    {
        for (std::uint32_t i = 0; i < m_symbols; ++i) {
            writeTicks(i, day);
            writeQuotes(i, day);
        }
        for (std::uint32_t i = 0; i < kDesks; ++i) {
            append("orders", i, day, share(55));
            append("fills", i, day, share(35));
        }
        for (const std::string_view service : kServices)
            appendLog(service, day);
        writePositions(day);
    }

    void writeTicks(std::uint32_t i, std::uint32_t day) const
    {
        const std::string name = "ticks/" + symbol(i) + "/" + nameOf(day) + ".csv";
        Random random(m_seed, name, day);
        File file(path(name), O_WRONLY | O_TRUNC, day);
        Text &text = file.text();
        text << "time,price,size,side,venue,trade\n";
        const std::uint64_t size = share(340) / kFirstDays / m_symbols;
        std::uint64_t micros = 34'200'000'000U;
        std::uint64_t cents = 4000 + random.below(30'000);
        std::uint64_t trade = random.below(1'000'000);
        while (file.written() < size) {
            micros += 1 + random.below(400'000);
            cents += random.below(7);
            cents = std::max<std::uint64_t>(cents, 103) - 3;
            trade += 1 + random.below(9);
            text.clock(micros) << ",";
            text.price(cents) << ",";
            text.number(random.below(4) == 0 ? 1 + random.below(900) : 100 * (1 + random.below(8)));
            text << (random.below(2) == 0 ? ",B," : ",S,") << random.oneOf(kVenues) << ",";
            text.number(trade) << "\n";
            file.rowDone();
        }
    }

    void writeQuotes(std::uint32_t i, std::uint32_t day) const
    {
        const std::string name = "quotes/" + symbol(i) + "/" + nameOf(day) + ".csv";
        Random random(m_seed, name, day);
        File file(path(name), O_WRONLY | O_TRUNC, day);
        Text &text = file.text();
        text << "time,bid,bid_size,ask,ask_size,venue\n";
        const std::uint64_t size = share(220) / kFirstDays / m_symbols;
        std::uint64_t micros = 34'200'000'000U;
        std::uint64_t bid = 4000 + random.below(30'000);
        while (file.written() < size) {
            micros += 1 + random.below(250'000);
            bid += random.below(5);
            bid = std::max<std::uint64_t>(bid, 102) - 2;
            text.clock(micros) << ",";
            text.price(bid) << ",";
            text.number(100 * (1 + random.below(30))) << ",";
            text.price(bid + 1 + random.below(4)) << ",";
            text.number(100 * (1 + random.below(30))) << "," << random.oneOf(kVenues) << "\n";
            file.rowDone();
        }
    }

    /// A day more of orders or fills of a desk; `size` bytes are those of all desks in all of the first days.
    void append(const std::string &kind, std::uint32_t desk, std::uint32_t day, std::uint64_t size) const
    {
        const std::string name = kind + "/desk-" + std::to_string(desk + 1) + ".jsonl";
        const std::string date = nameOf(day);
        const bool fills = kind == "fills";
        Random random(m_seed, name, day);
        File file(path(name), O_WRONLY | O_APPEND, day);
        Text &text = file.text();
        std::uint64_t micros = 34'200'000'000U;
        while (file.written() < size / kFirstDays / kDesks) {
            micros += 1 + random.below(3'000'000);
            text << "{\"time\":\"" << date << "T";
            text.clock(micros) << "Z\",\"order\":\"";
            text.hex(random.next(), 12) << "\",\"symbol\":\"" << symbol(random.below(m_symbols));
            text << "\",\"side\":\"" << (random.below(2) == 0 ? "buy" : "sell") << "\",\"quantity\":";
            text.number(100 * (1 + random.below(50))) << ",\"price\":\"";
            text.price(4000 + random.below(30'000)) << "\",";
            if (fills) {
                text << "\"venue\":\"" << random.oneOf(kVenues) << "\",\"execution\":\"";
                text.hex(random.next(), 16) << "\",\"fee\":\"";
                text.price(random.below(900)) << "\"}\n";
            } else {
                text << "\"type\":\"" << (random.below(3) == 0 ? "market" : "limit") << "\",\"strategy\":\"";
                text << strategy(random.below(m_strategies)) << "\"}\n";
            }
            file.rowDone();
        }
    }

    void appendLog(std::string_view service, std::uint32_t day) const
    {
        const std::string name = "logs/" + std::string(service) + ".log";
        const std::string date = nameOf(day);
        Random random(m_seed, name, day);
        File file(path(name), O_WRONLY | O_APPEND, day);
        Text &text = file.text();
        const std::uint64_t size = share(40) / kFirstDays / kServices.size();
        std::uint64_t micros = 34'000'000'000U;
        while (file.written() < size) {
            micros += 1 + random.below(2'000'000);
            text << date << "T";
            text.clock(micros) << (random.below(50) == 0 ? " WARN " : " INFO ") << service << ": ";
            text << random.oneOf(kMessages) << " session=";
            text.number(1 + random.below(16)) << " order=";
            text.hex(random.next(), 12) << " took=";
            text.number(20 + random.below(900)) << "us\n";
            file.rowDone();
        }
    }

    void writePositions(std::uint32_t day) const
    {
        const std::string name = "positions/" + nameOf(day) + ".csv";
        Random random(m_seed, name, day);
        File file(path(name), O_WRONLY | O_TRUNC, day);
        Text &text = file.text();
        text << "desk,symbol,quantity,average_price,value\n";
        for (std::uint32_t row = 0; row < kDesks * m_symbols; ++row) {
            const std::uint32_t quantity = random.below(40'000);
            const std::uint32_t cents = 4000 + random.below(30'000);
            text << "desk-";
            text.number(row / m_symbols + 1) << "," << symbol(row % m_symbols) << ",";
            text.number(quantity) << ",";
            text.price(cents) << ",";
            text.price(std::uint64_t(quantity) * cents) << "\n";
        }
    }

    static std::string strategy(std::uint32_t i)
    {
        Text text;
        text << kFamilies[i % kFamilies.size()] << "-";
        text.number(i, 5);
        return text.bytes();
    }

    /// Three small files of one strategy.
    void configure(std::uint32_t i, std::uint32_t day) const
    {
        const std::string folder =
            "strategies/" + std::string(kFamilies[i % kFamilies.size()]) + "/" + strategy(i) + "/";
        Random random(m_seed, folder, day);
        {
            File file(path(folder + "parameters.yaml"), O_WRONLY | O_TRUNC, day);
            Text &text = file.text();
            text << "strategy: " << strategy(i) << "\nrevised: " << nameOf(day) << "\nparameters:\n";
            for (std::uint32_t n = 0, count = 8 + random.below(60); n < count; ++n) {
                text << "  window_";
                text.number(n, 2) << ": 0.";
                text.number(random.below(1'000'000), 6) << "\n";
            }
        }
        {
            File file(path(folder + "limits.json"), O_WRONLY | O_TRUNC, day);
            Text &text = file.text();
            text << "{\"gross\": ";
            text.number(random.below(10'000'000)) << ", \"net\": ";
            text.number(random.below(1'000'000)) << ", \"orders_per_second\": ";
            text.number(1 + random.below(200)) << "}\n";
        }
        File file(path(folder + "universe.txt"), O_WRONLY | O_TRUNC, day);
        for (std::uint32_t n = 0, count = 5 + random.below(120); n < count; ++n)
            file.text() << symbol(random.below(m_symbols)) << " " << random.oneOf(kVenues) << "\n";
    }

    static std::string databaseName(std::uint32_t i)
    {
        return "database/ledger-" + std::to_string(i + 1) + ".db";
    }

    std::uint32_t pages() const
    {
        return std::max(static_cast<std::uint32_t>(share(200) / kDatabases / kPageSize), 5U);
    }

    /// A row of a table: sorted id, time, quantity, price, a key that no compression shortens, and spare room.
    static void appendRow(Text &text, Random &random, std::uint64_t id)
    {
        const std::size_t begin = text.bytes().size();
        text.littleEndian(id, 8).littleEndian(1'767'600'000'000'000U + random.below(4'000'000'000U), 8);
        text.littleEndian(random.below(50'000), 4).littleEndian(4000 + random.below(30'000), 4);
        text.littleEndian(random.next(), 8).littleEndian(random.next(), 8) << random.oneOf(kVenues);
        text.bytes().resize(begin + kRowSize, '\0');
    }

    static void appendHead(Text &text, std::uint32_t page, std::uint32_t version)
    {
        const std::size_t begin = text.bytes().size();
        (text << "LEDG").littleEndian(page, 4).littleEndian(version, 4).littleEndian(kPageSize, 4);
        text.bytes().resize(begin + kRowSize, '\0');
    }

    void makeDatabase(std::uint32_t i) const
    {
        Random random(m_seed, databaseName(i), 0);
        File file(path(databaseName(i)), O_WRONLY | O_TRUNC, 0);
        std::uint64_t id = 1;
        for (std::uint32_t page = 0; page < pages(); ++page) {
            appendHead(file.text(), page, 0);
            for (std::uint32_t row = 1; row < kPageSize / kRowSize; ++row)
                appendRow(file.text(), random, id++);
            file.rowDone();
        }
    }

    /// One page of a hundred, most of them in a fifth of the file, with a few rows each.
    void changePages(std::uint32_t i, std::uint32_t day) const
    {
        Random random(m_seed, databaseName(i), day);
        File file(path(databaseName(i)), O_RDWR, day);
        for (std::uint32_t n = 0; n < std::max(pages() / 100, 1U); ++n) {
            const std::uint32_t page = random.below(random.below(5) > 0 ? pages() / 5 : pages());
            std::string bytes = file.read(std::uint64_t(page) * kPageSize, kPageSize);
            Text head;
            appendHead(head, page, day);
            bytes.replace(0, kRowSize, head.bytes());
            for (std::uint32_t count = 1 + random.below(6); count > 0; --count) {
                const std::uint32_t row = 1 + random.below(kPageSize / kRowSize - 1);
                Text text;
                appendRow(text, random, std::uint64_t(page) * (kPageSize / kRowSize - 1) + row);
                bytes.replace(std::size_t(row) * kRowSize, kRowSize, text.bytes());
            }
            file.replace(std::uint64_t(page) * kPageSize, bytes);
        }
    }

    /// Weights as training leaves them: around zero, near a normal distribution, every bit of the fraction in use.
    void train(std::uint32_t i, std::uint32_t day) const
    {
        const std::string name = "models/signal-" + std::to_string(i + 1) + ".f32";
        Random random(m_seed, name, day);
        File file(path(name), O_WRONLY | O_TRUNC, day);
        const std::uint64_t size = share(100) / m_models;
        while (file.written() < size) {
            const std::uint64_t a = random.next();
            const std::uint64_t b = random.next();
            constexpr std::uint64_t mask = (1U << 22U) - 1;
            const auto sum =
                static_cast<std::int32_t>((a & mask) + (a >> 42U) + (b & mask) + (b >> 42U)) - (1 << 23);
            // Below 2^24, and divided by a power of two: exact, so the same on every machine.
            const float weight = static_cast<float>(sum) / static_cast<float>(1 << 26);
            file.text().littleEndian(std::bit_cast<std::uint32_t>(weight), 4);
            file.rowDone();
        }
    }

    std::string m_folder;
    std::uint64_t m_seed;
    std::uint32_t m_mib;
    std::uint32_t m_symbols;
    std::uint32_t m_models;
    std::uint32_t m_strategies;
};

std::uint32_t daysOf(const std::string &folder, std::uint32_t &mib)
{
    const std::string path = folder + "/calendar.json";
    std::FILE *file = std::fopen(path.c_str(), "r");
    if (file == nullptr)
        failBySystem(path);
    unsigned days = 0;
    unsigned size = 0;
    const int read = std::fscanf(file, "{\"days\": %u, \"mib\": %u}", &days, &size);
    std::fclose(file);
    if (read != 2 || days < kFirstDays || size == 0)
        fail(path, "is not the calendar of a tree that \"make\" made");
    mib = size;
    return days;
}

void makeTiny(const std::string &folder, std::uint64_t seed, std::uint32_t count)
{
    for (std::uint32_t i = 0; i < count; ++i) {
        Text directory;
        directory << folder << "/";
        directory.number(i / 1000, 5);
        if (i % 1000 == 0 && ::mkdir(directory.bytes().c_str(), 0755) != 0)
            failBySystem(directory.bytes());
        Text name;
        name << "order-";
        name.number(i, 8) << ".txt";
        Random random(seed, name.bytes(), 0);
        File file(directory.bytes() + "/" + name.bytes(), O_WRONLY | O_TRUNC, 0);
        file.text() << "order ";
        file.text().hex(random.next(), 16) << (random.below(2) == 0 ? " buy " : " sell ");
        file.text().number(1 + random.below(90'000)) << " at ";
        file.text().price(4000 + random.below(30'000)) << "\n";
    }
}

std::uint64_t numberFrom(const char *text, const char *what, std::uint64_t least, std::uint64_t most)
{
    const std::string_view view(text);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(view.data(), view.data() + view.size(), value);
    if (error != std::errc() || end != view.data() + view.size() || value < least || value > most)
        fail(text, std::string("is not a ") + what + " from " + std::to_string(least) + " to " +
                       std::to_string(most));
    return value;
}

/// Nothing that is there already is overwritten.
void beginFolder(const std::string &folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        fail(folder, error.message());
    if (!std::filesystem::is_empty(folder, error) || error)
        fail(folder, error ? error.message() : "is not empty");
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view verb = argc > 1 ? argv[1] : "";
    if (!((verb == "make" || verb == "tiny") && argc == 5) && !(verb == "day" && argc == 4)) {
        std::fputs("Usage: backstop_tradingdata make DIR SEED MIB | day DIR SEED | tiny DIR SEED COUNT\n",
                   stderr);
        return 2;
    }
    const std::string folder = argv[2];
    const std::uint64_t seed = numberFrom(argv[3], "seed", 0, std::numeric_limits<std::uint32_t>::max());
    if (verb == "day") {
        std::uint32_t mib = 0;
        const std::uint32_t day = daysOf(folder, mib);
        Firm(folder, seed, mib).age(day);
        return 0;
    }
    const auto amount =
        static_cast<std::uint32_t>(verb == "make" ? numberFrom(argv[4], "size in MiB", 1, 1U << 20U)
                                                  : numberFrom(argv[4], "number of files", 1, 99'999'999));
    beginFolder(folder);
    if (verb == "make")
        Firm(folder, seed, amount).make();
    else
        makeTiny(folder, seed, amount);
    return 0;
}
