/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/copies/export-checks.h"

#include "import/language-guess.h"
#include "layout/style.h"
#include "versions/versions.h"
#include "view/accessible.h"

#include <glib/gi18n.h>

/* More rows than this nobody reads; the command line lists all. */
#define MAX_ROWS 50

/* So many names take a while to compare. */
#define MANY 2000

struct _UsExportChecks
{
  AdwPreferencesGroup parent_instance;

  AdwExpanderRow *row;

  GPtrArray *problems; /* or NULL until they are known */
  GPtrArray *rows;     /* of the first of them */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (UsExportChecks, us_export_checks, ADW_TYPE_PREFERENCES_GROUP)

static void
us_export_checks_dispose (GObject *object)
{
  UsExportChecks *self = US_EXPORT_CHECKS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
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
  self->rows = g_ptr_array_new ();
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
  /* Else Enter exports. */
  gtk_widget_set_receives_default (row, TRUE);
  g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_DEFAULT);
  adw_expander_row_add_row (self->row, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_title (UsExportChecks *self, const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  us_accessible_name_lists (GTK_WIDGET (self), title);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsExportChecks) self = user_data;
  GPtrArray *problems = us_release_check_finish (result, NULL);
  g_autofree char *title = NULL;

  /* Another edition was chosen meanwhile, or the dialog is closed. */
  if (problems == NULL)
    return;
  g_clear_object (&self->cancellable);
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->row, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = problems;
  for (guint i = 0; i < MIN (problems->len, MAX_ROWS); i++)
    add_row (self, i);
  /* translators: what somebody should look at before a letter goes out */
  title = g_strdup_printf (ngettext ("%u Thing to Look At", "%u Things to Look At", problems->len),
                           problems->len);
  show_title (self, title);
  gtk_widget_set_sensitive (GTK_WIDGET (self->row), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), problems->len > 0);
}

/**
 * us_export_checks_set_statement:
 * @self: the checks
 * @statement: what will be exported
 * @options: which edition
 *
 * Checks @statement as it is now, and shows what was found as soon as it is known. Main thread
 * only.
 */
void
us_export_checks_set_statement (UsExportChecks *self, UsStatement *statement,
                                const UsPublishOptions *options)
{
  const UsReleaseHelp help = { us_language_guess_other, us_page_style_has_font,
                               us_versions_is_kept };

  g_return_if_fail (US_IS_EXPORT_CHECKS (self));
  g_return_if_fail (US_IS_STATEMENT (statement));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  us_release_check_async (statement, options, &help, self->cancellable, checked_cb,
                          g_object_ref (self));
  /* Whoever has to wait sees why; others would see it flicker. */
  if (us_item_list_get_length (us_statement_get_signatories (statement)) < MANY ||
      self->problems != NULL)
    return;
  show_title (self, _ ("Looking for Mistakes…"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
