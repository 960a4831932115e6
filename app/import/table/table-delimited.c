/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/table/table-delimited.h"

#include <string.h>

#include "import/table/table-build.h"

/* So many lines are enough to guess from. */
#define GUESS_LINES 200
/* A quotation mark that has not closed after so many bytes was none that opens. */
#define QUOTED_MAX (4 * 1024 * 1024)
#define LOOK_EVERY 1024

static const char separators[] = { '\t', ';', ',', '|' };

/* Counts the separators outside of quotation marks up to the end of a line. */
static const char *
count_cells (const char *line, guint counts[G_N_ELEMENTS (separators)], gboolean quotes,
             gboolean *ret_open)
{
  gboolean quoted = FALSE;
  const char *p;

  memset (counts, 0, sizeof (guint) * G_N_ELEMENTS (separators));
  for (p = line; *p != '\0' && p - line < QUOTED_MAX && (quoted || (*p != '\n' && *p != '\r')); p++)
    {
      if (quotes && *p == '"')
        quoted = !quoted;
      for (guint i = 0; !quoted && i < G_N_ELEMENTS (separators); i++)
        counts[i] += *p == separators[i];
    }
  *ret_open = quoted;
  return p;
}

/* Returns: where the next line begins. */
static const char *
count_line (const char *line, guint counts[G_N_ELEMENTS (separators)])
{
  gboolean open;
  const char *p = count_cells (line, counts, TRUE, &open);

  if (open)
    p = count_cells (line, counts, FALSE, &open);
  if (p[0] == '\r' && p[1] == '\n')
    p++;
  return *p != '\0' ? p + 1 : p;
}

/**
 * us_table_delimited_guess:
 * @text: valid UTF-8
 *
 * Guesses what parts the cells of a table: what stands in nearly all lines, and as often in each. A
 * comma also stands in names, so that it must be as often in all. Any thread.
 *
 * Returns: tab, semicolon, comma or bar; 0 when it seems to be no table
 */
gunichar
us_table_delimited_guess (const char *text)
{
  guint same[G_N_ELEMENTS (separators)] = { 0 };
  guint some[G_N_ELEMENTS (separators)] = { 0 };
  guint first[G_N_ELEMENTS (separators)] = { 0 };
  guint counts[G_N_ELEMENTS (separators)];
  guint lines = 0;
  const char *next = text;

  g_return_val_if_fail (text != NULL, 0);

  while (*next != '\0' && lines < GUESS_LINES)
    {
      const char *line = next;

      next = count_line (line, counts);
      if (strcspn (line, "\r\n \t") == 0 && next - line < 3)
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
        {
          if (lines == 0)
            first[i] = counts[i];
          some[i] += counts[i] > 0;
          same[i] += counts[i] > 0 && counts[i] == first[i];
        }
      lines++;
    }
  for (guint i = 0; lines > 0 && i < G_N_ELEMENTS (separators); i++)
    {
      if (separators[i] == '\t' ? some[i] * 10 >= lines * 5 : same[i] * 10 >= lines * 8)
        return (guchar) separators[i];
    }
  return 0;
}

typedef struct
{
  const char *p;
  gunichar separator;
  UsTable *table;
  GString *cell;
} Reader;

/* A quotation mark that does not close may not swallow the rest of the file. */
static const char *
find_close (const char *open)
{
  const char *p = open + 1;
  gsize length = 0;

  for (;;)
    {
      gsize run = strcspn (p, "\"");

      length += run + 2;
      p += run;
      if (*p == '\0' || length > QUOTED_MAX)
        return NULL;
      if (p[1] != '"')
        return p;
      p += 2;
    }
}

static void
read_quoted (Reader *self, const char *close)
{
  g_string_truncate (self->cell, 0);
  for (const char *p = self->p + 1; p < close; p++)
    {
      const char *end = memchr (p, '"', (gsize) (close - p));

      if (end == NULL)
        end = close;
      else
        end++;
      g_string_append_len (self->cell, p, end - p);
      p = end;
      if (end == close)
        break;
    }
  self->p = close + 1;
}

static gboolean
ends_cell (const Reader *self, char c)
{
  return c == '\0' || c == '\n' || c == '\r' || (gunichar) (guchar) c == self->separator;
}

static void
read_cell (Reader *self)
{
  const char *start = self->p;
  const char *close = NULL;

  g_string_truncate (self->cell, 0);
  if (*start == '"')
    {
      close = find_close (start);
      if (close == NULL || !ends_cell (self, close[1]))
        us_table_add_problem (self->table, US_TABLE_UNCLOSED);
      else
        {
          read_quoted (self, close);
          us_table_add_cell (self->table, self->cell->str, (gssize) self->cell->len);
          return;
        }
    }
  while (!ends_cell (self, *self->p))
    self->p++;
  us_table_add_cell (self->table, start, self->p - start);
}

static void
end_line (Reader *self)
{
  if (self->p[0] == '\r' && self->p[1] == '\n')
    self->p++;
  if (*self->p != '\0')
    self->p++;
}

/**
 * us_table_delimited_read:
 * @text: valid UTF-8
 * @separator: what parts cells, an ASCII character
 * @table: the table that grows
 * @progress: (nullable): called now and then
 * @user_data: for @progress
 * @cancellable: (nullable): stops it
 * @error: %US_ERROR_TOO_BIG, %G_IO_ERROR_CANCELLED
 *
 * Reads cells parted by @separator and quoted as RFC 4180 has it. A quotation mark that opens and
 * does not close is a character of its cell, and its row has a problem. Any thread.
 *
 * Returns: whether it came to the end
 */
gboolean
us_table_delimited_read (const char *text, gunichar separator, UsTable *table,
                         UsTableProgress progress, gpointer user_data, GCancellable *cancellable,
                         GError **error)
{
  Reader self = { text, separator, table, NULL };
  gsize length;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (separator > 0 && separator < 0x80, FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  length = strlen (text);
  self.cell = g_string_new (NULL);
  for (guint row = 1; *self.p != '\0'; row++)
    {
      if (!us_table_begin_row (table, error))
        break;
      read_cell (&self);
      while (*self.p != '\0' && (gunichar) (guchar) *self.p == separator)
        {
          self.p++;
          read_cell (&self);
        }
      end_line (&self);
      us_table_end_row (table);
      if (row % LOOK_EVERY == 0)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            break;
          if (progress != NULL)
            progress ((double) (self.p - text) / (double) length, user_data);
        }
    }
  g_string_free (self.cell, TRUE);
  return *self.p == '\0';
}
