/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/copies/export-dialog.h"

#include <string.h>

#include "export/exporter.h"
#include "view/accessible.h"
#include "view/copies/export-checks.h"
#include "view/copies/export-edition.h"
#include "view/copies/export-job.h"
#include "view/copies/problem-place.h"
#include "view/dialogs.h"
#include "view/document/unfinished.h"
#include "view/settings.h"

#include <glib/gi18n.h>

/* Characters of what the button says that are seen in any case. */
#define SHORTEST_LABEL 7

struct _UsExportDialog
{
  AdwWindow parent_instance;

  GtkButton *export_button;
  AdwPreferencesGroup *formats_group;
  UsExportEdition *edition;
  UsExportChecks *checks_group;
  AdwEntryRow *name_row;
  AdwActionRow *folder_row;

  UsWindow *window;
  char *folder;
  gboolean checked; /* for those who are printed: */
  guint statuses;
  char *as_of;
  GPtrArray *rows;   /* by exporter, in the order of the table */
  GPtrArray *checks; /* likewise */
};

G_DEFINE_FINAL_TYPE (UsExportDialog, us_export_dialog, ADW_TYPE_WINDOW)

/* The folder of the last export, else that of the letter, else that of documents. */
static char *
get_folder (UsDocument *document)
{
  g_autofree char *last = g_settings_get_string (us_settings_get (), "export-folder");

  if (g_file_test (last, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&last);
  if (us_document_get_path (document) != NULL)
    return g_path_get_dirname (us_document_get_path (document));
  return g_strdup (us_dialog_get_documents ());
}

static char **
get_formats (UsExportDialog *self)
{
  g_autoptr (GStrvBuilder) formats = g_strv_builder_new ();
  gsize n_exporters;
  const UsExporter *exporters = us_exporter_get_all (&n_exporters);

  for (gsize i = 0; i < n_exporters; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_strv_builder_add (formats, exporters[i].id);
  return g_strv_builder_end (formats);
}

/* What is asked for, for @formats. Returns: whether it makes sense. */
static gboolean
make_plan (UsExportDialog *self, const char *const *formats, UsExportPlan *ret_plan)
{
  *ret_plan = (UsExportPlan){ .formats = formats,
                              .folder = self->folder,
                              .name = gtk_editable_get_text (GTK_EDITABLE (self->name_row)) };
  return us_export_edition_fill (self->edition, ret_plan) &&
         strchr (ret_plan->name, G_DIR_SEPARATOR) == NULL;
}

/* Every row says which files it makes, and whether one of that name will be replaced, or is the
 * letter itself, which never is. */
static void
describe_row (UsExportDialog *self, AdwActionRow *row, const char *format)
{
  UsDocument *document = us_window_get_document (self->window);
  const char *const formats[] = { format, NULL };
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree char *name = NULL;
  g_autofree char *subtitle = NULL;
  guint n_replaced = 0;
  UsExportPlan plan;

  make_plan (self, formats, &plan);
  paths = us_export_get_paths (document, &plan);
  for (guint i = 0; i < paths->len; i++)
    n_replaced += g_file_test (paths->pdata[i], G_FILE_TEST_EXISTS);
  name = g_filename_display_basename (paths->pdata[0]);
  if (!us_export_check_paths (document, paths, NULL))
    /* translators: %s is the name of a file */
    subtitle = g_strdup_printf (_ ("%s is the letter itself"), name);
  else if (paths->len == 1 && n_replaced == 1)
    /* translators: %s is the name of a file that is there already */
    subtitle = g_strdup_printf (_ ("Replaces %s"), name);
  else if (n_replaced > 0)
    /* translators: %s is a file's name, %u counts files that are there already */
    subtitle = g_strdup_printf (ngettext ("%s and others; replaces %u file",
                                          "%s and others; replaces %u files", n_replaced),
                                name, n_replaced);
  else if (paths->len > 1)
    /* translators: %s is a file's name, %u counts the other files */
    subtitle = g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", paths->len - 1), name,
                                paths->len - 1);
  adw_action_row_set_subtitle (row, subtitle != NULL ? subtitle : name);
}

/* Checks the letter again when others are printed. */
static void
update_checks (UsExportDialog *self, const UsPublishOptions *options)
{
  if (self->checked && self->statuses == options->statuses &&
      g_strcmp0 (self->as_of, options->as_of) == 0)
    return;
  self->checked = TRUE;
  self->statuses = options->statuses;
  g_free (self->as_of);
  self->as_of = g_strdup (options->as_of);
  us_export_checks_set_statement (self->checks_group,
                                  us_document_get_statement (us_window_get_document (self->window)),
                                  options);
}

static void
us_export_dialog_update (UsExportDialog *self)
{
  g_auto (GStrv) formats = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree char *label = NULL;
  gsize n_exporters;
  const UsExporter *exporters = us_exporter_get_all (&n_exporters);
  UsDocument *document;
  UsExportPlan plan;
  GtkLabel *text;
  gboolean good, writable;

  if (self->window == NULL)
    return;
  document = us_window_get_document (self->window);
  formats = get_formats (self);
  good = make_plan (self, (const char *const *) formats, &plan);
  paths = us_export_get_paths (document, &plan);
  writable = us_export_check_paths (document, paths, NULL);
  /* translators: a button; %u files are written */
  label =
      g_strdup_printf (ngettext ("_Export %u File", "_Export %u Files", paths->len), paths->len);
  gtk_button_set_label (self->export_button, formats[0] == NULL ? _ ("_Export") : label);
  text = GTK_LABEL (gtk_button_get_child (self->export_button));
  /* Its first word is enough where there is no room for the rest. */
  gtk_label_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (text, SHORTEST_LABEL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button),
                            good && writable && formats[0] != NULL);
  for (gsize i = 0; i < n_exporters; i++)
    describe_row (self, self->rows->pdata[i], exporters[i].id);
  if (good)
    update_checks (self, &plan.options);
}

