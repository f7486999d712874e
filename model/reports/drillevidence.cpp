// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/drillevidence.h"

#include "model/reports/drillwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

namespace backstop::reports {

using namespace recovery;

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostOutputLines = 6;
constexpr qsizetype kMostLineLetters = 160;
constexpr qsizetype kMostQuoted = 8; // the journal has all

struct DrillEvidence
{
    Q_DECLARE_TR_FUNCTIONS(backstop::reports::DrillEvidence)
};

QString shortened(const QString &line)
{
    return line.size() > kMostLineLetters ? line.left(kMostLineLetters) + u'…' : line;
}

QString timeIn(const QJsonValue &value)
{
    const auto time = fromIso(value.toString());
    return time ? utcText(*time) : value.toString();
}

QString errorIn(const QJsonValue &value)
{
    return value.toObject().value("message"_L1).toString();
}

/// Takes the evidence of one step apart; what nobody has asked for at the end is told as it is.
class Evidence
{
public:
    explicit Evidence(const StepRecord &step)
        : m_step(step)
    {}

    QStringList words()
    {
        source();
        switch (m_step.step.kind) {
        case StepKind::Restore:
            restored();
            break;
        case StepKind::Verify:
            verified();
            break;
        case StepKind::Probe:
            probed();
            break;
        case StepKind::Reconcile:
            reconciled();
            break;
        default:
            break;
        }
        program();
        other();
        attempts();
        rest();
        return m_lines;
    }

private:
    QJsonValue take(QLatin1String key)
    {
        m_taken.insert(key);
        return m_step.evidence.value(key);
    }
    bool has(QLatin1String key) const { return m_step.evidence.contains(key); }

    void source()
    {
        const QString id = take("backup_id"_L1).toString();
        const QJsonValue time = take("backup_time"_L1);
        if (id.isEmpty())
            return;
        m_lines << (time.isString() ? DrillEvidence::tr("Backup %1, made %2").arg(id, timeIn(time))
                                    : DrillEvidence::tr("Backup %1").arg(id.left(12)));
    }

    void count(const QString &text, QLatin1String key)
    {
        if (const qint64 number = take(key).toInteger(); number > 0)
            m_lines << text.arg(QLocale().toString(number));
    }

    void restored()
    {
        if (has("files"_L1)) {
            m_lines << DrillEvidence::tr("Files in place: %1")
                           .arg(QLocale().toString(take("files"_L1).toInteger()));
            const double rate = take("bytes_per_second"_L1).toDouble();
            QString line = DrillEvidence::tr("Written: %1 in %2")
                               .arg(bytesText(take("bytes"_L1).toInteger()),
                                    measuredText(take("seconds"_L1).toDouble()));
            if (rate > 0)
                line +=
                    u", "_s + DrillEvidence::tr("%1 per second").arg(bytesText(static_cast<qint64>(rate)));
            m_lines << line;
        }
        if (has("newest_file_time"_L1))
            m_lines << DrillEvidence::tr("Newest file: %1").arg(timeIn(take("newest_file_time"_L1)));
        count(DrillEvidence::tr("Files with another owner or attribute than backed up: %1"),
              "metadata_problems"_L1);
        for (const QJsonValue &value : take("tries"_L1).toArray())
            tried(value.toObject());
        count(DrillEvidence::tr("Newer backups without its data, passed over: %1"),
              "backups_without_its_data"_L1);
        count(DrillEvidence::tr("Records of backups that cannot be read, and may be of newer ones: %1"),
              "unreadable_records"_L1);
    }

    void tried(const QJsonObject &attempt)
    {
        if (!attempt.value("error"_L1).isObject())
            return; // that which was restored, told above
        const QString id = attempt.value("backup_id"_L1).toString().left(12);
        const QString time = timeIn(attempt.value("backup_time"_L1));
        m_lines << (attempt.value("injected"_L1).toBool()
                        ? DrillEvidence::tr(
                              "Tried backup %1, made %2: counts as damaged, as the drill wanted it")
                              .arg(id, time)
                        : DrillEvidence::tr("Tried backup %1, made %2, which would not do: %3")
                              .arg(id, time, errorIn(attempt.value("error"_L1))));
    }

