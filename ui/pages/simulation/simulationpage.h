// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "ui/pages/page.h"
#include "ui/pages/simulation/simulationcontent.h"

#include <QPointer>
#include <QTimer>

class QComboBox;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTabWidget;

namespace backstop::jobs {
class Job;
}

namespace backstop::recovery {
class SimulationWatch;
}

namespace backstop::ui {

class Chart;
class ElidedLabel;
class EmptyState;
class FindField;
class Label;
class LineChart;
class ListTable;
class MessageBar;
class NumberModel;
class RowChart;
class ScenarioForm;
class StateLabel;

/// How long the recovery will take: a simulation of the plan as charts and numbers, under scenarios that the user chooses. Computes nothing: says
/// what is to be simulated, and shows what came of it.
class SimulationPage : public Page
{
    Q_OBJECT

public:
    explicit SimulationPage(QSettings *settings, QWidget *parent = nullptr);
    ~SimulationPage() override;

    /// The plan is being read. What is shown stays until there is an answer.
    void setReading();
    void setNoPlan();
    /// There is a plan that cannot be simulated: it has a circle, for instance.
    void setUnusable(const Error &error);
    /// The plan could not be read.
    void setFailed(const Error &error);
    void setSubject(const SimulationSubject &subject);
    /// Shows the progress of @p job, which may go at any time, and how what @p watch sees converges.
    void setJob(jobs::Job *job, std::shared_ptr<const recovery::SimulationWatch> watch = nullptr);
    void setContent(std::shared_ptr<const SimulationContent> content);
    /// The run gave nothing to show. What was shown stays.
    void setRunFailed(const Error &error);

    /// Asks for a run with what is entered, unless that cannot be run.
    void run();
    bool hasContent() const { return m_content != nullptr; }
    const SimulationContent *content() const { return m_content.get(); }
    SimulationOrder order() const;
    MessageBar *messages() const { return m_messages; }
    ScenarioForm *form() const { return m_form; }
    void openColumns() override;
    void focusFind() override;
    void announce() override;
    void focusList() override;
    QList<QWidget *> regions() const override;

signals:
    /// The page is looked at.
    void shown();
    void runRequested(const backstop::ui::SimulationOrder &order);
    void planRequested();
    void retryRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class Empty { Reading, NoPlan, Unusable, Failed, NotRun };

    void build();
    QWidget *buildHeader();
    QWidget *buildCharts();
    QWidget *buildNumbers();
    void connectParts();
    void showEmpty(Empty why, const QString &icon, const QString &title, const QString &text,
                   const QString &action = {});
    void showNotRun();
    void showDistribution();
    void showComponents();
    void showScenarios();
    QWidget *buildZoom();
    void showHeader();
    void pollJob();
    void setCurrent(int component);
    QString nameOfCurrent() const;
    bool find(const QString &text, bool next);
    void selectEverywhere();
    Chart *currentChart() const;

    QSettings *m_settings;
    SimulationSubject m_subject;
    std::shared_ptr<const SimulationContent> m_content;
    QPointer<jobs::Job> m_job;
    std::shared_ptr<const recovery::SimulationWatch> m_watch;
    QTimer m_poll;
    std::uint64_t m_wantedTrials = 0; ///< of the run that was asked for last
    Empty m_why = Empty::Reading;
    int m_current = -1; ///< a component; -1: the whole plan
    bool m_isSelecting = false;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_body;
    MessageBar *m_messages;
    ScenarioForm *m_form;
    Label *m_title;
    StateLabel *m_state;
    ElidedLabel *m_repeat;
    Label *m_forecasts;
    FindField *m_find;
    QStackedWidget *m_place;
    EmptyState *m_notRun;
    QSplitter *m_sides;
    QSplitter *m_results;
    QTabWidget *m_tabs;
    LineChart *m_line;
    QComboBox *m_lineKind;
    RowChart *m_componentRows;
    QComboBox *m_componentUnit;
    RowChart *m_scheduleRows;
    RowChart *m_improvementRows;
    RowChart *m_teamRows;
    RowChart *m_scenarioRows;
    QList<Chart *> m_charts; ///< in the order of the tabs
    ListTable *m_numbers;
    NumberModel *m_numberModel;
};

} // namespace backstop::ui
