// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillhistory.h"
#include "tests/ui/programfixture.h"
#include "ui/pages/drill/drillpage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelabel.h"

#include <QPushButton>

#include <filesystem>

#include <sys/stat.h>

namespace backstop::test {

/// The program at its page of drills, with a repository, for a test class to derive from.
class DrillProgramFixture : protected ProgramFixture
{
protected:
    void script(const Bytes &name, const Bytes &text) const
    {
        VERIFY_OK(m_folder->write("scripts/" + name, text));
        ::chmod(m_folder->path("scripts/" + name).c_str(), 0700);
    }
    /// A database, and an engine that needs it.
    recovery::RecoveryPlan plan() const
    {
        using recovery::StepKind;
        recovery::RecoveryPlan plan;
        plan.name = QStringLiteral("firm");
        recovery::Component database;
        database.name = QStringLiteral("database");
        database.backup.path = QStringLiteral("data/db");
        database.rto = std::chrono::minutes(10);
        database.rpo = std::chrono::hours(1);
        database.steps = {{.kind = StepKind::Restore}, {.kind = StepKind::Verify}};
        recovery::Component engine = database;
        engine.name = QStringLiteral("engine");
        engine.dependencies = {database.name};
        plan.components = {database, engine};
        return plan;
    }
    void open()
    {
        openProgram(ui::MainWindow::kDrills);
        QTRY_VERIFY_WITH_TIMEOUT(find<ui::EmptyState>("drillEmpty")->title() !=
                                         QStringLiteral("The drills are being read…") ||
                                     !shows("drillEmpty"),
                                 kPatience);
    }
    /// Opens the program, and begins a drill of the plan that is stored.
    void start(recovery::DrillMode mode)
    {
        open();
        begin(mode);
    }
    void begin(recovery::DrillMode mode) const
    {
        const auto stored = recovery::PlanStore(*other()).newest();
        recovery::DrillRequest request;
        request.plan = (*stored)->reading.plan;
        request.planVersion = (*stored)->version;
        request.mode = mode;
        request.scripts = m_folder->path("scripts");
        std::filesystem::create_directories(request.scripts);
        emit page()->startRequested(request);
    }
    ui::DrillPage *page() const { return m_program->window.drillPage(); }
    template<typename T>
    T *find(const char *name) const
    {
        return named<T>(page(), name);
    }
    bool shows(const char *name) const { return find<QWidget>(name)->isVisible(); }
    std::vector<recovery::DrillSummary> ended() const { return *recovery::storedDrills(*other()); }
};

} // namespace backstop::test
