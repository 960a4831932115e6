/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/notes/notes.h"

#include <string.h>

#include "import/letter/notes/note-reference.h"
#include "import/letter/traits.h"
#include "import/source.h"

/* Ways in which notes are numbered: [1], {1}, ¹, figures after the full stop for "1.", (1), and [1]
 * where "1." stands before the notes. */
static const gunichar styles[] = { '[', '{', US_NOTE_RAISED, '^', '.', '(', ']' };

#define MAX_NOTES 5000

/* The number with which a block begins, as notes do. */
static gsize
read_note_marker (const UsSourceBlock *block, gunichar style, guint *ret_number)
{
  gsize n;

  if (style == '.' || style == '(' || style == ']' ||
      (style == '^' && block->marker.kind == US_MARKER_NUMBER))
    {
      *ret_number = block->marker.value;
      return block->marker.kind == US_MARKER_NUMBER && block->marker.depth == 1 &&
                     (style != '(' || block->marker.style == '(')
                 ? block->marker.length
                 : 0;
    }
  n = us_note_reference_match (block->text, block->text, style, ret_number);
  if (n == 0 || block->text[n] == '\0')
    return 0;
  return n + strspn (block->text + n, " .:");
}

/* The bytes with which a reference begins. */
static const char *
get_signs (gunichar style)
{
  return style == '.'                              ? "0123456789"
         : style == '^' || style == US_NOTE_RAISED ? "\xc2\xe2"
         : style == '[' || style == ']'            ? "["
         : style == '{'                            ? "{"
                                                   : "(";
}

static void
collect_references (GPtrArray *blocks, gunichar style, gboolean *seen)
{
  const char *signs = get_signs (style);

  for (guint i = 0; i < blocks->len; i++)
    {
      const UsSourceBlock *block = g_ptr_array_index (blocks, i);
      const char *start = block->text;
      guint number;

      for (const char *p = strpbrk (start, signs); p != NULL; p = strpbrk (p + 1, signs))
        if ((p != start || style == '.') &&
            us_note_reference_match (p, start, style, &number) > 0 && number < MAX_NOTES)
          seen[number] = TRUE;
    }
}

/* A person said that it is no note. */
static gboolean
may_be_something_else (const UsSourceBlock *block)
{
  return block->forced != US_PART_NONE && block->forced != US_PART_NOTE;
}

/* Whether words lead to the list that begins there, or it goes on to higher numbers than the text
 * refers to. */
static gboolean
is_longer_list (GPtrArray *blocks, guint from, guint last)
{
  guint next = 1;

  if (from > 0 &&
      us_traits_ends_with (((UsSourceBlock *) g_ptr_array_index (blocks, from - 1))->text, ":،"))
    return TRUE;
  for (guint i = from; i < blocks->len && next <= last + 1; i++)
    {
      const UsListMarker *marker = &((UsSourceBlock *) g_ptr_array_index (blocks, i))->marker;

      if (marker->kind == US_MARKER_NUMBER && marker->depth == 1 && marker->value == next)
        next++;
      else if (marker->kind == US_MARKER_NUMBER && marker->value == 1)
        break;
    }
  return next > last + 1;
}

/* Demands are numbered like notes: of the lists to which figures in the text may refer, the notes
 * are the last that is long enough. */
static guint
find_first_note (GPtrArray *blocks, const gboolean *seen, gunichar style)
{
  guint last = 0;
  guint best = style == '^' ? 0 : blocks->len;
  guint most = 0;

  while (seen[last + 1] && last + 2 < MAX_NOTES)
    last++;
  for (guint i = blocks->len; i > 0; i--)
    {
      const UsListMarker *marker = &((UsSourceBlock *) g_ptr_array_index (blocks, i - 1))->marker;
      guint next = 1;

      if (marker->kind != US_MARKER_NUMBER || marker->depth != 1 || marker->value != 1)
        continue;
      for (guint j = i - 1; j < blocks->len && next <= last; j++)
        {
          const UsListMarker *other = &((UsSourceBlock *) g_ptr_array_index (blocks, j))->marker;
          next += other->kind == US_MARKER_NUMBER && other->depth == 1 && other->value == next;
        }
      if (next - 1 > most && !is_longer_list (blocks, i - 1, last))
        {
          most = next - 1;
          best = i - 1;
        }
    }
  return best;
}

/* Marks the blocks that are notes: they count up from one, and the text refers to each of them. */
static guint
find_notes (GPtrArray *blocks, gunichar style, gboolean *is_note)
{
  g_autofree gboolean *seen = g_new0 (gboolean, MAX_NOTES);
  guint next = 1;

  collect_references (blocks, style, seen);
  for (guint i = strchr (".^(]", (int) style) != NULL ? find_first_note (blocks, seen, style) : 0;
       i < blocks->len && next < MAX_NOTES; i++)
    {
      guint number = 0;
      if (may_be_something_else (g_ptr_array_index (blocks, i)) ||
          read_note_marker (g_ptr_array_index (blocks, i), style, &number) == 0 || number != next ||
          !seen[number])
        continue;
      is_note[i] = TRUE;
      next++;
    }
  return next - 1;
}

