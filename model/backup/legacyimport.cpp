// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backup/legacyimport.h"

#include "model/backup/backupwriter.h"
#include "model/backup/legacybackups.h"
#include "model/backup/streamstorer.h"
#include "model/backup/treebuilder.h"
#include "model/core/fileio.h"
#include "model/core/names.h"
#include "model/crypto/siphash.h"

#include <KCompressionDevice>

#include <QFile>

#include <algorithm>
#include <array>

#include <sys/stat.h>

namespace backstop::backup {

using repository::BackupRecord;
using repository::Node;

namespace {

constexpr std::uint32_t kImportedMode = 0644;

/// By which a second import knows it. Not the id alone: two machines may have used the same ones.
QString digestTagOf(const LegacyBackup &backup)
{
    return QStringLiteral("legacy-digest:") + QString::fromStdString(backup.digest.hex().substr(0, 32));
}

Error unreadable(const LegacyFile &file, const QString &what)
{
    return {ErrorCode::Damaged, QStringLiteral("%1: %2").arg(displayName(file.stored), what),
            QStringLiteral("It was not imported; the others are.")};
}

/// The plain bytes of a file of the older tool, from the beginning.
class LegacyReader
{
public:
    static Result<LegacyReader> open(const LegacyFolder &folder, const LegacyFile &file)
    {
        BACKSTOP_ASSIGN(descriptor, folder.openFile(file));
        LegacyReader reader(file);
        reader.m_device = std::make_unique<QFile>();
        if (!reader.m_device->open(descriptor.get(), QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
            return unreadable(file, QStringLiteral("cannot be read"));
        descriptor.release();
        if (file.isCompressed) {
            reader.m_plain =
                std::make_unique<KCompressionDevice>(reader.m_device.get(), false, KCompressionDevice::GZip);
            if (!reader.m_plain->open(QIODevice::ReadOnly))
                return unreadable(file, QStringLiteral("is no gzip file"));
        }
        return reader;
    }
    Result<std::size_t> read(char *out, std::size_t size)
    {
        QIODevice *device = m_plain ? static_cast<QIODevice *>(m_plain.get()) : m_device.get();
        const qint64 got = device->read(out, static_cast<qint64>(size));
        if (got < 0 || (got == 0 && m_plain && m_plain->error() != QFileDevice::NoError))
            return unreadable(*m_file, QStringLiteral("is cut short or damaged"));
        return static_cast<std::size_t>(got);
    }

private:
    explicit LegacyReader(const LegacyFile &file)
        : m_file(&file)
    {}
    const LegacyFile *m_file;
    std::unique_ptr<QFile> m_device;
    std::unique_ptr<KCompressionDevice> m_plain; // reads from m_device
};

/// The size of the plain bytes, which their checksum begins with.
Result<std::uint64_t> sizeOf(const LegacyFolder &folder, const LegacyFile &file, const std::stop_token &stop)
{
    if (!file.isCompressed)
        return file.size;
    BACKSTOP_ASSIGN(reader, LegacyReader::open(folder, file));
    std::vector<char> buffer(1 << 20);
    std::uint64_t size = 0;
    while (true) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, QStringLiteral("import: cancelled")};
        BACKSTOP_ASSIGN(got, reader.read(buffer.data(), buffer.size()));
        if (got == 0)
            return size;
        size += got;
    }
}

class Import
{
public:
    Import(repository::Repository &repo, const LegacyFolder &folder, Progress &progress,
           const std::stop_token &stop)
        : m_repo(repo)
        , m_folder(folder)
        , m_storer(repo, progress, stop)
        , m_progress(progress)
        , m_stop(stop)
    {}

