// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lint/sourcefile.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace backstop::lint {

namespace {

// The end of the string or character literal that begins at the quote; raw strings have their own end mark.
qsizetype literalEnd(const QString &text, qsizetype quote)
{
    const bool raw = quote > 0 && text[quote] == u'"' && text[quote - 1] == u'R';
    if (raw) {
        const qsizetype open = text.indexOf(u'(', quote);
        const QString mark = u')' + text.mid(quote + 1, open - quote - 1) + u'"';
        const qsizetype end = text.indexOf(mark, open);
        return end < 0 ? text.size() : end + mark.size();
    }
    for (qsizetype i = quote + 1; i < text.size() && text[i] != u'\n'; ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == text[quote])
            return i + 1;
    }
    return quote + 1;
}

QString withoutComments(QString text)
{
    for (qsizetype i = 0; i < text.size();) {
        const QStringView rest = QStringView(text).sliced(i);
        qsizetype end = i + 1;
        if (rest.startsWith(u"//")) {
            end = text.indexOf(u'\n', i);
        } else if (rest.startsWith(u"/*")) {
            end = text.indexOf(u"*/"_s, i + 2);
            end = end < 0 ? end : end + 2;
        } else {
            // A quote between digits separates them: 1'000'000.
            const bool separator = text[i] == u'\'' && i > 0 && text[i - 1].isLetterOrNumber();
            i = (text[i] == u'"' || (text[i] == u'\'' && !separator)) ? literalEnd(text, i) : end;
            continue;
        }
        for (end = end < 0 ? text.size() : end; i < end; ++i) {
            if (text[i] != u'\n')
                text[i] = u' ';
        }
    }
    return text;
}

} // namespace

SourceFile::SourceFile(const QString &path, const QString &text)
    : m_path(path)
    , m_lines(text.split(u'\n'))
    , m_code(withoutComments(text))
{
    if (text.endsWith(u'\n'))
        m_lines.removeLast();
}

QString SourceFile::folder() const
{
    return m_path.left(m_path.lastIndexOf(u'/'));
}

QList<Include> SourceFile::includes() const
{
    static const QRegularExpression pattern(uR"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"])"_s,
                                            QRegularExpression::MultilineOption);
    QList<Include> found;
    for (auto it = pattern.globalMatch(m_code); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        found.append({lineOf(match.capturedStart(1)), match.captured(2), match.captured(1) == "<"_L1});
    }
    return found;
}

int SourceFile::lineOf(qsizetype offset) const
{
    return int(QStringView(m_code).first(offset).count(u'\n')) + 1;
}

bool SourceFile::allows(int line, const QString &rule) const
{
    const QString mark = "lint-allow: "_L1 + rule + ", "_L1;
    return m_lines.value(line - 1).contains(mark) || m_lines.value(line - 2).contains(mark);
}

QList<SourceFile> projectSources()
{
    const QDir root(QStringLiteral(BACKSTOP_SOURCE_DIR));
    QList<SourceFile> sources;
    for (const QString &top : {u"app"_s, u"ui"_s, u"model"_s, u"tests"_s}) {
        QDirIterator it(root.filePath(top), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = root.relativeFilePath(it.next());
            sources.append(SourceFile(path, projectFile(path)));
        }
    }
    return sources;
}

QString projectFile(const QString &path)
{
    QFile file(QStringLiteral(BACKSTOP_SOURCE_DIR) + u'/' + path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

QString finding(const SourceFile &file, int line, const QString &what, const QString &hint)
{
    return u"%1:%2: %3. %4"_s.arg(file.path()).arg(line).arg(what, hint);
}

} // namespace backstop::lint
