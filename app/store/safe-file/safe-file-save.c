/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/safe-file/safe-file-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "model/error.h"
#include "store/safe-file/safe-file-fill.h"
#include "store/safe-file/safe-file-mount.h"
#include "store/safe-file/safe-file-rescue.h"
#include "store/safe-file/safe-file-settle.h"
#include "store/safe-file/safe-file-swap.h"

static void
set_unwritable (GError **error, const char *path, int problem)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, US_ERROR, US_ERROR_UNWRITABLE,
               /* translators: the first %s is the name of a file, the second says why */
               _ ("“%s” could not be saved: %s."), name, g_strerror (problem));
}

/* Where no second file can be made, the first would have to be overwritten, and half of it lost
 * when that fails. */
static void
set_unsafe (GError **error, const char *path, int problem)
{
  g_autofree char *name = g_filename_display_name (path);

  if (problem == EACCES || problem == EPERM || problem == EROFS || problem == EBUSY)
    g_set_error (error, US_ERROR, US_ERROR_UNWRITABLE,
                 /* translators: the first %s is the name of a file, the second says why */
                 _ ("“%s” could not be saved where it is, because its folder cannot be changed: "
                    "%s. Save it in another folder."),
                 name, g_strerror (problem));
  else
    set_unwritable (error, path, problem);
}

static gboolean
check_kind (UsFileTarget *target, const char *path, GError **error)
{
  g_autofree char *name = NULL;

  if (!target->exists || S_ISREG (target->status.st_mode))
    return TRUE;
  name = g_filename_display_name (path);
  g_set_error (error, US_ERROR, US_ERROR_NOT_A_FILE,
               /* translators: %s is the name of a folder, a pipe or a device */
               _ ("“%s” is not a file, so that nothing can be saved in it."), name);
  return FALSE;
}

static gboolean
check_unchanged (UsFileTarget *target, const UsFileIdentity *expected, gboolean over,
                 const char *path, GError **error)
{
  g_autofree char *name = NULL;

  /* What comes out will not be what was expected, and is kept. */
  if (over && expected != NULL && target->exists)
    {
      target->found = *expected;
      return TRUE;
    }
  if (us_file_target_identify (target, expected))
    return TRUE;
  name = g_filename_display_name (path);
  g_set_error (error, US_ERROR, US_ERROR_CONFLICT,
               /* translators: %s is the name of a file */
               _ ("“%s” was changed by somebody else since it was opened."), name);
  return FALSE;
}

/* What is only a mount's will not be there when that is gone. */
static gboolean
check_named (UsFileTarget *target, const char *path, GError **error)
{
  g_autofree char *name = NULL;

  if (!target->exists || !us_file_is_orphan (target->folder, target->name))
    return TRUE;
  name = g_filename_display_name (path);
  g_set_error (error, US_ERROR, US_ERROR_UNWRITABLE,
               /* translators: %s is the name of a file that is mounted here from elsewhere */
               _ ("“%s” was deleted or replaced where it really is, so that what is saved here "
                  "would be lost. Save it in another folder."),
               name);
  return FALSE;
}

/* A rename would pass by a write protection. */
static gboolean
check_rights (UsFileTarget *target, const char *path, GError **error)
{
  g_autofree char *name = NULL;
  int problem;

  if (!target->exists || faccessat (target->folder, target->name, W_OK, AT_EACCESS) == 0)
    return TRUE;
  problem = errno;
  name = g_filename_display_name (path);
  g_set_error (error, US_ERROR, US_ERROR_UNWRITABLE,
               /* translators: the first %s is the name of a file, the second says why */
               _ ("“%s” is protected against changes: %s. Save it under another name."), name,
               g_strerror (problem));
  return FALSE;
}

/* Some file systems cannot sync a folder and say that by EINVAL; they lose nothing by it. */
static gboolean
sync_folder (UsFileTarget *target)
{
  return fsync (target->folder) == 0 || errno == EINVAL;
}

/* A file whose bytes nobody has asked for is known by its status, until another name changes that
 * too: somebody who has written in it meanwhile is seen now. */
static void
look_again (UsFileTarget *target)
{
  struct stat status;

  if (target->found.known && !target->found.has_sum &&
      (fstatat (target->folder, target->name, &status, AT_SYMLINK_NOFOLLOW) != 0 ||
       !us_file_identity_is_status (&target->found, &status)))
    target->found.known = FALSE;
}

