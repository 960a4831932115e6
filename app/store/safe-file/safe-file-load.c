/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/safe-file/safe-file-load.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/error.h"

/* What is allocated at first for a file that does not know its size, such as a pipe. */
#define PIECE (64 * 1024)

static void
set_unreadable (GError **error, const char *name, int problem)
{
  g_set_error (error, US_ERROR, US_ERROR_UNREADABLE,
               /* translators: the first %s is the name of a file, the second says why */
               _ ("“%s” cannot be read: %s."), name, g_strerror (problem));
}

static void
set_too_big (GError **error, const char *name, gsize limit)
{
  g_autofree char *size = g_format_size_full (limit, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (
      error, US_ERROR, US_ERROR_TOO_BIG,
      /* translators: the first %s is the name of a file, the second a size with its unit */
      _ ("“%s” is too big: it has more than %s."), name, size);
}

static gboolean
check_kind (const struct stat *status, const char *name, GError **error)
{
  if (S_ISREG (status->st_mode))
    return TRUE;
  if (S_ISDIR (status->st_mode))
    g_set_error (error, US_ERROR, US_ERROR_NOT_A_FILE,
                 /* translators: %s is the name of a folder */
                 _ ("“%s” is a folder, not a file."), name);
  else
    g_set_error (error, US_ERROR, US_ERROR_NOT_A_FILE,
                 /* translators: %s is the name of a pipe, a socket or a device */
                 _ ("“%s” is a pipe or a device, not a file."), name);
  return FALSE;
}

/* Reads to the end, but no more than one byte beyond the limit. */
static GBytes *
read_all (int descriptor, gsize expected, gsize limit, const char *name, GError **error)
{
  gsize capacity = MIN (expected > 0 ? expected : PIECE, limit) + 1;
  gsize length = 0;
  g_autofree char *data = g_try_malloc (capacity);

  while (data != NULL)
    {
      gssize got = read (descriptor, data + length, capacity - length);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        {
          set_unreadable (error, name, errno);
          return NULL;
        }
      if (got == 0)
        return g_bytes_new_take (g_steal_pointer (&data), length);
      length += (gsize) got;
      if (length > limit)
        {
          set_too_big (error, name, limit);
          return NULL;
        }
      if (length == capacity)
        {
          char *larger;

          capacity = MIN (2 * capacity, limit + 1);
          larger = g_try_realloc (data, capacity);
          if (larger == NULL)
            break;
          data = larger;
        }
    }
  set_unreadable (error, name, ENOMEM);
  return NULL;
}

static GBytes *
load (int descriptor, gsize limit, UsFileIdentity *identity, const char *name, GError **error)
{
  struct stat status;
  GBytes *bytes;

  if (fstat (descriptor, &status) != 0)
    {
      set_unreadable (error, name, errno);
      return NULL;
    }
  if (!check_kind (&status, name, error))
    return NULL;
  if ((guint64) status.st_size > limit)
    {
      set_too_big (error, name, limit);
      return NULL;
    }
  bytes = read_all (descriptor, (gsize) status.st_size, limit, name, error);
  /* The times of before the reading: what is written meanwhile counts as changed. */
  if (bytes != NULL && identity != NULL)
    us_file_identity_set (identity, &status, bytes);
  return bytes;
}

/**
 * us_file_load:
 * @path: path of a file, in the encoding of file names
 * @limit: how many bytes it may have
 * @identity: (out) (optional): what the file is, when it could be read
 * @error: return location
 *
 * Reads a regular file. Never waits for a pipe or a device. Any thread.
 *
 * Returns: (transfer full) (nullable): its bytes; %NULL with %US_ERROR_UNREADABLE,
 * %US_ERROR_NOT_A_FILE or %US_ERROR_TOO_BIG
 */
GBytes *
us_file_load (const char *path, gsize limit, UsFileIdentity *identity, GError **error)
{
  g_autofree char *name = NULL;
  GBytes *bytes;
  int descriptor;

  g_return_val_if_fail (path != NULL, NULL);

  name = g_filename_display_name (path);
  descriptor = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0)
    {
      struct stat status;
      int problem = errno;

      /* A socket cannot even be opened. */
      if (problem != ENXIO || stat (path, &status) != 0 || check_kind (&status, name, error))
        set_unreadable (error, name, problem);
      return NULL;
    }
  bytes = load (descriptor, limit, identity, name, error);
  close (descriptor);
  return bytes;
}

/**
 * us_file_load_stdin:
 * @limit: how many bytes there may be
 * @error: return location
 *
 * Reads standard input to its end. Any thread.
 *
 * Returns: (transfer full) (nullable): its bytes; %NULL with %US_ERROR_UNREADABLE or
 * %US_ERROR_TOO_BIG
 */
GBytes *
us_file_load_stdin (gsize limit, GError **error)
{
  return read_all (STDIN_FILENO, 0, limit, _ ("Standard input"), error);
}
