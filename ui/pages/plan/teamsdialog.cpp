// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan/teamsdialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/viewsetup.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSet>
#include <QTableWidget>

namespace backstop::ui {

namespace {
enum Column { NameColumn, MembersColumn };
constexpr int kMostMembers = 1'000'000; // that a plan can have
} // namespace

TeamsDialog::TeamsDialog(const std::vector<recovery::Team> &teams, QWidget *parent)
    : QDialog(parent)
    , m_table(new QTableWidget(0, 2))
    , m_verdict(new StateLabel)
    , m_remove(namedButton(QStringLiteral("removeTeam"), tr("&Remove team"), QStringLiteral("deleted")))
    , m_accept(namedButton(QStringLiteral("acceptTeams"), tr("&Apply")))
{
    setObjectName(QStringLiteral("teamsDialog"));
    setWindowTitle(tr("Teams"));
    m_verdict->setObjectName(QStringLiteral("teamsVerdict"));
    m_table->setObjectName(QStringLiteral("teamTable"));
    m_table->setAccessibleName(tr("Teams"));
    m_table->setHorizontalHeaderLabels({tr("Team"), tr("Members")});
    setUpTable(m_table, {{NameColumn, 36}, {MembersColumn, 10}});
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setMinimumHeight(7 * rowHeight(m_table->fontMetrics()));
    for (const recovery::Team &team : teams)
        addRow(team);
    QPushButton *add = namedButton(QStringLiteral("addTeam"), tr("A&dd team"), QStringLiteral("added"));
    QPushButton *cancel = namedButton(QStringLiteral("cancelTeams"), tr("Cance&l"));
    m_accept->setDefault(true);
    auto *rowButtons = new QHBoxLayout;
    rowButtons->addWidget(add);
    rowButtons->addWidget(m_remove);
    rowButtons->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_verdict, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kGroup);
    layout->addLayout(
        heading(tr("Teams"), tr("As many components at once as a team has members are recovered by "
                                "it; the others wait.")));
    layout->addWidget(m_table, 1);
    layout->addLayout(rowButtons);
    layout->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({});
        m_table->setCurrentCell(m_table->rowCount() - 1, NameColumn);
        m_table->editItem(m_table->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const int row = m_table->currentRow();
        if (row < 0)
            return;
        m_known.erase(m_known.begin() + row);
        m_table->removeRow(row);
        updateState();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        const std::vector<recovery::Team> now = this->teams();
        QHash<QString, QString> renamed;
        for (std::size_t i = 0; i < now.size(); ++i)
            if (!m_known[i].name.isEmpty() && m_known[i].name != now[i].name)
                renamed.insert(m_known[i].name, now[i].name);
        emit teamsAccepted(now, renamed);
        accept();
    });
    connect(m_table, &QTableWidget::itemChanged, this, &TeamsDialog::updateState);
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, NameColumn);
    updateState();
    fitDialog(this, 64);
}

void TeamsDialog::addRow(const recovery::Team &team)
{
    m_known.push_back(team);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, NameColumn, new QTableWidgetItem(team.name));
    auto *members = new QTableWidgetItem;
    members->setData(Qt::EditRole, team.members); // edited in a field for numbers
    members->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, MembersColumn, members);
    updateState();
}

std::vector<recovery::Team> TeamsDialog::teams() const
{
    std::vector<recovery::Team> result = m_known;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        recovery::Team &team = result[static_cast<std::size_t>(row)];
        team.name = m_table->item(row, NameColumn)->text().trimmed();
        team.members = m_table->item(row, MembersColumn)->data(Qt::EditRole).toInt();
    }
    return result;
}

void TeamsDialog::updateState()
{
    QString problem;
    QSet<QString> names;
    for (int row = 0; row < m_table->rowCount() && problem.isEmpty(); ++row) {
        if (!m_table->item(row, NameColumn) || !m_table->item(row, MembersColumn))
            return; // the row is being made
        const QString name = m_table->item(row, NameColumn)->text().trimmed();
        const int members = m_table->item(row, MembersColumn)->data(Qt::EditRole).toInt();
        if (name.isEmpty())
            problem = tr("A team needs a name");
        else if (names.contains(name))
            problem = tr("Two teams have this name: %1").arg(name);
        else if (members < 1 || members > kMostMembers)
            problem = tr("A team has one member or more, and at most %L1").arg(kMostMembers);
        names.insert(name);
    }
    m_remove->setEnabled(m_table->rowCount() > 0);
    m_accept->setEnabled(problem.isEmpty());
    m_verdict->setState(
        problem.isEmpty() ? StatusLook{} : StatusLook{QStringLiteral("warning"), Tone::Caution}, problem);
}

} // namespace backstop::ui
