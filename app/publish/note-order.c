/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/note-order.h"

#include "model/note.h"

struct _UsNoteOrder
{
  UsItemList *list;
  GHashTable *unplaced; /* id, owned by the note, to UsNote */
  GArray *placed;       /* of UsPublicNote */
};

static void
place (UsNoteOrder *self, UsNote *note)
{
  UsPublicNote public = {
    .id = g_ref_string_new (us_item_get_id (US_ITEM (note))),
    .number = self->placed->len + 1,
    .text = us_text_ref (us_note_get_text (note)),
  };

  g_array_append_val (self->placed, public);
  g_hash_table_remove (self->unplaced, public.id);
}

/**
 * us_note_order_new:
 * @notes: the notes of a statement
 *
 * Makes an order in which no note has a place yet. Main thread only.
 *
 * Returns: (transfer full): the order
 */
UsNoteOrder *
us_note_order_new (UsItemList *notes)
{
  UsNoteOrder *self;
  guint length;

  g_return_val_if_fail (US_IS_ITEM_LIST (notes), NULL);

  self = g_new0 (UsNoteOrder, 1);
  self->list = g_object_ref (notes);
  self->unplaced = g_hash_table_new (g_str_hash, g_str_equal);
  self->placed = g_array_new (FALSE, FALSE, sizeof (UsPublicNote));
  length = us_item_list_get_length (notes);
  for (guint i = 0; i < length; i++)
    {
      UsItem *note = us_item_list_get (notes, i);

      g_hash_table_insert (self->unplaced, (gpointer) us_item_get_id (note), note);
    }
  return self;
}

/**
 * us_note_order_visit:
 * @self: an order
 * @text: the text that a reader meets next
 *
 * Gives the notes that @text refers to the next places, unless they have one. Main thread only.
 */
void
us_note_order_visit (UsNoteOrder *self, const UsText *text)
{
  const UsSpan *spans;
  gsize n_spans;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  spans = us_text_get_spans (text, &n_spans);
  for (gsize i = 0; i < n_spans; i++)
    if (spans[i].kind == US_SPAN_NOTE && spans[i].target != NULL)
      {
        UsNote *note = g_hash_table_lookup (self->unplaced, spans[i].target);

        if (note != NULL)
          place (self, note);
      }
}

/* A note may refer to another one, which then follows. */
static void
visit_placed (UsNoteOrder *self, guint first)
{
  for (guint i = first; i < self->placed->len; i++)
    us_note_order_visit (self, g_array_index (self->placed, UsPublicNote, i).text);
}

/**
 * us_note_order_finish:
 * @self: an order that has seen all texts of the letter
 * @ret_n_notes: (out): how many
 *
 * Gives places to the notes that only notes refer to, then to those that nothing refers to, unless
 * they are blank. Main thread only.
 *
 * Returns: (transfer full) (array length=ret_n_notes): the notes in order; free with
 *   us_note_order_free_notes()
 */
UsPublicNote *
us_note_order_finish (UsNoteOrder *self, gsize *ret_n_notes)
{
  guint length;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ret_n_notes != NULL, NULL);

  visit_placed (self, 0);
  length = us_item_list_get_length (self->list);
  for (guint i = 0; i < length; i++)
    {
      UsItem *note = us_item_list_get (self->list, i);
      guint next = self->placed->len;

      if (g_hash_table_contains (self->unplaced, us_item_get_id (note)) &&
          !us_text_is_empty (us_note_get_text (US_NOTE (note))))
        {
          place (self, US_NOTE (note));
          visit_placed (self, next);
        }
    }

  *ret_n_notes = self->placed->len;
  return (UsPublicNote *) g_array_free (g_steal_pointer (&self->placed), FALSE);
}

/**
 * us_note_order_free:
 * @self: (transfer full): an order
 *
 * Frees it. Main thread only.
 */
void
us_note_order_free (UsNoteOrder *self)
{
  g_return_if_fail (self != NULL);

  if (self->placed != NULL)
    {
      gsize n_notes = self->placed->len;

      us_note_order_free_notes ((UsPublicNote *) g_array_free (self->placed, FALSE), n_notes);
    }
  g_hash_table_unref (self->unplaced);
  g_object_unref (self->list);
  g_free (self);
}

/**
 * us_note_order_free_notes:
 * @notes: (transfer full) (array length=n_notes): notes from us_note_order_finish()
 * @n_notes: how many
 *
 * Frees them. Any thread.
 */
void
us_note_order_free_notes (UsPublicNote *notes, gsize n_notes)
{
  for (gsize i = 0; i < n_notes; i++)
    {
      g_ref_string_release ((GRefString *) notes[i].id);
      us_text_unref (notes[i].text);
    }
  g_free (notes);
}
