/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/fragment-insert.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/demand.h"
#include "model/error.h"
#include "model/long-edit.h"
#include "model/note.h"

/* Notes that come along, by the ids that they had, and which the texts get. */
static GHashTable *
bring_notes (UsStatement *fragment, UsStatement *statement)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  UsItemList *notes = us_statement_get_notes (fragment);

  for (guint i = 0; i < us_item_list_get_length (notes); i++)
    {
      UsNote *note = us_item_list_get (notes, i);
      const char *id = us_item_get_id (US_ITEM (note));
      UsItem *known = us_statement_find (statement, id);
      g_autoptr (UsItem) copy = NULL;

      /* The same note again: two places may refer to one. */
      if (known != NULL && US_IS_NOTE (known) &&
          us_text_equal (us_note_get_text (US_NOTE (known)), us_note_get_text (note)))
        continue;
      copy = us_item_copy (US_ITEM (note));
      us_item_set_id (copy, id, -1);
      if (us_item_list_append (us_statement_get_notes (statement), copy, NULL) &&
          strcmp (us_item_get_id (copy), id) != 0)
        g_hash_table_insert (ids, g_strdup (id), g_strdup (us_item_get_id (copy)));
    }
  return ids;
}

static UsText *
refer_to (UsText *text, GHashTable *ids)
{
  g_autoptr (GArray) changed = NULL;
  UsText *result;
  const UsSpan *spans;
  gsize n_spans;

  if (g_hash_table_size (ids) == 0)
    return us_text_ref (text);
  spans = us_text_get_spans (text, &n_spans);
  changed = g_array_new (FALSE, FALSE, sizeof (UsSpan));
  for (gsize i = 0; i < n_spans; i++)
    {
      UsSpan span = spans[i];
      const char *id = span.kind == US_SPAN_NOTE ? g_hash_table_lookup (ids, span.target) : NULL;

      if (id != NULL)
        span.target = id;
      g_array_append_val (changed, span);
    }
  result = us_text_new_with_spans (us_text_get_string (text), us_text_get_length (text),
                                   (const UsSpan *) (gpointer) changed->data, changed->len, NULL);
  return result != NULL ? result : us_text_ref (text);
}

/* A block of the fragment as it comes into the statement: with its id where that is free. */
static UsBlock *
take_block (UsStatement *fragment, guint index, GHashTable *ids)
{
  UsItem *block = us_item_list_get (us_statement_get_body (fragment), index);
  UsItem *copy = us_item_copy (block);
  g_autoptr (UsText) text = refer_to (us_block_get_text (US_BLOCK (block)), ids);

  us_item_set_text (copy, US_BLOCK_TEXT, text, NULL);
  us_item_set_id (copy, us_item_get_id (block), -1);
  return US_BLOCK (copy);
}

/* An empty paragraph becomes what is pasted into it. */
static gboolean
become (UsBlock *block, UsBlock *like, GError **error)
{
  const int kind = (int) us_block_get_kind (like);

  return us_item_set_choice (US_ITEM (block), US_BLOCK_KIND, kind, error) &&
         us_item_set_choice (US_ITEM (block), US_BLOCK_LEVEL, (int) us_block_get_level (like),
                             error) &&
         us_item_set_choice (US_ITEM (block), US_BLOCK_DIRECTION,
                             (int) us_block_get_direction (like), error);
}

static gboolean
set_text (UsBlock *block, UsText *text, GError **error)
{
  g_autoptr (UsText) adapted = us_demand_adapt_lead (text, us_block_get_kind (block));

  return us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, adapted, error);
}

/* A lead in the middle of a paragraph is only bold. */
static UsText *
join (UsText *before, UsText *after)
{
  g_autoptr (UsText) rest = us_text_is_empty (before)
                                ? us_text_ref (after)
                                : us_demand_adapt_lead (after, US_BLOCK_PARAGRAPH);

  return us_text_join (before, "", rest);
}

static gboolean
insert_one (UsBlock *block, UsBlock *piece, guint *place, GError **error)
{
  UsText *text = us_block_get_text (block);
  g_autoptr (UsText) before = us_text_slice (text, 0, *place);
  g_autoptr (UsText) after = us_text_slice (text, *place, us_text_get_length (text));
  g_autoptr (UsText) with = join (before, us_block_get_text (piece));
  g_autoptr (UsText) whole = join (with, after);

  *place = us_text_get_length (with);
  if (us_text_is_empty (text) && us_block_get_kind (piece) != US_BLOCK_PARAGRAPH &&
      !become (block, piece, error))
    return FALSE;
  return set_text (block, whole, error);
}

/* What is left to come in before the last paragraph. */
typedef struct
{
  UsStatement *fragment;
  GHashTable *ids;
  UsItemList *body;
  UsBlock *ending;
  guint next;
} Rest;

static gboolean
insert_some_cb (gpointer data)
{
  Rest *self = data;
  const guint last = us_item_list_get_length (us_statement_get_body (self->fragment)) - 1;
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (g_object_unref);
  guint position;

  while (self->next < last && blocks->len < US_LONG_EDIT_PIECE)
    g_ptr_array_add (blocks, take_block (self->fragment, self->next++, self->ids));
  return us_item_get_position (US_ITEM (self->ending), &position) &&
         us_item_list_splice (self->body, position, 0, blocks->pdata, blocks->len, NULL) &&
         self->next < last;
}

