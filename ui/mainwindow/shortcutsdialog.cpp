// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/shortcutsdialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/viewsetup.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace backstop::ui {

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *model = new QStandardItemModel(0, 2, this);
    model->setHorizontalHeaderLabels({tr("Keys"), tr("Does")});
    for (const QAction *action : actions) {
        model->appendRow({new QStandardItem(action->shortcut().toString(QKeySequence::NativeText)),
                          new QStandardItem(withoutMnemonic(action->text()))});
    }
    const auto add = [model](const QString &keys, const QString &does) {
        model->appendRow({new QStandardItem(keys), new QStandardItem(does)});
    };
    add(tr("F1"), tr("Show what can be typed as a filter"));
    add(tr("Esc"), tr("Clear the filter, close what is open"));
    add(tr("Enter"), tr("Browse the files of the backup"));
    add(tr("Space"), tr("Tick a file or folder"));
    add(tr("Ctrl+Shift+H"), tr("Show all versions of a file"));
    add(tr("Alt+Up, Alt+Down"), tr("Go to another question of a drill"));
    add(tr("Shift+F10"), tr("Context menu"));
    add(tr("Ctrl+H"), tr("Show a passphrase that is typed"));
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("shortcutTable"));
    table->setAccessibleName(tr("Keyboard shortcuts"));
    table->setModel(model);
    setUpTable(table, {{0, 20}, {1, 40}});
    table->setCurrentIndex(model->index(0, 0));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("closeShortcuts"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fitting(this, {textWidth(this, 80), textWidth(this, 76)}));
}

} // namespace backstop::ui
