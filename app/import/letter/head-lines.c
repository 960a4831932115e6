/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/head-lines.h"

#include <string.h>

#include "import/date.h"
#include "import/letter/closing-lines.h"
#include "import/letter/traits.h"
#include "import/signature-kind.h"

/* No line of an address is longer. */
#define MAX_LINE 160
#define MAX_WORDS 14

static const UsSourceBlock *
get (const UsHead *head, guint i)
{
  return g_ptr_array_index (head->blocks, i);
}

static const char *
body (const UsHead *head, guint i)
{
  return us_source_block_get_body (get (head, i));
}

static gboolean
is_short (const UsHead *head, guint i)
{
  return head->parts[i] == US_HEAD_OPEN && !us_traits_is_prose (get (head, i)) &&
         strlen (body (head, i)) <= MAX_LINE && us_traits_count_words (body (head, i)) <= MAX_WORDS;
}

/**
 * us_head_lines_are_dated_below:
 * @head: the head of a letter
 *
 * Whether a line of the text, or below it, is a date and nothing else. Any thread.
 *
 * Returns: whether one is
 */
gboolean
us_head_lines_are_dated_below (const UsHead *head)
{
  for (guint i = head->end; i < head->blocks->len; i++)
    {
      g_auto (UsDateMatch) match = { 0 };

      if (get (head, i)->marker.kind == US_MARKER_NONE && !us_traits_is_prose (get (head, i)) &&
          us_date_parse_line (body (head, i), head->phrases, &match))
        return TRUE;
    }
  return FALSE;
}

/**
 * us_head_lines_read_copies:
 * @head: (inout): the head of a letter
 *
 * Reads who gets copies, where that stands before the text. Any thread.
 */
void
us_head_lines_read_copies (UsHead *head)
{
  for (guint i = 0; i < head->end; i++)
    {
      guint end = us_closing_lines_find_copies (head->blocks, i, head->phrases);
      guint last = i + 1;

      if (end == i || head->parts[i] != US_HEAD_OPEN)
        continue;
      while (
          last < MIN (end, head->end) &&
          (get (head, last)->gap == 0 || (last == i + 1 && strchr (body (head, i), ' ') == NULL)))
        last++;
      if (last == i + 1 && strchr (body (head, i), ' ') == NULL)
        continue;
      us_closing_lines_read_copies (head->blocks, i, last, head->phrases, head->draft);
      for (; i < last; i++)
        head->parts[i] = US_HEAD_DONE;
      i--;
    }
}

/**
 * us_head_lines_read_contacts:
 * @head: (inout): the head of a letter
 *
 * Reads lines that say whom the press may ask: "Press contact: Jane Roe". Any thread.
 */
void
us_head_lines_read_contacts (UsHead *head)
{
  for (guint i = 0; i < head->end; i++)
    {
      const char *text = body (head, i);
      const gsize label = us_phrases_match_label (head->phrases, US_PHRASE_CONTACT, text);

      if (label == 0 || text[label] == '\0' || !is_short (head, i))
        continue;
      us_draft_add_block (head->draft->contacts, US_BLOCK_PARAGRAPH, text + label,
                          get (head, i)->line);
      us_draft_claim (head->draft, get (head, i), US_PART_CONTACT, US_CONFIDENCE_SAID);
      head->parts[i] = US_HEAD_DONE;
    }
}

static gboolean
is_toward (const UsHead *head, guint i)
{
  return us_phrases_match (head->phrases, US_PHRASE_TOWARD, body (head, i)) > 0 ||
         us_phrases_match_label (head->phrases, US_PHRASE_RECIPIENT, body (head, i)) > 0;
}

static gboolean
has_address (const char *text)
{
  return strpbrk (text, "0123456789@") != NULL || us_traits_is_address (text);
}

/**
 * us_head_lines_read_letterhead:
 * @head: (inout): the head of a letter
 *
 * Reads the sender's own address: a block of lines on top with a number, a telephone or an address
 * of the net in it, and another block after it that is addressed to somebody. It is how the senders
 * can be reached. Any thread.
 */
