// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "model/crypto/secret.h"
#include "model/repository/repository.h"

namespace backstop::ctl {

/// A recovery code with what to do with it, on standard output. The code itself is not copied into anything but the output.
void printRecoveryCode(Output &out, const crypto::Secret &code);

/// A page to be printed and kept: which repository this is, the code, and the way back to the data from nothing.
void printRecoveryKit(Output &out, const repository::Repository &repo,
                      const repository::Repository::NewRecoveryCode &made);

} // namespace backstop::ctl
