// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QLineEdit;

namespace backstop::ui {

class Label;

/// A field that finds a component by a part of its name, while that is typed; Enter goes on to the next. Says beside it where there is none.
class FindField : public QWidget
{
    Q_OBJECT

public:
    /// Shows what has @p text in its name; where @p next, another one than what is shown already. Whether there is any.
    using Finder = std::function<bool(const QString &text, bool next)>;

    /// @p name is that of the line that is typed in.
    FindField(const QString &name, Finder finder, QWidget *parent = nullptr);

    /// What it finds, where that is not only components: "Find a drill or a component".
    void setWhat(const QString &what);
    /// Gives it the keys, with what stands there selected.
    void takeKeys();

private:
    void find(bool next);

    Finder m_finder;
    Label *m_none;
    QLineEdit *m_line;
};

/// The first of @p count names that has @p text in it, whatever the case: from @p current on, or behind it where @p next, and on from the first.
/// -1 where there is none. @p current may be -1.
int placeOfName(int count, const std::function<QString(int)> &nameAt, const QString &text, int current,
                bool next);

} // namespace backstop::ui
