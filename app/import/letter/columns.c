/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/columns.h"

#include <string.h>

#include "import/letter/traits.h"
#include "import/signature-kind.h"
#include "import/source.h"

/* Lines longer than this are no columns. */
#define MAX_LINE 200
#define MAX_WORDS 24

/* Where the words of a line begin; a small word goes with the one after it: "de Vries". */
static guint
find_words (const char *line, const char **starts)
{
  guint n = 0;
  gboolean particle = FALSE;

  for (const char *p = line; p != NULL && n < MAX_WORDS; p = strchr (p, ' '))
    {
      p += strspn (p, " ");
      if (*p == '\0')
        break;
      if (!particle)
        starts[n++] = p;
      particle = g_unichar_islower (g_utf8_get_char (p));
      if (particle && n > 1 && starts[n - 1] == p)
        continue;
    }
  return n;
}

/* The second of two phrases of a kind on one line: "President Executive Director". */
static const char *
find_second (const char *line, UsPhraseKind kind)
{
  const UsPhrases *all = us_phrases_get (NULL);
  gsize first = us_phrases_match (all, kind, line);
  const char *p = first > 0 ? line + first : NULL;

  while (p != NULL && (p = strchr (p, ' ')) != NULL)
    {
      p += strspn (p, " ");
      if (g_unichar_isupper (g_utf8_get_char (p)) && us_phrases_match (all, kind, p) > 0)
        return p;
    }
  return NULL;
}

/* Two names of people: by a second honorific, or in the middle of four names. */
static const char *
split_names (const char *line)
{
  const UsPhrases *all = us_phrases_get (NULL);
  const char *second = find_second (line, US_PHRASE_HONORIFIC);
  const char *starts[MAX_WORDS];
  gsize honorific = us_phrases_match (all, US_PHRASE_HONORIFIC, line);
  const char *names = line + honorific + strspn (line + honorific, ". ");
  guint n;

  if (second != NULL)
    return second;
  n = find_words (names, starts);
  return n >= 4 && n <= 6 ? starts[2] : NULL;
}

/* Whether the letter speaks of @name elsewhere than in the line itself. */
static gboolean
is_mentioned (GPtrArray *text, const char *name, const char *line)
{
  for (guint i = 0; i < text->len; i++)
    {
      const UsSourceBlock *block = g_ptr_array_index (text, i);
      if (strstr (block->text, name) != NULL &&
          strcmp (us_source_block_get_body (block), line) != 0)
        return TRUE;
    }
  return FALSE;
}

/* Two organisations or places, of which the letter names one or both elsewhere. */
static const char *
split_mentioned (const char *line, GPtrArray *text)
{
  const char *starts[MAX_WORDS];
  guint n = find_words (line, starts);
  const char *best = NULL;
  gsize most = 0;

  for (guint i = 1; i < n; i++)
    {
      g_autofree char *left = us_traits_trim (line, starts[i] - line, " ");
      gboolean has_left = strchr (left, ' ') != NULL && is_mentioned (text, left, line);
      gboolean has_right = is_mentioned (text, starts[i], line);
      gsize found = (has_left ? strlen (left) : 0) + (has_right ? strlen (starts[i]) : 0);
      if (g_unichar_isupper (g_utf8_get_char (starts[i])) && found > most)
        {
          most = found;
          best = starts[i];
        }
    }
  return best;
}

static const char *
split_line (const char *line, guint i, GPtrArray *text)
{
  const char *second = NULL;

  if (i == 0)
    return split_names (line);
  second = find_second (line, US_PHRASE_ROLE);
  if (second == NULL)
    second = find_second (line, US_PHRASE_OFFICE);
  if (second == NULL && i > 1)
    second = split_mentioned (line, text);
  return second;
}

/**
 * us_columns_split:
 * @lines: lines of two people whose columns have run into one: names, roles, organisations
 * @n_lines: how many
 * @text: (element-type UsSourceBlock): the whole letter
 * @phrases: phrases of its language
 * @ret_left: (out) (array length=n_lines): the first person's lines, to be freed
 * @ret_right: (out) (array length=n_lines): the second one's
 *
 * Parts two columns where names and roles show both: two honorifics or four names, two roles, two
 * names of which the letter speaks elsewhere. A line that cannot be parted is the first one's. Any
 * thread.
 *
 * Returns: whether there are two
 */
