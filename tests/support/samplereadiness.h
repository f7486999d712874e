// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reports/readinessreport.h"

namespace backstop::test {

/// A report of the sample firm: some of it proven, some late, some never measured. Always the same.
reports::ReadinessReport sampleReadiness();

} // namespace backstop::test
