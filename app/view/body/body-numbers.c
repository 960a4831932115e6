/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-numbers.h"

#include "publish/numbering.h"
#include "view/body/body-lines.h"
#include "view/doubts.h"

#define BULLET "•"
#define GAP 6
#define DOUBT_ALPHA 0.15f
#define LEFT_TO_RIGHT_MARK "\xe2\x80\x8e"
#define RIGHT_TO_LEFT_MARK "\xe2\x80\x8f"

struct _UsBodyNumbers
{
  UsItemList *body;
  GPtrArray *labels;   /* by line; NULL when they have to be counted again */
  GHashTable *layouts; /* by label; to make one for each frame takes longer than to draw it */
  guint serial;        /* of the view's Pango context when they were made */
};

/**
 * us_body_numbers_new:
 * @body: a body, which must live longer
 *
 * Makes what numbers the lines of a body. Main thread only.
 *
 * Returns: (transfer full): numbers
 */
UsBodyNumbers *
us_body_numbers_new (UsItemList *body)
{
  UsBodyNumbers *self;

  g_return_val_if_fail (US_IS_ITEM_LIST (body), NULL);

  self = g_new0 (UsBodyNumbers, 1);
  self->body = body;
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

/**
 * us_body_numbers_free:
 * @self: numbers
 *
 * Frees them. Main thread only.
 */
void
us_body_numbers_free (UsBodyNumbers *self)
{
  g_return_if_fail (self != NULL);

  us_body_numbers_forget (self);
  g_hash_table_unref (self->layouts);
  g_free (self);
}

/**
 * us_body_numbers_forget:
 * @self: numbers
 *
 * Lets them be counted again when they are next asked for. Main thread only.
 */
void
us_body_numbers_forget (UsBodyNumbers *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->labels, g_ptr_array_unref);
}

/* The mark of a demand as readers will see it: "1.", "(a)", "(i)". */
static char *
format_demand (const UsNumbering *numbering, guint ordinal)
{
  g_autofree char *number = us_numbering_format_in (numbering->style, numbering->level, ordinal);

  return numbering->level == 0 ? g_strdup_printf ("%s.", number) : g_strdup_printf ("(%s)", number);
}

static void
add_label (gpointer item, gpointer user_data)
{
  gpointer *state = user_data;
  UsNumbering *numbering = state[0];
  UsBlockKind kind = us_block_get_kind (item);
  guint ordinal = us_numbering_next (numbering, kind, us_block_get_level (item));
  char *label = NULL;

  if (kind == US_BLOCK_DEMAND)
    label = format_demand (numbering, ordinal);
  else if (kind == US_BLOCK_BULLET)
    label = g_strdup (BULLET);
  g_ptr_array_add (state[1], label);
}

static void
count (UsBodyNumbers *self)
{
  UsNumbering numbering;
  gpointer state[2] = { &numbering, NULL };

  if (self->labels != NULL)
    return;
  self->labels = g_ptr_array_new_with_free_func (g_free);
  state[1] = self->labels;
  us_numbering_start (&numbering);
  if (us_item_list_get_statement (self->body) != NULL)
    numbering.style = us_item_get_choice (
        US_ITEM (us_statement_get_settings (us_item_list_get_statement (self->body))),
        US_SETTINGS_NUMBERING);
  us_item_list_foreach (self->body, add_label, state);
}

/**
 * us_body_numbers_get:
 * @self: numbers
 * @line: a line
 *
 * Gets the number or bullet of a line. Main thread only.
 *
 * Returns: (transfer none) (nullable): "1.", "(a)", "•" or %NULL; valid until the body changes
 */
const char *
us_body_numbers_get (UsBodyNumbers *self, int line)
{
  g_return_val_if_fail (self != NULL, NULL);

  count (self);
  return line >= 0 && line < (int) self->labels->len ? g_ptr_array_index (self->labels, line)
                                                     : NULL;
}

static PangoLayout *
get_layout (UsBodyNumbers *self, GtkTextView *view, const char *label)
{
  guint serial = pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (view)));
  PangoLayout *layout;

  if (serial != self->serial)
    g_hash_table_remove_all (self->layouts);
  self->serial = serial;
  layout = g_hash_table_lookup (self->layouts, label);
  if (layout == NULL)
    {
      layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), label);
      g_hash_table_insert (self->layouts, g_strdup (label), layout);
    }
  return layout;
}

static void
draw_number (UsBodyNumbers *self, GtkTextView *view, const GtkTextIter *at, int step,
             GtkSnapshot *snapshot)
{
  const int line = gtk_text_iter_get_line (at);
  const gboolean rtl = us_body_lines_is_rtl (self->body, line);
  /* A number has no direction of its own but the window's: the mark makes its full stop stand on
   * the right side. */
  g_autofree char *label = g_strconcat (rtl ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK,
                                        us_body_numbers_get (self, line), NULL);
  PangoLayout *layout = get_layout (self, view, label);
  GdkRectangle place;
  GdkRGBA color;
  int width;

  gtk_text_view_get_iter_location (view, at, &place);
  pango_layout_get_pixel_size (layout, &width, NULL);
  step = MAX (step, width + GAP);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (view)), &color);
  if (rtl)
    place.x += step - width;
  else
    place.x -= step;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) place.x, (float) place.y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* A ground under the text and a question mark behind it, so that it is not known by colour alone.
 */
static void
draw_doubt (UsBodyNumbers *self, GtkTextView *view, const GtkTextIter *at, GtkSnapshot *snapshot)
{
  UsStatement *statement = us_item_list_get_statement (self->body);
  UsItem *block = us_item_list_get (self->body, (guint) gtk_text_iter_get_line (at));
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA color = { 0.9f, 0.6f, 0.0f, 1.0f };
  GdkRectangle visible;
  int y, height, width;

  if (statement == NULL || block == NULL || us_doubts_find (statement, block, NULL) == NULL)
    return;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), "?");
  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_yrange (view, at, &y, &height);
  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (view)), "warning_color",
                                  &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (
                    (float) (gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL
                                 ? visible.x + GAP
                                 : visible.x + visible.width - width - GAP),
                    (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
  color.alpha = DOUBT_ALPHA;
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT ((float) visible.x, (float) y - 2,
                                                  (float) visible.width, (float) height - 4));
}

/**
 * us_body_numbers_snapshot:
 * @self: numbers
 * @view: the text view that shows the body
 * @step: room that a number takes, in pixels
 * @snapshot: the layer below the text, in coordinates of the buffer
 *
 * Draws the numbers of the lines that are in sight. Main thread only.
 */
void
us_body_numbers_snapshot (UsBodyNumbers *self, GtkTextView *view, int step, GtkSnapshot *snapshot)
{
  GdkRectangle visible;
  GtkTextIter at;
  int line, n_lines, top = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  n_lines = gtk_text_buffer_get_line_count (gtk_text_view_get_buffer (view));
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &at, visible.y, NULL);
  /* By number: moving an iter forward says there is no next line when that is the empty last. */
  for (line = gtk_text_iter_get_line (&at); line < n_lines; line++)
    {
      gtk_text_view_get_line_yrange (view, &at, &top, NULL);
      if (top > visible.y + visible.height)
        break;
      draw_doubt (self, view, &at, snapshot);
      if (us_body_numbers_get (self, line) != NULL)
        draw_number (self, view, &at, step, snapshot);
      gtk_text_iter_forward_line (&at);
    }
}
