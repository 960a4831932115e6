/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/lost-notes.h"

#include "model/block.h"
#include "model/contact.h"
#include "model/note.h"

/**
 * us_lost_notes_collect:
 * @ids: (element-type utf8 utf8): a set of ids of notes, which owns them
 * @text: a text
 * @referred: %FALSE when @text goes, %TRUE when it stays or comes
 *
 * Adds the notes to which a text refers to those that may be lost, or takes them out. Main thread
 * only.
 */
void
us_lost_notes_collect (GHashTable *ids, UsText *text, gboolean referred)
{
  const UsSpan *spans;
  gsize n_spans;

  g_return_if_fail (ids != NULL);
  g_return_if_fail (text != NULL);

  spans = us_text_get_spans (text, &n_spans);
  for (gsize i = 0; i < n_spans; i++)
    if (spans[i].kind == US_SPAN_NOTE && referred)
      g_hash_table_remove (ids, spans[i].target);
    else if (spans[i].kind == US_SPAN_NOTE)
      g_hash_table_add (ids, g_strdup (spans[i].target));
}

static void
keep_referred (GHashTable *ids, UsItemList *list, guint property)
{
  for (guint i = 0; g_hash_table_size (ids) > 0 && i < us_item_list_get_length (list); i++)
    us_lost_notes_collect (ids, us_item_get_text (us_item_list_get (list, i), property), TRUE);
}

/**
 * us_lost_notes_remove:
 * @statement: a statement
 * @ids: (element-type utf8 utf8): ids of notes that some text referred to
 *
 * Removes those of the notes to which nothing refers any more. Main thread only.
 */
void
us_lost_notes_remove (UsStatement *statement, GHashTable *ids)
{
  GHashTableIter iter;
  gpointer id;

  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (ids != NULL);

  us_lost_notes_collect (ids, us_item_get_text (US_ITEM (statement), US_STATEMENT_ABOUT), TRUE);
  keep_referred (ids, us_statement_get_body (statement), US_BLOCK_TEXT);
  keep_referred (ids, us_statement_get_contacts (statement), US_CONTACT_TEXT);
  keep_referred (ids, us_statement_get_notes (statement), US_NOTE_TEXT);
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      UsItem *note = us_statement_find (statement, id);
      guint position;

      if (note != NULL && US_IS_NOTE (note) && us_item_get_position (note, &position))
        us_item_list_remove (us_statement_get_notes (statement), position, 1, NULL);
    }
}
