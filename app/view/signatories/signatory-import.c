/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-import.h"

#include "import/signatories/list-apply.h"
#include "view/accessible.h"
#include "view/dialogs.h"
#include "view/signatories/signatory-count.h"
#include "view/signatories/signatory-import-cells.h"
#include "view/signatories/signatory-import-columns.h"
#include "view/signatories/signatory-import-job.h"
#include "view/signatories/signatory-import-reading.h"
#include "view/signatories/signatory-import-rows.h"
#include "view/signatories/signatory-import-scroll.h"

#include <glib/gi18n.h>

/* How often the bar of the progress moves, in milliseconds. */
#define PROGRESS_EVERY 100

struct _UsSignatoryImport
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkButton *add_button;
  GtkStack *stack;
  AdwStatusPage *busy_page;
  GtkProgressBar *progress;
  GtkBox *roles_box;
  GtkColumnView *view;
  GtkDropDown *kind_drop_down;
  GtkPopover *reading_popover;
  GtkDropDown *status_drop_down;

  GtkWidget *page; /* NULL once it is closed */
  UsStatement *statement;
  GBytes *bytes;
  char *name;
  GtkWidget *reading;
  UsListImport *import;
  GCancellable *cancellable; /* while a thread works, or the rows are added */
  guint progress_timeout;
  int done; /* per mille; atomic, written by the thread */
  gboolean settling;
  gboolean adding;
};

G_DEFINE_FINAL_TYPE (UsSignatoryImport, us_signatory_import, ADW_TYPE_WINDOW)

static gboolean
progress_cb (gpointer user_data)
{
  UsSignatoryImport *self = user_data;
  const double done = self->adding ? us_list_import_get_progress (self->import)
                                   : g_atomic_int_get (&self->done) / 1000.0;

  if (done > 0)
    gtk_progress_bar_set_fraction (self->progress, done);
  else
    gtk_progress_bar_pulse (self->progress);
  return G_SOURCE_CONTINUE;
}

static void
set_busy (UsSignatoryImport *self, gboolean busy)
{
  g_clear_handle_id (&self->progress_timeout, g_source_remove);
  if (self->page == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (busy)
    {
      self->cancellable = g_cancellable_new ();
      g_atomic_int_set (&self->done, 0);
      self->progress_timeout = g_timeout_add (PROGRESS_EVERY, progress_cb, self);
    }
  gtk_stack_set_visible_child_name (self->stack, busy ? "busy" : "rows");
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), !busy);
}

static void
show_accepted (UsSignatoryImport *self)
{
  g_autofree char *label = us_signatory_count_describe_import (self->import, FALSE);

  gtk_button_set_label (self->add_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button),
                            us_list_import_count_accepted (self->import) > 0);
}

static void
show_kind_cb (UsSignatoryImport *self)
{
  const guint position = gtk_drop_down_get_selected (self->kind_drop_down);
  UsSignatoryImportRows *rows;
  g_autoptr (GtkSelectionModel) selection = NULL;

  if (self->import == NULL || self->cancellable != NULL || position == GTK_INVALID_LIST_POSITION)
    return;
  rows = us_signatory_import_rows_new (self->import, (int) position - 1);
  g_signal_connect_object (rows, "accepted-changed", G_CALLBACK (show_accepted), self,
                           G_CONNECT_SWAPPED);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (rows)));
  gtk_column_view_set_model (self->view, selection);
}

static void classify (UsSignatoryImport *self);

static void
role_cb (guint column, guint role, gpointer user_data)
{
  UsSignatoryImport *self = user_data;

  if (self->settling || self->cancellable != NULL)
    return;
  us_table_set_role (us_list_import_get_table (self->import), column, role);
  classify (self);
}

