// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/versionruns.h"

namespace backstop::catalog {

namespace {

std::size_t endOf(std::span<const VersionState> states, std::size_t i, const LinePlaces &places)
{
    return i + 1 < states.size() ? states[i + 1].point : places.size();
}

} // namespace

LinePlaces::LinePlaces(const std::vector<bool> &isIn)
{
    m_countBefore.reserve(isIn.size() + 1);
    for (std::size_t at = 0; at < isIn.size(); ++at) {
        m_countBefore.push_back(static_cast<std::uint32_t>(m_in.size()));
        if (isIn[at])
            m_in.push_back(static_cast<std::uint32_t>(at));
    }
    m_countBefore.push_back(static_cast<std::uint32_t>(m_in.size()));
}

bool isSameContent(const VersionState &a, const VersionState &b)
{
    if (a.type != b.type || a.size != b.size)
        return false;
    return a.content == b.content ||
           (a.content.sha256.isNull() && b.content.sha256.isNull() && a.mtimeNs == b.mtimeNs);
}

std::vector<VersionRun> versionRuns(std::span<const VersionState> states, const LinePlaces &there,
                                    const LinePlaces &chosen)
{
    std::vector<VersionRun> runs;
    bool isOpen = false; // the last run may go on
    for (std::size_t i = 0; i < states.size(); ++i) {
        const VersionState &state = states[i];
        const std::size_t end = endOf(states, i, there);
        if (there.count(state.point, end) == 0)
            continue;
        if (!runs.empty())
            runs.back().isCurrent = false;
        if (state.kind != VersionKind::Present) {
            if (isOpen)
                runs.back().next = state.kind;
            isOpen = isOpen && state.kind == VersionKind::NotRead;
            continue;
        }
        if (!isOpen || !isSameContent(runs.back().state, state))
            runs.push_back({});
        VersionRun &run = runs.back();
        run.state = state;
        run.next = VersionKind::Present;
        run.isCurrent = true;
        isOpen = true;
        if (const std::uint64_t count = chosen.count(state.point, end); count > 0) {
            if (run.backups == 0)
                run.first = chosen.first(state.point);
            run.last = chosen.last(end);
            run.backups += count;
        }
    }
    std::erase_if(runs, [](const VersionRun &run) { return run.backups == 0; });
    return runs;
}

std::optional<VersionKind> newestKind(std::span<const VersionState> states, const LinePlaces &there)
{
    std::optional<VersionKind> kind;
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (there.count(states[i].point, endOf(states, i, there)) > 0 &&
            (kind || states[i].kind == VersionKind::Present))
            kind = states[i].kind;
    }
    return kind;
}

} // namespace backstop::catalog
