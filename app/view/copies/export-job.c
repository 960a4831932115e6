/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/copies/export-job.h"

#include <string.h>
#include <sys/stat.h>

#include "store/safe-file/file-identity.h"
#include "view/dialogs.h"
#include "view/toasts.h"

#include <glib/gi18n.h>

/* What takes less than this many milliseconds needs no toast. */
#define PATIENCE 500

/* An export on its way. The document is kept, so that it is the one that was asked for. */
typedef struct
{
  UsWindow *window;
  GApplication *application; /* which does not end before the export does */
  UsDocument *document;
  UsExportPlan *plan;
  GPtrArray *paths;
  GCancellable *cancellable;
  AdwToast *toast; /* or NULL */
  gulong dismissed;
  guint timeout;
  guint n_ready;
} Job;

/* Paths to what was written there: files that are still the same may be replaced unasked. */
static GHashTable *written;

/* On a document: the plan of the last time, as long as it is open. */
#define LAST "us-last-export"

static void show_progress (Job *self);

/* With strings of its own. */
static UsExportPlan *
plan_copy (const UsExportPlan *plan)
{
  UsExportPlan *copy = g_memdup2 (plan, sizeof *plan);

  copy->formats = (const char *const *) g_strdupv ((char **) plan->formats);
  copy->folder = g_strdup (plan->folder);
  copy->name = g_strdup (plan->name);
  copy->options.as_of = g_strdup (plan->options.as_of);
  copy->options.embargo = g_strdup (plan->options.embargo);
  copy->options.draft_date = g_strdup (plan->options.draft_date);
  return copy;
}

static void
plan_free (gpointer data)
{
  UsExportPlan *self = data;

  g_strfreev ((char **) self->formats);
  g_free ((char *) self->folder);
  g_free ((char *) self->name);
  g_free ((char *) self->options.as_of);
  g_free ((char *) self->options.embargo);
  g_free ((char *) self->options.draft_date);
  g_free (self);
}

static void
job_free (Job *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->toast != NULL)
    {
      g_signal_handler_disconnect (self->toast, self->dismissed);
      us_toasts_dismiss (self->toast);
    }
  g_clear_object (&self->toast);
  plan_free (self->plan);
  g_ptr_array_unref (self->paths);
  g_object_unref (self->cancellable);
  g_object_unref (self->document);
  if (self->application != NULL)
    g_application_release (self->application);
  g_clear_object (&self->application);
  g_object_unref (self->window);
  g_free (self);
}

static void
update_toast (Job *self)
{
  g_autofree char *title = NULL;

  if (self->toast == NULL)
    return;
  /* translators: an export on its way: %u files are ready, of %u */
  title = g_strdup_printf (
      ngettext ("Exporting: %u of %u file", "Exporting: %u of %u files", self->paths->len),
      self->n_ready, self->paths->len);
  adw_toast_set_title (self->toast, title);
}

static void
progress_cb (guint n_ready, guint n_files, gpointer user_data)
{
  Job *self = user_data;

  self->n_ready = n_ready;
  update_toast (self);
}

/* Escape and the button of every toast put it away, and the only way to stop the work with it: as
 * long as there is something to stop, it comes again. */
static void
dismissed_cb (AdwToast *toast, gpointer user_data)
{
  Job *self = user_data;

  g_clear_object (&self->toast);
  if (!g_cancellable_is_cancelled (self->cancellable))
    show_progress (self);
}

static void
show_progress (Job *self)
{
  self->toast = adw_toast_new ("");
  adw_toast_set_timeout (self->toast, 0);
  adw_toast_set_priority (self->toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_button_label (self->toast, _ ("_Cancel"));
  g_signal_connect_object (self->toast, "button-clicked", G_CALLBACK (g_cancellable_cancel),
                           self->cancellable, G_CONNECT_SWAPPED);
  update_toast (self);
  us_window_show_toast (self->window, g_object_ref (self->toast));
  /* After the overlay has taken it away itself. */
  self->dismissed =
      g_signal_connect_after (self->toast, "dismissed", G_CALLBACK (dismissed_cb), self);
}

static gboolean
timeout_cb (gpointer user_data)
{
  Job *self = user_data;

  self->timeout = 0;
  show_progress (self);
  return G_SOURCE_REMOVE;
}

static void
remember (GPtrArray *paths)
{
  if (written == NULL)
    written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < paths->len; i++)
    {
      struct stat status;
      UsFileIdentity *identity;

      if (stat (paths->pdata[i], &status) != 0)
        continue;
      identity = g_new0 (UsFileIdentity, 1);
      us_file_identity_set (identity, &status, NULL);
      g_hash_table_replace (written, g_strdup (paths->pdata[i]), identity);
    }
}

