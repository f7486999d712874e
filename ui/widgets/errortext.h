// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reports/errorwords.h"

namespace backstop::ui {

using reports::adviceOf;
using reports::detailOf;
using reports::engineWords;
using reports::ErrorText;
using reports::errorText;
using reports::reasonText;

} // namespace backstop::ui
