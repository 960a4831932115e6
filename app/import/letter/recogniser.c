/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/recogniser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/date.h"
#include "import/language-guess.h"
#include "import/letter/addressee-names.h"
#include "import/letter/anatomy.h"
#include "import/letter/body.h"
#include "import/letter/contents.h"
#include "import/letter/cover.h"
#include "import/letter/displaced.h"
#include "import/letter/furniture.h"
#include "import/letter/head.h"
#include "import/letter/kinds.h"
#include "import/letter/notes/note-signs.h"
#include "import/letter/notes/notes.h"
#include "import/letter/quotation.h"
#include "import/letter/reflow.h"
#include "import/letter/roll-rows.h"
#include "import/letter/roll.h"
#include "import/letter/sign-ups.h"
#include "import/letter/tail.h"
#include "import/letter/tally.h"
#include "import/letter/underline.h"
#include "import/source.h"

/* Paragraphs that may stand between the date and the end of the text. */
#define MAX_AFTER_DATE 2
/* So many bytes outside of tables tell the language of a letter. */
#define ENOUGH_TEXT 400

/* A date on top of a page, that is the date of the letter once more. */
static void
drop_repeated_dates (GPtrArray *blocks, const UsPhrases *phrases, const char *date, UsDraft *draft,
                     guint from)
{
  for (guint i = from; date != NULL && i < blocks->len;)
    {
      const UsSourceBlock *block = g_ptr_array_index (blocks, i);
      g_auto (UsDateMatch) match = { 0 };
      if (block->forced != US_PART_NONE || !us_date_parse_line (block->text, phrases, &match) ||
          match.place != NULL || strcmp (match.iso, date) != 0)
        {
          i++;
          continue;
        }
      us_draft_claim (draft, block, US_PART_ASIDE, US_CONFIDENCE_LIKELY);
      us_draft_doubt (
          draft, "date", block->line,
          /* translators: %u: line of the letter */
          g_strdup_printf (_ ("Line %u: the date came again and was left out."), block->line));
      g_ptr_array_remove_index (blocks, i);
    }
}

static void
claim_removed (GPtrArray *removed, UsReading *reading)
{
  for (guint i = 0; i < removed->len; i++)
    {
      const UsSourceBlock *line = g_ptr_array_index (removed, i);
      us_reading_claim (reading, line->line, line->last, US_PART_ASIDE, US_CONFIDENCE_LIKELY);
    }
}

static void
report_removed (GPtrArray *removed, UsDraft *draft)
{
  for (guint i = 0; i < removed->len; i++)
    {
      const UsSourceBlock *line = g_ptr_array_index (removed, i);
      if (line->forced != US_PART_NONE)
        continue;
      us_draft_doubt (draft, "title", line->line,
                      /* translators: %u: line of the letter, %s: what stood there */
                      g_strdup_printf (_ ("Line %u: “%s” was left out as part of the page."),
                                       line->line, line->text));
    }
}

/* "Done at Geneva, 3 May 2024" where the text ends. */
static void
take_last_date (GPtrArray *blocks, UsAnatomy *anatomy, const UsPhrases *phrases, UsDraft *draft)
{
  for (guint i = anatomy->tail; i > anatomy->head && i + MAX_AFTER_DATE >= anatomy->tail; i--)
    {
      const UsSourceBlock *block = g_ptr_array_index (blocks, i - 1);
      g_auto (UsDateMatch) match = { 0 };

      if (block->forced != US_PART_NONE || block->marker.kind != US_MARKER_NONE ||
          !us_date_parse_line (block->text, phrases, &match))
        continue;
      draft->date = g_strdup (match.iso);
      if (draft->place == NULL)
        draft->place = g_steal_pointer (&match.place);
      us_draft_claim (draft, block, US_PART_DATE, US_CONFIDENCE_LIKELY);
      g_ptr_array_remove_index (blocks, i - 1);
      anatomy->tail--;
      anatomy->names--;
      return;
    }
}