static void
show_rows (UsSignatoryImport *self)
{
  UsTable *table = us_list_import_get_table (self->import);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = us_signatory_import_rows_describe (self->import);
  g_autoptr (GListModel) kinds = us_signatory_import_rows_count_kinds (self->import, &title);

  self->settling = TRUE;
  us_signatory_import_columns_fill (self->view, table);
  us_signatory_import_columns_fill_roles (self->roles_box, table, role_cb, self);
  us_signatory_import_reading_set (self->reading, us_table_get_has_header (table));
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_drop_down_set_model (self->kind_drop_down, kinds);
  show_accepted (self);
  self->settling = FALSE;
  show_kind_cb (self);
  if (!us_signatory_import_columns_refocus (self->roles_box))
    gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

/* Rows look into what a thread is about to change. Whoever is quick with Enter, which then adds the
 * rows, must not find the focus on Cancel. */
static void
begin (UsSignatoryImport *self)
{
  gtk_column_view_set_model (self->view, NULL);
  set_busy (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->busy_page));
}

/* What was read before stays, where it cannot be read in another way. */
static void
fail (UsSignatoryImport *self, const GError *error)
{
  GtkWidget *over = self->import != NULL ? GTK_WIDGET (self) : self->page;

  if (self->page == NULL)
    return;
  us_dialog_show_error (GTK_WINDOW (gtk_widget_get_root (over)), _ ("The List Cannot Be Read"),
                        error->message);
  self->settling = TRUE;
  us_signatory_import_reading_reset (self->reading);
  if (self->import != NULL)
    show_rows (self);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
classified_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UsSignatoryImport *self = US_SIGNATORY_IMPORT (source);
  g_autoptr (GError) error = NULL;
  const gboolean done = us_signatory_import_job_classify_finish (result, &error);

  set_busy (self, FALSE);
  if (done && self->page != NULL)
    show_rows (self);
  else
    fail (self, error);
}

