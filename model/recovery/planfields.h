// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/planformat.h"

#include <QJsonArray>

namespace backstop::recovery {

/// One object of a plan that is read field by field: whatever has the wrong type or value is told once, with its place, and counts as
/// not stated. What nobody asked for is left over. A null is a field that is not there.
class PlanFields
{
public:
    enum class Need { Optional, Required };
    struct Range
    {
        double least = 0;
        double most = static_cast<double>(kMostPlanSeconds);
        bool isWhole = true;
    };

    /// @p place is the object's own, "components[3]"; empty for the plan. @p problems outlives this.
    PlanFields(QJsonObject object, QString place, std::vector<PlanProblem> &problems)
        : m_object(std::move(object))
        , m_place(std::move(place))
        , m_problems(problems)
    {}

    /// Whose the fields are, for the problems that follow.
    void setOwner(const QString &component) { m_owner = component; }

    QString text(const char *field, Need need = Need::Optional);
    /// Nothing where it is not stated, or wrong.
    std::optional<double> number(const char *field, const Range &range, Need need = Need::Optional);
    std::chrono::seconds seconds(const char *field, Need need = Need::Optional, double least = 0);
    bool flag(const char *field, bool otherwise);
    /// A number, or {best, likely, worst}, each at least as long as the one before.
    std::optional<Estimate> estimate(const char *field);
    /// Texts, each once.
    QStringList names(const char *field);
    /// Texts, of which none needs to differ or to say anything.
    QStringList texts(const char *field);
    QMap<QString, QString> map(const char *field);
    QJsonArray list(const char *field);
    QJsonObject object(const char *field);
    /// The value that @p valueOf knows for the text; @p otherwise where there is none.
    template<typename Enum, typename ValueOf>
    Enum word(const char *field, Enum otherwise, const ValueOf &valueOf, const char *choices,
              Need need = Need::Optional)
    {
        const qsizetype before = static_cast<qsizetype>(m_problems.size());
        const QString name = text(field, need);
        if (name.isEmpty() && (need == Need::Optional || before != static_cast<qsizetype>(m_problems.size())))
            return otherwise;
        if (const std::optional<Enum> value = valueOf(name))
            return *value;
        tell(field, QStringLiteral("%1 is none of %2").arg(valueText(name), QLatin1String(choices)));
        return otherwise;
    }

    /// What was not asked for.
    QJsonObject rest() const { return m_object; }
    QString placeOf(const QString &field) const
    {
        return m_place.isEmpty() ? field : m_place + QLatin1Char('.') + field;
    }
    void tell(const QString &field, const QString &detail, Severity severity = Severity::Error);
    void tell(const char *field, const QString &detail) { tell(QString::fromLatin1(field), detail); }
    /// A value as it stands in the text, shortened where it is long.
    static QString valueText(const QJsonValue &value);

private:
    /// The value, which is no longer part of the rest. Undefined where there is none.
    QJsonValue take(const char *field, Need need);
    bool isNumber(const QString &field, const QJsonValue &value, const Range &range);

    QJsonObject m_object;
    QString m_place;
    QString m_owner;
    std::vector<PlanProblem> &m_problems;
};

/// Whether @p path, without a slash at its end, is one in the tree of a backup: "data/orders", with no part that is empty, "." or "..".
bool isPathInBackup(const QString &path);
/// Whether the plan, and so whatever is written of it, says something else at the place of @p problem, which is of readPlan(), than its text
/// did, and nothing tells of that any more: a value could not be taken, or was missing and there is one.
bool losesValue(const PlanProblem &problem);

} // namespace backstop::recovery
