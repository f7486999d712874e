// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/restore/targettree.h"

#include "tests/support/filesystem.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"
#include "tests/unit/restore/targetfixtures.h"

#include <QTest>

#include <atomic>
#include <thread>

#include <fcntl.h>

using namespace backstop;
using namespace backstop::test;
using restore::TargetFile;

namespace {

using Target = std::shared_ptr<TargetDirectory>;

/// What someone outside the target would see change: every entry with its status and content.
Bytes pictureOf(const test::TemporaryFolder &folder, const Bytes &name)
{
    Bytes picture;
    const auto root = SourceDirectory::openRoot(folder.path(name));
    const auto names = root ? root->names() : Result<std::vector<Bytes>>(root.error());
    if (!names)
        return "unreadable";
    std::vector<Bytes> all = *names;
    for (const Bytes &entry : all) {
        const struct stat status = test::statusOf(folder.path(name + '/' + entry));
        picture += entry + ' ' + std::to_string(status.st_mode) + ' ' + std::to_string(status.st_uid) + ' ' +
                   std::to_string(status.st_nlink) + ' ' + std::to_string(status.st_ctim.tv_sec) + '.' +
                   std::to_string(status.st_ctim.tv_nsec) + ' ' + std::to_string(status.st_size) + '\n';
    }
    const struct stat own = test::statusOf(folder.path(name));
    return picture + std::to_string(own.st_mode) + ' ' + std::to_string(own.st_ctim.tv_sec) + '.' +
           std::to_string(own.st_ctim.tv_nsec);
}

} // namespace

class TestTargetTree : public QObject
{
    Q_OBJECT

private slots:
    void makesItsRoot();
    void makesARootOfAnyLength();
    void refusesNamesThatLeadElsewhere_data();
    void refusesNamesThatLeadElsewhere();
    void takesNamesOfAnyBytes();
    void unpublishedFilesLeaveNothing();
    void publishReplacesOnlyWhenAsked();
    void publishNeverReplacesADirectory();
    void failedFilesAreNotPublished();
    void holesTakeNoSpace();
    void sizeIsTheOneThatIsSet();
    void reservingMoreThanThereIsFailsAtOnce();
    void hardLinksComeBack();
    void tellsWhatIsThere();
    void removesWholeTreesFollowingNoLink();
    void worksAtAnyDepthWithFewDescriptors();
    void readsBackRegularFilesOnly();
    void plantedLinksAreNotFollowed();
    void swappedFolderIsNoticed();
    void racingSwapperChangesNothingOutside();
    void tellsFreeSpaceAndSyncs();
};

void TestTargetTree::makesItsRoot()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", ""));
    QCOMPARE(::symlink("real", folder.path("link").c_str()), 0);
    VERIFY_OK(folder.makeFolder("real"));
    VERIFY_ERROR(NotFound, TargetDirectory::openRoot(folder.path("a/b"), false));
    QVERIFY(!folder.exists("a"));
    VERIFY_OK(TargetDirectory::openRoot(folder.path("a//b/c/"), true));
    QVERIFY(folder.exists("a/b/c"));
    VERIFY_ASSIGN(root, TargetDirectory::openRoot(folder.path("link/x"), true));
    VERIFY_OK(putFile(*root, "f", "1"));
    QVERIFY(folder.exists("real/x/f"));
    VERIFY_ERROR(TargetConflict, TargetDirectory::openRoot(folder.path("file"), true));
    VERIFY_ERROR(TargetConflict, TargetDirectory::openRoot(folder.path("file/x"), true));
    VERIFY_ERROR(NotFound, TargetDirectory::openRoot("", true));
}

