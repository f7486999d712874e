// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <optional>

class QPagedPaintDevice;
class QWidget;

namespace backstop::ui {

/// A question about one concrete thing that changes something. There is no "Are you sure?": the title is the question with the verb.
struct Question
{
    static constexpr qsizetype kShownObjects = 10;

    QString title;       ///< "Stop 2 jobs and quit?"
    QString text;        ///< what happens, and what stays possible
    QStringList objects; ///< what it is about; the first kShownObjects are shown
    QString confirm;     ///< the verb with its object: "Stop and quit"
    QString cancel;      ///< empty: "Cancel". Has the focus and answers Esc.
    bool destructive = false;
    std::uint64_t objectCount = 0; ///< of them all, where not all are given
};

/// Everything that asks the user and waits for the answer. The one seam behind which modal loops are allowed, so that tests never meet one.
class Prompts
{
public:
    virtual ~Prompts() = default;

    virtual bool confirm(QWidget *parent, const Question &question) = 0;
    /// Answers the confirm() that waits, if one does: what it was about has settled by itself.
    virtual void answer(bool confirmed) = 0;
    /// An existing folder; nothing where the user changed their mind. So also below.
    virtual std::optional<QString> chooseFolder(QWidget *parent, const QString &title,
                                                const QString &start) = 0;
    virtual std::optional<QString> chooseFile(QWidget *parent, const QString &title, const QString &start,
                                              const QString &filter) = 0;
    virtual std::optional<QString> saveFile(QWidget *parent, const QString &title, const QString &proposal,
                                            const QString &filter) = 0;
    virtual std::optional<QString> passphrase(QWidget *parent, const QString &title, const QString &text) = 0;
    /// Has @p paint paint on a printer that the user chooses; it gives false where it cannot. False where they did not choose one, or
    /// it failed.
    virtual bool print(QWidget *parent, const QString &title,
                       const std::function<bool(QPagedPaintDevice &)> &paint) = 0;
};

} // namespace backstop::ui
