// SPDX-License-Identifier: GPL-3.0-or-later
//
// verify: clean, damaged, and what is remembered of it.
#include "tests/ctl/ctl.h"

#include "model/catalog/verificationhistory.h"
#include "tests/support/bytesurgeon.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <filesystem>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::test;

class TestCtlVerify : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanRepositoryExitsWith0();
    void depthIsAsAsked();
    void wrongPercentageIsUsage_data();
    void wrongPercentageIsUsage();
    void flippedByteExitsWith20AndNamesWhatItHits();
    void missingPackExitsWith20();
    void warningsThatSayTheSameAreOneLine();
    void onlyTheNamedBackupIsVerified();
    void listSaysWhatIsProven();
    void anEmptyReportNameIsUsage();
    void aVerificationThatFailsIsReported();
    void resultIsRemembered();
    void aCopyHasAHistoryOfItsOwn();
    void backupsAreShownWithoutTheHistoryOfVerifications();
    void aLookAtTheStructureMentionsKnownDamage();
    void theHintForADamagedRecordIsTrue();
    void warningsHaveNamesOfTheirOwn();
    void reportNamesEachBackup();

private:
    QString dataPack() const;
    std::unique_ptr<Ctl> m_ctl;
    QString m_id;
};

void TestCtlVerify::init()
{
    m_ctl = std::make_unique<Ctl>();
    QVERIFY(m_ctl->makePlainRepository());
    Bytes noise;
    std::uint32_t state = 1;
    for (int i = 0; i < 300'000; ++i) {
        state = state * 1'664'525u + 1'013'904'223u;
        noise += static_cast<char>(state >> 24);
    }
    VERIFY_OK(m_ctl->folder().write("data/noise.bin", noise));
    VERIFY_OK(m_ctl->folder().write("data/small", "small"));
    m_id = m_ctl->run({u"backup"_s, m_ctl->path("data"), u"--json"_s}).object().value("id"_L1).toString();
    QVERIFY(!m_id.isEmpty());
}

/// The largest one: the noise is in it.
QString TestCtlVerify::dataPack() const
{
    QString largest;
    qint64 size = 0;
    QDirIterator packs(m_ctl->path("repo/packs"), QDir::Files, QDirIterator::Subdirectories);
    while (packs.hasNext()) {
        packs.next();
        if (packs.fileInfo().size() > size) {
            size = packs.fileInfo().size();
            largest = packs.filePath();
        }
    }
    return largest;
}

