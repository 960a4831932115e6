/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/head.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/date.h"
#include "import/letter/addressee-lines.h"
#include "import/letter/traits.h"
#include "import/signature-line.h"
#include "import/source.h"

/* What each block of the head is. */
typedef enum
{
  PART_OPEN,
  PART_DATE,
  PART_TITLE,
  PART_SUBJECT,
  PART_ABOUT,
  PART_ADDRESSEE,
  PART_DONE,
} Part;

typedef struct
{
  GPtrArray *blocks;
  guint end;
  gboolean salutation;
  const UsPhrases *phrases;
  UsDraft *draft;
  Part *parts;
} Head;

static const UsSourceBlock *
get (const Head *head, guint i)
{
  return g_ptr_array_index (head->blocks, i);
}

static const char *
body (const Head *head, guint i)
{
  return us_source_block_get_body (get (head, i));
}

static void
read_dates (Head *head)
{
  for (guint i = 0; i < head->end; i++)
    {
      g_auto (UsDateMatch) match = { 0 };
      if (!us_date_parse_line (body (head, i), head->phrases, &match))
        continue;
      if (head->draft->date != NULL && strcmp (head->draft->date, match.iso) != 0)
        continue;
      head->parts[i] = PART_DATE;
      if (head->draft->date != NULL)
        continue;
      head->draft->date = g_strdup (match.iso);
      head->draft->place = g_steal_pointer (&match.place);
      if (match.doubtful)
        us_draft_doubt (head->draft, "date", get (head, i)->line,
                        /* translators: %u: line of the letter */
                        g_strdup_printf (_ ("Line %u: day and month of the date could be the other "
                                            "way round."),
                                         get (head, i)->line));
    }
  for (guint i = 0; i < head->end && head->draft->date == NULL; i++)
    {
      g_auto (UsDateMatch) match = { 0 };
      if (us_traits_is_prose (get (head, i)) ||
          !us_date_find (body (head, i), head->phrases, &match))
        continue;
      head->draft->date = g_strdup (match.iso);
      us_draft_doubt (
          head->draft, "date", get (head, i)->line,
          /* translators: %u: line of the letter */
          g_strdup_printf (_ ("Line %u: the date was found inside a line, which was kept."),
                           get (head, i)->line));
    }
}

/* Lines that say what they are: "Subject: …", "To: …". */
static void
read_labels (Head *head)
{
  for (guint i = 0; i < head->end; i++)
    {
      gsize length = us_phrases_match_label (head->phrases, US_PHRASE_SUBJECT, body (head, i));
      if (head->parts[i] != PART_OPEN)
        continue;
      if (length > 0 && body (head, i)[length] != '\0' && head->draft->subject == NULL)
        {
          head->draft->subject = g_strdup (body (head, i) + length);
          head->parts[i] = PART_SUBJECT;
        }
      else if (us_phrases_match_label (head->phrases, US_PHRASE_RECIPIENT, body (head, i)) > 0)
        head->parts[i] = PART_ADDRESSEE;
    }
}

static gboolean
is_addressed (const Head *head, guint i)
{
  const UsPhrases *all = us_phrases_get (NULL);
  const char *text = body (head, i);

  return us_phrases_match (all, US_PHRASE_HONORIFIC, text) > 0 ||
         us_phrases_match (head->phrases, US_PHRASE_OFFICE, text) > 0 ||
         us_phrases_match (head->phrases, US_PHRASE_PEOPLE, text) > 0 ||
         us_phrases_match_label (head->phrases, US_PHRASE_RECIPIENT, text) > 0;
}

static gboolean
is_candidate (const Head *head, guint i)
{
  return head->parts[i] == PART_OPEN && !us_traits_is_prose (get (head, i)) &&
         get (head, i)->marker.kind == US_MARKER_NONE && strlen (body (head, i)) > 3;
}

/* A title by its words: "Joint Statement", "Open letter to …". One that is no more than such words
 * gives way to the next, that says what it is about. */
static gint
find_title_by_words (const Head *head)
{
  gint bare = -1;

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
      else if (us_phrases_match (head->phrases, US_PHRASE_TITLE, body (head, i)) > 0)
        return i;
    }
  return bare;
}

static gint
find_title_inside (const Head *head)
{
  for (guint i = 0; i < head->end; i++)
    if (is_candidate (head, i) && !us_traits_ends_with (body (head, i), ",") &&
        !is_addressed (head, i) && strpbrk (body (head, i), "|[{<>") == NULL &&
        us_phrases_contain (head->phrases, US_PHRASE_TITLE, body (head, i)))
      return i;
  return -1;
}

static gint
find_title_by_place (const Head *head)
{
  for (guint i = 0; i < head->end; i++)
    {
      gboolean stands_alone =
          i + 1 == head->end || get (head, i + 1)->gap > 0 || head->parts[i + 1] == PART_DATE;
      if (!is_candidate (head, i))
        continue;
      if (!head->salutation)
        return i;
      if (i > 0 && head->parts[i - 1] != PART_DATE)
        return -1;
      return i == 0 && stands_alone && !is_addressed (head, i) && head->end > 2 ? (gint) i : -1;
    }
  return -1;
}

static void
read_title (Head *head)
{
  gint i = find_title_by_words (head);

  if (i < 0)
    i = find_title_by_place (head);
  if (i < 0)
    i = find_title_inside (head);
  if (i < 0)
    return;
  head->draft->title = g_strdup (body (head, i));
  head->parts[i] = PART_TITLE;
}