    Result<LegacyReport> run(std::vector<LegacyBackup> backups)
    {
        BACKSTOP_ASSIGN(writer, BackupWriter::begin(m_repo, m_stop));
        BACKSTOP_ASSIGN(records, m_repo.backups());
        for (const BackupRecord &record : records) {
            for (const QString &tag : record.tags)
                m_known.emplace(tag, record);
        }
        m_progress.setPhase(Phase::Reading);
        m_progress.setTotals(backups.size(), 0);
        LegacyReport report;
        LegacyTrees trees(m_folder);
        for (LegacyBackup &backup : backups) {
            trees.load(backup);
            LegacyReport::Entry entry{backup.id, backup.createdAt, {}, false, backup.problem};
            if (const auto known = m_known.find(digestTagOf(backup)); known != m_known.end()) {
                entry.backup = known->second.id;
                entry.wasThere = true;
                entry.problem.reset();
                m_before[backup.source] = known->second;
            } else if (!backup.problem) {
                auto made = import(writer, backup);
                if (made)
                    entry.backup = *made;
                else if (isOfOneBackup(made.error().code))
                    entry.problem = made.error();
                else
                    return withProgress(made.error(), report);
            }
            backup.files = {}; // the next one has them all again
            m_progress.addItems();
            report.entries.push_back(std::move(entry));
        }
        return report;
    }

private:
    static bool isOfOneBackup(ErrorCode code)
    {
        return code == ErrorCode::Damaged || code == ErrorCode::InvalidArgument;
    }
    static Error withProgress(const Error &error, const LegacyReport &report)
    {
        Error result = error;
        if (result.code == ErrorCode::Cancelled)
            result.message = QStringLiteral("import: cancelled");
        result.message += QStringLiteral("; %1 backups were imported before").arg(report.imported());
        if (result.hint.isEmpty())
            result.hint = QStringLiteral("Run it again: what was imported is not imported twice.");
        return result;
    }
    Result<BackupId> import(BackupWriter &writer, const LegacyBackup &backup)
    {
        TreeBuilder tree;
        for (const LegacyFile &file : backup.files) {
            BACKSTOP_ASSIGN(node, storeFile(file));
            BACKSTOP_TRY(tree.add(backup.source + '/' + file.path, std::move(node)));
        }
        BACKSTOP_ASSIGN(stored, tree.store(m_storer.session()));
        BackupRecord record = writer.newRecord();
        record.type = backup.type;
        record.createdAt = backup.createdAt;
        record.description = backup.description;
        record.tags = {digestTagOf(backup), QStringLiteral("legacy:") + backup.id};
        // The older tool does not tell what it backed up. Its own folder is no place to restore to.
        record.sources = {{backup.source, "imported:" + m_folder.path() + '/' + backup.source}};
        record.tree = stored;
        std::optional<BackupRecord> parent;
        const auto before = m_before.find(backup.source);
        if (backup.type != repository::BackupType::Full && before != m_before.end()) {
            parent = before->second;
            record.parent = parent->id;
        }
        BACKSTOP_TRY(writer.commit(m_storer.session(), record, parent, m_progress));
        m_before[backup.source] = record;
        return record.id;
    }

    /// Stores a file once its checksum was found right. The same bytes of an earlier backup are read again: nothing of an
    /// older tool is believed.
    Result<Node> storeFile(const LegacyFile &file)
    {
        BACKSTOP_ASSIGN(size, sizeOf(m_folder, file, m_stop));
        BACKSTOP_ASSIGN(reader, LegacyReader::open(m_folder, file));
        crypto::SipHash13 checksum;
        std::array<char, 8> length{};
        for (std::size_t i = 0; i < length.size(); ++i)
            length[i] = static_cast<char>(size >> (8 * i));
        checksum.update({length.data(), length.size()});
        Node node;
        node.metadata.mode = kImportedMode;
        node.metadata.mtimeNs = file.modifiedAt.time_since_epoch().count();
        BACKSTOP_TRY(m_storer.store(
            [&](char *out, std::size_t wanted) -> Result<std::size_t> {
                BACKSTOP_ASSIGN(got, reader.read(out, wanted));
                checksum.update({out, got});
                return got;
            },
            node));
        if (node.size != size || checksum.result() != file.checksum)
            return unreadable(file, QStringLiteral("does not match its checksum"));
        return node;
    }

    repository::Repository &m_repo;
    const LegacyFolder &m_folder;
    StreamStorer m_storer;
    Progress &m_progress;
    const std::stop_token &m_stop;
    std::map<QString, BackupRecord> m_known; // by tag
    std::map<Bytes, BackupRecord> m_before;  // by source: the one before in its chain
};

} // namespace

std::uint64_t LegacyReport::imported() const
{
    return static_cast<std::uint64_t>(std::count_if(
        entries.begin(), entries.end(), [](const Entry &entry) { return entry.backup && !entry.wasThere; }));
}

std::uint64_t LegacyReport::failed() const
{
    return static_cast<std::uint64_t>(std::count_if(
        entries.begin(), entries.end(), [](const Entry &entry) { return entry.problem.has_value(); }));
}

Result<LegacyReport> importLegacy(repository::Repository &repo, const Bytes &folder, Progress &progress,
                                  const std::stop_token &stop)
{
    BACKSTOP_ASSIGN(legacy, LegacyFolder::open(folder));
    BACKSTOP_ASSIGN(backups, legacy.backups());
    return Import(repo, legacy, progress, stop).run(std::move(backups));
}

} // namespace backstop::backup
