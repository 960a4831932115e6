/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/reader/reader-assembler.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"
#include "store/unknown.h"
#include "store/writer/xml-text.h"

struct _UsAssembler
{
  UsFieldReader *statement_fields;
  UsFieldReader *item_fields;
  GHashTable *ids; /* to the items, which own them */
  guint n_records;
  gboolean newer;
  gboolean repaired;

  UsStatement *statement;
  GString *statement_elements; /* unknown ones */
  GString *list_elements[US_STATEMENT_N_LISTS];
  guint list;             /* the one being read, or US_FORMAT_STATEMENT, or US_FORMAT_SETTINGS */
  guint seen_lists;       /* bits */
  GPtrArray *items;       /* those read of it */
  UsItem *item;           /* the one being read, or NULL */
  GString *item_elements; /* of a record those in it, of a text those that follow it */
};

/* An id that cannot be used is mended, not refused: the item keeps the one it was born with. */
static void
take_id (UsAssembler *self, const UsTag *tag)
{
  gsize length;
  const char *value = us_tag_find_attribute (tag, "id", &length);
  gpointer id;

  if (value == NULL)
    return;
  id = (gpointer) us_item_set_id (self->item, value, (gssize) length);
  /* Asks and adds in one. */
  if (id != NULL && g_hash_table_insert (self->ids, id, self->item))
    return;
  us_item_set_id (self->item, NULL, 0);
  self->repaired = TRUE;
}

/* Gives the item read last what is unknown in it or follows it. */
static void
flush_unknown (UsAssembler *self)
{
  GString *attributes = us_field_reader_get_unknown (self->item_fields);

  if (self->items->len > 0 && (attributes->len > 0 || self->item_elements->len > 0))
    us_item_set_unknown (g_ptr_array_index (self->items, self->items->len - 1), attributes->str,
                         self->item_elements->str);
  g_string_truncate (attributes, 0);
  g_string_truncate (self->item_elements, 0);
}

/**
 * us_assembler_new:
 * @vocabulary: names of the file format, which must live as long
 *
 * Makes an assembler. Main thread only.
 *
 * Returns: (transfer full): the assembler
 */
UsAssembler *
us_assembler_new (UsVocabulary *vocabulary)
{
  UsAssembler *self;

  g_return_val_if_fail (vocabulary != NULL, NULL);

  self = g_new0 (UsAssembler, 1);
  self->statement_fields = us_field_reader_new (vocabulary);
  self->item_fields = us_field_reader_new (vocabulary);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->statement = us_statement_new ();
  self->statement_elements = g_string_new (NULL);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->item_elements = g_string_new (NULL);
  self->list = US_FORMAT_STATEMENT;
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    self->list_elements[i] = g_string_new (NULL);
  return self;
}

/**
 * us_assembler_free:
 * @self: an assembler
 *
 * Frees the assembler, and the statement unless that was taken. Main thread only.
 */
void
us_assembler_free (UsAssembler *self)
{
  g_return_if_fail (self != NULL);

  us_field_reader_free (self->statement_fields);
  us_field_reader_free (self->item_fields);
  g_hash_table_unref (self->ids);
  g_string_free (self->statement_elements, TRUE);
  g_string_free (self->item_elements, TRUE);
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    g_string_free (self->list_elements[i], TRUE);
  g_clear_object (&self->item);
  g_ptr_array_unref (self->items);
  g_clear_object (&self->statement);
  g_free (self);
}

/**
 * us_assembler_begin_statement:
 * @self: an assembler
 * @tag: the outermost start tag
 * @error: return location
 *
 * Begins the statement. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_NEWER, %US_ERROR_DAMAGED or %US_ERROR_REFUSED
 */
