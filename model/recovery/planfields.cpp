// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/planfields.h"

#include "model/core/names.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace backstop::recovery {

namespace {

constexpr qsizetype kMostValueLetters = 40; // of a value in a message
/// Of what may be missing, that which has a value all the same that toJson() writes, and no error tells of any more.
constexpr std::array<const char *, 3> kInvented{".priority", ".rpo_seconds", ".kind"};

QString itemOf(const char *field, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(QLatin1String(field)).arg(index);
}

} // namespace

QString PlanFields::valueText(const QJsonValue &value)
{
    QByteArray json;
    if (value.isObject())
        json = "{...}"; // whole objects say little, and may be long
    else if (value.isArray())
        json = "[...]";
    else
        json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).chopped(1).sliced(1);
    const QString text = displayText(json.toStdString());
    return text.size() <= kMostValueLetters ? text : text.left(kMostValueLetters - 1) + QChar(0x2026);
}

void PlanFields::tell(const QString &field, const QString &detail, Severity severity)
{
    if (m_problems.size() < kMostPlanProblems)
        m_problems.push_back({.kind = ProblemKind::InvalidValue,
                              .severity = severity,
                              .components = m_owner.isEmpty() ? QStringList() : QStringList{m_owner},
                              .field = placeOf(field),
                              .detail = detail});
}

QJsonValue PlanFields::take(const char *field, Need need)
{
    QJsonValue value = m_object.take(QLatin1String(field));
    if (!value.isNull() && !value.isUndefined())
        return value;
    if (need == Need::Required)
        tell(field, missingDetail());
    return QJsonValue::Undefined;
}

QString PlanFields::text(const char *field, Need need)
{
    const QJsonValue value = take(field, need);
    if (!value.isString() && !value.isUndefined())
        tell(field, QStringLiteral("%1 is no text").arg(valueText(value)));
    return value.toString();
}

bool PlanFields::isNumber(const QString &field, const QJsonValue &value, const Range &range)
{
    const double number = value.toDouble();
    QString fault;
    if (value.isDouble() && number < range.least && (number >= 0 || range.least < 0)) {
        tell(field, tooLittleDetail(valueText(value), range.least));
        return false;
    }
    if (!value.isDouble())
        fault = QStringLiteral("is no number");
    else if (number < 0 && range.least >= 0)
        fault = QStringLiteral("is negative");
    else if (!(number <= range.most))
        fault = QStringLiteral("is more than %1").arg(QString::number(range.most, 'g', 12));
    else if (range.isWhole && number != std::floor(number))
        fault = QStringLiteral("is no whole number");
    if (!fault.isEmpty())
        tell(field, valueText(value) + QLatin1Char(' ') + fault);
    return fault.isEmpty();
}

std::optional<double> PlanFields::number(const char *field, const Range &range, Need need)
{
    const QJsonValue value = take(field, need);
    if (value.isUndefined() || !isNumber(QString::fromLatin1(field), value, range))
        return {};
    return value.toDouble();
}

std::chrono::seconds PlanFields::seconds(const char *field, Need need, double least)
{
    return std::chrono::seconds(
        static_cast<std::int64_t>(number(field, {.least = least}, need).value_or(0.0)));
}

bool PlanFields::flag(const char *field, bool otherwise)
{
    const QJsonValue value = take(field, Need::Optional);
    if (!value.isBool() && !value.isUndefined())
        tell(field, QStringLiteral("%1 is neither true nor false").arg(valueText(value)));
    return value.toBool(otherwise);
}

std::optional<Estimate> PlanFields::estimate(const char *field)
{
    const QJsonValue value = take(field, Need::Optional);
    const Range range{.isWhole = false};
    if (value.isUndefined())
        return {};
    if (!value.isObject()) {
        if (value.isDouble() && isNumber(QString::fromLatin1(field), value, range))
            return Estimate{value.toDouble(), value.toDouble(), value.toDouble()};
        if (!value.isDouble())
            tell(field,
                 QStringLiteral("%1 is neither a number nor {best, likely, worst}").arg(valueText(value)));
        return {};
    }
    PlanFields parts(value.toObject(), placeOf(QString::fromLatin1(field)), m_problems);
    parts.setOwner(m_owner);
    const auto best = parts.number("best", range, Need::Required);
    const auto likely = parts.number("likely", range, Need::Required);
    const auto worst = parts.number("worst", range, Need::Required);
    for (const QString &unknown : parts.rest().keys())
        parts.tell(unknown, QStringLiteral("is not known, and is not kept"), Severity::Warning);
    if (!best || !likely || !worst)
        return {};
    if (*best <= *likely && *likely <= *worst)
        return Estimate{*best, *likely, *worst};
    tell(field, QStringLiteral("best %1, likely %2, worst %3: each has to be at least the one before")
                    .arg(*best)
                    .arg(*likely)
                    .arg(*worst));
    return {};
}

QStringList PlanFields::names(const char *field)
{
    QStringList found;
    QSet<QString> seen;
    const QJsonArray items = list(field);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonValue item = items.at(i);
        if (!item.isString() || item.toString().isEmpty()) {
            tell(itemOf(field, i), QStringLiteral("%1 is no name").arg(valueText(item)));
        } else if (seen.contains(item.toString())) {
            tell(itemOf(field, i), QStringLiteral("%1 stands there before").arg(valueText(item)),
                 Severity::Warning);
        } else {
            seen.insert(item.toString());
            found << item.toString();
        }
    }
    return found;
}

QStringList PlanFields::texts(const char *field)
{
    QStringList found;
    const QJsonArray items = list(field);
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (items.at(i).isString())
            found << items.at(i).toString();
        else
            tell(itemOf(field, i), QStringLiteral("%1 is no text").arg(valueText(items.at(i))));
    }
    return found;
}

QMap<QString, QString> PlanFields::map(const char *field)
{
    QMap<QString, QString> found;
    const QJsonObject entries = object(field);
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        if (it.value().isString())
            found.insert(it.key(), it.value().toString());
        else
            tell(QLatin1String(field) + QLatin1Char('.') + it.key(),
                 QStringLiteral("%1 is no text").arg(valueText(it.value())));
    }
    return found;
}

bool isPathInBackup(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    return std::ranges::none_of(parts, [](const QString &part) {
        return part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..");
    });
}

bool losesValue(const PlanProblem &problem)
{
    if (problem.detail == missingDetail())
        return problem.kind == ProblemKind::InvalidValue &&
               std::ranges::any_of(kInvented, [&](const char *field) {
                   return problem.field.endsWith(QLatin1String(field));
               });
    return problem.kind == ProblemKind::InvalidValue &&
           problem.detail != emptyDetail() && // the name of a component
           !isSecondTeam(problem);
}

QJsonArray PlanFields::list(const char *field)
{
    const QJsonValue value = take(field, Need::Optional);
    if (!value.isArray() && !value.isUndefined())
        tell(field, QStringLiteral("%1 is no list").arg(valueText(value)));
    return value.toArray();
}

QJsonObject PlanFields::object(const char *field)
{
    const QJsonValue value = take(field, Need::Optional);
    if (!value.isObject() && !value.isUndefined())
        tell(field, QStringLiteral("%1 is no object").arg(valueText(value)));
    return value.toObject();
}

} // namespace backstop::recovery