/* Every part of the letter in turn; blocks that nobody claims stay in the body. */
static void
read_parts (GPtrArray *blocks, const UsPhrases *phrases, UsDraft *draft)
{
  UsAnatomy anatomy;

  us_notes_take (blocks, phrases, draft);
  if (draft->notes->len == 0)
    us_note_signs_take (blocks, draft);
  us_sign_ups_take (blocks, phrases, draft);
  us_contents_take (blocks, phrases, draft);
  us_displaced_take_copies (blocks, phrases, draft);
  us_roll_mark (blocks, phrases);
  us_anatomy_find (blocks, phrases, &anatomy);
  us_head_read (blocks, &anatomy, phrases, draft);
  if (draft->date != NULL && anatomy.head < anatomy.tail)
    {
      guint before = blocks->len;
      drop_repeated_dates (blocks, phrases, draft->date, draft, anatomy.head);
      if (blocks->len < before)
        {
          guint head = anatomy.head;
          us_anatomy_find (blocks, phrases, &anatomy);
          anatomy.head = head;
        }
    }
  if (draft->date == NULL)
    take_last_date (blocks, &anatomy, phrases, draft);
  us_body_read (blocks, anatomy.head, anatomy.tail, phrases, draft);
  us_addressee_names_read_address (phrases, draft);
  us_tail_read (blocks, &anatomy, phrases, draft);
  us_kinds_settle (draft);
  us_displaced_take_byline (phrases, draft);
  us_tally_check (phrases, draft);
}

static UsDraft *
read_blocks (GPtrArray *blocks, const char *language, UsReading *reading)
{
  UsDraft *draft = us_draft_new ();

  draft->language = language;
  draft->reading = us_reading_ref (reading);
  read_parts (blocks, us_phrases_get (language), draft);
  return draft;
}

/* The text that tells the language. Tables tell it only where nothing else does: those who sign
 * are of any language. */
static char *
join_lines (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint tables = 0; tables < 2 && text->len < ENOUGH_TEXT; tables++)
    for (guint i = 0; i < lines->len; i++)
      {
        const UsSourceBlock *line = g_ptr_array_index (lines, i);

        if (line->row != (tables > 0))
          continue;
        g_string_append (text, line->text);
        g_string_append_c (text, '\n');
      }
  return g_string_free (text, FALSE);
}

static void
add_lines (UsReading *reading, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const UsSourceBlock *line = g_ptr_array_index (lines, i);
      us_reading_add_line (reading, line->line, line->gap, line->text);
    }
}

static gint
compare_lines (gconstpointer a, gconstpointer b)
{
  const UsSourceBlock *first = *(const UsSourceBlock *const *) a;
  const UsSourceBlock *second = *(const UsSourceBlock *const *) b;

  return (first->line > second->line) - (first->line < second->line);
}

/* Moves all of @from to the end of @to. */
static void
move_all (GPtrArray *from, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_ptr_array_index (from, i));
  g_ptr_array_set_free_func (from, NULL);
  g_ptr_array_set_size (from, 0);
  g_ptr_array_set_free_func (from, (GDestroyNotify) us_source_block_free);
}

static void
join_to (UsSourceBlock *before, UsSourceBlock *line, GPtrArray *texts)
{
  UsText *first = g_ptr_array_index (texts, before->line - 1);
  char *both = g_strconcat (before->text, " ", line->text, NULL);

  texts->pdata[before->line - 1] =
      us_text_join (first, " ", g_ptr_array_index (texts, line->line - 1));
  us_text_unref (first);
  g_free (before->text);
  before->text = both;
  before->last = line->last;
  us_source_block_free (line);
}

/* Parts the lines anew where a person says which of them are of the letter, and joins what goes on
 * with the line before. */
