/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/writer/writing.h"

#include <string.h>

#include "store/seal.h"
#include "writer-internal.h"

/* The time is asked after so many items. */
#define ITEMS_AT_ONCE 256

/* All but the signatories, who may be a million, is written at once. One who is changed before the
 * turn comes is written before that, as they still are; and when the list itself changes, which is
 * rare, its rest is taken down first: to walk through a million takes a quarter of a second. */
struct _UsWriting
{
  UsStatement *statement; /* NULL when there is nothing left to write */
  gulong handler;
  GString *around;
  gsize place; /* of the signatories in @around */
  GString *signatories;
  UsItemList *list;
  const UsFormatShape *shape;
  guint length; /* of @list when the writing began */
  guint n_written;
  GPtrArray *rest;     /* not owned; NULL while @list has them in that order */
  GHashTable *changed; /* items to what they were, as they are written */
  GPtrArray *removed;  /* those that the list holds no longer */
};

static void
remember (UsWriting *self, UsItem *item)
{
  GString *written;

  if (g_hash_table_contains (self->changed, item))
    return;
  written = g_string_new (NULL);
  us_writer_write_item (written, item, self->shape);
  g_hash_table_insert (self->changed, item, g_string_free_to_bytes (written));
}

static void
take_rest (UsWriting *self)
{
  self->rest = g_ptr_array_sized_new (self->length - self->n_written);
  for (guint i = self->n_written; i < self->length; i++)
    g_ptr_array_add (self->rest, us_item_list_get (self->list, i));
}

static void
changing_cb (UsStatement *statement, const UsChange *change, gpointer user_data)
{
  UsWriting *self = user_data;

  if (change->kind == US_CHANGE_SET && us_item_get_list (change->item) == self->list)
    remember (self, change->item);
  if (change->kind == US_CHANGE_SET || change->list != self->list)
    return;
  if (self->rest == NULL)
    take_rest (self);
  for (guint i = 0; change->kind == US_CHANGE_REMOVE && i < change->count; i++)
    {
      UsItem *item = us_item_list_get (self->list, change->position + i);

      g_ptr_array_add (self->removed, g_object_ref (item));
      remember (self, item);
    }
}

/**
 * us_writing_new:
 * @statement: a statement
 *
 * Begins to write a statement as it is now. Main thread only.
 *
 * Returns: (transfer full): the writing
 */
UsWriting *
us_writing_new (UsStatement *statement)
{
  UsWriting *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_new0 (UsWriting, 1);
  self->statement = g_object_ref (statement);
  self->around = g_string_new (NULL);
  self->signatories = g_string_new (NULL);
  us_writer_write_around (self->around, statement, &self->place);
  self->list = us_statement_get_signatories (statement);
  self->length = us_item_list_get_length (self->list);
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    if (us_statement_get_list (statement, i) == self->list)
      self->shape = us_format_get_shape (i);
  self->changed = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_bytes_unref);
  self->removed = g_ptr_array_new_with_free_func (g_object_unref);
  self->handler = g_signal_connect (statement, "changing", G_CALLBACK (changing_cb), self);
  return self;
}

static void
stop (UsWriting *self)
{
  g_clear_signal_handler (&self->handler, self->statement);
  g_clear_object (&self->statement);
  g_ptr_array_set_size (self->removed, 0);
}

/**
 * us_writing_free:
 * @self: (transfer full): a writing
 *
 * Gives up. Main thread only, or any when us_writing_go_on() has said that nothing is left.
 */
void
us_writing_free (UsWriting *self)
{
  g_return_if_fail (self != NULL);

  if (self->statement != NULL)
    stop (self);
  g_string_free (self->around, TRUE);
  g_string_free (self->signatories, TRUE);
  g_clear_pointer (&self->rest, g_ptr_array_unref);
  g_hash_table_unref (self->changed);
  g_ptr_array_unref (self->removed);
  g_free (self);
}

static void
write_next (UsWriting *self)
{
  UsItem *item =
      self->rest != NULL
          ? g_ptr_array_index (self->rest, self->rest->len - (self->length - self->n_written))
          : us_item_list_get (self->list, self->n_written);
  GBytes *before =
      g_hash_table_size (self->changed) > 0 ? g_hash_table_lookup (self->changed, item) : NULL;

  self->n_written++;
  if (before != NULL)
    g_string_append_len (self->signatories, g_bytes_get_data (before, NULL),
                         (gssize) g_bytes_get_size (before));
  else
    us_writer_write_item (self->signatories, item, self->shape);
}

/**
 * us_writing_go_on:
 * @self: a writing
 * @time: about how long, in microseconds
 *
 * Writes for a time. Main thread only.
 *
 * Returns: whether nothing is left
 */
gboolean
us_writing_go_on (UsWriting *self, gint64 time)
{
  const gint64 end = g_get_monotonic_time () + time;

  g_return_val_if_fail (self != NULL, TRUE);

  for (guint n = 1; self->n_written < self->length; n++)
    {
      write_next (self);
      if (n % ITEMS_AT_ONCE == 0 && g_get_monotonic_time () >= end)
        return FALSE;
    }
  if (self->statement != NULL)
    stop (self);
  return TRUE;
}

/**
 * us_writing_get_size:
 * @self: a writing
 *
 * Main thread only.
 *
 * Returns: how many bytes are written
 */
gsize
us_writing_get_size (UsWriting *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->around->len + self->signatories->len;
}

/**
 * us_writing_finish:
 * @self: (transfer full): a writing of which nothing is left
 *
 * Puts the pieces together and seals them. Any thread.
 *
 * Returns: (transfer full): the file
 */
GBytes *
us_writing_finish (UsWriting *self)
{
  GString *file;
  GString *around;

  g_return_val_if_fail (self != NULL && self->statement == NULL, NULL);

  around = self->around;
  file = g_string_sized_new (around->len + self->signatories->len + 256);
  g_string_append_len (file, around->str, (gssize) self->place);
  g_string_append_len (file, self->signatories->str, (gssize) self->signatories->len);
  g_string_append_len (file, around->str + self->place, (gssize) (around->len - self->place));
  us_writing_free (self);
  us_seal_append (file);
  return g_string_free_to_bytes (file);
}
