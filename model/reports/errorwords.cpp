// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reports/errorwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace backstop::reports {

namespace {

struct Row
{
    ErrorCode code;
    const char *title;
    const char *advice;
};

// In the order of model/core/errorcode.h; the first is also for numbers that no build gave out.
constexpr Row kRows[] = {
    {ErrorCode::Failed, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "It did not work"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Read the details, then try again.")},
    {ErrorCode::Usage, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "The request was not complete"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Correct what the details name, then try again.")},
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Cancelled"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Start it again when it suits you.")},
    {ErrorCode::InvalidArgument, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "A value is not valid"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Correct what the details name, then try again.")},
    {ErrorCode::NotFound, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Something is not there any more"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Refresh the list, then choose again.")},
    {ErrorCode::AlreadyExists, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Something is there already"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Choose another name or place.")},
    {ErrorCode::OutOfMemory, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "There is not enough memory"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Close other programs, then try again.")},
    {ErrorCode::Io, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "A disk or a connection failed"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText",
                       "Check the disk, its cables and the network, then try again.")},
    {ErrorCode::PermissionDenied, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Access is not allowed"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText",
                       "Ask whoever owns the file or folder for access, then try again.")},
    {ErrorCode::NoSpace, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "There is not enough room"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Free some space there, or choose another place.")},
    {ErrorCode::ReadOnly, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "The place can only be read"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Make it writable, or choose another place.")},
    {ErrorCode::Unavailable, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "The storage cannot be reached"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Check that it is connected and mounted, then try again.")},
    {ErrorCode::FileTooLarge,
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "A file is too large for the place"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText",
                       "Choose a place without this limit, or have the limit raised.")},
    {ErrorCode::NoRepository, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "There is no repository there"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Check the location, or create a repository there.")},
    {ErrorCode::RepositoryExists,
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "There is a repository there already"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Open it, or choose an empty folder.")},
    {ErrorCode::Locked, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Somebody else works in the repository"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Wait until the other work has ended, then try again.")},
    {ErrorCode::WrongKey,
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "The passphrase or recovery code does not fit"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText",
                       "Type it again, and mind capitals and the keyboard layout.")},
    {ErrorCode::UnsupportedFormat,
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "A newer version of the program wrote this"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Use the newest version of Backstop.")},
    {ErrorCode::Damaged,
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Something in the repository is damaged"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText",
                       "Back up again: what the source still has is stored anew. Anything else can only come "
                       "back from a replica of the repository.")},
    {ErrorCode::LeaseLost,
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "The lock on the repository was lost"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText",
                       "Check the connection, then start again. What was stored is used by the next run.")},
    {ErrorCode::BackupNotFound,
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "The backup is not in the repository"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Refresh the list, then choose another backup.")},
    {ErrorCode::AmbiguousBackup,
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "The id fits more than one backup"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Write more of the id.")},
    {ErrorCode::LastKey, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "This key cannot be removed"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Add another one first, and open the repository with it.")},
    {ErrorCode::SourceNotFound, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "A source is not there"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText",
                       "Check its path and whether its disk is mounted, then back up again.")},
    {ErrorCode::SourceUnreadable, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "A source cannot be read"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Give this user access to it, then back up again.")},
    {ErrorCode::TargetRefused,
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Nothing can be restored into this folder"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Choose another folder.")},
    {ErrorCode::TargetConflict,
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Something else stands in the way"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Move it away, or choose what happens to what is there.")},
    {ErrorCode::Partial, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Not everything was done"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Look at the problems, mend them, and run it again.")},
    {ErrorCode::DamageFound, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Damage was found"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText",
                       "Read what is hit, then back up again: what the source still has is stored anew.")},
    {ErrorCode::TargetMissed, QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "A target was missed"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "Read in the report what took too long or is missing.")},
    {ErrorCode::Catalog,
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText", "The list of backups on this machine cannot be used"),
     QT_TRANSLATE_NOOP("backstop::ui::ErrorText",
                       "Refresh: it is made anew from the repository. No backup is lost.")},
};

const Row &rowOf(ErrorCode code)
{
    for (const Row &row : kRows) {
        if (row.code == code)
            return row;
    }
    return kRows[0];
}

bool isPartOfAWord(QChar character)
{
    return character.isLetter() || character == QLatin1Char('-') || character == QLatin1Char('\'') ||
           character == QLatin1Char(',');
}

/// Whether no other texts were loaded: the locale may be one that there is no translation for.
bool speaksEnglish()
{
    const char *title = kRows[0].title;
    return QCoreApplication::translate("backstop::ui::ErrorText", title) == QLatin1String(title);
}

} // namespace

ErrorText errorText(ErrorCode code)
{
    const Row &row = rowOf(code);
    return {QCoreApplication::translate("backstop::ui::ErrorText", row.title),
            QCoreApplication::translate("backstop::ui::ErrorText", row.advice)};
}

QString errorMeaning(ErrorCode code)
{
    return speaksEnglish() ? QString() : errorText(code).title;
}

QString engineWords(const Error &error)
{
    QString text = error.message;
    // What is named keeps its letters: "packs/c5/…: is damaged" is a path, and "order_engine" is no word.
    const QString name = text.left(text.indexOf(QStringLiteral(": ")));
    const QString word = name.left(name.indexOf(QLatin1Char(' ')));
    if (!name.contains(QLatin1Char('/')) && !word.isEmpty() && std::ranges::all_of(word, isPartOfAWord))
        text[0] = text[0].toUpper();
    if (text.isEmpty() || error.hint.isEmpty())
        return text + error.hint;
    return text + QStringLiteral(". ") + error.hint;
}

QString adviceOf(const Error &error)
{
    return speaksEnglish() && !error.hint.isEmpty() ? error.hint : errorText(error.code).advice;
}

QString detailOf(const Error &error)
{
    if (speaksEnglish() && !error.hint.isEmpty())
        return engineWords(error);
    const QString words = engineWords(error);
    const QString advice = errorText(error.code).advice;
    return words.isEmpty() ? advice : advice + QLatin1Char('\n') + words;
}

QStringList errorLines(const Error &error)
{
    QStringList lines{error.message, error.hint};
    if (error.code != ErrorCode::Failed && !speaksEnglish()) {
        const ErrorText general = errorText(error.code);
        lines = {general.title, error.message, error.hint.isEmpty() ? general.advice : error.hint};
    }
    lines.removeAll(QString());
    return lines;
}

QString reasonText(const Error &error, const QString &object, const QString &meaning)
{
    Error named{error.code, error.message, {}, false};
    const QString start = object + QStringLiteral(": ");
    if (!object.isEmpty() && named.message.startsWith(start))
        named.message.remove(0, start.size());
    const QString words = engineWords(named);
    if (speaksEnglish() && !words.isEmpty())
        return words;
    const QString said = meaning.isEmpty() ? errorText(error.code).title : meaning;
    return words.isEmpty() ? said : said + QStringLiteral(": ") + words;
}

} // namespace backstop::reports
