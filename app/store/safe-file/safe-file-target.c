/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/safe-file/safe-file-target.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <unistd.h>

/* As many as the kernel follows. */
#define SYMLINKS_MAX 40

/* The file that a chain of symbolic links means, whether it exists or not. */
static char *
follow_symlinks (const char *path)
{
  g_autofree char *file = g_strdup (path);

  for (int i = 0; i < SYMLINKS_MAX; i++)
    {
      char target[PATH_MAX];
      gssize length = readlink (file, target, sizeof target - 1);
      g_autofree char *folder = NULL;
      char *next;

      if (length < 0)
        return g_steal_pointer (&file);
      target[length] = '\0';
      folder = g_path_get_dirname (file);
      next =
          g_path_is_absolute (target) ? g_strdup (target) : g_build_filename (folder, target, NULL);
      g_free (file);
      file = next;
    }
  errno = ELOOP;
  return NULL;
}

/**
 * us_file_target_open:
 * @self: zero but for a folder of -1
 * @path: path of a file that need not exist
 *
 * Follows symbolic links, opens the folder and looks what is there. Any thread.
 *
 * Returns: %FALSE with errno set; us_file_target_close() is needed in any case
 */
gboolean
us_file_target_open (UsFileTarget *self, const char *path)
{
  g_autofree char *file = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  file = follow_symlinks (path);
  if (file == NULL)
    return FALSE;
  folder = g_path_get_dirname (file);
  self->name = g_path_get_basename (file);
  self->folder = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->folder < 0)
    return FALSE;
  self->exists = fstatat (self->folder, self->name, &self->status, AT_SYMLINK_NOFOLLOW) == 0;
  return self->exists || errno == ENOENT;
}

/**
 * us_file_target_identify:
 * @self: an open target
 * @expected: (nullable): what the file was when it was read
 *
 * Finds out what the file is that will be replaced. Reads it only to compare it with @expected, and
 * then only when it was touched since and is as large still. Any thread.
 *
 * Returns: whether it has the bytes of @expected; %TRUE when nothing is expected or nothing is
 * there
 */
gboolean
us_file_target_identify (UsFileTarget *self, const UsFileIdentity *expected)
{
  int descriptor;

  g_return_val_if_fail (self != NULL && self->folder >= 0, FALSE);

  if (!self->exists)
    return TRUE;
  us_file_identity_set (&self->found, &self->status, NULL);
  if (expected != NULL && us_file_identity_is_status (expected, &self->status))
    {
      self->found = *expected;
      return TRUE;
    }
  if (expected == NULL)
    return TRUE;
  if (!expected->has_sum || expected->size != self->status.st_size)
    return FALSE;
  descriptor = openat (self->folder, self->name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0)
    return FALSE;
  us_file_identity_take (&self->found, descriptor);
  close (descriptor);
  return us_file_identity_has_content (expected, &self->found);
}

/**
 * us_file_target_close:
 * @self: a target
 *
 * Gives everything back, and removes a new file that has not come into its place. Any thread.
 */
void
us_file_target_close (UsFileTarget *self)
{
  g_return_if_fail (self != NULL);

  if (self->temporary[0] != '\0')
    unlinkat (self->folder, self->temporary, 0);
  if (self->folder >= 0)
    close (self->folder);
  g_free (self->name);
  self->folder = -1;
  self->name = NULL;
  self->temporary[0] = '\0';
}
