// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recovery/drill/drillreport.h"

namespace backstop::test {

/// A drill of a small firm in which much went wrong: surprises, a damaged backup, a failure that was accepted and one that was not, what was
/// blocked by it, a pause, notes and signatures. Always the same.
recovery::DrillReport sampleDrill();
/// One in which all went well.
recovery::DrillReport samplePassedDrill();

} // namespace backstop::test
