// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterlanguage.h"

#include "ui/widgets/filterline.h"

#include <QCoreApplication>

namespace backstop::ui {

using catalog::FilterExpression;
using Subject = FilterExpression::Subject;

namespace {

struct FilterLanguage
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::FilterLanguage)
};

/// What @p word can become: a key with its colon, or one of the words that its key takes.
QStringList completionsOf(Subject subject, const QString &word)
{
    const QString sign = word.startsWith(QLatin1Char('-')) ? QStringLiteral("-") : QString();
    const QString rest = word.mid(sign.size());
    QStringList found;
    const qsizetype colon = rest.indexOf(QLatin1Char(':'));
    if (colon < 0) {
        for (const QString &key : FilterExpression::keys(subject)) {
            if (key.startsWith(rest, Qt::CaseInsensitive))
                found << sign + key + QLatin1Char(':');
        }
        return found;
    }
    for (const QString &value : FilterExpression::values(subject, rest.left(colon).toLower())) {
        if (value.startsWith(rest.mid(colon + 1), Qt::CaseInsensitive))
            found << sign + rest.left(colon + 1) + value;
    }
    return found;
}

void addExample(QList<FilterExample> &examples, const char *text, const QString &meaning)
{
    examples.append({QString::fromUtf8(text), meaning});
}

void addBackupExamples(QList<FilterExample> &examples)
{
    addExample(examples, "type:full", FilterLanguage::tr("Full, incremental or differential"));
    addExample(examples, "state:partial",
               FilterLanguage::tr("Complete, damaged, held, partial, unverified or verified"));
    addExample(examples, "verified:>30d",
               FilterLanguage::tr("Every byte read back, but more than 30 days ago"));
    addExample(examples, "verified:never", FilterLanguage::tr("Not verified by you on this computer"));
    addExample(examples, "age:<7d", FilterLanguage::tr("Younger than 7 days; s, m, h, d, w, mo, y"));
    addExample(examples, "size:>1g", FilterLanguage::tr("Larger than 1 GiB; k, m, g, t"));
    addExample(examples, "source:*data*", FilterLanguage::tr("Of this source; * stands for anything"));
    addExample(examples, "tag:eod", FilterLanguage::tr("With this tag"));
    addExample(examples, "host:ldn*", FilterLanguage::tr("Made on this computer"));
    addExample(examples, "id:43dc", FilterLanguage::tr("The id begins like this"));
    addExample(examples, "-state:verified", FilterLanguage::tr("A minus leaves out what matches"));
}

void addChangeExamples(QList<FilterExample> &examples)
{
    addExample(examples, "path:*.json", FilterLanguage::tr("Files of this name; * stands for anything"));
    addExample(examples, "type:metadata", FilterLanguage::tr("Added, deleted, metadata or modified"));
    addExample(examples, "size:>1m", FilterLanguage::tr("Larger than 1 MiB; k, m, g, t"));
    addExample(examples, "age:<7d", FilterLanguage::tr("Younger than 7 days; s, m, h, d, w, mo, y"));
    addExample(examples, "-path:*.log", FilterLanguage::tr("A minus leaves out what matches"));
}

} // namespace

void setUpFilter(FilterLine *line, Subject subject, const Clock &clock)
{
    line->setChecker([subject, &clock](const QString &text) -> FilterVerdict {
        const auto parsed = FilterExpression::parse(text, subject, clock);
        if (parsed)
            return {};
        // On the command line it stands before the message what is wrong; here it is plain to see.
        const QString object = QStringLiteral("filter: ");
        QString words = parsed.error().message;
        if (words.startsWith(object))
            words.remove(0, object.size());
        words[0] = words[0].toUpper();
        if (!parsed.error().hint.isEmpty())
            words += QStringLiteral(". ") + parsed.error().hint;
        return {false, words};
    });
    line->setCompletions([subject](const QString &word) { return completionsOf(subject, word); });
    QList<FilterExample> examples;
    if (subject == Subject::Backups)
        addBackupExamples(examples);
    else
        addChangeExamples(examples);
    addExample(examples, "\"end of day\"", FilterLanguage::tr("Words anywhere; quotes keep them together"));
    line->setExamples(examples);
}

} // namespace backstop::ui