/* A line alone before the salutation, after addressees or a date, that is no addressee itself. */
static void
read_subject (Head *head)
{
  gboolean others = FALSE;
  gint last = -1;

  if (head->draft->subject != NULL)
    return;
  if (!head->salutation)
    {
      for (guint i = 1; i < head->end; i++)
        if (head->draft->title != NULL && head->parts[i - 1] == PART_TITLE &&
            is_candidate (head, i) && i + 1 < head->end && head->parts[i + 1] == PART_OPEN)
          last = i;
    }
  else
    {
      for (guint i = 0; i < head->end; i++)
        if (is_candidate (head, i))
          last = i;
      for (gint i = 0; i < last; i++)
        others |= head->parts[i] == PART_OPEN || head->parts[i] == PART_ADDRESSEE;
      if (last >= 0 &&
          (!others || is_addressed (head, last) || us_traits_ends_with (body (head, last), ",;") ||
           (get (head, last)->gap == 0 && head->parts[last - 1] != PART_DATE)))
        last = -1;
    }
  if (last < 0)
    return;
  head->draft->subject = g_strdup (body (head, last));
  head->parts[last] = PART_SUBJECT;
  us_draft_doubt (
      head->draft, "subject", get (head, last)->line,
      /* translators: %u: line of the letter */
      g_strdup_printf (_ ("Line %u: taken for the subject by its place."), get (head, last)->line));
}

static void
read_about (Head *head)
{
  for (guint i = 0; i < head->end && head->salutation; i++)
    if (head->parts[i] == PART_OPEN && us_traits_is_prose (get (head, i)) &&
        head->draft->about == NULL && get (head, i)->marker.kind == US_MARKER_NONE)
      {
        head->draft->about = g_strdup (body (head, i));
        head->parts[i] = PART_ABOUT;
      }
}

/* Without a salutation, or where one says "To:", only lines that say so are addressees. */
static void
read_addressees (Head *head)
{
  gboolean labelled = FALSE;
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < head->end; i++)
    labelled |= head->parts[i] == PART_ADDRESSEE;
  for (guint i = 0; i < head->end; i++)
    {
      gboolean mine = head->parts[i] == PART_ADDRESSEE ||
                      (head->parts[i] == PART_OPEN && head->salutation &&
                       (!labelled || (lines->len > 0 && get (head, i)->gap == 0)) &&
                       !us_traits_is_prose (get (head, i)));
      gboolean breaks = i > 0 && (get (head, i)->gap > 0 || head->parts[i - 1] == PART_DATE);
      if (lines->len > 0 && (!mine || breaks))
        {
          us_addressee_lines_read (lines, head->phrases, head->draft->addressees);
          g_ptr_array_set_size (lines, 0);
        }
      if (!mine)
        continue;
      if (us_phrases_match_label (head->phrases, US_PHRASE_ORIGIN, body (head, i)) > 0 ||
          us_phrases_match_label (head->phrases, US_PHRASE_ATTACHMENT, body (head, i)) > 0 ||
          us_traits_count_words (body (head, i)) == 0 ||
          (head->draft->title != NULL && i == 0 && !is_addressed (head, i) &&
           us_traits_count_words (body (head, i)) == 1))
        continue;
      g_ptr_array_add (lines, g_ptr_array_index (head->blocks, i));
      head->parts[i] = PART_DONE;
    }
  if (lines->len > 0)
    us_addressee_lines_read (lines, head->phrases, head->draft->addressees);
}

/* An organisation's name beside the date of a statement without signatories is who issues it. */
static void
keep_rest (Head *head)
{
  for (guint i = 0; i < head->end; i++)
    if (head->parts[i] == PART_OPEN)
      {
        const UsSourceBlock *block = get (head, i);
        UsBlockKind kind = us_traits_is_heading (block)           ? US_BLOCK_HEADING
                           : block->marker.kind != US_MARKER_NONE ? US_BLOCK_BULLET
                                                                  : US_BLOCK_PARAGRAPH;
        us_draft_add_block (head->draft->body, kind,
                            kind == US_BLOCK_BULLET ? body (head, i) : block->text, block->line);
      }
}

static void
read_salutation (const Head *head, const UsAnatomy *anatomy)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = anatomy->salutation; i < anatomy->head; i++)
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, get (head, i)->text);
    }
  head->draft->salutation = g_strdup (text->str);
  if (head->draft->addressees->len == 0)
    us_addressee_lines_read_salutation (text->str, get (head, anatomy->salutation)->line,
                                        head->phrases, head->draft);
}

/**
 * us_head_read:
 * @blocks: (element-type UsSourceBlock): the text
 * @anatomy: its parts
 * @phrases: phrases of its language
 * @draft: (inout): gets date, place, title, subject, about, addressees and salutation
 *
 * Reads what stands before the text of a letter. What it cannot place begins the body. Any thread.
 */
void
us_head_read (GPtrArray *blocks, const UsAnatomy *anatomy, const UsPhrases *phrases, UsDraft *draft)
{
  Head head = { .blocks = blocks,
                .end = anatomy->salutation,
                .salutation = anatomy->head > anatomy->salutation,
                .phrases = phrases,
                .draft = draft };
  g_autofree Part *parts = g_new0 (Part, head.end + 1);

  head.parts = parts;
  read_dates (&head);
  read_labels (&head);
  read_title (&head);
  read_about (&head);
  read_subject (&head);
  read_addressees (&head);
  keep_rest (&head);
  if (head.salutation)
    read_salutation (&head, anatomy);
}
