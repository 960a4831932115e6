/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-lines.h"

#include "view/review/review-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

struct _UsReviewLine
{
  GObject parent_instance;

  UsReviewLines *lines; /* (nullable): NULL when the source is another one */
  guint index;
};

G_DEFINE_FINAL_TYPE (UsReviewLine, us_review_line, G_TYPE_OBJECT)

struct _UsReviewLines
{
  GObject parent_instance;

  UsReading *reading; /* (nullable) */
  GHashTable *shown;  /* index to the line that somebody holds */
};

static guint changed_signal;

static void
us_review_line_dispose (GObject *object)
{
  UsReviewLine *self = US_REVIEW_LINE (object);

  if (self->lines != NULL)
    g_hash_table_remove (self->lines->shown, GUINT_TO_POINTER (self->index));
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (us_review_line_parent_class)->dispose (object);
}

static void
us_review_line_class_init (UsReviewLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = us_review_line_dispose;

  /**
   * UsReviewLine::changed:
   * @self: the line
   *
   * It is read in another way.
   */
  changed_signal = g_signal_new ("changed", US_TYPE_REVIEW_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
us_review_line_init (UsReviewLine *self)
{
}

/**
 * us_review_line_get:
 * @self: a line
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): how it is read now, valid until it is read in another way;
 * %NULL when the source is another one
 */
const UsReadingLine *
us_review_line_get (UsReviewLine *self)
{
  g_return_val_if_fail (US_IS_REVIEW_LINE (self), NULL);

  return self->lines != NULL ? us_reading_get_line (self->lines->reading, self->index) : NULL;
}

/**
 * us_review_line_get_index:
 * @self: a line
 *
 * Main thread only.
 *
 * Returns: its place among the lines, from 0
 */
guint
us_review_line_get_index (UsReviewLine *self)
{
  g_return_val_if_fail (US_IS_REVIEW_LINE (self), 0);

  return self->index;
}

/**
 * us_review_line_is_unsure:
 * @line: how a line is read
 *
 * Main thread only.
 *
 * Returns: whether somebody should look at it
 */
gboolean
us_review_line_is_unsure (const UsReadingLine *line)
{
  g_return_val_if_fail (line != NULL, FALSE);

  return !line->continues && !line->corrected && line->confidence < US_READING_SURE;
}

/**
 * us_review_line_describe:
 * @self: a line
 *
 * Says for screen readers what it is, before what stands in it: "Signatory, unsure: Aroha Trust".
 * Main thread only.
 *
 * Returns: (transfer full): words, translated
 */
char *
us_review_line_describe (UsReviewLine *self)
{
  const UsReadingLine *line;
  const char *title;

  g_return_val_if_fail (US_IS_REVIEW_LINE (self), NULL);

  line = us_review_line_get (self);
  g_return_val_if_fail (line != NULL, NULL);
  title = us_part_get_title (line->part);
  if (us_review_line_is_unsure (line) && line->reason != NULL)
    /* translators: a line as a screen reader says it: its kind, its words, and why it is unsure */
    return g_strdup_printf (_ ("%s, unsure: %s. %s"), title, line->text, line->reason);
  if (us_review_line_is_unsure (line))
    /* translators: a line as a screen reader says it: its kind, and its words */
    return g_strdup_printf (_ ("%s, unsure: %s"), title, line->text);
  if (line->confirmed)
    /* translators: a line as a screen reader says it: its kind, and its words */
    return g_strdup_printf (_ ("%s, checked: %s"), title, line->text);
  if (line->corrected)
    /* translators: a line as a screen reader says it: its kind, and its words */
    return g_strdup_printf (_ ("%s, corrected: %s"), title, line->text);
  /* translators: a line as a screen reader says it: its kind, and its words */
  return g_strdup_printf (_ ("%s: %s"), title, line->text);
}

static GType
us_review_lines_get_item_type (GListModel *model)
{
  return US_TYPE_REVIEW_LINE;
}

static guint
us_review_lines_get_n_items (GListModel *model)
{
  UsReading *reading = US_REVIEW_LINES (model)->reading;

  return reading != NULL ? us_reading_get_n_lines (reading) : 0;
}

static gpointer
us_review_lines_get_item (GListModel *model, guint position)
{
  UsReviewLines *self = US_REVIEW_LINES (model);
  UsReviewLine *line = g_hash_table_lookup (self->shown, GUINT_TO_POINTER (position));

  if (position >= us_review_lines_get_n_items (model))
    return NULL;
  if (line != NULL)
    return g_object_ref (line);
  line = g_object_new (US_TYPE_REVIEW_LINE, NULL);
  line->lines = g_object_ref (self);
  line->index = position;
  g_hash_table_insert (self->shown, GUINT_TO_POINTER (position), line);
  return line;
}

static void
us_review_lines_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = us_review_lines_get_item_type;
  interface->get_n_items = us_review_lines_get_n_items;
  interface->get_item = us_review_lines_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (UsReviewLines, us_review_lines, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      us_review_lines_list_model_init))

static void
us_review_lines_finalize (GObject *object)
{
  UsReviewLines *self = US_REVIEW_LINES (object);

  g_clear_pointer (&self->reading, us_reading_unref);
  g_hash_table_unref (self->shown);

  G_OBJECT_CLASS (us_review_lines_parent_class)->finalize (object);
}

static void
us_review_lines_class_init (UsReviewLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = us_review_lines_finalize;
}

static void
us_review_lines_init (UsReviewLines *self)
{
  self->shown = g_hash_table_new (NULL, NULL);
}

/**
 * us_review_lines_new:
 *
 * Main thread only.
 *
 * Returns: (transfer full): a list without lines
 */
UsReviewLines *
us_review_lines_new (void)
{
  return g_object_new (US_TYPE_REVIEW_LINES, NULL);
}

static gboolean
is_same_way (const UsReadingLine *a, const UsReadingLine *b)
{
  return a->part == b->part && a->continues == b->continues && a->corrected == b->corrected &&
         a->confirmed == b->confirmed &&
         us_review_line_is_unsure (a) == us_review_line_is_unsure (b) &&
         g_strcmp0 (a->reason, b->reason) == 0;
}

/**
 * us_review_lines_are_same:
 * @a: a reading
 * @b: another of the same source
 *
 * Main thread only.
 *
 * Returns: whether every line is shown in the same way
 */
gboolean
us_review_lines_are_same (UsReading *a, UsReading *b)
{
  guint n_lines;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  n_lines = us_reading_get_n_lines (a);
  if (us_reading_get_n_lines (b) != n_lines)
    return FALSE;
  for (guint i = 0; i < n_lines; i++)
    if (!is_same_way (us_reading_get_line (a, i), us_reading_get_line (b, i)))
      return FALSE;
  return TRUE;
}

/* The lines are those they were: who looks at them stays where they are. */
static void
tell_changed (UsReviewLines *self, UsReading *before)
{
  g_autoptr (GList) shown = g_hash_table_get_values (self->shown);

  for (GList *l = shown; l != NULL; l = l->next)
    g_object_ref (l->data);
  for (GList *l = shown; l != NULL; l = l->next)
    {
      UsReviewLine *line = l->data;

      if (!is_same_way (us_reading_get_line (before, line->index), us_review_line_get (line)))
        g_signal_emit (line, changed_signal, 0);
      g_object_unref (line);
    }
}

/* Who still holds a line holds one of no source. */
static void
let_go (UsReviewLines *self)
{
  g_autoptr (GList) shown = g_hash_table_get_values (self->shown);

  g_hash_table_remove_all (self->shown);
  for (GList *l = shown; l != NULL; l = l->next)
    g_clear_object (&((UsReviewLine *) l->data)->lines);
}

/**
 * us_review_lines_set_reading:
 * @self: lines
 * @reading: (nullable): how they are read now; %NULL for no lines
 *
 * Shows another reading of the source. Main thread only.
 */
void
us_review_lines_set_reading (UsReviewLines *self, UsReading *reading)
{
  g_autoptr (UsReading) before = NULL;
  guint n_before, n_lines;

  g_return_if_fail (US_IS_REVIEW_LINES (self));

  if (reading == self->reading)
    return;
  n_before = us_review_lines_get_n_items (G_LIST_MODEL (self));
  before = g_steal_pointer (&self->reading);
  self->reading = reading != NULL ? us_reading_ref (reading) : NULL;
  n_lines = us_review_lines_get_n_items (G_LIST_MODEL (self));
  if (before != NULL && reading != NULL && n_before == n_lines)
    tell_changed (self, before);
  else
    {
      let_go (self);
      g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, n_lines);
    }
}

