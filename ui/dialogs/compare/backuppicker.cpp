// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/compare/backuppicker.h"

#include "model/itemmodels/backuplistmodel.h"
#include "ui/pages/backups/backuptable.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/filterlanguage.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace backstop::ui {

using catalog::FilterExpression;
using itemmodels::BackupListModel;

BackupPicker::BackupPicker(std::unique_ptr<BackupListModel> backups, const Clock &clock, QSettings *settings,
                           QWidget *parent)
    : QDialog(parent)
    , m_backups(std::move(backups))
    , m_clock(clock)
    , m_filter(new FilterLine)
    , m_messages(new MessageBar)
    , m_table(new BackupTable(m_backups.get(), settings, QStringLiteral("compare/columns")))
    , m_choose(namedButton(QStringLiteral("pickBackup"), tr("&Choose")))
{
    setObjectName(QStringLiteral("backupPicker"));
    setWindowTitle(tr("Choose a backup"));
    m_filter->setObjectName(QStringLiteral("pickerFilter"));
    m_table->setObjectName(QStringLiteral("pickerTable"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_choose->setDefault(true);
    m_choose->setEnabled(false);
    setUpFilter(m_filter, FilterExpression::Subject::Backups, clock);
    auto *cancel = namedButton(QStringLiteral("pickCancel"), tr("C&ancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_choose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kRelated);
    layout->addLayout(heading(tr("Choose a backup"), {}));
    layout->addWidget(m_filter);
    layout->addWidget(m_messages);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    connect(m_filter, &FilterLine::filterChanged, this, &BackupPicker::applyFilter);
    connect(m_backups.get(), &BackupListModel::failed, m_messages, &MessageBar::showError);
    connect(m_backups.get(), &QAbstractItemModel::modelReset, this, [this] {
        if (m_backups->rowCount() > 0) // there is always a current row, see the Backups page
            m_table->setCurrentIndex(m_backups->index(0, 0));
    });
    connect(m_backups.get(), &BackupListModel::loaded, this, [this] {
        if (m_chooses)
            choose();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { m_choose->setEnabled(current.isValid()); });
    for (auto *line : m_filter->findChildren<QLineEdit *>())
        connect(line, &QLineEdit::returnPressed, this, &BackupPicker::choose);
    connect(m_table, &QTableView::activated, this, &BackupPicker::choose);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_choose, &QPushButton::clicked, this, &BackupPicker::choose);
    resize(fitting(this, {textWidth(this, 150), rowHeight(fontMetrics()) * 18}));
    m_backups->setQuery({});
    m_filter->focusLine();
}

BackupPicker::~BackupPicker()
{
    delete m_table;
}

void BackupPicker::applyFilter(const QString &text)
{
    const auto parsed = FilterExpression::parse(text, FilterExpression::Subject::Backups, m_clock);
    if (!parsed)
        return;        // the line says why
    m_chooses = false; // what Enter was pressed for is another one by now
    catalog::BackupQuery query = m_backups->query();
    parsed->applyTo(query);
    m_backups->setQuery(query);
}

void BackupPicker::choose()
{
    if (!isVisible() ||
        !FilterExpression::parse(m_filter->text(), FilterExpression::Subject::Backups, m_clock))
        return; // Enter reaches the button as well, and a filter that is not valid says why
    m_chooses = m_backups->isLoading(); // what is current is of the filter before
    if (m_chooses)
        return;
    const auto backup = m_table->current();
    if (!backup)
        return;
    emit chosen(backup->id);
    accept();
}

} // namespace backstop::ui
