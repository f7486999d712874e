// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/descriptorcache.h"

#include <QTest>

#include <thread>
#include <vector>

#include <fcntl.h>

using namespace backstop;
using namespace backstop::storage;

class TestDescriptorCache : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOnesUsedLast();
    void replacesTheDescriptorOfAName();
    void forgets();
    void keepsADescriptorOpenWhileItIsUsed();
    void keepsNothingWithoutRoom();
    void staysBoundedBetweenThreads();
};

namespace {

DescriptorCache::Pointer openNull()
{
    return std::make_shared<const FileDescriptor>(::open("/dev/null", O_RDONLY | O_CLOEXEC));
}

bool isOpen(int fd)
{
    return ::fcntl(fd, F_GETFD) >= 0;
}

} // namespace

void TestDescriptorCache::keepsTheOnesUsedLast()
{
    DescriptorCache cache(2);
    cache.insert("a", openNull());
    cache.insert("b", openNull());
    QVERIFY(cache.find("a")); // now b is the older one
    const int evicted = cache.find("b")->get();
    QVERIFY(cache.find("a"));
    cache.insert("c", openNull());
    QVERIFY(cache.find("a"));
    QVERIFY(!cache.find("b"));
    QVERIFY(cache.find("c"));
    QVERIFY(!isOpen(evicted));
    QCOMPARE(cache.size(), std::size_t{2});
}

void TestDescriptorCache::replacesTheDescriptorOfAName()
{
    DescriptorCache cache(2);
    cache.insert("a", openNull());
    cache.insert("b", openNull());
    const auto newer = openNull();
    cache.insert("a", newer);
    QCOMPARE(cache.find("a"), newer);
    QVERIFY(cache.find("b")); // a replacement takes no second place
    QCOMPARE(cache.size(), std::size_t{2});
}

void TestDescriptorCache::forgets()
{
    DescriptorCache cache(3);
    cache.insert("a", openNull());
    cache.insert("b", openNull());
    cache.erase("a");
    cache.erase("not there");
    QVERIFY(!cache.find("a"));
    QVERIFY(cache.find("b"));
    cache.clear();
    QVERIFY(!cache.find("b"));
    QCOMPARE(cache.size(), std::size_t{0});
}

void TestDescriptorCache::keepsADescriptorOpenWhileItIsUsed()
{
    DescriptorCache cache(1);
    cache.insert("a", openNull());
    DescriptorCache::Pointer used = cache.find("a");
    const int fd = used->get();
    cache.insert("b", openNull());
    QVERIFY(isOpen(fd));
    used.reset();
    QVERIFY(!isOpen(fd));
}

void TestDescriptorCache::keepsNothingWithoutRoom()
{
    DescriptorCache cache(0);
    cache.insert("a", openNull());
    QVERIFY(!cache.find("a"));
}

void TestDescriptorCache::staysBoundedBetweenThreads()
{
    constexpr std::size_t kCapacity = 8;
    DescriptorCache cache(kCapacity);
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&cache, t] {
                for (int i = 0; i < 500; ++i) {
                    const std::string name = std::to_string((i * 7 + t) % 20);
                    if (const auto found = cache.find(name); !found)
                        cache.insert(name, openNull());
                    if (i % 11 == 0)
                        cache.erase(name);
                }
            });
        }
    }
    QVERIFY(cache.size() <= kCapacity);
}

QTEST_APPLESS_MAIN(TestDescriptorCache)
#include "tst_descriptorcache.moc"
