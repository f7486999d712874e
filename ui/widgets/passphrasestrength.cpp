// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passphrasestrength.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace backstop::ui {

namespace {

struct Strength
{
    Q_DECLARE_TR_FUNCTIONS(backstop::ui::PassphraseStrength)
};

/// How many characters this one was probably drawn from.
int alphabetOf(const QString &text)
{
    bool lower = false;
    bool upper = false;
    bool digit = false;
    bool other = false;
    for (const QChar c : text) {
        lower = lower || c.isLower();
        upper = upper || c.isUpper();
        digit = digit || c.isDigit();
        other = other || !c.isLetterOrNumber();
    }
    return (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (other ? 20 : 0);
}

} // namespace

PassphraseStrength PassphraseStrength::of(const QString &passphrase)
{
    PassphraseStrength strength;
    if (passphrase.isEmpty())
        return strength;
    // Repeats and runs ("aaaa", "1234") are guessed first: they count for little.
    double effective = 0;
    for (qsizetype i = 0; i < passphrase.size(); ++i) {
        const int step = i > 0 ? passphrase[i].unicode() - passphrase[i - 1].unicode() : 99;
        effective += step >= -1 && step <= 1 ? 0.25 : 1.0;
    }
    const QStringList words = passphrase.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() > 2) {
        // Letters of words carry some 2 bits each, and a word that somebody thought of some 12.
        const auto different = double(QSet<QString>(words.begin(), words.end()).size());
        strength.bits = int(std::min(different * 12, effective * 2.2));
    } else {
        // Only short mixed strings are taken for random.
        const auto distinct = double(QSet<QChar>(passphrase.begin(), passphrase.end()).size());
        effective = std::min(effective, distinct * 1.6);
        strength.bits =
            int(effective * std::min(4.5, std::log2(double(qMax(2, alphabetOf(passphrase)))) * 0.7));
    }
    // One short word stands in every list that is tried first, whatever its letters.
    constexpr int kLongestWord = 12;
    const bool isWord =
        std::all_of(passphrase.begin(), passphrase.end(), [](QChar c) { return c.isLetter(); });
    if (isWord && passphrase.size() <= kLongestWord)
        strength.bits = std::min(strength.bits, 16);
    strength.fraction = std::min(1.0, strength.bits / 80.0);
    if (strength.bits < 24) {
        strength.tone = Tone::Bad;
        strength.words =
            Strength::tr("No protection: among the first that are tried, and found within minutes");
    } else if (strength.bits < 36) {
        strength.tone = Tone::Bad;
        strength.words = Strength::tr("Weak: found within hours or days by someone who has the repository");
    } else if (strength.bits < 52) {
        strength.tone = Tone::Caution;
        strength.words = Strength::tr(
            "Fair: months of work for a well-equipped attacker. A few more words make it strong");
    } else {
        strength.tone = Tone::Neutral;
        strength.words = Strength::tr("Strong, if it is not a quotation and used nowhere else");
    }
    return strength;
}

} // namespace backstop::ui
