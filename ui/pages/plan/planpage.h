// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/itemmodels/componentlistmodel.h"
#include "model/itemmodels/orderlistmodel.h"
#include "model/itemmodels/planoutlinemodel.h"
#include "model/itemmodels/planproblemmodel.h"
#include "ui/pages/page.h"
#include "ui/pages/plan/plancontent.h"
#include "ui/pages/plan/planeditor.h"
#include "ui/pages/plan/planfilter.h"

#include <QPointer>

#include <functional>

class QComboBox;
class QDialog;
class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTableView;
class QToolButton;
class QTreeView;

namespace backstop::ui {

class CirclePanel;
class ElidedLabel;
class EmptyState;
class FindField;
class Label;
class MessageBar;
class PlanFilterBar;
class PlanGraph;
class PlanGroupBar;
class Prompts;

/// The recovery plan of the open repository: as a picture, as a table, as an order, and what is wrong with it. One component is current in all of
/// them. It is changed in an editing mode, on a copy, until it is saved as the next version or discarded. The page computes nothing: it asks
/// for what follows from a changed plan with assessRequested(). Lives in the window's thread.
class PlanPage : public Page
{
    Q_OBJECT

public:
    /// Both outlive it.
    PlanPage(Prompts *prompts, QSettings *settings, QWidget *parent = nullptr);
    ~PlanPage() override;

    /// Where the repository is, for the commands that do the same.
    void setLocation(const QString &location) { m_location = location; }
    /// The plan of the repository is being read.
    void setReading();
    /// The repository has none.
    void setNoPlan();
    /// It could not be read.
    void setFailed(const Error &error);
    /// The plan of the repository. What is being edited is kept, and the user told, where it is another version than the one that this
    /// began with.
    void setPlan(const PlanContent &content);
    /// The answer to assessRequested() number @p number; an older one is passed over. Its version is of no account.
    void setDraft(quint64 number, const PlanContent &content);
    /// The answer to pictureRequested() number @p number; an older one is passed over.
    void setPicture(quint64 number, std::shared_ptr<const recovery::PlanPicture> picture);
    /// There is none: what was drawn before stays, and it can be asked for again.
    void setPictureFailed(quint64 number);
    /// The part of the plan that is to be seen now: setPlan() and setDraft() with a picture of anything else ask for another.
    recovery::PictureRequest pictureRequest() const;
    /// The plan that was to be saved is saved: editing ends, and setPlan() brings it.
    void setSaved();
    void setSaving(bool saving);
    /// Why nothing can be saved now; empty: it can.
    void setBusyReason(const QString &reason);
    /// Editing begins with a plan that is not the repository's: of a file, or the sample.
    void editPlan(const recovery::RecoveryPlan &plan);

