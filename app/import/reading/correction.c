/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/reading/correction.h"

#include "import/source.h"

/* No letter has more lines. */
#define MAX_CORRECTIONS 10000000

static UsCorrection *
find (GArray *corrections, guint line)
{
  for (guint i = 0; i < corrections->len; i++)
    if (g_array_index (corrections, UsCorrection, i).line == line)
      return &g_array_index (corrections, UsCorrection, i);
  return NULL;
}

static void
set (GArray *corrections, guint line, UsPart part)
{
  const UsCorrection correction = { line, part, FALSE };
  UsCorrection *found = find (corrections, line);

  if (found != NULL)
    found->part = part;
  else
    g_array_append_val (corrections, correction);
}

/* What the reading took the line for, to be said of it. */
static UsPart
get_part (const UsReadingLine *line)
{
  return line->continues ? US_PART_CONTINUATION : line->part;
}

/**
 * us_correction_find:
 * @corrections: (element-type UsCorrection): what was said so far
 * @line: number of a line of the source
 *
 * What was said of a line. One thread at a time.
 *
 * Returns: a part, %US_PART_NONE when nothing was said
 */
UsPart
us_correction_find (GArray *corrections, guint line)
{
  const UsCorrection *found;

  g_return_val_if_fail (corrections != NULL, US_PART_NONE);

  found = find (corrections, line);
  return found != NULL ? found->part : US_PART_NONE;
}

/**
 * us_correction_add:
 * @corrections: (element-type UsCorrection) (inout): what was said so far, for the next import
 * @reading: the reading that the person looks at
 * @line: number of a line of the source
 * @part: what it is; %US_PART_NONE takes back what was said of it
 *
 * Adds what a person says of a line. The line with which a continuation goes on is held as it is.
 * One thread at a time.
 */
void
us_correction_add (GArray *corrections, UsReading *reading, guint line, UsPart part)
{
  guint index;

  g_return_if_fail (corrections != NULL);
  g_return_if_fail (reading != NULL);

  set (corrections, line, part);
  if (part != US_PART_CONTINUATION || !us_reading_find_line (reading, line, &index))
    return;
  while (index > 0)
    {
      const UsReadingLine *before = us_reading_get_line (reading, --index);

      if (before->part == US_PART_ASIDE)
        continue;
      if (find (corrections, before->line) == NULL)
        set (corrections, before->line, get_part (before));
      if (!before->continues)
        return;
    }
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  const UsCorrection *first = a;
  const UsCorrection *second = b;

  return (first->line > second->line) - (first->line < second->line);
}

/**
 * us_correction_write:
 * @corrections: (element-type UsCorrection) (nullable): what was said
 *
 * Writes them as words, for another process. One thread at a time.
 *
 * Returns: (transfer full): text, empty when nothing was said
 */
char *
us_correction_write (GArray *corrections)
{
  g_autoptr (GArray) sorted = NULL;
  GString *text = g_string_new (NULL);

  if (corrections == NULL)
    return g_string_free (text, FALSE);
  sorted = g_array_copy (corrections);
  g_array_sort (sorted, compare);
  for (guint i = 0, end; i < sorted->len; i = end)
    {
      const UsCorrection *first = &g_array_index (sorted, UsCorrection, i);

      for (end = i + 1; end < sorted->len; end++)
        if (g_array_index (sorted, UsCorrection, end).part != first->part ||
            g_array_index (sorted, UsCorrection, end).line != first->line + (end - i))
          break;
      if (first->part > US_PART_LAST)
        continue;
      g_string_append_printf (text, "%s%u", text->len > 0 ? " " : "", first->line);
      if (end - i > 1)
        g_string_append_printf (text, "-%u", first->line + (end - i) - 1);
      g_string_append_printf (text, ":%s", us_part_get_id (first->part));
    }
  return g_string_free (text, FALSE);
}

static UsPart
find_part (const char *id)
{
  for (guint part = 0; part <= US_PART_LAST; part++)
    if (g_str_equal (us_part_get_id (part), id))
      return part;
  return US_PART_NONE;
}