static void
set_outcome (UsFileOutcome *outcome, int descriptor, GBytes *bytes)
{
  struct stat status;

  if (outcome != NULL && fstat (descriptor, &status) == 0)
    us_file_identity_set (&outcome->identity, &status, bytes);
}

/* Only a letter that is known is written over: what is exported can be made again elsewhere. */
static gboolean
rescue (UsFileTarget *target, const char *path, GBytes *bytes, UsFileOutcome *outcome, int problem,
        GError **error)
{
  g_autoptr (GError) half = NULL;
  int descriptor = -1;

  if (outcome != NULL && us_file_needs_rescue (target, problem))
    descriptor = us_file_rescue (target, path, bytes, &outcome->other_version, &half);
  if (descriptor >= 0)
    {
      set_outcome (outcome, descriptor, bytes);
      close (descriptor);
      return TRUE;
    }
  if (half != NULL)
    g_propagate_error (error, g_steal_pointer (&half));
  else
    set_unsafe (error, path, problem);
  return FALSE;
}

static gboolean
replace (UsFileTarget *target, const char *path, GBytes *bytes, UsFileOutcome *outcome,
         GError **error)
{
  const gboolean was_linked = target->exists && target->status.st_nlink > 1;
  g_autofree char *other_version = NULL;
  int descriptor;
  gboolean durable;
  int problem;

  if (outcome != NULL && (!us_file_keeps_owner (target) || us_file_is_mounted (target)))
    return rescue (target, path, bytes, outcome, EPERM, error);
  descriptor = us_file_fill (target, bytes);
  if (descriptor < 0)
    return rescue (target, path, bytes, outcome, errno, error);
  look_again (target);
  if (!us_file_swap (target))
    {
      problem = errno;
      close (descriptor);
      return rescue (target, path, bytes, outcome, problem, error);
    }
  durable = sync_folder (target);
  problem = errno;
  other_version = us_file_settle (target);
  if (outcome != NULL)
    {
      outcome->other_version = g_steal_pointer (&other_version);
      outcome->was_linked = was_linked;
    }
  set_outcome (outcome, descriptor, bytes);
  close (descriptor);
  if (!durable)
    set_unwritable (error, path, problem);
  return durable;
}

/**
 * us_file_outcome_clear:
 * @self: what came of a save
 *
 * Frees what is in it. Any thread.
 */
void
us_file_outcome_clear (UsFileOutcome *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->other_version, g_free);
}

/**
 * us_file_save:
 * @path: path of a file, in the encoding of file names
 * @bytes: what shall be in it
 * @expected: (nullable): what the file was when it was read, or unknown when there was none; %NULL
 * to replace whatever is there now
 * @over: whether to save also when it is not as expected; the other version is kept beside it then
 * @outcome: (nullable): zero; what came of it, also of some failures; %NULL for a file that will
 * not be saved again, which costs less
 * @error: return location
 *
 * Writes a file beside the old one and puts it in its place when it is complete and on the disk.
 * Keeps the rights of the old file and the symbolic links that lead to it; a new file is for the
 * user alone. What somebody else writes there at the same time is kept beside it. Any thread.
 *
 * Returns: %FALSE with %US_ERROR_UNWRITABLE, %US_ERROR_NOT_A_FILE or, when the file is not as
 * expected, %US_ERROR_CONFLICT; then the old or the new file is there, whole
 */
gboolean
us_file_save (const char *path, GBytes *bytes, const UsFileIdentity *expected, gboolean over,
              UsFileOutcome *outcome, GError **error)
{
  UsFileTarget target = { .folder = -1 };
  gboolean done = FALSE;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  if (!us_file_target_open (&target, path))
    set_unwritable (error, path, errno);
  else
    done = check_kind (&target, path, error) && check_named (&target, path, error) &&
           check_rights (&target, path, error) &&
           check_unchanged (&target, expected, over, path, error) &&
           replace (&target, path, bytes, outcome, error);
  us_file_target_close (&target);
  return done;
}

/**
 * us_file_save_stdout:
 * @bytes: what to write
 * @error: return location
 *
 * Writes to standard output. Any thread.
 *
 * Returns: %FALSE with %US_ERROR_UNWRITABLE
 */
gboolean
us_file_save_stdout (GBytes *bytes, GError **error)
{
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (us_file_write_all (STDOUT_FILENO, bytes))
    return TRUE;
  set_unwritable (error, _ ("Standard output"), errno);
  return FALSE;
}
