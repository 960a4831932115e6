/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/safe-file/safe-file-swap.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "store/safe-file/safe-file-fill.h"

/* How often somebody may make or remove the file while we look. */
#define TRIES 20

static gboolean
rename_as (UsFileTarget *self, const char *from, const char *to, unsigned flags)
{
  return renameat2 (self->folder, from, self->folder, to, flags) == 0;
}

/* Without an atomic exchange the old file gets a second name first. What happens to it between the
 * last look and the rename is not seen: some microseconds. */
static gboolean
replace_beside (UsFileTarget *self)
{
  char aside[US_FILE_NAME_MAX];
  struct stat status;
  gboolean linked;
  gboolean replaced;
  int problem;

  g_snprintf (aside, sizeof aside, "%.*s" US_FILE_ASIDE_SUFFIX,
              (int) (strlen (self->temporary) - strlen (US_FILE_TEMPORARY_SUFFIX)),
              self->temporary);
  linked = linkat (self->folder, self->name, self->folder, aside, 0) == 0;
  if (!linked && (fstatat (self->folder, self->name, &status, AT_SYMLINK_NOFOLLOW) != 0 ||
                  status.st_ino != self->status.st_ino || status.st_size != self->status.st_size))
    {
      errno = EBUSY;
      return FALSE;
    }
  replaced = renameat (self->folder, self->temporary, self->folder, self->name) == 0;
  problem = errno;
  if (replaced)
    g_snprintf (self->temporary, sizeof self->temporary, "%s", linked ? aside : "");
  else if (linked)
    unlinkat (self->folder, aside, 0);
  errno = problem;
  return replaced;
}

/* Nothing is there, and what comes there meanwhile is not replaced unseen. */
static gboolean
give_name (UsFileTarget *self)
{
  if (rename_as (self, self->temporary, self->name, RENAME_NOREPLACE))
    {
      self->temporary[0] = '\0';
      return TRUE;
    }
  if (!us_file_is_unsupported (errno))
    return FALSE;
  if (linkat (self->folder, self->temporary, self->folder, self->name, 0) != 0)
    {
      if (!us_file_is_unsupported (errno) && errno != EPERM)
        return FALSE;
      if (renameat (self->folder, self->temporary, self->folder, self->name) != 0)
        return FALSE;
      self->temporary[0] = '\0';
      return TRUE;
    }
  unlinkat (self->folder, self->temporary, 0);
  self->temporary[0] = '\0';
  return TRUE;
}

/**
 * us_file_is_unsupported:
 * @problem: an errno
 *
 * Any thread.
 *
 * Returns: whether it says that a file system cannot do a thing at all
 */
gboolean
us_file_is_unsupported (int problem)
{
  return problem == EINVAL || problem == ENOSYS || problem == ENOTSUP || problem == EOPNOTSUPP;
}

/**
 * us_file_swap:
 * @self: a target with a complete new file under its temporary name
 *
 * Puts the new file in the place of the old one, in one step; the old one has the temporary name
 * then. Any thread.
 *
 * Returns: %FALSE with errno set, and nothing has changed
 */
gboolean
us_file_swap (UsFileTarget *self)
{
  gboolean exists;

  g_return_val_if_fail (self != NULL && self->temporary[0] != '\0', FALSE);

  exists = self->exists;
  for (int i = 0; i < TRIES; i++)
    {
      if (!exists && give_name (self))
        return TRUE;
      if (!exists && errno != EEXIST)
        return FALSE;
      exists = TRUE;
      if (rename_as (self, self->temporary, self->name, RENAME_EXCHANGE))
        return TRUE;
      if (us_file_is_unsupported (errno))
        return replace_beside (self);
      if (errno != ENOENT)
        return FALSE;
      exists = FALSE;
    }
  errno = EBUSY;
  return FALSE;
}
