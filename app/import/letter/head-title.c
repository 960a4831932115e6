/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/head-title.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/name-sign.h"
#include "import/letter/traits.h"
#include "import/signature-kind.h"

/* An article has no more characters. */
#define MAX_ARTICLE 4

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

/**
 * us_head_skip_article:
 * @head: the head of a letter
 * @text: (transfer none): a text
 *
 * Passes over a short word that says nothing: "the Members", "die Fraktionen". Any thread.
 *
 * Returns: (transfer none): what comes after it, or @text
 */
const char *
us_head_skip_article (const UsHead *head, const char *text)
{
  const char *space = strchr (text, ' ');

  return space != NULL && g_utf8_strlen (text, space - text) <= MAX_ARTICLE &&
                 us_phrases_match (head->phrases, US_PHRASE_STOP_WORD, text) > 0
             ? space + 1
             : text;
}

/**
 * us_head_is_addressed:
 * @head: the head of a letter
 * @i: index of a block
 *
 * Whether a block begins with what people are called in an address. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_head_is_addressed (const UsHead *head, guint i)
{
  const UsPhrases *all = us_phrases_get (NULL);
  const char *text = body (head, i);
  const char *rest = us_head_skip_article (head, text);

  /* "office@example.org" */
  if (us_traits_is_address (text))
    return FALSE;
  return us_phrases_match (all, US_PHRASE_HONORIFIC, text) > 0 ||
         us_phrases_match (head->phrases, US_PHRASE_OFFICE, text) > 0 ||
         us_phrases_match (head->phrases, US_PHRASE_PEOPLE, text) > 0 ||
         us_phrases_match (head->phrases, US_PHRASE_PEOPLE, rest) > 0 ||
         us_phrases_match_label (head->phrases, US_PHRASE_RECIPIENT, text) > 0;
}

/**
 * us_head_is_title_again:
 * @head: the head of a letter
 * @i: index of a block
 *
 * Whether a block says the title once more. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_head_is_title_again (const UsHead *head, guint i)
{
  const char *title = head->draft->title;

  return title != NULL && g_utf8_collate (title, body (head, i)) == 0;
}

static gboolean
is_candidate (const UsHead *head, guint i)
{
  return !us_head_is_title_again (head, i) && head->parts[i] == US_HEAD_OPEN &&
         !us_traits_is_prose (get (head, i)) && get (head, i)->marker.kind == US_MARKER_NONE &&
         us_phrases_match_label (head->phrases, US_PHRASE_ATTACHMENT, body (head, i)) == 0 &&
         strlen (body (head, i)) > 3;
}

/* "An open letter to …": a short word before what such a text is called. */
static gboolean
begins_with_title (const UsHead *head, guint i)
{
  const char *text = body (head, i);

  return us_phrases_match (head->phrases, US_PHRASE_TITLE, text) > 0 ||
         us_phrases_match (head->phrases, US_PHRASE_TITLE, us_head_skip_article (head, text)) > 0;
}

/* "PRESS RELEASE" and no more. */
static gboolean
is_press (const UsHead *head, guint i)
{
  return us_phrases_match_all (head->phrases, US_PHRASE_PRESS, body (head, i)) > 0;
}

/* What the press shall print above a letter: the line alone between "PRESS RELEASE" and a
 * paragraph. */
static gint
find_headline (const UsHead *head)
{
  gboolean press = FALSE;

  for (guint i = 0; i + 1 < head->end; i++)
    if (press && is_candidate (head, i) && !is_press (head, i))
      return us_traits_is_prose (get (head, i + 1)) && !us_head_is_addressed (head, i) &&
                     get (head, i + 1)->gap > 0 && !us_traits_ends_with (body (head, i), ",:;")
                 ? (gint) i
                 : -1;
    else
      press |= is_press (head, i);
  return -1;
}

/* A title by its words: "Joint Statement", "Open letter to …". One that is no more than such words
 * gives way to the next, that says what it is about. */
static gint
find_title_by_words (const UsHead *head, guint *ret_confidence)
{
  gint bare = -1;

  *ret_confidence = US_CONFIDENCE_SAID;
  for (guint i = 0; i < head->end; i++)
    {
      if (!is_candidate (head, i) || us_traits_ends_with (body (head, i), ","))
        continue;
      if (get (head, i)->heading == 1)
        return i;
      if (us_phrases_match_all (head->phrases, US_PHRASE_TITLE, body (head, i)) > 0)
        {
          if (bare < 0)
            bare = i;
        }
      else if (begins_with_title (head, i))
        {
          *ret_confidence = US_CONFIDENCE_LIKELY;
          return i;
        }
    }
  return bare;
}

