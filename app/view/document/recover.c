/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/document/recover.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "model/finder.h"
#include "store/journal/recovery.h"
#include "store/safe-file/safe-file.h"
#include "view/document/document-lock.h"
#include "view/document/document-state.h"
#include "view/find/find-places.h"
#include "view/moment.h"
#include "view/window.h"

/* How long a toast stays that has a button, in seconds. */
#define TIMEOUT 10

/* What the caret needs, when the letter is on the screen. */
typedef struct
{
  UsWindow *window;
  UsRecovery *recovery;
} Landing;

/* The file as it is now when nobody has touched it, so that it is not read again before a save. */
static UsFileIdentity
identify (const UsRecovery *recovery)
{
  UsFileIdentity identity = { 0 };
  g_autoptr (GBytes) bytes = NULL;

  if (recovery->path == NULL || recovery->sum == NULL)
    return identity;
  bytes = us_safe_file_load_known (recovery->path, US_SAFE_FILE_NATIVE_MAX, &identity, NULL);
  if (bytes != NULL && memcmp (identity.sum, recovery->sum, US_FILE_SUM_SIZE) == 0)
    return identity;
  /* Somebody has changed it since, which the next save will say. */
  memset (&identity, 0, sizeof identity);
  identity.known = TRUE;
  identity.has_sum = TRUE;
  identity.size = -1;
  memcpy (identity.sum, recovery->sum, US_FILE_SUM_SIZE);
  return identity;
}

/* The start of what was inserted last. */
static gboolean
find_start (UsStatement *statement, UsItem *item, UsFindPlace *ret_place)
{
  guint n_fields;

  us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);
  for (guint property = 1; property <= n_fields; property++)
    if (us_find_place_set (statement, item, property, 0, ret_place))
      return TRUE;
  return FALSE;
}

static gboolean
find_place (const UsRecovery *recovery, UsFindPlace *ret_place)
{
  UsItem *item = US_ITEM (recovery->statement);
  guint property;

  if (recovery->list >= 0)
    item = us_item_list_get (us_statement_get_list (recovery->statement, (guint) recovery->list),
                             recovery->position);
  if (item == NULL || (recovery->property == NULL && recovery->list < 0))
    return FALSE;
  if (recovery->property == NULL)
    return find_start (recovery->statement, item, ret_place);
  property = us_item_find_property (item, recovery->property);
  return property != 0 &&
         us_find_place_set (recovery->statement, item, property, recovery->offset, ret_place);
}

static void
landing_free (Landing *self)
{
  g_object_unref (self->window);
  us_recovery_free (self->recovery);
  g_free (self);
}

/* The letter does not end the program. */
static void
clear_tries (UsJournal *journal)
{
  UsJournalFolder *folder = us_journal_get_folder (journal);

  if (folder != NULL)
    us_recovery_succeed (folder);
}

/* Only now is it sure that it does not. */
static gboolean
land_cb (gpointer user_data)
{
  Landing *self = user_data;
  UsDocument *document = us_window_get_document (self->window);
  UsFindPlace place;

  if (document == NULL || us_document_get_statement (document) != self->recovery->statement)
    return G_SOURCE_REMOVE;
  clear_tries (us_document_get_journal (document));
  if (!find_place (self->recovery, &place))
    return G_SOURCE_REMOVE;
  us_find_places_show (GTK_WIDGET (self->window), self->recovery->statement, &place);
  us_find_places_focus (GTK_WIDGET (self->window), self->recovery->statement, &place);
  return G_SOURCE_REMOVE;
}

/* What was not saved can be seen beside what was. */
static AdwToast *
make_toast (UsWindow *window, const char *sentence)
{
  const char *path = us_document_get_path (us_window_get_document (window));
  AdwToast *toast = adw_toast_new (sentence);

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return toast;
  adw_toast_set_button_label (toast, _ ("_Compare"));
  adw_toast_set_action_name (toast, "win.compare-saved");
  adw_toast_set_timeout (toast, TIMEOUT);
  return toast;
}

static void
show_recovered (UsWindow *window, gint64 written)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (written);
  g_autofree char *when = NULL;
  g_autofree char *sentence = NULL;

  if (written == 0 || moment == NULL)
    {
      us_window_show_toast (window, make_toast (window, _ ("Unsaved work was brought back")));
      return;
    }
  when = us_moment_format (moment, now);
  /* translators: %s is a time of the day, like 14:32, or a day and a time */
  sentence = g_strdup_printf (_ ("Unsaved work from %s was brought back"), when);
  us_window_show_toast (window, make_toast (window, sentence));
}

static void
open_recovered (GtkApplication *application, UsRecovery *recovery)
{
  g_autoptr (UsDocument) document = us_document_new (recovery->statement);
  UsFileIdentity identity = identify (recovery);
  UsWindow *window = us_window_new (application);
  Landing *landing = g_new0 (Landing, 1);

  us_document_set_recovered (document, recovery->path, &identity,
                             g_steal_pointer (&recovery->folder), recovery->place);
  us_document_hold (document, NULL);
  us_window_set_document (window, document);
  /* Where there is no place to go back to, people write on in the text. */
  gtk_widget_grab_focus (GTK_WIDGET (us_window_show_letter (window)));
  gtk_window_present (GTK_WINDOW (window));
  show_recovered (window, recovery->written);
  landing->window = g_object_ref (window);
  landing->recovery = recovery;
  g_timeout_add_full (G_PRIORITY_LOW, 300, land_cb, landing, (GDestroyNotify) landing_free);
}

