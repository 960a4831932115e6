/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "list-import-internal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LOOK_EVERY 1024

static void
clear_row (gpointer row)
{
  us_list_row_clear (&((UsListImportRow *) row)->read);
}

static UsListImportRow *
get_row (UsListImport *self, guint row)
{
  return row < self->rows->len ? &g_array_index (self->rows, UsListImportRow, row) : NULL;
}

/**
 * us_list_import_new:
 * @statement: a statement
 * @table: a list
 *
 * Prepares the import of a list into a statement; us_list_import_classify() says what its rows are.
 * Main thread only.
 *
 * Returns: (transfer full): the import
 */
UsListImport *
us_list_import_new (UsStatement *statement, UsTable *table)
{
  UsListImport *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (table != NULL, NULL);

  self = g_new0 (UsListImport, 1);
  self->statement = g_object_ref (statement);
  self->table = us_table_ref (table);
  self->people = us_list_people_new (statement);
  self->rows = g_array_new (FALSE, TRUE, sizeof (UsListImportRow));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

/**
 * us_list_import_free:
 * @self: (transfer full): an import
 *
 * Frees it. Main thread only.
 */
void
us_list_import_free (UsListImport *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->rows);
  us_list_people_free (self->people);
  us_table_unref (self->table);
  g_object_unref (self->statement);
  g_free (self);
}

static gboolean
read_rows (UsListImport *self, GCancellable *cancellable, GError **error)
{
  guint n_rows = us_table_get_n_rows (self->table);

  g_array_set_size (self->rows, 0);
  g_array_set_size (self->rows, n_rows);
  for (guint row = us_table_get_has_header (self->table) ? 1 : 0; row < n_rows; row++)
    {
      if (row % LOOK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      us_list_row_read (self->table, row, &get_row (self, row)->read);
    }
  return TRUE;
}

/**
 * us_list_import_classify:
 * @self: an import
 * @cancellable: (nullable): stops it
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Reads all rows as the columns of the table now mean, and finds out what each is. To be called
 * again when a column has got another meaning. Any thread, while no other uses the import or its
 * table.
 *
 * Returns: whether it came to the end; otherwise nothing is classified
 */
gboolean
us_list_import_classify (UsListImport *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree UsListMatch *matches = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  memset (self->counts, 0, sizeof self->counts);
  if (!read_rows (self, cancellable, error))
    {
      g_array_set_size (self->rows, 0);
      return FALSE;
    }
  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (rows, &get_row (self, i)->read);
  matches = us_list_people_match (self->people, (UsListRow *const *) rows->pdata, rows->len,
                                  cancellable, error);
  if (matches == NULL)
    {
      g_array_set_size (self->rows, 0);
      return FALSE;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      UsListImportRow *row = get_row (self, i);

      row->match = matches[i];
      row->accepted = row->match.kind == US_ROW_NEW || row->match.kind == US_ROW_UPDATE;
      self->counts[row->match.kind]++;
    }
  return TRUE;
}

/**
 * us_list_import_get_table:
 * @self: an import
 *
 * Gives the list that is imported. Main thread only.
 *
 * Returns: (transfer none): the table
 */
UsTable *
us_list_import_get_table (UsListImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->table;
}

/**
 * us_list_import_get_kind:
 * @self: an import
 * @row: from 0
 *
 * Tells what a row is. Main thread only.
 *
 * Returns: the kind; %US_ROW_EMPTY before anything is classified
 */
UsRowKind
us_list_import_get_kind (UsListImport *self, guint row)
{
  g_return_val_if_fail (self != NULL, US_ROW_EMPTY);

  return row < self->rows->len ? get_row (self, row)->match.kind : US_ROW_EMPTY;
}

/**
 * us_list_import_count:
 * @self: an import
 * @kind: a kind of rows
 *
 * Counts the rows of a kind. Main thread only.
 *
 * Returns: how many
 */
guint
us_list_import_count (UsListImport *self, UsRowKind kind)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (kind < US_ROW_N_KINDS, 0);

  return self->counts[kind];
}

