// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/searchplan.h"

#include "model/catalog/trigrams.h"

namespace backstop::catalog {

namespace {

using Driver = SearchPass::Driver;

const SearchPlan kEverything{{SearchPass{}}, false};

SearchPlan planWord(BytesView word)
{
    const Bytes text(word);
    const Bytes whole = matchAll(trigramsOf({text}));
    if (whole.empty())
        return kEverything;
    const SearchPass folders{Driver::Folders, whole, text, {}};
    const std::size_t slash = text.rfind('/');
    if (slash == Bytes::npos)
        return {{folders, {Driver::Names, whole, {}, text}}, false};
    // It is in the path of the folder, or ends in the name that follows it.
    const Bytes tail = text.substr(slash + 1);
    const Bytes head = text.substr(0, slash);
    if (const Bytes names = matchAll(trigramsOf({tail, true})); !names.empty()) {
        SearchPlan plan{{folders, {Driver::Names, names, {}, text}}, false};
        if (const Bytes ends = matchAll(trigramsOf({head, false, true})); !ends.empty()) {
            plan.passes.push_back({Driver::Folders, ends, head, text});
            plan.isChoice = true;
        }
        return plan;
    }
    if (const Bytes match = matchAll(trigramsOf({head})); !match.empty())
        return {{{Driver::Folders, match, head, {}}}, false};
    return kEverything;
}

/// The literal parts of a pattern with * and ?.
std::vector<LiteralPart> partsOf(BytesView pattern)
{
    std::vector<LiteralPart> parts(1);
    parts.back().atBegin = true;
    for (const char c : pattern) {
        if (c == '*' || c == '?')
            parts.emplace_back();
        else
            parts.back().text += c;
    }
    parts.back().atEnd = true;
    return parts;
}

SearchPlan planNameGlob(BytesView pattern)
{
    std::set<Bytes> trigrams;
    for (const LiteralPart &part : partsOf(pattern))
        trigrams.merge(trigramsOf(part));
    if (trigrams.empty())
        return kEverything;
    return {{{Driver::Names, matchAll(trigrams), {}, {}}}, false};
}

SearchPlan planPathGlob(BytesView pattern)
{
    std::set<Bytes> ofFolder;
    std::set<Bytes> ofName;
    for (const LiteralPart &part : partsOf(pattern)) {
        const std::size_t slash = part.text.rfind('/');
        if (slash != Bytes::npos)
            ofFolder.merge(trigramsOf({part.text.substr(0, slash), part.atBegin}));
        if (part.atEnd) // * stands for slashes too: only the last part is surely in the name
            ofName = trigramsOf({part.text.substr(slash + 1), slash != Bytes::npos, true}); // npos + 1 is 0
    }
    SearchPlan plan;
    if (!ofName.empty())
        plan.passes.push_back({Driver::Names, matchAll(ofName), {}, {}});
    if (!ofFolder.empty())
        plan.passes.push_back({Driver::Folders, matchAll(ofFolder), {}, {}});
    plan.isChoice = plan.passes.size() == 2;
    return plan.passes.empty() ? kEverything : plan;
}

} // namespace

SearchPlan planSearch(BytesView pattern)
{
    if (pattern.find_first_of("*?") == BytesView::npos)
        return planWord(pattern);
    return pattern.find('/') == BytesView::npos ? planNameGlob(pattern) : planPathGlob(pattern);
}

} // namespace backstop::catalog
