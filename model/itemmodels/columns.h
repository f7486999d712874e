// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>
#include <QVariant>

#include <array>

namespace backstop::itemmodels {

/// The TextAlignmentRole of a column: numbers stand on the right.
inline QVariant alignmentOf(bool isNumber)
{
    return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

/// The headerData() of a model with columns of these titles, which @p Model translates; a "%1" in one is @p zone.
template<typename Model, std::size_t Count>
QVariant headerOf(const std::array<const char *, Count> &titles, int section, Qt::Orientation orientation,
                  int role, bool isNumber, const QTimeZone &zone)
{
    static_assert(Count == Model::ColumnCount);
    if (orientation != Qt::Horizontal || section < 0 || section >= static_cast<int>(Count))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(isNumber);
    if (role != Qt::DisplayRole)
        return {};
    const QString title = Model::tr(titles[static_cast<std::size_t>(section)]);
    return title.contains(QLatin1String("%1")) ? title.arg(QString::fromUtf8(zone.id())) : title;
}

} // namespace backstop::itemmodels
