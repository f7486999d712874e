// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/versionrows.h"
#include "ui/results.h"
#include "ui/widgets/messagebar.h"

namespace backstop::ui {

inline constexpr int kHistoryRefreshMs =
    1'000; ///< how often a window shows what the catalog has by now, while it is being filled

/// Says over a list that is made of all backups whether it is: that some are still being read, or could not be. Hidden where it is whole.
class HistoryNotice : public MessageBar
{
    Q_OBJECT

public:
    explicit HistoryNotice(QWidget *parent = nullptr);

    void setHistory(const HistoryState &history);
    const HistoryState &history() const { return m_history; }
    /// Nothing while that is not known.
    void setCoverage(const std::optional<catalog::HistoryCoverage> &coverage);
    /// Why the list itself could not be read; nothing where it could.
    void setListError(const std::optional<Error> &error);

signals:
    /// The history is to be read again from the repository.
    void retryRequested();

private:
    void update();
    void tell(const QString &key, const std::function<void()> &show);

    HistoryState m_history;
    std::optional<catalog::HistoryCoverage> m_coverage;
    std::optional<Error> m_listError;
    QString m_told; ///< what is shown: it is read aloud again only where it is something else
};

} // namespace backstop::ui