gboolean
us_assembler_begin_statement (UsAssembler *self, const UsTag *tag, GError **error)
{
  g_autofree char *version = NULL;
  const char *value;
  gsize length;

  g_return_val_if_fail (self != NULL && tag != NULL, FALSE);

  value = us_tag_find_attribute (tag, "version", &length);
  version = g_strndup (value, length);
  if (!us_format_check_version (version, &self->newer, error))
    return FALSE;
  us_field_reader_begin (self->statement_fields, US_ITEM (self->statement), US_FORMAT_STATEMENT);
  if (self->newer)
    us_xml_append_attribute (us_field_reader_get_unknown (self->statement_fields), "version",
                             version, strlen (version));
  return us_field_reader_take_attributes (self->statement_fields, tag, error);
}

/**
 * us_assembler_begin_list:
 * @self: an assembler
 * @list: the list's index as for us_statement_get_list(), or %US_FORMAT_SETTINGS
 * @tag: its start tag
 * @error: return location
 *
 * Begins a list, or the settings: a list of one item, which is its own element. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_DAMAGED or %US_ERROR_REFUSED
 */
gboolean
us_assembler_begin_list (UsAssembler *self, guint list, const UsTag *tag, GError **error)
{
  g_return_val_if_fail (self != NULL && list < US_FORMAT_N_SHAPES && tag != NULL, FALSE);

  if ((self->seen_lists & (1u << list)) != 0)
    {
      g_set_error (error, US_ERROR, US_ERROR_DAMAGED,
                   /* translators: %s is the name of an element of a file */
                   _ ("“%s” stands here for the second time."), tag->name);
      return FALSE;
    }
  self->seen_lists |= 1u << list;
  self->list = list;
  if (list == US_FORMAT_SETTINGS)
    return us_assembler_begin_item (self, US_BLOCK_PARAGRAPH, tag, error);
  return us_field_reader_take_list_attributes (self->statement_fields, list, tag, error);
}

/**
 * us_assembler_begin_item:
 * @self: an assembler
 * @kind: in the body, the kind of block
 * @tag: the item's start tag
 * @error: return location
 *
 * Begins an item of the list begun last. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_TOO_BIG or %US_ERROR_REFUSED
 */
gboolean
us_assembler_begin_item (UsAssembler *self, UsBlockKind kind, const UsTag *tag, GError **error)
{
  g_return_val_if_fail (self != NULL && tag != NULL && self->item == NULL, FALSE);

  if (self->n_records++ == US_FORMAT_RECORDS_MAX)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_TOO_BIG,
                           _ ("The file has more entries than a statement can hold."));
      return FALSE;
    }
  flush_unknown (self);
  if (self->list == US_FORMAT_SETTINGS)
    self->item = g_object_ref (US_ITEM (us_statement_get_settings (self->statement)));
  else
    self->item = g_object_new (us_format_get_shape (self->list)->type, NULL);
  us_field_reader_begin (self->item_fields, self->item, self->list);
  if (kind != US_BLOCK_PARAGRAPH &&
      !us_item_set_choice (self->item, US_BLOCK_KIND, (int) kind, error))
    return FALSE;
  if (self->list != US_FORMAT_SETTINGS)
    take_id (self, tag);
  return us_field_reader_take_attributes (self->item_fields, tag, error);
}

/**
 * us_assembler_end_item:
 * @self: an assembler
 * @error: return location
 *
 * Ends the item begun last. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_REFUSED when the model does not take one of its values
 */
gboolean
us_assembler_end_item (UsAssembler *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->item != NULL, FALSE);

  if (!us_field_reader_end (self->item_fields, error))
    return FALSE;
  g_ptr_array_add (self->items, g_steal_pointer (&self->item));
  return TRUE;
}

/**
 * us_assembler_end_list:
 * @self: an assembler
 * @error: return location
 *
 * Ends the list or the settings begun last: its items come in as one change. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_REFUSED when the model does not take them
 */
