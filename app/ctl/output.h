// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/result.h"

#include <QString>

#include <cerrno>

namespace backstop::ctl {

/// Of a list in a text; the rest is only counted.
inline constexpr std::size_t kLinesShown = 20;

/// How the user wants to be answered.
struct OutputStyle
{
    bool json = false;   ///< one JSON document on standard output, and no text there
    bool quiet = false;  ///< nothing that was not asked for
    bool colour = false; ///< standard output is a terminal that shows colours
};

/// The two ways out of the program: what was asked for goes to standard output, everything else to standard error.
/// Buffers, and after the first failed write writes nothing more: flush() tells. One thread at a time.
class Output
{
public:
    explicit Output(OutputStyle style)
        : m_style(style)
    {}
    ~Output();
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    const OutputStyle &style() const { return m_style; }

    /// A line of what was asked for. Nothing with --json.
    void line(const QString &text = {});
    /// A line that is nice to know. Nothing with --json and --quiet.
    void say(const QString &text);
    /// Bytes as they are.
    void raw(BytesView bytes);
    /// A line for standard error, unless --quiet.
    void note(const QString &text);
    /// A line for standard error, whatever the user asked for.
    void warn(const QString &text);

    /// Everything is with whoever reads, or the error that kept it from them.
    Result<> flush();
    /// Whether a reader went away ("| head"): no reason to complain.
    bool isReaderGone() const { return m_errnum == EPIPE; }
    /// As flush(), but only looks at what was written so far: for loops that print very much.
    Result<> status() const;

    QString coloured(const QString &text, const char *code) const;

private:
    void drain();
    OutputStyle m_style;
    Bytes m_buffer;
    int m_errnum = 0;
};

/// Colours by meaning, as the codes of ECMA-48. Never the only sign of what they mean.
inline constexpr const char *kGood = "32";
inline constexpr const char *kAttention = "33";
inline constexpr const char *kBad = "31";
inline constexpr const char *kStrong = "1";

} // namespace backstop::ctl
