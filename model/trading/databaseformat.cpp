// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/trading/formats.h"

#include "model/core/names.h"

#include <sqlite3.h>
#include <sys/stat.h>

namespace backstop::trading {

using namespace Qt::StringLiterals;

namespace {

struct CloseDatabase
{
    void operator()(sqlite3 *handle) const { ::sqlite3_close_v2(handle); }
};
struct FinalizeStatement
{
    void operator()(sqlite3_stmt *statement) const { ::sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, CloseDatabase>;
using Rows = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

constexpr int kOperationsBetweenLooks = 2'000; // some 50 us

int lookForStop(void *token)
{
    return static_cast<const std::stop_token *>(token)->stop_requested() ? 1 : 0;
}

/// Why SQLite refuses the file: its own words, for it is no file of this program. Cancelled where lookForStop() ended it.
Error refusal(sqlite3 *handle, const QString &name)
{
    if (::sqlite3_errcode(handle) == SQLITE_INTERRUPT)
        return {ErrorCode::Cancelled, u"%1: cancelled"_s.arg(name)};
    return {ErrorCode::Damaged,
            u"%1: cannot be read as a database (%2)"_s.arg(name, QString::fromUtf8(::sqlite3_errmsg(handle))),
            u"Find out with the program that wrote it whether it is whole."_s};
}

/// Only reads, and makes nothing beside the file: "immutable" keeps SQLite from locks and logs.
Result<Handle> open(const Bytes &path, const QString &name)
{
    Bytes uri = "file:";
    for (const char c : path) {
        if (c == '%' || c == '?' || c == '#') // what has a meaning in such an address
            uri += c == '%' ? "%25" : c == '?' ? "%3f" : "%23";
        else
            uri += c;
    }
    uri += "?immutable=1";
    sqlite3 *raw = nullptr;
    const int code = ::sqlite3_open_v2(uri.c_str(), &raw,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    Handle handle(raw);
    if (code != SQLITE_OK)
        return refusal(raw, name);
    ::sqlite3_limit(raw, SQLITE_LIMIT_LENGTH, static_cast<int>(kMostRecord));
    return handle;
}

Result<Rows> prepare(sqlite3 *handle, const char *sql, const QString &name)
{
    sqlite3_stmt *raw = nullptr;
    if (::sqlite3_prepare_v2(handle, sql, -1, &raw, nullptr) != SQLITE_OK)
        return refusal(handle, name);
    return Rows(raw);
}

/// Whether it holds rows of this name itself: a view, or what a module makes up, is no record of anything and may have no end.
Result<bool> hasTable(sqlite3 *handle, const char *table, const QString &name)
{
    BACKSTOP_ASSIGN(rows, prepare(handle,
                                  "SELECT 1 FROM sqlite_master WHERE type = 'table' AND rootpage > 0 "
                                  "AND name = ? COLLATE NOCASE",
                                  name));
    ::sqlite3_bind_text(rows.get(), 1, table, -1, SQLITE_STATIC);
    const int step = ::sqlite3_step(rows.get());
    if (step != SQLITE_ROW && step != SQLITE_DONE)
        return refusal(handle, name);
    return step == SQLITE_ROW;
}

/// Whether a part of the content is not in the file itself, as after a crash.
bool hasLog(const Bytes &path, const char *end)
{
    struct stat log = {};
    return ::stat((path + end).c_str(), &log) == 0 && log.st_size > 0;
}

Record recordOf(sqlite3_stmt *row)
{
    Record record;
    for (int column = 0; column < ::sqlite3_column_count(row); ++column) {
        Field field{.name = ::sqlite3_column_name(row, column)};
        const int type = ::sqlite3_column_type(row, column);
        if (type != SQLITE_NULL) {
            field.kind = type == SQLITE_BLOB   ? Field::Kind::Nested
                         : type == SQLITE_TEXT ? Field::Kind::Text
                                               : Field::Kind::Number;
            const auto *text = reinterpret_cast<const char *>(::sqlite3_column_text(row, column));
            field.text =
                Bytes(text ? text : "", static_cast<std::size_t>(::sqlite3_column_bytes(row, column)));
        }
        record.add(std::move(field));
    }
    return record;
}

} // namespace

Result<> readDatabase(const Bytes &path, const QString &name, RecordRouter &router, TradingSink &sink,
                      const std::stop_token &stop)
{
    BACKSTOP_ASSIGN(handle, open(path, name));
    std::stop_token looked = stop;
    ::sqlite3_progress_handler(handle.get(), kOperationsBetweenLooks, lookForStop, &looked);
    bool isDocument = false;
    constexpr std::pair<const char *, RecordKind> tables[] = {{"orders", RecordKind::Order},
                                                              {"positions", RecordKind::Position}};
    for (const auto &[table, kind] : tables) {
        BACKSTOP_ASSIGN(isThere, hasTable(handle.get(), table, name));
        if (!isThere)
            continue;
        if (!isDocument)
            sink.beginDocument();
        isDocument = true;
        router.setKind(kind);
        if (hasLog(path, "-wal") || hasLog(path, "-journal")) {
            router.problem(0, u"has changes in a log beside it that were not merged; it was not read"_s);
            return {};
        }
        BACKSTOP_ASSIGN(rows, prepare(handle.get(), ("SELECT * FROM " + Bytes(table)).c_str(), name));
        std::uint64_t number = 0;
        for (;;) {
            const int step = ::sqlite3_step(rows.get());
            if (step == SQLITE_DONE)
                break;
            if (step != SQLITE_ROW)
                return refusal(handle.get(), name);
            router.take(recordOf(rows.get()), ++number);
        }
    }
    return {};
}

} // namespace backstop::trading
