// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QRadioButton>
#include <QTest>
#include <QWidget>

namespace backstop::test {

/// How many milliseconds something is waited for: the machine may be busy, and nothing depends on how busy.
inline constexpr int kPatience = 60'000;

/// The widget called @p name below @p parent; ends the test program where there is none or several.
template<typename T>
T *named(const QWidget *parent, const char *name)
{
    const QList<T *> found = parent->findChildren<T *>(QLatin1String(name));
    if (found.size() != 1)
        qFatal("%lld widgets are called %s", static_cast<long long>(found.size()), name);
    return found.first();
}

/// As a person does: on the mark of a radio button or check box, in the middle of everything else.
inline void click(QWidget *widget)
{
    const bool marked = qobject_cast<QRadioButton *>(widget) || qobject_cast<QCheckBox *>(widget);
    const QPoint middle = widget->rect().center();
    QTest::mouseClick(widget, Qt::LeftButton, {}, marked ? QPoint(8, middle.y()) : middle);
}

} // namespace backstop::test