    void verified()
    {
        if (!has("files"_L1))
            return;
        m_lines << DrillEvidence::tr("Files read again that have the checksum of their backup: %1 of %2")
                       .arg(QLocale().toString(take("files_verified"_L1).toInteger()),
                            QLocale().toString(take("files"_L1).toInteger()));
        count(DrillEvidence::tr("Links and special files that are the same: %1"), "files_alike"_L1);
        count(DrillEvidence::tr("Files that are not as they were backed up: %1"), "files_different"_L1);
        count(DrillEvidence::tr("Files without a checksum to compare with: %1"), "files_unverifiable"_L1);
        took();
    }

    void took()
    {
        if (has("seconds"_L1))
            m_lines << DrillEvidence::tr("Took %1").arg(measuredText(take("seconds"_L1).toDouble()));
    }

    void probed()
    {
        if (!has("target"_L1))
            return;
        const QString kind = take("probe"_L1).toString();
        const QString target = take("target"_L1).toString();
        m_lines << (kind == "http"_L1      ? DrillEvidence::tr("Asked over HTTP: %1").arg(target)
                    : kind == "process"_L1 ? DrillEvidence::tr("Looked for the process: %1").arg(target)
                                           : DrillEvidence::tr("Asked for a connection: %1").arg(target));
        count(DrillEvidence::tr("Times asked: %1"), "asked"_L1);
        took();
    }

    /// The first of the list @p key, a quoted line each, and how many more of @p all there are.
    template<typename Line>
    void quote(QLatin1String key, qint64 all, Line line)
    {
        const QJsonArray list = take(key).toArray();
        const qsizetype shown = std::min(list.size(), kMostQuoted);
        for (qsizetype i = 0; i < shown; ++i)
            m_lines << u"> "_s + shortened(line(list.at(i).toObject()));
        if (shown > 0 && all > shown)
            m_lines << u"> "_s +
                           DrillEvidence::tr("and so many more: %1").arg(QLocale().toString(all - shown));
    }

    void reconciled()
    {
        if (!has("reconciliation"_L1))
            return;
        take("reconciliation"_L1); // the state says it
        take("reason"_L1);         // is in the text
        const auto number = [this](QLatin1String key) { return QLocale().toString(take(key).toInteger()); };
        const auto text = [](const QJsonObject &object, QLatin1String key) {
            return object.value(key).toString();
        };
        m_lines << DrillEvidence::tr("Positions compared with what the fills amount to: %1")
                       .arg(number("symbols_compared"_L1));
        m_lines << DrillEvidence::tr("Read: orders %1, fills %2, positions %3")
                       .arg(number("orders"_L1), number("fills"_L1), number("positions"_L1));
        if (!take("every_id_checked"_L1).toBool(true))
            m_lines << DrillEvidence::tr(
                "Only the first executed orders were looked for a second time: there are too many");
        const qint64 breaks = take("breaks"_L1).toInteger();
        count(DrillEvidence::tr("Positions that differ: %1"), "breaks"_L1);
        quote("break_list"_L1, breaks, [&](const QJsonObject &one) -> QString {
            const QString name = QString(text(one, "account"_L1) + u' ' + text(one, "symbol"_L1)).trimmed();
            return DrillEvidence::tr("%1: %2 in the file, %3 from the fills")
                .arg(name, text(one, "in_file"_L1), text(one, "from_fills"_L1));
        });
        const qint64 malformed = take("malformed"_L1).toInteger();
        count(DrillEvidence::tr("Records that could not be read: %1"), "malformed"_L1);
        quote("malformed_list"_L1, malformed, [&](const QJsonObject &one) -> QString {
            const qint64 line = one.value("line"_L1).toInteger();
            return (line > 0 ? u"%1:%2: %3"_s.arg(text(one, "file"_L1), QString::number(line),
                                                  text(one, "what"_L1))
                             : u"%1: %2"_s.arg(text(one, "file"_L1), text(one, "what"_L1)));
        });
        const qint64 files = take("files_read"_L1).toInteger();
        count(DrillEvidence::tr("Files read: %1"), "files_read"_L1);
        const QJsonArray folders = take("folders"_L1).toArray(); // the component's own first
        quote("file_list"_L1, files, [&](const QJsonObject &one) -> QString {
            const qint64 folder = one.value("folder"_L1).toInteger();
            const QString name = folder > 0 ? folders.at(folder).toString() : QString();
            return u"%1, %2, SHA-256 %3…"_s.arg((name.isEmpty() ? name : name + u'/') + text(one, "file"_L1),
                                                bytesText(one.value("bytes"_L1).toInteger()),
                                                text(one, "sha256"_L1).left(16));
        });
    }

