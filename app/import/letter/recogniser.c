/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/recogniser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/date.h"
#include "import/language-guess.h"
#include "import/letter/anatomy.h"
#include "import/letter/body.h"
#include "import/letter/furniture.h"
#include "import/letter/head.h"
#include "import/letter/notes.h"
#include "import/letter/reflow.h"
#include "import/letter/tail.h"
#include "import/letter/underline.h"
#include "import/source.h"

/* A date on top of a page, that is the date of the letter once more. */
static void
drop_repeated_dates (GPtrArray *blocks, const UsPhrases *phrases, const char *date, UsDraft *draft,
                     guint from)
{
  for (guint i = from; date != NULL && i < blocks->len;)
    {
      const UsSourceBlock *block = g_ptr_array_index (blocks, i);
      g_auto (UsDateMatch) match = { 0 };
      if (!us_date_parse_line (block->text, phrases, &match) || match.place != NULL ||
          strcmp (match.iso, date) != 0)
        {
          i++;
          continue;
        }
      us_draft_doubt (
          draft, "date", block->line,
          /* translators: %u: line of the letter */
          g_strdup_printf (_ ("Line %u: the date came again and was left out."), block->line));
      g_ptr_array_remove_index (blocks, i);
    }
}

static void
report_removed (GPtrArray *removed, UsDraft *draft)
{
  for (guint i = 0; i < removed->len; i++)
    {
      const UsSourceBlock *line = g_ptr_array_index (removed, i);
      us_draft_doubt (draft, "title", line->line,
                      /* translators: %u: line of the letter, %s: what stood there */
                      g_strdup_printf (_ ("Line %u: “%s” was left out as part of the page."),
                                       line->line, line->text));
    }
}

/* Every part of the letter in turn; blocks that nobody claims stay in the body. */
static void
read_parts (GPtrArray *blocks, const UsPhrases *phrases, UsDraft *draft)
{
  UsAnatomy anatomy;

  us_notes_take (blocks, phrases, draft);
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
  us_body_read (blocks, anatomy.head, anatomy.tail, phrases, draft);
  us_tail_read (blocks, &anatomy, phrases, draft);
}

/**
 * us_recogniser_read_blocks:
 * @blocks: (element-type UsSourceBlock): paragraphs; the function changes them
 * @language: (nullable): BCP 47, where it is known
 *
 * Recognises the parts of a letter in its paragraphs. Any thread.
 *
 * Returns: (transfer full): what it understood
 */
UsDraft *
us_recogniser_read_blocks (GPtrArray *blocks, const char *language)
{
  UsDraft *draft = us_draft_new ();

  g_return_val_if_fail (blocks != NULL, draft);

  draft->language = language;
  read_parts (blocks, us_phrases_get (language), draft);
  return draft;
}

static char *
join_lines (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      g_string_append (text, ((const UsSourceBlock *) g_ptr_array_index (lines, i))->text);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/**
 * us_recogniser_read_lines:
 * @lines: (element-type UsSourceBlock): paragraphs of a format that knows where they begin and what
 * is a heading or a point; the function changes them
 * @aside: (element-type UsSourceBlock) (nullable): what is no part of the letter
 * @language: (nullable): BCP 47, where it is known; otherwise it is guessed
 *
 * Recognises the parts of a letter in paragraphs that need not be put together. Any thread.
 *
 * Returns: (transfer full): what it understood
 */
UsDraft *
us_recogniser_read_lines (GPtrArray *lines, GPtrArray *aside, const char *language)
{
  UsDraft *draft;

  g_return_val_if_fail (lines != NULL, NULL);

  if (language == NULL || *language == '\0')
    {
      g_autofree char *text = join_lines (lines);
      language = us_language_guess (text);
    }
  us_list_marker_settle (lines);
  draft = us_recogniser_read_blocks (lines, language);
  if (aside != NULL)
    report_removed (aside, draft);
  return draft;
}

/**
 * us_recogniser_read_text:
 * @text: valid UTF-8
 * @language: (nullable): BCP 47, where it is known; otherwise it is guessed
 *
 * Recognises the parts of a letter in plain text: lines, their markers and headings, the furniture
 * of pages, paragraphs, parts. Any thread.
 *
 * Returns: (transfer full): what it understood
 */
UsDraft *
us_recogniser_read_text (const char *text, const char *language)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  const UsPhrases *phrases;
  UsDraft *draft;

  g_return_val_if_fail (text != NULL, NULL);

  if (language == NULL || *language == '\0')
    language = us_language_guess (text);
  phrases = us_phrases_get (language);
  lines = us_source_read (text);
  us_underline_settle (lines);
  removed = us_furniture_remove (lines, phrases);
  us_list_marker_settle (lines);
  blocks = us_reflow (lines, phrases);
  draft = us_recogniser_read_blocks (blocks, language);
  report_removed (removed, draft);
  return draft;
}
