// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace backstop::recovery {

/// The word of @p value in @p names, which has one for each value, in their order.
template<typename Enum, std::size_t N>
QString nameIn(const std::array<const char *, N> &names, Enum value)
{
    return QString::fromLatin1(names[static_cast<std::size_t>(value)]);
}

/// The value whose word @p name is; nothing where it is none.
template<typename Enum, std::size_t N>
std::optional<Enum> valueIn(const std::array<const char *, N> &names, const QString &name)
{
    for (std::size_t i = 0; i < N; ++i)
        if (name == QLatin1String(names[i]))
            return static_cast<Enum>(i);
    return {};
}

} // namespace backstop::recovery
