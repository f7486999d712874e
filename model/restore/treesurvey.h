// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/directoryhandle.h"
#include "model/restore/targettree.h"

namespace backstop::restore {

/// See TargetDirectory::survey().
Result<TreeSurvey> surveyTree(const DirectoryHandle::Pointer &directory, const Bytes &name,
                              const SurveyVisitor &visit);

} // namespace backstop::restore
