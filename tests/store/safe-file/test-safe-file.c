/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/error.h"
#include "store/safe-file/safe-file.h"

static int
setup (void **state)
{
  *state = us_test_make_folder ();
  return 0;
}

static int
teardown (void **state)
{
  us_test_remove_folder (*state);
  return 0;
}

static char *
in_folder (void **state, const char *name)
{
  return g_build_filename (*state, name, NULL);
}

static gboolean
save_text (const char *path, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return us_safe_file_save (path, bytes, error);
}

static void
assert_content (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = us_safe_file_load (path, 1000000, &error);

  assert_no_error (error);
  assert_int_equal (g_bytes_get_size (bytes), strlen (text));
  assert_memory_equal (g_bytes_get_data (bytes, NULL), text, strlen (text));
}

/* Nothing is left over beside the files that there should be. */
static void
assert_n_files (void **state, guint expected)
{
  g_autoptr (GDir) folder = g_dir_open (*state, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (folder) != NULL)
    n_files++;
  assert_int_equal (n_files, expected);
}

static mode_t
get_mode (const char *path)
{
  GStatBuf status;

  assert_int_equal (g_lstat (path, &status), 0);
  return status.st_mode;
}

static void
assert_load_refused (const char *path, gsize limit, int code, const char *part)
{
  g_autoptr (GError) error = NULL;

  assert_null (us_safe_file_load (path, limit, &error));
  assert_non_null (error);
  if (strstr (error->message, part) == NULL)
    print_error ("%s\n", error->message);
  assert_non_null (strstr (error->message, part));
  assert_us_error (error, code);
}

static void
assert_save_refused (const char *path, int code, const char *part)
{
  g_autoptr (GError) error = NULL;

  assert_false (save_text (path, "new", &error));
  assert_non_null (error);
  if (strstr (error->message, part) == NULL)
    print_error ("%s\n", error->message);
  assert_non_null (strstr (error->message, part));
  assert_us_error (error, code);
}

static void
test_a_new_file_is_private (void **state)
{
  g_autofree char *path = in_folder (state, "new");
  mode_t before = umask (0);
  g_autoptr (GError) error = NULL;

  assert_true (save_text (path, "text\n", &error));
  umask (before);
  assert_no_error (error);
  assert_content (path, "text\n");
  assert_int_equal (get_mode (path), S_IFREG | 0600);
  assert_n_files (state, 1);
}