void TestTargetTree::makesARootOfAnyLength()
{
    const test::TemporaryFolder folder;
    Bytes path = folder.path("long");
    for (int i = 0; i < 40; ++i)
        path += '/' + Bytes(200, 'd');
    VERIFY_ASSIGN(root, TargetDirectory::openRoot(path, true));
    VERIFY_OK(putFile(*root, "file", "1"));
    VERIFY_ASSIGN(again, TargetDirectory::openRoot(path, false));
    VERIFY_ASSIGN(names, again->names());
    QCOMPARE(names, std::vector<Bytes>{"file"});
    VERIFY_ASSIGN(top, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_OK(top->remove("long"));
}

void TestTargetTree::refusesNamesThatLeadElsewhere_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("parent") << QByteArray("..");
    QTest::newRow("itself") << QByteArray(".");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("path") << QByteArray("a/b");
    QTest::newRow("absolute") << QByteArray("/etc");
    QTest::newRow("up and down") << QByteArray("../outside");
    QTest::newRow("slash last") << QByteArray("a/");
    QTest::newRow("zero byte") << QByteArray("a\0b", 3);
    QTest::newRow("zero byte after parent") << QByteArray("..\0", 3);
    QTest::newRow("too long") << QByteArray(256, 'x');
}

void TestTargetTree::refusesNamesThatLeadElsewhere()
{
    QFETCH(QByteArray, name);
    const Bytes bytes = name.toStdString();
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("target/a/b", "kept"));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("target"), false));
    VERIFY_ERROR(TargetRefused, target->openDirectory(bytes, true));
    VERIFY_ERROR(TargetRefused, target->openDirectory(bytes, false));
    VERIFY_ERROR(TargetRefused, target->existing(bytes));
    VERIFY_ERROR(TargetRefused, target->remove(bytes));
    VERIFY_ERROR(TargetRefused, target->createFile(bytes, 0));
    VERIFY_ERROR(TargetRefused, target->createSpecial(special(bytes, NodeType::Symlink), true));
    VERIFY_ERROR(TargetRefused, target->createHardLink(bytes, *target, "a", true));
    VERIFY_ERROR(TargetRefused, target->createHardLink("x", *target, bytes, true));
    VERIFY_ERROR(TargetRefused, target->readBack(bytes, [](BytesView) {}));
    VERIFY_ASSIGN(content, folder.read("target/a/b"));
    QCOMPARE(content, Bytes("kept"));
    VERIFY_ASSIGN(names, target->names());
    QCOMPARE(names, std::vector<Bytes>{"a"});
}

void TestTargetTree::takesNamesOfAnyBytes()
{
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("t"), true));
    std::vector<Bytes> names = {"\x01", "\n", "-rf", "...", "a\nb", Bytes(255, 'n'), "\xff\xfe"};
    for (const Bytes &name : names)
        VERIFY_OK(putFile(*target, name, name));
    VERIFY_ASSIGN(found, target->names());
    QVERIFY(found == names);
    VERIFY_ASSIGN(content, folder.read("t/" + Bytes(255, 'n')));
    QCOMPARE(content.size(), 255u);
}

void TestTargetTree::unpublishedFilesLeaveNothing()
{
    const test::TemporaryFolder folder;
    test::SeededRandom random(1);
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false, random));
    {
        VERIFY_ASSIGN(file, target->createFile("file", 0));
        VERIFY_ASSIGN(second, target->createFile("file", 0));
        VERIFY_OK(file.write(0, "secret"));
        VERIFY_OK(second.write(0, "another"));
        VERIFY_ASSIGN(names, target->names());
        QCOMPARE(names.size(), 2u);
        for (const Bytes &name : names) {
            QVERIFY(TargetDirectory::isTemporaryName(name));
            QCOMPARE(test::statusOf(folder.path(name)).st_mode & 07777, 0600u);
        }
        TargetFile moved = std::move(file);
    }
    VERIFY_ASSIGN(names, target->names());
    QVERIFY(names.empty());
    QVERIFY(!TargetDirectory::isTemporaryName("backstop-restore-1"));
}

