// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/limitoptions.h"

#include <charconv>

namespace backstop::ctl {

namespace {

constexpr std::uint64_t kLeast = 1024;
constexpr double kMost = 1e15;

std::uint64_t rateOf(const std::string &option, const std::string &text)
{
    if (const auto rate = parseRate(text))
        return *rate;
    throw CLI::ValidationError(option, '"' + text + "\" is no rate such as 500K or 10M, at least 1K");
}

} // namespace

std::optional<std::uint64_t> parseRate(std::string_view text)
{
    static constexpr std::string_view kLetters = "KMG";
    double factor = 1;
    if (!text.empty()) {
        const char letter = text.back() >= 'a' ? static_cast<char>(text.back() - 'a' + 'A') : text.back();
        if (const std::size_t place = kLetters.find(letter); place != std::string_view::npos) {
            text.remove_suffix(1);
            for (std::size_t i = 0; i <= place; ++i)
                factor *= 1024;
        }
    }
    double number = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size() || !(number * factor >= double{kLeast}) ||
        !(number * factor <= kMost))
        return std::nullopt;
    return static_cast<std::uint64_t>(number * factor);
}

void addLimitOptions(CLI::App &root, GlobalOptions &options)
{
    using Limits = storage::ThrottledStorage::Limits;
    const auto add = [&](const char *name, std::uint64_t Limits::*direction, const char *help) {
        return root
            .add_option_function<std::string>(
                name,
                [name, direction, &options](const std::string &text) {
                    options.limits.*direction = rateOf(name, text);
                },
                help)
            ->type_name("RATE");
    };
    CLI::Option *up = add("--limit-upload", &Limits::upload,
                          "Write at most RATE bytes a second to the repository: 500K, 10M, 1G");
    CLI::Option *down = add("--limit-download", &Limits::download, "Read at most so many from it");
    root.add_option_function<std::string>(
            "--limit-rate",
            [&options](const std::string &text) {
                options.limits.upload = options.limits.download = rateOf("--limit-rate", text);
            },
            "Both: at most so many in each direction")
        ->type_name("RATE")
        ->excludes(up)
        ->excludes(down);
    root.add_flag("--idle", options.isIdle,
                  "Take the processor and the disks only while nobody else wants them");
}

} // namespace backstop::ctl
