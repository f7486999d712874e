// SPDX-License-Identifier: GPL-3.0-or-later
//
// restore: what comes back, what stands in its way, and how that is told.
#include "tests/ctl/ctl.h"

#include "app/jobs/comparetrees.h"
#include "tests/support/bytesurgeon.h"
#include "tests/support/verify.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

namespace {

constexpr int kNoise = 50'000;

bool flipTheMiddle(const QFileInfo &file)
{
    return ByteSurgeon(file.filePath().toStdString())
        .flip(static_cast<std::uint64_t>(file.size()) / 2)
        .hasValue();
}

bool spoil(const QFileInfo &info)
{
    QFile file(info.filePath());
    const QByteArray zeros(info.size(), '\0');
    return file.open(QIODevice::ReadWrite) && file.write(zeros) == zeros.size();
}

} // namespace

class TestCtlRestore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void restoresEverything();
    void jsonReportsWhatWasDone();
    void includesAndExcludes();
    void excludedPathIsThatOfOneSource();
    void includedPathThatIsNotThereFails();
    void dryRunShowsThePlanAndWritesNothing();
    void conflictFailsBeforeAnythingIsWritten();
    void emptyIncludeIsNoWishForEverything();
    void conflictPoliciesDecide();
    void noNumberIsAConflictPolicy();
    void aRestoreThatEndsEarlySaysWhatItReplaced_data();
    void aRestoreThatEndsEarlySaysWhatItReplaced();
    void deleteExtraDeletes();
    void damagedFileExitsWith3AndIsLeftOut();
    void nothingRestoredExitsWith1();
    void unreadableTopExitsWith1();
    void nothingButKeptFilesExitsWith1();
    void reportSaysWhatAnAuditorAsks();
    void reportOfKeptFilesProvesNothing();
    void reportIsOfAFailureWhereAllButTheKeptFilesFailed();
    void knownDamageIsToldBefore();
    void foldersThatCannotBeReadAreToldBefore();

private:
    CtlRun restore(const QStringList &more);
    bool exists(const char *name) const { return m_ctl->folder().exists(name); }
    QFileInfoList packs();
    bool damagePacks();
    bool damageTrees();
    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlRestore::init()
{
    m_ctl = std::make_unique<Ctl>();
    QVERIFY(m_ctl->makePlainRepository());
    const TemporaryFolder &folder = m_ctl->folder();
    Bytes noise; // which does not shrink
    std::uint32_t state = 1;
    while (noise.size() < kNoise) {
        state = state * 1'664'525u + 1'013'904'223u;
        noise += static_cast<char>(state >> 24);
    }
    VERIFY_OK(folder.write("data/orders/a.jsonl", noise));
    VERIFY_OK(folder.write("data/orders/b.tmp", "b"));
    VERIFY_OK(folder.write("data/small", "in its tree"));
    QCOMPARE(::symlink("small", folder.path("data/link").c_str()), 0);
    QCOMPARE(::chmod(folder.path("data/small").c_str(), 0604), 0);
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("data")}), 0);
}

CtlRun TestCtlRestore::restore(const QStringList &more)
{
    return m_ctl->run(QStringList{u"restore"_s, u"latest"_s, u"--to"_s, u"out"_s} + more);
}

/// The packs of the repository, the largest first.
QFileInfoList TestCtlRestore::packs()
{
    QFileInfoList found;
    QDirIterator each(m_ctl->path("repo/packs"), QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext())
        found << each.nextFileInfo();
    std::sort(found.begin(), found.end(),
              [](const QFileInfo &a, const QFileInfo &b) { return a.size() > b.size(); });
    return found;
}

/// Damages the data of a.jsonl, in the largest pack. The other files live in their tree.
bool TestCtlRestore::damagePacks()
{
    const QFileInfo largest = packs().value(0);
    return largest.size() > kNoise / 2 && flipTheMiddle(largest);
}

/// Damages every tree: all bytes of every pack but the one with the data of a.jsonl, for what stands in the middle of a pack
/// depends on how well its times compress.
bool TestCtlRestore::damageTrees()
{
    const QFileInfoList others = packs().mid(1);
    return !others.isEmpty() && std::all_of(others.begin(), others.end(), spoil);
}

