// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/filedescriptor.h"
#include "model/recovery/drill/drillevent.h"

#include <vector>

namespace backstop::recovery {

/// What a journal holds.
struct JournalReading
{
    std::vector<DrillEvent> events;
    QString head;            ///< SHA-256 of the last line: stands for all of them
    QString drillHead;       ///< the same without what tells that the drill was stored: as its report has it
    std::uint64_t bytes = 0; ///< of whole lines
    bool isTorn = false; ///< a last line was cut short by a kill or a power cut; it is not among the events
};

/// The events of one drill in a file: a line of JSON each, which is on the disk before append() returns. Each line names the SHA-256
/// of the one before it, so that a line that was changed, removed or put in shows; the last one is vouched for by whoever knows the
/// head. Whoever may append has the file locked: one program at a time. One thread at a time.
class DrillJournal
{
public:
    /// A new one. AlreadyExists where there is a file.
    static Result<DrillJournal> create(const Bytes &file);
    struct Opened;
    /// To go on with one: drops a torn last line. Locked where another program is at it; Damaged as read().
    static Result<Opened> open(const Bytes &file);
    /// Only looks, also while another program appends. NotFound where there is none; UnsupportedFormat where an event
    /// is of a newer version; Damaged where a whole line is none of ours or the chain is broken, with the number of the line.
    static Result<JournalReading> read(const Bytes &file);

    /// The same for the bytes of a journal; @p object is what errors are about.
    static Result<JournalReading> parse(BytesView content, const QString &object);
    /// The bytes of a journal, also while another program appends.
    static Result<Bytes> bytesOf(const Bytes &file);

    /// The kind of the event in the last line, whatever is before it; nothing where that cannot be told quickly. To pass over a drill
    /// that has ended without reading it.
    static std::optional<DrillEventKind> lastKind(const Bytes &file);

    /// Nothing of the line stays where it cannot be written, as on a full disk, of which some is reserved for this; it can be tried again.
    /// Where what was written can be neither taken back nor brought to the disk, nothing is appended any more.
    Result<> append(const DrillEvent &event);
    const QString &head() const { return m_head; }
    bool isBroken() const { return m_error.has_value(); }

private:
    DrillJournal(FileDescriptor file, QString object, QString head, std::uint64_t lines, std::uint64_t bytes)
        : m_file(std::move(file))
        , m_object(std::move(object))
        , m_head(std::move(head))
        , m_lines(lines)
        , m_bytes(bytes)
    {}
    void reserve();
    FileDescriptor m_file;
    QString m_object;
    QString m_head;
    std::uint64_t m_lines = 0;
    std::uint64_t m_bytes = 0;    // of whole lines
    std::uint64_t m_reserved = 0; // up to here the disk has room, where the file system can do that
    std::optional<Error> m_error;
};

struct DrillJournal::Opened
{
    DrillJournal journal;
    JournalReading reading;
};

} // namespace backstop::recovery
