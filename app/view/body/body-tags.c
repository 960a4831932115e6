/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-tags.h"

#include "view/text/text-tags.h"

#define N_LEVELS 3

/* How each kind of block looks. */
static const struct
{
  UsBlockKind kind;
  int indent; /* in steps, at level 0 */
  int end_indent;
  int above;
  int below;
  double scale;
  PangoWeight weight;
  PangoStyle style;
} looks[] = {
  { US_BLOCK_PARAGRAPH, 0, 0, 0, 12, 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  { US_BLOCK_HEADING, 0, 0, 12, 8, 1.2, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
  { US_BLOCK_CALL, 0, 0, 6, 10, 1.0, PANGO_WEIGHT_SEMIBOLD, PANGO_STYLE_NORMAL },
  { US_BLOCK_DEMAND, 1, 0, 0, 8, 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  { US_BLOCK_BULLET, 1, 0, 0, 8, 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  { US_BLOCK_QUOTATION, 1, 1, 0, 12, 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC },
};

static char *
tag_name (UsBlockKind kind, guint level, gboolean rtl)
{
  return g_strdup_printf ("block-%d-%u-%s", kind, level, rtl ? "rtl" : "ltr");
}

static const UsBodyMargins *
get_margins (GtkTextTagTable *table)
{
  static const UsBodyMargins none = { 0, 0, 24, FALSE };
  const UsBodyMargins *margins = g_object_get_data (G_OBJECT (table), "us-body-margins");

  return margins != NULL ? margins : &none;
}

/* Margins of a tag are physical, a letter's are not: hence two tags for each kind and level. */
static void
set_margins (GtkTextTag *tag, UsBlockKind kind, guint level, gboolean rtl,
             const UsBodyMargins *margins)
{
  int indent = us_body_tags_get_indent (kind, level, margins->step);
  int end = looks[kind].end_indent * margins->step;
  int left = margins->rtl ? margins->end : margins->start;
  int right = margins->rtl ? margins->start : margins->end;

  g_object_set (tag, "left-margin", left + (rtl ? end : indent), "right-margin",
                right + (rtl ? indent : end), NULL);
}

static GtkTextTag *
get_tag (GtkTextTagTable *table, UsBlockKind kind, guint level, gboolean rtl)
{
  g_autofree char *name = tag_name (kind, level, rtl);
  GtkTextTag *tag = gtk_text_tag_table_lookup (table, name);

  if (tag != NULL)
    return tag;
  tag = gtk_text_tag_new (name);
  g_object_set (tag, "pixels-above-lines", looks[kind].above, "pixels-below-lines",
                looks[kind].below, "direction", rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR, NULL);
  if (looks[kind].scale > 1.0)
    g_object_set (tag, "scale", looks[kind].scale, NULL);
  if (looks[kind].weight != PANGO_WEIGHT_NORMAL)
    g_object_set (tag, "weight", looks[kind].weight, NULL);
  if (looks[kind].style != PANGO_STYLE_NORMAL)
    g_object_set (tag, "style", looks[kind].style, NULL);
  set_margins (tag, kind, level, rtl, get_margins (table));
  gtk_text_tag_table_add (table, tag);
  /* Below the spans, so that a span's look wins. */
  gtk_text_tag_set_priority (tag, 0);
  g_object_unref (tag);
  return tag;
}

/**
 * us_body_tags_get_indent:
 * @kind: kind of block
 * @level: its level
 * @step: pixels of a level
 *
 * Gets how far a block begins from the start margin. Any thread.
 *
 * Returns: pixels
 */
int
us_body_tags_get_indent (UsBlockKind kind, guint level, int step)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (looks), 0);
  g_assert (looks[kind].kind == kind);

  return (looks[kind].indent + (int) level) * step;
}

/* Returns: whether the line has the wanted tag everywhere; none is wanted with NULL. */
static gboolean
remove_block_tag (const GtkTextIter *start, const GtkTextIter *end, GtkTextTag *wanted)
{
  GtkTextIter at = *start;
  gboolean complete = TRUE;

  do
    {
      g_autoptr (GSList) tags = gtk_text_iter_get_tags (&at);

      complete = complete && g_slist_find (tags, wanted) != NULL;
      for (GSList *node = tags; node != NULL; node = node->next)
        {
          g_autofree char *name = NULL;

          g_object_get (node->data, "name", &name, NULL);
          if (node->data != wanted && name != NULL && g_str_has_prefix (name, "block-"))
            gtk_text_buffer_remove_tag (gtk_text_iter_get_buffer (start), node->data, start, end);
        }
    }
  while (us_text_tags_forward (&at, end));
  return complete;
}

/**
 * us_body_tags_apply:
 * @buffer: the body's buffer
 * @line: a line
 * @kind: what it is
 * @level: its level
 * @rtl: whether it is written from right to left
 *
 * Gives a line the look of its kind. An empty last line can carry no tag and keeps the view's own
 * margins. Main thread only.
 */
void
us_body_tags_apply (GtkTextBuffer *buffer, int line, UsBlockKind kind, guint level, gboolean rtl)
{
  GtkTextTag *tag;
  GtkTextIter start, end, next;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (kind < G_N_ELEMENTS (looks) && level < N_LEVELS);

  tag = get_tag (gtk_text_buffer_get_tag_table (buffer), kind, level, rtl);
  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  next = end;
  gtk_text_iter_forward_char (&next);
  /* The tag ends before the line break, so that the next line begins with a tag of its own: of
   * lines in one run of a tag GTK draws some in the look of the line that it drew before. Only a
   * line that is nothing but a break has its tag there. */
  if (gtk_text_iter_equal (&start, &end))
    end = next;
  else if (!gtk_text_iter_equal (&end, &next))
    remove_block_tag (&end, &next, NULL);
  if (!remove_block_tag (&start, &end, tag))
    gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
}

/**
 * us_body_tags_set_margins:
 * @table: the body's tag table
 * @margins: how much room there is
 *
 * Fits all kinds of blocks to the width and the font of the sheet. Main thread only.
 */
void
us_body_tags_set_margins (GtkTextTagTable *table, const UsBodyMargins *margins)
{
  g_return_if_fail (GTK_IS_TEXT_TAG_TABLE (table));
  g_return_if_fail (margins != NULL);

  g_object_set_data_full (G_OBJECT (table), "us-body-margins", g_memdup2 (margins, sizeof *margins),
                          g_free);
  for (guint kind = 0; kind < G_N_ELEMENTS (looks); kind++)
    for (guint level = 0; level < N_LEVELS; level++)
      for (int rtl = 0; rtl < 2; rtl++)
        {
          g_autofree char *name = tag_name (kind, level, rtl);
          GtkTextTag *tag = gtk_text_tag_table_lookup (table, name);

          if (tag != NULL)
            set_margins (tag, kind, level, rtl, margins);
        }
}
