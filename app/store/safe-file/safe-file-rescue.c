/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/safe-file/safe-file-rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "model/error.h"
#include "store/journal/journal-folder.h"
#include "store/journal/journal-log.h"
#include "store/safe-file/safe-file-fill.h"
#include "store/safe-file/safe-file-settle.h"

/* A generation of a journal with nothing in it but what is to be saved: whoever finds it after a
 * crash brings it back as any other letter that was not saved. */
#define GENERATION 1

/* The sum says that the file is as it was: when half of it has been written over, it is not, and
 * the next save asks. */
static gboolean
write_head (UsJournalFolder *folder, const UsFileTarget *target, const char *path)
{
  g_autoptr (UsJournalLog) log = us_journal_log_new (folder, GENERATION);
  const UsFileIdentity *found = &target->found;

  if (log == NULL)
    return FALSE;
  us_journal_log_append (
      log, US_JOURNAL_HEAD,
      g_variant_new ("(ub^ay@ay)", US_JOURNAL_VERSION, FALSE, path,
                     g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, found->sum,
                                                found->has_sum ? US_FILE_SUM_SIZE : 0, 1)));
  return us_journal_log_write (log) && fsync (us_journal_log_get_descriptor (log)) == 0;
}

/* A second copy that is on the disk, before the first is touched. */
static UsJournalFolder *
keep (const UsFileTarget *target, const char *path, GBytes *bytes)
{
  g_autofree char *root = us_journal_folder_dup_root ();
  g_autoptr (UsJournalFolder) folder = us_journal_folder_new (root, NULL);

  if (folder == NULL)
    return NULL;
  if (us_journal_folder_write (folder, "snapshot", GENERATION, bytes, NULL) &&
      write_head (folder, target, path))
    return g_steal_pointer (&folder);
  us_journal_folder_erase (folder);
  return NULL;
}

/* Whether what is there is what was opened, or at least has the same bytes. */
static gboolean
is_as_found (UsFileTarget *self, int descriptor)
{
  UsFileIdentity now = { 0 };
  struct stat status;

  return fstat (descriptor, &status) == 0 && (us_file_identity_is_status (&self->found, &status) ||
                                              (us_file_identity_take (&now, descriptor) &&
                                               us_file_identity_has_content (&self->found, &now)));
}

/* What somebody else has written here has no other place: it gets one before it is written over. */
static char *
keep_theirs (UsFileTarget *self, int descriptor)
{
  UsFileIdentity theirs = { 0 };
  g_autofree char *name = NULL;
  struct stat status;

  if (!us_file_identity_take (&theirs, descriptor))
    return NULL;
  name = us_file_keep_other (self, descriptor);
  if (name == NULL)
    return NULL;
  self->found = theirs;
  if (fstat (descriptor, &status) == 0 && us_file_identity_is_status (&theirs, &status))
    return g_steal_pointer (&name);
  unlinkat (self->folder, name, 0);
  errno = EBUSY;
  return NULL;
}

/* What the disk has no room for is found out before anything is lost. */
static gboolean
has_room (int descriptor, gsize length)
{
  return length == 0 || fallocate (descriptor, FALLOC_FL_KEEP_SIZE, 0, (off_t) length) == 0 ||
         errno == EOPNOTSUPP || errno == ENOSYS;
}

static gboolean
overwrite (int descriptor, GBytes *bytes)
{
  return lseek (descriptor, 0, SEEK_SET) == 0 && us_file_write_all (descriptor, bytes) &&
         ftruncate (descriptor, (off_t) g_bytes_get_size (bytes)) == 0 && fsync (descriptor) == 0 &&
         us_file_has_bytes (descriptor, bytes);
}

static void
set_half_saved (GError **error, const char *path, int problem)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, US_ERROR, US_ERROR_UNWRITABLE,
               /* translators: the first %s is the name of a file, the second says why */
               _ ("“%s” could not be saved to its end: %s. It is damaged now; the whole letter is "
                  "kept, and comes back when Undersigned starts the next time. Save it in another "
                  "folder."),
               name, g_strerror (problem));
}

static void
set_not_kept (GError **error, const char *path, int problem)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, US_ERROR, US_ERROR_UNWRITABLE,
               /* translators: the first %s is the name of a file, the second says why */
               _ ("“%s” was changed by somebody else, and their version cannot be kept beside it: "
                  "%s. Save yours in another folder."),
               name, g_strerror (problem));
}

/**
 * us_file_needs_rescue:
 * @self: an open target
 * @problem: why no second file could be made beside it, or not take its name
 *
 * Tells whether a file that is there could be written over where it is: its folder cannot be
 * changed, or its name is a place where something is mounted. Any thread.
 *
 * Returns: whether it could
 */
gboolean
us_file_needs_rescue (UsFileTarget *self, int problem)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->exists && (problem == EACCES || problem == EPERM || problem == EBUSY);
}

/**
 * us_file_keeps_owner:
 * @self: an open target
 *
 * Tells whether another file in its place would belong to the same person. Any thread.
 *
 * Returns: whether it would
 */
gboolean
us_file_keeps_owner (UsFileTarget *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !self->exists || geteuid () == 0 || self->status.st_uid == geteuid ();
}

/**
 * us_file_rescue:
 * @self: an open target whose file is there and cannot be replaced
 * @path: its path
 * @bytes: the letter
 * @other_version: (out) (nullable): name of the copy of what somebody else has written in it since
 * it was opened, if there is one
 * @error: %US_ERROR_UNWRITABLE
 *
 * Writes over the file where it is, when and only when a second copy of the whole letter is on the
 * disk: after a crash in between, that one comes back. The file becomes no shorter before it is
 * written. Any thread.
 *
 * Returns: an open descriptor, or -1; when @error is not set, the file was not touched and errno
 * says why
 */
int
us_file_rescue (UsFileTarget *self, const char *path, GBytes *bytes, char **other_version,
                GError **error)
{
  g_autoptr (UsJournalFolder) folder = NULL;
  g_autofree char *theirs = NULL;
  int descriptor;
  int problem;

  g_return_val_if_fail (self != NULL && path != NULL && bytes != NULL, -1);

  descriptor = openat (self->folder, self->name, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0)
    return -1;
  if (!is_as_found (self, descriptor) && (theirs = keep_theirs (self, descriptor)) == NULL)
    {
      set_not_kept (error, path, errno);
      close (descriptor);
      return -1;
    }
  if (!has_room (descriptor, g_bytes_get_size (bytes)) ||
      (folder = keep (self, path, bytes)) == NULL)
    {
      problem = errno;
      if (theirs != NULL)
        unlinkat (self->folder, theirs, 0);
      close (descriptor);
      errno = problem;
      return -1;
    }
  *other_version = g_steal_pointer (&theirs);
  if (overwrite (descriptor, bytes))
    {
      us_journal_folder_erase (folder);
      return descriptor;
    }
  set_half_saved (error, path, errno);
  close (descriptor);
  return -1;
}