void TestCtlVerify::cleanRepositoryExitsWith0()
{
    const CtlRun text = m_ctl->run({u"verify"_s, u"--read-data"_s});
    VERIFY_CODE(text, 0);
    QVERIFY2(text.out.startsWith("No damage found: 1 backup, "), text.out.constData());
    const CtlRun json = m_ctl->run({u"verify"_s, u"--read-data"_s, u"--json"_s});
    VERIFY_CODE(json, 0);
    QCOMPARE(json.object().value("clean"_L1).toBool(), true);
    QCOMPARE(json.object().value("level"_L1).toString(), u"data"_s);
    QCOMPARE(json.object().value("backups_checked"_L1).toInt(), 1);
    QVERIFY(json.object().value("bytes_read"_L1).toInt() > 300'000);
    QCOMPARE(json.object().value("findings"_L1).toArray(), QJsonArray());
    QCOMPARE(m_ctl->run({u"verify"_s, u"-q"_s}).out, QByteArray());
}

void TestCtlVerify::depthIsAsAsked()
{
    const auto level = [this](const QStringList &more) {
        return m_ctl->run(QStringList{u"verify"_s, u"--json"_s} + more).object().value("level"_L1).toString();
    };
    QCOMPARE(level({}), u"structure"_s);
    QCOMPARE(level({u"--read-data=25"_s}), u"sample"_s);
    QCOMPARE(level({u"--read-data=2.5%"_s}), u"sample"_s);
    QCOMPARE(level({u"--read-data=100"_s}), u"data"_s);
    QCOMPARE(level({u"--read-data"_s, m_id.left(8)}), u"data"_s); // a backup after it is no percentage
}

void TestCtlVerify::wrongPercentageIsUsage_data()
{
    QTest::addColumn<QString>("percent");
    for (const char *text : {"0", "-5", "101", "many", "nan", "5x"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestCtlVerify::wrongPercentageIsUsage()
{
    QFETCH(QString, percent);
    VERIFY_CODE(m_ctl->run({u"verify"_s, u"--read-data="_s + percent}), 2);
}

void TestCtlVerify::flippedByteExitsWith20AndNamesWhatItHits()
{
    VERIFY_OK(ByteSurgeon(dataPack().toStdString()).flip(150'000));
    const CtlRun json = m_ctl->run({u"verify"_s, u"--read-data"_s, u"--json"_s});
    VERIFY_CODE(json, 20);
    QCOMPARE(json.object().value("clean"_L1).toBool(true), false);
    QVERIFY(json.object().value("damage_count"_L1).toInt() > 0);
    const QByteArray pack = QFileInfo(dataPack()).fileName().toUtf8();
    bool namesFile = false;
    for (const QJsonValue &value : json.object().value("findings"_L1).toArray()) {
        const QJsonObject finding = value.toObject();
        QVERIFY(finding.value("object"_L1).toString().contains(QString::fromUtf8(pack)));
        QCOMPARE(finding.value("severity"_L1).toString(), u"damage"_s);
        QVERIFY(!finding.value("message"_L1).toString().isEmpty());
        QVERIFY(!finding.value("hint"_L1).toString().isEmpty());
        QCOMPARE(finding.value("backups"_L1).toArray(), QJsonArray{m_id});
        for (const QJsonValue &file : finding.value("files"_L1).toArray()) {
            QCOMPARE(file.toObject().value("backup_id"_L1).toString(), m_id);
            namesFile = namesFile || file.toObject().value("path"_L1).toString() == "data/noise.bin"_L1;
        }
        QVERIFY(finding.value("file_count"_L1).toInt() > 0);
    }
    QVERIFY2(namesFile, json.out.constData());
    const CtlRun text = m_ctl->run({u"verify"_s, u"--read-data"_s});
    VERIFY_CODE(text, 20);
    QVERIFY2(text.out.contains(QByteArray("data/noise.bin in " + m_id.left(8).toUtf8())),
             text.out.constData());
    QVERIFY2(text.out.contains("Damage found"), text.out.constData());
}

void TestCtlVerify::warningsThatSayTheSameAreOneLine()
{
    for (const char *content : {"1", "22", "333"}) {
        VERIFY_OK(m_ctl->folder().write("data/more", content));
        VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("data")}), 0);
    }
    // As if all of them had been killed before their commit.
    for (const char *name : {"repo/index", "repo/backups"}) {
        std::filesystem::remove_all(m_ctl->folder().path(name));
        VERIFY_OK(m_ctl->folder().makeFolder(name));
    }
    const CtlRun run = m_ctl->run({u"verify"_s});
    VERIFY_CODE(run, 0);
    QCOMPARE(run.out.count("no index object names the pack"), 1);
    QVERIFY2(run.out.contains(" objects, the first is packs/"), run.out.constData());
    QVERIFY(m_ctl->run({u"verify"_s, u"--json"_s}).object().value("findings"_L1).toArray().size() > 2);
}

void TestCtlVerify::missingPackExitsWith20()
{
    QVERIFY(QFile::remove(dataPack()));
    VERIFY_CODE(m_ctl->run({u"verify"_s}), 20); // seen without reading data
}

void TestCtlVerify::onlyTheNamedBackupIsVerified()
{
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("data")}), 0);
    QCOMPARE(m_ctl->run({u"verify"_s, m_id, u"--json"_s}).object().value("backups_checked"_L1).toInt(), 1);
    QCOMPARE(m_ctl->run({u"verify"_s, u"--json"_s}).object().value("backups_checked"_L1).toInt(), 2);
    VERIFY_CODE(m_ctl->run({u"verify"_s, u"ffffffff"_s}), 1);
}

