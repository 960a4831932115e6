/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/signatory-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/columns.h"
#include "import/letter/initials.h"
#include "import/letter/organisation-lines.h"
#include "import/letter/person-lines.h"
#include "import/letter/signatory-cells.h"
#include "import/letter/signatory-series.h"
#include "import/letter/traits.h"
#include "import/signature-kind.h"
#include "import/signature-line.h"
#include "import/table/column-words.h"

/* Lines that one signatory may have. */
#define MAX_LINES 4
/* A letter with more lines than this was not set in two columns by hand. */
#define MAX_COLUMN_LINES 120

typedef struct
{
  GPtrArray *lines;
  GPtrArray *text;
  const UsPhrases *phrases;
  const char *group;
  UsDraft *draft;
} Lines;

static const UsSourceBlock *
get (const Lines *self, guint i)
{
  return g_ptr_array_index (self->lines, i);
}

static gboolean
has_bar (const UsSourceBlock *line)
{
  return us_signature_line_get_separator (us_source_block_get_body (line)) == '|';
}

static gboolean
ends_open (const char *text, const UsPhrases *phrases)
{
  const char *word = strrchr (text, ' ');

  return us_traits_ends_with (text, "&,-") ||
         (word != NULL && us_phrases_match_all (phrases, US_PHRASE_STOP_WORD, word + 1) > 0);
}

/**
 * us_signatory_lines_continue:
 * @lines: (element-type UsSourceBlock): lines of signatories so far
 * @line: the next
 *
 * Whether a line that may be no name goes on with the signatory of the line before: it begins with
 * a small letter or a parenthesis, right below a line with a bar. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_signatory_lines_continue (GPtrArray *lines, const UsSourceBlock *line)
{
  gunichar first;

  g_return_val_if_fail (lines != NULL, FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  if (lines->len == 0 || line->gap > 0 || line->marker.kind != US_MARKER_NONE ||
      us_traits_is_prose (line))
    return FALSE;
  for (guint i = lines->len; i > 0 && lines->len - i < MAX_LINES; i--)
    if (has_bar (g_ptr_array_index (lines, i - 1)))
      {
        first = g_utf8_get_char (line->text);
        return g_unichar_islower (first) || first == '(';
      }
  return FALSE;
}

/* Whether its cells tell who signs, side by side or as a row of a table. */
static gboolean
has_cells (const UsSourceBlock *line)
{
  return line->cells != NULL && line->marker.kind == US_MARKER_NONE && !has_bar (line);
}

static gboolean
has_columns (const Lines *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (get (self, i)->cells != NULL && get (self, i)->marker.kind == US_MARKER_NONE)
      return TRUE;
  return FALSE;
}

static guint
widest_with_bar (const Lines *self)
{
  guint widest = 0;

  for (guint i = 0; i < self->lines->len; i++)
    if (has_bar (get (self, i)))
      widest = MAX (widest, (guint) g_utf8_strlen (get (self, i)->text, -1));
  return widest;
}

/* "Jane Roe | Professor at the School" and "of Law" below it. */
static gboolean
is_wrapped (const Lines *self, guint i, guint widest, const UsSourceBlock *first)
{
  const UsSourceBlock *before = get (self, i - 1);
  gunichar c = g_utf8_get_char (get (self, i)->text);

  if (has_bar (get (self, i)) || get (self, i)->gap > 0 ||
      get (self, i)->marker.kind != US_MARKER_NONE)
    return FALSE;
  if (us_initials_end (before->text, get (self, i)->text))
    return TRUE;
  if (!has_bar (first))
    return FALSE;
  if (i + 1 < self->lines->len && has_bar (get (self, i + 1)) &&
      g_utf8_strlen (before->text, -1) * 100 >= widest * 45 &&
      !us_signature_kind_is_person (get (self, i)->text))
    return TRUE;
  return g_unichar_islower (c) || c == '(' || ends_open (before->text, self->phrases) ||
         g_utf8_strlen (before->text, -1) * 100 >= widest * 82;
}

