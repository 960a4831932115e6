/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define FOLDER "undersigned"
/* How often a lock may be removed while we take it. */
#define TRIES 20

/* One file that is locked: by the name of what it is for, or by its number on the disk. */
typedef struct
{
  char *path;
  int descriptor;
  GFileMonitor *monitor;
} Hold;

struct _UsLock
{
  Hold name;
  Hold number;
  UsLockAsked asked;
  gpointer user_data;
};

/* The key is hidden: a name says much. */
static char *
make_path (const char *key)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);

  return g_build_filename (g_get_user_runtime_dir (), FOLDER, sum, NULL);
}

static char *
make_name_path (const char *path)
{
  g_autofree char *real = realpath (path, NULL);

  return make_path (real != NULL ? real : path);
}

static char *
make_number_path (const char *path)
{
  g_autofree char *key = NULL;
  struct stat status;

  if (stat (path, &status) != 0)
    return NULL;
  key = g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64) status.st_dev,
                         (guint64) status.st_ino);
  return make_path (key);
}

/* Whoever has it sees that its file changes. */
static void
ask (int descriptor)
{
  if (pwrite (descriptor, "?", 1, 0) != 1)
    g_debug ("nobody can be asked");
}

/* What was locked may be what somebody has just removed: then it is nobody's. */
static gboolean
is_still_there (int descriptor, const char *path)
{
  struct stat ours, there;

  return fstat (descriptor, &ours) == 0 && lstat (path, &there) == 0 &&
         ours.st_ino == there.st_ino && ours.st_dev == there.st_dev;
}

static int
take (const char *path, gboolean *ret_is_busy)
{
  for (guint i = 0; i < TRIES; i++)
    {
      const int descriptor = open (path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);

      if (descriptor < 0)
        return -1;
      if (flock (descriptor, LOCK_EX | LOCK_NB) != 0)
        {
          *ret_is_busy = errno == EWOULDBLOCK;
          if (*ret_is_busy)
            ask (descriptor);
          close (descriptor);
          return -1;
        }
      if (is_still_there (descriptor, path))
        return descriptor;
      close (descriptor);
    }
  return -1;
}

static void
changed_cb (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event,
            gpointer user_data)
{
  UsLock *self = user_data;

  if (event == G_FILE_MONITOR_EVENT_CHANGED)
    self->asked (self->user_data);
}

static void
watch (UsLock *self, Hold *hold)
{
  g_autoptr (GFile) file = NULL;

  if (self->asked == NULL || hold->descriptor < 0 || hold->monitor != NULL)
    return;
  file = g_file_new_for_path (hold->path);
  hold->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (hold->monitor != NULL)
    g_signal_connect (hold->monitor, "changed", G_CALLBACK (changed_cb), self);
}

static void
let_go (Hold *hold)
{
  if (hold->monitor != NULL)
    g_file_monitor_cancel (hold->monitor);
  g_clear_object (&hold->monitor);
  if (hold->descriptor >= 0)
    {
      unlink (hold->path);
      close (hold->descriptor);
    }
  hold->descriptor = -1;
  g_clear_pointer (&hold->path, g_free);
}

/* What is held already is not given back in between. */
static void
move (UsLock *self, Hold *hold, char *path, gboolean *ret_is_busy)
{
  if (hold->descriptor >= 0 && g_strcmp0 (hold->path, path) == 0)
    {
      g_free (path);
      return;
    }
  let_go (hold);
  hold->path = path;
  hold->descriptor = path != NULL ? take (path, ret_is_busy) : -1;
  watch (self, hold);
}

/**
 * us_lock_take:
 * @path: path of a file, in the encoding of file names
 * @ret_is_busy: (out): whether another process has the file; its user is shown where, when it
 * watches
 *
 * Takes the lock of a file, by its name and by its number on the disk. Where no locks can be made,
 * nobody is kept from anything. Main thread only.
 *
 * Returns: (transfer full) (nullable): the lock; %NULL when it is busy
 */
UsLock *
us_lock_take (const char *path, gboolean *ret_is_busy)
{
  g_autoptr (UsLock) self = g_new0 (UsLock, 1);
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), FOLDER, NULL);

  g_return_val_if_fail (path != NULL && ret_is_busy != NULL, NULL);

  *ret_is_busy = FALSE;
  self->name.descriptor = -1;
  self->number.descriptor = -1;
  g_mkdir_with_parents (folder, 0700);
  move (self, &self->name, make_name_path (path), ret_is_busy);
  if (!*ret_is_busy)
    move (self, &self->number, make_number_path (path), ret_is_busy);
  return *ret_is_busy ? NULL : g_steal_pointer (&self);
}

/**
 * us_lock_free:
 * @self: (transfer full): a lock
 *
 * Gives the file free. Main thread only.
 */
void
us_lock_free (UsLock *self)
{
  g_return_if_fail (self != NULL);

  let_go (&self->name);
  let_go (&self->number);
  g_free (self);
}

/**
 * us_lock_follow:
 * @self: a lock
 * @path: of the file that is held from now on: another one, or the same after a save has given it
 * another number
 *
 * Moves the lock. What another process has is left to it. Main thread only.
 */
void
us_lock_follow (UsLock *self, const char *path)
{
  gboolean is_busy;

  g_return_if_fail (self != NULL && path != NULL);

  move (self, &self->name, make_name_path (path), &is_busy);
  move (self, &self->number, make_number_path (path), &is_busy);
}

/**
 * us_lock_watch:
 * @self: a lock
 * @asked: called in the main thread when somebody else wanted the file
 * @user_data: for @asked, until the lock is freed
 *
 * Tells of those who are kept from the file. Main thread only.
 */
void
us_lock_watch (UsLock *self, UsLockAsked asked, gpointer user_data)
{
  g_return_if_fail (self != NULL && asked != NULL);

  self->asked = asked;
  self->user_data = user_data;
  watch (self, &self->name);
  watch (self, &self->number);
}
