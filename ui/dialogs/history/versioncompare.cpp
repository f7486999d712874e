// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/history/versioncompare.h"

#include "model/core/names.h"
#include "model/core/shortid.h"
#include "model/itemmodels/changetext.h"
#include "model/itemmodels/filetreetext.h"
#include "model/itemmodels/format.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/commandline.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/label.h"
#include "ui/widgets/viewsetup.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTreeWidget>

namespace backstop::ui {

using namespace itemmodels;
using repository::Node;

namespace {

/// "rw-r--r-- (0644)".
QString modeText(const Node &node)
{
    return formatMode(node.metadata.mode, '-').mid(1) +
           QStringLiteral(" (%1)").arg(node.metadata.mode, 4, 8, QLatin1Char('0'));
}

/// "ops (1001)", or the number alone where the system had no name for it.
QString accountText(const Bytes &name, std::uint32_t number)
{
    return name.empty() ? QString::number(number)
                        : QStringLiteral("%1 (%2)").arg(displayName(name)).arg(number);
}

QString checksumText(const Node &node)
{
    return node.sha256.isNull() ? QStringLiteral("\u2013") : QString::fromStdString(node.sha256.hex());
}

QString attributesText(const Node &node)
{
    QStringList names;
    for (const repository::ExtendedAttribute &attribute : node.metadata.attributes)
        names << displayName(attribute.name);
    return names.isEmpty() ? QStringLiteral("\u2013") : names.join(QStringLiteral(", "));
}

} // namespace

VersionCompareDialog::VersionCompareDialog(const Bytes &path, const ComparedVersion &older,
                                           const ComparedVersion &newer, const QString &location,
                                           const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_table(new QTreeWidget)
{
    setObjectName(QStringLiteral("versionCompare"));
    setWindowTitle(tr("Two versions of %1").arg(displayName(path.substr(path.rfind('/') + 1))));
    m_table->setObjectName(QStringLiteral("versionCompareTable"));
    m_table->setAccessibleName(tr("What differs"));
    m_table->setHeaderLabels(
        {tr("Property"), versionTitle(older.line), versionTitle(newer.line), tr("Is it the same?")});
    m_table->setRootIsDecorated(false);
    setUpTree(m_table, {{0, 22}, {1, 34}, {2, 34}, {3, 14}});
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setItemDelegateForColumn(3, new StateDelegate(StateDelegate::Word::OfModel, m_table));
    fill(older, newer, zone);
    auto *sentence = new Label(m_differences == 0 ? tr("They differ in nothing that is kept of them.")
                                                  : tr("They differ in %Ln way(s).", nullptr, m_differences));
    sentence->setObjectName(QStringLiteral("versionCompareSentence"));
    sentence->strong()->wrapped();
    auto *command = new CommandLine;
    command->setCommand(
        CommandLine::onRepository(location, {QStringLiteral("diff"), shortId(older.line.version.lastBackup),
                                             shortId(newer.line.version.lastBackup), displayName(path)}));
    auto *close = namedButton(QStringLiteral("versionCompareClose"), tr("&Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kGroup);
    layout->setSpacing(kRelated);
    layout->addLayout(heading(windowTitle(), displayName(path)));
    layout->addWidget(sentence);
    layout->addWidget(m_table, 1);
    layout->addWidget(command);
    layout->addLayout(buttons);
    resize(fitting(this, {textWidth(this, 124), rowHeight(fontMetrics()) * 18}));
}

void VersionCompareDialog::fill(const ComparedVersion &older, const ComparedVersion &newer,
                                const QTimeZone &zone)
{
    const Node &a = older.node;
    const Node &b = newer.node;
    addRow(tr("In the backup of"), formatTime(older.line.version.lastSeen, zone),
           formatTime(newer.line.version.lastSeen, zone), false);
    m_table->topLevelItem(0)->setText(3, {}); // which they are, not what they are
    addRow(tr("Kind"), statusText(fileStatus(a.type)), statusText(fileStatus(b.type)), a.type != b.type);
    addRow(tr("Size"), formatExactBytes(a.size), formatExactBytes(b.size), a.size != b.size);
    const bool areHashed = !a.sha256.isNull() && !b.sha256.isNull(); // what has very large holes is not
    addRow(tr("Content (SHA-256)"), checksumText(a), checksumText(b),
           areHashed ? a.sha256 != b.sha256 : !(a.content == b.content));
    if (!a.linkTarget.empty() || !b.linkTarget.empty())
        addRow(tr("Points to"), displayName(a.linkTarget), displayName(b.linkTarget),
               a.linkTarget != b.linkTarget);
    addRow(tr("Modified"), exactFileTime(a.metadata.mtimeNs), exactFileTime(b.metadata.mtimeNs),
           a.metadata.mtimeNs != b.metadata.mtimeNs);
    addRow(tr("Mode"), modeText(a), modeText(b), a.metadata.mode != b.metadata.mode);
    addRow(tr("Owner"), accountText(a.metadata.user, a.metadata.uid),
           accountText(b.metadata.user, b.metadata.uid),
           a.metadata.uid != b.metadata.uid || a.metadata.user != b.metadata.user);
    addRow(tr("Group"), accountText(a.metadata.group, a.metadata.gid),
           accountText(b.metadata.group, b.metadata.gid),
           a.metadata.gid != b.metadata.gid || a.metadata.group != b.metadata.group);
    addRow(tr("Extended attributes"), attributesText(a), attributesText(b),
           a.metadata.attributes != b.metadata.attributes);
    m_table->setCurrentItem(m_table->topLevelItem(0)); // there is always a current row, see the Backups page
}

void VersionCompareDialog::addRow(const QString &what, const QString &before, const QString &after,
                                  bool differs)
{
    m_differences += differs ? 1 : 0;
    auto *item =
        new QTreeWidgetItem(m_table, {what, before, after, differs ? tr("Differs") : tr("The same")});
    item->setData(3, StatusRole, static_cast<int>(differs ? Status::Modified : Status::None));
    for (const int column : {1, 2})
        item->setToolTip(column, plainToolTip(item->text(column)));
}

} // namespace backstop::ui