static void
test_an_old_file_keeps_its_mode (void **state)
{
  static const mode_t modes[] = { 0600, 0644, 0664, 0700, 0640 };
  g_autofree char *path = in_folder (state, "old");

  assert_true (save_text (path, "old", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      assert_int_equal (g_chmod (path, (int) modes[i]), 0);
      assert_true (save_text (path, "new", NULL));
      assert_int_equal (get_mode (path), S_IFREG | modes[i]);
    }
  assert_content (path, "new");
  assert_n_files (state, 1);
}

static void
test_symlinks_stay (void **state)
{
  g_autofree char *path = in_folder (state, "file");
  g_autofree char *link = in_folder (state, "link");
  g_autofree char *chain = in_folder (state, "chain");
  g_autofree char *dangling = in_folder (state, "dangling");
  g_autofree char *loop = in_folder (state, "loop");

  assert_true (save_text (path, "old", NULL));
  assert_int_equal (symlink ("file", link), 0);
  assert_int_equal (symlink (link, chain), 0);
  assert_int_equal (symlink ("not-yet", dangling), 0);
  assert_int_equal (symlink ("loop", loop), 0);
  assert_true (save_text (chain, "new", NULL));
  assert_content (path, "new");
  assert_true (S_ISLNK (get_mode (chain)) && S_ISLNK (get_mode (link)));
  assert_true (save_text (dangling, "made", NULL));
  assert_content (dangling, "made");
  assert_true (S_ISLNK (get_mode (dangling)));
  assert_save_refused (loop, US_ERROR_UNWRITABLE, "symbolic links");
  assert_n_files (state, 6);
}

static void
test_what_is_no_file_is_refused (void **state)
{
  g_autofree char *pipe_path = in_folder (state, "pipe");
  g_autofree char *socket_path = in_folder (state, "socket");
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int descriptor = socket (AF_UNIX, SOCK_STREAM, 0);

  assert_int_equal (mkfifo (pipe_path, 0600), 0);
  g_strlcpy (address.sun_path, socket_path, sizeof address.sun_path);
  assert_int_equal (bind (descriptor, (struct sockaddr *) &address, sizeof address), 0);
  assert_load_refused (*state, 1000, US_ERROR_NOT_A_FILE, "is a folder");
  assert_load_refused (pipe_path, 1000, US_ERROR_NOT_A_FILE, "pipe");
  assert_load_refused (socket_path, 1000, US_ERROR_NOT_A_FILE, "pipe");
  assert_load_refused ("/dev/zero", 1000, US_ERROR_NOT_A_FILE, "device");
  assert_save_refused (*state, US_ERROR_NOT_A_FILE, "not a file");
  assert_save_refused (pipe_path, US_ERROR_NOT_A_FILE, "not a file");
  assert_save_refused ("/dev/full", US_ERROR_NOT_A_FILE, "not a file");
  close (descriptor);
  assert_n_files (state, 2);
}

static void
test_what_cannot_be_opened_is_said (void **state)
{
  g_autofree char *missing = in_folder (state, "missing");
  g_autofree char *nowhere = in_folder (state, "nowhere/file");

  assert_load_refused (missing, 1000, US_ERROR_UNREADABLE, "No such file");
  assert_save_refused (nowhere, US_ERROR_UNWRITABLE, "No such file");
  assert_load_refused ("", 1000, US_ERROR_UNREADABLE, "No such file");
  assert_save_refused ("/proc/none", US_ERROR_UNWRITABLE, "could not be saved");
}

static void
test_sizes_are_limited (void **state)
{
  g_autofree char *path = in_folder (state, "file");
  g_autofree char *sparse = in_folder (state, "sparse");
  int descriptor = open (sparse, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) proc = NULL;

  assert_true (save_text (path, "12345", NULL));
  assert_content (path, "12345");
  assert_load_refused (path, 4, US_ERROR_TOO_BIG, "more than 4");
  assert_int_equal (ftruncate (descriptor, (off_t) 4 << 30), 0);
  close (descriptor);
  assert_load_refused (sparse, US_SAFE_FILE_NATIVE_MAX, US_ERROR_TOO_BIG, "512.0");
  /* Says that it is empty, and is not. */
  proc = us_safe_file_load ("/proc/self/status", 1000000, &error);
  assert_no_error (error);
  assert_true (g_bytes_get_size (proc) > 100);
  assert_load_refused ("/proc/self/status", 100, US_ERROR_TOO_BIG, "more than 100");
}

/* In a process of its own, which may lose rights: gives its exit code. */
static int
run_apart (int (*function) (void **state), void **state)
{
  int status;
  pid_t child = fork ();

  assert_true (child >= 0);
  if (child == 0)
    _exit (function (state));
  assert_int_equal (waitpid (child, &status, 0), child);
  assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

/* Somebody who is not root, in a folder and with a file that may only be read. */
static int
save_without_rights (void **state)
{
  g_autofree char *file = in_folder (state, "open/file");
  g_autofree char *folder = in_folder (state, "closed/file");
  g_autofree char *secret = in_folder (state, "secret");
  g_autoptr (GError) file_error = NULL;
  g_autoptr (GError) folder_error = NULL;
  g_autoptr (GError) secret_error = NULL;

  if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
    return 1;
  if (save_text (file, "new", &file_error) || save_text (folder, "new", &folder_error) ||
      us_safe_file_load (secret, 1000, &secret_error) != NULL)
    return 2;
  return file_error->code == US_ERROR_UNWRITABLE && folder_error->code == US_ERROR_UNWRITABLE &&
                 secret_error->code == US_ERROR_UNREADABLE
             ? 0
             : 3;
}

static void
test_rights_are_kept (void **state)
{
  g_autofree char *open_folder = in_folder (state, "open");
  g_autofree char *closed_folder = in_folder (state, "closed");
  g_autofree char *file = in_folder (state, "open/file");
  g_autofree char *closed = in_folder (state, "closed/file");
  g_autofree char *secret = in_folder (state, "secret");

  assert_int_equal (g_chmod (*state, 0755), 0);
  assert_int_equal (g_mkdir (open_folder, 0700) | g_mkdir (closed_folder, 0700), 0);
  assert_true (save_text (file, "old", NULL) && save_text (closed, "old", NULL) &&
               save_text (secret, "old", NULL));
  assert_int_equal (g_chmod (file, 0444) | g_chmod (closed, 0644) | g_chmod (secret, 0), 0);
  assert_int_equal (g_chmod (open_folder, 0777) | g_chmod (closed_folder, 0555), 0);
  assert_int_equal (run_apart (save_without_rights, state), 0);
  assert_int_equal (g_chmod (closed_folder, 0755), 0);
  assert_content (file, "old");
  assert_content (closed, "old");
}

/* The control: as many programs do it, without a look at how it went. */
static gboolean
print_carelessly (const char *path, const char *text, GError **error)
{
  fputs (text, stdout);
  fflush (stdout);
  return TRUE;
}

static gboolean (*saver) (const char *path, const char *text, GError **error) = save_text;

static int
save_to_full_device (void **state)
{
  g_autoptr (GError) error = NULL;
  int descriptor = open ("/dev/full", O_WRONLY | O_CLOEXEC);

  dup2 (descriptor, STDOUT_FILENO);
  if (saver ("-", "text", &error))
    return 1;
  return error->code == US_ERROR_UNWRITABLE && strstr (error->message, "No space") != NULL ? 0 : 2;
}

static int
copy_stdin_to_stdout (void **state)
{
  g_autofree char *path = in_folder (state, "input");
  g_autofree char *copy = in_folder (state, "output");
  g_autoptr (GBytes) bytes = NULL;

  dup2 (open (path, O_RDONLY | O_CLOEXEC), STDIN_FILENO);
  dup2 (open (copy, O_WRONLY | O_CREAT | O_CLOEXEC, 0600), STDOUT_FILENO);
  bytes = us_safe_file_load ("-", 100, NULL);
  if (bytes == NULL || !us_safe_file_save ("-", bytes, NULL))
    return 1;
  lseek (STDIN_FILENO, 0, SEEK_SET);
  return us_safe_file_load ("-", 3, NULL) == NULL ? 0 : 2;
}

static void
test_a_dash_is_standard_input_and_output (void **state)
{
  g_autofree char *input = in_folder (state, "input");
  g_autofree char *output = in_folder (state, "output");

  assert_true (save_text (input, "text", NULL));
  assert_int_equal (run_apart (copy_stdin_to_stdout, state), 0);
  assert_content (output, "text");
  assert_int_equal (run_apart (save_to_full_device, state), 0);
  saver = print_carelessly;
  assert_int_equal (run_apart (save_to_full_device, state), 1);
  saver = save_text;
}

typedef struct
{
  gboolean done;
  GAsyncResult *result;
} Wait;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->result = g_object_ref (result);
  wait->done = TRUE;
}

static void
test_a_worker_does_the_same (void **state)
{
  g_autofree char *path = in_folder (state, "file");
  g_autoptr (GBytes) text = g_bytes_new_static ("text", 4);
  g_autoptr (GBytes) loaded = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  Wait save = { 0 }, load = { 0 }, stopped = { 0 };
  g_autoptr (GError) error = NULL;

  us_safe_file_save_async (path, text, NULL, done_cb, &save);
  us_test_await (&save.done);
  assert_true (us_safe_file_save_finish (save.result, &error));
  us_safe_file_load_async (path, 100, NULL, done_cb, &load);
  us_test_await (&load.done);
  loaded = us_safe_file_load_finish (load.result, &error);
  assert_no_error (error);
  assert_true (g_bytes_equal (text, loaded));
  g_cancellable_cancel (cancelled);
  us_safe_file_save_async (path, text, cancelled, done_cb, &stopped);
  us_test_await (&stopped.done);
  assert_false (us_safe_file_save_finish (stopped.result, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_clear_error (&error);
  g_object_unref (save.result);
  g_object_unref (load.result);
  g_object_unref (stopped.result);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_a_new_file_is_private, setup, teardown),
    cmocka_unit_test_setup_teardown (test_an_old_file_keeps_its_mode, setup, teardown),
    cmocka_unit_test_setup_teardown (test_symlinks_stay, setup, teardown),
    cmocka_unit_test_setup_teardown (test_what_is_no_file_is_refused, setup, teardown),
    cmocka_unit_test_setup_teardown (test_what_cannot_be_opened_is_said, setup, teardown),
    cmocka_unit_test_setup_teardown (test_sizes_are_limited, setup, teardown),
    cmocka_unit_test_setup_teardown (test_rights_are_kept, setup, teardown),
    cmocka_unit_test_setup_teardown (test_a_dash_is_standard_input_and_output, setup, teardown),
    cmocka_unit_test_setup_teardown (test_a_worker_does_the_same, setup, teardown),
  };

  return cmocka_run_group_tests_name ("safe-file", tests, NULL, NULL);
}
