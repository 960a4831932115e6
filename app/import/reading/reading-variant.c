/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/reading/reading-variant.h"

#include <string.h>

/* Lines may be many: their numbers, and all their texts one behind the other, each with its NUL. */
#define VARIANT_TYPE "(a(uuuuu)ay)"

typedef struct
{
  guint32 line;
  guint32 gap;
  guint32 part;
  guint32 confidence;
  guint32 flags;
} Row;

enum
{
  CORRECTED = 1,
  CONTINUES = 2,
};

static void
append_text (GByteArray *texts, const char *text)
{
  const char *written = text != NULL ? text : "";

  g_byte_array_append (texts, (const guint8 *) written, (guint) strlen (written) + 1);
}

/**
 * us_reading_to_variant:
 * @self: a reading
 *
 * Makes a value of it that another process can be given. One thread at a time.
 *
 * Returns: (transfer floating): a value
 */
GVariant *
us_reading_to_variant (UsReading *self)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GByteArray) texts = g_byte_array_new ();

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < us_reading_get_n_lines (self); i++)
    {
      const UsReadingLine *line = us_reading_get_line (self, i);
      const Row row = { line->line, line->gap, (guint32) line->part, line->confidence,
                        (line->corrected ? CORRECTED : 0) | (line->continues ? CONTINUES : 0) };

      g_array_append_val (rows, row);
      append_text (texts, line->text);
      append_text (texts, line->id);
      append_text (texts, line->reason);
    }
  return g_variant_new (
      "(@a(uuuuu)@ay)",
      g_variant_new_fixed_array (G_VARIANT_TYPE ("(uuuuu)"), rows->data, rows->len, sizeof (Row)),
      g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, texts->data, texts->len, 1));
}

/* Takes the next text, if it is one; an empty one is no text unless one must be there. */
static gboolean
take_text (const char **texts, const char *end, gboolean must_be, char **ret_text)
{
  const char *text = *texts;
  const char *text_end = text < end ? memchr (text, '\0', (gsize) (end - text)) : NULL;

  if (text_end == NULL || !g_utf8_validate (text, text_end - text, NULL))
    return FALSE;
  *texts = text_end + 1;
  *ret_text = must_be || text_end > text ? g_strndup (text, (gsize) (text_end - text)) : NULL;
  return TRUE;
}

static gboolean
take_line (UsReading *self, const Row *row, const char **texts, const char *end)
{
  const guint n = us_reading_get_n_lines (self);
  const guint last = n > 0 ? us_reading_get_line (self, n - 1)->line : 0;
  UsReadingLine *line;

  if (row->part > US_PART_LAST || row->confidence > 100 || row->line <= last ||
      row->flags > (CORRECTED | CONTINUES))
    return FALSE;
  line = g_new0 (UsReadingLine, 1);
  us_reading_take_line (self, line);
  line->line = row->line;
  line->gap = row->gap;
  line->part = row->part;
  line->property = us_part_get_property (row->part);
  line->confidence = row->confidence;
  line->corrected = (row->flags & CORRECTED) != 0;
  line->continues = (row->flags & CONTINUES) != 0;
  return take_text (texts, end, TRUE, &line->text) && take_text (texts, end, FALSE, &line->id) &&
         take_text (texts, end, FALSE, &line->reason);
}

/**
 * us_reading_new_from_variant:
 * @variant: what us_reading_to_variant() made; it need not be trusted
 *
 * Makes a reading of such a value. One thread at a time.
 *
 * Returns: (transfer full) (nullable): a reading, or %NULL when the value is none
 */
UsReading *
us_reading_new_from_variant (GVariant *variant)
{
  g_autoptr (UsReading) self = us_reading_new ();
  g_autoptr (GVariant) row_values = NULL;
  g_autoptr (GVariant) text_values = NULL;
  gsize n_rows, length;
  const Row *rows;
  const char *texts;
  const char *end;

  g_return_val_if_fail (variant != NULL, NULL);

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE (VARIANT_TYPE)))
    return NULL;
  g_variant_get (variant, "(@a(uuuuu)@ay)", &row_values, &text_values);
  rows = g_variant_get_fixed_array (row_values, &n_rows, sizeof (Row));
  texts = g_variant_get_fixed_array (text_values, &length, 1);
  end = texts + length;
  for (gsize i = 0; i < n_rows; i++)
    if (!take_line (self, &rows[i], &texts, end))
      return NULL;
  return texts == end ? g_steal_pointer (&self) : NULL;
}
