// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/filter.h"

#include "model/core/names.h"

#include <algorithm>
#include <array>
#include <limits>

namespace backstop {

namespace {

struct CharacterClass
{
    BytesView name;
    bool (*has)(int c);
};

bool isIn(int c, int first, int last)
{
    return c >= first && c <= last;
}
bool isAlpha(int c)
{
    return isIn(c | 0x20, 'a', 'z');
}
bool isDigit(int c)
{
    return isIn(c, '0', '9');
}

// Not those of <cctype>: these must not depend on the locale.
constexpr std::array<CharacterClass, 12> kClasses = {{
    {"alnum", [](int c) { return isAlpha(c) || isDigit(c); }},
    {"alpha", isAlpha},
    {"blank", [](int c) { return c == ' ' || c == '\t'; }},
    {"cntrl", [](int c) { return c < 0x20 || c == 0x7f; }},
    {"digit", isDigit},
    {"graph", [](int c) { return isIn(c, 0x21, 0x7e); }},
    {"lower", [](int c) { return isIn(c, 'a', 'z'); }},
    {"print", [](int c) { return isIn(c, 0x20, 0x7e); }},
    {"punct", [](int c) { return isIn(c, 0x21, 0x7e) && !isAlpha(c) && !isDigit(c); }},
    {"space", [](int c) { return c == ' ' || isIn(c, '\t', '\r'); }},
    {"upper", [](int c) { return isIn(c, 'A', 'Z'); }},
    {"xdigit", [](int c) { return isDigit(c) || isIn(c | 0x20, 'a', 'f'); }},
}};

std::size_t indexOf(char c)
{
    return static_cast<unsigned char>(c);
}

} // namespace

/// Turns one pattern into a Rule, or says what is wrong with it.
class ExcludeFilter::Parser
{
public:
    explicit Parser(BytesView pattern)
        : m_rest(pattern)
    {}

    /// What is wrong; empty when @p rule is good.
    QString parse(Rule &rule)
    {
        if (m_rest.find('\0') != BytesView::npos)
            return QStringLiteral("holds a zero byte, which no name does");
        if (m_rest.starts_with('!')) {
            rule.includes = true;
            m_rest.remove_prefix(1);
        }
        const bool anchored = m_rest.starts_with('/');
        if (anchored)
            m_rest.remove_prefix(1);
        if (m_rest.empty())
            return QStringLiteral("is empty");
        bool separatorAtEnd = false;
        while (!m_rest.empty()) {
            separatorAtEnd = false;
            Component component;
            if (const QString problem = parseComponent(rule, component, separatorAtEnd); !problem.isEmpty())
                return problem;
            // "**/**" means no more than "**" does.
            const bool again =
                component.anyFolders && !rule.components.empty() && rule.components.back().anyFolders;
            if (!again)
                rule.components.push_back(std::move(component));
        }
        rule.directoriesOnly = separatorAtEnd;
        rule.nameOnly = !anchored && rule.components.size() == 1;
        return {};
    }

private:
    QString parseComponent(Rule &rule, Component &component, bool &endsWithSlash)
    {
        const BytesView raw = m_rest.substr(0, m_rest.find('/'));
        if (raw.empty() || raw == "." || raw == "..")
            return QStringLiteral("has a part that no path inside a source has: '%1'").arg(displayName(raw));
        while (!m_rest.empty()) {
            const char c = m_rest.front();
            m_rest.remove_prefix(1);
            if (c == '/') {
                endsWithSlash = true;
                break;
            }
            if (c == '*') {
                if (component.tokens.empty() || component.tokens.back().kind != Token::AnyRun)
                    component.tokens.push_back({Token::AnyRun});
            } else if (c == '?') {
                component.tokens.push_back({Token::AnyByte});
            } else if (c == '[') {
                if (const QString problem = parseSet(rule, component); !problem.isEmpty())
                    return problem;
            } else if (const auto byte = c == '\\' ? takeHexByte() : std::nullopt) {
                component.tokens.push_back({Token::Byte, *byte});
            } else if (c == '\\') {
                if (m_rest.empty() || m_rest.front() == '/')
                    return QStringLiteral("has a backslash with nothing after it");
                component.tokens.push_back({Token::Byte, m_rest.front()});
                m_rest.remove_prefix(1);
            } else {
                component.tokens.push_back({Token::Byte, c});
            }
        }
        component.anyFolders = raw == "**";
        return {};
    }

    /// After the opening bracket.
    QString parseSet(Rule &rule, Component &component)
    {
        const QString unclosed = QStringLiteral("has a '[' without its ']'");
        std::bitset<256> set;
        const bool negated = m_rest.starts_with('!') || m_rest.starts_with('^');
        if (negated)
            m_rest.remove_prefix(1);
        for (bool first = true; first || !m_rest.starts_with(']');
             first = false) { // "[]a]" has the bracket itself
            if (m_rest.starts_with("[:")) {
                if (!parseClass(set))
                    return QStringLiteral("names a class of characters that does not exist");
                continue;
            }
            char low = 0;
            char high = 0;
            if (!parseMember(low))
                return unclosed;
            high = low;
            if (m_rest.size() >= 2 && m_rest[0] == '-' && m_rest[1] != ']') {
                m_rest.remove_prefix(1);
                if (!parseMember(high))
                    return unclosed;
            }
            if (indexOf(high) < indexOf(low))
                return QStringLiteral("has a range that ends before it begins");
            for (std::size_t i = indexOf(low); i <= indexOf(high); ++i)
                set.set(i);
            if (m_rest.empty())
                return unclosed;
        }
        m_rest.remove_prefix(1);
        if (rule.sets.size() > std::numeric_limits<std::uint16_t>::max())
            return QStringLiteral("has too many sets");
        component.tokens.push_back({Token::Set, 0, static_cast<std::uint16_t>(rule.sets.size())});
        rule.sets.push_back(negated ? ~set : set);
        return {};
    }

