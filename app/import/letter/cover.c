/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/cover.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/date.h"
#include "import/letter/traits.h"
#include "import/letter/valediction.h"
#include "import/source.h"

/* What introduces a letter is no longer, in bytes and in lines, and so is what says that it comes.
 */
#define MAX_BYTES 1500
#define MAX_LINES 40
#define MAX_POINTING 12
/* A mail that was sent on several times has so many of them. */
#define MAX_COVERS 4
/* Lines of a header, and those that show that it is one. */
#define MAX_HEADER 20
#define MIN_HEADER 3
/* Lines with the name of somebody who takes leave. */
#define MAX_NAMES 5
#define MAX_NAME_WORDS 8
/* Words of "Thanks and all the best,". */
#define MAX_FAREWELL 6
/* No letter has fewer lines, and its beginning shows in so many. */
#define MIN_LETTER 5
#define MAX_BEGINNING 8
/* Words of "Dear friends and colleagues,". */
#define MAX_GREETING 8

static const UsSourceBlock *
get (GPtrArray *lines, guint i)
{
  return g_ptr_array_index (lines, i);
}

/* "From: Jane Roe <jane@example.org>", where @seen has no such label yet. */
static gboolean
is_header (const UsSourceBlock *line, GString *seen)
{
  const gsize length = us_phrases_match_label (us_phrases_get (NULL), US_PHRASE_HEADER, line->text);
  g_autofree char *label = length > 0 ? g_strndup (line->text, length) : NULL;

  if (label == NULL || strstr (seen->str, label) != NULL)
    return FALSE;
  g_string_append_printf (seen, "\n%s", label);
  return TRUE;
}

/* What a list of those who get a mail has on its next lines. */
static gboolean
goes_on (GPtrArray *lines, guint i)
{
  return get (lines, i)->gap == 0 &&
         (get (lines, i)->indent > 0 || strchr (get (lines, i)->text, '@') != NULL ||
          us_traits_ends_with (get (lines, i - 1)->text, ",;"));
}

/* "at 09:14", which no head of a letter has. */
static gboolean
has_time (const char *text)
{
  return g_regex_match_simple ("\\b[0-2]?[0-9][:.][0-5][0-9]\\b(?![.:/-])", text, 0, 0);
}

/* "Subject: Fwd: the letter" */
static gboolean
says_forwarded (const char *text)
{
  return g_regex_match_simple ("^[^:]{2,12}:\\s*(re: *)*(fwd?|tr|wg|rv|i|enc|res):", text,
                               G_REGEX_CASELESS, 0);
}

/* Finds the lines that say who sent a mail to whom, at @i, and whether it was sent on; gives the
 * line after them. */
static guint
skip_header (GPtrArray *lines, guint i, gboolean *ret_forwarded)
{
  const gsize dashes = strspn (get (lines, i)->text, "- _*>");
  const gboolean forwarded = us_phrases_match (us_phrases_get (NULL), US_PHRASE_FORWARD,
                                               get (lines, i)->text + dashes) > 0;
  const guint first = i + forwarded;
  g_autoptr (GString) seen = g_string_new (NULL);
  guint n = 0;
  guint addresses = 0;
  guint end = first;
  gboolean mail = forwarded;

  *ret_forwarded = forwarded;

  for (; end < lines->len && end - first < MAX_HEADER; end++)
    {
      if (is_header (get (lines, end), seen))
        n++;
      else if (n == 0 || !goes_on (lines, end))
        break;
      mail = mail || has_time (get (lines, end)->text);
      *ret_forwarded = *ret_forwarded || says_forwarded (get (lines, end)->text);
      addresses += strchr (get (lines, end)->text, '@') != NULL;
    }
  return (mail || addresses > 1) && n >= MIN_HEADER ? end : i;
}

/* "Dear Minister,", "Hi everyone!": short, and with a mark behind it. */
static gboolean
greets (const UsSourceBlock *line)
{
  return us_traits_count_words (line->text) <= MAX_GREETING &&
         us_traits_ends_with (line->text, ",:!،");
}