/* "Unclear: one letter differs from “River Trust” (row 7)" */
static char *
describe_match (UsListImport *self, const UsListImportRow *row)
{
  g_autofree char *reason = NULL;
  const char *name = NULL;

  if (row->match.signatory != NULL)
    name = us_signatory_get_name (row->match.signatory);
  else if (row->match.has_row)
    name = get_row (self, row->match.row)->read.values[US_SIGNATORY_NAME];
  if (row->match.same_email)
    reason = g_strdup (_ ("Same e-mail address"));
  else
    reason = us_likeness_describe (row->match.likeness);
  if (row->match.signatory == NULL && row->match.has_row)
    /* translators: the first %s is a reason such as "Same name", the second a name, %u a number */
    return g_strdup_printf (_ ("%s: %s, row %u"), reason, name,
                            us_table_get_number (self->table, row->match.row));
  /* translators: the first %s is a reason such as "Same name", the second a name */
  return g_strdup_printf (_ ("%s: %s"), reason, name != NULL ? name : "");
}

/**
 * us_list_import_describe:
 * @self: an import
 * @row: from 0
 *
 * Says in one line what a row does, or why it is not clear. Main thread only.
 *
 * Returns: (transfer full): translated words
 */
char *
us_list_import_describe (UsListImport *self, guint row)
{
  const UsListImportRow *it;

  g_return_val_if_fail (self != NULL, NULL);
  it = get_row (self, row);
  g_return_val_if_fail (it != NULL, NULL);

  switch (it->match.kind)
    {
    case US_ROW_NEW:
      return g_strdup (_ ("Will be added"));
    case US_ROW_LISTED:
      return describe_match (self, it);
    case US_ROW_UPDATE:
      return us_list_match_describe_update (&it->read, &it->match);
    case US_ROW_UNCLEAR:
      return it->read.problem != NULL ? g_strdup (it->read.problem) : describe_match (self, it);
    case US_ROW_EMPTY:
    default:
      return g_strdup ("");
    }
}

/**
 * us_list_import_get_value:
 * @self: an import
 * @row: from 0
 * @property: a #UsSignatoryProperty
 *
 * Gives what a row says. Main thread only.
 *
 * Returns: (transfer none): the value, empty where it says nothing
 */
const char *
us_list_import_get_value (UsListImport *self, guint row, guint property)
{
  const UsListImportRow *it;

  g_return_val_if_fail (self != NULL, "");
  g_return_val_if_fail (property < US_LIST_ROW_N_VALUES, "");

  it = get_row (self, row);
  return it != NULL && it->read.values[property] != NULL ? it->read.values[property] : "";
}

/**
 * us_list_import_get_match:
 * @self: an import
 * @row: from 0
 *
 * Gives the signatory that a row is or may be. Main thread only.
 *
 * Returns: (transfer none) (nullable): the signatory
 */
UsSignatory *
us_list_import_get_match (UsListImport *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return row < self->rows->len ? get_row (self, row)->match.signatory : NULL;
}

/**
 * us_list_import_get_accepted:
 * @self: an import
 * @row: from 0
 *
 * Tells whether us_list_import_apply() will do a row. Main thread only.
 *
 * Returns: whether it will
 */
gboolean
us_list_import_get_accepted (UsListImport *self, guint row)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return row < self->rows->len && get_row (self, row)->accepted;
}

/**
 * us_list_import_set_accepted:
 * @self: an import
 * @row: from 0
 * @accepted: whether us_list_import_apply() is to do it; it adds what is not an update. A row
 * without a name cannot be done
 *
 * Says whether a row is to be done. Main thread only.
 */
void
us_list_import_set_accepted (UsListImport *self, guint row, gboolean accepted)
{
  UsListImportRow *it;

  g_return_if_fail (self != NULL);

  it = get_row (self, row);
  if (it != NULL)
    it->accepted = accepted && (it->read.values[US_SIGNATORY_NAME] != NULL || it->read.id != NULL);
}

/**
 * us_list_import_count_accepted:
 * @self: an import
 *
 * Counts the rows that us_list_import_apply() will do. Main thread only.
 *
 * Returns: how many
 */
guint
us_list_import_count_accepted (UsListImport *self)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->rows->len; i++)
    count += get_row (self, i)->accepted;
  return count;
}

/**
 * us_list_import_set_status:
 * @self: an import
 * @status: of those who are new and whose rows do not say it
 *
 * Says what is known of the consent of new signatories. Main thread only.
 */
void
us_list_import_set_status (UsListImport *self, UsSignatoryStatus status)
{
  g_return_if_fail (self != NULL);

  self->status = status;
}