void TestCtlVerify::listSaysWhatIsProven()
{
    const auto state = [this] {
        const QJsonValue told = m_ctl->run({u"--json"_s, u"list"_s}).array().first()["verification"_L1];
        return told.isNull() ? u"never"_s : told["level"_L1].toString() + u' ' + told["result"_L1].toString();
    };
    QCOMPARE(state(), u"never"_s);
    QVERIFY(m_ctl->run({u"list"_s}).out.contains(" complete"));
    VERIFY_CODE(m_ctl->run({u"verify"_s}), 0); // everything is there, nobody has read it
    QCOMPARE(state(), u"structure passed"_s);
    QVERIFY(m_ctl->run({u"list"_s}).out.contains(" complete"));
    VERIFY_CODE(m_ctl->run({u"verify"_s, u"--read-data"_s}), 0);
    QCOMPARE(state(), u"every byte passed"_s);
    QVERIFY(m_ctl->run({u"list"_s}).out.contains(" verified"));
    QVERIFY(m_ctl->run({u"show"_s, u"latest"_s}).out.contains("every byte, passed, "));
    VERIFY_OK(ByteSurgeon(dataPack().toStdString()).flip(150'000));
    VERIFY_CODE(m_ctl->run({u"verify"_s, u"--read-data"_s}), 20);
    QCOMPARE(state(), u"every byte damaged"_s);
    QVERIFY(m_ctl->run({u"list"_s}).out.contains(" damaged"));
}

void TestCtlVerify::anEmptyReportNameIsUsage()
{
    VERIFY_CODE(m_ctl->run({u"verify"_s, u"--report"_s, QString()}), 2);
    VERIFY_CODE(
        m_ctl->run({u"restore"_s, u"latest"_s, u"--to"_s, m_ctl->path("out"), u"--report"_s, QString()}), 2);
    QVERIFY(!QDir(m_ctl->path("out")).exists());
}

void TestCtlVerify::aVerificationThatFailsIsReported()
{
    const QString leases = m_ctl->path("repo/leases");
    QVERIFY(QDir(leases).removeRecursively());
    VERIFY_OK(m_ctl->folder().write("repo/leases", "a file where a folder belongs"));
    const QString file = m_ctl->path("report.json");
    const CtlRun run = m_ctl->run({u"verify"_s, u"--report"_s, file});
    QVERIFY2(run.code != 0 && run.code != 20, run.described().constData());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonObject report = QJsonDocument::fromJson(written.readAll()).object();
    QCOMPARE(report.value("result"_L1).toString(), u"failed"_s);
    QVERIFY(!report.value("error"_L1).toObject().isEmpty());
}

void TestCtlVerify::resultIsRemembered()
{
    VERIFY_CODE(m_ctl->run({u"verify"_s, u"--read-data"_s}), 0);
    const auto id = BackupId::fromHexText(m_id.toStdString());
    QVERIFY(id.has_value());
    const QString file = m_ctl->path("home/state/backstop/verifications.sqlite");
    {
        VERIFY_ASSIGN(history, catalog::VerificationHistory::open(file, m_ctl->path("repo")));
        VERIFY_ASSIGN(lines, history->of(*id));
        QCOMPARE(lines.size(), 1u);
        QCOMPARE(lines.front().level, catalog::VerificationLevel::Full);
        QCOMPARE(lines.front().result, catalog::VerificationResult::Passed);
    }
    VERIFY_OK(ByteSurgeon(dataPack().toStdString()).flip(150'000));
    VERIFY_CODE(m_ctl->run({u"verify"_s, u"--read-data"_s}), 20);
    VERIFY_ASSIGN(history, catalog::VerificationHistory::open(file, m_ctl->path("repo")));
    VERIFY_ASSIGN(lines, history->of(*id));
    QCOMPARE(lines.size(), 2u);
    QCOMPARE(lines.back().result, catalog::VerificationResult::Damaged);
    QCOMPARE(lines.back().damaged, 1u);
}

void TestCtlVerify::aCopyHasAHistoryOfItsOwn()
{
    VERIFY_CODE(m_ctl->run({u"verify"_s, u"--read-data"_s}), 0);
    const QString copy = m_ctl->path("copy");
    std::filesystem::copy(m_ctl->path("repo").toStdString(), copy.toStdString(),
                          std::filesystem::copy_options::recursive);
    const auto state = [this](const QStringList &more) {
        const QString text = QString::fromUtf8(m_ctl->run(QStringList{u"show"_s, m_id} + more).out);
        return text.section(u"State"_s, 1, 1).section(u'\n', 0, 0).trimmed();
    };
    QCOMPARE(state({}), u"verified"_s);
    QCOMPARE(state({u"--repo"_s, copy}), u"complete"_s); // nobody has read it
    VERIFY_OK(ByteSurgeon(dataPack().toStdString()).flip(150'000));
    VERIFY_CODE(m_ctl->run({u"verify"_s, u"--read-data"_s}), 20);
    VERIFY_CODE(m_ctl->run({u"verify"_s, u"--read-data"_s, u"--repo"_s, copy}), 0);
    QCOMPARE(state({}), u"damaged"_s);
    QCOMPARE(state({u"--repo"_s, copy}), u"verified"_s);
}

void TestCtlVerify::backupsAreShownWithoutTheHistoryOfVerifications()
{
    m_ctl->setVariable(u"XDG_STATE_HOME"_s, m_ctl->path("elsewhere"));
    VERIFY_OK(m_ctl->folder().write("elsewhere/backstop", "a file where a folder belongs"));
    const CtlRun list = m_ctl->run({u"list"_s, u"--json"_s});
    VERIFY_CODE(list, 0);
    QCOMPARE(list.array().size(), 1);
    QVERIFY2(list.err.contains("what was verified is not known"), list.described().constData());
    const CtlRun show = m_ctl->run({u"show"_s, u"latest"_s});
    VERIFY_CODE(show, 0);
    QVERIFY(show.out.contains(m_id.toUtf8()));
    QVERIFY2(show.err.contains("what was verified is not known"), show.described().constData());
}

void TestCtlVerify::aLookAtTheStructureMentionsKnownDamage()
{
    VERIFY_OK(ByteSurgeon(dataPack().toStdString()).flip(150'000));
    VERIFY_CODE(m_ctl->run({u"verify"_s, u"--read-data"_s}), 20);
    const CtlRun text = m_ctl->run({u"verify"_s});
    VERIFY_CODE(text, 0);
    QVERIFY2(text.out.contains("known damage is there") && !text.out.contains("No damage found"),
             text.out.constData());
    const CtlRun json = m_ctl->run({u"verify"_s, m_id, u"--json"_s});
    QVERIFY(json.object().value("known_damage"_L1).toInt() > 0);
    const QJsonObject finding = json.object().value("findings"_L1).toArray().at(0).toObject();
    QCOMPARE(finding.value("kind"_L1).toString(), u"known_damage"_s);
    const QString page = m_ctl->path("report.html");
    VERIFY_CODE(m_ctl->run({u"verify"_s, u"--report"_s, page}), 0);
    QFile html(page);
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QByteArray words = html.readAll();
    QVERIFY2(words.contains("verdict bad") && words.contains("unreadable are still needed"),
             words.constData());
    // What the source still has is stored anew: then nobody needs what is damaged.
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("data"), u"--type"_s, u"full"_s}), 0);
    QCOMPARE(m_ctl->run({u"verify"_s, u"--json"_s}).object().value("known_damage"_L1).toInt(-1), 0);
}

void TestCtlVerify::theHintForADamagedRecordIsTrue()
{
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("data")}), 0);
    const QString record = u"backups/"_s + m_id;
    VERIFY_OK(ByteSurgeon(m_ctl->folder().path("repo/" + record.toStdString())).flip(100));
    const CtlRun json = m_ctl->run({u"verify"_s, u"--json"_s});
    VERIFY_CODE(json, 20);
    const QJsonObject finding = json.object().value("findings"_L1).toArray().at(0).toObject();
    QCOMPARE(finding.value("kind"_L1).toString(), u"damaged_record"_s);
    const QString hint = finding.value("hint"_L1).toString();
    QVERIFY2(hint.contains(record) && hint.contains("replica"_L1) && !hint.contains("Back up again"_L1),
             qPrintable(hint));
    QVERIFY(m_ctl->run({u"expire"_s, u"--last"_s, u"1"_s, u"-n"_s}).code != 0);
    QVERIFY(QFile::rename(m_ctl->path("repo/") + record, m_ctl->path("record")));
    VERIFY_CODE(m_ctl->run({u"expire"_s, u"--last"_s, u"1"_s, u"-n"_s}), 0);
    VERIFY_CODE(m_ctl->run({u"prune"_s, u"-n"_s}), 0);
}

void TestCtlVerify::warningsHaveNamesOfTheirOwn()
{
    VERIFY_OK(m_ctl->folder().write("repo/stray", "x"));
    QDirIterator indexes(m_ctl->path("repo/index"), QDir::Files);
    while (indexes.hasNext())
        QVERIFY(QFile::remove(indexes.next()));
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("data"), u"--type"_s, u"full"_s}), 0);
    const CtlRun json = m_ctl->run({u"verify"_s, u"--json"_s});
    VERIFY_CODE(json, 0);
    QStringList names;
    for (const QJsonValue &finding : json.object().value("findings"_L1).toArray()) {
        names << finding.toObject().value("name"_L1).toString();
        QCOMPARE(finding.toObject().value("kind"_L1).toString(), names.last());
    }
    QVERIFY2(names.contains(u"stray_object"_s) && !names.contains(u"failed"_s), qPrintable(names.join(u' ')));
}

