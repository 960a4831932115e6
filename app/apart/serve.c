/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "apart/serve.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "apart/letter.h"
#include "apart/limits.h"
#include "apart/outcome.h"
#include "apart/page.h"
#include "apart/table.h"
#include "store/digest.h"
#include "store/safe-file/safe-file.h"

static GVariant *
read_bytes (int argc, char **argv, GBytes *bytes, GError **error)
{
  const char *const *arguments = (const char *const *) argv + 2;

  if (argc == 6 && g_str_equal (argv[1], US_APART_LETTER))
    return us_apart_serve_letter (arguments, bytes, error);
  if (argc == 6 && g_str_equal (argv[1], US_APART_TABLE))
    return us_apart_serve_table (arguments, bytes, STDOUT_FILENO, error);
  if (argc == 2 && g_str_equal (argv[1], US_APART_PAGE))
    return us_apart_serve_page (bytes, error);
  return NULL;
}

/**
 * us_serve:
 * @argc: number of arguments
 * @argv: %US_HELPER_COMMAND, what is read, and what is known of it
 *
 * The whole process that reads foreign bytes from its standard input, and says on standard output,
 * a file in memory, what came of it: for us_helper_run(). It ends with the process that started it.
 * Main thread only.
 *
 * Returns: the exit code
 */
int
us_serve (int argc, char **argv)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) read = NULL;
  g_autoptr (GError) error = NULL;
  gboolean said = FALSE;

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  bytes = us_safe_file_load ("-", US_SAFE_FILE_NATIVE_MAX, &error);
  us_digest_prepare ();
  /* The words are looked up once before files can no longer be read. */
  if (bytes != NULL && *_ ("The list could not be read.") != '\0' && us_limits_apply ())
    {
      read = read_bytes (argc, argv, bytes, &error);
      if (read != NULL)
        g_variant_ref_sink (read);
    }
  if (read != NULL || error != NULL)
    said = us_outcome_write (STDOUT_FILENO, read, error);
  /* What looks for leaks may not do so any more. */
  _exit (said ? 0 : 1);
}
