/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-actions.h"

#include "import/report.h"

#include <glib/gi18n.h>

#define SPLIT "us-review-split"

static UsReviewSplit *
get_split (gpointer window)
{
  return g_object_get_data (G_OBJECT (window), SPLIT);
}

static void
review_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsReviewSplit *split = get_split (user_data);

  us_review_split_set_open (split, !us_review_split_get_open (split));
}

static void
done_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_review_split_set_open (get_split (user_data), FALSE);
}

static void
unsure_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (!us_review_actions_go_unsure (user_data, FALSE))
    us_window_show_toast (user_data, adw_toast_new (_ ("Nothing is unsure any more")));
}

/**
 * us_review_actions_add:
 * @window: a new window
 * @split: its part that shows the lines that a letter was read from
 *
 * Main thread only.
 */
void
us_review_actions_add (UsWindow *window, UsReviewSplit *split)
{
  static const GActionEntry actions[] = {
    { .name = "review", .activate = review_cb },
    { .name = "review-done", .activate = done_cb },
    { .name = "review-unsure", .activate = unsure_cb },
  };

  g_return_if_fail (US_IS_WINDOW (window));
  g_return_if_fail (US_IS_REVIEW_SPLIT (split));

  g_object_set_data (G_OBJECT (window), SPLIT, split);
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_object_bind_property (split, "available",
                            g_action_map_lookup_action (G_ACTION_MAP (window), actions[i].name),
                            "enabled", G_BINDING_SYNC_CREATE);
}

/**
 * us_review_actions_offer:
 * @window: a window with a letter that was just recognised
 * @pasted: whether that was the last change, and the text is kept without it
 *
 * Says what was recognised, and offers to look through it. Main thread only.
 */
void
us_review_actions_offer (UsWindow *window, gboolean pasted)
{
  g_autofree char *summary = NULL;
  g_autofree char *markup = NULL;

  g_return_if_fail (US_IS_WINDOW (window));

  if (us_review_split_offer (get_split (window), pasted))
    return;
  summary = us_report_summarise (us_document_get_statement (us_window_get_document (window)));
  markup = g_markup_escape_text (summary, -1);
  us_window_show_toast (window, adw_toast_new (markup));
}

/**
 * us_review_actions_go_unsure:
 * @window: a window
 * @backward: whether to go to the one before
 *
 * Goes to the next line that somebody should look at. Main thread only.
 *
 * Returns: %FALSE when there is none, or no lines are shown
 */
gboolean
us_review_actions_go_unsure (UsWindow *window, gboolean backward)
{
  g_return_val_if_fail (US_IS_WINDOW (window), FALSE);

  return us_review_split_go_unsure (get_split (window), backward);
}
