/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/reading/reading.h"

#include <string.h>

struct _UsReading
{
  grefcount references;
  GPtrArray *lines;
};

static void
line_free (gpointer data)
{
  UsReadingLine *line = data;

  g_free (line->text);
  g_free (line->id);
  g_free (line->reason);
  g_free (line);
}

/**
 * us_reading_new:
 *
 * A reading of no lines yet. Any thread.
 *
 * Returns: (transfer full): a reading
 */
UsReading *
us_reading_new (void)
{
  UsReading *self = g_new0 (UsReading, 1);

  g_ref_count_init (&self->references);
  self->lines = g_ptr_array_new_with_free_func (line_free);
  return self;
}

/**
 * us_reading_ref:
 * @self: a reading
 *
 * Takes a reference. One thread at a time.
 *
 * Returns: (transfer full): @self
 */
UsReading *
us_reading_ref (UsReading *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->references);
  return self;
}

/**
 * us_reading_unref:
 * @self: (transfer full): a reading
 *
 * Drops a reference. One thread at a time.
 */
void
us_reading_unref (UsReading *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * us_reading_get_n_lines:
 * @self: a reading
 *
 * How many lines with text the source has. One thread at a time.
 *
 * Returns: lines
 */
guint
us_reading_get_n_lines (UsReading *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

/**
 * us_reading_get_line:
 * @self: a reading
 * @index: from 0, in the order of the source
 *
 * One of the lines. One thread at a time.
 *
 * Returns: (transfer none): a line
 */
const UsReadingLine *
us_reading_get_line (UsReading *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->lines->len, NULL);

  return g_ptr_array_index (self->lines, index);
}

static UsReadingLine *
get (UsReading *self, guint index)
{
  return g_ptr_array_index (self->lines, index);
}

/* The first line with this number or a higher one. */
static guint
find_index (UsReading *self, guint line)
{
  guint low = 0;
  guint high = self->lines->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (get (self, middle)->line < line)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * us_reading_find_line:
 * @self: a reading
 * @line: number of a line of the source
 * @ret_index: (out): its index
 *
 * Finds a line by its number. One thread at a time.
 *
 * Returns: whether there is such a line; blank ones are not there
 */
gboolean
us_reading_find_line (UsReading *self, guint line, guint *ret_index)
{
  guint index;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ret_index != NULL, FALSE);

  index = find_index (self, line);
  if (index >= self->lines->len || get (self, index)->line != line)
    return FALSE;
  *ret_index = index;
  return TRUE;
}

/**
 * us_reading_find_item:
 * @self: a reading
 * @id: (nullable): id of an item, or %NULL for the statement itself
 * @property: (nullable): name of the statement's property, when @id is %NULL
 * @ret_index: (out): index of the first line that went there
 *
 * Finds where a part of the statement comes from. One thread at a time.
 *
 * Returns: whether some line went there
 */
gboolean
us_reading_find_item (UsReading *self, const char *id, const char *property, guint *ret_index)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ret_index != NULL, FALSE);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const UsReadingLine *line = get (self, i);

      if (id != NULL ? g_strcmp0 (line->id, id) == 0
                     : property != NULL && g_strcmp0 (line->property, property) == 0)
        {
          *ret_index = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * us_reading_take_line:
 * @self: a reading
 * @line: (transfer full): a line of which all is known, with a number higher than that of the last
 *
 * Adds a line as another process has read it. One thread at a time.
 */
void
us_reading_take_line (UsReading *self, UsReadingLine *line)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (line != NULL);

  g_ptr_array_add (self->lines, line);
}

/**
 * us_reading_add_line:
 * @self: a reading
 * @line: number of a line of the source, higher than that of the last one
 * @gap: blank lines before it
 * @text: the line
 *
 * Adds a line of the source, of which nothing is known yet. One thread at a time.
 */
void
us_reading_add_line (UsReading *self, guint line, guint gap, const char *text)
{
  UsReadingLine *added;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  added = g_new0 (UsReadingLine, 1);
  added->line = line;
  added->gap = gap;
  added->text = g_strdup (text);
  g_ptr_array_add (self->lines, added);
}

/**
 * us_reading_claim:
 * @self: a reading
 * @first: number of the first line of a part
 * @last: number of its last line
 * @part: what it is
 * @confidence: how sure that is, from 0 to 100
 *
 * Says what lines became. Lines between them that are no part of the letter stay so. One thread at
 * a time.
 */
void
us_reading_claim (UsReading *self, guint first, guint last, UsPart part, guint confidence)
{
  g_return_if_fail (self != NULL);

  for (guint i = find_index (self, first); i < self->lines->len && get (self, i)->line <= last; i++)
    {
      UsReadingLine *line = get (self, i);

      if (line->part == US_PART_ASIDE && line->line != first)
        continue;
      line->part = part;
      line->property = us_part_get_property (part);
      line->confidence = line->corrected ? 100 : confidence;
      line->continues = line->line != first;
    }
}

/**
 * us_reading_mark:
 * @self: a reading
 * @line: number of a line
 *
 * Says that a person said what the line is. One thread at a time.
 */
void
us_reading_mark (UsReading *self, guint line)
{
  guint index;

  g_return_if_fail (self != NULL);

  if (us_reading_find_line (self, line, &index))
    get (self, index)->corrected = TRUE;
}

/**
 * us_reading_confirm:
 * @self: a reading
 * @line: number of a line of which a person said what it is
 *
 * Says that it is what it was taken for. One thread at a time.
 */
void
us_reading_confirm (UsReading *self, guint line)
{
  guint index;

  g_return_if_fail (self != NULL);

  if (us_reading_find_line (self, line, &index))
    get (self, index)->confirmed = get (self, index)->corrected;
}

/**
 * us_reading_link:
 * @self: a reading
 * @index: index of a line
 * @id: id of the item that it went to
 * @continues: whether it goes on with the item of the line before
 *
 * Says where a line went. One thread at a time.
 */
void
us_reading_link (UsReading *self, guint index, const char *id, gboolean continues)
{
  UsReadingLine *line;

  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->lines->len);

  line = get (self, index);
  g_free (line->id);
  line->id = g_strdup (id);
  line->continues = continues;
}

/**
 * us_reading_doubt:
 * @self: a reading
 * @index: index of a line
 * @reason: a translated sentence
 *
 * Says why a line is unsure. One thread at a time.
 */
void
us_reading_doubt (UsReading *self, guint index, const char *reason)
{
  UsReadingLine *line;

  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->lines->len);

  line = get (self, index);
  if (line->reason != NULL)
    return;
  line->reason = g_strdup (reason);
  if (!line->corrected)
    line->confidence = MIN (line->confidence, US_READING_SURE - 1);
}
