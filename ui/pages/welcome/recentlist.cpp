// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcome/recentlist.h"

#include "model/itemmodels/format.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace backstop::ui {

namespace {

constexpr qsizetype kMostShown = 5;

/// One line: name, where it is, and when it was opened.
class RecentButton final : public QAbstractButton
{
public:
    RecentButton(const RecentRepository &repository, const QString &when)
        : m_location(repository.location)
        , m_when(when)
        , m_isReachable(repository.reachable)
    {
        setText(repository.name);
        setAccessibleName(repository.name);
        setAccessibleDescription(m_location + QStringLiteral(", ") + when);
        setToolTip(plainToolTip(m_location));
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {textWidth(this, 60), rowHeight(fontMetrics()) + kRelated}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(
            palette().color(underMouse() && isEnabled() ? QPalette::AlternateBase : QPalette::Base));
        painter.setPen(hasFocus()
                           ? QPen(accentColor(palette()), 1.5)
                           : QPen(underMouse() ? borderColor(palette()) : separatorColor(palette()), 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kCornerRadius, kCornerRadius);
        const auto place = [this](int left, int width) {
            return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height()));
        };
        const QRect icon(kGroup, (height() - kIconSmall) / 2, kIconSmall, kIconSmall);
        const QColor muted = mutedColor(palette());
        paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), icon),
                  m_isReachable ? QStringLiteral("backups") : QStringLiteral("warning"),
                  m_isReachable ? accentColor(palette()) : toneColor(Tone::Caution, palette()),
                  palette().color(QPalette::Base));
        const int nameLeft = kGroup + kIconSmall + kRelated;
        const int whenWidth = fontMetrics().horizontalAdvance(m_when);
        const int whenLeft = width() - kGroup - whenWidth;
        const int nameWidth = qMin(QFontMetrics(strongFont(TextSize::Body)).horizontalAdvance(text()) + 2,
                                   (whenLeft - nameLeft) / 2);
        const int pathLeft = nameLeft + nameWidth + kGroup;
        painter.setPen(isEnabled() && m_isReachable ? palette().color(QPalette::Text) : muted);
        painter.setFont(strongFont(TextSize::Body));
        painter.drawText(place(nameLeft, nameWidth), int(Qt::AlignLeading | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, nameWidth));
        painter.setFont(font());
        painter.setPen(muted);
        const int pathWidth = whenLeft - kGroup - pathLeft;
        painter.drawText(place(pathLeft, pathWidth), int(Qt::AlignLeading | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(m_location, Qt::ElideLeft, pathWidth));
        if (!m_isReachable)
            painter.setPen(toneColor(Tone::Caution, palette()));
        painter.drawText(place(whenLeft, whenWidth), int(Qt::AlignLeading | Qt::AlignVCenter), m_when);
    }

private:
    QString m_location;
    QString m_when;
    bool m_isReachable;
};

} // namespace

RecentList::RecentList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("recentList"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRelated);
    layout->addWidget((new Label(tr("Opened before")))->strong());
    m_rows->setSpacing(kInside);
    layout->addLayout(m_rows);
    hide();
}

void RecentList::setRecent(const QList<RecentRepository> &recent)
{
    if (m_recent == recent)
        return;
    m_recent = recent;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater(); // one of its buttons may be what led here
        item->widget()->hide();
        item->widget()->setObjectName(QString());
        for (QObject *child : item->widget()->children())
            child->setObjectName(QString());
        delete item;
    }
    for (qsizetype i = 0; i < qMin(recent.size(), kMostShown); ++i) {
        const RecentRepository &repository = recent[i];
        const QString when = !repository.reachable ? tr("Not reachable")
                             : repository.lastOpened
                                 ? itemmodels::formatTime(*repository.lastOpened, QTimeZone::utc()).left(16)
                                 : QString();
        auto *row = new QWidget;
        auto *open = new RecentButton(repository, when);
        open->setObjectName(QStringLiteral("recent%1").arg(i + 1));
        connect(open, &QAbstractButton::clicked, this,
                [this, location = repository.location] { emit openRequested(location); });
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(kInside);
        line->addWidget(open, 1);
        if (!repository.reachable) {
            auto *remove = new QToolButton;
            remove->setObjectName(QStringLiteral("recentRemove%1").arg(i + 1));
            remove->setIcon(themedIcon(QStringLiteral("close")));
            remove->setAutoRaise(true);
            remove->setFocusPolicy(Qt::TabFocus);
            remove->setToolTip(tr("Take off this list; nothing is deleted"));
            remove->setAccessibleName(tr("Take %1 off the list").arg(repository.name));
            connect(remove, &QToolButton::clicked, this,
                    [this, location = repository.location] { emit removeRequested(location); });
            line->addWidget(remove);
        }
        m_rows->addWidget(row);
    }
    setVisible(!recent.isEmpty());
}

} // namespace backstop::ui
