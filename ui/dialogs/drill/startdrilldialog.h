// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drill.h"

#include <QDialog>

#include <array>
#include <memory>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QStandardItemModel;

namespace backstop::ui {

class CommandLine;
class Label;
class Prompts;

/// What a drill is to be: how it is done, when the disaster struck, which components take part, which surprises there are, and where
/// it restores. Emits one request and closes.
class StartDrillDialog : public QDialog
{
    Q_OBJECT

public:
    struct Setting
    {
        std::shared_ptr<const recovery::RecoveryPlan> plan = {};
        quint64 planVersion = 0;
        QString location = {};       ///< of the repository, for the command
        QString user = {};           ///< who declares it, unless another name is written
        QString defaultSandbox = {}; ///< where it restores, in words
        Timestamp now{};
        quint64 seed = 1;                                   ///< proposed
        QString scripts = {};                               ///< so too
        std::optional<recovery::DrillRequest> earlier = {}; ///< what was asked for before and could not begin
    };
    StartDrillDialog(const Setting &setting, Prompts *prompts, QWidget *parent = nullptr);

    /// Nothing where what was typed makes none: then the button is off, too.
    std::optional<recovery::DrillRequest> request() const;

signals:
    void startRequested(const backstop::recovery::DrillRequest &request);

private:
    QLayout *modePart();
    QLayout *timePart();
    QLayout *componentPart();
    QLayout *surprisePart();
    QLayout *placePart(Prompts *prompts);
    void takeOver(const recovery::DrillRequest &earlier);
    void updateState();
    QStringList chosenComponents() const;
    std::vector<recovery::Inject> injects() const;

    struct Surprise
    {
        QCheckBox *isOn = nullptr;
        QComboBox *target = nullptr;
    };
    Setting m_setting;
    std::array<QRadioButton *, 3> m_modes; ///< by recovery::DrillMode
    QRadioButton *m_isNow;
    QRadioButton *m_isEarlier;
    QDateTimeEdit *m_disasterAt;
    QRadioButton *m_all;
    QRadioButton *m_some;
    QStandardItemModel *m_components;
    QWidget *m_list;
    std::array<Surprise, 3> m_surprises; ///< by recovery::InjectKind
    QSpinBox *m_seed;
    QLineEdit *m_sandbox;
    QLineEdit *m_scripts;
    QLineEdit *m_who;
    Label *m_verdict;
    CommandLine *m_command;
    QPushButton *m_start;
};

} // namespace backstop::ui