static void
read_each (Lines *self)
{
  guint widest = widest_with_bar (self);

  for (guint i = 0; i < self->lines->len;)
    {
      const UsSourceBlock *first = get (self, i);
      guint end = i;
      while (end < self->lines->len && has_cells (get (self, end)) &&
             get (self, end)->row == first->row)
        end++;
      if (end > i)
        {
          us_signatory_cells_read (self->lines, i, end, self->phrases, self->group, self->draft);
          i = end;
          continue;
        }
      g_autoptr (GString) text = g_string_new (us_source_block_get_body (first));
      for (i++; i < self->lines->len && is_wrapped (self, i, widest, first); i++)
        g_string_append_printf (text, " %s", get (self, i)->text);
      us_signatory_series_add (text->str, first->line, self->phrases, self->group, self->draft);
    }
}

/* Whether every signatory has @n lines: a name, a role and so on. */
static gboolean
has_period (const Lines *self, guint n)
{
  gboolean titled = self->lines->len > 1;

  if (self->lines->len % n != 0)
    return FALSE;
  for (guint i = 0; i + 1 < self->lines->len && titled; i += n)
    titled = us_person_lines_is_titled (us_source_block_get_body (get (self, i)),
                                        us_source_block_get_body (get (self, i + 1)));
  for (guint i = 0; i < self->lines->len && !titled; i++)
    {
      const char *text = us_source_block_get_body (get (self, i));
      const char *first = us_source_block_get_body (get (self, i - i % n));
      const char *second = us_source_block_get_body (get (self, i - i % n + 1));
      if (n == 2 && us_person_lines_is_pair (first, second))
        continue;
      if (i % n == 1 && (!us_person_lines_is_role (text) || !us_person_lines_is_second (text)))
        return FALSE;
      if (i % n == 0 &&
          (us_phrases_match (us_phrases_get (NULL), US_PHRASE_ROLE, text) > 0 ||
           us_traits_count_words (text) < 2 || us_signature_line_get_separator (text) != 0 ||
           strstr (text, ", ") != NULL || strstr (text, "، ") != NULL))
        return FALSE;
    }
  return TRUE;
}

/* Whether the lines are of one person, as a role below the first of them tells, or what that person
 * is called above an organisation. */
static gboolean
is_one_person (const Lines *self)
{
  const UsPhrases *all = us_phrases_get (NULL);
  const char *first, *second;

  if (self->lines->len < 2)
    return FALSE;
  first = us_source_block_get_body (get (self, 0));
  second = us_source_block_get_body (get (self, 1));
  return us_phrases_match (all, US_PHRASE_ROLE, second) > 0 ||
         (self->lines->len == 2 && us_phrases_match (all, US_PHRASE_HONORIFIC, first) > 0 &&
          strstr (first, ", ") == NULL && us_signature_kind_is_organisation (second) &&
          us_phrases_match (all, US_PHRASE_FOR_WHOM, second) == 0);
}

/* Whether blank lines part the signatories, each of whom has several lines. */
static gboolean
has_paragraphs (const Lines *self)
{
  guint groups = 0;
  guint roles = 0;
  guint people = 0;

  for (guint i = 0, n = 0; i < self->lines->len; i++)
    {
      n = i == 0 || get (self, i)->gap > 0 ? 1 : n + 1;
      if (n > MAX_LINES || get (self, i)->marker.kind != US_MARKER_NONE)
        return FALSE;
      groups += n == 1;
      people += n == 1 && us_signature_kind_is_person (us_source_block_get_body (get (self, i)));
      roles += n == 2 && (us_person_lines_is_second (us_source_block_get_body (get (self, i))) ||
                          us_person_lines_is_titled (us_source_block_get_body (get (self, i - 1)),
                                                     us_source_block_get_body (get (self, i))));
    }
  if (groups == 1 && !is_one_person (self))
    return FALSE;
  /* Where everybody has two lines, people stand on the first ones. */
  return roles * 2 > groups || (people == groups && self->lines->len == 2 * groups && roles > 0);
}

static void
read_run (Lines *self, guint from, guint n)
{
  char *lines[MAX_LINES + 1] = { NULL };
  char *left[MAX_LINES] = { NULL };
  char *right[MAX_LINES] = { NULL };
  guint line = get (self, from)->line;

  for (guint i = 0; i < n; i++)
    lines[i] = (char *) us_source_block_get_body (get (self, from + i));
  if (n > 1 && self->lines->len <= MAX_COLUMN_LINES &&
      us_columns_split (lines, n, self->text, self->phrases, left, right))
    {
      us_person_lines_read (left, n, line, self->phrases, self->group, self->draft);
      us_person_lines_read (right, n, line, self->phrases, self->group, self->draft);
      for (guint i = self->draft->signatories->len - 2; i < self->draft->signatories->len; i++)
        {
          UsDraftPerson *person = g_ptr_array_index (self->draft->signatories, i);
          /* translators: %u: line of the letter */
          person->reason =
              g_strdup_printf (_ ("Line %u: two signatories stood side by side."), line);
        }
    }
  else
    us_person_lines_read (lines, n, line, self->phrases, self->group, self->draft);
  for (guint i = 0; i < n; i++)
    {
      g_free (left[i]);
      g_free (right[i]);
    }
}

