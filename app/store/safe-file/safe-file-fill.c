/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/safe-file/safe-file-fill.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "store/safe-file/safe-file-attributes.h"

#define NAME_TRIES 100
#define NEW_MODE 0600

#define PIECE ((gsize) 256 * 1024)

/* A write beyond the limit of file sizes shall fail, not kill. */
static gssize
write_without_signal (int descriptor, const char *data, gsize length)
{
  const struct timespec now = { 0 };
  sigset_t limit;
  sigset_t before;
  gssize written;
  int problem;

  sigemptyset (&limit);
  sigaddset (&limit, SIGXFSZ);
  pthread_sigmask (SIG_BLOCK, &limit, &before);
  written = write (descriptor, data, length);
  problem = errno;
  if (written < 0 && problem == EFBIG && !sigismember (&before, SIGXFSZ))
    sigtimedwait (&limit, NULL, &now);
  pthread_sigmask (SIG_SETMASK, &before, NULL);
  errno = problem;
  return written;
}

/* By the marks a later start knows what was left over. */
static void
make_name (UsFileTarget *self, const UsFileIdentity *fresh, const char *suffix)
{
  char old_mark[US_FILE_MARK_SIZE];
  char new_mark[US_FILE_MARK_SIZE];

  us_file_identity_print_mark (&self->found, old_mark);
  us_file_identity_print_mark (fresh, new_mark);
  g_snprintf (self->temporary, sizeof self->temporary, US_FILE_TEMPORARY_PREFIX "%s-%s-%08x%s",
              old_mark, new_mark, g_random_int (), suffix);
}

static int
open_named (UsFileTarget *self)
{
  const UsFileIdentity unknown = { 0 };

  for (int i = 0; i < NAME_TRIES; i++)
    {
      int descriptor;

      make_name (self, &unknown, US_FILE_BEGUN_SUFFIX);
      descriptor =
          openat (self->folder, self->temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, NEW_MODE);
      if (descriptor >= 0)
        return descriptor;
      self->temporary[0] = '\0';
      if (errno != EEXIST)
        break;
    }
  return -1;
}

static gboolean
name_anonymous (UsFileTarget *self, int descriptor, const UsFileIdentity *fresh)
{
  char link[64];

  g_snprintf (link, sizeof link, "/proc/self/fd/%d", descriptor);
  for (int i = 0; i < NAME_TRIES; i++)
    {
      make_name (self, fresh, US_FILE_TEMPORARY_SUFFIX);
      if (linkat (AT_FDCWD, link, self->folder, self->temporary, AT_SYMLINK_FOLLOW) == 0)
        return TRUE;
      self->temporary[0] = '\0';
      if (errno != EEXIST)
        break;
    }
  return FALSE;
}

/* What is on the disk is read back: a file system that lies is found out while the old file is
 * still there. Locked, so that nobody takes it for left over. */
static gboolean
fill (UsFileTarget *self, int descriptor, GBytes *bytes, UsFileIdentity *ret_fresh)
{
  struct stat status;

  flock (descriptor, LOCK_EX | LOCK_NB);
  if (!us_file_write_all (descriptor, bytes) || !us_file_keep_attributes (self, descriptor) ||
      fsync (descriptor) != 0 || !us_file_has_bytes (descriptor, bytes) ||
      fstat (descriptor, &status) != 0)
    return FALSE;
  us_file_identity_set (ret_fresh, &status, NULL);
  return TRUE;
}

/* What is only begun may be removed by whoever finds it; what is complete, not without a look. */
static gboolean
rename_complete (UsFileTarget *self, const UsFileIdentity *fresh)
{
  g_autofree char *begun = g_strdup (self->temporary);

  make_name (self, fresh, US_FILE_TEMPORARY_SUFFIX);
  if (renameat (self->folder, begun, self->folder, self->temporary) == 0)
    return TRUE;
  g_strlcpy (self->temporary, begun, sizeof self->temporary);
  return FALSE;
}

static int
give_up (int descriptor)
{
  int problem = errno;

  close (descriptor);
  errno = problem;
  return -1;
}

/**
 * us_file_write_all:
 * @descriptor: what to write to
 * @bytes: what to write
 *
 * Writes all of it. Any thread.
 *
 * Returns: %FALSE with errno set when not all was taken
 */
gboolean
us_file_write_all (int descriptor, GBytes *bytes)
{
  gsize length;
  const char *data;

  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);
  while (length > 0)
    {
      gssize written = write_without_signal (descriptor, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      if (written == 0)
        {
          errno = EIO;
          return FALSE;
        }
      data += written;
      length -= (gsize) written;
    }
  return TRUE;
}

/**
 * us_file_has_bytes:
 * @descriptor: of a file
 * @bytes: what should be in it
 *
 * Reads it from its start. Any thread.
 *
 * Returns: %FALSE with errno set when something else is in it
 */
gboolean
us_file_has_bytes (int descriptor, GBytes *bytes)
{
  g_autofree char *piece = g_malloc (PIECE);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize position = 0;

  while (TRUE)
    {
      gssize got = pread (descriptor, piece, PIECE, (off_t) position);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return FALSE;
      if (got == 0 && position == length)
        return TRUE;
      if (got == 0 || (gsize) got > length - position ||
          memcmp (piece, data + position, (gsize) got) != 0)
        break;
      position += (gsize) got;
    }
  errno = EIO;
  return FALSE;
}

/**
 * us_file_fill:
 * @self: an open target
 * @bytes: what shall be in the new file
 *
 * Writes the new file under a temporary name, with the rights of the old one, until it is on the
 * disk. One without a name until it is complete cannot be left over by a crash; where there are
 * none, it has a name from the start. Any thread.
 *
 * Returns: an open descriptor, or -1 with errno set
 */
int
us_file_fill (UsFileTarget *self, GBytes *bytes)
{
  UsFileIdentity fresh = { 0 };
  int descriptor;

  g_return_val_if_fail (self != NULL && self->folder >= 0, -1);

  descriptor = openat (self->folder, ".", O_TMPFILE | O_RDWR | O_CLOEXEC, NEW_MODE);
  if (descriptor >= 0)
    {
      if (!fill (self, descriptor, bytes, &fresh))
        return give_up (descriptor);
      if (name_anonymous (self, descriptor, &fresh))
        return descriptor;
      close (descriptor);
    }
  descriptor = open_named (self);
  if (descriptor < 0)
    return -1;
  if (!fill (self, descriptor, bytes, &fresh) || !rename_complete (self, &fresh))
    return give_up (descriptor);
  return descriptor;
}
