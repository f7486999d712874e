// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/sqlite.h"

#include <QByteArray>
#include <QFileInfo>

#include <sqlite3.h>

namespace backstop::catalog {

namespace {

constexpr int kBusyTimeoutMs = 10'000;
constexpr int kOperationsBetweenLooks = 2'000; // some 50 us
const QString kCorruptMark = QStringLiteral("the file is damaged");
const QString kLockedMark = QStringLiteral("locked by another program");

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

Error explain(int code, sqlite3 *handle)
{
    const char *name = handle ? sqlite3_db_filename(handle, "main") : nullptr;
    const QString object = name && *name ? words(name) : QStringLiteral("catalog");
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, object + QStringLiteral(": query stopped"), {}};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return {ErrorCode::Catalog, object + QStringLiteral(": ") + kCorruptMark,
                QStringLiteral(
                    "No backup is affected. Rebuild the catalog with \"backstopctl rebuild-catalog\".")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Catalog, object + QStringLiteral(": ") + kLockedMark,
                QStringLiteral("Try again when the other Backstop has finished."), true};
    case SQLITE_FULL:
        return {ErrorCode::NoSpace, object + QStringLiteral(": no space left on device"),
                QStringLiteral("Free some space on the device that holds the file and try again.")};
    case SQLITE_NOMEM:
        return {ErrorCode::OutOfMemory, object + QStringLiteral(": out of memory"),
                QStringLiteral("Close other programs and try again."), true};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return {ErrorCode::Catalog,
                object + QStringLiteral(": ") + words(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code)),
                QStringLiteral("Check that the folder exists and that you may write to it.")};
    default:
        return {ErrorCode::Catalog,
                object + QStringLiteral(": ") + words(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code)),
                QStringLiteral("Try again; if that does not help, run \"backstopctl rebuild-catalog\".")};
    }
}

int lookForStop(void *token)
{
    return static_cast<const std::stop_token *>(token)->stop_requested() ? 1 : 0;
}

} // namespace

Error sqliteError(sqlite3 *handle)
{
    return explain(sqlite3_extended_errcode(handle), handle);
}

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement &Statement::bind(int parameter, std::int64_t value)
{
    m_bindError |= sqlite3_bind_int64(m_statement.get(), parameter, value);
    return *this;
}

Statement &Statement::bind(int parameter, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    m_bindError |=
        sqlite3_bind_text64(m_statement.get(), parameter, utf8.constData(),
                            static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement &Statement::bindText(int parameter, BytesView utf8)
{
    m_bindError |= sqlite3_bind_text64(m_statement.get(), parameter, utf8.empty() ? "" : utf8.data(),
                                       utf8.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement &Statement::bindBlob(int parameter, BytesView bytes)
{
    // A null pointer would bind NULL; an empty blob is not that.
    m_bindError |= sqlite3_bind_blob64(m_statement.get(), parameter, bytes.empty() ? "" : bytes.data(),
                                       bytes.size(), SQLITE_STATIC);
    return *this;
}

Statement &Statement::bindNull(int parameter)
{
    m_bindError |= sqlite3_bind_null(m_statement.get(), parameter);
    return *this;
}

Result<bool> Statement::step()
{
    sqlite3 *handle = sqlite3_db_handle(m_statement.get());
    if (m_bindError != 0) {
        m_bindError = 0;
        return sqliteError(handle);
    }
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = sqliteError(handle);
    sqlite3_reset(m_statement.get());
    return error;
}

Result<> Statement::run()
{
    for (;;) {
        BACKSTOP_ASSIGN(more, step());
        if (!more)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get()); // repeats the error that step() reported already
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

QString Statement::text(int column) const
{
    const unsigned char *data = sqlite3_column_text(m_statement.get(), column);
    return QString::fromUtf8(reinterpret_cast<const char *>(data),
                             sqlite3_column_bytes(m_statement.get(), column));
}

BytesView Statement::blob(int column) const
{
    const void *data = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return data ? BytesView(static_cast<const char *>(data), static_cast<std::size_t>(size)) : BytesView();
}

Result<std::unique_ptr<Database>> Database::open(const QString &file)
{
    sqlite3 *handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &handle, flags, nullptr);
    if (code != SQLITE_OK) {
        Error error = explain(code, handle);
        if (error.message.startsWith(QStringLiteral("catalog:")))
            error.message.replace(0, 7, file);
        sqlite3_close(handle);
        return error;
    }
    std::unique_ptr<Database> database(new Database(handle, file));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, kBusyTimeoutMs);
    BACKSTOP_TRY(database->execute(
        "PRAGMA page_size=16384; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=FILE;"
        "PRAGMA cache_size=-16384; PRAGMA foreign_keys=OFF;"));
    return database;
}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

Result<Statement> Database::prepare(const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray utf8 = sql.toUtf8();
    if (sqlite3_prepare_v2(m_handle, utf8.constData(), static_cast<int>(utf8.size()), &statement, nullptr) !=
        SQLITE_OK)
        return sqliteError(m_handle);
    return Statement(statement);
}

Result<> Database::execute(const char *sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return sqliteError(m_handle);
    return {};
}

Result<int> Database::version()
{
    BACKSTOP_ASSIGN(statement, prepare(QStringLiteral("PRAGMA user_version")));
    BACKSTOP_ASSIGN(row, statement.step());
    return row ? static_cast<int>(statement.integer(0)) : 0;
}

bool Database::isCorrupt(const Error &error)
{
    return error.code == ErrorCode::Catalog && error.message.endsWith(kCorruptMark);
}

bool Database::isLocked(const Error &error)
{
    return error.code == ErrorCode::Catalog && error.message.endsWith(kLockedMark);
}

bool Database::hasMoved() const
{
    int moved = 0;
    return sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

void Database::setStop(std::stop_token stop)
{
    m_stop = std::move(stop);
    if (m_stop.stop_possible())
        sqlite3_progress_handler(m_handle, kOperationsBetweenLooks, lookForStop, &m_stop);
    else
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

Transaction::~Transaction()
{
    // Fails only where SQLite rolled back already, which leaves what is wanted.
    if (m_open)
        static_cast<void>(m_database.execute("ROLLBACK"));
}

Result<> Transaction::begin()
{
    BACKSTOP_TRY(m_database.execute("BEGIN IMMEDIATE"));
    m_open = true;
    return {};
}

Result<> Transaction::beginRead()
{
    BACKSTOP_TRY(m_database.execute("BEGIN DEFERRED"));
    m_open = true;
    return {};
}

Result<> Transaction::commit()
{
    BACKSTOP_TRY(m_database.execute("COMMIT"));
    m_open = false;
    return {};
}

} // namespace backstop::catalog