static void
read_unsaid (Lines *self)
{
  if (us_signatory_series_read (self->lines, self->phrases, self->group, self->draft) ||
      us_organisation_lines_read (self->lines, self->phrases, self->group, self->draft))
    return;
  for (guint n = 3; n >= 2 && self->lines->len > 1 && !has_columns (self); n--)
    if (has_period (self, n))
      {
        for (guint i = 0; i < self->lines->len; i += n)
          read_run (self, i, n);
        return;
      }
  if (has_columns (self) || !has_paragraphs (self))
    {
      read_each (self);
      return;
    }
  for (guint i = 0, end; i < self->lines->len; i = end)
    {
      for (end = i + 1; end < self->lines->len && get (self, end)->gap == 0; end++)
        ;
      read_run (self, i, end - i);
    }
}

/* Of one table, some rows have a line in each cell and others more of them; and below people side
 * by side another may stand alone. */
static gboolean
is_laid_out_alike (const UsSourceBlock *first, const UsSourceBlock *line)
{
  return line->row == first->row && (line->gap == 0 || line->marker.kind != US_MARKER_NONE ||
                                     (line->cells != NULL) == (first->cells != NULL));
}

/* "Name, Role, Organisation" above the rows of a table. Gives the line after it. */
static guint
skip_header (GPtrArray *lines, UsDraft *draft)
{
  const UsSourceBlock *line = lines->len > 1 ? g_ptr_array_index (lines, 0) : NULL;
  g_auto (GStrv) heads = line != NULL ? g_strsplit (line->text, ", ", -1) : NULL;

  if (line == NULL || line->row || line->forced != US_PART_NONE || g_strv_length (heads) < 2)
    return 0;
  for (char **head = heads; *head != NULL; head++)
    if (us_column_find_role (*head) == US_COLUMN_NONE)
      return 0;
  us_draft_claim (draft, line, US_PART_ASIDE, US_CONFIDENCE_LIKELY);
  us_draft_doubt (draft, "signatories-heading", line->line,
                  /* translators: line of the letter, and what stands there */
                  g_strdup_printf (_ ("Line %u: “%s” was left out as the heads of columns."),
                                   line->line, line->text));
  return 1;
}

/**
 * us_signatory_lines_read:
 * @lines: (element-type UsSourceBlock): the lines of the signatories of one group
 * @text: (element-type UsSourceBlock): the whole letter, for the names that it mentions
 * @phrases: phrases of its language
 * @group: (nullable): heading of the group
 * @draft: (inout): gets the signatories
 *
 * Reads signatories: one on each line, or wrapped, or with name, role and organisation on lines of
 * their own, also where two columns have run into one. Any thread.
 */
void
us_signatory_lines_read (GPtrArray *lines, GPtrArray *text, const UsPhrases *phrases,
                         const char *group, UsDraft *draft)
{
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  Lines self = { some, text, phrases, group, draft };
  guint first;

  g_return_if_fail (lines != NULL);
  g_return_if_fail (draft != NULL);

  first = draft->signatories->len;

  for (guint i = skip_header (lines, draft), end; i < lines->len; i = end)
    {
      const UsPart said = ((UsSourceBlock *) g_ptr_array_index (lines, i))->forced;

      g_ptr_array_set_size (some, 0);
      for (end = i; end < lines->len; end++)
        {
          UsSourceBlock *line = g_ptr_array_index (lines, end);
          if (end > i && !line->goes_on && (said != US_PART_NONE || line->forced != US_PART_NONE))
            break;
          if (end > i && !is_laid_out_alike (g_ptr_array_index (lines, i), line))
            break;
          g_ptr_array_add (some, line);
        }
      if (said == US_PART_NONE)
        read_unsaid (&self);
      else if (some->len == 1 || some->len > MAX_LINES)
        read_each (&self);
      else
        read_run (&self, 0, some->len);
    }
  us_person_lines_settle (draft->signatories, first);
}
