// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/clock.h"
#include "model/core/result.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <stop_token>

struct sqlite3;
struct sqlite3_stmt;

namespace backstop::catalog {

/// A prepared statement. Parameters count from 1, columns from 0. One thread at a time; must not outlive its connection.
class Statement
{
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt *statement)
        : m_statement(statement)
    {}

    /// What could not be bound is reported by the next step().
    Statement &bind(int parameter, std::int64_t value);
    Statement &bind(int parameter, std::uint64_t value)
    {
        return bind(parameter, static_cast<std::int64_t>(value));
    }
    Statement &bind(int parameter, int value) { return bind(parameter, static_cast<std::int64_t>(value)); }
    Statement &bind(int parameter, const QString &text);
    /// As nanoseconds since 1970.
    Statement &bind(int parameter, Timestamp time)
    {
        return bind(parameter, std::int64_t{time.time_since_epoch().count()});
    }
    /// As text, whatever the bytes are.
    Statement &bindText(int parameter, BytesView utf8);
    /// @p bytes must stay as they are until the statement was reset.
    Statement &bindBlob(int parameter, BytesView bytes);
    Statement &bindNull(int parameter);

    /// True on a row, false at the end. Cancelled where the connection's stop token interrupted it.
    Result<bool> step();
    /// Steps to the end and resets.
    Result<> run();
    /// Ready to run again; bindings stay.
    void reset();

    std::int64_t integer(int column) const;
    std::uint64_t number(int column) const { return static_cast<std::uint64_t>(integer(column)); }
    bool isNull(int column) const;
    QString text(int column) const;
    /// Valid until the next step() or reset().
    BytesView blob(int column) const;

    explicit operator bool() const { return m_statement != nullptr; }

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_bindError = 0;
};

/// One connection to one SQLite file, in WAL mode, with a busy timeout. One thread at a time.
class Database
{
public:
    /// Makes the file where there is none; the folder must exist. Code Catalog where SQLite cannot use it.
    static Result<std::unique_ptr<Database>> open(const QString &file);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Result<Statement> prepare(const QString &sql);
    /// Runs statements that give no rows.
    Result<> execute(const char *sql);
    /// PRAGMA user_version.
    Result<int> version();
    /// SQLite says that the file is not a database or that its pages contradict each other.
    static bool isCorrupt(const Error &error);
    /// Another connection held the write lock for longer than this one waits.
    static bool isLocked(const Error &error);
    /// The file that is open is no longer the one of its name: another program dropped it and made a new one.
    bool hasMoved() const;

    /// Statements end soon after @p stop is requested, with Cancelled, until the next call. A token that can never be stopped lifts it.
    void setStop(std::stop_token stop);

    sqlite3 *handle() const { return m_handle; }
    const QString &file() const { return m_file; }

private:
    Database(sqlite3 *handle, QString file)
        : m_handle(handle)
        , m_file(std::move(file))
    {}
    sqlite3 *m_handle;
    QString m_file;
    std::stop_token m_stop;
};

/// The Error for what SQLite reported last on @p handle, with a hint.
Error sqliteError(sqlite3 *handle);

/// A transaction that is rolled back unless it was committed.
class Transaction
{
public:
    explicit Transaction(Database &database)
        : m_database(database)
    {}
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    /// Takes the write lock at once, so that nothing fails for it later.
    Result<> begin();
    /// Everything that is read until the end is of one moment.
    Result<> beginRead();
    Result<> commit();

private:
    Database &m_database;
    bool m_open = false;
};

} // namespace backstop::catalog
