/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/contents.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/traits.h"
#include "import/source.h"

/* A table of contents stands near the top, and its lines are short. */
#define MAX_TOP 200
#define MAX_LENGTH 200
#define MIN_ENTRIES 3
#define MIN_NAMED 2
/* No text has more headings. */
#define MAX_BLOCKS 20000

static const UsSourceBlock *
get (GPtrArray *blocks, guint i)
{
  return g_ptr_array_index (blocks, i);
}

static gboolean
is_short (const UsSourceBlock *block)
{
  return block->forced == US_PART_NONE && strlen (block->text) <= MAX_LENGTH &&
         !us_traits_is_prose (block);
}

/* What a heading says, without its number and without the dots and the page behind it. */
static char *
fold (const UsSourceBlock *block)
{
  const char *text = us_source_block_get_body (block);
  const char *start = text + strspn (text, "0123456789.) ");
  g_autofree char *entry = us_traits_trim (*start != '\0' ? start : text, -1, " \t");
  char *digits = entry + strlen (entry);

  while (digits > entry && g_ascii_isdigit (digits[-1]))
    digits--;
  if (digits > entry && strchr (" .\t", digits[-1]) != NULL)
    *digits = '\0';
  g_autofree char *bare = us_traits_trim (entry, -1, " .\t");
  return g_utf8_casefold (bare, -1);
}

/* A heading, or a line that stands alone like one. */
static gboolean
stands_alone (GPtrArray *blocks, guint i)
{
  const UsSourceBlock *next = i + 1 < blocks->len ? get (blocks, i + 1) : NULL;

  return get (blocks, i)->heading > 0 ||
         (us_traits_is_heading (get (blocks, i)) && get (blocks, i)->gap > 0 && next != NULL &&
          (next->gap > 0 || us_traits_is_prose (next)));
}

/* Where each heading of the text stands last. */
static GHashTable *
find_headings (GPtrArray *blocks)
{
  GHashTable *headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < MIN (blocks->len, MAX_BLOCKS); i++)
    if (is_short (get (blocks, i)) && stands_alone (blocks, i))
      g_hash_table_insert (headings, fold (get (blocks, i)), GUINT_TO_POINTER (i));
  return headings;
}

/* The heading that comes after the block and says the same, or 0. */
static guint
find_again (GPtrArray *blocks, GHashTable *headings, guint i)
{
  g_autofree char *text = is_short (get (blocks, i)) ? fold (get (blocks, i)) : NULL;
  const guint again = text != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (headings, text)) : 0;

  return again > i ? again : 0;
}

/* "Contents" */
static gboolean
is_named (GPtrArray *blocks, guint from, const UsPhrases *phrases)
{
  return from > 0 && is_short (get (blocks, from - 1)) &&
         us_phrases_match_all (phrases, US_PHRASE_BACKGROUND, get (blocks, from - 1)->text) > 0;
}

/* The block after the entries that begin at @from; each of them is a heading below, in order. Of
 * many, some may not be found. */
static guint
find_end (GPtrArray *blocks, GHashTable *headings, guint from, const UsPhrases *phrases)
{
  guint end = from;
  guint last = 0;
  guint n = 0;

  for (guint i = from; i < blocks->len && i <= end + 1 && is_short (get (blocks, i)); i++)
    {
      const guint again = find_again (blocks, headings, i);

      if (again <= last && n == 0)
        return from;
      if (again <= last)
        continue;
      last = again;
      end = i + 1;
      n++;
    }
  if (n < (is_named (blocks, from, phrases) ? MIN_NAMED : MIN_ENTRIES) ||
      (end - from - n) * MIN_ENTRIES > n)
    return from;
  /* The last ones may lead to what is no heading. */
  while (end < blocks->len && get (blocks, end)->marker.kind != US_MARKER_NONE &&
         is_short (get (blocks, end)) &&
         us_list_marker_is_same_list (&get (blocks, end - 1)->marker, &get (blocks, end)->marker))
    end++;
  return end;
}

/**
 * us_contents_take:
 * @blocks: (element-type UsSourceBlock) (inout): the text
 * @phrases: phrases of its language
 * @draft: (inout): gets the lines aside
 *
 * Sets a table of contents aside: lines before the text, each of which comes again as a heading,
 * which is one then. Any thread.
 */
void
us_contents_take (GPtrArray *blocks, const UsPhrases *phrases, UsDraft *draft)
{
  g_autoptr (GHashTable) headings = NULL;
  guint from = 0;
  guint end = 0;

  g_return_if_fail (blocks != NULL);
  g_return_if_fail (draft != NULL);

  headings = find_headings (blocks);
  for (; from < MIN (blocks->len, MAX_TOP); from++)
    {
      if (us_traits_is_prose (get (blocks, from)))
        return;
      end = find_end (blocks, headings, from, phrases);
      if (end > from)
        break;
    }
  if (end <= from)
    return;
  if (is_named (blocks, from, phrases))
    from--;
  for (guint i = from; i < end; i++)
    {
      const UsSourceBlock *block = get (blocks, i);
      const guint again = find_again (blocks, headings, i);

      /* It says what the headings are, too. */
      if (again > 0 && get (blocks, again)->heading == 0)
        ((UsSourceBlock *) g_ptr_array_index (blocks, again))->heading = 2;
      us_draft_claim (draft, block, US_PART_ASIDE, US_CONFIDENCE_LIKELY);
      us_draft_add_block (draft->aside, US_BLOCK_PARAGRAPH, block->text, block->line);
      us_draft_doubt (draft, "title", block->line,
                      /* translators: %u: line of the letter, %s: what stood there */
                      g_strdup_printf (_ ("Line %u: “%s” was left out as part of the page."),
                                       block->line, block->text));
    }
  g_ptr_array_remove_range (blocks, from, end - from);
}