/* Whether all went well. */
static gboolean
foreach_journal (GtkApplication *application, gboolean (*function) (UsJournal *journal))
{
  gboolean good = TRUE;

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      UsDocument *document = US_IS_WINDOW (l->data) ? us_window_get_document (l->data) : NULL;

      if (document != NULL && !function (us_document_get_journal (document)))
        good = FALSE;
    }
  return good;
}

/* Who is asked to end just after the start is not ended by a letter. */
static gboolean
flush (UsJournal *journal)
{
  clear_tries (journal);
  return us_journal_flush (journal);
}

static gboolean
leave (UsJournal *journal)
{
  clear_tries (journal);
  return us_journal_leave (journal);
}

/* Nothing is asked and nothing saved: all comes back when the program starts the next time. */
static gboolean
end_cb (gpointer user_data)
{
  us_recover_flush (user_data);
  _exit (0);
}

/**
 * us_recover_windows:
 * @application: the application
 * @ret_n_aside: (out): how many letters were left aside: bringing them back has failed before, or
 *   fails now
 *
 * Opens a window for each letter that was not saved when the program ended. Main thread only.
 *
 * Returns: whether there were any
 */
gboolean
us_recover_windows (GtkApplication *application, guint *ret_n_aside)
{
  g_autofree char *root = us_journal_folder_dup_root ();
  g_autoptr (GPtrArray) found = NULL;
  gboolean any = FALSE;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), FALSE);
  g_return_val_if_fail (ret_n_aside != NULL, FALSE);

  found = us_recovery_find (root, ret_n_aside);
  for (guint i = 0; i < found->len; i++)
    {
      UsRecovery *recovery = us_recovery_read (g_ptr_array_index (found, i), NULL);

      if (recovery != NULL)
        open_recovered (application, recovery);
      any = any || recovery != NULL;
      *ret_n_aside += recovery == NULL;
    }
  return any;
}

/**
 * us_recover_show_aside:
 * @application: the application, with a window
 * @n_aside: how many letters were left aside
 *
 * Says so in a window until it is read, with the way to try again. Main thread only.
 */
void
us_recover_show_aside (GtkApplication *application, guint n_aside)
{
  g_autofree char *sentence = NULL;
  AdwToast *toast;
  GList *windows;

  g_return_if_fail (GTK_IS_APPLICATION (application));

  windows = gtk_application_get_windows (application);
  while (windows != NULL && !US_IS_WINDOW (windows->data))
    windows = windows->next;
  if (windows == NULL || n_aside == 0)
    return;
  /* translators: %u is a number of letters */
  sentence =
      g_strdup_printf (ngettext ("Unsaved work on %u letter could not be brought back",
                                 "Unsaved work on %u letters could not be brought back", n_aside),
                       n_aside);
  toast = adw_toast_new (sentence);
  adw_toast_set_button_label (toast, _ ("_Try Again"));
  adw_toast_set_action_name (toast, "app.recover-again");
  adw_toast_set_timeout (toast, 0);
  us_window_show_toast (windows->data, toast);
}

/**
 * us_recover_again:
 * @application: the application, with a window
 *
 * Tries to bring back what was left aside, and says what is left of it. Main thread only.
 *
 * Returns: whether something came back
 */
gboolean
us_recover_again (GtkApplication *application)
{
  g_autofree char *root = us_journal_folder_dup_root ();
  gboolean any;
  guint n_aside;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), FALSE);

  us_recovery_retry (root);
  any = us_recover_windows (application, &n_aside);
  us_recover_show_aside (application, n_aside);
  return any;
}

/**
 * us_recover_erase:
 *
 * Erases what is kept of letters that are not open. Main thread only.
 *
 * Returns: of how many
 */
guint
us_recover_erase (void)
{
  g_autofree char *root = us_journal_folder_dup_root ();

  return us_recovery_erase_all (root);
}

/**
 * us_recover_flush:
 * @application: the application
 *
 * Brings all that is not saved to the disk. Main thread only.
 *
 * Returns: whether everything is there
 */
gboolean
us_recover_flush (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), FALSE);

  return foreach_journal (application, flush);
}

/**
 * us_recover_leave:
 * @application: an application that ends
 *
 * Leaves all that is not saved to the process that starts next. Main thread only.
 */
void
us_recover_leave (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  foreach_journal (application, leave);
}

/**
 * us_recover_watch_signals:
 * @application: the application
 *
 * Ends in order when the system asks for it, and never by a full disk or a closed pipe. Memory is
 * not written to a file when the program crashes: it has the names of people. Main thread only.
 */
void
us_recover_watch_signals (GtkApplication *application)
{
  const struct rlimit none = { 0, 0 };

  g_return_if_fail (GTK_IS_APPLICATION (application));

  g_unix_signal_add (SIGTERM, end_cb, application);
  g_unix_signal_add (SIGHUP, end_cb, application);
  g_unix_signal_add (SIGINT, end_cb, application);
  signal (SIGXFSZ, SIG_IGN);
  signal (SIGPIPE, SIG_IGN);
  setrlimit (RLIMIT_CORE, &none);
}