gboolean
us_columns_split (char *const *lines, guint n_lines, GPtrArray *text, const UsPhrases *phrases,
                  char **ret_left, char **ret_right)
{
  const char *role;

  g_return_val_if_fail (lines != NULL && n_lines > 1, FALSE);

  for (guint i = 0; i < n_lines; i++)
    if (strlen (lines[i]) > MAX_LINE)
      return FALSE;
  role = split_line (lines[1], 1, text);
  if (role == NULL || split_names (lines[0]) == NULL || strchr (lines[1], ',') != NULL)
    return FALSE;
  for (guint i = 0; i < n_lines; i++)
    {
      const char *second = split_line (lines[i], i, text);
      if (i > 1 && strchr (lines[i], '@') != NULL)
        second = strchr (lines[i], ' ') != NULL ? strchr (lines[i], ' ') + 1 : NULL;
      gssize length = second != NULL ? second - lines[i] : -1;
      ret_left[i] = us_traits_trim (lines[i], length, " ");
      ret_right[i] = g_strdup (second != NULL ? second : "");
    }
  return TRUE;
}

/**
 * us_columns_join_wrapped:
 * @above: (array zero-terminated=1) (inout): the cells of a line
 * @row: (array zero-terminated=1) (inout): those of the line below it
 *
 * Joins what was too long for its column: "Union of Herders" and "of the North" below it. Any
 * thread.
 */
void
us_columns_join_wrapped (char **above, char **row)
{
  g_return_if_fail (above != NULL && row != NULL);

  for (; *above != NULL && *row != NULL; above++, row++)
    {
      char *joined;

      if (!g_unichar_islower (g_utf8_get_char (*row)) || **above == '\0' ||
          us_signature_kind_is_person (*above))
        continue;
      joined = g_strconcat (*above, " ", *row, NULL);
      g_free (*above);
      *above = joined;
      **row = '\0';
    }
}

/**
 * us_columns_join_cells:
 * @cells: (array zero-terminated=1): the cells of a row
 *
 * Says what a row says in one line. Any thread.
 *
 * Returns: (transfer full): the cells that are not empty, commas between them
 */
char *
us_columns_join_cells (char **cells)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_return_val_if_fail (cells != NULL, NULL);

  for (; *cells != NULL; cells++)
    if (**cells != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", *cells);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * us_columns_part_lines:
 * @lines: (element-type UsSourceBlock): lines that stand together
 *
 * Gives lines of an address that stand side by side, a wide gap between them, as one column after
 * the other. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type UsSourceBlock): new lines; %NULL when there are
 * no columns
 */
GPtrArray *
us_columns_part_lines (GPtrArray *lines)
{
  guint n_columns = 0;
  GPtrArray *parted;

  g_return_val_if_fail (lines != NULL, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const UsSourceBlock *line = g_ptr_array_index (lines, i);
      guint n = 1;
      for (const char *p = line->row ? NULL : line->cells;
           p != NULL && (p = strchr (p, '\t')) != NULL; p++)
        n++;
      if (i == 0)
        n_columns = n;
      if (n > n_columns || (i < 2 && n < n_columns))
        return NULL;
    }
  if (n_columns < 2)
    return NULL;
  parted = g_ptr_array_new_with_free_func ((GDestroyNotify) us_source_block_free);
  for (guint column = 0; column < n_columns; column++)
    for (guint i = 0; i < lines->len; i++)
      {
        const UsSourceBlock *line = g_ptr_array_index (lines, i);
        g_auto (GStrv) cells =
                    g_strsplit (line->cells != NULL ? line->cells : line->text, "\t", -1);
        UsSourceBlock *block;
        if (column >= g_strv_length (cells) || *cells[column] == '\0')
          continue;
        block = us_source_block_new (cells[column], line->line);
        block->gap = i == 0;
        g_ptr_array_add (parted, block);
      }
  return parted;
}
