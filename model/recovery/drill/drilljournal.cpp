// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drilljournal.h"

#include "model/core/fileio.h"
#include "model/core/names.h"
#include "model/crypto/hash.h"

#include <QJsonDocument>

#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace backstop::recovery {

namespace {

using namespace Qt::StringLiterals;

constexpr std::uint64_t kMostBytes = 512u
                                     << 20;  // no real drill comes near; a planted file shall cost no more
constexpr std::uint64_t kReserve = 1u << 20; // of the disk, for what must still be said when it is full
constexpr std::uint64_t kLeastReserve = 1u << 18; // below that it is taken anew
constexpr std::size_t kLastLineMost = 64u << 10;
const QString kNoHead = QString(64, QLatin1Char('0'));

QString journalName(const Bytes &file)
{
    return u"drill journal %1"_s.arg(displayName(file));
}

Error damagedLine(const QString &object, std::size_t line, const QString &what)
{
    return {ErrorCode::Damaged, u"%1: line %2: %3"_s.arg(object).arg(line).arg(what),
            u"Something else has changed the file: what this drill proves is lost. Move its folder away, and "
            "begin another one."_s};
}

QString hashOf(BytesView line)
{
    return QString::fromStdString(crypto::sha256(line).hex());
}

Result<Bytes> contentOf(const FileDescriptor &file, const QString &object)
{
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0)
        return systemError(errno, object);
    if (!S_ISREG(status.st_mode) || static_cast<std::uint64_t>(status.st_size) > kMostBytes)
        return Error{ErrorCode::Damaged, object + u": is no journal"_s,
                     u"Move it away, and begin another drill."_s};
    Bytes content(static_cast<std::size_t>(status.st_size), '\0');
    const Transfer read = readAt(file.get(), 0, content.data(), content.size());
    if (read.errnum != 0)
        return systemError(read.errnum, object);
    content.resize(read.size);
    return content;
}

/// Whether nothing that people need comes after it.
bool isEnd(DrillEventKind kind)
{
    return kind == DrillEventKind::Finished || kind == DrillEventKind::Stored;
}

/// The event of one line, whose place in the chain is right.
Result<DrillEvent> eventOf(BytesView line, const QString &head, std::size_t number, const QString &object)
{
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), static_cast<qsizetype>(line.size())));
    if (!document.isObject())
        return damagedLine(object, number, u"is not JSON"_s);
    const QJsonObject fields = document.object();
    if (fields.value("n"_L1).toInteger() != static_cast<qint64>(number) ||
        fields.value("prev"_L1).toString() != head)
        return damagedLine(object, number, u"does not follow the line before it"_s);
    auto event = drillEventOf(fields);
    if (!event && event.error().code == ErrorCode::UnsupportedFormat)
        return event.error().withContext(object);
    if (!event)
        return damagedLine(object, number, event.error().message);
    return event;
}

} // namespace

Result<DrillJournal> DrillJournal::create(const Bytes &file)
{
    const QString object = journalName(file);
    FileDescriptor fd(
        ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!fd)
        return systemError(errno, object);
    if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0)
        return systemError(errno, object);
    const Bytes folder = std::filesystem::path(file).parent_path().native();
    const FileDescriptor above(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!above)
        return systemError(errno, displayName(folder));
    if (const int errnum = syncFolder(above.get()); errnum != 0)
        return systemError(errnum, displayName(folder));
    DrillJournal journal(std::move(fd), object, kNoHead, 0, 0);
    journal.reserve();
    return journal;
}

Result<DrillJournal::Opened> DrillJournal::open(const Bytes &file)
{
    const QString object = journalName(file);
    FileDescriptor fd(::open(file.c_str(), O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW));
    if (!fd)
        return systemError(errno, object);
    if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return systemError(errno, object);
        return Error{
            ErrorCode::Locked, u"drill: another program has it open"_s,
            u"Say it there: the page Drills of the window has Pause, Note and Abort. In a terminal Ctrl+C "
            "ends that program and loses nothing of the drill; then try again."_s,
            true};
    }
    BACKSTOP_ASSIGN(content, contentOf(fd, object));
    BACKSTOP_ASSIGN(reading, parse(content, object));
    if (reading.isTorn) {
        if (::ftruncate(fd.get(), static_cast<off_t>(reading.bytes)) != 0)
            return systemError(errno, object);
        if (const int errnum = syncAll(fd.get()); errnum != 0)
            return systemError(errnum, object);
    }
    DrillJournal journal(std::move(fd), object, reading.head, reading.events.size(), reading.bytes);
    if (reading.events.empty() || !isEnd(reading.events.back().kind))
        journal.reserve();
    return Opened{std::move(journal), std::move(reading)};
}

