/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/safe-file/safe-file-settle.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "store/safe-file/safe-file-fill.h"
#include "store/safe-file/safe-file-swap.h"

/* More than anybody makes in a second. */
#define COPIES_MAX 1000
#define PIECE (64 * 1024)
#define NEW_MODE 0600

/* "letter.statement" is kept as "letter (other version).statement". */
static char *
make_copy_name (UsFileTarget *self, guint number)
{
  const char *dot = strrchr (self->name, '.');
  const gsize stem_length =
      dot != NULL && dot != self->name ? (gsize) (dot - self->name) : strlen (self->name);
  /* Names of files end at 255 bytes. */
  g_autofree char *stem = g_strndup (self->name, MIN (stem_length, 180));
  const char *suffix = self->name + stem_length;
  g_autofree char *copy = NULL;

  if (number == 1)
    /* translators: a file's name; the first %s is what was its name, the second its suffix with a
     * dot, as in: letter (other version).statement */
    copy = g_strdup_printf (_ ("%s (other version)%s"), stem, suffix);
  else
    /* translators: a file's name; the first %s is what was its name, %u a number from 2, the second
     * %s its suffix with a dot, as in: letter (other version 2).statement */
    copy = g_strdup_printf (_ ("%s (other version %u)%s"), stem, number, suffix);
  g_strdelimit (copy, "/", '-');
  return g_steal_pointer (&copy);
}

/* Gives the old file a name that nothing else has. */
static char *
keep_named (UsFileTarget *self)
{
  for (guint i = 1; i < COPIES_MAX; i++)
    {
      g_autofree char *name = make_copy_name (self, i);
      gboolean kept =
          renameat2 (self->folder, self->temporary, self->folder, name, RENAME_NOREPLACE) == 0;

      if (!kept && us_file_is_unsupported (errno) &&
          linkat (self->folder, self->temporary, self->folder, name, 0) == 0)
        kept = unlinkat (self->folder, self->temporary, 0) == 0;
      if (kept)
        return g_steal_pointer (&name);
      /* A start that swept up has taken it away, which it does only with what is known. */
      if (errno == ENOENT)
        return NULL;
      if (errno != EEXIST)
        break;
    }
  /* Under its odd name it is still there. */
  return g_strdup (self->temporary);
}

static gboolean
copy_all (int from, int to)
{
  g_autofree char *piece = g_malloc (PIECE);
  off_t position = 0;
  gssize got;

  while ((got = pread (from, piece, PIECE, position)) > 0)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (piece, (gsize) got);

      if (!us_file_write_all (to, bytes))
        return FALSE;
      position += got;
    }
  return got == 0 && fsync (to) == 0;
}

/* The old file has no name any more: what somebody has written in it at the last moment is copied
 * to a new one. */
static char *
keep_open (UsFileTarget *self, int old, gboolean *is_whole)
{
  for (guint i = 1; i < COPIES_MAX; i++)
    {
      g_autofree char *name = make_copy_name (self, i);
      int problem;
      int copy = openat (self->folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, NEW_MODE);

      if (copy < 0 && errno == EEXIST)
        continue;
      if (copy < 0)
        break;
      *is_whole = copy_all (old, copy);
      problem = errno;
      close (copy);
      errno = problem;
      return g_steal_pointer (&name);
    }
  return NULL;
}

/**
 * us_file_keep_other:
 * @self: an open target
 * @descriptor: of the file that is there, which may be read
 *
 * Copies what is in a file to one beside it, which is on the disk then. Any thread.
 *
 * Returns: (transfer full) (nullable): name of the copy, in the folder; %NULL with errno set when
 * there is none
 */
char *
us_file_keep_other (UsFileTarget *self, int descriptor)
{
  g_autofree char *name = NULL;
  gboolean is_whole = FALSE;
  int problem;

  g_return_val_if_fail (self != NULL, NULL);

  name = keep_open (self, descriptor, &is_whole);
  if (name == NULL || (is_whole && (fsync (self->folder) == 0 || errno == EINVAL)))
    return g_steal_pointer (&name);
  problem = errno;
  unlinkat (self->folder, name, 0);
  errno = problem;
  return NULL;
}

/* Whether what came out is what we knew of, by its bytes where they are known. */
static gboolean
is_known (UsFileTarget *self, int descriptor)
{
  UsFileIdentity out = { 0 };
  struct stat status;

  if (self->found.has_sum)
    return us_file_identity_take (&out, descriptor) &&
           us_file_identity_has_content (&self->found, &out);
  return fstat (descriptor, &status) == 0 && status.st_ino == self->found.inode &&
         status.st_size == self->found.size &&
         status.st_mtim.tv_sec == self->found.modified.tv_sec &&
         status.st_mtim.tv_nsec == self->found.modified.tv_nsec;
}

/* What cannot be read is known by its status alone. */
static int
open_old (UsFileTarget *self)
{
  const int flags = O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  int descriptor = openat (self->folder, self->temporary, O_RDONLY | flags);

  if (descriptor < 0 && errno == EACCES && !self->found.has_sum)
    descriptor = openat (self->folder, self->temporary, O_PATH | flags);
  return descriptor;
}

/**
 * us_file_settle:
 * @self: a target after its swap
 *
 * Removes the old file when it is the one that we knew of; what somebody else has put there or
 * written in it meanwhile is kept beside it under a name of its own. Any thread.
 *
 * Returns: (transfer full) (nullable): name of the copy that was kept, in the folder; %NULL when
 * there was nothing to keep
 */
char *
us_file_settle (UsFileTarget *self)
{
  char *kept = NULL;
  gboolean is_whole;
  struct stat status;
  int descriptor;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->temporary[0] == '\0')
    return NULL;
  descriptor = open_old (self);
  if (descriptor >= 0 && self->found.known && fstat (descriptor, &status) == 0 &&
      S_ISREG (status.st_mode) && is_known (self, descriptor))
    {
      unlinkat (self->folder, self->temporary, 0);
      if (!is_known (self, descriptor))
        kept = keep_open (self, descriptor, &is_whole);
    }
  else
    kept = keep_named (self);
  if (descriptor >= 0)
    close (descriptor);
  self->temporary[0] = '\0';
  return kept;
}