void TestCtlRestore::restoresEverything()
{
    const CtlRun run = restore({});
    VERIFY_CODE(run, 0);
    QVERIFY2(run.out.contains("Restored backup"), run.out.constData());
    const std::stop_token never;
    VERIFY_ASSIGN(comparison,
                  app::compareTrees(m_ctl->folder().path("data"), m_ctl->folder().path("out/data"), never));
    QVERIFY2(comparison.isEqual(),
             qPrintable(comparison.differences.empty() ? QString() : comparison.differences.front()));
    QCOMPARE(comparison.files, 4u);
}

void TestCtlRestore::jsonReportsWhatWasDone()
{
    const CtlRun run = restore({u"--json"_s});
    VERIFY_CODE(run, 0);
    const QJsonObject report = run.object();
    QCOMPARE(report.value("files_asked"_L1).toInt(), 4);
    QCOMPARE(report.value("files_written"_L1).toInt(), 4);
    QCOMPARE(report.value("bytes_written"_L1).toInt(), kNoise + 12);
    QCOMPARE(report.value("problem_count"_L1).toInt(-1), 0);
    QCOMPARE(report.value("target"_L1).toString(), m_ctl->path("out"));
    QVERIFY(report.value("problems"_L1).isArray());
}

void TestCtlRestore::includesAndExcludes()
{
    VERIFY_CODE(restore({u"--include"_s, u"data/orders"_s, u"--exclude"_s, u"*.tmp"_s}), 0);
    QVERIFY(exists("out/data/orders/a.jsonl"));
    QVERIFY(!exists("out/data/orders/b.tmp"));
    QVERIFY(!exists("out/data/small"));
}

void TestCtlRestore::excludedPathIsThatOfOneSource()
{
    for (const char *name : {"other/it's/[x]/y", "other/it's/[x]/z", "other/it's/x", "other/orders/a.jsonl"})
        VERIFY_OK(m_ctl->folder().write(name, name));
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("data"), m_ctl->path("other")}), 0);
    VERIFY_CODE(restore({u"--exclude-path"_s, u"data/orders"_s, u"--exclude-path"_s, u"other/it's/[x]"_s,
                         u"--include"_s, u"data"_s, u"--include"_s, u"other"_s, u"--include"_s,
                         u"other/it's/[x]/y"_s}),
                0);
    QVERIFY(exists("out/data/small") && !exists("out/data/orders"));
    QVERIFY(exists("out/other/orders/a.jsonl") && exists("out/other/it's/x"));
    QVERIFY(exists("out/other/it's/[x]/y") && !exists("out/other/it's/[x]/z"));
    VERIFY_CODE(restore({u"--exclude-path"_s, m_ctl->path("other"), u"--dry-run"_s}),
                1); // data is there already
    const CtlRun typo = restore({u"--exclude-path"_s, u"data/ordres"_s});
    VERIFY_CODE(typo, 1);
    QVERIFY2(typo.err.contains("--exclude-path: ") && typo.err.contains("data/ordres"), typo.err.constData());
    VERIFY_CODE(restore({u"--exclude-path"_s, u"/"_s}), 2);
    VERIFY_CODE(restore({u"--exclude-path"_s, u""_s}), 2);
}

void TestCtlRestore::includedPathThatIsNotThereFails()
{
    const CtlRun run = restore({u"--include"_s, u"data/nothing"_s, u"--json"_s});
    VERIFY_CODE(run, 1);
    QCOMPARE(run.object().value("error"_L1).toObject().value("name"_L1).toString(), u"not_found"_s);
    QVERIFY(!exists("out/data"));
}

