/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/head.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/date.h"
#include "import/letter/addressee-lines.h"
#include "import/letter/addressee-names.h"
#include "import/letter/forced.h"
#include "import/letter/head-lines.h"
#include "import/letter/head-title.h"
#include "import/letter/traits.h"
#include "import/signature-kind.h"
#include "import/source.h"

/* What says who we are has more words than a subject, with a full stop or without. */
#define MAX_SUBJECT 20
/* "Monsieur le Ministre" may be any of them. */
#define MAX_VAGUE 3

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

/* "Published 3 May 2024, 3 minutes to read" is of the page, but for the date. */
static gboolean
parse_date (UsHead *head, guint i, UsDateMatch *match)
{
  if (us_date_parse_line (body (head, i), head->phrases, match))
    return TRUE;
  if (!us_date_parse_dateline (body (head, i), head->phrases, match))
    return FALSE;
  us_draft_doubt (head->draft, "date", get (head, i)->line,
                  /* translators: %u: line of the letter, %s: what stood there */
                  g_strdup_printf (_ ("Line %u: “%s” was left out as part of the page."),
                                   get (head, i)->line, body (head, i)));
  return TRUE;
}

static void
read_dates (UsHead *head)
{
  for (guint i = 0; i < head->end; i++)
    {
      g_auto (UsDateMatch) match = { 0 };
      if (head->parts[i] != US_HEAD_OPEN ||
          !(head->draft->date == NULL ? parse_date (head, i, &match)
                                      : us_date_parse_line (body (head, i), head->phrases, &match)))
        continue;
      if (head->draft->date != NULL && strcmp (head->draft->date, match.iso) != 0)
        continue;
      head->parts[i] = US_HEAD_DATE;
      us_draft_claim (head->draft, get (head, i), US_PART_DATE,
                      match.doubtful ? US_CONFIDENCE_PLACE : US_CONFIDENCE_SAID);
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
      if (us_traits_is_prose (get (head, i)) || get (head, i)->forced != US_PART_NONE ||
          !us_date_find (body (head, i), head->phrases, &match) ||
          us_head_lines_are_dated_below (head))
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
read_labels (UsHead *head)
{
  for (guint i = 0; i < head->end; i++)
    {
      gsize length = us_phrases_match_label (head->phrases, US_PHRASE_SUBJECT, body (head, i));
      if (head->parts[i] != US_HEAD_OPEN)
        continue;
      if (length > 0 && body (head, i)[length] != '\0' && head->draft->subject == NULL)
        {
          us_draft_join (&head->draft->subject, body (head, i) + length);
          head->parts[i] = US_HEAD_SUBJECT;
          us_draft_claim (head->draft, get (head, i), US_PART_SUBJECT, US_CONFIDENCE_SAID);
        }
      else if (us_phrases_match_label (head->phrases, US_PHRASE_RECIPIENT, body (head, i)) > 0)
        head->parts[i] = US_HEAD_ADDRESSEE;
    }
}

static void
read_about (UsHead *head)
{
  guint from = 0;

  /* What stands above the title of a page is not of the letter. */
  for (guint i = 0; i < head->end; i++)
    if (head->parts[i] == US_HEAD_TITLE && get (head, i)->heading == 1)
      from = i;
  for (guint i = from; i < head->end && head->salutation; i++)
    if (head->parts[i] == US_HEAD_OPEN &&
        (us_traits_is_prose (get (head, i)) ||
         (get (head, i)->heading == 0 && us_traits_count_words (body (head, i)) > MAX_SUBJECT)) &&
        head->draft->about == NULL && get (head, i)->marker.kind == US_MARKER_NONE)
      {
        head->draft->about = g_strdup (body (head, i));
        head->parts[i] = US_HEAD_ABOUT;
        us_draft_claim (head->draft, get (head, i), US_PART_ABOUT, US_CONFIDENCE_LIKELY);
      }
}

/* "Open letter on books", where the document has a title of its own. */
static gboolean
is_second_title (const UsHead *head, guint i)
{
  return head->draft->title != NULL && !us_head_is_addressed (head, i) &&
         us_phrases_match (head->phrases, US_PHRASE_TITLE, body (head, i)) > 0 &&
         !us_signature_kind_is_organisation (body (head, i));
}

/* Neither what presses print above a letter nor a point of another kind than those who are
 * addressed.
 */
static gboolean
may_be_addressee (const UsHead *head, guint i)
{
  g_auto (UsDateMatch) match = { 0 };

  if (us_phrases_match (head->phrases, US_PHRASE_PRESS, body (head, i)) > 0 ||
      us_head_is_title_again (head, i) || is_second_title (head, i))
    return FALSE;
  if (us_head_is_addressed (head, i) || strchr (body (head, i), '@') != NULL)
    return TRUE;
  if (head->draft->subject != NULL && head->draft->addressees->len > 0)
    return FALSE;
  return g_unichar_isalnum (g_utf8_get_char (body (head, i))) &&
         !us_date_find (body (head, i), head->phrases, &match);
}

/* "To: office@example.org" above a letter that has an address of its own. */
static gboolean
is_address_of_mail (const UsHead *head, guint i)
{
  const char *text = body (head, i);
  const gsize label = us_phrases_match_label (head->phrases, US_PHRASE_RECIPIENT, text);

  return label > 0 && strchr (text + label, '@') != NULL && strchr (text + label, ' ') == NULL;
}

/* "For the attention of" on a line of its own: who it is comes next, also after a blank line. */
static gboolean
is_bare_label (const UsHead *head, GPtrArray *lines)
{
  const UsSourceBlock *line = g_ptr_array_index (lines, 0);

  return lines->len == 1 && us_phrases_match_all (head->phrases, US_PHRASE_TOWARD, line->text) > 0;
}

/* Somebody with an office on the line below, where the paragraph before is an addressee. */
static gboolean
begins_another (const UsHead *head, guint i)
{
  return i + 1 < head->end && head->parts[i + 1] == US_HEAD_OPEN && get (head, i + 1)->gap == 0 &&
         !us_traits_is_prose (get (head, i + 1)) && us_traits_has_capital (body (head, i)) &&
         !us_traits_ends_with (body (head, i), ":") &&
         us_phrases_contain (head->phrases, US_PHRASE_OFFICE, body (head, i + 1));
}

/* Without a salutation, or where one says "To:", only lines that say so are addressees. */
static void
read_addressees (UsHead *head)
{
  gboolean labelled = FALSE;
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < head->end; i++)
    labelled |= head->parts[i] == US_HEAD_ADDRESSEE && get (head, i)->forced == US_PART_NONE &&
                !is_address_of_mail (head, i);
  for (guint i = 0; i < head->end; i++)
    {
      gboolean mine =
          head->parts[i] == US_HEAD_ADDRESSEE ||
          (head->parts[i] == US_HEAD_OPEN && !us_traits_is_prose (get (head, i)) &&
           ((lines->len > 0 && (get (head, i)->gap == 0 || is_bare_label (head, lines) ||
                                begins_another (head, i))) ||
            (head->salutation && !labelled && may_be_addressee (head, i))));
      gboolean breaks = i > 0 && !get (head, i)->goes_on &&
                        (get (head, i)->gap > 0 || head->parts[i - 1] == US_HEAD_DATE);
      if (lines->len > 0 && (!mine || (breaks && !is_bare_label (head, lines))))
        {
          us_addressee_lines_read (lines, head->blocks, head->phrases, head->draft->addressees);
          g_ptr_array_set_size (lines, 0);
        }
      if (!mine)
        continue;
      if (get (head, i)->forced != US_PART_NONE)
        ;
      else if (us_phrases_match_label (head->phrases, US_PHRASE_ORIGIN, body (head, i)) > 0 ||
               us_phrases_match_label (head->phrases, US_PHRASE_ATTACHMENT, body (head, i)) > 0 ||
               us_traits_count_words (body (head, i)) == 0 ||
               (head->draft->title != NULL && i == 0 && !us_head_is_addressed (head, i) &&
                us_traits_count_words (body (head, i)) == 1))
        continue;
      g_ptr_array_add (lines, g_ptr_array_index (head->blocks, i));
      head->parts[i] = US_HEAD_DONE;
      us_draft_claim (head->draft, get (head, i), US_PART_ADDRESSEE,
                      us_head_is_addressed (head, i) ? US_CONFIDENCE_SAID : US_CONFIDENCE_LIKELY);
    }
  if (lines->len > 0)
    us_addressee_lines_read (lines, head->blocks, head->phrases, head->draft->addressees);
}

/* An organisation's name beside the date of a statement without signatories is who issues it. */
static void
keep_rest (UsHead *head)
{
  for (guint i = 0; i < head->end; i++)
    if (head->parts[i] == US_HEAD_SAID)
      us_forced_read (head->blocks, i, head->phrases, head->draft);
    else if (head->parts[i] == US_HEAD_OPEN && us_head_is_title_again (head, i))
      {
        us_draft_claim (head->draft, get (head, i), US_PART_ASIDE, US_CONFIDENCE_LIKELY);
        us_draft_doubt (head->draft, "title", get (head, i)->line,
                        /* translators: %u: line of the letter */
                        g_strdup_printf (_ ("Line %u: the title came again and was left out."),
                                         get (head, i)->line));
      }
    else if (head->parts[i] == US_HEAD_OPEN)
      {
        const UsSourceBlock *block = get (head, i);
        UsBlockKind kind = us_traits_heads (block, head->phrases) ? US_BLOCK_HEADING
                           : block->marker.kind != US_MARKER_NONE ? US_BLOCK_BULLET
                                                                  : US_BLOCK_PARAGRAPH;
        UsDraftBlock *kept = us_draft_add_block (
            head->draft->body, kind, kind == US_BLOCK_BULLET ? body (head, i) : block->text,
            block->line);
        if (i == head->byline)
          head->draft->byline = kept;
        us_draft_claim (head->draft, block, us_forced_part_of_block (kind), US_CONFIDENCE_PLACE);
      }
}

/* What a person said comes before any guess. */
static void
read_said (UsHead *head)
{
  for (guint i = 0; i < head->end; i++)
    {
      const UsPart said = get (head, i)->forced;

      if (said == US_PART_ADDRESSEE)
        head->parts[i] = US_HEAD_ADDRESSEE;
      else if (us_part_get_property (said) != NULL)
        {
          us_forced_read (head->blocks, i, head->phrases, head->draft);
          head->parts[i] = said == US_PART_DATE    ? US_HEAD_DATE
                           : said == US_PART_TITLE ? US_HEAD_TITLE
                                                   : US_HEAD_DONE;
        }
      else if (said != US_PART_NONE)
        head->parts[i] = US_HEAD_SAID;
    }
}

static void
read_salutation (const UsHead *head, const UsAnatomy *anatomy)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = anatomy->salutation; i < anatomy->head; i++)
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, get (head, i)->text);
      us_draft_claim (
          head->draft, get (head, i), US_PART_SALUTATION,
          us_phrases_match (head->phrases, US_PHRASE_SALUTATION, get (head, i)->text) > 0
              ? US_CONFIDENCE_SAID
          : us_phrases_match (head->phrases, US_PHRASE_WEAK_SALUTATION, get (head, i)->text) > 0
              ? US_CONFIDENCE_LIKELY
              : US_CONFIDENCE_PLACE);
    }
  g_free (head->draft->salutation);
  us_draft_join (&head->draft->salutation, text->str);
  if (head->draft->addressees->len == 0)
    us_addressee_names_read_salutation (text->str, get (head, anatomy->salutation)->line,
                                        head->phrases, head->draft);
}

