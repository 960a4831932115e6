/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/signatories/list-apply.h"

#include "list-import-internal.h"
#include "model/long-edit.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

typedef enum
{
  PHASE_MAKE,
  PHASE_UPDATE,
  PHASE_INSERT,
  PHASE_TAKE_BACK,
  PHASE_OVER,
} Phase;

struct _UsListApply
{
  UsListImport *import;
  Phase phase;
  guint next;             /* row, or in the end signatory */
  GPtrArray *signatories; /* who is new */
  GPtrArray *changes;     /* that were made */
  guint n_changes;        /* of these, when they are taken back */
  gulong changed;
  GError *error;
  UsListApplied applied;
  gpointer user_data;
};

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
  /* What has a day and no id is an answer to a form; the register's own rows say all. */
  if (row->id == NULL && row->values[US_SIGNATORY_APPROVED_ON] != NULL &&
      us_signatory_get_status (signatory) == US_SIGNATORY_CONFIRMED &&
      !us_list_match_name_approver (row, US_ITEM (signatory), error))
    return NULL;
  return g_steal_pointer (&signatory);
}

static void
changed_cb (UsStatement *statement, UsChange *change, UsListApply *self)
{
  g_ptr_array_add (self->changes, us_change_ref (change));
}

static void
go_to (UsListApply *self, Phase phase)
{
  UsStatement *statement = self->import->statement;

  if (phase == PHASE_UPDATE)
    self->changed = g_signal_connect (statement, "changed", G_CALLBACK (changed_cb), self);
  else if (phase >= PHASE_TAKE_BACK)
    g_clear_signal_handler (&self->changed, statement);
  if (phase == PHASE_TAKE_BACK)
    self->n_changes = self->changes->len;
  self->phase = phase;
  self->next = 0;
}

/* All are made before anything is changed, and who is listed already too, to see whether their rows
 * can be kept. */
static gboolean
make (UsListApply *self, const UsListImportRow *row)
{
  UsSignatory *signatory = make_signatory (&row->read, self->import->status, &self->error);

  if (signatory == NULL)
    /* translators: %u is the number of a row; an error follows */
    g_prefix_error (&self->error, _ ("Row %u: "),
                    us_table_get_number (self->import->table, self->next));
  else if (row->match.kind == US_ROW_UPDATE)
    g_object_unref (signatory);
  else
    g_ptr_array_add (self->signatories, signatory);
  return signatory != NULL;
}

static void
go_through_rows (UsListApply *self)
{
  GArray *rows = self->import->rows;

  for (guint done = 0; done < US_LONG_EDIT_PIECE && self->next < rows->len; self->next++)
    {
      const UsListImportRow *row = &g_array_index (rows, UsListImportRow, self->next);

      if (!row->accepted || (self->phase == PHASE_UPDATE && row->match.kind != US_ROW_UPDATE))
        continue;
      done++;
      if (self->phase == PHASE_MAKE ? !make (self, row)
                                    : !us_list_match_update (&row->read, &row->match, &self->error))
        {
          go_to (self, self->phase == PHASE_MAKE ? PHASE_OVER : PHASE_TAKE_BACK);
          return;
        }
    }
  if (self->next == rows->len)
    go_to (self, self->phase + 1);
}

static void
insert_some (UsListApply *self)
{
  UsItemList *list = us_statement_get_signatories (self->import->statement);
  const guint n_items = MIN (US_LONG_EDIT_PIECE, self->signatories->len - self->next);

  if (n_items > 0 &&
      !us_item_list_splice (list, us_item_list_get_length (list), 0,
                            self->signatories->pdata + self->next, n_items, &self->error))
    {
      go_to (self, PHASE_TAKE_BACK);
      return;
    }
  self->next += n_items;
  if (self->next == self->signatories->len)
    go_to (self, PHASE_OVER);
}

static void
take_some_back (UsListApply *self)
{
  guint weight = 0;

  while (weight < US_LONG_EDIT_PIECE && self->n_changes > 0)
    {
      const UsChange *change = self->changes->pdata[--self->n_changes];
      g_autoptr (UsChange) back = us_change_invert (change);

      us_statement_apply (self->import->statement, back, NULL);
      weight += MAX (change->count, 1);
    }
  if (self->n_changes == 0)
    go_to (self, PHASE_OVER);
}

