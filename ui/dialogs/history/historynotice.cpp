// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/history/historynotice.h"

#include "model/core/plurals.h"
#include "model/itemmodels/format.h"

#include <utility>

namespace backstop::ui {

using itemmodels::formatCount;

HistoryNotice::HistoryNotice(QWidget *parent)
    : MessageBar(parent)
{
    setObjectName(QStringLiteral("historyNotice"));
    setClosable(false);
}

void HistoryNotice::setHistory(const HistoryState &history)
{
    m_history = history;
    update();
}

void HistoryNotice::setCoverage(const std::optional<catalog::HistoryCoverage> &coverage)
{
    m_coverage = coverage;
    update();
}

void HistoryNotice::setListError(const std::optional<Error> &error)
{
    m_listError = error;
    update();
}

void HistoryNotice::tell(const QString &key, const std::function<void()> &show)
{
    const QString whole = (m_history.isReading ? QLatin1Char('r') : QLatin1Char(' ')) + key;
    if (std::exchange(m_told, whole) == whole)
        return;
    show();
    if (!m_history.isReading)
        addAction(QStringLiteral("retryHistory"), tr("Try again"), [this] { emit retryRequested(); });
}

void HistoryNotice::update()
{
    const bool isWhole = !m_coverage || m_coverage->isWhole();
    const auto missing = m_coverage ? m_coverage->backups - m_coverage->inHistory : 0;
    if (m_listError) {
        tell(m_listError->message, [this] { showError(*m_listError); });
    } else if (m_history.isReading && !isWhole) {
        const QString text = tr("The history is still being read: %1 of %2 backups are in this list so far.")
                                 .arg(formatCount(m_coverage->inHistory), formatCount(m_coverage->backups));
        tell(text, [this, text] { showMessage(Tone::Neutral, text); });
    } else if (!m_history.isReading && m_history.error) {
        tell(m_history.error->message, [this] { showError(*m_history.error); });
    } else if (!m_history.isReading && !isWhole) {
        const QString text =
            tr("%Ln backup(s) could not be read and are not in this list.", nullptr, pluralCount(missing));
        tell(text, [this, text] { showMessage(Tone::Caution, text); });
    } else {
        m_told.clear();
        dismiss();
    }
}

} // namespace backstop::ui