void TestTargetTree::publishReplacesOnlyWhenAsked()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", "old"));
    VERIFY_OK(folder.write("outside", "untouched"));
    QCOMPARE(::chmod(folder.path("file").c_str(), 0), 0);
    QCOMPARE(::symlink("outside", folder.path("link").c_str()), 0);
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    for (const Bytes name : {"file", "link"}) {
        const auto refused = putFile(*target, name, "new");
        VERIFY_ERROR(TargetConflict, refused);
        QVERIFY(refused.error().message.startsWith(QString::fromStdString(folder.path(name))));
        QVERIFY(!refused.error().hint.isEmpty());
        VERIFY_OK(putFile(*target, name, "new", true));
        VERIFY_ASSIGN(content, folder.read(name));
        QCOMPARE(content, Bytes("new"));
        QVERIFY(S_ISREG(test::statusOf(folder.path(name)).st_mode));
    }
    VERIFY_OK(putFile(*target, "fresh", "1"));
    VERIFY_ASSIGN(outside, folder.read("outside"));
    QCOMPARE(outside, Bytes("untouched"));
    VERIFY_ASSIGN(names, target->names());
    QCOMPARE(names, (std::vector<Bytes>{"file", "fresh", "link", "outside"}));
}

void TestTargetTree::publishNeverReplacesADirectory()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.makeFolder("empty"));
    VERIFY_OK(folder.write("full/file", "x"));
    VERIFY_OK(folder.write("file", "x"));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    for (const Bytes name : {"empty", "full"}) {
        for (const bool replace : {false, true}) {
            VERIFY_ERROR(TargetConflict, putFile(*target, name, "new", replace));
            VERIFY_ERROR(TargetConflict, target->createSpecial(special(name, NodeType::Symlink), replace));
            VERIFY_ERROR(TargetConflict, target->createHardLink(name, *target, "file", replace));
        }
    }
    VERIFY_ASSIGN(names, target->names());
    QCOMPARE(names, (std::vector<Bytes>{"empty", "file", "full"}));
}

void TestTargetTree::failedFilesAreNotPublished()
{
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(file, target->createFile("file", 0));
    const auto failed = file.write(std::uint64_t(1) << 63, "x"); // beyond what any file may have
    QVERIFY(!failed);
    QVERIFY(failed.error().message.startsWith(QString::fromStdString(folder.path("file"))));
    VERIFY_OK(file.write(0, "x"));
    QVERIFY(!file.publish(false));
    QVERIFY(!folder.exists("file"));
}

void TestTargetTree::holesTakeNoSpace()
{
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(file, target->createFile("file", 0));
    VERIFY_OK(file.write(1 << 20, "data"));
    VERIFY_OK(file.setSize(std::uint64_t(1) << 30));
    VERIFY_OK(file.sync());
    VERIFY_OK(file.publish(false));
    const struct stat status = test::statusOf(folder.path("file"));
    QCOMPARE(status.st_size, off_t(1) << 30);
    QVERIFY(status.st_blocks < 4096);
    VERIFY_ASSIGN(shorter, target->createFile("shorter", 8 << 20));
    VERIFY_OK(shorter.write(0, "0123456789"));
    VERIFY_OK(shorter.setSize(4));
    VERIFY_OK(shorter.publish(false));
    VERIFY_ASSIGN(content, folder.read("shorter"));
    QCOMPARE(content, Bytes("0123"));
}

void TestTargetTree::sizeIsTheOneThatIsSet()
{
    const test::TemporaryFolder folder;
    test::SeededRandom random(1);
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false, random));
    for (const int size : {0, 3, 6, 9}) { // of 6 bytes that are written, the later ones first
        VERIFY_ASSIGN(file, target->createFile("file", 0));
        VERIFY_OK(file.write(3, "two"));
        VERIFY_OK(file.write(0, "one"));
        VERIFY_OK(file.setSize(9));
        VERIFY_OK(file.setSize(static_cast<std::uint64_t>(size)));
        VERIFY_OK(file.publish(true));
        VERIFY_ASSIGN(content, folder.read("file"));
        QCOMPARE(content, Bytes("onetwo\0\0\0", static_cast<std::size_t>(size)));
    }
}