/* The arrow that leads from a note back to the text, which is no part of it. */
static void
cut_way_back (GString *text)
{
  static const char *const marks[] = { "\ufe0e", "↩", "↪", "↑", " " };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_suffix (text->str, marks[i]))
      g_string_truncate (text, text->len - strlen (marks[i]));
}

/* Paragraphs between one note and the next are the note's too. */
static void
add_note (GPtrArray *blocks, guint i, gunichar style, gboolean *is_note, UsDraft *draft)
{
  const UsSourceBlock *block = g_ptr_array_index (blocks, i);
  guint number;
  gsize length = read_note_marker (block, style, &number);
  guint end = i + 1;
  g_autoptr (GString) text = g_string_new (block->text + length);

  us_draft_claim (draft, block, US_PART_NOTE, US_CONFIDENCE_SAID);
  while (end < blocks->len && !is_note[end] && end - i <= 2 &&
         ((UsSourceBlock *) g_ptr_array_index (blocks, end))->forced == US_PART_NONE)
    end++;
  if (end < blocks->len && is_note[end] && style != '.' && style != '(' && style != ']')
    for (guint j = i + 1; j < end; j++)
      {
        us_draft_claim (draft, g_ptr_array_index (blocks, j), US_PART_NOTE, US_CONFIDENCE_PLACE);
        is_note[j] = TRUE;
        g_string_append_c (text, ' ');
        g_string_append (text, ((UsSourceBlock *) g_ptr_array_index (blocks, j))->text);
      }
  cut_way_back (text);
  us_draft_add_block (draft->notes, US_BLOCK_PARAGRAPH, text->str, block->line);
}

static void
remove_marked (GPtrArray *blocks, const gboolean *is_note)
{
  guint kept = 0;

  for (guint i = 0; i < blocks->len; i++)
    if (is_note[i])
      us_source_block_free (g_ptr_array_index (blocks, i));
    else
      blocks->pdata[kept++] = blocks->pdata[i];
  g_ptr_array_set_free_func (blocks, NULL);
  g_ptr_array_set_size (blocks, kept);
  g_ptr_array_set_free_func (blocks, (GDestroyNotify) us_source_block_free);
}

/* Takes the notes of one style, where there are any. */
static gboolean
take_style (GPtrArray *blocks, gunichar style, const UsPhrases *phrases, UsDraft *draft)
{
  g_autofree gboolean *is_note = g_new0 (gboolean, blocks->len + 1);

  if (find_notes (blocks, style, is_note) == 0)
    return FALSE;
  draft->note_style = style;
  for (guint i = 0; i < blocks->len; i++)
    {
      const UsSourceBlock *block = g_ptr_array_index (blocks, i);
      guint number = 0;
      if (is_note[i] && read_note_marker (block, style, &number) > 0)
        add_note (blocks, i, style, is_note, draft);
      else if (i + 1 < blocks->len && is_note[i + 1] && strlen (block->text) < 60 &&
               !may_be_something_else (block) &&
               us_phrases_match_all (phrases, US_PHRASE_NOTES, block->text) > 0)
        {
          us_draft_claim (draft, block, US_PART_NOTE, US_CONFIDENCE_LIKELY);
          is_note[i] = TRUE;
        }
    }
  remove_marked (blocks, is_note);
  return TRUE;
}

/* What a person says is a note, although the text does not refer to it. */
static void
take_said (GPtrArray *blocks, UsDraft *draft)
{
  g_autofree gboolean *is_note = NULL;

  for (guint i = 0; i < blocks->len; i++)
    {
      const UsSourceBlock *block = g_ptr_array_index (blocks, i);
      if (block->forced != US_PART_NOTE)
        continue;
      if (is_note == NULL)
        is_note = g_new0 (gboolean, blocks->len);
      is_note[i] = TRUE;
      us_draft_claim (draft, block, US_PART_NOTE, 100);
      us_draft_add_block (draft->notes, US_BLOCK_PARAGRAPH, us_source_block_get_body (block),
                          block->line);
    }
  if (is_note != NULL)
    remove_marked (blocks, is_note);
}

/**
 * us_notes_take:
 * @blocks: (element-type UsSourceBlock) (inout): the text
 * @phrases: phrases of its language
 * @draft: (inout): gets the notes
 *
 * Takes the notes out of a text, from the foot of its pages or from its end: blocks that count up
 * from one and to each of which the text refers. Any thread.
 */
void
us_notes_take (GPtrArray *blocks, const UsPhrases *phrases, UsDraft *draft)
{
  g_return_if_fail (blocks != NULL);
  g_return_if_fail (draft != NULL);

  for (guint s = 0; s < G_N_ELEMENTS (styles); s++)
    if (take_style (blocks, styles[s], phrases, draft))
      break;
  take_said (blocks, draft);
}
