// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/statuslook.h"
#include "ui/widgets/factstable.h"

#include <QScrollArea>

class QVBoxLayout;

namespace backstop::ui {

class CommandLine;
class Label;
class StateLabel;

/// One thing that can be done with what is inspected. Disabled actions say why.
struct InspectorAction
{
    QString id;
    QString icon;
    QString text;
    QString disabledReason = {}; ///< empty: enabled
    bool operator==(const InspectorAction &) const = default;
};

/// What the inspector shows of the selection of a page. Without a title: nothing is selected.
struct InspectorContent
{
    QString title;
    QString subtitle;
    StatusLook look;
    QString stateWord;
    QString why; ///< "Why is it in this state?"
    QList<Fact> facts;
    QList<InspectorAction> actions;
    QString command; ///< the same on the command line
};

/// The panel beside every page: name, state in words, why, facts, actions, and the same on the command line.
class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);

    void setContent(const InspectorContent &content);
    QSize sizeHint() const override;

signals:
    void actionRequested(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setActions(const QList<InspectorAction> &actions);
    void makeRoom();

    QWidget *m_content;
    Label *m_nothing;
    Label *m_title;
    Label *m_subtitle;
    StateLabel *m_state;
    Label *m_whyTitle;
    Label *m_why;
    FactsTable *m_facts;
    QVBoxLayout *m_actions;
    QList<InspectorAction> m_shownActions;
    CommandLine *m_command;
};

} // namespace backstop::ui
