// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytes.h"
#include "model/core/result.h"
#include "model/recovery/dependencygraph.h"

#include <stop_token>

namespace backstop::recovery {

// Where the components of a plan stand in a picture of it, and how the lines between them run. What is needed stands to the left of who needs
// it: read from left to right the picture shows what comes back first. In points; x to the right, y down, from 0, 0.

struct LayoutPoint
{
    double x = 0;
    double y = 0;
    bool operator==(const LayoutPoint &) const = default;
};

struct LayoutSize
{
    double width = 0;
    double height = 0;
    bool operator==(const LayoutSize &) const = default;
};

struct LayoutBox
{
    double x = 0; ///< of its left edge
    double y = 0; ///< of its upper edge
    double width = 0;
    double height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    double middle() const { return y + height / 2; }
    bool operator==(const LayoutBox &) const = default;
};

/// The line from a component to one that needs it.
struct LayoutEdge
{
    int need = 0;                   ///< what is needed: where it begins
    int neededBy = 0;               ///< who needs it: where its arrow ends
    bool isBackward = false;        ///< it runs to the left: there is a circle, and this is where it closes
    std::vector<LayoutPoint> curve; ///< Bézier curves: a beginning, then three points for each; 3n + 1
    bool operator==(const LayoutEdge &) const = default;
};

enum class LayoutEngine {
    Dot,     ///< Graphviz
    Layered, ///< our own, see layeredLayout()
    Columns, ///< our own, see columnLayout()
};

/// Why `dot` did not do it.
enum class DotRefusal {
    None,       ///< it did
    TooLarge,   ///< it would take too long; it was not asked
    Missing,    ///< there is no such program
    TimedOut,   ///< it took too long
    Failed,     ///< it ended with an error
    Unreadable, ///< it answered, but with no layout of this graph
};

struct GraphLayout
{
    std::vector<LayoutBox> nodes;  ///< by component
    std::vector<LayoutEdge> edges; ///< by who needs, then in the order of entry
    double width = 0;
    double height = 0;
    LayoutEngine engine = LayoutEngine::Layered;
    DotRefusal refusal = DotRefusal::None;
    Error dotError = {}; ///< of Missing, TimedOut, Failed and Unreadable: in the words of the engine
    bool operator==(const GraphLayout &) const = default;
};

struct LayoutRequest
{
    std::vector<LayoutSize> sizes;          ///< of each component
    double betweenLayers = 64;              ///< the least distance in x
    double betweenNodes = 16;               ///< the least distance in y
    Bytes dot = {};                         ///< by its absolute path; empty: looked for in PATH
    std::chrono::milliseconds limit{2'000}; ///< that dot may take
    int mostForDot = 1'000;                 ///< components and needs together; it slows down beyond
};

/// Lays out @p graph with dot, or where that does not give a layout in time, with layeredLayout(), and says why. Components that need nothing
/// and that nobody needs stand in rows below the others. Boxes never overlap. For any thread; takes up to the limit, and for 10,000
/// components some seconds more. Cancelled when stopped; it fails in no other way.
Result<GraphLayout> layOut(const DependencyGraph &graph, const LayoutRequest &request,
                           const std::stop_token &stop);

} // namespace backstop::recovery
