// SPDX-License-Identifier: GPL-3.0-or-later
// What each stage of a backup, a restore and a verification does on one core, beside what the library below it does when nothing
// stands between: where the two are close, a stage is as fast as it gets without another algorithm. Prints; fails where a stage has
// lost half of what its library gives. Processor time, so that neighbours do not count, but for what waits for a disk.
#include "model/backup/chunker.h"
#include "model/backup/sourcetree.h"
#include "model/crypto/cipher.h"
#include "model/crypto/hash.h"
#include "model/crypto/hashbatch.h"
#include "model/repository/codec.h"
#include "model/storage/localstorage.h"
#include "tests/support/samplecontent.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QTest>

#include <fcntl.h>
#include <openssl/evp.h>
#include <time.h>
#include <unistd.h>
#include <zstd.h>

using namespace backstop;
using namespace backstop::test;

namespace {

constexpr std::size_t kSize = 32 * 1024 * 1024;
constexpr std::size_t kChunk = 96 * 1024;
constexpr int kRounds = 7; // of which the best counts

double seconds(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// MB/s of @p work over @p bytes, and of @p limit over the same, taken in turn.
struct Pair
{
    double stage = 0;
    double limit = 0;
};
template<typename Work, typename Limit>
Pair measure(Work work, Limit limit, std::size_t bytes = kSize, clockid_t clock = CLOCK_THREAD_CPUTIME_ID)
{
    Pair best;
    const auto megabytes = static_cast<double>(bytes) / 1e6;
    for (int round = 0; round < kRounds; ++round) {
        const double begin = seconds(clock);
        work();
        const double middle = seconds(clock);
        limit();
        best.stage = std::max(best.stage, megabytes / (middle - begin));
        best.limit = std::max(best.limit, megabytes / (seconds(clock) - middle));
    }
    return best;
}

void print(const char *stage, const char *limit, Pair figures)
{
    std::printf("%-34s %6.0f MB/s   %-34s %6.0f MB/s   %.2f\n", stage, figures.stage, limit, figures.limit,
                figures.stage / figures.limit);
    std::fflush(stdout);
}

template<typename Visit>
void forEachChunk(BytesView content, Visit visit)
{
    for (std::size_t at = 0; at < content.size(); at += kChunk)
        visit(content.substr(at, kChunk));
}

volatile std::uint64_t s_sink; // keeps what is only read for its time from being left out

} // namespace

class BenchStages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cutting();
    void hashing();
    void hashingSideBySide();
    void compressing_data();
    void compressing();
    void decompressing();
    void sealing();
    void reading();
    void writing();

private:
    Bytes m_quotes;
    Bytes m_noise;
};

void BenchStages::initTestCase()
{
    if (!qEnvironmentVariableIsSet("BACKSTOP_BENCH") && !qEnvironmentVariableIsSet("BACKSTOP_SOAK"))
        QSKIP("only with BACKSTOP_BENCH or BACKSTOP_SOAK");
    m_quotes = quotes(kSize);
    m_noise = SeededRandom(7).bytes(kSize);
    std::printf("%-34s %11s   %-34s %11s   ratio\n", "stage", "per core", "limit", "per core");
}

void BenchStages::cutting()
{
    const backup::Chunker chunker(crypto::Secret::copyOf(Bytes(32, 'k')), 32 * 1024, kChunk, 512 * 1024);
    const Pair figures = measure(
        [&] {
            for (BytesView rest = m_noise; !rest.empty();)
                rest.remove_prefix(chunker.cut(rest));
        },
        [&] {
            std::uint64_t sum = 0;
            for (const char c : m_noise)
                sum = (sum << 1) + static_cast<unsigned char>(c);
            s_sink = sum;
        });
    print("cut by content", "add up every byte in order", figures);
    QCOMPARE_GT(figures.stage, figures.limit / 2);
}

void BenchStages::hashing()
{
    const Pair figures = measure(
        [&] { forEachChunk(m_noise, [](BytesView chunk) { s_sink = crypto::sha256(chunk).bytes[0]; }); },
        [&] {
            unsigned char digest[32];
            EVP_Digest(m_noise.data(), m_noise.size(), digest, nullptr, EVP_sha256(), nullptr);
            s_sink = digest[0];
        });
    print("hash, chunk by chunk", "OpenSSL SHA-256 in one go", figures);
    QCOMPARE_GT(figures.stage, figures.limit / 2);
}

void BenchStages::hashingSideBySide()
{
    std::vector<BytesView> chunks;
    forEachChunk(m_noise, [&](BytesView chunk) { chunks.push_back(chunk); });
    std::vector<Digest> digests(chunks.size());
    const Pair figures = measure([&] { crypto::sha256Each(chunks, digests); },
                                 [&] {
                                     for (std::size_t i = 0; i < chunks.size(); ++i)
                                         digests[i] = crypto::sha256(chunks[i]);
                                 });
    print("hash chunks side by side", "one after the other", figures);
    QCOMPARE_GT(figures.stage, figures.limit / 2);
}

void BenchStages::compressing_data()
{
    QTest::addColumn<bool>("isProse");
    QTest::newRow("quotes") << false;
    QTest::newRow("prose") << true;
}