/* "le Ministre", of whom only the greeting speaks: the title may say which one. */
static gboolean
is_vague (const UsHead *head, const UsAnatomy *anatomy)
{
  const UsDraftPerson *person = g_ptr_array_index (head->draft->addressees, 0);

  return head->draft->addressees->len == 1 && head->salutation && person->reason != NULL &&
         person->line == get (head, anatomy->salutation)->line &&
         us_traits_count_words (person->name) <= MAX_VAGUE;
}

/* Whether it names somebody, "Rector Lund", and not an office alone. */
static gboolean
has_own_name (const UsHead *head, const char *name)
{
  const char *last = strrchr (name, ' ');

  return last != NULL && g_unichar_isupper (g_utf8_get_char (last + 1)) &&
         us_phrases_match (head->phrases, US_PHRASE_OFFICE, last + 1) == 0 &&
         us_phrases_match (head->phrases, US_PHRASE_PEOPLE, last + 1) == 0;
}

static void
read_title_addressee (UsHead *head)
{
  GPtrArray *people = head->draft->addressees;
  const guint before = people->len;
  UsDraftPerson *first;

  us_addressee_names_read_title (head->phrases, head->draft);
  if (people->len == before || before == 0)
    return;
  first = g_ptr_array_index (people, 0);
  if (has_own_name (head, first->name) && first->role == NULL)
    {
      UsDraftPerson *titled = g_ptr_array_index (people, people->len - 1);

      first->role = g_steal_pointer (&titled->name);
      g_ptr_array_remove_index (people, people->len - 1);
    }
  else
    g_ptr_array_remove_index (people, 0);
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
  UsHead head = { .blocks = blocks,
                  .end = anatomy->salutation,
                  .salutation = anatomy->head > anatomy->salutation,
                  .phrases = phrases,
                  .draft = draft };
  g_autofree UsHeadPart *parts = g_new0 (UsHeadPart, head.end + 1);

  head.parts = parts;
  read_said (&head);
  us_head_lines_read_copies (&head);
  read_dates (&head);
  read_labels (&head);
  us_head_lines_read_contacts (&head);
  us_head_lines_read_letterhead (&head);
  us_head_lines_find_addressees (&head);
  us_head_read_title (&head);
  read_about (&head);
  us_head_read_subject (&head);
  read_addressees (&head);
  us_head_lines_find_byline (&head);
  keep_rest (&head);
  if (head.salutation)
    read_salutation (&head, anatomy);
  if (draft->addressees->len == 0 || is_vague (&head, anatomy))
    read_title_addressee (&head);
}