    /// Of steps that run one, and of prechecks.
    void program()
    {
        if (!has("program"_L1))
            return;
        m_lines << DrillEvidence::tr("Ran %1").arg(take("program"_L1).toString());
        if (has("exit_code"_L1)) {
            const QJsonValue code = take("exit_code"_L1);
            m_lines << (code.isDouble() ? DrillEvidence::tr("Exit code %1").arg(code.toInteger())
                                        : DrillEvidence::tr("Was ended by a signal"));
        }
        took();
        const QJsonArray last = take("last_output"_L1).toArray();
        const qint64 all = take("output_lines"_L1).toInteger();
        if (last.isEmpty())
            return;
        m_lines << DrillEvidence::tr("The end of its output, of which there are so many lines: %1")
                       .arg(QLocale().toString(all));
        for (qsizetype i = std::max<qsizetype>(0, last.size() - kMostOutputLines); i < last.size(); ++i)
            m_lines << u"> "_s + shortened(last.at(i).toString());
    }

    /// Of kinds that have one fact.
    void other()
    {
        if (has("waited_seconds"_L1))
            m_lines << DrillEvidence::tr("Waited %1").arg(measuredText(take("waited_seconds"_L1).toDouble()));
        if (has("is_sent"_L1)) {
            const bool isSent = take("is_sent"_L1).toBool();
            take("why"_L1);
            m_lines << (isSent ? DrillEvidence::tr("Sent:")
                               : DrillEvidence::tr("Written down, and sent to nobody:"))
                    << u"> "_s + take("text"_L1).toString();
        }
        if (has("removed"_L1))
            m_lines << DrillEvidence::tr("Removed %1").arg(take("removed"_L1).toString());
    }

    void attempts()
    {
        count(DrillEvidence::tr("Attempts: %1"), "attempts"_L1);
        for (const QJsonValue &value : take("failed_attempts"_L1).toArray())
            m_lines << u"> "_s + errorIn(value);
        if (take("timed_out"_L1).toBool())
            m_lines << DrillEvidence::tr("It took too long, and was stopped");
    }

    /// What a newer program has written, or somebody else's way to reconcile.
    void rest()
    {
        for (auto it = m_step.evidence.begin(); it != m_step.evidence.end(); ++it) {
            if (m_taken.contains(it.key()) || it.key().endsWith("_base64"_L1))
                continue;
            const QJsonValue value = it.value();
            const QString text = value.isArray() || value.isObject()
                                     ? QString::fromUtf8((value.isArray() ? QJsonDocument(value.toArray())
                                                                          : QJsonDocument(value.toObject()))
                                                             .toJson(QJsonDocument::Compact))
                                     : value.toVariant().toString();
            m_lines << u"%1: %2"_s.arg(QString(it.key()).replace(u'_', u' '), shortened(text));
        }
    }

    const StepRecord &m_step;
    QSet<QString> m_taken;
    QStringList m_lines;
};

} // namespace

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1);
}

QString failedBeforeWords(const EarlierEnd &end)
{
    const QString what = end.error ? end.error->message : end.text;
    return DrillEvidence::tr("Failed before, after %1: %2")
        .arg(measuredText(std::chrono::duration<double>(end.at.elapsed).count()),
             end.isInjected ? DrillEvidence::tr("A surprise of the drill: %1").arg(what) : what);
}

QStringList evidenceWords(const StepRecord &step)
{
    QStringList lines;
    for (const EarlierEnd &end : step.earlier)
        lines << failedBeforeWords(end);
    if (step.error && !step.isErrorSaid) {
        lines << (step.isInjected ? DrillEvidence::tr("A surprise of the drill: %1").arg(step.error->message)
                                  : step.error->message);
        if (!step.error->hint.isEmpty() && !step.isInjected)
            lines << step.error->hint;
    }
    if (!step.text.isEmpty())
        lines << (step.who.isEmpty() ? remarkWords(step.text)
                                     : DrillEvidence::tr("%1 said: %2").arg(step.who, step.text));
    else if (!step.who.isEmpty())
        lines << DrillEvidence::tr("Said by %1").arg(step.who);
    return lines + Evidence(step).words();
}

} // namespace backstop::reports
