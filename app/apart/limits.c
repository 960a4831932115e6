/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "apart/limits.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
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
  static const char *const folders[] = { "/usr", "/lib", "/lib64", "/etc", "/app", "/nix/store" };
  struct landlock_ruleset_attr attributes = {
    .handled_access_fs = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                         LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR |
                         LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                         LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR |
                         LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK |
                         LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
                         LANDLOCK_ACCESS_FS_MAKE_SYM,
  };
  const int rules =
      (int) syscall (SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);

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
#define REFUSE(call) IF ((guint32) (call), 0, 1), GIVE (SECCOMP_RET_ERRNO | EPERM)

/* No connections, no other programs, no file but for reading, nothing to other processes. */
static gboolean
forbid_calls (void)
{
  static struct sock_filter filter[] = {
    LOAD (arch),
    IF (ARCHITECTURE, 1, 0),
    GIVE (SECCOMP_RET_KILL_PROCESS),
    LOAD (nr),
    REFUSE (__NR_socket),
    REFUSE (__NR_socketpair),
    REFUSE (__NR_connect),
    REFUSE (__NR_bind),
    REFUSE (__NR_listen),
    REFUSE (__NR_sendto),
    REFUSE (__NR_sendmsg),
    REFUSE (__NR_sendmmsg),
    REFUSE (__NR_execve),
    REFUSE (__NR_execveat),
    REFUSE (__NR_ptrace),
    REFUSE (__NR_process_vm_readv),
    REFUSE (__NR_process_vm_writev),
    REFUSE (__NR_kill),
    REFUSE (__NR_io_uring_setup),
    REFUSE (__NR_openat2),
    REFUSE (__NR_unlinkat),
    REFUSE (__NR_renameat2),
    REFUSE (__NR_linkat),
    REFUSE (__NR_symlinkat),
    REFUSE (__NR_mkdirat),
    REFUSE (__NR_mknodat),
    REFUSE (__NR_fchmodat),
    REFUSE (__NR_fchownat),
    REFUSE (__NR_truncate),
    REFUSE (__NR_prctl),
#ifdef __NR_renameat
    REFUSE (__NR_renameat),
#endif
#ifdef __x86_64__
    REFUSE (__NR_fork),
    REFUSE (__NR_vfork),
    REFUSE (__NR_creat),
    REFUSE (__NR_unlink),
    REFUSE (__NR_rmdir),
    REFUSE (__NR_rename),
    REFUSE (__NR_link),
    REFUSE (__NR_symlink),
    REFUSE (__NR_mkdir),
    REFUSE (__NR_chmod),
    REFUSE (__NR_chown),
    IF (__NR_open, 0, 3),
    LOAD (args[1]),
    IF_ANY (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1),
    GIVE (SECCOMP_RET_ERRNO | EPERM),
    LOAD (nr),
#endif
    IF (__NR_openat, 0, 3),
    LOAD (args[2]),
    IF_ANY (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1),
    GIVE (SECCOMP_RET_ERRNO | EPERM),
    GIVE (SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = { G_N_ELEMENTS (filter), filter };

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
