// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/nearestname.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace backstop {

namespace {

constexpr qsizetype kSlips = 2;      // more letters that differ than this are no slip of the finger
constexpr qsizetype kMostNamed = 10; // names, and
constexpr qsizetype kMostLetters = 150;

} // namespace

qsizetype letterDistance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), qsizetype{0});
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const bool isSame = a[i - 1] == b[static_cast<qsizetype>(j) - 1];
            const qsizetype replaced = diagonal + (isSame ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

QString nearestName(const QString &word, const QStringList &names)
{
    QString found;
    qsizetype best = kSlips + 1;
    for (const QString &name : names) {
        if (qAbs(name.size() - word.size()) > kSlips)
            continue;
        const qsizetype differs = letterDistance(word.toCaseFolded(), name.toCaseFolded());
        if (differs < std::min(best, name.size())) {
            best = differs;
            found = name;
        }
    }
    return found;
}

QString nameHint(const QString &word, const QStringList &names)
{
    if (const QString near = nearestName(word, names); !near.isNull())
        return QStringLiteral("Did you mean \"%1\"?").arg(near);
    const QString all = names.join(QStringLiteral(", "));
    const bool isFew = names.size() <= kMostNamed && all.size() <= kMostLetters;
    return isFew && !names.isEmpty() ? QStringLiteral("There are: %1.").arg(all) : QString();
}

} // namespace backstop
