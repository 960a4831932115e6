/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/compare/compare-actions.h"

#include "view/compare/compare-window.h"
#include "view/dialogs.h"

#include <glib/gi18n.h>

/* A window of its own, and none above that of the letter: one goes from one to the other. */
static void
compare (UsWindow *window, const char *path, const char *since)
{
  UsDocument *document = us_window_get_document (window);
  UsCompareWindow *changes;

  if (document == NULL)
    return;
  changes =
      us_compare_window_new (GTK_WINDOW (window), us_document_get_statement (document), since);
  us_compare_window_read (changes, path);
  gtk_window_present (GTK_WINDOW (changes));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = us_dialog_file_finish (result, NULL);
  g_autofree char *name = NULL;
  g_autofree char *since = NULL;

  if (file == NULL)
    return;
  if (g_file_peek_path (file) == NULL)
    {
      us_dialog_show_error (GTK_WINDOW (source), _ ("The Letters Cannot Be Compared"),
                            _ ("Only files on this computer can be opened. Save a copy here "
                               "first."));
      return;
    }
  name = g_filename_display_basename (g_file_peek_path (file));
  /* translators: below "Changes"; %s is the name of a file */
  since = g_strdup_printf (_ ("since “%s”"), name);
  compare (US_WINDOW (source), g_file_peek_path (file), since);
}

static void
compare_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_dialog_open_async (user_data, _ ("Compare With File"), US_DIALOG_LETTERS, chosen_cb, NULL);
}

static void
compare_saved_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsDocument *document = us_window_get_document (user_data);

  if (document != NULL && us_document_get_path (document) != NULL)
    /* translators: below "Changes" */
    compare (user_data, us_document_get_path (document), _ ("since the file was saved"));
}

static const GActionEntry actions[] = {
  { .name = "compare", .activate = compare_cb },
  { .name = "compare-saved", .activate = compare_saved_cb },
};

/**
 * us_compare_actions_add:
 * @window: a new window
 *
 * Main thread only.
 */
void
us_compare_actions_add (UsWindow *window)
{
  g_return_if_fail (US_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
}
