// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/repositorycontroller.h"
#include "app/gui/workcontroller.h"
#include "model/itemmodels/joblistmodel.h"
#include "tests/support/scriptedprompts.h"
#include "tests/support/temporaryfolder.h"
#include "ui/theme/theme.h"

#include <QSettings>

#include <memory>

namespace backstop::test {

/// The program as Application puts it together, but with prompts that a test answers, and with folders of its own that are empty:
/// the account of somebody who never started it before. One at a time.
class Program
{
public:
    /// @p account holds settings, cache and state; empty for a first start.
    explicit Program(const TemporaryFolder &account);
    ~Program();

    static constexpr const char *kPassphrase = "a passphrase for a desk";

    /// Makes a repository in @p folder and opens it, as the welcome page does.
    void create(const QString &folder);
    void open(const QString &folder, const QString &passphrase = QLatin1String(kPassphrase));
    /// Backs up @p source and waits for the end; the job.
    jobs::Job *backUp(const QString &source);
    /// Waits until nothing runs.
    bool settle();
    /// The newest job of @p kind; null where there is none.
    jobs::Job *newest(const char *kind) const;

    app::Services services;
    QSettings settings;
    ui::Theme theme;
    ScriptedPrompts prompts;
    jobs::JobQueue queue;
    itemmodels::JobListModel jobs;
    ui::MainWindow window;
    app::WorkController work;
    app::RepositoryController repositories;
};

/// The visible widget of the name, in whatever window; null where there is none.
template<typename Widget>
Widget *visible(const char *name)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->objectName() == QLatin1String(name) && window->isVisible())
            return qobject_cast<Widget *>(window);
        for (Widget *widget : window->findChildren<Widget *>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

} // namespace backstop::test
