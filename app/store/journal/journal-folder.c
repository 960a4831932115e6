/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/journal/journal-folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/error.h"
#include "store/safe-file/safe-file.h"

#define LOCK "lock"
/* More generations than anybody makes. */
#define NUMBER_MAX 1000000000

struct _UsJournalFolder
{
  char *path;
  int folder;
  int lock;
  guint whole; /* the last whose snapshot is there; 0 when none is known */
};

static char *
make_name (const char *stem, guint number)
{
  return g_strdup_printf ("%s.%u", stem, number);
}

/* The generation that a file is of; 0 for one that is of none. */
static guint
parse_name (const char *name)
{
  const char *dot = strchr (name, '.');
  const gboolean counts = g_str_has_prefix (name, "log.") || g_str_has_prefix (name, "snapshot.");
  guint64 number = 0;

  if (counts && g_ascii_string_to_unsigned (dot + 1, 10, 1, NUMBER_MAX, &number, NULL))
    return (guint) number;
  return 0;
}

/* Held as long as the process lives, in whatever name space its number is. */
static gboolean
hold (UsJournalFolder *self)
{
  self->folder = open (self->path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (self->folder < 0)
    return FALSE;
  self->lock =
      openat (self->folder, LOCK, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
  return self->lock >= 0 && flock (self->lock, LOCK_EX | LOCK_NB) == 0;
}

static UsJournalFolder *
make (char *path)
{
  UsJournalFolder *self = g_new0 (UsJournalFolder, 1);

  self->path = path;
  self->folder = -1;
  self->lock = -1;
  return self;
}

/**
 * us_journal_folder_dup_root:
 *
 * Any thread.
 *
 * Returns: (transfer full): path of the folder that has all those of this user
 */
char *
us_journal_folder_dup_root (void)
{
  return g_build_filename (g_get_user_state_dir (), "undersigned", "recovery", NULL);
}

/**
 * us_journal_folder_new:
 * @root: path of the folder that has them all; it is made when it is not there
 * @error: return location
 *
 * Makes an empty folder that only the user can read. Any thread.
 *
 * Returns: (transfer full) (nullable): the folder; %NULL with %US_ERROR_UNWRITABLE
 */
UsJournalFolder *
us_journal_folder_new (const char *root, GError **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (UsJournalFolder) self = NULL;

  g_return_val_if_fail (root != NULL, NULL);

  self = make (g_build_filename (root, id, NULL));
  if (g_mkdir_with_parents (root, 0700) == 0 && mkdir (self->path, 0700) == 0 && hold (self))
    return g_steal_pointer (&self);
  g_set_error (error, US_ERROR, US_ERROR_UNWRITABLE,
               /* translators: %s says why */
               _ ("What is not yet saved cannot be kept for the case of a crash: %s."),
               g_strerror (errno));
  return NULL;
}

/**
 * us_journal_folder_claim:
 * @path: of a folder that somebody has made
 *
 * Takes over what a process has left that is no more. Any thread.
 *
 * Returns: (transfer full) (nullable): the folder; %NULL when it is somebody's, or not there
 */
UsJournalFolder *
us_journal_folder_claim (const char *path)
{
  g_autoptr (UsJournalFolder) self = NULL;
  struct stat status;

  g_return_val_if_fail (path != NULL, NULL);

  self = make (g_strdup (path));
  if (!hold (self) || fstat (self->folder, &status) != 0 || status.st_uid != geteuid ())
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * us_journal_folder_free:
 * @self: (transfer full): a folder
 *
 * Lets go of a folder; what is in it stays. Any thread.
 */
void
us_journal_folder_free (UsJournalFolder *self)
{
  g_return_if_fail (self != NULL);

  if (self->lock >= 0)
    close (self->lock);
  if (self->folder >= 0)
    close (self->folder);
  g_free (self->path);
  g_free (self);
}

/**
 * us_journal_folder_get_path:
 * @self: a folder
 *
 * Any thread.
 *
 * Returns: (transfer none): where it is
 */
const char *
us_journal_folder_get_path (UsJournalFolder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * us_journal_folder_get_last:
 * @self: a folder
 *
 * Any thread.
 *
 * Returns: number of the last generation in it; 0 when there is none
 */
guint
us_journal_folder_get_last (UsJournalFolder *self)
{
  guint last = 0;
  struct dirent *entry;
  DIR *folder;

  g_return_val_if_fail (self != NULL, 0);

  folder = opendir (self->path);
  while (folder != NULL && (entry = readdir (folder)) != NULL)
    last = MAX (last, parse_name (entry->d_name));
  if (folder != NULL)
    closedir (folder);
  return last;
}

/**
 * us_journal_folder_get_time:
 * @self: a folder
 * @number: of a generation
 *
 * Any thread.
 *
 * Returns: when something was changed last in the log of the generation, in seconds since 1970; 0
 * when it is not there
 */
gint64
us_journal_folder_get_time (UsJournalFolder *self, guint number)
{
  g_autofree char *name = NULL;
  struct stat status;

  g_return_val_if_fail (self != NULL, 0);

  name = make_name ("log", number);
  return fstatat (self->folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status.st_mtime : 0;
}

/**
 * us_journal_folder_is_empty:
 * @self: a folder
 *
 * Tells whether there is nothing in its files: a power cut has come before the first byte was on
 * the disk. Any thread.
 *
 * Returns: whether nothing can be lost with it
 */
gboolean
us_journal_folder_is_empty (UsJournalFolder *self)
{
  gboolean is_empty = TRUE;
  struct dirent *entry;
  DIR *folder;

  g_return_val_if_fail (self != NULL, FALSE);

  folder = opendir (self->path);
  while (folder != NULL && is_empty && (entry = readdir (folder)) != NULL)
    {
      struct stat status;

      is_empty = parse_name (entry->d_name) == 0 ||
                 (fstatat (self->folder, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
                  status.st_size == 0);
    }
  if (folder != NULL)
    closedir (folder);
  return folder != NULL && is_empty;
}

/**
 * us_journal_folder_create:
 * @self: a folder
 * @stem: "log"
 * @number: of the generation
 *
 * Makes a file to append to. Any thread.
 *
 * Returns: its descriptor, or -1 with errno set
 */
int
us_journal_folder_create (UsJournalFolder *self, const char *stem, guint number)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL && stem != NULL, -1);

  name = make_name (stem, number);
  return openat (self->folder, name, O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
}

/**
 * us_journal_folder_write:
 * @self: a folder
 * @stem: "snapshot"
 * @number: of the generation
 * @bytes: what shall be in the file
 * @error: %US_ERROR_UNWRITABLE
 *
 * Writes a whole file until it is on the disk. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_journal_folder_write (UsJournalFolder *self, const char *stem, guint number, GBytes *bytes,
                         GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL && stem != NULL && bytes != NULL, FALSE);

  name = make_name (stem, number);
  path = g_build_filename (self->path, name, NULL);
  return us_safe_file_save (path, bytes, error);
}

/**
 * us_journal_folder_read:
 * @self: a folder
 * @stem: "snapshot" or "log"
 * @number: of the generation
 *
 * Reads a whole file. Any thread.
 *
 * Returns: (transfer full) (nullable): its bytes; %NULL when it is not there or cannot be read
 */
GBytes *
us_journal_folder_read (UsJournalFolder *self, const char *stem, guint number)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL && stem != NULL, NULL);

  name = make_name (stem, number);
  path = g_build_filename (self->path, name, NULL);
  return us_safe_file_load (path, US_SAFE_FILE_NATIVE_MAX, NULL);
}

/**
 * us_journal_folder_supersede:
 * @self: a folder
 * @number: a generation whose snapshot is on the disk
 *
 * Removes the files of generations that are needed no more: the last that this was called with
 * stays, should this one be damaged, with all that came after it. One thread at a time.
 */
void
us_journal_folder_supersede (UsJournalFolder *self, guint number)
{
  struct dirent *entry;
  DIR *folder;

  g_return_if_fail (self != NULL && number > 0);

  folder = opendir (self->path);
  while (folder != NULL && (entry = readdir (folder)) != NULL)
    {
      const guint of = parse_name (entry->d_name);

      if (of > 0 && of < self->whole)
        unlinkat (self->folder, entry->d_name, 0);
    }
  if (folder != NULL)
    closedir (folder);
  self->whole = number;
}

/**
 * us_journal_folder_erase:
 * @self: a folder
 *
 * Removes all files of the folder, and the folder. Any thread.
 */
void
us_journal_folder_erase (UsJournalFolder *self)
{
  struct dirent *entry;
  DIR *folder;

  g_return_if_fail (self != NULL);

  folder = opendir (self->path);
  while (folder != NULL && (entry = readdir (folder)) != NULL)
    if (strcmp (entry->d_name, ".") != 0 && strcmp (entry->d_name, "..") != 0 &&
        strcmp (entry->d_name, LOCK) != 0)
      unlinkat (self->folder, entry->d_name, 0);
  if (folder != NULL)
    closedir (folder);
  /* Last, so that nobody takes over what is half gone. */
  unlinkat (self->folder, LOCK, 0);
  rmdir (self->path);
}
