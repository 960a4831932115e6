/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/fragment.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/block.h"
#include "model/error.h"
#include "model/note.h"
#include "view/text/text-filter.h"

static UsStatement *
new_like (UsStatement *statement)
{
  UsStatement *self = us_statement_new ();

  if (statement != NULL)
    us_item_set_string (US_ITEM (self), US_STATEMENT_LANGUAGE,
                        us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE), NULL);
  return self;
}

/* Takes the notes along that a text refers to. */
static void
copy_notes (UsStatement *self, UsStatement *statement, UsText *text)
{
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (text, &n_spans);

  for (gsize i = 0; i < n_spans; i++)
    {
      UsItem *note =
          spans[i].kind == US_SPAN_NOTE ? us_statement_find (statement, spans[i].target) : NULL;
      g_autoptr (UsItem) copy = NULL;

      if (note == NULL || !US_IS_NOTE (note) || us_statement_find (self, spans[i].target) != NULL)
        continue;
      copy = us_item_copy (note);
      us_item_set_id (copy, spans[i].target, -1);
      us_item_list_append (us_statement_get_notes (self), copy, NULL);
    }
}

static void
add_copy (UsStatement *self, UsBlock *block, guint from, guint to)
{
  g_autoptr (UsItem) copy = us_item_copy (US_ITEM (block));
  g_autoptr (UsText) piece = us_text_slice (us_block_get_text (block), from, to);

  us_item_set_text (copy, US_BLOCK_TEXT, piece, NULL);
  us_item_set_id (copy, us_item_get_id (US_ITEM (block)), -1);
  us_item_list_append (us_statement_get_body (self), copy, NULL);
}

/**
 * us_fragment_new:
 * @statement: a statement
 * @first: position of the first block
 * @from: where in its text the fragment begins, in bytes
 * @last: position of the last block
 * @to: where in its text it ends, in bytes
 *
 * Copies a part of a body. A piece of one paragraph is a fragment of one paragraph of prose. Main
 * thread only.
 *
 * Returns: (transfer full): a fragment
 */
UsStatement *
us_fragment_new (UsStatement *statement, guint first, guint from, guint last, guint to)
{
  UsStatement *self;
  UsItemList *body;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = new_like (statement);
  body = us_statement_get_body (statement);
  for (guint i = first; i <= last && i < us_item_list_get_length (body); i++)
    {
      UsBlock *block = us_item_list_get (body, i);
      const guint length = us_text_get_length (us_block_get_text (block));

      copy_notes (self, statement, us_block_get_text (block));
      add_copy (self, block, i == first ? from : 0, i == last ? to : length);
      if (first == last && (from > 0 || to < length))
        {
          UsItem *piece = us_item_list_get (us_statement_get_body (self), 0);

          us_item_set_choice (piece, US_BLOCK_KIND, US_BLOCK_PARAGRAPH, NULL);
          us_item_set_choice (piece, US_BLOCK_LEVEL, 0, NULL);
        }
    }
  return self;
}

/**
 * us_fragment_check_count:
 * @n_blocks: number of paragraphs
 * @error: return location
 *
 * Tells whether so many may be pasted. Any thread.
 *
 * Returns: %FALSE with %US_ERROR_TOO_BIG when they may not
 */
gboolean
us_fragment_check_count (guint n_blocks, GError **error)
{
  if (n_blocks <= US_FRAGMENT_BLOCKS_MAX)
    return TRUE;
  g_set_error (
      error, US_ERROR, US_ERROR_TOO_BIG,
      /* translators: numbers of paragraphs */
      ngettext ("The clipboard holds %u paragraph, more than the %u that can be pasted at once.",
                "The clipboard holds %u paragraphs, more than the %u that can be pasted at once.",
                n_blocks),
      n_blocks, US_FRAGMENT_BLOCKS_MAX);
  return FALSE;
}