void
us_head_lines_read_letterhead (UsHead *head)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean address = FALSE;
  gboolean addressed = FALSE;
  guint begin = 0;
  guint end;

  /* What is said to the press stands above it. */
  while (begin < head->end &&
         us_phrases_contain (head->phrases, US_PHRASE_PRESS, body (head, begin)))
    begin++;
  for (end = begin; end < head->end && (end == begin || get (head, end)->gap == 0); end++)
    {
      if (!is_short (head, end) || us_head_is_addressed (head, end) || is_toward (head, end) ||
          get (head, end)->heading > 0 || get (head, end)->cells != NULL ||
          us_phrases_match (head->phrases, US_PHRASE_TITLE, body (head, end)) > 0)
        return;
      address |= has_address (body (head, end));
    }
  for (guint i = end; i < head->end; i++)
    addressed |=
        head->parts[i] == US_HEAD_OPEN && (us_head_is_addressed (head, i) || is_toward (head, i));
  if (end < begin + 2 || !address || !addressed)
    return;
  for (guint i = begin; i < end; i++)
    {
      g_string_append_printf (text, "%s%s", i > begin ? ", " : "", body (head, i));
      head->parts[i] = US_HEAD_DONE;
      us_draft_claim (head->draft, get (head, i), US_PART_CONTACT, US_CONFIDENCE_LIKELY);
    }
  us_draft_add_block (head->draft->contacts, US_BLOCK_PARAGRAPH, text->str,
                      get (head, begin)->line);
}

/* Whether what comes after "to" is somebody. */
static gboolean
is_somebody (const UsHead *head, const char *text)
{
  const UsPhrases *all = us_phrases_get (NULL);

  return us_phrases_match (all, US_PHRASE_HONORIFIC, text) > 0 ||
         us_phrases_match (head->phrases, US_PHRASE_OFFICE, text) > 0 ||
         us_phrases_match (head->phrases, US_PHRASE_PEOPLE, text) > 0 ||
         us_signature_kind_is_organisation (text);
}

/* Where nobody is greeted, who stands above the title is addressed: a person by what such a one is
 * called, and an organisation below the date, where no letterhead stands, or after an article with
 * a small letter, which "to" left behind. */
static void
find_above_title (UsHead *head)
{
  gboolean dated = FALSE;
  guint title = 0;

  while (title < head->end && get (head, title)->heading != 1)
    title++;
  for (guint i = 0; i < title && title < head->end; i++)
    {
      const char *text = body (head, i);
      const char *rest = us_head_skip_article (head, text);

      dated |= head->parts[i] == US_HEAD_DATE;
      if (is_short (head, i) && get (head, i)->heading == 0 &&
          get (head, i)->marker.kind == US_MARKER_NONE && !us_traits_ends_with (text, ".:!?") &&
          us_phrases_match (head->phrases, US_PHRASE_PRESS, text) == 0 &&
          (us_head_is_addressed (head, i) ||
           ((dated || (rest != text && g_unichar_islower (g_utf8_get_char (text)))) &&
            us_signature_kind_is_organisation (rest))))
        head->parts[i] = US_HEAD_ADDRESSEE;
    }
}

/**
 * us_head_lines_find_addressees:
 * @head: (inout): the head of a letter
 *
 * Finds lines that say to whom they are, without a colon: "To the Board of Education", "An den",
 * "Al Sindaco"; and in a letter that greets nobody, those above its title. Any thread.
 */
void
us_head_lines_find_addressees (UsHead *head)
{
  for (guint i = 0; i < head->end; i++)
    {
      const char *text = body (head, i);
      const gsize length = us_phrases_match (head->phrases, US_PHRASE_TOWARD, text);
      const char *rest = text + length + strspn (text + length, " ");

      if (length == 0 || !is_short (head, i) || get (head, i)->heading > 0 ||
          us_traits_ends_with (text, "!?."))
        continue;
      if (*rest == '\0' ? i + 1 < head->end &&
                              (get (head, i + 1)->gap == 0 || memchr (text, ' ', length) != NULL)
                        : (us_traits_has_capital (rest) && length > 4) ||
                              (memchr (text, ' ', length) != NULL &&
                               g_unichar_isupper (g_utf8_get_char (rest))) ||
                              is_somebody (head, rest))
        head->parts[i] = US_HEAD_ADDRESSEE;
    }
  if (!head->salutation)
    find_above_title (head);
}

/**
 * us_head_lines_find_byline:
 * @head: (inout): the head of a letter
 *
 * Finds the line that says who issues a statement: "By the Coalition", or the name of an
 * organisation beside the date. Any thread.
 */
void
us_head_lines_find_byline (UsHead *head)
{
  head->byline = head->end;
  for (guint i = 0; i < head->end; i++)
    {
      const char *text = body (head, i);
      const gsize length = us_phrases_match (head->phrases, US_PHRASE_BYLINE, text);
      const char *rest = text + length + strspn (text + length, " :");
      const gboolean dated = (i > 0 && head->parts[i - 1] == US_HEAD_DATE) ||
                             (i + 1 < head->end && head->parts[i + 1] == US_HEAD_DATE);

      if (!is_short (head, i) || get (head, i)->heading == 1 ||
          us_phrases_match (head->phrases, US_PHRASE_PRESS, text) > 0)
        continue;
      if ((length > 0 && *rest != '\0' && us_traits_has_capital (rest)) ||
          (dated && us_signature_kind_is_organisation (text)))
        {
          head->byline = i;
          return;
        }
    }
}