/* A heading of what comes behind a letter. */
static gboolean
is_behind (const char *text, const UsPhrases *phrases)
{
  return us_phrases_match (phrases, US_PHRASE_SIGNATORIES, text) > 0 ||
         us_phrases_match (phrases, US_PHRASE_GROUP, text) > 0 ||
         us_phrases_match (phrases, US_PHRASE_ATTACHMENT, text) > 0 ||
         us_phrases_match (phrases, US_PHRASE_NOTES, text) > 0 ||
         us_phrases_match (phrases, US_PHRASE_CONTACT, text) > 0;
}

/* A line that begins a letter: its title, its date, who it is for, or the greeting. */
static gboolean
begins_letter (const UsSourceBlock *line, const UsPhrases *phrases)
{
  g_auto (UsDateMatch) match = { 0 };
  const char *text = us_source_block_get_body (line);

  if (us_traits_is_prose (line) || line->marker.kind != US_MARKER_NONE || is_behind (text, phrases))
    return FALSE;
  return line->heading > 0 || us_phrases_match (phrases, US_PHRASE_TITLE, text) > 0 ||
         (us_phrases_match (phrases, US_PHRASE_SALUTATION, text) > 0 && greets (line)) ||
         us_phrases_match (phrases, US_PHRASE_TOWARD, text) > 0 ||
         us_phrases_match_label (phrases, US_PHRASE_RECIPIENT, text) > 0 ||
         us_phrases_match_label (phrases, US_PHRASE_SUBJECT, text) > 0 ||
         us_date_parse_line (text, phrases, &match);
}

/* "Thanks," and "Kind regards". */
static gboolean
takes_leave (const char *text, const UsPhrases *phrases)
{
  return us_valediction_is (text, phrases) ||
         (us_traits_count_words (text) <= MAX_FAREWELL &&
          us_phrases_match (us_phrases_get (NULL), US_PHRASE_FAREWELL, text) > 0 &&
          (us_traits_ends_with (text, ",!.،") ||
           us_phrases_match_all (us_phrases_get (NULL), US_PHRASE_FAREWELL, text) > 0));
}

/* "Anna", alone between blank lines. */
static gboolean
is_signed (GPtrArray *lines, guint i)
{
  const UsSourceBlock *line = get (lines, i);

  return line->gap > 0 && i + 1 < lines->len && get (lines, i + 1)->gap > 0 &&
         us_traits_count_words (line->text) <= 2 && us_traits_has_capital (line->text) &&
         !us_traits_ends_with (line->text, ".,:;!?") && line->heading == 0;
}

/* Where the name ends of the one who takes leave at @i. */
static guint
skip_names (GPtrArray *lines, guint i, const UsPhrases *phrases)
{
  guint end = i + 1;

  while (end < lines->len && end - i <= MAX_NAMES && !begins_letter (get (lines, end), phrases) &&
         (get (lines, end)->gap == 0 || end == i + 1) &&
         us_traits_count_words (get (lines, end)->text) <= MAX_NAME_WORDS)
    end++;
  return end;
}

/* Whether a letter begins at @i: with what letters begin with, or even with a greeting of its own,
 * and there is enough of it. */
static gboolean
has_letter (GPtrArray *lines, guint i, const UsPhrases *phrases, gboolean greeting)
{
  if (i + MIN_LETTER > lines->len)
    return FALSE;
  for (guint j = i; j < MIN (i + MAX_BEGINNING, lines->len); j++)
    if (begins_letter (get (lines, j), phrases) &&
        (!greeting || us_phrases_match (phrases, US_PHRASE_SALUTATION, get (lines, j)->text) > 0))
      return TRUE;
  return FALSE;
}

