/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/safe-file-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/error.h"

/* As many as the kernel follows. */
#define SYMLINKS_MAX 40
#define NAME_TRIES 100
#define NEW_MODE 0600

/* All that happens to a file happens in its folder, which is opened once. */
typedef struct
{
  int folder;
  char *name; /* of the file in the folder */
  gboolean exists;
  struct stat status; /* of the file that is there */
  char temporary[64]; /* name of the new file until it has its own; "" when there is none */
} Save;

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

static gboolean
write_all (int descriptor, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

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

/* The file that a chain of symbolic links means, whether it exists or not. */
static char *
follow_symlinks (const char *path)
{
  g_autofree char *file = g_strdup (path);

  for (int i = 0; i < SYMLINKS_MAX; i++)
    {
      char target[PATH_MAX];
      gssize length = readlink (file, target, sizeof target - 1);
      g_autofree char *folder = NULL;
      char *next;

      if (length < 0)
        return g_steal_pointer (&file);
      target[length] = '\0';
      folder = g_path_get_dirname (file);
      next =
          g_path_is_absolute (target) ? g_strdup (target) : g_build_filename (folder, target, NULL);
      g_free (file);
      file = next;
    }
  errno = ELOOP;
  return NULL;
}

static gboolean
open_folder (Save *self, const char *path)
{
  g_autofree char *file = follow_symlinks (path);
  g_autofree char *folder = NULL;

  if (file == NULL)
    return FALSE;
  folder = g_path_get_dirname (file);
  self->name = g_path_get_basename (file);
  self->folder = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->folder < 0)
    return FALSE;
  self->exists = fstatat (self->folder, self->name, &self->status, AT_SYMLINK_NOFOLLOW) == 0;
  return self->exists || errno == ENOENT;
}

static void
make_temporary_name (Save *self)
{
  g_snprintf (self->temporary, sizeof self->temporary, ".undersigned-%08x%08x.tmp", g_random_int (),
              g_random_int ());
}

static int
open_named (Save *self)
{
  for (int i = 0; i < NAME_TRIES; i++)
    {
      int descriptor;

      make_temporary_name (self);
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
name_anonymous (Save *self, int descriptor)
{
  char link[64];

  g_snprintf (link, sizeof link, "/proc/self/fd/%d", descriptor);
  for (int i = 0; i < NAME_TRIES; i++)
    {
      make_temporary_name (self);
      if (linkat (AT_FDCWD, link, self->folder, self->temporary, AT_SYMLINK_FOLLOW) == 0)
        return TRUE;
      self->temporary[0] = '\0';
      if (errno != EEXIST)
        break;
    }
  return FALSE;
}

/* Who could read the old file can read the new one, and nobody else. */
static gboolean
keep_mode (Save *self, int descriptor)
{
  mode_t mode = self->status.st_mode & 07777;

  if (!self->exists)
    return fchmod (descriptor, NEW_MODE) == 0;
  if (fchown (descriptor, self->status.st_uid, self->status.st_gid) != 0 &&
      fchown (descriptor, (uid_t) -1, self->status.st_gid) != 0)
    mode &= ~(mode_t) (S_IRWXG | S_ISGID);
  return fchmod (descriptor, mode) == 0;
}

static gboolean
fill (Save *self, int descriptor, GBytes *bytes)
{
  return write_all (descriptor, bytes) && keep_mode (self, descriptor) && fsync (descriptor) == 0;
}

/* Writes the new file under its temporary name. One without a name until it is complete cannot be
 * left over by a crash; where there are none, it has a name from the start. */
static gboolean
write_temporary (Save *self, GBytes *bytes)
{
  gboolean done = FALSE;
  int problem;
  int descriptor = openat (self->folder, ".", O_TMPFILE | O_RDWR | O_CLOEXEC, NEW_MODE);

  if (descriptor >= 0)
    {
      if (fill (self, descriptor, bytes))
        done = name_anonymous (self, descriptor);
      else
        {
          problem = errno;
          close (descriptor);
          errno = problem;
          return FALSE;
        }
      close (descriptor);
    }
  if (done)
    return TRUE;
  descriptor = open_named (self);
  if (descriptor < 0)
    return FALSE;
  done = fill (self, descriptor, bytes);
  problem = errno;
  if (close (descriptor) != 0 && done)
    return FALSE;
  errno = problem;
  return done;
}

/* Some file systems cannot sync a folder and say that by EINVAL; they lose nothing by it. */
static gboolean
put_in_place (Save *self)
{
  if (renameat (self->folder, self->temporary, self->folder, self->name) != 0)
    return FALSE;
  self->temporary[0] = '\0';
  return fsync (self->folder) == 0 || errno == EINVAL;
}

static gboolean
replace (Save *self, GBytes *bytes)
{
  /* A rename would pass by a write protection. */
  if (self->exists && faccessat (self->folder, self->name, W_OK, AT_EACCESS) != 0)
    return FALSE;
  return write_temporary (self, bytes) && put_in_place (self);
}

static void
set_unwritable (GError **error, const char *path, int problem)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, US_ERROR, US_ERROR_UNWRITABLE,
               /* translators: the first %s is the name of a file, the second says why */
               _ ("“%s” could not be saved: %s."), name, g_strerror (problem));
}

static gboolean
check_kind (Save *self, const char *path, GError **error)
{
  g_autofree char *name = NULL;

  if (!self->exists || S_ISREG (self->status.st_mode))
    return TRUE;
  name = g_filename_display_name (path);
  g_set_error (error, US_ERROR, US_ERROR_NOT_A_FILE,
               /* translators: %s is the name of a folder, a pipe or a device */
               _ ("“%s” is not a file, so that nothing can be saved in it."), name);
  return FALSE;
}

/**
 * us_file_save:
 * @path: path of a file, in the encoding of file names
 * @bytes: what shall be in it
 * @error: return location
 *
 * Writes a file beside the old one and puts it in its place when it is complete and on the disk.
 * Keeps the mode of the old file and the symbolic links that lead to it; a new file is for the user
 * alone. Any thread.
 *
 * Returns: %FALSE with %US_ERROR_UNWRITABLE or %US_ERROR_NOT_A_FILE; then the old file is untouched
 */
gboolean
us_file_save (const char *path, GBytes *bytes, GError **error)
{
  Save self = { .folder = -1 };
  gboolean done = FALSE;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  if (!open_folder (&self, path))
    set_unwritable (error, path, errno);
  else if (check_kind (&self, path, error))
    {
      done = replace (&self, bytes);
      if (!done)
        set_unwritable (error, path, errno);
    }
  if (self.temporary[0] != '\0')
    unlinkat (self.folder, self.temporary, 0);
  if (self.folder >= 0)
    close (self.folder);
  g_free (self.name);
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

  if (write_all (STDOUT_FILENO, bytes))
    return TRUE;
  set_unwritable (error, _ ("Standard output"), errno);
  return FALSE;
}
