// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace backstop::lint {

struct Include
{
    int line = 0;
    QString name;
    bool angled = false; // <name>, not "name"
};

/// One file of the project as the lint tests look at it. Made from text, so that a test can hand in a broken one.
class SourceFile
{
public:
    SourceFile(const QString &path, const QString &text);

    const QString &path() const { return m_path; } // relative to the root: "model/core/result.h"
    QString folder() const;                        // "model/core"
    const QStringList &lines() const { return m_lines; }
    const QString &code() const { return m_code; } // the text with comments blanked, same length and lines
    QList<Include> includes() const;
    int lineOf(qsizetype offset) const;

    /// True where this line or the one above says "lint-allow: RULE, reason".
    bool allows(int line, const QString &rule) const;

private:
    QString m_path;
    QStringList m_lines;
    QString m_code;
};

/// Every .cpp and .h below app, ui, model and tests.
QList<SourceFile> projectSources();

/// The text of a file of the project, empty where there is none.
QString projectFile(const QString &path);

/// "path:line: what. What to do about it" for a list of findings.
QString finding(const SourceFile &file, int line, const QString &what, const QString &hint);

} // namespace backstop::lint