static gboolean
apply_some_cb (gpointer data)
{
  UsListApply *self = data;

  switch (self->phase)
    {
    case PHASE_MAKE:
    case PHASE_UPDATE:
      go_through_rows (self);
      break;
    case PHASE_INSERT:
      insert_some (self);
      break;
    case PHASE_TAKE_BACK:
      take_some_back (self);
      break;
    case PHASE_OVER:
    default:
      break;
    }
  return self->phase != PHASE_OVER;
}

static void
applied_cb (gpointer data)
{
  UsListApply *self = data;

  self->import->apply = NULL;
  self->applied (self->error, self->user_data);
  g_ptr_array_unref (self->signatories);
  g_ptr_array_unref (self->changes);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * us_list_import_apply_long:
 * @self: an import that is classified, which has to be kept until @applied is called
 * @applied: called when all is done, for most lists before this returns
 * @user_data: for @applied
 *
 * Does all accepted rows, as one step that can be undone, and of many rows the rest between the
 * next frames, see us_long_edit_begin(). When one cannot be kept, nothing is changed in the end.
 * Main thread only.
 */
void
us_list_import_apply_long (UsListImport *self, UsListApplied applied, gpointer user_data)
{
  static const UsLongEdit edit = { apply_some_cb, applied_cb };
  UsListApply *apply;

  g_return_if_fail (self != NULL && self->apply == NULL);
  g_return_if_fail (applied != NULL);

  apply = g_new0 (UsListApply, 1);
  apply->import = self;
  apply->signatories = g_ptr_array_new_with_free_func (g_object_unref);
  apply->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) us_change_unref);
  apply->applied = applied;
  apply->user_data = user_data;
  self->apply = apply;
  us_long_edit_begin (self->statement, _ ("Import Signatories"), &edit, apply);
}

/**
 * us_list_import_stop:
 * @self: an import
 *
 * Takes back what us_list_import_apply_long() has done so far, between the next frames too, so that
 * nothing is changed when it calls back, with %G_IO_ERROR_CANCELLED. When it does not work any more
 * nothing happens. Main thread only.
 */
void
us_list_import_stop (UsListImport *self)
{
  UsListApply *apply;

  g_return_if_fail (self != NULL);

  apply = self->apply;
  if (apply == NULL || apply->phase >= PHASE_TAKE_BACK)
    return;
  g_set_error_literal (&apply->error, G_IO_ERROR, G_IO_ERROR_CANCELLED, g_strerror (ECANCELED));
  go_to (apply, PHASE_TAKE_BACK);
}

/**
 * us_list_import_get_progress:
 * @self: an import
 *
 * Tells how far us_list_import_apply_long() is. Main thread only.
 *
 * Returns: from 0 to 1
 */
double
us_list_import_get_progress (UsListImport *self)
{
  const UsListApply *apply;
  double part;

  g_return_val_if_fail (self != NULL, 0);

  apply = self->apply;
  if (apply == NULL || apply->phase >= PHASE_TAKE_BACK)
    return 0;
  part = (double) apply->next /
         MAX (1, apply->phase == PHASE_INSERT ? apply->signatories->len : self->rows->len);
  /* To show them takes as long as all else. */
  if (apply->phase == PHASE_INSERT)
    return (1 + part) / 2;
  return (apply->phase == PHASE_MAKE ? part : 1 + part) / 4;
}

static void
keep_error_cb (const GError *error, gpointer user_data)
{
  GError **kept = user_data;

  *kept = error == NULL ? NULL : g_error_copy (error);
}

/**
 * us_list_import_apply:
 * @self: an import that is classified
 * @error: %US_ERROR_REFUSED, with the row
 *
 * Does all accepted rows at once, as one step that can be undone. Main thread only.
 *
 * Returns: whether all could be done; otherwise nothing is changed
 */
gboolean
us_list_import_apply (UsListImport *self, GError **error)
{
  GError *kept = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  us_list_import_apply_long (self, keep_error_cb, &kept);
  us_long_edit_finish (self->statement);
  if (kept == NULL)
    return TRUE;
  g_propagate_error (error, kept);
  return FALSE;
}
