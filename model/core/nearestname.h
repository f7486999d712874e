// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace backstop {

/// How many letters of @p a have to be changed, added or taken away to make @p b of it (Levenshtein).
qsizetype letterDistance(const QString &a, const QString &b);

/// The one of @p names that @p word is a slip of, whatever the case: no more than two letters differ, and fewer than it has. Null
/// where there is none.
QString nearestName(const QString &word, const QStringList &names);

/// What to say of a @p word that is none of @p names, a full sentence in English: the one that was probably meant, else all where
/// they are few. Empty where there is nothing to say.
QString nameHint(const QString &word, const QStringList &names);

} // namespace backstop
