// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/restore/restorelines.h"

#include "model/itemmodels/format.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/dialogs/restore/previewmodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/viewsetup.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTableView>

namespace backstop::ui {

namespace {
constexpr qsizetype kSeenAtOnce = 12; // a list of so few needs no filter
} // namespace

RestoreLines::RestoreLines(const QString &name, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_model(new PreviewModel(this))
    , m_filter(new QLineEdit)
    , m_kind(new QComboBox)
    , m_table(new QTableView)
{
    m_table->setObjectName(name);
    m_table->setAccessibleName(accessibleName);
    m_table->setModel(m_model);
    setUpTable(m_table, {{0, 18}, {1, 50}, {2, 12}, {3, 26}});
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setItemDelegateForColumn(0, new StateDelegate(StateDelegate::Word::OfModel, m_table));
    m_table->setItemDelegateForColumn(1, new PathDelegate(m_table));
    m_table->setItemDelegateForColumn(2, new NumberDelegate(m_table));
    m_filter->setObjectName(name + QStringLiteral("Filter"));
    m_filter->setPlaceholderText(tr("Part of a path"));
    m_filter->setAccessibleName(tr("Show only paths with this part"));
    m_filter->setClearButtonEnabled(true);
    m_kind->setObjectName(name + QStringLiteral("Kind"));
    m_kind->setAccessibleName(tr("Show only this action"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *narrowing = new QHBoxLayout;
    narrowing->setSpacing(kRelated);
    narrowing->addWidget(m_filter, 1);
    narrowing->addWidget(m_kind);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addLayout(narrowing);
    layout->addWidget(m_table, 1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kFilterDelayMs);
    connect(m_filter, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_delay, &QTimer::timeout, this, &RestoreLines::narrow);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RestoreLines::narrow);
    setFocusProxy(m_table);
}

void RestoreLines::setLines(const QList<RestoreLine> &lines)
{
    m_filter->clear();
    m_model->setRows(lines);
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    m_kind->addItem(tr("All: %1").arg(itemmodels::formatCount(quint64(lines.size()))));
    for (const auto &[action, count] : m_model->counts())
        m_kind->addItem(PreviewModel::wordOf(action) + QStringLiteral(": ") +
                            itemmodels::formatCount(quint64(count)),
                        int(action));
    m_filter->setVisible(lines.size() > kSeenAtOnce);
    m_kind->setVisible(lines.size() > kSeenAtOnce);
    narrow();
}

void RestoreLines::narrow()
{
    m_delay.stop();
    const QVariant kind = m_kind->currentData();
    m_model->setFilter(m_filter->text(), kind.isValid()
                                             ? std::optional(static_cast<RestoreAction>(kind.toInt()))
                                             : std::nullopt);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

} // namespace backstop::ui
