/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/spelling/spelling-menu.h"

#include <glib/gi18n.h>

#include "view/spelling/spelling.h"
#include "view/text/text-tags.h"

#define SUGGESTIONS_MAX 6

/**
 * us_spelling_menu_get_word:
 * @view: a text view
 * @at: a place in its text
 * @ret_start: (out): where the word begins
 * @ret_end: (out): where it ends
 *
 * Finds the wrong word at a place. Main thread only.
 *
 * Returns: (transfer full) (nullable): the word
 */
char *
us_spelling_menu_get_word (GtkTextView *view, const GtkTextIter *at, GtkTextIter *ret_start,
                           GtkTextIter *ret_end)
{
  GtkTextBuffer *buffer;
  GtkTextTag *wrong;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);
  g_return_val_if_fail (at != NULL && ret_start != NULL && ret_end != NULL, NULL);

  buffer = gtk_text_view_get_buffer (view);
  wrong = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), US_SPELLING_TAG);
  if (wrong == NULL || (!gtk_text_iter_has_tag (at, wrong) && !gtk_text_iter_ends_tag (at, wrong)))
    return NULL;
  *ret_start = *ret_end = *at;
  if (!gtk_text_iter_starts_tag (ret_start, wrong))
    gtk_text_iter_backward_to_tag_toggle (ret_start, wrong);
  if (!gtk_text_iter_ends_tag (ret_end, wrong))
    gtk_text_iter_forward_to_tag_toggle (ret_end, wrong);
  return gtk_text_buffer_get_text (buffer, ret_start, ret_end, TRUE);
}

/**
 * us_spelling_menu_replace:
 * @view: a text view
 * @with: a word
 *
 * Puts a word, in the same look, in the place of the wrong one at the caret. Main thread only.
 */
void
us_spelling_menu_replace (GtkTextView *view, const char *with)
{
  GtkTextBuffer *buffer;
  GtkTextIter caret, start, end;
  g_autofree char *word = NULL;
  g_autoptr (GSList) tags = NULL;
  int offset;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (with != NULL);

  buffer = gtk_text_view_get_buffer (view);
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  word = us_spelling_menu_get_word (view, &caret, &start, &end);
  if (word == NULL)
    return;
  tags = gtk_text_iter_get_tags (&start);
  offset = gtk_text_iter_get_offset (&start);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, with, -1);
  end = start;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  for (GSList *node = tags; node != NULL; node = node->next)
    if (us_text_tags_is_inline (node->data))
      gtk_text_buffer_apply_tag (buffer, node->data, &start, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_text_buffer_end_user_action (buffer);
}

static char *
get_word (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter caret, start, end;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  return us_spelling_menu_get_word (view, &caret, &start, &end);
}

static void
replace_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_spelling_menu_replace (user_data, g_variant_get_string (parameter, NULL));
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autofree char *word = get_word (user_data);

  if (word != NULL)
    us_speller_add (us_spelling_get_speller (user_data), word);
}

static void
ignore_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autofree char *word = get_word (user_data);

  if (word != NULL)
    us_speller_ignore (us_spelling_get_speller (user_data), word);
}

static const GActionEntry entries[] = {
  { .name = "replace", .activate = replace_cb, .parameter_type = "s" },
  { .name = "add", .activate = add_cb },
  { .name = "ignore", .activate = ignore_cb },
};

static void
add_suggestions (GMenu *menu, UsSpeller *speller, const char *word)
{
  g_auto (GStrv) suggestions = us_speller_suggest (speller, word);
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; suggestions[i] != NULL && i < SUGGESTIONS_MAX; i++)
    {
      g_autoptr (GMenuItem) item = NULL;
      g_auto (GStrv) parts = g_strsplit (suggestions[i], "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);

      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "spell.replace", "s", suggestions[i]);
      g_menu_append_item (section, item);
    }
  if (suggestions[0] == NULL)
    g_menu_append (section, _ ("No Suggestions"), "spell.none");
  g_menu_prepend_section (menu, _ ("Spelling"), G_MENU_MODEL (section));
}

/**
 * us_spelling_menu_fill:
 * @view: a text view of us_spelling_menu_add()
 *
 * Fills its context menu for the word at the caret. Main thread only.
 */
void
us_spelling_menu_fill (GtkTextView *view)
{
  g_autofree char *word = NULL;
  g_autoptr (GMenu) section = NULL;
  GMenu *menu;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  menu = G_MENU (gtk_text_view_get_extra_menu (view));
  while (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 1)
    g_menu_remove (menu, 0);
  word = get_word (view);
  if (word == NULL)
    return;
  add_suggestions (menu, us_spelling_get_speller (view), word);
  section = g_menu_new ();
  g_menu_append (section, _ ("_Add to Dictionary"), "spell.add");
  g_menu_append (section, _ ("_Ignore for Now"), "spell.ignore");
  g_menu_insert_section (menu, 1, NULL, G_MENU_MODEL (section));
}

/* The menu is for the word under the pointer, and the caret goes there. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter at;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x,
                                         &buffer_y);
  gtk_text_view_get_iter_at_location (view, &at, buffer_x, buffer_y);
  if (!gtk_text_buffer_get_has_selection (buffer))
    gtk_text_buffer_place_cursor (buffer, &at);
  us_spelling_menu_fill (view);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, GtkTextView *view)
{
  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    us_spelling_menu_fill (view);
  return FALSE;
}

/**
 * us_spelling_menu_add:
 * @view: a text view of us_spelling_attach()
 *
 * Adds suggestions to its context menu, before what is in it already. Main thread only.
 */
void
us_spelling_menu_add (GtkTextView *view)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) none = g_menu_new ();
  GMenuModel *others;
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), view);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "spell", G_ACTION_GROUP (actions));
  /* What is for any word stays below what is for a wrong one. */
  others = gtk_text_view_get_extra_menu (view);
  g_menu_append_section (menu, NULL, others != NULL ? others : G_MENU_MODEL (none));
  gtk_text_view_set_extra_menu (view, G_MENU_MODEL (menu));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
}