/**
 * us_correction_read:
 * @text: what us_correction_write() made; it need not be trusted
 *
 * Reads them again; words that make no sense are left out. Any thread.
 *
 * Returns: (transfer full) (element-type UsCorrection): what was said
 */
GArray *
us_correction_read (const char *text)
{
  GArray *corrections = g_array_new (FALSE, FALSE, sizeof (UsCorrection));
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (text != NULL, corrections);

  words = g_strsplit (text, " ", -1);
  for (char **word = words; *word != NULL; word++)
    {
      char *end;
      const guint64 first = g_ascii_strtoull (*word, &end, 10);
      const guint64 last = *end == '-' ? g_ascii_strtoull (end + 1, &end, 10) : first;
      const UsPart part = *end == ':' ? find_part (end + 1) : US_PART_NONE;

      if (part == US_PART_NONE || first == 0 || last < first || last > G_MAXUINT32)
        continue;
      for (guint64 line = first; line <= last && corrections->len < MAX_CORRECTIONS; line++)
        {
          const UsCorrection correction = { (guint) line, part, FALSE };
          g_array_append_val (corrections, correction);
        }
    }
  return corrections;
}

/* Whether a line of this kind may have a marker in front of it. */
static gboolean
may_have_marker (UsPart part)
{
  return part == US_PART_DEMAND || part == US_PART_BULLET || part == US_PART_ADDRESSEE ||
         part == US_PART_SIGNATORY || part == US_PART_COPY || part == US_PART_CONTACT ||
         part == US_PART_NOTE || part == US_PART_ASIDE;
}

static gboolean
may_be_heading (UsPart part)
{
  return part == US_PART_TITLE || part == US_PART_SUBJECT || part == US_PART_SIGNATORIES ||
         part == US_PART_GROUP || part == US_PART_ASIDE;
}

static void
force (UsSourceBlock *line, UsPart part)
{
  line->forced = part;
  if (!may_have_marker (part))
    line->marker = (UsListMarker){ 0 };
  if (part == US_PART_HEADING)
    line->heading = MAX (line->heading, 2);
  else if (!may_be_heading (part))
    line->heading = 0;
}

/* Whether the lines of these parts are lines of a person, that stay lines. */
static gboolean
is_of_person (UsPart part)
{
  return part == US_PART_ADDRESSEE || part == US_PART_SIGNATORY || part == US_PART_COPY;
}

/**
 * us_correction_apply:
 * @corrections: (element-type UsCorrection) (nullable): what was said
 * @lines: (element-type UsSourceBlock): the lines of the source, in order
 * @reading: (inout): gets to know which lines were corrected
 *
 * Says on the lines what a person said of them. Any thread.
 */
void
us_correction_apply (GArray *corrections, GPtrArray *lines, UsReading *reading)
{
  g_autoptr (GHashTable) said = NULL;
  UsPart begun = US_PART_NONE;

  g_return_if_fail (lines != NULL);
  g_return_if_fail (reading != NULL);

  if (corrections == NULL || corrections->len == 0)
    return;
  said = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < corrections->len; i++)
    {
      const UsCorrection *correction = &g_array_index (corrections, UsCorrection, i);

      if (correction->part <= US_PART_LAST)
        g_hash_table_insert (said, GUINT_TO_POINTER (correction->line),
                             GUINT_TO_POINTER (correction->part));
    }
  for (guint i = 0; i < lines->len; i++)
    {
      UsSourceBlock *line = g_ptr_array_index (lines, i);
      const UsPart part =
          GPOINTER_TO_UINT (g_hash_table_lookup (said, GUINT_TO_POINTER (line->line)));

      if (part != US_PART_ASIDE && part != US_PART_CONTINUATION)
        begun = part;
      if (part == US_PART_NONE)
        continue;
      force (line, part);
      line->goes_on = part == US_PART_CONTINUATION && is_of_person (begun);
      if (line->goes_on)
        line->forced = begun;
      us_reading_mark (reading, line->line);
    }
}
