/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/blanks.h"

#include "publish/leftover.h"
#include "view/letter/addressee-button.h"
#include "view/letter/letter-stops.h"

/* How far the ground of a blank stands out from its text and how round it is, in pixels, and how
 * strong. */
#define PADDING 2
#define RADIUS 4
#define STRENGTH 0.16f

static char *
get_line (GtkTextBuffer *buffer, int line)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  /* A slice counts pictures as characters, as the offsets in a line do. */
  return gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
}

static void
get_range (GtkTextBuffer *buffer, int line, const char *text, gsize from, gsize to,
           GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_line_offset (buffer, start, line,
                                           (int) g_utf8_pointer_to_offset (text, text + from));
  gtk_text_buffer_get_iter_at_line_offset (buffer, end, line,
                                           (int) g_utf8_pointer_to_offset (text, text + to));
}

/* The first blank of a line that begins at @from or later; or the last that ends before it. */
static gboolean
find_in_line (GtkTextBuffer *buffer, const char *language, int line, int from, gboolean backward,
              GtkTextIter *ret_start, GtkTextIter *ret_end)
{
  g_autofree char *text = get_line (buffer, line);
  gboolean found = FALSE;
  gsize start, end = 0;

  while (us_leftover_next (text, end, language, &start, &end))
    {
      GtkTextIter first, last;

      get_range (buffer, line, text, start, end, &first, &last);
      if (backward && gtk_text_iter_get_line_offset (&last) > from)
        break;
      if (!backward && gtk_text_iter_get_line_offset (&first) < from)
        continue;
      *ret_start = first;
      *ret_end = last;
      found = TRUE;
      if (!backward)
        break;
    }
  return found;
}

/* Looks from an end of the text, or from the selection on. */
static gboolean
find_in_text (GtkTextView *view, const char *language, gboolean from_selection, gboolean backward,
              GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  const int n_lines = gtk_text_buffer_get_line_count (buffer);
  int line = backward ? n_lines - 1 : 0;
  int from = backward ? G_MAXINT : 0;

  if (from_selection)
    {
      GtkTextIter first, last;

      gtk_text_buffer_get_selection_bounds (buffer, &first, &last);
      line = gtk_text_iter_get_line (backward ? &first : &last);
      from = gtk_text_iter_get_line_offset (backward ? &first : &last);
    }
  for (; line >= 0 && line < n_lines; line += backward ? -1 : 1)
    {
      if (find_in_line (buffer, language, line, from, backward, start, end))
        return TRUE;
      from = backward ? G_MAXINT : 0;
    }
  return FALSE;
}

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
    if (find_in_text (texts->pdata[i], language, i == (int) at, backward, &start, &end))
      {
        select_range (texts->pdata[i], &start, &end, focus);
        return TRUE;
      }
  return FALSE;
}

/**
 * us_blanks_select_next:
 * @root: a widget with the fields of a letter in it
 * @language: the letter's language, a BCP 47 tag
 * @backward: whether to go back
 *
 * Selects the next blank behind the caret, or the first one where the caret is in no field, so that
 * typing takes its place. Opens the details of an addressee for it. Main thread only.
 *
 * Returns: whether there was one
 */
gboolean
us_blanks_select_next (GtkWidget *root, const char *language, gboolean backward)
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
    i = backward ? (int) stops->len - 1 : 0;
  for (; i >= 0 && i < (int) stops->len; i += backward ? -1 : 1)
    {
      g_autoptr (GPtrArray) texts = get_texts (stops->pdata[i], language);

      if (select_in (texts, focus, language, backward))
        return TRUE;
    }
  return FALSE;
}

static void
snapshot_ground (const GdkRectangle *ground, const GdkRGBA *color, GtkSnapshot *snapshot)
{
  const graphene_rect_t bounds =
      GRAPHENE_RECT_INIT ((float) (ground->x - PADDING), (float) ground->y,
                          (float) (ground->width + 2 * PADDING), (float) ground->height);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, color, &bounds);
  gtk_snapshot_pop (snapshot);
}

/* Character by character: in a text from right to left the place behind the last one says little. A
 * blank may go over several rows. */
static void
snapshot_blank (GtkTextView *view, const GtkTextIter *start, const GtkTextIter *end,
                const GdkRGBA *color, GtkSnapshot *snapshot)
{
  GdkRectangle ground = { 0 };

  for (GtkTextIter at = *start; gtk_text_iter_compare (&at, end) < 0;
       gtk_text_iter_forward_char (&at))
    {
      GdkRectangle place;

      gtk_text_view_get_iter_location (view, &at, &place);
      if (place.width < 0)
        {
          place.x += place.width;
          place.width = -place.width;
        }
      if (ground.height > 0 && place.y >= ground.y + ground.height)
        {
          snapshot_ground (&ground, color, snapshot);
          ground.height = 0;
        }
      if (ground.height > 0)
        gdk_rectangle_union (&ground, &place, &ground);
      else
        ground = place;
    }
  if (ground.height > 0)
    snapshot_ground (&ground, color, snapshot);
}

/* Most texts have none, which is seen faster so. */
static gboolean
may_have_blanks (const char *text)
{
  return strpbrk (text, "[_") != NULL || strstr (text, "«") != NULL;
}

static void
snapshot_line (GtkTextView *view, int line, const char *language, const GdkRGBA *color,
               GtkSnapshot *snapshot)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *text = get_line (buffer, line);
  gsize from, to = 0;

  while (may_have_blanks (text) && us_leftover_next (text, to, language, &from, &to))
    {
      GtkTextIter start, end;

      get_range (buffer, line, text, from, to, &start, &end);
      snapshot_blank (view, &start, &end, color, snapshot);
    }
}

/**
 * us_blanks_snapshot:
 * @view: a text view
 * @language: the letter's language, a BCP 47 tag
 * @snapshot: the layer below its text, in coordinates of its buffer
 *
 * Draws the ground of the blanks that can be seen. Main thread only.
 */
void
us_blanks_snapshot (GtkTextView *view, const char *language, GtkSnapshot *snapshot)
{
  g_autofree char *text = NULL;
  GtkTextIter top, bottom;
  GdkRectangle visible;
  GdkRGBA color = { 0.2f, 0.5f, 0.9f, 1.0f };

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (language != NULL);

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &top, visible.y, NULL);
  gtk_text_view_get_line_at_y (view, &bottom, visible.y + visible.height, NULL);
  if (!gtk_text_iter_ends_line (&bottom))
    gtk_text_iter_forward_to_line_end (&bottom);
  /* All at once, for this is done whenever a key is pressed. */
  text = gtk_text_iter_get_slice (&top, &bottom);
  if (!may_have_blanks (text))
    return;
  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (view)), "accent_color",
                                  &color);
  color.alpha = STRENGTH;
  for (int line = gtk_text_iter_get_line (&top); line <= gtk_text_iter_get_line (&bottom); line++)
    snapshot_line (view, line, language, &color, snapshot);
}
