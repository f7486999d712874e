// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QListView>

class QStandardItemModel;

namespace backstop::ui {

/// The list of pages: sections, entries with icon and text, and a badge that counts what needs attention.
class Sidebar : public QListView
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void addSection(const QString &title);
    void addPage(const QString &id, const QString &icon, const QString &title, const QString &hint);
    /// 0 takes the badge away. @p meaning is the badge in words: "2 running".
    void setBadge(const QString &id, int count, const QString &meaning = {}, Tone tone = Tone::Running);
    void setCurrentPage(const QString &id);
    QString currentPage() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void pageRequested(const QString &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event = nullptr) const override;

private:
    QModelIndex indexOf(const QString &id) const;

    QStandardItemModel *m_pages;
};

} // namespace backstop::ui
