// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemmodels/sqlwindowmodel.h"
#include "model/itemmodels/versionlines.h"

namespace backstop::itemmodels {

/// Every version of one path in all backups of a catalog, the newest first, and between them the times in which there was none.
/// PathRole has the path that was asked for; StatusRole is that of versionStatus().
class VersionListModel final : public SqlWindowModel
{
    Q_OBJECT

public:
    enum Column { Version, From, Until, Size, Delta, Backups, Modified, Note, Checksum, Source, ColumnCount };
    Q_ENUM(Column)

    explicit VersionListModel(const QString &catalogFile, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// An empty path shows nothing.
    void setPath(const Bytes &path);
    const Bytes &path() const { return m_path; }
    /// Nothing while the row is being read.
    std::optional<VersionLine> lineAt(int row) const;
    /// How much of the catalog's backups the list has looked at; asked anew with every list that is read, and nothing until then.
    const std::optional<catalog::HistoryCoverage> &coverage() const { return m_coverage; }

signals:
    void coverageRead();

protected:
    QVariant value(const WindowPage &page, int row, int column, int role) const override;

private:
    static bool isNumber(int column);

    Bytes m_path;
    std::optional<catalog::HistoryCoverage> m_coverage;
};

} // namespace backstop::itemmodels