    bool isEditing() const { return m_isEditing; }
    bool hasChanges() const override;
    bool mayLeave() override;
    void discardChanges() override;
    void focusFind() override;
    MessageBar *messages() const { return m_messages; }
    PlanGraph *graph() const { return m_graph; }
    void openColumns() override;
    void runAction(const QString &id) override;
    void announce() override;
    void focusList() override;
    QList<QWidget *> regions() const override;

signals:
    void sampleRequested();
    void importRequested();
    /// @p plan is to be written to a file.
    void exportRequested(const backstop::recovery::RecoveryPlan &plan);
    void retryRequested();
    /// What follows from @p plan is wanted, with the picture of pictureRequest(); answer with setDraft().
    void assessRequested(quint64 number, const backstop::recovery::RecoveryPlan &plan);
    /// Another part of @p plan is to be seen; answer with setPicture(). Nobody waits for the one before any more.
    void pictureRequested(quint64 number, std::shared_ptr<const backstop::recovery::AssessedPlan> plan,
                          const backstop::recovery::PictureRequest &request);
    /// What was being edited is saved or discarded.
    void editingEnded();
    /// @p plan is to be the version after @p version.
    void saveRequested(const backstop::recovery::RecoveryPlan &plan, quint64 version);
    /// The user wants to look at what inspected() said.
    void detailsRequested();
    /// Errors and conflicts of the repository's plan.
    void problemCountChanged(int count);

private:
    // planpage.cpp: what it is made of
    QWidget *buildHeader();
    QWidget *buildGraph();
    QWidget *buildTable();
    QWidget *buildOrder();
    QWidget *buildProblems();
    void connectParts();
    void connectTables();
    // planpagestate.cpp: what is shown
    void show(const PlanContent &content);
    void showMessage(const PlanContent &content);
    void updateHeader();
    void updateCurrent();
    void setCurrent(int component);
    // planpageviews.cpp: what of it is looked at
    QWidget *buildOutline();
    void updateOutline();
    void setReach(int reach);
    void updatePath();
    void applyFilter();
    void updateCircle();
    void removeLink(const QString &name, const QString &need);
    void showProblem(int row);
    bool find(const QString &text, bool next);
    // planpagegroups.cpp: which part of it the picture is of
    void connectGroups();
    bool isAsWanted(const recovery::PlanPicture &picture, const recovery::RecoveryPlan &plan) const;
    void requestPicture();
    void openGroup(int group);
    void closeGroup();
    void goTo(int component);
    void follow(int component);
    void showComponent(int component);
    void keepOpen();
    // planpageedit.cpp: changing it
    bool beginEditing();
    void endEditing();
    void showOnceChanged(const QString &component, const std::function<void()> &change);
    void openForm(QDialog *form);
    void openComponent(int component);
    void editComponent(int shown);
    void addComponent();
    void editTeams();
    void editFacts();
    bool mayLoseUnread();
    void addNeed(int need, int neededBy);
    void removeNeed(int need, int neededBy);
    void removeComponent(int component);
    int edited(int shown) const;
    bool mayDiscard();
    void leaveEditing();
    void save();
    void draftChanged();

    Prompts *m_prompts;
    QSettings *m_settings;
    PlanContent m_stored; // of the repository
    PlanContent m_shown;  // that, or a draft
    PlanEditor m_editor;
    bool m_isEditing = false;
    bool m_isSaving = false;
    bool m_isOutdated = false; ///< another one was saved, and is not read yet
    quint64 m_begunVersion = 0;
    quint64 m_draft = 0; // the number of the last that was asked for
    quint64 m_pictureNumber = 0;
    std::optional<recovery::PictureRequest> m_pending; // of the picture that is waited for
    QStringList m_open;                                // see PictureRequest
    bool m_isShowing = false;
    int m_current = -1;
    QString m_wanted; // is to be current when it is there
    QString m_busyReason;
    QString m_location;
    itemmodels::ComponentListModel m_components;
    itemmodels::OrderListModel m_order;
    itemmodels::PlanProblemModel m_problems;
    itemmodels::PlanOutlineModel m_outline;
    PlanFilterProxy *m_sorted; // of m_components
    bool m_isFiltering = false;

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_content;
    ElidedLabel *m_title;
    ElidedLabel *m_version;
    FindField *m_find;
    QPushButton *m_edit;
    QPushButton *m_export;
    QPushButton *m_import;
    QToolButton *m_facts;
    QToolButton *m_undo;
    QToolButton *m_redo;
    QPushButton *m_add;
    QPushButton *m_teams;
    QPushButton *m_discard;
    QPushButton *m_save;
    MessageBar *m_messages;
    QTabWidget *m_tabs;
    PlanFilterBar *m_filterBar;
    PlanGroupBar *m_groupBar;
    QComboBox *m_colour;
    QComboBox *m_reach;
    QToolButton *m_outlineButton;
    QTreeView *m_outlineTree;
    QSplitter *m_splitter;
    PlanGraph *m_graph;
    ElidedLabel *m_path;
    QTableView *m_table;
    QComboBox *m_rule;
    QTableView *m_orderTable;
    Label *m_noOrder;
    QTableView *m_problemTable;
    Label *m_noProblems;
    CirclePanel *m_circle;
    QPointer<QDialog> m_form; ///< that is open on what is edited
};

} // namespace backstop::ui
