// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exports and imports as the window starts them.
#include "app/jobs/work.h"

#include "model/repository/tree.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/verify.h"

#include <QTest>

#include <sys/stat.h>

using namespace backstop;
using namespace backstop::app;
using namespace backstop::test;

class TestArchiveWork : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void exportedAndImportedIsTheSameTree();
    void whatIsLeftOutMakesItPartial();
    void refusalsAreErrorsAndThePlanIsThere();

private:
    Result<> run(const Work &work) { return work(m_progress, {}); }
    /// Plans an export of everything to @p name, and carries it out.
    Result<> exportTo(const char *name);
    Result<> import(const char *name, Outcome<repository::BackupRecord> out);

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Services> m_services;
    SharedRepository m_repository;
    repository::BackupRecord m_record;
    Outcome<archive::ExportReport> m_report;
    Progress m_progress;
};

void TestArchiveWork::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_services = std::make_unique<Services>(
        Environment::ofThisMachine(), Services::Folders{m_folder->path("cache"), m_folder->path("state")});
    auto opened = makeOutcome<OpenedRepository>();
    VERIFY_OK(run(
        createWork(*m_services, m_folder->path("repo"), false, std::make_shared<crypto::Secret>(), opened)));
    m_repository = (*opened)->repository;
    VERIFY_OK(m_folder->write("data/x", "content"));
    QCOMPARE(::mkfifo(m_folder->path("data/pipe").c_str(), 0600), 0);
    auto summary = makeOutcome<backup::BackupSummary>();
    backup::BackupRequest request;
    request.sources = {m_folder->path("data")};
    VERIFY_OK(run(backupWork(m_repository, request, summary)));
    m_record = (*summary)->record;
}

Result<> TestArchiveWork::exportTo(const char *name)
{
    archive::ExportRequest request;
    request.file = m_folder->path(name);
    request.format = *archive::formatOfName(name);
    auto plan = makeOutcome<std::shared_ptr<const archive::ArchivePlan>>();
    BACKSTOP_TRY(run(planExportWork(m_repository, m_record.id, request, plan)));
    m_report = makeOutcome<archive::ExportReport>();
    return run(exportWork(m_repository, **plan, m_report));
}

Result<> TestArchiveWork::import(const char *name, Outcome<repository::BackupRecord> out)
{
    archive::ImportRequest request;
    request.file = m_folder->path(name);
    request.name = "in";
    auto plan = makeOutcome<std::shared_ptr<const archive::ImportPlan>>();
    BACKSTOP_TRY(run(planImportWork(m_repository, m_folder->path("repo"), request, plan)));
    if (!(**plan)->request.room)
        return Error{ErrorCode::Failed, QStringLiteral("import: nobody asked how much room there is")};
    return run(importWork(m_repository, **plan, std::move(out)));
}

void TestArchiveWork::exportedAndImportedIsTheSameTree()
{
    VERIFY_OK(exportTo("x.tar.zst"));
    QVERIFY((*m_report)->isComplete());
    auto record = makeOutcome<repository::BackupRecord>();
    VERIFY_OK(import("x.tar.zst", record));
    repository::BlobSession session(m_repository->blobs());
    VERIFY_ASSIGN(before, repository::findNode(session, m_record.tree.root, "data/x"));
    VERIFY_ASSIGN(after, repository::findNode(session, (*record)->tree.root, "in/data/x"));
    QCOMPARE(after.sha256, before.sha256);
    QCOMPARE(after.metadata.mtimeNs, before.metadata.mtimeNs);
    QCOMPARE(after.metadata.user, before.metadata.user);
}

void TestArchiveWork::whatIsLeftOutMakesItPartial()
{
    VERIFY_ERROR(Partial, exportTo("x.zip")); // without the FIFO
    QVERIFY(m_folder->exists("x.zip"));
    QCOMPARE((*m_report)->entriesLeftOut, std::uint64_t{1});
}

void TestArchiveWork::refusalsAreErrorsAndThePlanIsThere()
{
    VERIFY_OK(m_folder->write("x.tar", "mine"));
    VERIFY_ERROR(AlreadyExists, exportTo("x.tar"));
    QVERIFY(!m_report->has_value());
    auto record = makeOutcome<repository::BackupRecord>();
    VERIFY_ERROR(Damaged, import("x.tar", record));
    QVERIFY(!record->has_value());
}

QTEST_GUILESS_MAIN(TestArchiveWork)
#include "tst_archivework.moc"
