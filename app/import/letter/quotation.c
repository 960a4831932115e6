/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/quotation.h"

#include <string.h>

#include "import/source.h"

/* No letter is shorter. */
#define MIN_LINES 10

static gboolean
is_blank (const char *line)
{
  return line[strspn (line, " \t\r")] == '\0';
}

/* The text of a quoted line, or %NULL. */
static const char *
skip_mark (const char *line)
{
  return *line == '>' ? line + 1 + (line[1] == ' ') : NULL;
}

static gboolean
takes_leave (const char *line, const UsPhrases *phrases)
{
  return us_phrases_match (phrases, US_PHRASE_VALEDICTION, line) > 0 ||
         us_phrases_match (phrases, US_PHRASE_SIGNATORIES_HERE, line) > 0;
}

/* Whether the lines are mostly a letter that somebody quoted: there is one quotation, it is longer
 * than all that is said around it, and it takes leave. */
static gboolean
find (char **lines, const UsPhrases *phrases, guint *ret_first, guint *ret_last)
{
  guint n_quoted = 0;
  guint n_others = 0;
  gboolean leaves = FALSE;
  gboolean ended = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *quoted = skip_mark (lines[i]);

      if (quoted != NULL)
        {
          if (ended)
            return FALSE;
          if (n_quoted++ == 0)
            *ret_first = i + 1;
          *ret_last = i + 1;
          leaves |= takes_leave (quoted, phrases);
        }
      else if (!is_blank (lines[i]))
        {
          n_others++;
          ended = n_quoted > 0;
        }
    }
  return leaves && n_quoted >= MIN_LINES && n_quoted > 2 * n_others;
}

/**
 * us_quotation_open:
 * @text: a text
 * @phrases: phrases of its language
 * @ret_first: (out): the first line of the letter, from 1
 * @ret_last: (out): the last one
 *
 * Takes the marks off a letter that somebody quoted in a message: "> Dear Minister,". Lines keep
 * their numbers. Any thread.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when it is no such message
 */
char *
us_quotation_open (const char *text, const UsPhrases *phrases, guint *ret_first, guint *ret_last)
{
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL && phrases != NULL, NULL);
  g_return_val_if_fail (ret_first != NULL && ret_last != NULL, NULL);

  if (strstr (text, "\n>") == NULL && *text != '>')
    return NULL;
  lines = g_strsplit (text, "\n", -1);
  if (!find (lines, phrases, ret_first, ret_last))
    return NULL;
  for (char **line = lines; *line != NULL; line++)
    {
      const char *quoted = skip_mark (*line);

      if (quoted != NULL)
        memmove (*line, quoted, strlen (quoted) + 1);
    }
  return g_strjoinv ("\n", lines);
}

/**
 * us_quotation_part:
 * @lines: (element-type UsSourceBlock) (inout): the lines of a message
 * @first: the first line of the letter in it
 * @last: the last one
 * @removed: (element-type UsSourceBlock) (inout): gets those around it
 *
 * Parts a quoted letter from what is said around it, but for lines of which a person said what they
 * are. Any thread.
 */
void
us_quotation_part (GPtrArray *lines, guint first, guint last, GPtrArray *removed)
{
  guint kept = 0;

  g_return_if_fail (lines != NULL && removed != NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      UsSourceBlock *line = g_ptr_array_index (lines, i);

      if (line->forced == US_PART_NONE && (line->line < first || line->line > last))
        g_ptr_array_add (removed, line);
      else
        lines->pdata[kept++] = line;
    }
  g_ptr_array_set_free_func (lines, NULL);
  g_ptr_array_set_size (lines, kept);
  g_ptr_array_set_free_func (lines, (GDestroyNotify) us_source_block_free);
}