static void
show_done (Job *self, guint n_files)
{
  g_autofree char *uri = g_filename_to_uri (self->plan->folder, NULL, NULL);
  g_autofree char *title =
      g_strdup_printf (ngettext ("%u file exported", "%u files exported", n_files), n_files);
  AdwToast *toast = adw_toast_new (title);

  if (uri != NULL)
    {
      adw_toast_set_button_label (toast, _ ("_Open Folder"));
      adw_toast_set_action_name (toast, "win.open-folder");
      adw_toast_set_action_target (toast, "s", uri);
    }
  us_window_show_toast (self->window, toast);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *self = user_data;
  g_autoptr (GError) error = NULL;
  const guint n_files = us_export_finish (result, &error);

  if (error == NULL)
    {
      remember (self->paths);
      g_object_set_data_full (G_OBJECT (self->document), LAST, plan_copy (self->plan), plan_free);
      show_done (self, n_files);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    us_window_show_toast (self->window, adw_toast_new (_ ("Nothing was exported")));
  else
    us_dialog_show_error (GTK_WINDOW (self->window), _ ("The Letter Is Not Exported"),
                          error->message);
  job_free (self);
}

static void
run (Job *self)
{
  self->timeout = g_timeout_add (PATIENCE, timeout_cb, self);
  us_export_async (self->document, self->plan, self->cancellable, exported_cb, self);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  if (us_dialog_ask_replace_finish (result))
    run (user_data);
  else
    job_free (user_data);
}

/* The files that are there already and are not what was last written there. */
static GPtrArray *
find_foreign (GPtrArray *paths)
{
  GPtrArray *foreign = g_ptr_array_new ();

  for (guint i = 0; i < paths->len; i++)
    {
      const UsFileIdentity *identity =
          written != NULL ? g_hash_table_lookup (written, paths->pdata[i]) : NULL;

      if (g_file_test (paths->pdata[i], G_FILE_TEST_EXISTS) &&
          (identity == NULL || !us_file_identity_is_untouched (identity, paths->pdata[i])))
        g_ptr_array_add (foreign, paths->pdata[i]);
    }
  return foreign;
}

/**
 * us_export_job_start:
 * @window: a window with a document
 * @plan: how to export it; what it points at is not needed afterwards
 *
 * Exports the document as it is now. Asks before files are replaced that are not of the last time,
 * and never replaces the letter itself. Main thread only.
 */
void
us_export_job_start (UsWindow *window, const UsExportPlan *plan)
{
  g_autoptr (GPtrArray) foreign = NULL;
  Job *self;

  g_return_if_fail (US_IS_WINDOW (window));
  g_return_if_fail (us_window_get_document (window) != NULL);
  g_return_if_fail (plan != NULL);

  self = g_new0 (Job, 1);
  self->window = g_object_ref (window);
  self->application = g_application_get_default ();
  if (self->application != NULL)
    g_application_hold (g_object_ref (self->application));
  self->document = g_object_ref (us_window_get_document (window));
  self->plan = plan_copy (plan);
  self->plan->progress = progress_cb;
  self->plan->progress_data = self;
  self->cancellable = g_cancellable_new ();
  self->paths = us_export_get_paths (self->document, plan);
  foreign = find_foreign (self->paths);
  /* What cannot be done is not asked about. */
  if (foreign->len > 0 && us_export_check_paths (self->document, self->paths, NULL))
    us_dialog_ask_replace_async (GTK_WINDOW (window), foreign, answered_cb, self);
  else
    run (self);
}

/**
 * us_export_job_repeat:
 * @window: a window with a document
 *
 * Exports the document as it is now in the same way as the last time: the same edition above all,
 * as the names that were withheld must not stand in the next copy. A draft has the date of today.
 * Main thread only.
 *
 * Returns: %FALSE when there was no last time since it was opened, or its folder is gone
 */
gboolean
us_export_job_repeat (UsWindow *window)
{
  const UsExportPlan *last;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  UsExportPlan plan;

  g_return_val_if_fail (US_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (us_window_get_document (window) != NULL, FALSE);

  last = g_object_get_data (G_OBJECT (us_window_get_document (window)), LAST);
  if (last == NULL || !g_file_test (last->folder, G_FILE_TEST_IS_DIR))
    return FALSE;
  plan = *last;
  plan.options.draft_date = today;
  us_export_job_start (window, &plan);
  return TRUE;
}
