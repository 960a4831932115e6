/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/blank-walk.h"

#include "view/letter/addressee-button.h"
#include "view/letter/date-button.h"
#include "view/letter/letter-stops.h"
#include "view/text/blanks.h"

/* The texts of one stop: itself, or the fields of an addressee who has something to fill in. These
 * are made only when it is their turn, and shown at once. */
static GPtrArray *
get_texts (GtkWidget *stop, const char *language)
{
  GPtrArray *texts;
  GtkWidget *details;

  if (US_IS_ADDRESSEE_BUTTON (stop))
    {
      details = us_addressee_button_get_details (US_ADDRESSEE_BUTTON (stop), language);
      if (details != NULL)
        return us_letter_stops_collect (gtk_popover_get_child (GTK_POPOVER (details)));
    }
  texts = g_ptr_array_new ();
  if (GTK_IS_TEXT_VIEW (stop))
    g_ptr_array_add (texts, stop);
  return texts;
}

/* What is to be selected in a text view, as its data. */
#define PENDING "us-pending-blank"

typedef struct
{
  int start;
  int end;
} Offsets;

/* Selects what select_range() left for later, if anything. */
static void
settle (GtkWidget *view)
{
  g_autofree Offsets *offsets = g_object_steal_data (G_OBJECT (view), PENDING);
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (offsets == NULL)
    return;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offsets->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, offsets->end);
  gtk_text_buffer_select_range (buffer, &end, &start);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state,
                GtkWidget *view)
{
  settle (view);
  return FALSE;
}

static gboolean
select_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer keys)
{
  if (gtk_widget_get_width (widget) == 0 && g_object_get_data (G_OBJECT (widget), PENDING) != NULL)
    return G_SOURCE_CONTINUE;
  settle (widget);
  gtk_widget_remove_controller (widget, keys);
  return G_SOURCE_REMOVE;
}

/* A text view that is asked for a place before it knows its width makes room for one letter in each
 * row, and the popover keeps that height: what is only about to be shown is selected later, but
 * before a key that is typed meanwhile. */
static void
select_range (GtkTextView *view, const GtkTextIter *start, const GtkTextIter *end, GtkWidget *focus)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_POPOVER);
  GtkWidget *old = focus == NULL ? NULL : gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER);
  GtkEventController *keys;
  Offsets *offsets;

  if (old != NULL && old != popover)
    gtk_popover_popdown (GTK_POPOVER (old));
  if (popover != NULL)
    gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_grab_focus (GTK_WIDGET (view));
  if (popover == NULL || gtk_widget_get_width (GTK_WIDGET (view)) > 0)
    {
      gtk_text_buffer_select_range (gtk_text_view_get_buffer (view), end, start);
      return;
    }
  offsets = g_new (Offsets, 1);
  offsets->start = gtk_text_iter_get_offset (start);
  offsets->end = gtk_text_iter_get_offset (end);
  g_object_set_data_full (G_OBJECT (view), PENDING, offsets, g_free);
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  gtk_widget_add_tick_callback (GTK_WIDGET (view), select_tick_cb, keys, NULL);
}

/* Whether one of the texts has a blank, from that with the focus on. */
static gboolean
select_in (GPtrArray *texts, GtkWidget *focus, const char *language, gboolean backward)
{
  GtkTextIter start, end;
  guint at;
  int i;

  if (focus == NULL || !g_ptr_array_find (texts, focus, &at))
    at = G_MAXUINT;
  i = at != G_MAXUINT ? (int) at : backward ? (int) texts->len - 1 : 0;
  for (; i >= 0 && i < (int) texts->len; i += backward ? -1 : 1)
    if (us_blanks_find (texts->pdata[i], language, i == (int) at, backward, &start, &end))
      {
        select_range (texts->pdata[i], &start, &end, focus);
        return TRUE;
      }
  return FALSE;
}

/* Whether a stop is a date that has still to be chosen, from another one on. */
static gboolean
go_to_date (GtkWidget *stop, GtkWidget *focus)
{
  g_autoptr (UsStatement) statement = NULL;
  GtkWidget *popover;

  if (!US_IS_DATE_BUTTON (stop) || focus == NULL || gtk_widget_is_ancestor (focus, stop))
    return FALSE;
  g_object_get (stop, "statement", &statement, NULL);
  if (statement == NULL || *us_item_get_string (US_ITEM (statement), US_STATEMENT_DATE) != '\0')
    return FALSE;
  popover = gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER);
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  return gtk_widget_child_focus (stop, GTK_DIR_TAB_FORWARD);
}

/**
 * us_blank_walk_next:
 * @root: a widget with the fields of a letter in it
 * @language: the letter's language, a BCP 47 tag
 * @backward: whether to go back
 *
 * Selects the next blank behind the caret, or the first one where the caret is in no field, so that
 * typing takes its place. Opens the details of an addressee for it, and stops at a date that has
 * still to be chosen. Main thread only.
 *
 * Returns: whether there was one
 */
gboolean
us_blank_walk_next (GtkWidget *root, const char *language, gboolean backward)
{
  g_autoptr (GPtrArray) stops = NULL;
  GtkWidget *focus;
  int i;

  g_return_val_if_fail (GTK_IS_WIDGET (root), FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  stops = us_letter_stops_collect (root);
  focus = gtk_root_get_focus (gtk_widget_get_root (root));
  if (focus != NULL)
    settle (focus);
  i = us_letter_stops_find (stops, focus);
  if (i < 0)
    focus = NULL;
  if (i < 0)
    i = backward ? (int) stops->len - 1 : 0;
  for (; i >= 0 && i < (int) stops->len; i += backward ? -1 : 1)
    {
      g_autoptr (GPtrArray) texts = get_texts (stops->pdata[i], language);

      if (select_in (texts, focus, language, backward) || go_to_date (stops->pdata[i], focus))
        return TRUE;
    }
  return FALSE;
}
