// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/versionlines.h"
#include "model/repository/node.h"

#include <QDialog>

class QTreeWidget;

namespace backstop::ui {

/// One of two versions that are compared: what the list says of it, and the entry as the last backup that has it holds it.
struct ComparedVersion
{
    itemmodels::VersionLine line;
    repository::Node node;
};

/// In what two versions of a file differ, the older one first: what the file system knows of it, and the checksum of the content.
class VersionCompareDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p location is that of the repository; times are shown in @p zone.
    VersionCompareDialog(const Bytes &path, const ComparedVersion &older, const ComparedVersion &newer,
                         const QString &location, const QTimeZone &zone, QWidget *parent = nullptr);

private:
    void fill(const ComparedVersion &older, const ComparedVersion &newer, const QTimeZone &zone);
    void addRow(const QString &what, const QString &before, const QString &after, bool differs);

    QTreeWidget *m_table;
    int m_differences = 0;
};

} // namespace backstop::ui
