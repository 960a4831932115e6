/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/text/list-search.h"

#include <string.h>

#define WORDS "us-words"

static gboolean
is_shown (GtkListBoxRow *row, gpointer entry)
{
  const char *words = g_object_get_data (G_OBJECT (row), WORDS);
  g_autofree char *wanted = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (entry)), -1);

  return words != NULL && strstr (words, wanted) != NULL;
}

static GtkListBoxRow *
get_shown_row (GtkListBox *list, GtkEditable *entry, int from)
{
  GtkListBoxRow *row;

  for (int i = from; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (is_shown (row, entry))
      return row;
  return NULL;
}

static void
changed_cb (GtkEditable *entry, GtkListBox *list)
{
  gtk_list_box_invalidate_filter (list);
  gtk_list_box_select_row (list, get_shown_row (list, entry, 0));
}

static void
activate_cb (GtkEditable *entry, GtkListBox *list)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);

  if (row != NULL && is_shown (row, entry))
    g_signal_emit_by_name (list, "row-activated", row);
}

/* On from the row that Enter would take. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, GtkListBox *list)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);
  GtkListBoxRow *next;

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) || row == NULL)
    return FALSE;
  next = get_shown_row (list, GTK_EDITABLE (entry), gtk_list_box_row_get_index (row) + 1);
  if (next == NULL)
    next = row;
  gtk_list_box_select_row (list, next);
  return gtk_widget_grab_focus (GTK_WIDGET (next));
}

/**
 * us_list_search_attach:
 * @entry: where words are typed
 * @list: a list whose rows have got words by us_list_search_set_words()
 *
 * Shows only the rows that have what is typed. Main thread only.
 */
void
us_list_search_attach (GtkSearchEntry *entry, GtkListBox *list)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_SEARCH_ENTRY (entry));
  g_return_if_fail (GTK_IS_LIST_BOX (list));

  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), list, 0);
  gtk_widget_add_controller (GTK_WIDGET (entry), controller);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), list, 0);
  g_signal_connect_object (entry, "activate", G_CALLBACK (activate_cb), list, 0);
  gtk_list_box_set_filter_func (list, is_shown, entry, NULL);
}

/**
 * us_list_search_set_words:
 * @row: a row
 * @words: what it is found by; a screen reader says it too
 *
 * Main thread only.
 */
void
us_list_search_set_words (GtkListBoxRow *row, const char *words)
{
  g_return_if_fail (GTK_IS_LIST_BOX_ROW (row));
  g_return_if_fail (words != NULL);

  g_object_set_data_full (G_OBJECT (row), WORDS, g_utf8_casefold (words, -1), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
