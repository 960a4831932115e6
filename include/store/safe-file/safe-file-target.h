/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/safe-file/file-identity.h"

G_BEGIN_DECLS

#define US_FILE_NAME_MAX 96

/**
 * UsFileTarget:
 * @folder: descriptor of the folder, or -1
 * @name: of the file in the folder
 * @exists: whether there is a file of that name
 * @status: of the file that is there
 * @found: what it is; unknown when there is none
 * @temporary: name of the new file until it has its own, then of the old one; "" when there is none
 *
 * Where a file is saved. All that happens to it happens in its folder, which is opened once.
 */
typedef struct
{
  int folder;
  char *name;
  gboolean exists;
  struct stat status;
  UsFileIdentity found;
  char temporary[US_FILE_NAME_MAX];
} UsFileTarget;

gboolean us_file_target_open (UsFileTarget *self, const char *path);
gboolean us_file_target_identify (UsFileTarget *self, const UsFileIdentity *expected);
void us_file_target_close (UsFileTarget *self);

G_END_DECLS
