/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/journal/journal-tries.h"

#include <glib/gstdio.h>

/* Each try leaves a file before it begins, so that it counts although it ends the program. */
#define TRY "try"

static char *
make_path (UsJournalFolder *folder, guint number)
{
  g_autofree char *name = g_strdup_printf (TRY ".%u", number);

  return g_build_filename (us_journal_folder_get_path (folder), name, NULL);
}

/**
 * us_journal_folder_count_tries:
 * @folder: a folder
 *
 * Any thread.
 *
 * Returns: how often it was tried in vain to recover what is in it, at most %US_JOURNAL_TRIES
 */
guint
us_journal_folder_count_tries (UsJournalFolder *folder)
{
  g_return_val_if_fail (folder != NULL, 0);

  for (guint i = 0; i < US_JOURNAL_TRIES; i++)
    {
      g_autofree char *path = make_path (folder, i + 1);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return i;
    }
  return US_JOURNAL_TRIES;
}

/**
 * us_journal_folder_add_try:
 * @folder: a folder
 *
 * Counts a try, on the disk. Any thread.
 */
void
us_journal_folder_add_try (UsJournalFolder *folder)
{
  g_autoptr (GBytes) mark = g_bytes_new_static ("\n", 1);

  g_return_if_fail (folder != NULL);

  us_journal_folder_write (folder, TRY, us_journal_folder_count_tries (folder) + 1, mark, NULL);
}

/**
 * us_journal_folder_forget_tries:
 * @folder: a folder
 *
 * Says that the program still runs. Any thread.
 */
void
us_journal_folder_forget_tries (UsJournalFolder *folder)
{
  g_return_if_fail (folder != NULL);

  for (guint i = 1; i <= US_JOURNAL_TRIES; i++)
    {
      g_autofree char *path = make_path (folder, i);

      g_unlink (path);
    }
}
