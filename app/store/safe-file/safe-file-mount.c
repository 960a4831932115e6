/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/safe-file/safe-file-mount.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>

/* The fields of a line that we look at: number, parent, device, what is mounted, where, and the
 * rest. */
#define N_FIELDS 6
#define ROOT 3
#define POINT 4

static gboolean
has_name (const char *path, const char *name)
{
  g_autofree char *last = g_path_get_basename (path);

  return strcmp (last, name) == 0;
}

/* Only those are looked at that may be it: a disk that is not there any more answers late. */
static gboolean
is_mount_of (const char *line, const UsFileTarget *target)
{
  g_auto (GStrv) fields = g_strsplit (line, " ", N_FIELDS);
  g_autofree char *root = NULL;
  g_autofree char *point = NULL;
  struct stat status;

  if (g_strv_length (fields) < N_FIELDS || g_str_equal (fields[ROOT], "/"))
    return FALSE;
  /* A space is written as \040. */
  root = g_strcompress (fields[ROOT]);
  point = g_strcompress (fields[POINT]);
  if (target->status.st_nlink == 1 && !has_name (root, target->name) &&
      !has_name (point, target->name))
    return FALSE;
  return stat (point, &status) == 0 && S_ISREG (status.st_mode) &&
         status.st_dev == target->status.st_dev && status.st_ino == target->status.st_ino;
}

/**
 * us_file_is_orphan:
 * @folder: descriptor of a folder, or %AT_FDCWD
 * @name: of a file in it, or a path
 *
 * Tells whether a file has no name of its own any more and is only seen where it was mounted: it is
 * gone with the mount. Any thread.
 *
 * Returns: whether what is written in it will be lost
 */
gboolean
us_file_is_orphan (int folder, const char *name)
{
  struct statx status;

  g_return_val_if_fail (name != NULL, FALSE);

  /* That it has no name is not enough: some file systems count none. */
  return statx (folder, name, AT_NO_AUTOMOUNT, STATX_NLINK, &status) == 0 &&
         (status.stx_mask & STATX_NLINK) != 0 && status.stx_nlink == 0 &&
         (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

/**
 * us_file_is_mounted:
 * @self: an open target
 *
 * Tells whether a file is mounted somewhere, so that it is seen at another place too: another file
 * in its place would part them, and the other place keep the old one. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_file_is_mounted (UsFileTarget *self)
{
  g_autofree char *line = NULL;
  gboolean is_mounted = FALSE;
  size_t size = 0;
  FILE *mounts;

  g_return_val_if_fail (self != NULL, FALSE);

  mounts = self->exists ? fopen ("/proc/self/mountinfo", "re") : NULL;
  while (mounts != NULL && !is_mounted && getline (&line, &size, mounts) > 0)
    is_mounted = is_mount_of (line, self);
  if (mounts != NULL)
    fclose (mounts);
  return is_mounted;
}
