/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/document/save-news.h"

#include "model/error.h"
#include "view/dialogs.h"

#include <glib/gi18n.h>

static void
show_toast (UsWindow *window, const char *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  us_window_show_toast (window, adw_toast_new (markup));
}

static void
save_elsewhere_cb (UsWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "save-as", NULL);
}

/* A disk that is full or protected stays so: there may be another one. */
static void
show_not_saved (UsWindow *window, const char *reason)
{
  AdwMessageDialog *dialog =
      us_dialog_show_error (GTK_WINDOW (window), _ ("The Letter Is Not Saved"), reason);

  adw_message_dialog_add_response (dialog, "elsewhere", _ ("Save _As…"));
  g_signal_connect_object (dialog, "response::elsewhere", G_CALLBACK (save_elsewhere_cb), window,
                           G_CONNECT_SWAPPED);
}

/**
 * us_save_news_show:
 * @window: a window with a document
 * @remark: (nullable): what us_document_save_finish() remarked
 * @error: (nullable): why it failed
 *
 * Tells what people should know of a save; of one that simply went well, nothing. Main thread only.
 */
void
us_save_news_show (UsWindow *window, const char *remark, const GError *error)
{
  g_return_if_fail (US_IS_WINDOW (window));

  /* What to do about a conflict is asked for above the letter. */
  if (g_error_matches (error, US_ERROR, US_ERROR_CONFLICT))
    show_toast (window, _ ("Not saved: decide above what becomes of the other version"));
  else if (error != NULL)
    show_not_saved (window, error->message);
  else if (remark != NULL)
    show_toast (window, remark);
}
