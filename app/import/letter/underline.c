/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/underline.h"

#include <string.h>

#include "import/source.h"

/* A heading has no more lines. */
#define MAX_LINES 4

/* The character of which a line is made that is a rule and nothing else, "-----" or "* * *", or 0.
 */
static char
rule_character (const char *text)
{
  gsize length = strlen (text);
  guint n = 0;

  if (length < 3 || strchr ("=-_~*", text[0]) == NULL ||
      strspn (text, (char[]){ text[0], ' ', 0 }) != length)
    return 0;
  for (const char *p = text; *p != '\0'; p++)
    n += *p == text[0];
  return n < 3 ? 0 : text[0];
}

/* The first of the lines that the rule below line @last underlines. */
static guint
first_underlined (GPtrArray *lines, guint last)
{
  guint first = last;

  while (first > 0 && last - first + 1 < MAX_LINES &&
         ((UsSourceBlock *) g_ptr_array_index (lines, first))->gap == 0 &&
         ((UsSourceBlock *) g_ptr_array_index (lines, first - 1))->text != NULL)
    first--;
  return first;
}

static void
make_heading (GPtrArray *lines, guint first, guint last, guint level)
{
  UsSourceBlock *heading = g_ptr_array_index (lines, first);
  g_autoptr (GString) text = g_string_new (heading->text);

  for (guint i = first + 1; i <= last; i++)
    {
      UsSourceBlock *line = g_ptr_array_index (lines, i);
      g_string_append_printf (text, " %s", line->text);
      g_clear_pointer (&line->text, g_free);
    }
  g_free (heading->text);
  heading->text = g_strdup (text->str);
  heading->heading = level;
  heading->fixed = TRUE;
  heading->n_lines = last - first + 1;
  heading->last = heading->line + last - first + 1;
  memset (&heading->marker, 0, sizeof heading->marker);
}

static gboolean
is_underlined (GPtrArray *lines, guint rule, guint *ret_first)
{
  const UsSourceBlock *line = g_ptr_array_index (lines, rule);
  const UsSourceBlock *above;

  if (rule == 0 || line->gap > 0)
    return FALSE;
  above = g_ptr_array_index (lines, rule - 1);
  if (above->text == NULL || above->heading > 0 || rule_character (above->text) != 0)
    return FALSE;
  *ret_first = first_underlined (lines, rule - 1);
  above = g_ptr_array_index (lines, *ret_first);
  return (*ret_first == 0 || above->gap > 0 ||
          ((UsSourceBlock *) g_ptr_array_index (lines, *ret_first - 1))->text == NULL) &&
         above->text != NULL && above->heading == 0;
}

/**
 * us_underline_settle:
 * @lines: (element-type UsSourceBlock) (inout): the lines of a text
 *
 * Makes headings of lines that are underlined by a line of = or -, and takes these rules away, and
 * those that part sections as well. Any thread.
 */
void
us_underline_settle (GPtrArray *lines)
{
  guint kept = 0;
  guint gap = 0;

  g_return_if_fail (lines != NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      UsSourceBlock *line = g_ptr_array_index (lines, i);
      char rule = rule_character (line->text);
      guint first;
      if (rule == 0)
        continue;
      if (is_underlined (lines, i, &first))
        make_heading (lines, first, i - 1, rule == '=' ? 1 : 2);
      g_clear_pointer (&line->text, g_free);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      UsSourceBlock *line = g_ptr_array_index (lines, i);
      if (line->text == NULL)
        {
          us_source_block_free (line);
          gap = 1;
          continue;
        }
      line->gap = MAX (line->gap, gap);
      gap = line->heading > 0;
      lines->pdata[kept++] = line;
    }
  g_ptr_array_set_free_func (lines, NULL);
  g_ptr_array_set_size (lines, kept);
  g_ptr_array_set_free_func (lines, (GDestroyNotify) us_source_block_free);
}
