/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/safe-file/file-identity.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "store/digest.h"
#include "store/safe-file/safe-file-mount.h"

/* Enough that a system call costs nothing against the sum. */
#define PIECE (256 * 1024)

static void
take_status (UsFileIdentity *self, const struct stat *status)
{
  memset (self, 0, sizeof *self);
  self->known = TRUE;
  self->device = status->st_dev;
  self->inode = status->st_ino;
  self->size = status->st_size;
  self->modified = status->st_mtim;
  self->changed = status->st_ctim;
}

static gboolean
is_same_time (const struct timespec *a, const struct timespec *b)
{
  return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

static void
sum_data (guint8 *sum, gconstpointer data, gsize length)
{
  UsDigest *digest = us_digest_new (length);

  us_digest_add (digest, data, length);
  us_digest_finish (digest, sum, US_FILE_SUM_SIZE);
}

static gboolean
sum_file (int descriptor, off_t size, guint8 *sum)
{
  g_autofree char *piece = g_malloc (PIECE);
  UsDigest *digest = us_digest_new ((gsize) size);
  gboolean is_read = TRUE;
  off_t position = 0;

  while (TRUE)
    {
      gssize got = pread (descriptor, piece, PIECE, position);

      if (got < 0 && errno == EINTR)
        continue;
      is_read = got >= 0;
      if (got <= 0)
        break;
      us_digest_add (digest, piece, (gsize) got);
      position += got;
    }
  us_digest_finish (digest, sum, US_FILE_SUM_SIZE);
  return is_read;
}

/**
 * us_file_identity_set:
 * @self: what to fill in
 * @status: of the file
 * @bytes: (nullable): what is in it
 *
 * Describes a file of which all is known. Any thread.
 */
void
us_file_identity_set (UsFileIdentity *self, const struct stat *status, GBytes *bytes)
{
  gsize length;
  gconstpointer data;

  g_return_if_fail (self != NULL && status != NULL);

  take_status (self, status);
  if (bytes == NULL)
    return;
  data = g_bytes_get_data (bytes, &length);
  sum_data (self->sum, data, length);
  self->has_sum = TRUE;
}

/**
 * us_file_identity_take:
 * @self: what to fill in
 * @descriptor: of a regular file that may be read
 *
 * Reads an open file to describe it. Any thread.
 *
 * Returns: %FALSE with errno set when it cannot be read
 */
gboolean
us_file_identity_take (UsFileIdentity *self, int descriptor)
{
  struct stat status;
  guint8 sum[US_FILE_SUM_SIZE];

  g_return_val_if_fail (self != NULL, FALSE);

  if (fstat (descriptor, &status) != 0 || !sum_file (descriptor, status.st_size, sum))
    return FALSE;
  take_status (self, &status);
  memcpy (self->sum, sum, sizeof sum);
  self->has_sum = TRUE;
  return TRUE;
}

/**
 * us_file_identity_is_status:
 * @self: what a file was
 * @status: what a file is
 *
 * Tells without reading it whether nobody has touched a file. Any thread.
 *
 * Returns: %TRUE when it is the same file and nothing of it has changed
 */
gboolean
us_file_identity_is_status (const UsFileIdentity *self, const struct stat *status)
{
  g_return_val_if_fail (self != NULL && status != NULL, FALSE);

  return self->known && self->device == status->st_dev && self->inode == status->st_ino &&
         self->size == status->st_size && is_same_time (&self->modified, &status->st_mtim) &&
         is_same_time (&self->changed, &status->st_ctim);
}

/**
 * us_file_identity_has_content:
 * @self: what a file was
 * @other: what another is, or the same later
 *
 * Tells whether two files have the same bytes. Any thread.
 *
 * Returns: %FALSE also when that is not known
 */
gboolean
us_file_identity_has_content (const UsFileIdentity *self, const UsFileIdentity *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->known && other->known && self->has_sum && other->has_sum &&
         self->size == other->size && memcmp (self->sum, other->sum, sizeof self->sum) == 0;
}

/**
 * us_file_identity_print_mark:
 * @self: what a file is
 * @mark: (out): %US_FILE_MARK_SIZE bytes
 *
 * Gives a few digits by which a file is known again under another name: of its bytes when their sum
 * is known, else of its number, its size and its time. Any thread.
 */
void
us_file_identity_print_mark (const UsFileIdentity *self, char *mark)
{
  guint8 sum[US_FILE_SUM_SIZE] = { 0 };

  g_return_if_fail (self != NULL && mark != NULL);

  if (self->has_sum)
    memcpy (sum, self->sum, sizeof sum);
  else if (self->known)
    {
      const guint64 status[] = { self->inode, (guint64) self->size, (guint64) self->modified.tv_sec,
                                 (guint64) self->modified.tv_nsec };

      sum_data (sum, status, sizeof status);
    }
  for (guint i = 0; i < US_FILE_MARK_SIZE / 2; i++)
    g_snprintf (mark + 2 * i, 3, "%02x", sum[i]);
}

/**
 * us_file_identity_is_untouched:
 * @self: what a file was
 * @path: where it was
 *
 * Looks whether the file still has the bytes that it had; reads it only when it was touched. A file
 * that is gone, or cannot be read, is not untouched. Any thread.
 *
 * Returns: whether the same bytes are there
 */
gboolean
us_file_identity_is_untouched (const UsFileIdentity *self, const char *path)
{
  UsFileIdentity now = { 0 };
  struct stat status;
  gboolean untouched;
  int descriptor;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  if (stat (path, &status) != 0)
    return !self->known && errno == ENOENT;
  if (status.st_nlink == 0 && us_file_is_orphan (AT_FDCWD, path))
    return FALSE;
  if (us_file_identity_is_status (self, &status))
    return TRUE;
  if (!S_ISREG (status.st_mode) || status.st_size != self->size)
    return FALSE;
  descriptor = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0)
    return FALSE;
  untouched = us_file_identity_take (&now, descriptor) && us_file_identity_has_content (self, &now);
  close (descriptor);
  return untouched;
}

/**
 * us_file_is_same:
 * @a: a path
 * @b: another
 *
 * Whether both are one file, by whatever name, link or way. Any thread.
 *
 * Returns: %TRUE if so; %FALSE too when one of them is not there
 */
gboolean
us_file_is_same (const char *a, const char *b)
{
  struct stat status_a, status_b;

  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return stat (a, &status_a) == 0 && stat (b, &status_b) == 0 &&
         status_a.st_dev == status_b.st_dev && status_a.st_ino == status_b.st_ino;
}
