// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/filterexpression.h"

#include "model/core/nearestname.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <QCoreApplication>

namespace backstop::catalog {

namespace {

/// In the language of the program; on the command line, which loads none, in English.
struct FilterText
{
    Q_DECLARE_TR_FUNCTIONS(backstop::catalog::FilterExpression)
};

using Subject = FilterExpression::Subject;
using Span = FilterExpression::Span;
using Comparison = FilterTerm::Comparison;

enum class Kind { Text, Word, Size, Age, Verified, Id };

struct KeyInfo
{
    const char *name;
    FilterKey key;
    Kind kind;
    const char *words; // of Kind::Word
};

constexpr std::array kBackupKeys{
    KeyInfo{"age", FilterKey::Age, Kind::Age, ""},
    KeyInfo{"host", FilterKey::Host, Kind::Text, ""},
    KeyInfo{"id", FilterKey::Id, Kind::Id, ""},
    KeyInfo{"size", FilterKey::Size, Kind::Size, ""},
    KeyInfo{"source", FilterKey::Source, Kind::Text, ""},
    KeyInfo{"state", FilterKey::State, Kind::Word, "complete damaged held partial unverified verified"},
    KeyInfo{"tag", FilterKey::Tag, Kind::Text, ""},
    KeyInfo{"type", FilterKey::Type, Kind::Word, "differential full incremental"},
    KeyInfo{"verified", FilterKey::Verified, Kind::Verified, ""},
};
constexpr std::array kChangeKeys{
    KeyInfo{"age", FilterKey::Age, Kind::Age, ""},
    KeyInfo{"path", FilterKey::Path, Kind::Text, ""},
    KeyInfo{"size", FilterKey::Size, Kind::Size, ""},
    KeyInfo{"type", FilterKey::Type, Kind::Word, "added deleted metadata modified"},
};

const KeyInfo *findKey(Subject subject, const QString &name)
{
    const auto look = [&](const auto &keys) -> const KeyInfo * {
        const auto it = std::find_if(keys.begin(), keys.end(), [&](const KeyInfo &info) {
            return name.compare(QLatin1String(info.name), Qt::CaseInsensitive) == 0;
        });
        return it == keys.end() ? nullptr : &*it;
    };
    return subject == Subject::Backups ? look(kBackupKeys) : look(kChangeKeys);
}

/// "Did you mean source?", or what there is to choose from.
QString proposal(const QString &word, const QStringList &choices)
{
    const auto longer = std::ranges::find_if(choices, [&word](const QString &choice) {
        return word.size() >= 2 && choice.startsWith(word); // its beginning is meant before a slip is
    });
    const QString best = longer == choices.end() ? nearestName(word, choices) : *longer;
    if (!best.isEmpty())
        return FilterText::tr("Did you mean \"%1\"?").arg(best);
    return FilterText::tr("Known are: %1.").arg(choices.join(QStringLiteral(", ")));
}

Error usage(const QString &message, const QString &hint)
{
    return {ErrorCode::Usage, QStringLiteral("filter: ") + message, hint};
}

/// A piece of the line between spaces.
struct Token
{
    QString key;   // before the first ':' outside of quotes; null where there is none
    QString value; // without quotes
    bool exclude = false;
    Span span;
};

Result<std::vector<Token>> tokens(const QString &line, Span *where)
{
    std::vector<Token> found;
    qsizetype at = 0;
    while (at < line.size()) {
        if (line[at].isSpace()) {
            ++at;
            continue;
        }
        Token token;
        token.span.start = at;
        bool quoted = false;
        bool wasQuoted = false;
        QString text;
        for (; at < line.size() && (quoted || !line[at].isSpace()); ++at) {
            if (line[at] == QLatin1Char('"')) {
                quoted = !quoted;
                wasQuoted = true;
            } else if (line[at] == QLatin1Char(':') && !wasQuoted && token.key.isNull() && !text.isEmpty()) {
                token.key = text;
                text.clear();
            } else {
                text += line[at];
            }
        }
        token.span.length = at - token.span.start;
        if (quoted) {
            *where = token.span;
            return usage(FilterText::tr("a quotation mark is not closed"),
                         FilterText::tr("Put a second one at the end of the words that belong together."));
        }
        token.value = text;
        if (!token.key.isNull() && token.key.startsWith(QLatin1Char('-')) && token.key.size() > 1) {
            token.exclude = true;
            token.key.remove(0, 1);
        }
        found.push_back(std::move(token));
    }
    return found;
}

Comparison takeComparison(QString &value, Comparison otherwise)
{
    struct Sign
    {
        const char *text;
        Comparison comparison;
    };
    for (const Sign &sign :
         {Sign{">=", Comparison::AtLeast}, Sign{"<=", Comparison::AtMost}, Sign{">", Comparison::Greater},
          Sign{"<", Comparison::Less}, Sign{"=", Comparison::Matches}}) {
        const QLatin1String text(sign.text);
        if (value.startsWith(text)) {
            value.remove(0, text.size());
            return sign.comparison;
        }
    }
    return otherwise;
}

/// Number and unit of "1.5g"; nothing where it does not begin with a number that is not negative.
std::optional<double> takeNumber(const QString &value, QString *unit)
{
    qsizetype digits = 0;
    while (digits < value.size() && (value[digits].isDigit() || value[digits] == QLatin1Char('.')))
        ++digits;
    bool ok = false;
    const double number = value.left(digits).toDouble(&ok);
    *unit = value.mid(digits).toLower();
    return ok ? std::optional(number) : std::nullopt;
}

struct Unit
{
    const char *name;
    double factor;
};

std::optional<std::int64_t> scaled(double number, const QString &unit, std::initializer_list<Unit> units)
{
    for (const Unit &known : units) {
        if (unit == QLatin1String(known.name)) {
            const double result = std::round(number * known.factor);
            if (result < static_cast<double>(std::numeric_limits<std::int64_t>::max()))
                return static_cast<std::int64_t>(result);
        }
    }
    return std::nullopt;
}

std::optional<std::int64_t> bytesOf(const QString &value)
{
    QString unit;
    const auto number = takeNumber(value, &unit);
    if (unit.endsWith(QLatin1String("ib")))
        unit.chop(2);
    else if (unit.size() > 1 && unit.endsWith(QLatin1Char('b')))
        unit.chop(1);
    if (!number)
        return std::nullopt;
    return scaled(*number, unit,
                  {{"", 1},
                   {"b", 1},
                   {"k", 1024.0},
                   {"m", 1048576.0},
                   {"g", 1073741824.0},
                   {"t", 1099511627776.0},
                   {"p", 1125899906842624.0}});
}

std::optional<std::int64_t> nanosecondsOf(const QString &value)
{
    constexpr double kDay = 86'400e9;
    QString unit;
    const auto number = takeNumber(value, &unit);
    if (!number)
        return std::nullopt;
    return scaled(*number, unit,
                  {{"s", 1e9},
                   {"m", 60e9},
                   {"min", 60e9},
                   {"h", 3'600e9},
                   {"d", kDay},
                   {"", kDay},
                   {"w", 7 * kDay},
                   {"mo", 30 * kDay},
                   {"y", 365 * kDay}});
}

/// "Younger than" means "after the moment": the comparison of an age is the other way round than that of times.
Comparison turned(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return Comparison::Greater;
    case Comparison::AtMost:
        return Comparison::AtLeast;
    case Comparison::Greater:
        return Comparison::Less;
    case Comparison::AtLeast:
        return Comparison::AtMost;
    case Comparison::Matches:
        break;
    }
    return Comparison::AtLeast;
}

Result<> understandAge(FilterTerm &term, const Token &token, Timestamp now)
{
    QString value = token.value;
    term.comparison = turned(takeComparison(value, Comparison::AtMost));
    const auto age = nanosecondsOf(value);
    const std::int64_t nowNs = now.time_since_epoch().count();
    if (!age || *age > std::numeric_limits<std::int64_t>::max() - std::abs(nowNs))
        return usage(
            FilterText::tr("\"%1\" is not an age").arg(token.value),
            FilterText::tr("Write for instance %1 or %2.")
                .arg(QString(token.key + QLatin1String(":<7d")), QString(token.key + QLatin1String(":>2h"))));
    term.number = nowNs - *age;
    return {};
}

Result<> understand(FilterTerm &term, const KeyInfo &info, const Token &token, Timestamp now)
{
    if (token.value.isEmpty())
        return usage(FilterText::tr("\"%1:\" has no value").arg(token.key),
                     FilterText::tr("Write what to look for right after the colon."));
    const QString lower = token.value.toLower();
    switch (info.kind) {
    case Kind::Text:
        term.pattern = token.value;
        return {};
    case Kind::Word: {
        const QStringList words = QString::fromLatin1(info.words).split(QLatin1Char(' '));
        if (!words.contains(lower))
            return usage(FilterText::tr("unknown %1 \"%2\"").arg(QLatin1String(info.name), token.value),
                         proposal(lower, words));
        term.pattern = lower;
        return {};
    }
    case Kind::Size: {
        QString value = token.value;
        term.comparison = takeComparison(value, Comparison::Matches);
        const auto bytes = bytesOf(value);
        if (!bytes)
            return usage(FilterText::tr("\"%1\" is not a size").arg(token.value),
                         FilterText::tr("Write for instance size:>1g or size:<=10k."));
        term.number = *bytes;
        return {};
    }
    case Kind::Verified:
        if (lower != QLatin1String("never"))
            return understandAge(term, token, now);
        term.pattern = lower;
        return {};
    case Kind::Age:
        return understandAge(term, token, now);
    case Kind::Id:
        if (lower.size() > 64 || !std::all_of(lower.begin(), lower.end(), [](QChar c) {
                return c.isDigit() || (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
            }))
            return usage(FilterText::tr("\"%1\" is not the beginning of an id").arg(token.value),
                         FilterText::tr("An id is made of the digits 0-9 and a-f."));
        term.pattern = lower;
        return {};
    }
    return {};
}

} // namespace

Result<FilterExpression> FilterExpression::parse(const QString &line, Subject subject, const Clock &clock,
                                                 Span *where)
{
    Span span;
    Span &errorSpan = where ? *where : span;
    const Timestamp now = clock.now();
    FilterExpression expression;
    BACKSTOP_ASSIGN(found, tokens(line, &errorSpan));
    for (const Token &token : found) {
        errorSpan = token.span;
        if (token.key.isNull()) {
            if (!token.value.isEmpty())
                expression.m_words.append(token.value);
            continue;
        }
        const KeyInfo *info = findKey(subject, token.key);
        if (!info)
            return usage(FilterText::tr("unknown key \"%1\"").arg(token.key),
                         proposal(token.key.toLower(), keys(subject)));
        FilterTerm term;
        term.key = info->key;
        term.exclude = token.exclude;
        BACKSTOP_TRY(understand(term, *info, token, now));
        expression.m_terms.push_back(std::move(term));
    }
    errorSpan = {};
    return expression;
}

QStringList FilterExpression::keys(Subject subject)
{
    QStringList names;
    const auto collect = [&](const auto &keys) {
        for (const KeyInfo &info : keys)
            names.append(QString::fromLatin1(info.name));
    };
    if (subject == Subject::Backups)
        collect(kBackupKeys);
    else
        collect(kChangeKeys);
    return names;
}

QStringList FilterExpression::values(Subject subject, const QString &key)
{
    const KeyInfo *info = findKey(subject, key);
    if (!info || (info->kind != Kind::Word && info->kind != Kind::Verified))
        return {};
    if (info->kind == Kind::Verified)
        return {QStringLiteral("never")};
    return QString::fromLatin1(info->words).split(QLatin1Char(' '));
}

void FilterExpression::applyTo(BackupQuery &query) const
{
    query.words = m_words;
    query.terms = m_terms;
}

void FilterExpression::applyTo(ChangeQuery &query) const
{
    query.words = m_words;
    query.terms = m_terms;
}

} // namespace backstop::catalog
