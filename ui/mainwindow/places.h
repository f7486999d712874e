// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <cstdint>
#include <functional>

namespace backstop::ui {

/// A page, and what was current on it.
struct Place
{
    QString page;
    std::int64_t backup = 0;
    bool operator==(const Place &) const = default;
};

/// Where the user was, to walk back and forward as in a browser.
class Places
{
public:
    /// The user is at @p place. Moving through the list of one page is one place, as scrolling is in a browser.
    void remember(const Place &place);
    /// Goes @p step places with @p go, which may remember() what it passes; does nothing beyond the ends.
    void walk(qsizetype step, const std::function<void(const Place &)> &go);
    bool canGoBack() const { return m_here > 0; }
    bool canGoForward() const { return m_here + 1 < m_places.size(); }
    void clear();

private:
    QList<Place> m_places;
    qsizetype m_here = -1;
    bool m_isWalking = false;
};

} // namespace backstop::ui
