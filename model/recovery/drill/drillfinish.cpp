// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recovery/drill/drillfinish.h"

#include "model/core/names.h"
#include "model/recovery/drill/drillreport.h"

#include <QScopeGuard>

namespace backstop::recovery {

using namespace Qt::StringLiterals;

Result<> finishDrill(Drill &drill)
{
    if (drill.look([](const DrillState &now) { return now.isFinished(); }))
        return {};
    BACKSTOP_TRY(drill.beginEnding()); // before anything is removed
    const auto ending = qScopeGuard([&drill] { drill.endEnding(); });
    const DrillState state = drill.state();
    DrillEvent cleaned{.kind = DrillEventKind::CleanedUp};
    if (!state.cleanUp().isDone) {
        if (!state.sandboxFolder()) {
            cleaned.evidence = {{u"entries_removed"_s, 0}};
        } else if (state.keepsSandbox()) {
            cleaned.text = u"it was to be kept"_s;
        } else {
            const Sandbox sandbox{state.declaration().sandbox, state.declaration().id, *state.sandboxFolder(),
                                  state.isSandboxMade()};
            const auto removed = removeSandbox(sandbox);
            if (removed)
                cleaned.evidence = {{u"entries_removed"_s, static_cast<qint64>(*removed)}};
            else
                cleaned.error = removed.error();
        }
        putPath(cleaned.evidence, u"sandbox"_s, state.declaration().sandbox);
        BACKSTOP_TRY(drill.record(std::move(cleaned)));
    }
    return drill.record({.kind = DrillEventKind::Finished, .outcome = outcomeOf(drill.state())});
}

} // namespace backstop::recovery
