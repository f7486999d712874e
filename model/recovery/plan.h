// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace backstop::recovery {

/// How soon a component has to be back: within minutes, an hour, a day, a week. Most urgent first; the numbers are compared.
enum class Priority : int { Critical = 0, High = 1, Medium = 2, Low = 3 };
inline constexpr int kPriorities = 4;

/// The people who recover components. At most as many components at once as it has members.
struct Team
{
    QString name = {};
    int members = 1;
    QJsonObject other = {}; ///< fields of its JSON that this version does not know; kept
    bool operator==(const Team &) const = default;
};

/// How long something takes, as three people who have done it would say. In seconds; best <= likely <= worst.
struct Estimate
{
    double best = 0;
    double likely = 0;
    double worst = 0;
    bool operator==(const Estimate &) const = default;
};

enum class StepKind : int {
    Restore,      ///< restores the component's data
    Verify,       ///< compares what was restored with the checksums of its backup
    StartService, ///< runs a program that starts it
    Script,       ///< runs a program
    Probe,        ///< asks until somebody answers
    Reconcile,    ///< compares positions with what the fills amount to
    Manual,       ///< a person does what the text says, and signs
    Approval,     ///< somebody else agrees
    Notify,       ///< tells people; nobody answers
    Wait,         ///< until a moment
    GoNoGo,       ///< the drill leader decides whether it goes on
    CleanUp,      ///< takes away what the drill left
};
inline constexpr int kStepKinds = 12;

/// What Probe asks.
enum class ProbeKind : int {
    Port,    ///< target is HOST:PORT: it accepts a connection
    Http,    ///< target is an address: it answers 2xx
    Process, ///< target is the name of a program: one runs
};

/// What becomes of a component whose step failed.
enum class FailurePolicy : int {
    Stop,   ///< the component has failed, and what depends on it is blocked
    Accept, ///< the failure is recorded, and the next step begins
};

/// One thing to do for a component. Programs run by absolute path with a list of arguments, never through a shell.
struct Step
{
    StepKind kind = StepKind::Manual;
    QString title = {}; ///< for people; empty: its kind says enough
    QString program = {};
    QStringList arguments = {};
    QMap<QString, QString> environment = {};
    ProbeKind probe = ProbeKind::Port;
    QString target = {};             ///< of Probe; the time of day ("16:00") or the seconds ("90") of Wait
    QString text = {};               ///< what to do, to approve, to tell
    QString precheck = {};           ///< a program that has to succeed before the step begins; empty: none
    QString owner = {};              ///< who does it; empty: the component's team
    std::chrono::seconds timeout{0}; ///< 0: the default of its kind, see defaultTimeout()
    int retries = 0;
    FailurePolicy onFailure = FailurePolicy::Stop;
    bool isRequired = true;  ///< a drill passes only with evidence of it
    bool runsInDrill = true; ///< false: for the real thing only
    std::optional<Estimate> estimate = {};
    QJsonObject other = {}; ///< fields of its JSON that this version does not know; kept
    bool operator==(const Step &) const = default;
};

/// Which part of which backup holds a component's data. Empty path: the component has no data of its own here.
struct BackupSource
{
    QString path = {};      ///< in the backup's tree, as "data/orders"
    QString tag = {};       ///< only backups with this tag; empty: any
    QJsonObject other = {}; ///< fields of its JSON that this version does not know; kept
    bool isNothing() const { return path.isEmpty(); }
    bool operator==(const BackupSource &) const = default;
};

/// What nearly always fails is tried for ever.
inline constexpr double kLargestFailureProbability = 0.99;

/// A system to be recovered.
struct Component
{
    QString name = {}; ///< unique in the plan
    Priority priority = Priority::Medium;
    bool isCritical = false; ///< the firm cannot trade without it
    std::chrono::seconds rto{0};
    std::chrono::seconds rpo{0};
    std::chrono::seconds mtpd{0};  ///< after which the damage is unacceptable; 0: not stated
    QStringList dependencies = {}; ///< by name, each once, in the order of entry
    QString team = {};             ///< by name; empty: nobody in particular
    QString backupLocation = {};   ///< where its backups are, for people: "s3://backups/database/"
    BackupSource backup = {};
    /// Runs after the restore; a relative path starts at the folder that the drill is told.
    QString recoveryScript = {};
    std::vector<Step> steps = {};          ///< empty: see effectiveSteps()
    std::optional<Estimate> mobilise = {}; ///< until somebody works on it
    std::optional<Estimate> estimate = {}; ///< of everything after that but the transfer of its data
    double failureProbability = 0;         ///< of a try; 0 to kLargestFailureProbability
    QString notes = {};
    QJsonObject other = {}; ///< fields of its JSON that this version does not know; kept
    bool operator==(const Component &) const = default;
};

/// Components and what they need of one another. A value: what changes a plan makes another one.
struct RecoveryPlan
{
    QString name = {};
    QString description = {};
    std::vector<Team> teams = {};
    std::vector<Component> components = {}; ///< in the order of entry
    std::chrono::seconds target{0};         ///< for all of them; 0: the longest RTO
    QJsonObject other = {};                 ///< fields of its JSON that this version does not know; kept

    /// Its place, or -1 where there is none. The first one of those that share a name.
    int indexOf(const QString &component) const;
    const Team *team(const QString &team) const;
    /// `target`, or the longest RTO where none is stated.
    std::chrono::seconds effectiveTarget() const;
    bool operator==(const RecoveryPlan &) const = default;
};

/// The steps of @p component, or where it states none: restore and verify its data, run its script. May be empty.
std::vector<Step> effectiveSteps(const Component &component);
/// Whether @p component has data of its own to lose: as long as nothing says that it has none. It has none where its own steps restore
/// nothing, and nobody says where its backups are. Its backups may be unknown, then its data is not safe.
bool hasData(const Component &component);
/// What a Wait takes whose target is a number of seconds. Nothing where it waits until a time of day, which depends on the moment; where
/// its target is neither; or where the step is of another kind.
std::optional<std::chrono::seconds> waitOf(const Step &step);
/// How long a step may take where it does not say so: programs ten minutes, probes two, people and restores without limit (0).
std::chrono::seconds defaultTimeout(StepKind kind);

/// "Critical", "High", "Medium", "Low": as in JSON. Not translated.
QString priorityName(Priority priority);
std::optional<Priority> priorityOf(const QString &name);
/// "restore", "start_service", "go_no_go", ...: as in JSON. Not translated.
QString stepKindName(StepKind kind);
std::optional<StepKind> stepKindOf(const QString &name);
/// "port", "http", "process".
QString probeKindName(ProbeKind kind);
std::optional<ProbeKind> probeKindOf(const QString &name);

} // namespace backstop::recovery