static void
inserted_cb (gpointer data)
{
  Rest *self = data;

  g_object_unref (self->fragment);
  g_hash_table_unref (self->ids);
  g_object_unref (self->ending);
  g_free (self);
}

static void
insert_rest (UsStatement *fragment, GHashTable *ids, UsItemList *body, UsBlock *ending)
{
  static const UsLongEdit edit = { insert_some_cb, inserted_cb };
  Rest *rest = g_new0 (Rest, 1);

  rest->fragment = g_object_ref (fragment);
  rest->ids = g_hash_table_ref (ids);
  rest->body = body;
  rest->ending = g_object_ref (ending);
  rest->next = 1;
  us_long_edit_begin (us_item_list_get_statement (body), _ ("Paste"), &edit, rest);
}

/* The first paragraph goes on what stands before the place, the last goes on with what stands
 * behind it. */
static gboolean
insert_many (UsStatement *fragment, GHashTable *ids, UsItemList *body, guint *position,
             guint *place, GError **error)
{
  const guint n_blocks = us_item_list_get_length (us_statement_get_body (fragment));
  UsBlock *block = us_item_list_get (body, *position);
  UsText *text = us_block_get_text (block);
  g_autoptr (UsBlock) beginning = take_block (fragment, 0, ids);
  g_autoptr (UsBlock) ending = take_block (fragment, n_blocks - 1, ids);
  g_autoptr (UsText) before = us_text_slice (text, 0, *place);
  g_autoptr (UsText) after = us_text_slice (text, *place, us_text_get_length (text));
  g_autoptr (UsText) first = join (before, us_block_get_text (beginning));
  g_autoptr (UsText) last = join (us_block_get_text (ending), after);
  const guint end = us_text_get_length (us_block_get_text (ending));

  /* The end of a selection at the start of a paragraph brings nothing of that one. */
  if (end == 0 && !become (ending, block, error))
    return FALSE;
  if (us_text_is_empty (before) && !become (block, beginning, error))
    return FALSE;
  if (!set_text (ending, last, error) || !set_text (block, first, error) ||
      !us_item_list_insert (body, *position + 1, ending, error))
    return FALSE;
  if (n_blocks > 2)
    insert_rest (fragment, ids, body, ending);
  *position += n_blocks - 1;
  *place = end;
  return TRUE;
}

static gboolean
check_lengths (UsBlock *block, UsItemList *pieces, GError **error)
{
  guint longest = 0;

  for (guint i = 0; i < us_item_list_get_length (pieces); i++)
    longest = MAX (longest, us_text_get_length (us_block_get_text (us_item_list_get (pieces, i))));
  return us_fragment_check_length (us_text_get_length (us_block_get_text (block)) + longest, error);
}

/**
 * us_fragment_insert:
 * @fragment: a fragment
 * @statement: a statement
 * @position: (inout): position of the block to insert it into; afterwards of that of its end
 * @place: (inout): where in the text of the block, in bytes; afterwards where the fragment ends
 * @error: return location
 *
 * Pastes a fragment, as one step that can be undone. Of many paragraphs the rest comes between the
 * next frames, see us_long_edit_begin(), and @position is right when it has. Main thread only.
 *
 * Returns: whether it is in, or comes; %FALSE with %US_ERROR_TOO_BIG or %US_ERROR_REFUSED, and
 * nothing is changed
 */
gboolean
us_fragment_insert (UsStatement *fragment, UsStatement *statement, guint *position, guint *place,
                    GError **error)
{
  UsItemList *body;
  g_autoptr (GHashTable) ids = NULL;
  gboolean done = TRUE;

  g_return_val_if_fail (US_IS_STATEMENT (fragment), FALSE);
  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (position != NULL && place != NULL, FALSE);

  body = us_statement_get_body (statement);
  if (us_item_list_get_length (us_statement_get_body (fragment)) == 0)
    return TRUE;
  if (*position < us_item_list_get_length (body) &&
      !check_lengths (us_item_list_get (body, *position), us_statement_get_body (fragment), error))
    return FALSE;
  us_statement_begin_group (statement, _ ("Paste"));
  if (*position >= us_item_list_get_length (body))
    {
      g_autoptr (UsBlock) block = us_block_new_plain (US_BLOCK_PARAGRAPH, "");

      done = us_item_list_append (body, block, error);
      *position = us_item_list_get_length (body) - 1;
      *place = 0;
    }
  ids = bring_notes (fragment, statement);
  if (done && us_item_list_get_length (us_statement_get_body (fragment)) > 1)
    done = insert_many (fragment, ids, body, position, place, error);
  else if (done)
    {
      g_autoptr (UsBlock) piece = take_block (fragment, 0, ids);

      done = insert_one (us_item_list_get (body, *position), piece, place, error);
    }
  us_statement_end_group (statement);
  return done;
}
