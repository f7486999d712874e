// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/places.h"

namespace backstop::ui {

namespace {
constexpr qsizetype kMostPlaces = 100;
}

void Places::remember(const Place &place)
{
    if (m_isWalking)
        return;
    if (m_here >= 0 && m_places[m_here].page == place.page) {
        m_places[m_here] = place;
        return;
    }
    m_places.resize(m_here + 1);
    m_places.append(place);
    if (m_places.size() > kMostPlaces)
        m_places.removeFirst();
    m_here = m_places.size() - 1;
}

void Places::walk(qsizetype step, const std::function<void(const Place &)> &go)
{
    const qsizetype next = m_here + step;
    if (next < 0 || next >= m_places.size())
        return;
    m_here = next;
    m_isWalking = true;
    go(m_places[next]);
    m_isWalking = false;
}

void Places::clear()
{
    m_places.clear();
    m_here = -1;
}

} // namespace backstop::ui