void TestCtlVerify::reportNamesEachBackup()
{
    VERIFY_CODE(m_ctl->run({u"backup"_s, m_ctl->path("data")}), 0);
    const auto contentOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QString file = m_ctl->path("report.json");
    VERIFY_CODE(m_ctl->run({u"verify"_s, u"--read-data"_s, u"--report"_s, file}), 0);
    const QJsonObject report = QJsonDocument::fromJson(contentOf(file)).object();
    QCOMPARE(report.value("whole_repository"_L1).toBool(), true);
    QCOMPARE(report.value("partial_backups"_L1).toInt(-1), 0);
    QCOMPARE(report.value("backups"_L1).toArray().size(), 2);
    const QJsonObject first = report.value("backups"_L1).toArray().at(0).toObject();
    QCOMPARE(first.value("id"_L1).toString(), m_id);
    QCOMPARE(first.value("status"_L1).toString(), u"complete"_s);
    QVERIFY(!first.value("checksum"_L1).toString().isEmpty());
    QCOMPARE(first.value("sources"_L1).toArray().at(0).toObject().value("path"_L1).toString(),
             m_ctl->path("data"));
    const QString page = m_ctl->path("report.html");
    VERIFY_CODE(m_ctl->run({u"verify"_s, m_id, u"--read-data"_s, u"--report"_s, page}), 0);
    const QByteArray html = contentOf(page);
    QVERIFY2(html.contains(m_id.toUtf8()) && html.contains(m_ctl->path("data").toUtf8()) &&
                 html.contains(first.value("checksum"_L1).toString().toUtf8()) &&
                 html.contains("A file of one chunk is proven by that chunk"),
             html.constData());
}

QTEST_GUILESS_MAIN(TestCtlVerify)
#include "tst_ctlverify.moc"