static void
set_folder (UsExportDialog *self, const char *folder)
{
  g_autofree char *shown = g_filename_display_name (folder);

  g_free (self->folder);
  self->folder = g_strdup (folder);
  adw_action_row_set_subtitle (self->folder_row, shown);
  us_export_dialog_update (self);
}

/* The list leaves that to Enter, which exports here. */
static void
let_space_choose (GtkWidget *row)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("space|KP_Space"),
                        g_object_ref (gtk_activate_action_get ())));
  gtk_widget_add_controller (row, keys);
}

static void
add_rows (UsExportDialog *self)
{
  gsize n_exporters;
  const UsExporter *exporters = us_exporter_get_all (&n_exporters);
  g_auto (GStrv) last = g_settings_get_strv (us_settings_get (), "export-formats");

  for (gsize i = 0; i < n_exporters; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (exporters[i].title));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   g_strv_contains ((const char *const *) last, exporters[i].id));
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      let_space_choose (row);
      g_signal_connect_object (check, "toggled", G_CALLBACK (us_export_dialog_update), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->rows, row);
      g_ptr_array_add (self->checks, check);
      adw_preferences_group_add (self->formats_group, row);
    }
}

static void
us_export_dialog_export (UsExportDialog *self)
{
  g_auto (GStrv) formats = get_formats (self);
  UsExportPlan plan;

  if (!make_plan (self, (const char *const *) formats, &plan))
    return;
  g_settings_set_strv (us_settings_get (), "export-formats", (const char *const *) formats);
  g_settings_set_string (us_settings_get (), "export-folder", self->folder);
  us_export_job_start (self->window, &plan);
  gtk_window_close (GTK_WINDOW (self));
}

static void
us_export_dialog_show_problem (UsExportDialog *self, const UsProblem *problem)
{
  UsStatement *statement = us_document_get_statement (us_window_get_document (self->window));
  g_autoptr (UsWindow) window = g_object_ref (self->window);

  gtk_widget_hide (GTK_WIDGET (self));
  us_problem_place_show (GTK_WIDGET (window), statement, problem);
  gtk_window_close (GTK_WINDOW (self));
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UsExportDialog *self = US_EXPORT_DIALOG (source);
  g_autoptr (GFile) folder = us_dialog_file_finish (result, NULL);

  if (folder != NULL && g_file_peek_path (folder) != NULL)
    set_folder (self, g_file_peek_path (folder));
}

static void
us_export_dialog_choose_folder (UsExportDialog *self)
{
  us_dialog_folder_async (GTK_WINDOW (self), _ ("Export To"), self->folder, folder_chosen_cb, NULL);
}

static void
us_export_dialog_dispose (GObject *object)
{
  UsExportDialog *self = US_EXPORT_DIALOG (object);

  g_clear_object (&self->window);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->as_of, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (us_export_dialog_parent_class)->dispose (object);
}

static void
us_export_dialog_class_init (UsExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_export_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UsExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, UsExportDialog, formats_group);
  gtk_widget_class_bind_template_child (widget_class, UsExportDialog, edition);
  gtk_widget_class_bind_template_child (widget_class, UsExportDialog, checks_group);
  gtk_widget_class_bind_template_child (widget_class, UsExportDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, UsExportDialog, folder_row);
  gtk_widget_class_bind_template_callback (widget_class, us_export_dialog_export);
  gtk_widget_class_bind_template_callback (widget_class, us_export_dialog_choose_folder);
  gtk_widget_class_bind_template_callback (widget_class, us_export_dialog_show_problem);
  gtk_widget_class_bind_template_callback (widget_class, us_export_dialog_update);
}

static void
us_export_dialog_init (UsExportDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_rows (self);
  us_accessible_name_list (GTK_WIDGET (self->formats_group), _ ("Formats"));
  us_accessible_name_lists (
      gtk_widget_get_ancestor (GTK_WIDGET (self->name_row), GTK_TYPE_LIST_BOX), _ ("Place"));
  gtk_widget_grab_focus (GTK_WIDGET (self->export_button));
}

/**
 * us_export_dialog_new:
 * @parent: a window with a document
 *
 * Main thread only.
 *
 * Returns: (transfer none): a new dialog; the toolkit owns it
 */
UsExportDialog *
us_export_dialog_new (UsWindow *parent)
{
  UsExportDialog *self;
  UsStatement *statement;
  g_autofree char *folder = NULL;
  g_autofree char *stem = NULL;

  g_return_val_if_fail (US_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (us_window_get_document (parent) != NULL, NULL);

  self = g_object_new (US_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->window = g_object_ref (parent);
  statement = us_document_get_statement (us_window_get_document (parent));
  us_unfinished_finish (statement);
  us_export_edition_set_statement (self->edition, statement);
  folder = get_folder (us_window_get_document (parent));
  set_folder (self, folder);
  stem = us_export_get_stem (us_window_get_document (parent));
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), stem);
  return self;
}

/**
 * us_export_again:
 * @window: a window with a document
 *
 * Exports once more as the last time, without asking; asks when there was none since the document
 * was opened, or the folder is gone. Main thread only.
 */
void
us_export_again (UsWindow *window)
{
  g_return_if_fail (US_IS_WINDOW (window));
  g_return_if_fail (us_window_get_document (window) != NULL);

  us_unfinished_finish (us_document_get_statement (us_window_get_document (window)));
  if (!us_export_job_repeat (window))
    us_dialog_present (GTK_WINDOW (us_export_dialog_new (window)), GTK_WINDOW (window));
}