static void
sort_corrected (GPtrArray *lines, GPtrArray *aside, GPtrArray *texts)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GHashTable) out = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < aside->len; i++)
    g_hash_table_add (out, g_ptr_array_index (aside, i));
  move_all (lines, all);
  move_all (aside, all);
  g_ptr_array_sort (all, compare_lines);
  for (guint i = 0; i < all->len; i++)
    {
      UsSourceBlock *line = g_ptr_array_index (all, i);
      UsSourceBlock *before = lines->len > 0 ? g_ptr_array_index (lines, lines->len - 1) : NULL;

      if (line->forced == US_PART_ASIDE ||
          (line->forced == US_PART_NONE && g_hash_table_contains (out, line)))
        g_ptr_array_add (aside, line);
      else if (line->forced != US_PART_CONTINUATION || before == NULL)
        g_ptr_array_add (lines, line);
      else
        {
          join_to (before, line, texts);
        }
    }
}

/**
 * us_recogniser_read_lines:
 * @lines: (element-type UsSourceBlock): paragraphs of a format that knows where they begin and what
 * is a heading or a point; the function changes them
 * @aside: (element-type UsSourceBlock): what is no part of the letter
 * @texts: (element-type UsText): the text of each of them with its looks, by line number from 1
 * @language: (nullable): BCP 47, where it is known; otherwise it is guessed
 * @corrections: (element-type UsCorrection) (nullable): what a person said of its lines
 *
 * Recognises the parts of a letter in paragraphs that need not be put together. Any thread.
 *
 * Returns: (transfer full): what it understood
 */
UsDraft *
us_recogniser_read_lines (GPtrArray *lines, GPtrArray *aside, GPtrArray *texts,
                          const char *language, GArray *corrections)
{
  g_autoptr (UsReading) reading = us_reading_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) cover = NULL;
  UsDraft *draft;

  g_return_val_if_fail (lines != NULL, NULL);
  g_return_val_if_fail (aside != NULL, NULL);
  g_return_val_if_fail (texts != NULL, NULL);

  if (language == NULL || *language == '\0')
    {
      g_autofree char *text = join_lines (lines);
      language = us_language_guess (text);
    }
  g_ptr_array_extend (all, lines, NULL, NULL);
  g_ptr_array_extend (all, aside, NULL, NULL);
  g_ptr_array_sort (all, compare_lines);
  add_lines (reading, all);
  us_correction_apply (corrections, all, reading);
  if (corrections != NULL && corrections->len > 0)
    sort_corrected (lines, aside, texts);
  cover = us_cover_part (lines, us_phrases_get (language));
  us_list_marker_settle (lines);
  claim_removed (aside, reading);
  draft = read_blocks (lines, language, reading);
  draft->texts = g_ptr_array_ref (texts);
  us_cover_report (cover, draft);
  report_removed (aside, draft);
  return draft;
}

/**
 * us_recogniser_read_text:
 * @text: valid UTF-8
 * @language: (nullable): BCP 47, where it is known; otherwise it is guessed
 * @corrections: (element-type UsCorrection) (nullable): what a person said of its lines
 *
 * Recognises the parts of a letter in plain text: lines, their markers and headings, the furniture
 * of pages, paragraphs, parts. Any thread.
 *
 * Returns: (transfer full): what it understood
 */
UsDraft *
us_recogniser_read_text (const char *text, const char *language, GArray *corrections)
{
  g_autoptr (UsReading) reading = us_reading_new ();
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GPtrArray) cover = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  const UsPhrases *phrases;
  g_autofree char *quoted = NULL;
  guint first = 0;
  guint last = 0;
  UsDraft *draft;

  g_return_val_if_fail (text != NULL, NULL);

  if (language == NULL || *language == '\0')
    language = us_language_guess (text);
  phrases = us_phrases_get (language);
  quoted = us_quotation_open (text, phrases, &first, &last);
  lines = us_source_read (quoted != NULL ? quoted : text);
  add_lines (reading, lines);
  us_underline_settle (lines);
  us_correction_apply (corrections, lines, reading);
  cover = us_cover_part (lines, phrases);
  removed = us_furniture_remove (lines, phrases);
  if (quoted != NULL)
    us_quotation_part (lines, first, last, removed);
  us_list_marker_settle (lines);
  us_roll_rows_settle (lines);
  blocks = us_reflow (lines, phrases);
  claim_removed (removed, reading);
  draft = read_blocks (blocks, language, reading);
  us_cover_report (cover, draft);
  report_removed (removed, draft);
  return draft;
}
