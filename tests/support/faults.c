/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

static struct
{
  gboolean armed;
  gboolean busy;
  UsFaultKind kind;
  guint number;
  int problem;
  guint count;
  UsFaultLack lack;
  void (*hook) (guint number, gpointer data);
  gpointer data;
  char log[65536];
  gsize logged;
} faults;

/* Only in the thread that armed it: workers of the library have calls of their own. */
static GThread *owner;

/* Whether the call shall fail; errno is set then. */
static gboolean
strikes (const char *name)
{
  const int before = errno;

  if (!faults.armed || faults.busy || g_thread_self () != owner)
    return FALSE;
  faults.count++;
  if (faults.logged + 64 < sizeof faults.log)
    faults.logged += (gsize) g_snprintf (faults.log + faults.logged, 64, "%s\n", name);
  if (faults.hook != NULL)
    {
      faults.busy = TRUE;
      faults.hook (faults.count, faults.data);
      faults.busy = FALSE;
    }
  errno = before;
  if (faults.kind == US_FAULT_KILL && faults.count == faults.number)
    kill (getpid (), SIGKILL);
  if ((faults.kind == US_FAULT_FAIL && faults.count == faults.number) ||
      (faults.kind == US_FAULT_STUCK && faults.count >= faults.number))
    {
      errno = faults.problem;
      return TRUE;
    }
  return FALSE;
}

/* In any thread. */
static int n_syncs;

guint
us_faults_count_syncs (void)
{
  return (guint) g_atomic_int_get (&n_syncs);
}

static gboolean
lacks (UsFaultLack lack)
{
  return faults.armed && !faults.busy && g_thread_self () == owner && (faults.lack & lack) != 0;
}

void
us_faults_arm (UsFaultKind kind, guint number, int problem)
{
  owner = g_thread_self ();
  faults.kind = kind;
  faults.number = number;
  faults.problem = problem;
  faults.count = 0;
  faults.logged = 0;
  faults.log[0] = '\0';
  faults.armed = TRUE;
}

void
us_faults_lack (UsFaultLack lack)
{
  faults.lack = lack;
}

void
us_faults_set_hook (void (*hook) (guint number, gpointer data), gpointer data)
{
  faults.hook = hook;
  faults.data = data;
}

guint
us_faults_disarm (void)
{
  faults.armed = FALSE;
  faults.hook = NULL;
  return faults.count;
}

const char *
us_faults_get_log (void)
{
  return faults.log;
}

static int
open_at (int folder, const char *path, int flags, mode_t mode)
{
  if (strikes ("open"))
    return -1;
  if ((flags & O_TMPFILE) == O_TMPFILE && lacks (US_FAULT_NO_TMPFILE))
    {
      errno = ENOTSUP;
      return -1;
    }
  return (int) syscall (SYS_openat, folder, path, flags, mode);
}

/* What follows has the names of the system's own calls, and comes first when the program is
 * linked. */

int
open (const char *path, int flags, ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = va_arg (arguments, mode_t);
  va_end (arguments);
  return open_at (AT_FDCWD, path, flags, mode);
}

int
openat (int folder, const char *path, int flags, ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = va_arg (arguments, mode_t);
  va_end (arguments);
  return open_at (folder, path, flags, mode);
}

#define CALL(type, name, parameters, ...)                                                          \
  type name parameters                                                                             \
  {                                                                                                \
    return strikes (#name) ? -1 : (type) syscall (__VA_ARGS__);                                    \
  }

CALL (int, fchmod, (int file, mode_t mode), SYS_fchmod, file, mode)
CALL (int, fchown, (int file, uid_t user, gid_t group), SYS_fchown, file, user, group)
CALL (int, flock, (int file, int operation), SYS_flock, file, operation)
CALL (int, ftruncate, (int file, off_t length), SYS_ftruncate, file, length)
CALL (int, renameat, (int f, const char *from, int t, const char *to), SYS_renameat, f, from, t, to)
CALL (int, unlinkat, (int folder, const char *name, int flags), SYS_unlinkat, folder, name, flags)
CALL (int, linkat, (int f, const char *from, int t, const char *to, int flags), SYS_linkat, f, from,
      t, to, flags)
CALL (int, mkdirat, (int folder, const char *name, mode_t mode), SYS_mkdirat, folder, name, mode)
CALL (ssize_t, read, (int file, void *data, size_t length), SYS_read, file, data, length)
CALL (ssize_t, pread, (int file, void *data, size_t length, off_t offset), SYS_pread64, file, data,
      length, offset)
CALL (ssize_t, fgetxattr, (int file, const char *name, void *value, size_t size), SYS_fgetxattr,
      file, name, value, size)
CALL (ssize_t, flistxattr, (int file, char *names, size_t size), SYS_flistxattr, file, names, size)
CALL (int, fsetxattr, (int file, const char *name, const void *value, size_t size, int flags),
      SYS_fsetxattr, file, name, value, size, flags)

int
renameat2 (int f, const char *from, int t, const char *to, unsigned flags)
{
  if (strikes ("renameat2"))
    return -1;
  if (lacks (US_FAULT_NO_RENAME_FLAGS))
    {
      errno = EINVAL;
      return -1;
    }
  return (int) syscall (SYS_renameat2, f, from, t, to, flags);
}

ssize_t
write (int file, const void *data, size_t length)
{
  if (strikes ("write"))
    return -1;
  if (faults.armed && faults.kind == US_FAULT_SHORT && length > 1)
    length /= 2;
  return syscall (SYS_write, file, data, length);
}

/* The file is closed all the same. */
int
close (int file)
{
  const gboolean failed = strikes ("close");
  const int problem = errno;
  const int result = (int) syscall (SYS_close, file);

  if (failed)
    errno = problem;
  return failed ? -1 : result;
}

static int
sync_data (const char *name, long call, int file)
{
  const int result = strikes (name) ? -1 : (int) syscall (call, file);

  if (result == 0)
    g_atomic_int_inc (&n_syncs);
  return result;
}

int
fdatasync (int file)
{
  return sync_data ("fdatasync", SYS_fdatasync, file);
}

int
fsync (int file)
{
  return sync_data ("fsync", SYS_fsync, file);
}
