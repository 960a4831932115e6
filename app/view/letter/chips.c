/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/chips.h"

#include <glib/gi18n.h>

#include "model/block.h"
#include "view/body/body-lines.h"
#include "view/letter/letter-field.h"
#include "view/sheet/sheet.h"
#include "view/text/chip-values.h"
#include "view/text/inline-object.h"
#include "view/text/text-runs.h"

/* How the chips of one view look. */
typedef struct
{
  UsStatement *statement;
  GtkTextView *view;
  GdkRGBA color;
  GdkRGBA broken;
  int line; /* of the body, the next */
} Look;

/* A chip in a heading is as large as the heading, and a bold one is bold. */
static PangoAttrList *
get_attributes (const GtkTextIter *at)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (at);

  for (GSList *node = tags; node != NULL; node = node->next)
    {
      gboolean has_weight, has_style, has_scale;
      int weight;
      PangoStyle style;
      double scale;

      g_object_get (node->data, "weight-set", &has_weight, "style-set", &has_style, "scale-set",
                    &has_scale, "weight", &weight, "style", &style, "scale", &scale, NULL);
      if (has_weight)
        pango_attr_list_change (attributes, pango_attr_weight_new (weight));
      if (has_style)
        pango_attr_list_change (attributes, pango_attr_style_new (style));
      if (has_scale)
        pango_attr_list_change (attributes, pango_attr_scale_new (scale));
    }
  return attributes;
}

static void
show_line (const Look *look, int line, UsText *text)
{
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (text, &n_spans);

  for (gsize i = 0; i < n_spans; i++)
    {
      g_autofree char *shown = NULL;
      PangoAttrList *attributes;
      gboolean broken = FALSE;
      GtkTextIter at;
      UsInlineObject *chip;

      if (spans[i].kind != US_SPAN_DEMAND && spans[i].kind != US_SPAN_COUNT)
        continue;
      gtk_text_buffer_get_iter_at_line_index (gtk_text_view_get_buffer (look->view), &at, line,
                                              (int) spans[i].start);
      chip = us_inline_object_find (&at);
      if (chip == NULL)
        continue;
      shown = us_live_values_show (us_chip_values_get (look->statement), text, &spans[i], &broken);
      us_inline_object_set_text (chip, shown, broken);
      attributes = get_attributes (&at);
      us_inline_object_set_look (chip, gtk_widget_get_pango_context (GTK_WIDGET (look->view)),
                                 attributes, &look->color, &look->broken);
      pango_attr_list_unref (attributes);
    }
}

static void
show_block (gpointer block, gpointer look)
{
  show_line (look, ((Look *) look)->line++, us_block_get_text (block));
}

static void
show_field (Look *look, GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (UsText) text = NULL;
  GtkTextIter start, end;

  if (!us_letter_field_is_rich (US_LETTER_FIELD (view)))
    return;
  look->view = view;
  us_body_lines_get_range (buffer, 0, &start, &end);
  text = us_text_runs_read (buffer, &start, &end);
  show_line (look, 0, text);
}

static void
show_fields (Look *look, GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (US_IS_LETTER_FIELD (child))
      show_field (look, GTK_TEXT_VIEW (child));
    else if (!US_IS_BODY_VIEW (child))
      show_fields (look, child);
}

static void
get_color (GtkWidget *widget, const char *name, GdkRGBA *ret_color)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);

  if (!gtk_style_context_lookup_color (style, name, ret_color))
    gtk_style_context_get_color (style, ret_color);
}

/**
 * us_chips_update:
 * @body: a body view that shows a statement and is in step with it
 *
 * Shows in all chips of the body, and of the fields on the same sheet, what they say now, in the
 * look of the text around them. Main thread only.
 */
void
us_chips_update (UsBodyView *body)
{
  Look look = { .view = GTK_TEXT_VIEW (body) };
  GtkWidget *sheet;

  g_return_if_fail (US_IS_BODY_VIEW (body));

  look.statement = us_body_view_get_statement (body);
  get_color (GTK_WIDGET (body), "accent_color", &look.color);
  get_color (GTK_WIDGET (body), "error_color", &look.broken);
  us_item_list_foreach (us_statement_get_body (look.statement), show_block, &look);
  sheet = gtk_widget_get_ancestor (GTK_WIDGET (body), US_TYPE_SHEET);
  if (sheet != NULL)
    show_fields (&look, sheet);
}

/**
 * us_chips_get_statement:
 * @view: a body view with a statement, or a letter field with an item
 *
 * Gets whose text it shows. Main thread only.
 *
 * Returns: (transfer none): the statement
 */
UsStatement *
us_chips_get_statement (GtkTextView *view)
{
  g_autoptr (UsItem) item = NULL;

  if (US_IS_BODY_VIEW (view))
    return us_body_view_get_statement (US_BODY_VIEW (view));
  g_return_val_if_fail (US_IS_LETTER_FIELD (view), NULL);

  g_object_get (view, "item", &item, NULL);
  return us_item_get_statement (item);
}

/**
 * us_chips_insert:
 * @view: a body view, or a rich letter field
 * @kind: %US_SPAN_DEMAND or %US_SPAN_COUNT
 * @target: the target of the span
 *
 * Puts a chip in the place of the selection, or at the caret, as one step for the history. Main
 * thread only.
 */
void
us_chips_insert (GtkTextView *view, UsSpanKind kind, const char *target)
{
  g_autoptr (UsInlineObject) chip = NULL;
  UsStatement *statement;
  GtkTextBuffer *buffer;
  GtkTextIter caret;

  g_return_if_fail (US_IS_BODY_VIEW (view) || US_IS_LETTER_FIELD (view));
  g_return_if_fail (target != NULL);

  buffer = gtk_text_view_get_buffer (view);
  statement = us_chips_get_statement (view);
  chip = us_inline_object_new (kind, target);
  us_statement_begin_group (statement,
                            kind == US_SPAN_DEMAND ? _ ("Insert Reference") : _ ("Insert Count"));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_insert_paintable (buffer, &caret, GDK_PAINTABLE (chip));
  gtk_text_buffer_end_user_action (buffer);
  us_statement_end_group (statement);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}
