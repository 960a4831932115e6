/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "apart/limits.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Files of the system may be opened, one after the other: tables of encodings are. */
#define FILES_MAX 32

#if defined(__SANITIZE_ADDRESS__)
#define HAS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_SANITIZER 1
#endif
#endif

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

static gboolean
set_limit (int resource, rlim_t soft, rlim_t hard)
{
  struct rlimit limit = { soft, hard };

  return setrlimit (resource, &limit) == 0;
}

/* The second more is for the signal that says that the time is over. */
static gboolean
limit_resources (void)
{
#ifndef HAS_SANITIZER
  /* Sanitizers take all the addresses that there are. */
  if (!set_limit (RLIMIT_AS, US_LIMITS_MEMORY, US_LIMITS_MEMORY))
    return FALSE;
#endif
  return set_limit (RLIMIT_CPU, US_LIMITS_SECONDS, US_LIMITS_SECONDS + 1) &&
         set_limit (RLIMIT_FSIZE, US_LIMITS_OUTPUT, US_LIMITS_OUTPUT) &&
         set_limit (RLIMIT_NOFILE, FILES_MAX, FILES_MAX) && set_limit (RLIMIT_CORE, 0, 0);
}

static void
allow_reading (int rules, const char *folder)
{
  struct landlock_path_beneath_attr beneath = {
    .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
    .parent_fd = open (folder, O_PATH | O_CLOEXEC),
  };

  if (beneath.parent_fd < 0)
    return;
  syscall (SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
  close (beneath.parent_fd);
}

/* Of all files, those of the system may be read and none written. Kernels that cannot do it are
 * left as they are: what is below says no to the writing all the same. */
static void
forbid_files (void)
{
  static const char *const folders[] = { "/usr", "/lib", "/lib64", "/app" };
  struct landlock_ruleset_attr attributes = {
    .handled_access_fs =
        LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE |
        LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_REMOVE_DIR |
        LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
        LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK |
        LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM,
  };
  const int rules = (int) syscall (SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);

  if (rules < 0)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    allow_reading (rules, folders[i]);
  syscall (SYS_landlock_restrict_self, rules, 0);
  close (rules);
}

#ifdef ARCHITECTURE
#define LOAD(field) BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, field))
#define IF(value, yes, no) BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, (value), (yes), (no))
#define IF_ANY(bits, yes, no) BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, (bits), (yes), (no))
#define GIVE(what) BPF_STMT (BPF_RET | BPF_K, (what))

/* No connections, no other programs, nothing to other processes and to the names of files. */
static const int refused[] = {
  __NR_socket,
  __NR_socketpair,
  __NR_connect,
  __NR_bind,
  __NR_listen,
  __NR_sendto,
  __NR_sendmsg,
  __NR_sendmmsg,
  __NR_execve,
  __NR_execveat,
  __NR_ptrace,
  __NR_process_vm_readv,
  __NR_process_vm_writev,
  __NR_kill,
  __NR_io_uring_setup,
  __NR_openat2,
  __NR_unlinkat,
  __NR_renameat2,
  __NR_linkat,
  __NR_symlinkat,
  __NR_mkdirat,
  __NR_mknodat,
  __NR_fchmodat,
  __NR_fchownat,
  __NR_truncate,
  __NR_prctl,
#ifdef __NR_renameat
  __NR_renameat,
#endif
#ifdef __x86_64__
  __NR_fork,
  __NR_vfork,
  __NR_creat,
  __NR_unlink,
  __NR_rmdir,
  __NR_rename,
  __NR_link,
  __NR_symlink,
  __NR_mkdir,
  __NR_chmod,
  __NR_chown,
#endif
};

/* Threads are no processes, and files may be read. */
static const struct sock_filter rest[] = {
#ifdef __x86_64__
  IF (__NR_open, 0, 4),
  LOAD (args[1]),
  IF_ANY (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1),
  GIVE (SECCOMP_RET_ERRNO | EPERM),
  LOAD (nr),
#endif
  IF (__NR_clone3, 0, 1),
  GIVE (SECCOMP_RET_ERRNO | ENOSYS),
  IF (__NR_clone, 0, 4),
  LOAD (args[0]),
  IF_ANY (CLONE_THREAD, 1, 0),
  GIVE (SECCOMP_RET_ERRNO | EPERM),
  LOAD (nr),
  IF (__NR_openat, 0, 3),
  LOAD (args[2]),
  IF_ANY (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1),
  GIVE (SECCOMP_RET_ERRNO | EPERM),
  GIVE (SECCOMP_RET_ALLOW),
};

static gboolean
forbid_calls (void)
{
  static const struct sock_filter start[] = {
    LOAD (arch),
    IF (ARCHITECTURE, 1, 0),
    GIVE (SECCOMP_RET_KILL_PROCESS),
    LOAD (nr),
  };
  g_autoptr (GArray) filter = g_array_new (FALSE, FALSE, sizeof (struct sock_filter));
  struct sock_fprog program;

  g_array_append_vals (filter, start, G_N_ELEMENTS (start));
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      const struct sock_filter refuse[] = { IF ((guint32) refused[i], 0, 1),
                                            GIVE (SECCOMP_RET_ERRNO | EPERM) };

      g_array_append_vals (filter, refuse, G_N_ELEMENTS (refuse));
    }
  g_array_append_vals (filter, rest, G_N_ELEMENTS (rest));
  program.len = (unsigned short) filter->len;
  program.filter = (struct sock_filter *) (gpointer) filter->data;
  return prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}
#else
static gboolean
forbid_calls (void)
{
  return TRUE;
}
#endif

/**
 * us_limits_set_seconds:
 * @seconds: of the processor, from the start of the process
 *
 * Gives this process less time than %US_LIMITS_SECONDS. Any thread.
 *
 * Returns: %FALSE when that could not be set
 */
gboolean
us_limits_set_seconds (guint seconds)
{
  return set_limit (RLIMIT_CPU, seconds, seconds + 1);
}

/**
 * us_limits_apply:
 *
 * Takes from this process what reading foreign bytes does not need, for good: memory without end,
 * time, files but for reading those of the system, connections, other programs. Where the system
 * cannot take away calls, the limits of memory, time and output stay. Before any thread is started.
 *
 * Returns: %FALSE when the limits could not be set
 */
gboolean
us_limits_apply (void)
{
  if (!limit_resources () || prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return FALSE;
  forbid_files ();
  return forbid_calls () || errno == EINVAL || errno == ENOSYS;
}