    /// After a backslash: the byte that "xNN" names, if that is what stands here.
    std::optional<char> takeHexByte()
    {
        const auto byte = m_rest.starts_with('x') ? fromHex(m_rest.substr(1, 2)) : std::nullopt;
        if (!byte || byte->size() != 1)
            return std::nullopt;
        m_rest.remove_prefix(3);
        return byte->front();
    }

    bool parseMember(char &out)
    {
        if (m_rest.starts_with('\\'))
            m_rest.remove_prefix(1);
        if (m_rest.empty() || m_rest.front() == '/')
            return false;
        out = m_rest.front();
        m_rest.remove_prefix(1);
        return true;
    }

    bool parseClass(std::bitset<256> &set)
    {
        const std::size_t end = m_rest.find(":]");
        if (end == BytesView::npos)
            return false;
        const BytesView name = m_rest.substr(2, end < 2 ? 0 : end - 2);
        const auto found = std::find_if(kClasses.begin(), kClasses.end(),
                                        [name](const CharacterClass &c) { return c.name == name; });
        if (found == kClasses.end())
            return false;
        for (int c = 0; c < 128; ++c) {
            if (found->has(c))
                set.set(static_cast<std::size_t>(c));
        }
        m_rest.remove_prefix(end + 2);
        return true;
    }

    BytesView m_rest;
};

Result<ExcludeFilter> ExcludeFilter::fromPatterns(const std::vector<Bytes> &patterns)
{
    ExcludeFilter filter;
    for (const Bytes &pattern : patterns) {
        Rule rule;
        if (const QString problem = Parser(pattern).parse(rule); !problem.isEmpty())
            return Error{
                ErrorCode::Usage, QStringLiteral("pattern '%1': %2").arg(displayName(pattern), problem),
                QStringLiteral("Patterns are written as in .gitignore, relative to the source, for instance "
                               "'*.tmp', 'cache/' or 'data/**/*.log'.")};
        filter.m_rules.push_back(std::move(rule));
    }
    return filter;
}

bool ExcludeFilter::excludes(BytesView relativePath, bool isDirectory) const
{
    const BytesView name = relativePath.substr(relativePath.rfind('/') + 1);
    for (auto rule = m_rules.rbegin(); rule != m_rules.rend(); ++rule) {
        if (rule->directoriesOnly && !isDirectory)
            continue;
        if (rule->nameOnly ? matches(*rule, rule->components.front(), name) : matches(*rule, relativePath))
            return !rule->includes;
    }
    return false;
}

/// On a mismatch only the last star may take one byte more: what an earlier one could take is no better. So the time is
/// bounded by the product of the lengths.
bool ExcludeFilter::matches(const Rule &rule, const Component &component, BytesView name)
{
    const std::vector<Token> &tokens = component.tokens;
    std::size_t token = 0;
    std::size_t at = 0;
    std::size_t afterStar = std::string::npos;
    std::size_t starEnd = 0;
    while (at < name.size()) {
        if (token < tokens.size() && tokens[token].kind == Token::AnyRun) {
            afterStar = ++token;
            starEnd = at;
            continue;
        }
        bool fits = false;
        if (token < tokens.size()) {
            const Token &t = tokens[token];
            fits = t.kind == Token::AnyByte || (t.kind == Token::Byte && t.byte == name[at]) ||
                   (t.kind == Token::Set && rule.sets[t.set].test(indexOf(name[at])));
        }
        if (fits) {
            ++token;
            ++at;
        } else if (afterStar != std::string::npos) {
            token = afterStar;
            at = ++starEnd;
        } else {
            return false;
        }
    }
    while (token < tokens.size() && tokens[token].kind == Token::AnyRun)
        ++token;
    return token == tokens.size();
}

/// The same by components, with "**" for the star. At the end of a pattern "**" stands for at least one component.
bool ExcludeFilter::matches(const Rule &rule, BytesView path)
{
    const std::vector<Component> &components = rule.components;
    const auto endOf = [path](std::size_t begin) { return std::min(path.find('/', begin), path.size()); };
    std::size_t component = 0;
    std::size_t at = 0; // begin of a component of path; past its end when all are matched
    std::size_t afterStar = std::string::npos;
    std::size_t starEnd = 0;
    while (at <= path.size()) {
        if (component < components.size() && components[component].anyFolders) {
            if (component + 1 == components.size())
                return true; // takes this component and all after it
            afterStar = ++component;
            starEnd = at;
            continue;
        }
        const std::size_t end = endOf(at);
        if (component < components.size() &&
            matches(rule, components[component], path.substr(at, end - at))) {
            ++component;
            at = end + 1;
        } else if (afterStar != std::string::npos) {
            component = afterStar;
            starEnd = endOf(starEnd) + 1;
            at = starEnd;
        } else {
            return false;
        }
    }
    return component == components.size();
}

} // namespace backstop