/**
 * us_fragment_check_length:
 * @length: length of a paragraph, in bytes
 * @error: return location
 *
 * Tells whether a paragraph may be as long. Any thread.
 *
 * Returns: %FALSE with %US_ERROR_TOO_BIG when it may not
 */
gboolean
us_fragment_check_length (guint length, GError **error)
{
  if (length <= US_FIELD_MAX)
    return TRUE;
  g_set_error (error, US_ERROR, US_ERROR_TOO_BIG,
               /* translators: %d is a number of kilobytes */
               _ ("A paragraph would be longer than %d KB, more than a letter can hold."),
               US_FIELD_MAX / 1024);
  return FALSE;
}

/**
 * us_fragment_check_bytes:
 * @n_bytes: length of a text, in bytes
 * @error: return location
 *
 * Tells whether so much may be pasted. Any thread.
 *
 * Returns: %FALSE with %US_ERROR_TOO_BIG when it may not
 */
gboolean
us_fragment_check_bytes (gsize n_bytes, GError **error)
{
  if (n_bytes <= US_FRAGMENT_BYTES_MAX)
    return TRUE;
  g_set_error (error, US_ERROR, US_ERROR_TOO_BIG,
               /* translators: %d is a number of megabytes */
               _ ("The clipboard holds more than %d MB of text. Nothing was pasted."),
               US_FRAGMENT_BYTES_MAX / 1024 / 1024);
  return FALSE;
}

/* What Enter would begin after a block. */
static UsBlockKind
kind_after (UsBlock *like)
{
  UsBlockKind kind = like != NULL ? us_block_get_kind (like) : US_BLOCK_PARAGRAPH;

  if (kind == US_BLOCK_CALL)
    return US_BLOCK_DEMAND;
  return kind == US_BLOCK_HEADING ? US_BLOCK_PARAGRAPH : kind;
}

/* Lines that are empty part paragraphs, where there are several. */
static guint
drop_empty (char **lines)
{
  guint n = 0;

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0' || lines[1] == NULL)
      lines[n++] = *line;
    else
      g_free (*line);
  lines[n] = NULL;
  return n;
}

/**
 * us_fragment_new_from_text:
 * @text: plain text in UTF-8
 * @like: (nullable): the block that it is pasted into
 * @error: return location
 *
 * Makes a paragraph of each line that is not empty, of the kind that typing would give it. Main
 * thread only.
 *
 * Returns: (transfer full) (nullable): a fragment; %NULL with %US_ERROR_TOO_BIG
 */
UsStatement *
us_fragment_new_from_text (const char *text, UsBlock *like, GError **error)
{
  g_autoptr (UsStatement) self = NULL;
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *clean = NULL;
  g_auto (GStrv) lines = NULL;
  const UsBlockKind kind = kind_after (like);

  g_return_val_if_fail (text != NULL, NULL);

  if (!us_fragment_check_bytes (strlen (text), error))
    return NULL;
  self = new_like (like != NULL ? us_item_get_statement (US_ITEM (like)) : NULL);
  clean = us_text_filter (text, -1, US_LINE_BREAKS_KEPT);
  lines = g_strsplit (clean, "\n", -1);
  /* Before they are made, which takes its time. */
  if (!us_fragment_check_count (drop_empty (lines), error))
    return NULL;
  for (char **line = lines; *line != NULL; line++)
    {
      UsBlock *block;

      if (!us_fragment_check_length ((guint) strlen (*line), error))
        return NULL;
      block = us_block_new_plain (kind, *line);
      if (like != NULL && us_block_get_kind (like) == kind)
        us_item_set_choice (US_ITEM (block), US_BLOCK_LEVEL, (int) us_block_get_level (like), NULL);
      g_ptr_array_add (blocks, block);
    }
  if (!us_item_list_splice (us_statement_get_body (self), 0, 0, blocks->pdata, blocks->len, error))
    return NULL;
  return g_steal_pointer (&self);
}
