/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/safe-file/file-identity.h"

G_BEGIN_DECLS

/**
 * UsFileOutcome:
 * @identity: what the file is now; unknown when it was not replaced
 * @other_version: (nullable): name of the file beside it in which somebody else's version was kept,
 * because it came to be while this one was saved
 * @was_linked: whether other names (hard links) keep the version before
 *
 * What came of a save.
 */
typedef struct
{
  UsFileIdentity identity;
  char *other_version;
  gboolean was_linked;
} UsFileOutcome;

void us_file_outcome_clear (UsFileOutcome *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UsFileOutcome, us_file_outcome_clear)

gboolean us_file_save (const char *path, GBytes *bytes, const UsFileIdentity *expected,
                       gboolean over, UsFileOutcome *outcome, GError **error);
gboolean us_file_save_stdout (GBytes *bytes, GError **error);

G_END_DECLS
