// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillfinish.h"
#include "model/recovery/drill/drillhistory.h"
#include "model/recovery/drill/drillrun.h"
#include "tests/integration/sourcefixture.h"
#include "tests/support/verify.h"
#include "tests/unit/verify/verifyfixtures.h"

namespace backstop::test {

using namespace recovery;

/// A repository with backups of two folders of data, and drills of what is in them.
class DrillFixture
{
public:
    SourceFixture f;
    RecoveryPlan plan;
    std::vector<repository::BackupRecord> backups;
    DrillRequest request;
    DrillRunOptions options;
    Progress progress;
    bool keepsSandbox = false;

    DrillFixture()
    {
        plan.name = QStringLiteral("firm");
        add(QStringLiteral("database"), QStringLiteral("data/db"));
        add(QStringLiteral("engine"), QStringLiteral("data/orders"), {QStringLiteral("database")});
        request.mode = DrillMode::Automatic;
        options.parallel = 2;
        options.steps.threads = 1;
        options.steps.grace = std::chrono::milliseconds(200);
    }
    Component &add(const QString &name, const QString &path, const QStringList &needs = {})
    {
        Component component;
        component.name = name;
        component.backup.path = path;
        component.dependencies = needs;
        component.rto = std::chrono::minutes(10);
        component.rpo = std::chrono::hours(2);
        component.steps = {{.kind = StepKind::Restore}, {.kind = StepKind::Verify}};
        plan.components.push_back(component);
        return plan.components.back();
    }
    /// A backup of what is different with every @p number.
    Result<> backUp(int number)
    {
        SeededRandom random(static_cast<std::uint64_t>(number) + 1);
        for (const char *name : {"data/db/a", "data/db/deep/b", "data/orders/c"})
            BACKSTOP_TRY(f.folder.write(name, random.bytes(200'000)));
        f.letFilesSettle();
        BACKSTOP_ASSIGN(summary, f.backUp());
        backups.push_back(summary.record);
        f.repository.clock().advance(std::chrono::hours(1));
        return f.repository.reopen();
    }
    Bytes drills() const { return f.folder.path("drills"); }
    repository::Repository &repo() { return f.repository.repo(); }
    FakeClock &clock() { return f.repository.clock(); }

    Result<std::unique_ptr<Drill>> begin(const std::stop_token &stop = {})
    {
        request.plan = plan;
        return Drill::begin(drills(), request, repo(), stop);
    }
    Result<DrillRunEnd> run(Drill &drill, const std::stop_token &stop = {})
    {
        return runDrill(repo(), drill, options, progress, stop);
    }
    /// A whole drill.
    Result<DrillReport> drill()
    {
        BACKSTOP_ASSIGN(drill, begin());
        if (keepsSandbox)
            BACKSTOP_TRY(drill->keepSandbox());
        BACKSTOP_ASSIGN(end, run(*drill));
        if (end != DrillRunEnd::Finished)
            return Error{ErrorCode::Failed, QStringLiteral("the drill has not ended")};
        return drillReportOf(drill->state(), drill->head());
    }
    /// Inverts a bit in the middle of a chunk of the file @p name of @p record, or heals it again.
    Result<> damage(const repository::BackupRecord &record, const Bytes &name)
    {
        BACKSTOP_TRY(repo().loadIndex());
        repository::BlobSession session(repo().blobs());
        BACKSTOP_ASSIGN(node, repository::findNode(session, record.tree.root, name));
        flipBlob(f.repository, node.content.segments.front().chunk);
        return f.repository.reopen();
    }
    /// Makes the program NAME in the folder of scripts.
    Result<> script(const Bytes &name, const Bytes &text)
    {
        BACKSTOP_TRY(f.folder.write("scripts/" + name, text));
        ::chmod(f.folder.path("scripts/" + name).c_str(), 0700);
        request.scripts = f.folder.path("scripts");
        return {};
    }
};

inline const StepRecord &stepOf(const DrillReport &report, std::size_t component, std::size_t step)
{
    return report.components[component].steps[step];
}

} // namespace backstop::test
