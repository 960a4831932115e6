/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "store/journal/journal.h"
#include "store/journal/recovery.h"
#include "store/reader/reader.h"
#include "store/safe-file/safe-file.h"
#include "store/writer/writer.h"

/* For trials from outside: "typist write FOLDER FILE SECONDS" opens a letter and changes it, which
 * is kept in a folder, and says each time how often it was changed; "typist read FOLDER" prints
 * what comes back, and where that was. */
#define PAUSE 20

typedef struct
{
  UsStatement *statement;
  guint n_changes;
} Typist;

static gboolean
type_cb (gpointer user_data)
{
  Typist *self = user_data;
  g_autofree char *title = g_strdup_printf ("%u", ++self->n_changes);

  us_item_set_string (US_ITEM (self->statement), US_STATEMENT_TITLE, title, NULL);
  printf ("%s\n", title);
  fflush (stdout);
  return G_SOURCE_CONTINUE;
}

/* Ends as everything does when there is no power any more. */
static gboolean
end_cb (gpointer user_data)
{
  _exit (0);
}

static int
write_journal (const char *root, const char *file, guint seconds)
{
  UsFileIdentity identity = { 0 };
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GBytes) bytes =
                 us_safe_file_load_known (file, US_SAFE_FILE_NATIVE_MAX, &identity, NULL);
  g_autoptr (UsStatement) statement = us_reader_read (bytes, NULL, NULL);
  g_autoptr (UsJournal) journal = us_journal_new (statement, root);
  Typist self = { statement, 0 };

  us_journal_set_file (journal, file, &identity, bytes);
  g_timeout_add (PAUSE, type_cb, &self);
  g_timeout_add_seconds (seconds, end_cb, NULL);
  g_main_loop_run (loop);
  return us_journal_is_active (journal) ? 0 : 1;
}

static int
read_journal (const char *root)
{
  guint n_aside = 0;
  g_autoptr (GPtrArray) found = us_recovery_find (root, &n_aside);

  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (UsRecovery) recovery = us_recovery_read (g_ptr_array_index (found, i), &error);
      g_autoptr (GBytes) bytes = recovery != NULL ? us_writer_write (recovery->statement) : NULL;

      if (bytes == NULL)
        {
          printf ("not read: %s\n", error->message);
          continue;
        }
      printf ("%s\n", recovery->path != NULL ? recovery->path : "in no file");
      fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout);
    }
  return 0;
}

int
main (int argc, char **argv)
{
  if (argc == 5 && g_str_equal (argv[1], "write"))
    return write_journal (argv[2], argv[3], (guint) atoi (argv[4]));
  if (argc == 3 && g_str_equal (argv[1], "read"))
    return read_journal (argv[2]);
  return 2;
}
