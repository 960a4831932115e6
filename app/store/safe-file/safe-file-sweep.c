/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/safe-file/safe-file-sweep.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "store/safe-file/safe-file-fill.h"
#include "store/safe-file/safe-file-swap.h"

#define MARK_DIGITS (US_FILE_MARK_SIZE - 1)
#define NAME_LENGTH                                                                                \
  (strlen (US_FILE_TEMPORARY_PREFIX) + 2 * (MARK_DIGITS + 1) + 8 +                                 \
   strlen (US_FILE_TEMPORARY_SUFFIX))

static gboolean
is_temporary (const char *name)
{
  return strlen (name) == NAME_LENGTH && g_str_has_prefix (name, US_FILE_TEMPORARY_PREFIX) &&
         (g_str_has_suffix (name, US_FILE_TEMPORARY_SUFFIX) ||
          g_str_has_suffix (name, US_FILE_BEGUN_SUFFIX) ||
          g_str_has_suffix (name, US_FILE_ASIDE_SUFFIX));
}

/* Whether a file has one of the two marks that are in its name. */
static gboolean
is_named (const UsFileIdentity *identity, const char *marks)
{
  char mark[US_FILE_MARK_SIZE];

  us_file_identity_print_mark (identity, mark);
  return strncmp (mark, marks, MARK_DIGITS) == 0 ||
         strncmp (mark, marks + MARK_DIGITS + 1, MARK_DIGITS) == 0;
}

/* A file of ours that no save holds. It may go when it is a beginning, or what was
 * replaced or what was to replace it, whole; else somebody else's work may be in it, and it stays.
 */
static gboolean
is_left_over (int descriptor, const char *name)
{
  const char *marks = name + strlen (US_FILE_TEMPORARY_PREFIX);
  UsFileIdentity identity = { 0 };
  struct stat status;

  if (fstat (descriptor, &status) != 0 || !S_ISREG (status.st_mode) ||
      status.st_uid != geteuid () || flock (descriptor, LOCK_EX | LOCK_NB) != 0)
    return FALSE;
  if (g_str_has_suffix (name, US_FILE_BEGUN_SUFFIX))
    return TRUE;
  us_file_identity_set (&identity, &status, NULL);
  return is_named (&identity, marks) ||
         (us_file_identity_take (&identity, descriptor) && is_named (&identity, marks));
}

/**
 * us_file_sweep:
 * @path: path of a file
 *
 * Removes from its folder what saves have left over that were killed. Any thread.
 *
 * Returns: how many files that were
 */
guint
us_file_sweep (const char *path)
{
  UsFileTarget target = { .folder = -1 };
  struct dirent *entry;
  guint n_removed = 0;
  DIR *folder;
  int copy;

  g_return_val_if_fail (path != NULL, 0);

  if (us_file_target_open (&target, path) && (copy = dup (target.folder)) >= 0)
    {
      folder = fdopendir (copy);
      while (folder != NULL && (entry = readdir (folder)) != NULL)
        {
          int descriptor;

          if (!is_temporary (entry->d_name))
            continue;
          descriptor =
              openat (target.folder, entry->d_name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
          if (descriptor < 0)
            continue;
          if (is_left_over (descriptor, entry->d_name) &&
              unlinkat (target.folder, entry->d_name, 0) == 0)
            n_removed++;
          close (descriptor);
        }
      if (folder != NULL)
        closedir (folder);
    }
  us_file_target_close (&target);
  return n_removed;
}
