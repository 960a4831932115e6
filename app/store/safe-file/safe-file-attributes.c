/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/safe-file/safe-file-attributes.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#define NEW_MODE 0600
#define ACCESS_LIST "system.posix_acl_access"

/* More than the kernel gives for one file. */
#define NAMES_MAX (64 * 1024)
#define VALUE_MAX (64 * 1024)

/* Copies one extended attribute. */
static gboolean
copy_attribute (int from, int to, const char *name)
{
  g_autofree char *value = g_malloc (VALUE_MAX);
  gssize length = fgetxattr (from, name, value, VALUE_MAX);

  return length >= 0 && fsetxattr (to, name, value, (gsize) length, 0) == 0;
}

/* Others than the list of rights may fail: a label of the system is given by the system, and
 * whoever may not set it cannot help it. */
static gboolean
copy_attributes (int from, int to)
{
  g_autofree char *names = g_malloc (NAMES_MAX);
  gssize length = flistxattr (from, names, NAMES_MAX);
  gboolean has_list = FALSE;
  gboolean kept = TRUE;

  for (const char *name = names; length > 0 && name < names + length; name += strlen (name) + 1)
    {
      const gboolean is_list = strcmp (name, ACCESS_LIST) == 0;
      const gboolean copied = copy_attribute (from, to, name);

      has_list = has_list || is_list;
      kept = kept && (copied || !is_list);
    }
  /* A folder may give every new file a list of its own, which the old file did not have. */
  if (!has_list && fremovexattr (to, ACCESS_LIST) != 0 && errno != ENODATA && errno != ENOTSUP)
    return FALSE;
  return kept;
}

/**
 * us_file_keep_attributes:
 * @self: an open target
 * @descriptor: of the new file, which only its owner may read yet
 *
 * Gives the new file the owner, the rights and the extended attributes of the old one: who could
 * read the old file can read the new one, and nobody else. A new file is for its owner alone. Any
 * thread.
 *
 * Returns: %FALSE with errno set when that is not possible
 */
gboolean
us_file_keep_attributes (UsFileTarget *self, int descriptor)
{
  mode_t mode = self->status.st_mode & 07777;
  int old;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!self->exists)
    return fchmod (descriptor, NEW_MODE) == 0;
  if (fchown (descriptor, self->status.st_uid, self->status.st_gid) != 0 &&
      fchown (descriptor, (uid_t) -1, self->status.st_gid) != 0)
    mode &= ~(mode_t) (S_IRWXG | S_ISGID);
  old = openat (self->folder, self->name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  /* The group's rights are the limit of the list's: without the list they would be the group's. */
  if (old >= 0)
    {
      if (!copy_attributes (old, descriptor))
        mode &= ~(mode_t) S_IRWXG;
      close (old);
    }
  return fchmod (descriptor, mode) == 0;
}