gboolean
us_assembler_end_list (UsAssembler *self, GError **error)
{
  gboolean settings;
  gboolean done;

  g_return_val_if_fail (self != NULL && self->list != US_FORMAT_STATEMENT, FALSE);

  settings = self->list == US_FORMAT_SETTINGS;
  if (settings && !us_assembler_end_item (self, error))
    return FALSE;
  flush_unknown (self);
  done = settings || self->items->len == 0 ||
         us_item_list_insert_all (us_statement_get_list (self->statement, self->list), 0,
                                  self->items, error);
  g_ptr_array_unref (self->items);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->list = US_FORMAT_STATEMENT;
  return done;
}

/**
 * us_assembler_end_statement:
 * @self: an assembler
 * @error: return location
 *
 * Ends the statement. Main thread only.
 *
 * Returns: %FALSE with %US_ERROR_REFUSED when the model does not take one of its values
 */
gboolean
us_assembler_end_statement (UsAssembler *self, GError **error)
{
  GString *attributes = us_field_reader_get_unknown (self->statement_fields);

  if (!us_field_reader_end (self->statement_fields, error))
    return FALSE;
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      if (self->list_elements[i]->len > 0)
        us_unknown_append_list (self->statement_elements, us_format_get_shape (i)->list,
                                self->list_elements[i]);
    }
  if (attributes->len > 0 || self->statement_elements->len > 0)
    us_item_set_unknown (US_ITEM (self->statement), attributes->str, self->statement_elements->str);
  return TRUE;
}

/**
 * us_assembler_get_fields:
 * @self: an assembler
 *
 * Gives the reader of the fields: of the item begun last, or of the statement. Main thread only.
 *
 * Returns: (transfer none): the reader
 */
UsFieldReader *
us_assembler_get_fields (UsAssembler *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->item != NULL ? self->item_fields : self->statement_fields;
}

/**
 * us_assembler_get_shape:
 * @self: an assembler
 *
 * Gives the list begun last and not ended. Main thread only.
 *
 * Returns: its index, or %US_FORMAT_STATEMENT when there is none
 */
guint
us_assembler_get_shape (UsAssembler *self)
{
  g_return_val_if_fail (self != NULL, US_FORMAT_STATEMENT);

  return self->list;
}

/**
 * us_assembler_keep:
 * @self: an assembler
 * @element: an element that this version does not know
 *
 * Keeps an element where it stands: in the record; after the block or other text; at the beginning
 * of the list when there is none before it; at the end of the statement. Main thread only.
 */
void
us_assembler_keep (UsAssembler *self, const GString *element)
{
  GString *kept;

  g_return_if_fail (self != NULL && element != NULL);

  if (self->item != NULL)
    {
      g_string_append_len (self->item_elements, element->str, (gssize) element->len);
      return;
    }
  if (self->list == US_FORMAT_STATEMENT)
    kept = self->statement_elements;
  else if (us_format_get_shape (self->list)->content != NULL && self->items->len > 0)
    kept = self->item_elements;
  else
    kept = self->list_elements[self->list];
  g_string_append_printf (kept, "%*s%s\n", self->list == US_FORMAT_STATEMENT ? 2 : 4, "",
                          element->str);
}

/**
 * us_assembler_is_newer:
 * @self: an assembler
 *
 * Tells whether the file is of a later minor version. Main thread only.
 *
 * Returns: whether it is
 */
gboolean
us_assembler_is_newer (UsAssembler *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->newer;
}

/**
 * us_assembler_has_repaired:
 * @self: an assembler
 *
 * Tells whether an id that could not be used was replaced. Main thread only.
 *
 * Returns: whether one was
 */
gboolean
us_assembler_has_repaired (UsAssembler *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->repaired;
}

/**
 * us_assembler_finish:
 * @self: an assembler whose statement has ended
 *
 * Gives the statement away. Main thread only.
 *
 * Returns: (transfer full): the statement
 */
UsStatement *
us_assembler_finish (UsAssembler *self)
{
  g_return_val_if_fail (self != NULL && self->statement != NULL, NULL);

  /* Of two with one id the table has the second, and the first has kept it. */
  if (!self->repaired)
    us_statement_take_index (self->statement, g_hash_table_ref (self->ids));
  return g_steal_pointer (&self->statement);
}
