// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/planpicture.h"

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace backstop::ui {

class ElidedLabel;

/// Above the picture of a large plan: whether its components are grouped, which group is open, and the way into one and back. Hidden while a plan
/// is small enough to be drawn whole.
class PlanGroupBar : public QWidget
{
    Q_OBJECT

public:
    explicit PlanGroupBar(QWidget *parent = nullptr);

    /// What is drawn of a plan of @p components.
    void setPicture(const recovery::PlanPicture &picture, int components);
    /// A picture was asked for, and is being drawn.
    void setDrawing();
    bool isGrouped() const;
    void setGrouped(bool grouped);

signals:
    void backRequested();
    /// The current group is to be opened.
    void openRequested();
    void groupedChanged(bool grouped);

private:
    QPushButton *m_back;
    QPushButton *m_open;
    ElidedLabel *m_path;
    QCheckBox *m_grouped;
};

} // namespace backstop::ui