/**
 * us_review_lines_get_reading:
 * @self: lines
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): how they are read
 */
UsReading *
us_review_lines_get_reading (UsReviewLines *self)
{
  g_return_val_if_fail (US_IS_REVIEW_LINES (self), NULL);

  return self->reading;
}

/**
 * us_review_lines_find_unsure:
 * @self: lines
 * @from: a position, or %GTK_INVALID_LIST_POSITION for before the first
 * @backward: whether to look before it
 *
 * Finds the next line that somebody should look at, from the last to the first. Main thread only.
 *
 * Returns: its position, or %GTK_INVALID_LIST_POSITION when there is none
 */
guint
us_review_lines_find_unsure (UsReviewLines *self, guint from, gboolean backward)
{
  guint n_lines;

  g_return_val_if_fail (US_IS_REVIEW_LINES (self), G_MAXUINT);

  n_lines = us_review_lines_get_n_items (G_LIST_MODEL (self));
  if (from >= n_lines)
    from = backward ? 0 : n_lines - 1;
  for (guint i = 1; i <= n_lines; i++)
    {
      const guint at = (from + (backward ? n_lines - i : i)) % n_lines;

      if (us_review_line_is_unsure (us_reading_get_line (self->reading, at)))
        return at;
    }
  return G_MAXUINT;
}

/**
 * us_review_lines_count_unsure:
 * @reading: (nullable): how lines are read
 *
 * Main thread only.
 *
 * Returns: how many of them somebody should look at
 */
guint
us_review_lines_count_unsure (UsReading *reading)
{
  guint count = 0;

  for (guint i = 0; reading != NULL && i < us_reading_get_n_lines (reading); i++)
    count += us_review_line_is_unsure (us_reading_get_line (reading, i));
  return count;
}
