// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/crypto/hash.h"
#include "model/recovery/drill/drilljournal.h"
#include "tests/support/bytesurgeon.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"
#include "tests/unit/recovery/drill/drillstory.h"

#include <QJsonDocument>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace backstop;
using namespace backstop::recovery;
using namespace backstop::test;

namespace {

constexpr Timestamp kNow{std::chrono::nanoseconds(1'800'000'000'123'456'789)};

/// One of every kind, with every field that the kind has.
std::vector<DrillEvent> everyEvent()
{
    DrillDeclaration drill =
        declarationOf({componentOf(u"database"_s, {StepKind::Restore, StepKind::Manual})}, {{u"dba"_s, 2}});
    drill.injects = {{InjectKind::LatestBackupCorrupt, u"database"_s},
                     {InjectKind::TeamMemberAbsent, u"dba"_s}};
    drill.seed = 0xfedc'ba98'7654'3210u;
    drill.planVersion = 7;
    drill.sandbox = "/sand\xff"
                    "box";
    drill.scripts = "/scripts";
    const BackupId backup = BackupId::fromBytes(Bytes(32, 'x'));
    const Error error{ErrorCode::DamageFound, u"a: is damaged"_s, u"Do something."_s};
    std::vector<DrillEvent> events{
        {.kind = DrillEventKind::Declared, .declaration = drill},
        {.kind = DrillEventKind::SandboxMade, .folder = {1ull << 60, 3}, .isMade = true},
        {.kind = DrillEventKind::Continued, .text = u"torn"_s},
        {.kind = DrillEventKind::StepBegun, .component = u"database"_s, .step = 0},
        {.kind = DrillEventKind::TryBegun,
         .component = u"database"_s,
         .step = 0,
         .backup = backup,
         .backupTime = kNow},
        {.kind = DrillEventKind::TryFailed,
         .component = u"database"_s,
         .step = 0,
         .error = error,
         .isInjected = true,
         .backup = backup,
         .backupTime = kNow},
        {.kind = DrillEventKind::StepEnded,
         .who = u"ивaн"_s,
         .component = u"database"_s,
         .step = 0,
         .state = StepState::FailedAccepted,
         .text = u"line\nline"_s,
         .error = error,
         .evidence = {{u"files"_s, 3}}},
        {.kind = DrillEventKind::Injected, .component = u"database"_s, .text = u"boo"_s},
        {.kind = DrillEventKind::Noted, .text = u"a note"_s},
        {.kind = DrillEventKind::Paused, .text = u"lunch"_s},
        {.kind = DrillEventKind::Resumed},
        {.kind = DrillEventKind::Aborted, .text = u"enough"_s},
        {.kind = DrillEventKind::SandboxKept},
        {.kind = DrillEventKind::CleanedUp, .error = error, .evidence = {{u"entries_removed"_s, 1}}},
        {.kind = DrillEventKind::Finished, .outcome = DrillOutcome::Aborted},
        {.kind = DrillEventKind::Stored}};
    for (DrillEvent &event : events) {
        event.time = kNow;
        event.sinceBoot = std::chrono::nanoseconds(9'876'543'210);
        event.bootId = u"boot"_s;
    }
    return events;
}

} // namespace

class TestDrillJournal : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<TemporaryFolder>();
        m_file = m_folder->path("journal");
    }
    void givesBackWhatWasWritten()
    {
        write();
        VERIFY_ASSIGN(reading, DrillJournal::read(m_file));
        QCOMPARE(reading.events.size(), std::size_t{kDrillEvents});
        const auto expected = everyEvent();
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(reading.events[i] == expected[i], qPrintable(drillEventName(expected[i].kind)));
        QVERIFY(!reading.isTorn);
    }
    void eachLineNamesTheOneBefore()
    {
        write();
        VERIFY_ASSIGN(content, m_folder->read("journal"));
        QStringList lines = QString::fromStdString(content).split(u'\n');
        QCOMPARE(lines.takeLast(), QString());
        QString before(64, u'0');
        for (const QString &line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
            QCOMPARE(object.value("prev"_L1).toString(), before);
            before = QString::fromStdString(crypto::sha256(line.toStdString()).hex());
        }
        VERIFY_ASSIGN(reading, DrillJournal::read(m_file));
        QCOMPARE(reading.head, before);
        QVERIFY(reading.drillHead != reading.head); // being stored is no part of the drill
    }
    void goesOnWhereItEnded()
    {
        write(4);
        {
            VERIFY_ASSIGN(opened, DrillJournal::open(m_file));
            QCOMPARE(opened.reading.events.size(), std::size_t{4});
            VERIFY_OK(opened.journal.append(everyEvent()[4]));
        }
        VERIFY_ASSIGN(reading, DrillJournal::read(m_file));
        QCOMPARE(reading.events.size(), std::size_t{5});
    }
    /// As a kill or a power cut leaves it, at every byte.
    void dropsALineThatWasCutShort()
    {
        write(3);
        VERIFY_ASSIGN(content, m_folder->read("journal"));
        const std::size_t last = content.rfind('\n', content.size() - 2) + 1;
        for (std::size_t size = last; size < content.size(); ++size) {
            VERIFY_OK(m_folder->write("journal", BytesView(content).substr(0, size)));
            VERIFY_ASSIGN(reading, DrillJournal::read(m_file));
            QCOMPARE(reading.isTorn, size > last);
            QCOMPARE(reading.events.size(), std::size_t{2});
            {
                VERIFY_ASSIGN(opened, DrillJournal::open(m_file));
                VERIFY_OK(opened.journal.append(everyEvent()[2]));
            }
            VERIFY_ASSIGN(healed, m_folder->read("journal"));
            QVERIFY(healed == content);
        }
    }
    void dropsALineOfWhichOnlyTheSizeIsThere()
    {
        write(2);
        Bytes line(41, '\0');
        line.back() = '\n';
        VERIFY_OK(ByteSurgeon(m_file).append(line));
        VERIFY_ASSIGN(reading, DrillJournal::read(m_file));
        QVERIFY(reading.isTorn);
        QCOMPARE(reading.events.size(), std::size_t{2});
    }
    /// Every byte of every line but the last, whose hash only the report knows.
    void findsAChangedLine()
    {
        write(4);
        VERIFY_ASSIGN(content, m_folder->read("journal"));
        VERIFY_ASSIGN(whole, DrillJournal::read(m_file));
        for (std::size_t at = 0; at < content.size(); at += 31) {
            Bytes changed = content;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            VERIFY_OK(m_folder->write("journal", changed));
            const auto reading = DrillJournal::read(m_file);
            QVERIFY2(!reading || reading->isTorn || reading->head != whole.head,
                     QByteArray::number(qulonglong(at)).constData());
            if (!reading)
                QVERIFY(reading.error().code == ErrorCode::Damaged && !reading.error().hint.isEmpty());
        }
    }
    void findsALineThatWasTakenOut_data()
    {
        QTest::addColumn<int>("line");
        QTest::newRow("first") << 0;
        QTest::newRow("second") << 1;
        QTest::newRow("third") << 2;
    }
    void findsALineThatWasTakenOut()
    {
        QFETCH(int, line);
        write(4);
        VERIFY_ASSIGN(content, m_folder->read("journal"));
        QStringList lines = QString::fromStdString(content).split(u'\n');
        lines.removeAt(line);
        VERIFY_OK(m_folder->write("journal", lines.join(u'\n').toStdString()));
        const auto reading = DrillJournal::read(m_file);
        VERIFY_ERROR(Damaged, reading);
        QVERIFY2(reading.error().message.contains(u"line %1"_s.arg(line + 1)),
                 qPrintable(reading.error().message));
    }
    void oneProgramAtATimeMayGoOn()
    {
        write(2);
        VERIFY_ASSIGN(first, DrillJournal::open(m_file));
        VERIFY_ERROR(Locked, DrillJournal::open(m_file));
        VERIFY_OK(DrillJournal::read(m_file));
        QCOMPARE(first.reading.events.size(), std::size_t{2});
    }
    void neverTakesTheNameOfAnother()
    {
        write(1);
        VERIFY_ERROR(AlreadyExists, DrillJournal::create(m_file));
        VERIFY_ERROR(NotFound, DrillJournal::read(m_folder->path("none")));
        VERIFY_ERROR(NotFound, DrillJournal::open(m_folder->path("none")));
    }
    void unknownWordsAreDamage()
    {
        for (const char *text : {R"({"event":"note","time":"tomorrow"})",
                                 R"({"event":"step_ended","time":"2027-01-15","state":"splendid"})",
                                 R"({"event":"finished","time":"2027-01-15","outcome":"splendid"})",
                                 R"({"event":"declared","time":"2027-01-15","drill":{}})",
                                 R"({"event":"try_begun","time":"2027-01-15","backup_id":"x"})"})
            VERIFY_ERROR(Damaged, drillEventOf(QJsonDocument::fromJson(text).object()));
    }
    void anEventOfANewerVersionIsNoDamage()
    {
        write(2);
        VERIFY_ASSIGN(reading, DrillJournal::read(m_file));
        VERIFY_ASSIGN(content, m_folder->read("journal"));
        const QJsonObject line{{u"event"_s, u"exploded"_s},
                               {u"n"_s, 3},
                               {u"prev"_s, reading.head},
                               {u"time"_s, u"2027-01-15T00:00:00Z"_s}};
        VERIFY_OK(m_folder->write(
            "journal", content + QJsonDocument(line).toJson(QJsonDocument::Compact).toStdString() + "\n"));
        VERIFY_ERROR(UnsupportedFormat, DrillJournal::read(m_file));
    }
    void aFullDiskIsNoEndOfIt()
    {
        write(3);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        VERIFY_ASSIGN(opened, DrillJournal::open(m_file));
        const rlimit full{opened.reading.bytes + 20, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
        const Result<> failed = opened.journal.append(everyEvent()[3]);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!failed);
        VERIFY_ASSIGN(content, m_folder->read("journal"));
        QCOMPARE(std::uint64_t(content.size()), opened.reading.bytes); // nothing of the line is left
        VERIFY_OK(opened.journal.append(everyEvent()[3]));             // somebody has made room
        VERIFY_ASSIGN(reading, DrillJournal::read(m_file));
        QCOMPARE(reading.events.size(), std::size_t{4});
    }
    void theLastEventIsSeenWithoutReadingTheOthers()
    {
        QVERIFY(!DrillJournal::lastKind(m_folder->path("none")));
        write(1);
        QCOMPARE(DrillJournal::lastKind(m_file), std::optional(DrillEventKind::Declared));
        VERIFY_ASSIGN(content, m_folder->read("journal"));
        VERIFY_OK(m_folder->write("journal", content + "{\"event\":\"stored"));
        QVERIFY(!DrillJournal::lastKind(m_file)); // cut short
        VERIFY_OK(m_folder->write("journal", content + Bytes(200'000, ' ') + "\n"));
        QVERIFY(!DrillJournal::lastKind(m_file)); // no line that ends a drill is so long
        VERIFY_OK(m_folder->write("journal", "rubbish\n{\"event\":\"stored\"}\n"));
        QCOMPARE(DrillJournal::lastKind(m_file), std::optional(DrillEventKind::Stored));
    }
    void injectsAreReadAsTheyAreWritten()
    {
        for (const char *text : {"latest-backup-corrupt", "latest-backup-corrupt:database",
                                 "team-member-absent:a:b", "script-fails:x"}) {
            VERIFY_ASSIGN(inject, injectOf(QLatin1String(text)));
            QCOMPARE(injectText(inject), QLatin1String(text));
        }
        for (const char *text : {"", "flood", "script-fails:", ":x"})
            VERIFY_ERROR(Usage, injectOf(QLatin1String(text)));
    }

private:
    void write(std::size_t count = kDrillEvents)
    {
        VERIFY_ASSIGN(journal, DrillJournal::create(m_file));
        const auto events = everyEvent();
        for (std::size_t i = 0; i < count; ++i)
            VERIFY_OK(journal.append(events[i]));
    }
    std::unique_ptr<TemporaryFolder> m_folder;
    Bytes m_file;
};

QTEST_APPLESS_MAIN(TestDrillJournal)
#include "tst_drilljournal.moc"