static gint
find_title_inside (const UsHead *head)
{
  for (guint i = 0; i < head->end; i++)
    if (is_candidate (head, i) && !us_traits_ends_with (body (head, i), ",") &&
        !us_head_is_addressed (head, i) && strpbrk (body (head, i), "|[{<>") == NULL &&
        us_phrases_contain (head->phrases, US_PHRASE_TITLE, body (head, i)))
      return i;
  return -1;
}

/* "Questions of the quarter to the candidates" says to whom it is, as no name does. */
static gboolean
says_to_whom (const UsHead *head, guint i)
{
  for (const char *p = strchr (body (head, i), ' '); p != NULL; p = strchr (p, ' '))
    {
      gsize length;

      p += strspn (p, " ");
      length = us_phrases_match (head->phrases, US_PHRASE_TOWARD, p);
      if (length > 0 && p[length] == ' ' && g_unichar_islower (g_utf8_get_char (p + length + 1)))
        return !us_head_is_addressed (head, i) &&
               us_phrases_match (head->phrases, US_PHRASE_TOWARD, body (head, i)) == 0;
    }
  return FALSE;
}

static gint
find_title_by_place (const UsHead *head)
{
  if (head->end == 1 && is_candidate (head, 0) && says_to_whom (head, 0))
    return 0;
  for (guint i = 0; i < head->end; i++)
    {
      gboolean stands_alone =
          i + 1 == head->end || get (head, i + 1)->gap > 0 || head->parts[i + 1] == US_HEAD_DATE;
      if (!is_candidate (head, i))
        continue;
      if (!head->salutation)
        return i;
      if (i > 0 && head->parts[i - 1] != US_HEAD_DATE)
        return -1;
      return i == 0 && stands_alone && !us_head_is_addressed (head, i) && head->end > 2 ? (gint) i
                                                                                        : -1;
    }
  return -1;
}

/* "OPEN LETTER" and "for a hospital that opens at night", one title on two lines. */
static gboolean
goes_on_below (const UsHead *head, guint i)
{
  return us_phrases_match_all (head->phrases, US_PHRASE_TITLE, body (head, i)) > 0 &&
         i + 1 < head->end && is_candidate (head, i + 1) && get (head, i + 1)->gap == 0 &&
         get (head, i + 1)->heading == 0 && !us_head_is_addressed (head, i + 1) &&
         us_phrases_match (head->phrases, US_PHRASE_TOWARD, body (head, i + 1)) == 0 &&
         !us_traits_ends_with (body (head, i + 1), ",:;");
}

/* "KEEP THE FERRY" and "An open letter from the islands" below it. */
static gboolean
begins_above (const UsHead *head, guint i)
{
  return i == 1 && get (head, 1)->gap == 0 && get (head, 1)->heading == 0 &&
         get (head, 0)->heading == 0 && is_candidate (head, 0) && !us_head_is_addressed (head, 0) &&
         us_phrases_match (head->phrases, US_PHRASE_PRESS, body (head, 0)) == 0 &&
         us_phrases_match (head->phrases, US_PHRASE_TOWARD, body (head, 0)) == 0 &&
         us_traits_is_in_capitals (body (head, 0)) && !us_traits_ends_with (body (head, 0), ",:;");
}

static void
take_title (UsHead *head, guint i, guint confidence)
{
  us_draft_join (&head->draft->title, body (head, i));
  head->parts[i] = US_HEAD_TITLE;
  us_draft_claim (head->draft, get (head, i), US_PART_TITLE, confidence);
}

/**
 * us_head_read_title:
 * @head: (inout): the head of a letter
 *
 * Finds the title: by its words, by its place, or by words inside of it. Any thread.
 */
void
us_head_read_title (UsHead *head)
{
  guint confidence;
  gint i;

  if (head->draft->title != NULL)
    return;
  i = find_title_by_words (head, &confidence);
  if (i < 0 || is_press (head, (guint) i))
    {
      const gint headline = find_headline (head);

      confidence = headline < 0 ? confidence : US_CONFIDENCE_LIKELY;
      i = headline < 0 ? i : headline;
    }
  if (i < 0)
    {
      confidence = US_CONFIDENCE_PLACE;
      i = find_title_by_place (head);
    }
  if (i < 0)
    {
      confidence = US_CONFIDENCE_LIKELY;
      i = find_title_inside (head);
    }
  if (i < 0)
    return;
  if (begins_above (head, (guint) i))
    take_title (head, (guint) i - 1, US_CONFIDENCE_PLACE);
  take_title (head, (guint) i, confidence);
  if (goes_on_below (head, (guint) i))
    take_title (head, (guint) i + 1, US_CONFIDENCE_PLACE);
}