void TestCtlRestore::dryRunShowsThePlanAndWritesNothing()
{
    const CtlRun json = restore({u"--dry-run"_s, u"--json"_s});
    VERIFY_CODE(json, 0);
    QCOMPARE(json.object().value("dry_run"_L1).toBool(), true);
    QCOMPARE(json.object().value("files_to_write"_L1).toInt(), 4);
    bool isThere = false;
    for (const QJsonValue &value : json.object().value("entries"_L1).toArray()) {
        const QJsonObject entry = value.toObject();
        if (entry.value("path"_L1).toString() != "data/small"_L1)
            continue;
        isThere = true;
        QCOMPARE(entry.value("action"_L1).toString(), u"create"_s);
        QVERIFY(!entry.value("reason"_L1).toString().isEmpty());
    }
    QVERIFY(isThere);
    const CtlRun text = restore({u"-n"_s});
    VERIFY_CODE(text, 0);
    QVERIFY2(text.out.contains("data/small"), text.out.constData());
    QVERIFY(!exists("out/data"));
}

void TestCtlRestore::conflictFailsBeforeAnythingIsWritten()
{
    VERIFY_OK(m_ctl->folder().write("out/data/small", "mine"));
    const CtlRun run = restore({u"--json"_s});
    VERIFY_CODE(run, 1);
    QCOMPARE(run.object().value("error"_L1).toObject().value("name"_L1).toString(), u"target_conflict"_s);
    QVERIFY(!exists("out/data/orders"));
    const CtlRun text = restore({});
    VERIFY_CODE(text, 1);
    QVERIFY2(text.err.contains("data/small"), text.err.constData());
    QVERIFY2(text.err.contains("--on-conflict replace-changed"), text.err.constData());
    VERIFY_CODE(restore({u"--dry-run"_s}), 1);
}

void TestCtlRestore::emptyIncludeIsNoWishForEverything()
{
    const CtlRun empty = restore({u"--include"_s, u""_s});
    VERIFY_CODE(empty, 2);
    QVERIFY(!exists("out"));
    VERIFY_CODE(restore({u"--include"_s, u"/"_s}), 0); // that is one
    QVERIFY(exists("out/data/small"));
}

void TestCtlRestore::conflictPoliciesDecide()
{
    VERIFY_OK(m_ctl->folder().write("out/data/small", "mine"));
    VERIFY_CODE(restore({u"--on-conflict"_s, u"keep"_s}), 0);
    VERIFY_ASSIGN(kept, m_ctl->folder().read("out/data/small"));
    QCOMPARE(kept, Bytes("mine"));
    const CtlRun changed = restore({u"--on-conflict"_s, u"replace-changed"_s, u"--json"_s});
    VERIFY_CODE(changed, 0);
    QCOMPARE(changed.object().value("files_to_replace"_L1).toInt(), 1);
    VERIFY_ASSIGN(replaced, m_ctl->folder().read("out/data/small"));
    QCOMPARE(replaced, Bytes("in its tree"));
    const CtlRun all = restore({u"--on-conflict=replace"_s, u"--json"_s});
    VERIFY_CODE(all, 0);
    QCOMPARE(all.object().value("files_to_replace"_L1).toInt(), 4);
}

void TestCtlRestore::noNumberIsAConflictPolicy()
{
    VERIFY_OK(m_ctl->folder().write("out/data/small", "mine"));
    for (const auto &number : {u"0"_s, u"2"_s, u"3"_s})
        VERIFY_CODE(restore({u"--on-conflict"_s, number}), 2);
    VERIFY_ASSIGN(kept, m_ctl->folder().read("out/data/small"));
    QCOMPARE(kept, Bytes("mine"));
}

void TestCtlRestore::aRestoreThatEndsEarlySaysWhatItReplaced_data()
{
    QTest::addColumn<bool>("json");
    QTest::newRow("as text") << false;
    QTest::newRow("as JSON") << true;
}

