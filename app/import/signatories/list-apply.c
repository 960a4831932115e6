/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/signatories/list-apply.h"

#include "list-import-internal.h"

#include <glib/gi18n-lib.h>

static UsSignatory *
make_signatory (const UsListRow *row, UsSignatoryStatus status, GError **error)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new (NULL);

  us_item_set_choice (US_ITEM (signatory), US_SIGNATORY_STATUS, (int) status, NULL);
  if (row->id != NULL)
    us_item_set_id (US_ITEM (signatory), row->id, -1);
  for (guint property = 1; property < US_LIST_ROW_N_VALUES; property++)
    if (row->values[property] != NULL &&
        !us_item_set_from_string (US_ITEM (signatory), property, row->values[property], error))
      return NULL;
  return g_steal_pointer (&signatory);
}

/* Makes all who are new before anything is changed. */
static GPtrArray *
make_signatories (UsListImport *self, GError **error)
{
  g_autoptr (GPtrArray) signatories = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const UsListImportRow *row = &g_array_index (self->rows, UsListImportRow, i);
      UsSignatory *signatory;

      if (!row->accepted || row->match.kind == US_ROW_UPDATE)
        continue;
      signatory = make_signatory (&row->read, self->status, error);
      if (signatory == NULL)
        {
          /* translators: %u is the number of a row; an error follows */
          g_prefix_error (error, _ ("Row %u: "), i + 1);
          return NULL;
        }
      g_ptr_array_add (signatories, signatory);
    }
  return g_steal_pointer (&signatories);
}

/**
 * us_list_import_apply:
 * @self: an import that is classified
 * @error: %US_ERROR_REFUSED, with the row
 *
 * Does all accepted rows, as one step that can be undone. Main thread only.
 *
 * Returns: whether all could be done; otherwise nothing is changed
 */
gboolean
us_list_import_apply (UsListImport *self, GError **error)
{
  g_autoptr (GPtrArray) signatories = NULL;
  UsItemList *list;
  gboolean done = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);

  signatories = make_signatories (self, error);
  if (signatories == NULL)
    return FALSE;
  list = us_statement_get_signatories (self->statement);
  us_statement_begin_group (self->statement, _ ("Import Signatories"));
  for (guint i = 0; done && i < self->rows->len; i++)
    {
      const UsListImportRow *row = &g_array_index (self->rows, UsListImportRow, i);

      if (row->accepted && row->match.kind == US_ROW_UPDATE)
        done = us_list_match_update (&row->read, &row->match, error);
    }
  if (done && signatories->len > 0)
    done = us_item_list_splice (list, us_item_list_get_length (list), 0, signatories->pdata,
                                signatories->len, error);
  us_statement_end_group (self->statement);
  return done;
}
