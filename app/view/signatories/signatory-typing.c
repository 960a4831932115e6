/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/signatories/signatory-typing.h"

#include <adwaita.h>

/* The rest of a name is typed where its first letter went: the list keeps the space bar and Return
 * for itself. */
static void
changed_cb (GtkEditable *entry, GtkWidget *list)
{
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || *gtk_editable_get_text (entry) == '\0' ||
      (focus != list && !gtk_widget_is_ancestor (focus, list)))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_position (entry, -1);
}

/**
 * us_signatory_typing_attach:
 * @entry: where names are looked for and added
 * @list: the signatories
 *
 * Sends what is typed in @list to @entry, and the focus after it. Main thread only.
 */
void
us_signatory_typing_attach (GtkSearchEntry *entry, GtkWidget *list)
{
  g_return_if_fail (GTK_IS_SEARCH_ENTRY (entry));
  g_return_if_fail (GTK_IS_WIDGET (list));

  gtk_search_entry_set_key_capture_widget (entry, list);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), list, G_CONNECT_DEFAULT);
}

/**
 * us_signatory_typing_is_elsewhere:
 * @page: the view of the signatories, in a window
 *
 * Tells whether the keyboard is in an entry that is in none of the views: whoever types there what
 * is looked for goes on doing so, though it is found among the signatories. Main thread only.
 *
 * Returns: whether it is
 */
gboolean
us_signatory_typing_is_elsewhere (GtkWidget *page)
{
  GtkWidget *views;
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (page), FALSE);

  views = gtk_widget_get_ancestor (page, ADW_TYPE_VIEW_STACK);
  root = gtk_widget_get_root (page);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return focus != NULL && views != NULL && GTK_IS_TEXT (focus) &&
         !gtk_widget_is_ancestor (focus, views);
}