void TestCtlRestore::aRestoreThatEndsEarlySaysWhatItReplaced()
{
    QFETCH(bool, json);
    for (int i = 0; i < 2000; ++i) {
        VERIFY_OK(m_ctl->folder().write("many/" + std::to_string(10'000 + i), "as it was"));
        VERIFY_OK(m_ctl->folder().write("out/many/" + std::to_string(10'000 + i), "mine"));
    }
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("many"), u"--tag"_s, u"many"_s}), 0);
    QStringList words{u"restore"_s,   u"latest:many"_s, u"--to"_s,          u"out"_s,
                      u"--threads"_s, u"1"_s,           u"--on-conflict"_s, u"replace"_s};
    if (json)
        words << u"--json"_s;
    const auto isFirstReplaced = [this] {
        const auto first = m_ctl->folder().read("out/many/10000");
        return first && *first == Bytes("as it was");
    };
    const auto process = m_ctl->start(words);
    QTRY_VERIFY_WITH_TIMEOUT(process->state() == QProcess::NotRunning || isFirstReplaced(), 60'000);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const CtlRun run = Ctl::wait(*process);
    if (run.code == 0)
        QSKIP("it was faster than the signal");
    VERIFY_CODE(run, 130);
    if (json) {
        const QJsonObject told = run.object();
        QVERIFY2(!told.value("replaced"_L1).toArray().isEmpty(), run.described().constData());
        QCOMPARE(told.value("error"_L1).toObject().value("name"_L1).toString(), u"cancelled"_s);
    } else {
        QVERIFY2(run.out.contains("  replaced: many/1"), run.described().constData());
        QVERIFY2(run.err.contains("cancelled"), run.described().constData());
    }
}

void TestCtlRestore::deleteExtraDeletes()
{
    VERIFY_OK(m_ctl->folder().write("out/data/extra", "x"));
    VERIFY_CODE(restore({}), 0);
    QVERIFY(exists("out/data/extra"));
    VERIFY_CODE(restore({u"--on-conflict"_s, u"replace-changed"_s, u"--delete-extra"_s}), 0);
    QVERIFY(!exists("out/data/extra"));
}

void TestCtlRestore::damagedFileExitsWith3AndIsLeftOut()
{
    QVERIFY(damagePacks());
    const CtlRun run = restore({u"--json"_s});
    VERIFY_CODE(run, 3);
    QCOMPARE(run.object().value("problem_count"_L1).toInt(), 1);
    QCOMPARE(run.object().value("problems"_L1).toArray().at(0).toObject().value("path"_L1).toString(),
             u"data/orders/a.jsonl"_s);
    QVERIFY(!exists("out/data/orders/a.jsonl"));
    VERIFY_ASSIGN(small, m_ctl->folder().read("out/data/small"));
    QCOMPARE(small, Bytes("in its tree"));
}

void TestCtlRestore::nothingRestoredExitsWith1()
{
    QVERIFY(damagePacks());
    const CtlRun run = restore({u"--include"_s, u"data/orders/a.jsonl"_s});
    VERIFY_CODE(run, 1);
    QVERIFY(!exists("out/data/orders/a.jsonl"));
    QVERIFY2(run.out.contains("Nothing of backup") && !run.out.contains("every byte compared"),
             run.out.constData());
}

void TestCtlRestore::unreadableTopExitsWith1()
{
    QVERIFY(damageTrees());
    const CtlRun run = restore({}); // no file is in any count
    VERIFY_CODE(run, 1);
    QVERIFY2(run.out.contains("Nothing of backup"), run.out.constData());
}

void TestCtlRestore::nothingButKeptFilesExitsWith1()
{
    VERIFY_CODE(restore({}), 0);
    QVERIFY(QFile::remove(m_ctl->path("out/data/orders/a.jsonl")));
    QVERIFY(damagePacks());
    VERIFY_CODE(restore({u"--on-conflict"_s, u"keep"_s}), 1);
}

void TestCtlRestore::reportSaysWhatAnAuditorAsks()
{
    VERIFY_CODE(restore({}), 0);
    const QString file = m_ctl->path("report.json");
    VERIFY_CODE(restore({u"--on-conflict"_s, u"replace"_s, u"--report"_s, file}), 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonObject report = QJsonDocument::fromJson(written.readAll()).object();
    QCOMPARE(report.value("report"_L1).toString(), u"restore"_s);
    QCOMPARE(report.value("result"_L1).toString(), u"complete"_s);
    for (const QString &key :
         {u"began_at"_s, u"began_at_local"_s, u"ended_at"_s, u"host"_s, u"user"_s, u"program_version"_s,
          u"repository_id"_s, u"repository_location"_s, u"target"_s, u"on_conflict"_s})
        QVERIFY2(!report.value(key).toString().isEmpty(), qPrintable(key));
    QCOMPARE(report.value("backups"_L1).toArray().size(), 1);
    const QJsonArray entries = report.value("entries"_L1).toArray();
    QVERIFY(!entries.isEmpty());
    QCOMPARE(entries.first().toObject().value("outcome"_L1).toString(), u"replaced"_s);
    QCOMPARE(report.value("counts"_L1).toObject().value("files_replaced"_L1).toInt(), int(entries.size()));
    const QString page = m_ctl->path("report.html");
    VERIFY_CODE(restore({u"--on-conflict"_s, u"keep"_s, u"--report"_s, page}), 0);
    QFile html(page);
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QByteArray text = html.readAll();
    QVERIFY(text.startsWith("<!DOCTYPE html>"));
    QVERIFY(text.contains("Kept") && text.contains(" UTC ("));
    QVERIFY2(QRegularExpression(u" [+-]\\d\\d:\\d\\d\\)"_s).match(QString::fromUtf8(text)).hasMatch(),
             "the offset from UTC is told");
    VERIFY_CODE(restore({u"--dry-run"_s, u"--report"_s, page}), 2);
}

void TestCtlRestore::reportOfKeptFilesProvesNothing()
{
    VERIFY_CODE(restore({}), 0);
    const QString file = m_ctl->path("report.json");
    VERIFY_CODE(restore({u"--on-conflict"_s, u"keep"_s, u"--report"_s, file}), 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonObject report = QJsonDocument::fromJson(written.readAll()).object();
    QCOMPARE(report.value("result"_L1).toString(), u"nothing_written"_s);
    const QString page = m_ctl->path("report.html");
    VERIFY_CODE(restore({u"--on-conflict"_s, u"keep"_s, u"--report"_s, page}), 0);
    QFile html(page);
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QByteArray text = html.readAll();
    QVERIFY(text.contains("verdict neutral") && !text.contains("verdict good"));
    QVERIFY2(text.contains("were not compared with the backup"), text.constData());
}

void TestCtlRestore::reportIsOfAFailureWhereAllButTheKeptFilesFailed()
{
    VERIFY_CODE(restore({}), 0);
    QVERIFY(QFile::remove(m_ctl->path("out/data/orders/a.jsonl")));
    QVERIFY(damagePacks());
    const QString file = m_ctl->path("report.json");
    VERIFY_CODE(restore({u"--on-conflict"_s, u"keep"_s, u"--report"_s, file}), 1);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonObject report = QJsonDocument::fromJson(written.readAll()).object();
    QCOMPARE(report.value("result"_L1).toString(), u"failed"_s);
    QCOMPARE(report.value("counts"_L1).toObject().value("files_kept"_L1).toInt(), 3);
}

void TestCtlRestore::knownDamageIsToldBefore()
{
    QVERIFY(damagePacks());
    VERIFY_CODE(m_ctl->run({u"verify"_s, u"--read-data"_s}), 20);
    const CtlRun dry = restore({u"--dry-run"_s});
    VERIFY_CODE(dry, 3); // as the restore would
    QVERIFY2(dry.err.contains("are damaged and cannot be restored"), dry.described().constData());
}

void TestCtlRestore::foldersThatCannotBeReadAreToldBefore()
{
    QVERIFY(damageTrees());
    const CtlRun dry = restore({u"--dry-run"_s, u"--json"_s});
    VERIFY_CODE(dry, 3);
    QVERIFY2(dry.err.contains("nothing below it is in the plan"), dry.described().constData());
    QCOMPARE(dry.object().value("damaged_folders"_L1).toArray().size(), 1);
    QVERIFY2(dry.err.contains("the whole backup"), dry.err.constData());
    const QString file = m_ctl->path("report.json");
    const CtlRun run = restore({u"--report"_s, file});
    VERIFY_CODE(run, 1); // nothing of it can be restored
    QVERIFY2(run.out.contains("Nothing of backup") && run.out.contains("the whole backup: "),
             run.out.constData());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(written.readAll()).object().value("result"_L1).toString(), u"failed"_s);
}

QTEST_GUILESS_MAIN(TestCtlRestore)
#include "tst_ctlrestore.moc"
