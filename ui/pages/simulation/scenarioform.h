// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/simulation/simulationcontent.h"

#include <QWidget>

class QComboBox;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace backstop::ui {

class Label;
class ProgressLine;

/// What is to be simulated: how often, with which luck, under which scenario, and what is to stand beside it. Says why what is entered
/// cannot be run.
class ScenarioForm : public QWidget
{
    Q_OBJECT

public:
    explicit ScenarioForm(QWidget *parent = nullptr);

    /// Names of what can be varied; what was chosen stays as far as it is still there. The usual scenarios are ticked at first.
    void setSubject(const SimulationSubject &subject);
    SimulationOrder order() const;
    /// Empty: it can be run.
    QString problem() const;
    void setRunning(bool running);
    /// Of a run; @p share below 0: not known.
    void setProgress(double share, const QString &text);
    /// What is shown was computed from other inputs.
    void setStale(bool stale);
    void resetScenario();

signals:
    void changed();
    void runRequested();
    void stopRequested();

private:
    void build();
    QWidget *buildRun();
    recovery::Scenario scenario() const;
    void keepScenario();
    void refillCompared(const SimulationSubject &subject);
    void addCompared(const recovery::Scenario &scenario, bool isTicked);
    void refresh();

    std::vector<recovery::Scenario> m_offered; // one for each row of m_compared
    QStringList m_kept;                        // names of those that are the user's
    std::size_t m_components = 0;
    bool m_isRunning = false;
    bool m_isFilling = false;
    QSpinBox *m_trials;
    QSpinBox *m_seed;
    QSpinBox *m_spread;
    QSpinBox *m_throughput;
    QComboBox *m_team;
    QComboBox *m_corrupt;
    QListWidget *m_notLost;
    Label *m_name;
    QPushButton *m_reset;
    QPushButton *m_keep;
    QListWidget *m_compared;
    Label *m_note;
    ProgressLine *m_bar;
    Label *m_progress;
    QPushButton *m_run;
    QPushButton *m_stop;
};

} // namespace backstop::ui