void BenchStages::compressing()
{
    QFETCH(bool, isProse);
    const Bytes content = isProse ? prose(kSize) : m_quotes;
    repository::Codec codec;
    repository::CompressionTuning tuning;
    Bytes out(ZSTD_compressBound(kChunk), '\0');
    std::size_t stored = 0;
    std::size_t plain = 0;
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
    const Pair figures = measure(
        [&] {
            stored = 0;
            forEachChunk(content, [&](BytesView chunk) {
                if (const auto encoded = codec.encode(chunk, &tuning))
                    stored += encoded->bytes.size();
            });
        },
        [&] {
            plain = 0;
            forEachChunk(content, [&](BytesView chunk) {
                plain +=
                    ZSTD_compressCCtx(context.get(), out.data(), out.size(), chunk.data(), chunk.size(), 1);
            });
        });
    print(isProse ? "compress and check, prose" : "compress and check, quotes", "zstd -1, no check", figures);
    std::printf("%-34s %6.3f        %-34s %6.3f\n", "  stored of a byte",
                static_cast<double>(stored) / static_cast<double>(content.size()), "",
                static_cast<double>(plain) / static_cast<double>(content.size()));
    QCOMPARE_GT(figures.stage, figures.limit / 2);
    QCOMPARE_LT(stored, plain + plain / 20);
}

void BenchStages::decompressing()
{
    repository::Codec codec;
    repository::CompressionTuning tuning;
    std::vector<Bytes> encoded;
    std::vector<Bytes> plainly;
    Bytes out(ZSTD_compressBound(kChunk), '\0');
    forEachChunk(m_quotes, [&](BytesView chunk) {
        encoded.emplace_back(codec.encode(chunk, &tuning)->bytes);
        const std::size_t size = ZSTD_compress(out.data(), out.size(), chunk.data(), chunk.size(), 1);
        plainly.emplace_back(out.data(), size);
    });
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
    const Pair figures = measure(
        [&] {
            for (std::size_t i = 0; i < encoded.size(); ++i) {
                const std::size_t size = std::min(kChunk, m_quotes.size() - i * kChunk);
                s_sink =
                    codec.decode(repository::BlobEncoding::Zstd, encoded[i], out.data(), size).hasValue();
            }
        },
        [&] {
            for (const Bytes &chunk : plainly)
                s_sink =
                    ZSTD_decompressDCtx(context.get(), out.data(), out.size(), chunk.data(), chunk.size());
        });
    print("decompress, quotes", "zstd -1", figures);
    QCOMPARE_GT(figures.stage, figures.limit / 2);
}

void BenchStages::sealing()
{
    crypto::Cipher cipher(crypto::Secret::copyOf(Bytes(32, 'k')));
    Bytes out(kSize + crypto::kTagSize, '\0');
    std::uint64_t ordinal = 0;
    const Pair figures = measure(
        [&] {
            forEachChunk(m_noise,
                         [&](BytesView chunk) { cipher.seal(ordinal++, "associated", chunk, out.data()); });
        },
        [&] { cipher.seal(ordinal++, {}, m_noise, out.data()); });
    print("seal, chunk by chunk", "AES-256-GCM in one go", figures);
    QCOMPARE_GT(figures.stage, figures.limit / 2);
}

void BenchStages::reading()
{
    const TemporaryFolder folder;
    VERIFY_OK(folder.write("file", m_noise));
    VERIFY_ASSIGN(directory, backup::SourceDirectory::openRoot(folder.path()));
    VERIFY_ASSIGN(node, directory.status("file"));
    Buffer buffer(1024 * 1024);
    const Pair figures = measure(
        [&] {
            auto file = directory.openFile(node);
            for (std::uint64_t at = 0; file && at < kSize; at += buffer.size())
                s_sink = file->read(at, buffer.data(), buffer.size()).hasValue();
        },
        [&] {
            const int file = ::open(folder.path("file").c_str(), O_RDONLY | O_CLOEXEC);
            while (::read(file, buffer.data(), buffer.size()) > 0) {
            }
            ::close(file);
        });
    print("read a file that is in memory", "read()", figures);
    QCOMPARE_GT(figures.stage, figures.limit / 2);
}

void BenchStages::writing()
{
    const TemporaryFolder folder;
    VERIFY_ASSIGN(storage, storage::LocalStorage::create(folder.path("storage")));
    const BytesView pack = BytesView(m_noise).substr(0, kSize / 2);
    int number = 0;
    const Pair figures = measure(
        [&] {
            const Digest name = crypto::sha256(std::to_string(number++));
            const std::string digits = toHex(name.view());
            s_sink = storage->put("packs/" + digits.substr(0, 2) + '/' + digits, pack).hasValue();
        },
        [&] {
            const Bytes path = folder.path(std::to_string(number));
            const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
            s_sink = static_cast<std::uint64_t>(::write(file, pack.data(), pack.size()));
            ::fdatasync(file);
            ::close(file);
        },
        pack.size(), CLOCK_MONOTONIC);
    print("write a pack (wall clock)", "write() and fdatasync()", figures);
}

QTEST_GUILESS_MAIN(BenchStages)
#include "bench_stages.moc"
