// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/clock.h"
#include "model/recovery/drill/drillscope.h"
#include "model/recovery/plan.h"

#include <optional>
#include <vector>

namespace backstop::recovery {

/// How a component came back in the last drill that measured it, see gatherReadiness().
struct MeasuredRecovery
{
    Timestamp at{};
    bool isSuccess = false;
    std::chrono::seconds rta{0};                 ///< from the declaration to verified
    bool isOutdated = false;                     ///< the component or what it needs was edited since
    QString drill = {};                          ///< its id
    DrillScope scope = {};                       ///< of that drill
    DrillOutcome outcome = DrillOutcome::Passed; ///< so; it may have been aborted after this was measured
    bool operator==(const MeasuredRecovery &) const = default;
};

/// What the last comparison of a component's positions with its fills came to, in a drill. Evidence only: no points hang on it, but where they
/// did not agree the drill could not recover the component.
struct ReconciledPositions
{
    Timestamp at{};
    bool isAgreeing = false;     ///< every symbol, and every record could be read
    std::uint64_t compared = 0;  ///< symbols
    std::uint64_t breaks = 0;    ///< of these: are not what the fills amount to
    std::uint64_t malformed = 0; ///< records that could not be read
    bool operator==(const ReconciledPositions &) const = default;
};

/// What is proven of one component.
struct ComponentEvidence
{
    QString name = {};
    Priority priority = Priority::Medium;
    bool isCritical = false;
    std::chrono::seconds rto{0};
    std::chrono::seconds rpo{0};
    bool hasData = false; ///< see hasData() of its plan; without, it has neither data to lose nor to verify
    bool hasSource =
        true; ///< its plan says which part of a backup holds it; without, no backup can be its own
    std::optional<Timestamp> newestBackup = {}; ///< usable, and with its data
    std::optional<Timestamp> verifiedAt = {};   ///< when every byte of that was last read and found right
    std::optional<MeasuredRecovery> measured = {};
    bool isToReconcile = false; ///< its plan has a step that compares positions with fills
    std::optional<ReconciledPositions> reconciled = {};
    std::optional<double> simulatedP95 = {}; ///< seconds, of the newest simulation of this plan
    bool operator==(const ComponentEvidence &) const = default;
};

/// Who brings components back. Evidence only: no points hang on it.
struct TeamEvidence
{
    QString name = {};
    int members = 0;
    QStringList components = {}; ///< in the order of the plan
    /// Nobody brings them back where one person cannot be reached.
    bool dependsOnOne() const { return members <= 1; }
    bool operator==(const TeamEvidence &) const = default;
};
/// The teams of @p plan that have anything to bring back, in its order; last, without a name, what no team of the plan brings back.
std::vector<TeamEvidence> teamEvidence(const RecoveryPlan &plan);

/// Everything that a score is made of. What is not known is not there: nothing is assumed.
struct ReadinessFacts
{
    Timestamp now{};
    bool hasOrder = true; ///< nothing in the plan leaves no order that could be meant, see leaveNoOrder()
    std::vector<ComponentEvidence> components = {};
    std::vector<TeamEvidence> teams = {};
    struct LastDrill
    {
        Timestamp at{};
        DrillOutcome outcome = DrillOutcome::Failed;
        bool isOutdated = false; ///< the plan was edited since
        bool operator==(const LastDrill &) const = default;
    };
    std::optional<LastDrill> lastDrill = {}; ///< of the whole plan, in which something was executed
    int copies = 1;                          ///< of the repository that are consistent, the first included
    int copiesElsewhere = 0;                 ///< of these: in another place
    int copiesImmutable = 0;                 ///< of these: that nobody can change for a time
    bool hasRecoveryKey = false;             ///< there is a way in besides the passphrase in use
    std::optional<Timestamp> recoveryKeyTested = {};
    bool operator==(const ReadinessFacts &) const = default;
};

/// Of the components that have data, how many have a backup of which every byte was read in the last @p days.
struct VerificationCoverage
{
    int verified = 0;
    int all = 0;
    bool operator==(const VerificationCoverage &) const = default;
};
inline constexpr std::chrono::days kCoverageDays{30};
VerificationCoverage verificationCoverage(const ReadinessFacts &facts,
                                          std::chrono::days days = kCoverageDays);

/// The five parts of the score. Their numbers are in reports: do not renumber.
enum class ReadinessPart : int {
    DataLoss = 0,     ///< 30: backups are as recent as the targets ask
    Verification = 1, ///< 25: what would be restored was read again
    Drill = 2,        ///< 20: a drill was passed, lately, with this plan
    RecoveryTime = 3, ///< 15: the targets were met, measured rather than simulated
    Copies = 4,       ///< 10: there are copies that one disaster does not reach
};
inline constexpr int kReadinessParts = 5;
double possiblePoints(ReadinessPart part);

/// Why an item has its points. The window has words for each.
enum class ReadinessReason {
    WithinRpo,       ///< value: age of its newest backup, limit: RPO
    BeyondRpo,       ///< so
    NoBackup,        ///< nothing that is usable has its data
    VerifiedInTime,  ///< value: age of the verification, limit: what its priority allows
    VerificationOld, ///< so
    NeverVerified,
    DrillPassed,     ///< value: age, limit: until when it counts in full
    DrillOld,        ///< so; it was passed
    DrillOutdated,   ///< passed, with another state of the plan
    DrillWithIssues, ///< value: age
    DrillFailed,     ///< failed or was aborted
    NoDrill,
    MeasuredWithinRto,  ///< value: RTA, limit: RTO
    MeasuredBeyondRto,  ///< so
    MeasuredOutdated,   ///< within RTO, but it was edited since
    MeasuredOld,        ///< within RTO, but long ago; value: age
    SimulatedWithinRto, ///< value: P95, limit: RTO; half of the points, for nothing was measured
    SimulatedBeyondRto, ///< so
    RtoUnknown,         ///< neither measured nor simulated
    RecoveryFailed,     ///< the last drill could not recover it
    TwoCopies,
    OneCopy,
    CopyElsewhere,
    NoCopyElsewhere,
    ImmutableCopy,
    NoImmutableCopy,
};

/// Some of the points of a part, and why they were given or not.
struct ReadinessItem
{
    ReadinessPart part = ReadinessPart::DataLoss;
    ReadinessReason reason = ReadinessReason::NoBackup;
    QString component = {}; ///< empty: of the whole
    double points = 0;
    double possible = 0;
    std::chrono::seconds value{0};
    std::chrono::seconds limit{0};
    bool operator==(const ReadinessItem &) const = default;
};

/// What keeps the score down however many points there are.
enum class ReadinessCap {
    NoOrder,            ///< 39: the plan has no order of recovery
    CriticalUnverified, ///< 49: nobody has read a critical component's backup in time
    LastDrillFailed,    ///< 59: or there was none
    RecoveryKeyUntested ///< 69: nobody has opened the repository with the recovery key for 90 days
};
int capOf(ReadinessCap cap);

/// What would raise the score.
/// AddPeople adds no points: it is named where a team is one person.
enum class ReadinessAction {
    BackUp,
    Verify,
    MendPlan,
    RunDrill,
    Simulate,
    AddCopy,
    TestRecoveryKey,
    AddPeople
};

struct Recommendation
{
    ReadinessAction action = ReadinessAction::BackUp;
    QStringList components = {}; ///< that it is about; empty: the whole
    double points = 0;           ///< that it would add, caps apart
    int score = 0;               ///< that there would be with it alone
    bool operator==(const Recommendation &) const = default;
};

/// How well proven the recovery is. The score is the points that were reached, rounded down, and no more than the lowest of the caps.
struct Readiness
{
    int score = 0;
    double points = 0;                           ///< without caps
    std::vector<ReadinessItem> items;            ///< by part, then in the order of the plan
    std::vector<ReadinessCap> caps;              ///< that hold, lowest first
    std::vector<Recommendation> recommendations; ///< best first: by the score, then by the points

    double pointsOf(ReadinessPart part) const;
};

/// How long a verification of every byte counts in full: the more urgent, the shorter.
std::chrono::seconds verificationLimit(Priority priority);
inline constexpr std::chrono::days kDrillLimit{90}; ///< for this long a drill counts in full
inline constexpr std::chrono::days kDrillEnd{365};  ///< from then on not at all
inline constexpr std::chrono::days kRecoveryKeyLimit{90};

/// Points by what is proven, each explained. Within a part components weigh by priority (8, 4, 2, 1); those that have no data of their own
/// take no part in DataLoss and Verification. Age takes points away evenly: an RPO is missed wholly at twice its length, a
/// verification at three times its limit, a drill after a year. A part in which nothing can be earned has no items and counts as lost: what is not proven is not ready.
/// Pure: the same facts give the same result.
Readiness assessReadiness(const ReadinessFacts &facts);

/// "data_loss", "verification", "drill", "recovery_time", "copies": as in JSON. Not translated; so the next three.
QString partName(ReadinessPart part);
QString reasonName(ReadinessReason reason);
QString capName(ReadinessCap cap);
QString actionName(ReadinessAction action);

} // namespace backstop::recovery
