// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backups/historybar.h"

#include "model/core/plurals.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progressline.h"

#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace backstop::ui {

namespace {

constexpr int kSlowAfterMs = 10'000;

} // namespace

HistoryBar::HistoryBar(QWidget *parent)
    : QWidget(parent)
    , m_messages(new MessageBar)
    , m_damaged(new MessageBar)
    , m_busy(new ProgressLine)
    , m_slow(new QTimer(this))
{
    m_busy->setObjectName(QStringLiteral("backupsBusy"));
    m_busy->setAccessibleName(tr("The list is being read"));
    m_busy->setFixedHeight(kThinLineHeight);
    m_busy->setFraction(-1);
    m_busy->hide();
    m_damaged->setObjectName(QStringLiteral("damagedBar"));
    m_damaged->setClosable(false);
    m_slow->setSingleShot(true);
    m_slow->setInterval(kSlowAfterMs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_damaged);
    layout->addWidget(m_busy);
    connect(m_slow, &QTimer::timeout, this, [this] {
        m_isOfList = true;
        m_messages->showMessage(Tone::Neutral, tr("Still loading the list of backups."));
        m_messages->addAction(QStringLiteral("stopBackups"), tr("Stop"), [this] { emit stopRequested(); });
    });
}

void HistoryBar::setLoading(bool loading)
{
    m_busy->setVisible(loading);
    if (!loading)
        m_slow->stop();
    else if (!m_slow->isActive())
        m_slow->start();
}

void HistoryBar::setDamaged(qint64 count)
{
    if (count <= 0) {
        m_damaged->dismiss();
        return;
    }
    m_damaged->showMessage(Tone::Bad, tr("%Ln backup(s) of this repository are damaged.", nullptr,
                                         pluralCount(std::uint64_t(count))));
    m_damaged->addAction(QStringLiteral("showDamaged"), tr("Show damaged"),
                         [this] { emit damagedRequested(); });
}

void HistoryBar::showListError(const Error &error)
{
    m_isOfList = true;
    m_messages->showError(error);
    m_messages->addAction(QStringLiteral("retryHistory"), tr("Try again"), [this] {
        dismissListMessage();
        emit retryListRequested();
    });
}

void HistoryBar::dismissListMessage()
{
    if (std::exchange(m_isOfList, false))
        m_messages->dismiss();
}

void HistoryBar::showHistoryError(const Error &error)
{
    m_isOfList = false;
    m_messages->showError(error);
    m_messages->addAction(QStringLiteral("retryHistory"), tr("Try again"),
                          [this] { emit retryHistoryRequested(); });
}

void HistoryBar::dismissHistoryError()
{
    if (!m_isOfList)
        m_messages->dismiss();
}

} // namespace backstop::ui
