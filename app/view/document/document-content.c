/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/document/document-content.h"

#include "model/long-edit.h"

/* Paragraphs that come in when all else has. */
typedef struct
{
  UsItemList *to;
  GPtrArray *items;
  guint next;
} Rest;

static gboolean
append_some_cb (gpointer data)
{
  Rest *self = data;
  const guint n_items = MIN (self->items->len - self->next, US_LONG_EDIT_PIECE);
  const guint first = self->next;

  self->next += n_items;
  return us_item_list_splice (self->to, us_item_list_get_length (self->to), 0,
                              self->items->pdata + first, n_items, NULL) &&
         self->next < self->items->len;
}

static void
appended_cb (gpointer data)
{
  Rest *self = data;

  g_ptr_array_unref (self->items);
  g_free (self);
}

static GPtrArray *
take_all (UsItemList *from, GError **error)
{
  const guint n_items = us_item_list_get_length (from);
  GPtrArray *items = g_ptr_array_new_full (n_items, g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, g_object_ref (us_item_list_get (from, i)));
  if (n_items > 0 && !us_item_list_remove (from, 0, n_items, error))
    g_clear_pointer (&items, g_ptr_array_unref);
  return items;
}

/* Takes everything out of @from and puts it in place of what @to has, @most of it now. */
static gboolean
move_list (UsItemList *from, UsItemList *to, guint most, Rest *rest, GError **error)
{
  g_autoptr (GPtrArray) items = take_all (from, error);

  if (items == NULL || !us_item_list_splice (to, 0, us_item_list_get_length (to), items->pdata,
                                             MIN (items->len, most), error))
    return FALSE;
  if (items->len > most)
    *rest = (Rest){ to, g_steal_pointer (&items), most };
  return TRUE;
}

static gboolean
copy_fields (UsItem *from, UsItem *to, GError **error)
{
  guint n_fields;
  const UsField *fields = us_item_class_get_fields (US_ITEM_GET_CLASS (from), &n_fields);

  for (guint property = 1; property <= n_fields; property++)
    {
      if (fields[property - 1].kind == US_FIELD_TEXT)
        {
          if (!us_item_set_text (to, property, us_item_get_text (from, property), error))
            return FALSE;
        }
      else
        {
          g_autofree char *value = us_item_to_string (from, property);

          if (!us_item_set_from_string (to, property, value, error))
            return FALSE;
        }
    }
  return TRUE;
}

/* Undo does not bring back what no version of this program knows. */
static void
copy_unknown (UsItem *from, UsItem *to)
{
  us_item_set_unknown (to, us_item_get_unknown_attributes (from),
                       us_item_get_unknown_elements (from));
}

/* What no foreign letter has. */
static gboolean
is_our_own (UsStatement *statement, UsItemList *list)
{
  return list == us_statement_get_letterhead (statement) ||
         list == us_statement_get_versions (statement);
}

/* Takes all of @from but, for a letter that has none, the letterhead, the versions and the
 * settings. */
static gboolean
take (UsStatement *from, UsStatement *to, gboolean whole, Rest *rest, GError **error)
{
  UsItem *settings = US_ITEM (us_statement_get_settings (from));
  gboolean taken = TRUE;

  /* Notes come last of the lists and first here: texts refer to them. */
  for (guint i = US_STATEMENT_N_LISTS; taken && i-- > 0;)
    {
      UsItemList *list = us_statement_get_list (from, i);
      const guint most = list == us_statement_get_body (from) ? US_LONG_EDIT_PIECE : G_MAXUINT;

      if (whole || !is_our_own (from, list))
        taken = move_list (list, us_statement_get_list (to, i), most, rest, error);
    }
  taken = taken && copy_fields (US_ITEM (from), US_ITEM (to), error);
  if (!taken || !whole)
    return taken;
  copy_unknown (US_ITEM (from), US_ITEM (to));
  copy_unknown (settings, US_ITEM (us_statement_get_settings (to)));
  return copy_fields (settings, US_ITEM (us_statement_get_settings (to)), error);
}

/**
 * us_document_take_content:
 * @self: a document
 * @from: a statement that nothing else uses; it is empty afterwards
 * @label: translated name of the step: "Import Letter"
 * @whole: whether to take its letterhead, versions and settings too, which no foreign letter has
 * @error: %US_ERROR_REFUSED
 *
 * Puts the content of @from in place of the document's, as one step that can be undone. Of many
 * paragraphs the rest comes between the next frames, see us_long_edit_begin(). Main thread only.
 *
 * Returns: whether all of it could be taken; on failure the document is as before
 */
gboolean
us_document_take_content (UsDocument *self, UsStatement *from, const char *label, gboolean whole,
                          GError **error)
{
  static const UsLongEdit edit = { append_some_cb, appended_cb };
  UsStatement *statement;
  UsHistory *history;
  Rest rest = { 0 };
  guint64 before;
  gboolean taken;

  g_return_val_if_fail (US_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (US_IS_STATEMENT (from), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  statement = us_document_get_statement (self);
  history = us_document_get_history (self);
  before = us_history_get_position (history);
  us_statement_begin_group (statement, label);
  taken = take (from, statement, whole, &rest, error);
  if (taken && rest.items != NULL)
    us_long_edit_begin (statement, label, &edit, g_memdup2 (&rest, sizeof rest));
  else if (rest.items != NULL)
    g_ptr_array_unref (rest.items);
  us_statement_end_group (statement);
  /* It may have failed before there was a step: the one before is not ours. */
  if (!taken && us_history_get_position (history) != before)
    us_history_undo (history);
  return taken;
}
