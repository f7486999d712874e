// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

#include <vector>

namespace backstop::ui {

/// All of a large picture in small, with a frame round what is to be seen of it. A click goes there. For the mouse alone: it shows nothing that is
/// not to be had from the picture.
class Minimap : public QWidget
{
    Q_OBJECT

public:
    explicit Minimap(QWidget *parent = nullptr);

    struct Mark
    {
        QRectF box;
        QColor colour;
    };
    /// The picture is of @p size, with a mark for each card.
    void setPicture(const QSizeF &size, std::vector<Mark> marks);
    /// What is to be seen of it.
    void setSeen(const QRectF &seen);

signals:
    void placeRequested(const QPointF &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    double scale() const;
    QPointF origin() const;

    QSizeF m_size;
    std::vector<Mark> m_marks;
    QRectF m_seen;
    QPixmap m_picture; // made when it is painted first
};

} // namespace backstop::ui