void TestTargetTree::reservingMoreThanThereIsFailsAtOnce()
{
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(free, target->freeBytes());
    const FileDescriptor probe(::open(folder.path("probe").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (::fallocate(probe.get(), FALLOC_FL_KEEP_SIZE, 0, 1 << 20) != 0)
        QSKIP("this file system reserves nothing");
    QCOMPARE(::unlink(folder.path("probe").c_str()), 0);
    VERIFY_ERROR(NoSpace, target->createFile("file", free + (std::uint64_t(1) << 40)));
    VERIFY_ASSIGN(names, target->names());
    QVERIFY(names.empty());
}

void TestTargetTree::hardLinksComeBack()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("t/taken", "old"));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("t"), false));
    VERIFY_ASSIGN(sub, target->openDirectory("sub", true));
    VERIFY_OK(putFile(*sub, "a", "content"));
    VERIFY_OK(target->createHardLink("b", *sub, "a", false));
    VERIFY_ERROR(TargetConflict, target->createHardLink("taken", *sub, "a", false));
    VERIFY_OK(target->createHardLink("taken", *sub, "a", true));
    VERIFY_OK(target->createHardLink("taken", *sub, "a", true)); // is that file already
    VERIFY_ERROR(NotFound, target->createHardLink("c", *sub, "missing", false));
    const struct stat first = test::statusOf(folder.path("t/sub/a"));
    QCOMPARE(first.st_nlink, 3u);
    QCOMPARE(test::statusOf(folder.path("t/b")).st_ino, first.st_ino);
    QCOMPARE(test::statusOf(folder.path("t/taken")).st_ino, first.st_ino);
    VERIFY_ASSIGN(names, target->names());
    QCOMPARE(names, (std::vector<Bytes>{"b", "sub", "taken"}));

    VERIFY_OK(sub->createSpecial(special("link", NodeType::Symlink), false));
    VERIFY_OK(target->createHardLink("link", *sub, "link", false)); // the link itself has two names
    QCOMPARE(test::statusOf(folder.path("t/link")).st_ino, test::statusOf(folder.path("t/sub/link")).st_ino);
}

void TestTargetTree::tellsWhatIsThere()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("file", "123"));
    VERIFY_OK(folder.makeFolder("sub"));
    QCOMPARE(::symlink("file", folder.path("link").c_str()), 0);
    QVERIFY(test::setTimes(folder.path("file"), -7));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(file, target->existing("file"));
    QVERIFY(file.has_value());
    QCOMPARE(file->type, NodeType::File);
    QCOMPARE(file->size, 3u);
    QCOMPARE(file->mtimeNs, -7);
    VERIFY_ASSIGN(link, target->existing("link"));
    QCOMPARE(link->type, NodeType::Symlink);
    VERIFY_ASSIGN(sub, target->existing("sub"));
    QCOMPARE(sub->type, NodeType::Directory);
    VERIFY_ASSIGN(none, target->existing("none"));
    QVERIFY(!none.has_value());
}

void TestTargetTree::removesWholeTreesFollowingNoLink()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("outside/kept", "x"));
    VERIFY_OK(folder.write("t/sub/a/b/file", "x"));
    VERIFY_OK(folder.write("t/sub/file", "x"));
    VERIFY_OK(folder.makeFolder("t/sub/empty"));
    QCOMPARE(::symlink("../../outside", folder.path("t/sub/link").c_str()), 0);
    QCOMPARE(::symlink("../outside", folder.path("t/link").c_str()), 0);
    QCOMPARE(::mkfifo(folder.path("t/fifo").c_str(), 0600), 0);
    const Bytes before = pictureOf(folder, "outside");
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("t"), false));
    for (const Bytes name : {"sub", "link", "fifo"}) {
        VERIFY_OK(target->remove(name));
        VERIFY_ERROR(NotFound, target->remove(name));
    }
    VERIFY_ASSIGN(names, target->names());
    QVERIFY(names.empty());
    QCOMPARE(pictureOf(folder, "outside"), before);
}

