// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterlanguage.h"

#include "ui/widgets/filterline.h"

namespace backstop::ui {

using catalog::FilterExpression;

void setUpFilter(FilterLine *line, FilterExpression::Subject subject, const Clock &clock)
{
    line->setChecker([subject, &clock](const QString &text) -> FilterVerdict {
        const auto parsed = FilterExpression::parse(text, subject, clock);
        if (parsed)
            return {};
        return {false, parsed.error().hint.isEmpty()
                           ? parsed.error().message
                           : parsed.error().message + QStringLiteral(". ") + parsed.error().hint};
    });
}

} // namespace backstop::ui
