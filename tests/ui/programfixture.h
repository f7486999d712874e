// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/planstore.h"
#include "tests/integration/localfixture.h"
#include "tests/support/verify.h"
#include "tests/ui/program.h"
#include "tests/ui/uitest.h"

#include <memory>

namespace backstop::test {

/// The repository without encryption in @p folder, as another program has it open; ends the test program where it cannot be opened.
inline std::unique_ptr<repository::Repository> openedIn(const Bytes &folder)
{
    auto storage = storage::LocalStorage::open(folder);
    if (!storage)
        qFatal("%s", describe(storage).constData());
    auto opened =
        repository::Repository::open(std::move(*storage), crypto::Secret(), Environment::ofThisMachine());
    if (!opened)
        qFatal("%s", describe(opened).constData());
    return std::move(*opened);
}

/// The program and a repository that has one backup, of a database, for a test class to derive from.
class ProgramFixture
{
protected:
    void makeRepository()
    {
        QLocale::setDefault(QLocale::c());
        m_folder = std::make_unique<TemporaryFolder>();
        VERIFY_OK(m_folder->write("data/db/a.json", "one"));
        VERIFY_ASSIGN(repo, repositoryIn(m_folder->path("repo")));
        VERIFY_OK(backUpFolder(*repo, m_folder->path("data")));
    }
    /// Starts the program, opens the repository and goes to the page @p name.
    void openProgram(const QString &name)
    {
        m_program.reset();
        m_program = std::make_unique<Program>(*m_folder);
        openRepository(name);
    }
    /// The same in the program that runs.
    void openRepository(const QString &name) const
    {
        m_program->open(m_folder->qPath() + QStringLiteral("/repo"), {});
        QTRY_VERIFY_WITH_TIMEOUT(m_program->window.backupsPage(), kPatience);
        m_program->window.showPage(name);
    }
    void closeAll()
    {
        m_program.reset();
        m_folder.reset();
    }
    std::unique_ptr<repository::Repository> other() const { return openedIn(m_folder->path("repo")); }
    /// As another program does: @p plan follows the version @p basedOn.
    void store(const recovery::RecoveryPlan &plan, std::uint64_t basedOn = 0) const
    {
        const auto repository = other();
        VERIFY_OK(recovery::PlanStore(*repository).save(plan, basedOn));
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Program> m_program;
};

} // namespace backstop::test