void TestTargetTree::worksAtAnyDepthWithFewDescriptors()
{
    constexpr int kDepth = 2000;
    const test::InMemory memory;
    const test::TemporaryFolder folder;
    const test::DescriptorLimit limit(200);
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    std::vector<Target> levels = {target};
    for (int i = 0; i < kDepth; ++i) {
        VERIFY_ASSIGN(below, levels.back()->openDirectory("level", true));
        levels.push_back(below);
    }
    VERIFY_OK(putFile(*levels.back(), "deepest", "x"));
    for (std::size_t i = levels.size() - 1; i > 0; --i)
        QCOMPARE(whats(levels[i]->applyMetadata(plain(0750))), QStringList());
    Bytes content;
    VERIFY_OK(levels.back()->readBack("deepest", [&content](BytesView bytes) { content += bytes; }));
    QCOMPARE(content, Bytes("x"));
    VERIFY_OK(levels[1]->createHardLink("up here", *levels.back(), "deepest", false));
    QCOMPARE(test::statusOf(folder.path("level")).st_mode & 07777, 0750u);
    levels.resize(1);
    VERIFY_OK(target->remove("level"));
    VERIFY_ASSIGN(names, target->names());
    QVERIFY(names.empty());
}

void TestTargetTree::readsBackRegularFilesOnly()
{
    const test::TemporaryFolder folder;
    Bytes large(3'000'000, '\0');
    for (std::size_t i = 0; i < large.size(); ++i)
        large[i] = static_cast<char>(i * 7 + i / 256);
    VERIFY_OK(folder.write("file", large));
    QCOMPARE(::symlink("file", folder.path("link").c_str()), 0);
    QCOMPARE(::mkfifo(folder.path("fifo").c_str(), 0600), 0);
    VERIFY_OK(folder.makeFolder("sub"));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    Bytes content;
    const auto append = [&content](BytesView bytes) { content += bytes; };
    VERIFY_OK(target->readBack("file", append));
    QVERIFY(content == large);
    VERIFY_ERROR(TargetConflict, target->readBack("link", append));
    VERIFY_ERROR(TargetConflict, target->readBack("fifo", append));
    VERIFY_ERROR(TargetConflict, target->readBack("sub", append));
    VERIFY_ERROR(NotFound, target->readBack("none", append));
}

void TestTargetTree::plantedLinksAreNotFollowed()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("outside/file", "untouched"));
    VERIFY_OK(folder.makeFolder("outside/sub"));
    VERIFY_OK(folder.makeFolder("t"));
    QCOMPARE(::symlink("../outside", folder.path("t/folder").c_str()), 0);
    QCOMPARE(::symlink("../outside/file", folder.path("t/file").c_str()), 0);
    QCOMPARE(::symlink("../outside/new", folder.path("t/new").c_str()), 0);
    const Bytes before = pictureOf(folder, "outside");
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("t"), false));
    VERIFY_ERROR(TargetConflict, target->openDirectory("folder", true));
    VERIFY_ERROR(TargetConflict, target->openDirectory("folder", false));
    for (const Bytes name : {"folder", "file", "new"})
        VERIFY_OK(putFile(*target, name, "restored", true));
    QCOMPARE(::unlink(folder.path("t/file").c_str()), 0);
    QCOMPARE(::symlink("../outside/file", folder.path("t/file").c_str()), 0);
    VERIFY_OK(target->createSpecial(special("file", NodeType::Fifo, 0777), true));
    QCOMPARE(::unlink(folder.path("t/file").c_str()), 0);
    QCOMPARE(::symlink("../outside/file", folder.path("t/file").c_str()), 0);
    VERIFY_OK(target->createHardLink("file", *target, "new", true));
    QCOMPARE(pictureOf(folder, "outside"), before);
    VERIFY_ASSIGN(content, folder.read("outside/file"));
    QCOMPARE(content, Bytes("untouched"));
}