static void
classify (UsSignatoryImport *self)
{
  begin (self);
  us_signatory_import_job_classify_async (self->import, G_OBJECT (self), self->cancellable,
                                          classified_cb);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UsSignatoryImport *self = US_SIGNATORY_IMPORT (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (UsTable) table = us_signatory_import_job_read_finish (result, &error);

  set_busy (self, FALSE);
  if (table == NULL || self->page == NULL)
    {
      fail (self, error);
      return;
    }
  us_signatory_import_columns_recall (table);
  g_clear_pointer (&self->import, us_list_import_free);
  self->import = us_list_import_new (self->statement, table);
  classify (self);
}

static void
read_anew (UsSignatoryImport *self)
{
  const UsTableHint hint = { self->name, NULL,
                             us_signatory_import_reading_get_encoding (self->reading),
                             us_signatory_import_reading_get_separator (self->reading) };

  begin (self);
  us_signatory_import_job_read_async (self->bytes, &hint, &self->done, G_OBJECT (self),
                                      self->cancellable, read_cb);
}

/* The first row alone is asked for without reading anew. */
static void
reading_changed_cb (UsSignatoryImport *self)
{
  UsTable *table = self->import == NULL ? NULL : us_list_import_get_table (self->import);
  const gboolean has_header = us_signatory_import_reading_get_header (self->reading);

  if (self->settling || table == NULL || self->cancellable != NULL)
    return;
  if (has_header != us_table_get_has_header (table))
    {
      us_table_set_has_header (table, has_header);
      classify (self);
    }
  else
    read_anew (self);
}

/* In the end either all rows are there or none. */
static void
applied_cb (const GError *error, gpointer user_data)
{
  g_autoptr (UsSignatoryImport) self = user_data;
  g_autofree char *sentence = us_signatory_count_describe_import (self->import, TRUE);

  self->adding = FALSE;
  set_busy (self, FALSE);
  if (self->page == NULL)
    return;
  if (error != NULL)
    {
      show_kind_cb (self);
      us_dialog_show_error (GTK_WINDOW (self), _ ("The List Is Not Added"), error->message);
      return;
    }
  us_signatory_import_columns_remember (us_list_import_get_table (self->import),
                                        gtk_drop_down_get_selected (self->status_drop_down));
  gtk_widget_activate_action (self->page, "win.show-undo-toast", "s", sentence);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accept_cb (UsSignatoryImport *self)
{
  us_list_import_set_status (
      self->import, (UsSignatoryStatus) gtk_drop_down_get_selected (self->status_drop_down));
  begin (self);
  self->adding = TRUE;
  adw_status_page_set_title (self->busy_page, _ ("Adding the List"));
  us_list_import_apply_long (self->import, applied_cb, g_object_ref (self));
}

/* Closing stops the thread, or the adding, with nothing changed: both keep the window, so that it
 * is not disposed of before they are over. */
static void
leave (UsSignatoryImport *self)
{
  g_cancellable_cancel (self->cancellable);
  if (self->adding)
    us_list_import_stop (self->import);
  g_clear_handle_id (&self->progress_timeout, g_source_remove);
  g_clear_object (&self->page);
}

static void
us_signatory_import_unrealize (GtkWidget *widget)
{
  leave (US_SIGNATORY_IMPORT (widget));

  GTK_WIDGET_CLASS (us_signatory_import_parent_class)->unrealize (widget);
}

static void
us_signatory_import_dispose (GObject *object)
{
  UsSignatoryImport *self = US_SIGNATORY_IMPORT (object);

  leave (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_SIGNATORY_IMPORT);

  G_OBJECT_CLASS (us_signatory_import_parent_class)->dispose (object);
}

/* Only here: a thread that is still at work keeps the window. */
static void
us_signatory_import_finalize (GObject *object)
{
  UsSignatoryImport *self = US_SIGNATORY_IMPORT (object);

  g_clear_pointer (&self->import, us_list_import_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->statement);
  g_free (self->name);

  G_OBJECT_CLASS (us_signatory_import_parent_class)->finalize (object);
}

static void
us_signatory_import_class_init (UsSignatoryImportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_signatory_import_dispose;
  G_OBJECT_CLASS (klass)->finalize = us_signatory_import_finalize;
  widget_class->unrealize = us_signatory_import_unrealize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/signatory-import.ui");
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryImport, title);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryImport, add_button);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryImport, stack);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryImport, busy_page);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryImport, progress);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryImport, roles_box);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryImport, view);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryImport, kind_drop_down);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryImport, reading_popover);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryImport, status_drop_down);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_kind_cb);
}

static void
us_signatory_import_init (UsSignatoryImport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  us_signatory_import_columns_fill_status (self->status_drop_down);
  us_signatory_import_scroll_join (self->roles_box, self->view);
  us_signatory_import_cells_watch_keys (self->view);
  us_accessible_name_drop_down (self->kind_drop_down, _ ("Rows to Show"));
  self->reading = us_signatory_import_reading_new (G_CALLBACK (reading_changed_cb), self);
  gtk_popover_set_child (self->reading_popover, self->reading);
}

/**
 * us_signatory_import_new:
 * @page: the Signatories view, for its actions
 * @statement: gets the rows
 *
 * Main thread only.
 *
 * Returns: (transfer none): a new sheet; the toolkit owns it
 */
UsSignatoryImport *
us_signatory_import_new (GtkWidget *page, UsStatement *statement)
{
  UsSignatoryImport *self;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);
  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_object_new (US_TYPE_SIGNATORY_IMPORT, NULL);
  self->page = g_object_ref (page);
  self->statement = g_object_ref (statement);
  return self;
}

/**
 * us_signatory_import_read:
 * @self: a new sheet
 * @bytes: a file or what was on the clipboard
 * @name: (nullable): the name of the file
 *
 * Reads it in a thread, then shows all its rows. Main thread only.
 */
void
us_signatory_import_read (UsSignatoryImport *self, GBytes *bytes, const char *name)
{
  g_return_if_fail (US_IS_SIGNATORY_IMPORT (self));
  g_return_if_fail (bytes != NULL);
  g_return_if_fail (self->bytes == NULL);

  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  read_anew (self);
}