/* The first of several headings of the text, below the title. */
static gboolean
is_section (const UsHead *head, guint i)
{
  const guint level = get (head, i)->heading;

  for (guint j = head->end; level > 1 && j < head->blocks->len; j++)
    if (get (head, j)->heading == level)
      return TRUE;
  return FALSE;
}

/* Whether somebody is addressed below a block, so that it is none of them itself. */
static gboolean
has_addressee_below (const UsHead *head, guint i)
{
  for (i++; i < head->end; i++)
    if (head->parts[i] == US_HEAD_ADDRESSEE ||
        (head->parts[i] == US_HEAD_OPEN && us_head_is_addressed (head, i)))
      return TRUE;
  return FALSE;
}

/* Whether the title that stands right above a block, but for a date, says no more than "Open
 * letter", or "Open letter to the mayor". */
static gboolean
is_below_bare_title (const UsHead *head, guint i)
{
  const char *title;
  gsize length;

  while (i > 0 && head->parts[i - 1] == US_HEAD_DATE)
    i--;
  if (i == 0 || head->parts[i - 1] != US_HEAD_TITLE)
    return FALSE;
  title = us_head_skip_article (head, body (head, i - 1));
  length = us_phrases_match (head->phrases, US_PHRASE_TITLE, title);
  return us_phrases_match_all (head->phrases, US_PHRASE_TITLE, body (head, i - 1)) > 0 ||
         (length > 0 && title[length] == ' ' &&
          us_phrases_match (head->phrases, US_PHRASE_TOWARD, title + length + 1) > 0);
}

/* What such a title is about, alone on the line below it. */
static gint
find_topic (const UsHead *head)
{
  for (guint i = 1; i < head->end; i++)
    if (is_candidate (head, i) && is_below_bare_title (head, i))
      return get (head, i)->gap > 0 && !is_section (head, i) && !us_head_is_addressed (head, i) &&
                     (i + 1 == head->end || get (head, i + 1)->gap > 0) &&
                     us_phrases_match (head->phrases, US_PHRASE_TOWARD, body (head, i)) == 0 &&
                     us_phrases_match (head->phrases, US_PHRASE_BYLINE, body (head, i)) == 0 &&
                     !us_traits_ends_with (body (head, i), ",:;") &&
                     !us_signature_kind_is_organisation (body (head, i)) &&
                     (has_addressee_below (head, i) ||
                      !us_signature_kind_is_person (body (head, i)) ||
                      (us_name_sign_find (body (head, i)) == US_NAME_SIGN_ORGANISATION &&
                       !us_phrases_contain (head->phrases, US_PHRASE_OFFICE, body (head, i))))
                 ? (gint) i
                 : -1;
  return -1;
}

/**
 * us_head_read_subject:
 * @head: (inout): the head of a letter
 *
 * Finds the subject that no label gives: a line alone before the salutation, after addressees or a
 * date, that is no addressee itself. Any thread.
 */
void
us_head_read_subject (UsHead *head)
{
  gboolean others = FALSE;
  gint last = -1;

  if (head->draft->subject != NULL)
    return;
  if (!head->salutation)
    {
      for (guint i = 1; i < head->end; i++)
        if (head->draft->title != NULL && head->parts[i - 1] == US_HEAD_TITLE &&
            is_candidate (head, i) && !is_section (head, i) &&
            ((i + 1 < head->end && head->parts[i + 1] == US_HEAD_OPEN) ||
             ((i + 1 == head->end || head->parts[i + 1] == US_HEAD_DATE) &&
              us_phrases_match_all (head->phrases, US_PHRASE_TITLE, body (head, i - 1)) > 0)))
          last = i;
    }
  else
    {
      for (guint i = 0; i < head->end; i++)
        if (head->parts[i] == US_HEAD_TITLE && get (head, i)->heading == 1)
          last = -1;
        else if (is_candidate (head, i) && !is_section (head, i))
          last = i;
      for (gint i = 0; i < last; i++)
        others |= head->parts[i] == US_HEAD_OPEN || head->parts[i] == US_HEAD_ADDRESSEE;
      if (last >= 0 && (!others || us_head_is_addressed (head, last) ||
                        us_traits_ends_with (body (head, last), ",;") ||
                        (get (head, last)->gap == 0 && head->parts[last - 1] != US_HEAD_DATE)))
        last = -1;
    }
  if (last < 0)
    last = find_topic (head);
  if (last < 0)
    return;
  us_draft_join (&head->draft->subject, body (head, last));
  head->parts[last] = US_HEAD_SUBJECT;
  us_draft_claim (head->draft, get (head, last), US_PART_SUBJECT, US_CONFIDENCE_PLACE);
  us_draft_doubt (
      head->draft, "subject", get (head, last)->line,
      /* translators: %u: line of the letter */
      g_strdup_printf (_ ("Line %u: taken for the subject by its place."), get (head, last)->line));
}
