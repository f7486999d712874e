// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/archivetree.h"

#include "model/crypto/hash.h"
#include "tests/support/filesystem.h"
#include "tests/support/seededrandom.h"

#include <fstream>
#include <iterator>

#include <sys/stat.h>
#include <unistd.h>

namespace backstop::test {

namespace {

constexpr std::int64_t kTime = 1'700'000'001'234'567'890;

} // namespace

CtlRun runProgram(const TemporaryFolder &folder, const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder.qPath());
    process.start(program, arguments);
    return Ctl::wait(process);
}

Result<> makeArchiveTree(const TemporaryFolder &folder)
{
    const Bytes deep = "data/" + Bytes(120, 'd');
    BACKSTOP_TRY(folder.write("data/orders/large", SeededRandom(1).bytes(9 << 20)));
    BACKSTOP_TRY(folder.write("data/orders/empty", ""));
    BACKSTOP_TRY(folder.write("data/orders/512", Bytes(512, 'x')));
    BACKSTOP_TRY(folder.write("data/orders/\xc3\xbc x", "umlaut"));
    BACKSTOP_TRY(folder.write(deep + '/' + Bytes(200, 'f'), "long"));
    BACKSTOP_TRY(folder.makeFolder("data/nothing"));
    const Bytes one = folder.path("data/orders/512");
    bool isMade = ::link(one.c_str(), folder.path("data/zlink").c_str()) == 0 &&
                  ::symlink("orders/512", folder.path("data/symlink").c_str()) == 0 &&
                  ::symlink(Bytes(300, 't').c_str(), folder.path("data/far").c_str()) == 0 &&
                  ::chmod(one.c_str(), 0640) == 0 && ::chmod(folder.path("data/nothing").c_str(), 01777) == 0;
    for (const Bytes &name : {Bytes("data/orders/large"), Bytes("data/orders/512"), Bytes("data/symlink"),
                              Bytes("data/nothing"), Bytes("data/orders"), deep})
        isMade = isMade && setTimes(folder.path(name), kTime);
    return isMade ? Result<>() : Error{ErrorCode::Failed, QStringLiteral("tree: cannot be made")};
}

QStringList describedTree(const QString &root, bool wholeSeconds)
{
    QProcess find;
    find.setWorkingDirectory(root);
    find.start(QStringLiteral("find"), {QStringLiteral("."), QStringLiteral("-printf"),
                                        QStringLiteral("%P\\t%y\\t%m\\t%T@\\t%l\\n")});
    QStringList lines;
    for (const QByteArray &line : Ctl::wait(find).out.split('\n')) {
        QByteArrayList fields = line.split('\t');
        if (fields.size() < 5)
            continue;
        if (wholeSeconds)
            fields[3] = fields[1] == "l" ? QByteArray() : fields[3].split('.').first();
        if (fields[1] == "f") {
            std::ifstream file(root.toStdString() + '/' + fields[0].toStdString(), std::ios::binary);
            const Bytes content(std::istreambuf_iterator<char>(file), {});
            fields << QByteArray::fromStdString(crypto::sha256(content).hex());
        }
        lines << QString::fromLatin1(fields.join(' '));
    }
    lines.sort();
    return lines;
}

} // namespace backstop::test
