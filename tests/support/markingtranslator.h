// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace backstop::test {

/// Stands for another language while it lives: whatever is translated begins with "~".
class MarkingTranslator final : public QTranslator
{
public:
    MarkingTranslator() { QCoreApplication::installTranslator(this); }
    ~MarkingTranslator() override { QCoreApplication::removeTranslator(this); }
    MarkingTranslator(const MarkingTranslator &) = delete;
    MarkingTranslator &operator=(const MarkingTranslator &) = delete;
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return QStringLiteral("~") + QString::fromUtf8(text);
    }
    bool isEmpty() const override { return false; }
};

} // namespace backstop::test