void TestTargetTree::swappedFolderIsNoticed()
{
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.makeFolder("outside"));
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("t"), true));
    VERIFY_ASSIGN(sub, target->openDirectory("sub", true));
    for (int i = 0; i < 300; ++i) { // so that "sub" is closed and has to be opened again
        VERIFY_ASSIGN(other, target->openDirectory("other" + std::to_string(i), true));
        static std::vector<Target> kept;
        kept.push_back(other);
        if (i == 299)
            kept.clear();
    }
    const Bytes before = pictureOf(folder, "outside");
    QCOMPARE(::rename(folder.path("t/sub").c_str(), folder.path("t/moved").c_str()), 0);
    QCOMPARE(::symlink("../outside", folder.path("t/sub").c_str()), 0);
    VERIFY_ERROR(TargetConflict, putFile(*sub, "file", "x"));
    QCOMPARE(sub->applyMetadata(plain(0777)).size(), 1u);
    VERIFY_ERROR(TargetConflict, sub->remove("file"));
    QCOMPARE(pictureOf(folder, "outside"), before);
}

void TestTargetTree::racingSwapperChangesNothingOutside()
{
    const test::InMemory memory;
    const test::TemporaryFolder folder;
    VERIFY_OK(folder.write("outside/file", "untouched"));
    VERIFY_OK(folder.makeFolder("t/sub"));
    const Bytes before = pictureOf(folder, "outside");
    const Bytes sub = folder.path("t/sub");
    const Bytes away = folder.path("t/away");
    std::atomic<int> swaps{0};
    std::atomic<int> steps{0};
    std::jthread swapper([&](const std::stop_token &stop) {
        test::SeededRandom random(3);
        while (!stop.stop_requested()) {
            ::rename(sub.c_str(), away.c_str());
            if (::symlink("../outside", sub.c_str()) == 0)
                ++swaps;
            for (std::uint64_t turns = random.below(3); turns > 0; --turns)
                std::this_thread::yield();
            ::unlink(sub.c_str());
            ::rename(away.c_str(), sub.c_str());
            // Next, at whatever point the restore will have come to then.
            const int next = steps + static_cast<int>(random.below(8));
            while (steps < next && !stop.stop_requested())
                std::this_thread::yield();
        }
    });
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path("t"), false));
    int restored = 0;
    int refused = 0;
    for (int i = 0; restored < 2000 || swaps < 100; ++i) {
        const auto directory = target->openDirectory("sub", false);
        if (!directory) {
            QVERIFY(directory.error().code == ErrorCode::TargetConflict ||
                    directory.error().code == ErrorCode::NotFound);
            ++refused;
            continue;
        }
        ++steps;
        const Bytes name = i % 3 == 0 ? "file" : "f" + std::to_string(i);
        VERIFY_OK(putFile(**directory, name, "restored", true));
        ++steps;
        VERIFY_OK((*directory)->createSpecial(special("fifo", NodeType::Fifo, 0777), true));
        ++steps;
        VERIFY_OK((*directory)->createHardLink("link", **directory, name, true));
        ++steps;
        (*directory)->applyMetadata(plain(0700));
        ++steps;
        ++restored;
    }
    swapper.request_stop();
    swapper.join();
    qInfo("%d restored, %d refused, %d swaps", restored, refused, swaps.load());
    QVERIFY(restored > 0);
    QCOMPARE(pictureOf(folder, "outside"), before);
    VERIFY_ASSIGN(content, folder.read("outside/file"));
    QCOMPARE(content, Bytes("untouched"));
}

void TestTargetTree::tellsFreeSpaceAndSyncs()
{
    const test::TemporaryFolder folder;
    VERIFY_ASSIGN(target, TargetDirectory::openRoot(folder.path(), false));
    VERIFY_ASSIGN(free, target->freeBytes());
    QVERIFY(free > 0);
    VERIFY_OK(target->syncFileSystem());
}

QTEST_APPLESS_MAIN(TestTargetTree)
#include "tst_targettree.moc"