/* "Dear all, please find below the letter … Best, Anna": gives the line after it. */
static guint
skip_note (GPtrArray *lines, guint from, const UsPhrases *phrases)
{
  gboolean points = FALSE;
  gsize bytes = 0;

  for (guint i = from; i < MIN (lines->len, from + MAX_LINES); i++)
    {
      const UsSourceBlock *line = get (lines, i);
      guint end;

      bytes += strlen (line->text);
      if (bytes > MAX_BYTES || line->marker.kind != US_MARKER_NONE)
        return from;
      if (!points)
        {
          points = us_phrases_contain (us_phrases_get (NULL), US_PHRASE_COVER, line->text);
          if (i - from > (greets (get (lines, from)) ? MAX_POINTING : 0) && !points)
            return from;
          continue;
        }
      if (takes_leave (line->text, phrases) || is_signed (lines, i))
        {
          end = takes_leave (line->text, phrases) ? skip_names (lines, i, phrases) : i + 1;
          return has_letter (lines, end, phrases, FALSE) ? end : from;
        }
      /* The one who introduces it need not sign: another greeting begins the letter. */
      if (line->gap > 0 && i > from + 1 && begins_letter (line, phrases))
        return has_letter (lines, i, phrases, TRUE) ? i : from;
    }
  return from;
}

/* Whether so little stands above the header of a mail that the letter is below it. */
static gboolean
is_brief (GPtrArray *lines, guint from, guint to)
{
  gsize bytes = 0;

  for (guint i = from; i < to; i++)
    bytes += strlen (get (lines, i)->text);
  return bytes <= MAX_BYTES;
}

/* Who sends a letter as a mail says in its header to whom it is: that stays. */
static guint
skip_cover (GPtrArray *lines, guint from, const UsPhrases *phrases)
{
  for (guint i = from; i < MIN (lines->len, from + MAX_LINES) && is_brief (lines, from, i); i++)
    {
      gboolean forwarded = FALSE;
      const guint end = skip_header (lines, i, &forwarded);

      if (end == i || end + MIN_LETTER > lines->len)
        continue;
      if (!forwarded && i == 0 && skip_note (lines, end, phrases) == end)
        return from;
      return end;
    }
  return skip_note (lines, from, phrases);
}

/**
 * us_cover_part:
 * @lines: (element-type UsSourceBlock) (inout): the lines of a text
 * @phrases: phrases of its language
 *
 * Takes what introduces a letter out of @lines: a note with which somebody sends it to others, and
 * what a mail that was sent on says of itself, "From: Jane Roe". Any thread.
 *
 * Returns: (transfer full) (element-type UsSourceBlock): what was taken out
 */
GPtrArray *
us_cover_part (GPtrArray *lines, const UsPhrases *phrases)
{
  GPtrArray *cover = g_ptr_array_new_with_free_func ((GDestroyNotify) us_source_block_free);
  guint end = 0;
  guint kept = 0;

  g_return_val_if_fail (lines != NULL && phrases != NULL, cover);

  for (guint n = 0, before = G_MAXUINT; n < MAX_COVERS && end != before; n++)
    {
      before = end;
      end = skip_cover (lines, end, phrases);
    }
  for (guint i = 0; i < lines->len; i++)
    if (i < end && get (lines, i)->forced == US_PART_NONE)
      g_ptr_array_add (cover, lines->pdata[i]);
    else
      lines->pdata[kept++] = lines->pdata[i];
  g_ptr_array_set_free_func (lines, NULL);
  g_ptr_array_set_size (lines, (gint) kept);
  g_ptr_array_set_free_func (lines, (GDestroyNotify) us_source_block_free);
  return cover;
}

/**
 * us_cover_report:
 * @cover: (element-type UsSourceBlock): what us_cover_part() took out
 * @draft: (inout): gets a doubt
 *
 * Tells that lines were left out. Any thread.
 */
void
us_cover_report (GPtrArray *cover, UsDraft *draft)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint first, last;

  g_return_if_fail (cover != NULL && draft != NULL);

  for (guint i = 0; i < cover->len; i++)
    {
      us_draft_claim (draft, get (cover, i), US_PART_ASIDE, US_CONFIDENCE_LIKELY);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", get (cover, i)->text);
    }
  if (cover->len == 0)
    return;
  first = get (cover, 0)->line;
  last = get (cover, cover->len - 1)->line;
  us_draft_doubt (
      draft, "title", first,
      /* translators: %u: the first and the last line of what stands above a letter in a mail, %s:
       * what they say */
      g_strdup_printf (_ ("Lines %u to %u introduce the letter and were left out: “%s”"), first,
                       last, text->str));
}
