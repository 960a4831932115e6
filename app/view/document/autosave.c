/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/document/autosave.h"

#include "model/error.h"
#include "view/document/document-save.h"
#include "view/document/document-state.h"
#include "view/document/document-watch.h"
#include "view/document/save-news.h"
#include "view/settings.h"

#define AUTOSAVE "us-autosave"

/* How long is waited at least for something else to end, in microseconds. */
#define BUSY 100000

typedef struct
{
  UsWindow *window;       /* whose data it is */
  UsStatement *statement; /* of its document */
  gint64 changed;         /* when that was last changed */
  guint timer;            /* runs while there may be something to save */
} Autosave;

static void wait (Autosave *self, gint64 time);

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UsDocument *document = US_DOCUMENT (source);
  g_autoptr (UsWindow) window = user_data;
  g_autofree char *remark = NULL;
  g_autoptr (GError) error = NULL;

  us_document_save_finish (document, result, &remark, &error);
  /* The bar above the letter says what has become of a file that is not there. */
  if (g_error_matches (error, US_ERROR, US_ERROR_REFUSED))
    us_document_look (document);
  else if (us_window_get_document (window) == document)
    us_save_news_show (window, remark, error);
}

static gint64
get_delay (void)
{
  return (gint64) g_settings_get_int (us_settings_get (), "autosave-delay") * G_USEC_PER_SEC;
}

static void
save (Autosave *self)
{
  UsDocument *document = us_window_get_document (self->window);

  if (document == NULL || !us_document_get_unsaved (document) || !us_autosave_is_wanted (document))
    return;
  if (us_document_is_busy (document))
    wait (self, MAX (get_delay (), BUSY));
  else
    us_document_save_unasked_async (document, saved_cb, g_object_ref (self->window));
}

/* The timer is not begun anew with each key, and everything else comes first. */
static gboolean
waited_cb (gpointer user_data)
{
  Autosave *self = user_data;
  const gint64 left = self->changed + get_delay () - g_get_monotonic_time ();

  self->timer = 0;
  if (left > 0)
    wait (self, left);
  else
    save (self);
  return G_SOURCE_REMOVE;
}

static void
wait (Autosave *self, gint64 time)
{
  if (self->timer == 0)
    self->timer =
        g_timeout_add_full (G_PRIORITY_LOW, (guint) ((time + 999) / 1000), waited_cb, self, NULL);
}

static void
changed_cb (Autosave *self)
{
  self->changed = g_get_monotonic_time ();
  wait (self, get_delay ());
}

static void
drop (Autosave *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->statement != NULL)
    g_signal_handlers_disconnect_by_data (self->statement, self);
  g_clear_object (&self->statement);
}

static void
document_cb (Autosave *self)
{
  UsDocument *document = us_window_get_document (self->window);

  drop (self);
  if (document == NULL)
    return;
  self->statement = g_object_ref (us_document_get_statement (document));
  g_signal_connect_swapped (self->statement, "changed", G_CALLBACK (changed_cb), self);
}

static void
active_cb (Autosave *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self->window)))
    save (self);
}

/* What was written before it was chosen is saved too. */
static void
chosen_cb (UsWindow *window)
{
  changed_cb (g_object_get_data (G_OBJECT (window), AUTOSAVE));
}

static void
autosave_free (gpointer data)
{
  drop (data);
  g_free (data);
}

/**
 * us_autosave_add:
 * @window: a new window
 *
 * Saves whatever document it will have, when that is wanted. Main thread only.
 */
void
us_autosave_add (UsWindow *window)
{
  Autosave *self;

  g_return_if_fail (US_IS_WINDOW (window));

  self = g_new0 (Autosave, 1);
  self->window = window;
  g_object_set_data_full (G_OBJECT (window), AUTOSAVE, self, autosave_free);
  g_signal_connect_swapped (window, "notify::document", G_CALLBACK (document_cb), self);
  g_signal_connect_swapped (window, "notify::is-active", G_CALLBACK (active_cb), self);
  g_signal_connect_object (us_settings_get (), "changed::autosave", G_CALLBACK (chosen_cb), window,
                           G_CONNECT_SWAPPED);
}

/**
 * us_autosave_is_wanted:
 * @document: a document
 *
 * Main thread only.
 *
 * Returns: whether letters are saved by themselves, and nothing speaks against it for this one
 */
gboolean
us_autosave_is_wanted (UsDocument *document)
{
  g_return_val_if_fail (US_IS_DOCUMENT (document), FALSE);

  return g_settings_get_boolean (us_settings_get (), "autosave") &&
         us_document_can_save_unasked (document);
}
