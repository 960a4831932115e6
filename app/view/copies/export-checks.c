/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/copies/export-checks.h"

#include "view/accessible.h"

#include <glib/gi18n.h>

/* More rows than this nobody reads; the command line lists all. */
#define MAX_ROWS 50

struct _UsExportChecks
{
  AdwPreferencesGroup parent_instance;

  AdwExpanderRow *row;

  GPtrArray *problems;
};

G_DEFINE_FINAL_TYPE (UsExportChecks, us_export_checks, ADW_TYPE_PREFERENCES_GROUP)

static void
us_export_checks_dispose (GObject *object)
{
  UsExportChecks *self = US_EXPORT_CHECKS (object);

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_EXPORT_CHECKS);

  G_OBJECT_CLASS (us_export_checks_parent_class)->dispose (object);
}

static void
us_export_checks_class_init (UsExportChecksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_export_checks_dispose;
  g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/export-checks.ui");
  gtk_widget_class_bind_template_child (widget_class, UsExportChecks, row);
}

static void
us_export_checks_init (UsExportChecks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
activated_cb (GtkWidget *row, UsExportChecks *self)
{
  const guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "index"));

  g_signal_emit_by_name (self, "chosen", self->problems->pdata[index]);
}

static void
add_row (UsExportChecks *self, guint index)
{
  const UsProblem *problem = self->problems->pdata[index];
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problem->message);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), problem->place);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_DEFAULT);
  adw_expander_row_add_row (self->row, row);
}

/**
 * us_export_checks_set_statement:
 * @self: the checks
 * @statement: what will be exported
 *
 * Checks @statement as it is now. Main thread only.
 */
void
us_export_checks_set_statement (UsExportChecks *self, UsStatement *statement)
{
  g_autofree char *title = NULL;
  guint n_problems;

  g_return_if_fail (US_IS_EXPORT_CHECKS (self));
  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (self->problems == NULL);

  self->problems = us_release_check (statement);
  n_problems = self->problems->len;
  for (guint i = 0; i < MIN (n_problems, MAX_ROWS); i++)
    add_row (self, i);
  /* translators: what somebody should look at before a letter goes out */
  title = g_strdup_printf (ngettext ("%u Thing to Look At", "%u Things to Look At", n_problems),
                           n_problems);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  us_accessible_name_lists (GTK_WIDGET (self), title);
  gtk_widget_set_visible (GTK_WIDGET (self), n_problems > 0);
}

/**
 * us_export_checks_find_place:
 * @statement: what was checked
 * @problem: what was found
 * @ret_place: (out): where it is to be seen in the letter
 *
 * Finds what a problem is about: the property that has it or, when the letter does not show that
 * one, the first that it shows of the same item. Main thread only.
 *
 * Returns: whether it is to be seen
 */
gboolean
us_export_checks_find_place (UsStatement *statement, const UsProblem *problem,
                             UsFindPlace *ret_place)
{
  UsItem *item;
  guint n_fields;
  guint property;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (problem != NULL, FALSE);
  g_return_val_if_fail (ret_place != NULL, FALSE);

  item = problem->id != NULL ? us_statement_find (statement, problem->id) : US_ITEM (statement);
  if (item == NULL)
    return FALSE;
  property = problem->property != NULL ? us_item_find_property (item, problem->property) : 0;
  if (property != 0 && us_find_place_set (statement, item, property, 0, ret_place))
    return TRUE;
  us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);
  for (property = 1; property <= n_fields; property++)
    if (us_find_place_set (statement, item, property, 0, ret_place))
      return TRUE;
  return FALSE;
}
