// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/plan.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace backstop::ui {

class DurationField;
class EstimateField;
class FormRow;
class TextField;

/// The fields of a step of a component: those that mean something for its kind. What the form does not show stays as it is, unless the
/// step becomes one of another kind that has no use for it.
class StepForm : public QWidget
{
    Q_OBJECT

public:
    explicit StepForm(QWidget *parent = nullptr);

    void setStep(const recovery::Step &step);
    recovery::Step step() const;
    /// Whether step() has all that stands in the fields. Where not, the field says why.
    bool isWhole() const;
    /// What @p step cannot do without, for people; empty: nothing is wrong with it.
    static QString problemOf(const recovery::Step &step);
    /// Gives the keys to the field of the kind.
    void focusKind();

signals:
    void changed();

private:
    void buildWork();
    void buildRules();
    void showFields();
    void updateState();
    QString environmentProblem() const;
    recovery::StepKind kind() const;

    recovery::Step m_before;
    QComboBox *m_kind;
    QLineEdit *m_title;
    QLineEdit *m_program;
    TextField *m_arguments;
    TextField *m_environment;
    QComboBox *m_probe;
    QLineEdit *m_target;
    TextField *m_text;
    QLineEdit *m_precheck;
    QLineEdit *m_owner;
    DurationField *m_timeout;
    QSpinBox *m_retries;
    QComboBox *m_policy;
    QCheckBox *m_required;
    QCheckBox *m_inDrill;
    EstimateField *m_estimate;
    FormRow *m_programRow;
    FormRow *m_argumentsRow;
    FormRow *m_environmentRow;
    FormRow *m_probeRow;
    FormRow *m_targetRow;
    FormRow *m_textRow;
    FormRow *m_precheckRow;
    FormRow *m_timeoutRow;
    FormRow *m_retriesRow;
    FormRow *m_policyRow;
    FormRow *m_estimateRow;
    bool m_isFilling = false;
};

} // namespace backstop::ui