Result<Bytes> DrillJournal::bytesOf(const Bytes &file)
{
    const QString object = journalName(file);
    const FileDescriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!fd)
        return systemError(errno, object);
    return contentOf(fd, object);
}

Result<JournalReading> DrillJournal::read(const Bytes &file)
{
    BACKSTOP_ASSIGN(content, bytesOf(file));
    return parse(content, journalName(file));
}

Result<JournalReading> DrillJournal::parse(BytesView content, const QString &object)
{
    JournalReading reading;
    reading.head = kNoHead;
    std::size_t at = 0;
    while (at < content.size()) {
        const std::size_t end = content.find('\n', at);
        if (end == BytesView::npos) {
            reading.isTorn = true; // append() writes the end of a line with the line
            break;
        }
        const BytesView line = content.substr(at, end - at);
        const bool isLast = end + 1 == content.size();
        auto event = eventOf(line, reading.head, reading.events.size() + 1, object);
        // A power cut may leave the size of a line and not its bytes.
        if (!event && isLast && line.find('\0') != BytesView::npos) {
            reading.isTorn = true;
            break;
        }
        if (!event)
            return event.error();
        reading.head = hashOf(line);
        if (event->kind != DrillEventKind::Stored)
            reading.drillHead = reading.head;
        reading.events.push_back(std::move(*event));
        at = end + 1;
    }
    reading.bytes = at;
    return reading;
}

std::optional<DrillEventKind> DrillJournal::lastKind(const Bytes &file)
{
    const FileDescriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    struct stat status = {};
    if (!fd || ::fstat(fd.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    const auto size = static_cast<std::size_t>(status.st_size);
    Bytes end(std::min(size, kLastLineMost), '\0');
    const Transfer read = readAt(fd.get(), size - end.size(), end.data(), end.size());
    if (read.errnum != 0 || read.size != end.size() || !end.ends_with('\n'))
        return {};
    end.pop_back();
    const std::size_t before = end.rfind('\n');
    if (before == Bytes::npos && end.size() + 1 < size)
        return {}; // longer than any line that ends a drill
    const Bytes line = end.substr(before == Bytes::npos ? 0 : before + 1);
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(line));
    return drillEventKindOf(document.object().value("event"_L1).toString());
}

/// Where the file system cannot, an append says when the disk is full.
void DrillJournal::reserve()
{
    if (::fallocate(m_file.get(), FALLOC_FL_KEEP_SIZE, static_cast<off_t>(m_bytes), kReserve) == 0)
        m_reserved = m_bytes + kReserve; // else it is tried again with the next event
}

Result<> DrillJournal::append(const DrillEvent &event)
{
    if (m_error)
        return *m_error;
    QJsonObject fields = toJson(event);
    fields.insert(u"n"_s, static_cast<qint64>(m_lines + 1));
    fields.insert(u"prev"_s, m_head);
    const Bytes line = QJsonDocument(fields).toJson(QJsonDocument::Compact).toStdString();
    if (const int errnum = writeAll(m_file.get(), line + '\n').errnum; errnum != 0) {
        const Error error = systemError(errnum, m_object);
        if (::ftruncate(m_file.get(), static_cast<off_t>(m_bytes)) != 0)
            m_error = error; // a piece of a line is in the way of the next one
        m_reserved = 0;      // it went with the piece
        return error;
    }
    if (const int errnum = syncData(m_file.get()); errnum != 0) {
        m_error = systemError(errnum, m_object); // nobody knows what of it is on the disk
        return *m_error;
    }
    m_head = hashOf(line);
    ++m_lines;
    m_bytes += line.size() + 1;
    if (isEnd(event.kind))
        static_cast<void>(
            ::ftruncate(m_file.get(), static_cast<off_t>(m_bytes))); // gives back what was reserved
    else if (m_bytes + kLeastReserve > m_reserved)
        reserve();
    return {};
}

} // namespace backstop::recovery
