/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/document/conflict-actions.h"

#include "view/dialogs.h"
#include "view/document/document-content.h"
#include "view/document/document-file.h"
#include "view/document/document-save.h"
#include "view/document/document-watch.h"
#include "view/find/find-places.h"
#include "view/undo-toast.h"

#include <glib/gi18n.h>

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsWindow) window = user_data;
  g_autofree char *remark = NULL;
  g_autoptr (GError) error = NULL;

  if (!us_document_save_finish (US_DOCUMENT (source), result, &remark, &error))
    us_dialog_show_error (GTK_WINDOW (window), _ ("The Letter Is Not Saved"), error->message);
  else if (remark != NULL)
    {
      g_autofree char *markup = g_markup_escape_text (remark, -1);

      us_window_show_toast (window, adw_toast_new (markup));
    }
}

static void
keep_mine_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsDocument *document = us_window_get_document (user_data);

  if (document != NULL && us_document_get_path (document) != NULL)
    us_document_save_async (document, us_document_get_path (document), TRUE, saved_cb,
                            g_object_ref (user_data));
}

/* Theirs takes the place of mine as one step, so that nothing is lost that was typed. Who was in
 * the midst of a paragraph stays there and sees what has become of it. */
static gboolean
take (UsWindow *window, UsDocument *document, UsDocument *theirs, GError **error)
{
  UsStatement *statement = us_document_get_statement (document);
  g_autofree char *selected = NULL;
  UsFindPlace caret;
  const gboolean has_caret =
      us_find_places_get_caret (GTK_WIDGET (window), statement, &caret, &selected);
  guint property;

  if (!us_document_take_content (document, us_document_get_statement (theirs),
                                 _ ("Take Their Version"), TRUE, error))
    return FALSE;
  caret.end = has_caret ? caret.start : 0;
  if (has_caret && us_find_place_get_item (statement, &caret, &property) != NULL)
    {
      us_find_places_show (GTK_WIDGET (window), statement, &caret);
      us_find_places_focus (GTK_WIDGET (window), statement, &caret);
    }
  return TRUE;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsWindow) window = user_data;
  UsDocument *document = us_window_get_document (window);
  g_autoptr (GError) error = NULL;
  g_autoptr (UsDocument) theirs = us_document_load_finish (result, &error);

  if (theirs != NULL && document != NULL &&
      g_strcmp0 (us_document_get_path (theirs), us_document_get_path (document)) == 0 &&
      take (window, document, theirs, &error))
    {
      us_document_set_taken (document, us_document_get_identity (theirs));
      us_window_show_undo_toast (window, _ ("Their version is shown"));
    }
  else if (error != NULL)
    us_dialog_show_error (GTK_WINDOW (window), _ ("Their Version Cannot Be Opened"),
                          error->message);
}

static void
take_theirs_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsDocument *document = us_window_get_document (user_data);

  if (document != NULL && us_document_get_path (document) != NULL)
    us_document_load_async (us_document_get_path (document), NULL, loaded_cb,
                            g_object_ref (user_data));
}

static void
look_cb (UsWindow *window)
{
  UsDocument *document = us_window_get_document (window);

  if (document == NULL)
    return;
  us_document_watch (document);
  us_document_look (document);
}

static const GActionEntry actions[] = {
  { .name = "keep-mine", .activate = keep_mine_cb },
  { .name = "take-theirs", .activate = take_theirs_cb },
};

/**
 * us_conflict_actions_add:
 * @window: a new window
 *
 * Main thread only.
 */
void
us_conflict_actions_add (UsWindow *window)
{
  g_return_if_fail (US_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
  g_signal_connect (window, "notify::is-active", G_CALLBACK (look_cb), NULL);
  g_signal_connect (window, "notify::document", G_CALLBACK (look_cb), NULL);
}
