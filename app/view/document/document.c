/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document-internal.h"

#include <glib/gi18n.h>

#define SUFFIX ".statement"

typedef enum
{
  PROP_STATEMENT = 1,
  PROP_HISTORY,
  PROP_PATH,
  PROP_TITLE,
  PROP_UNSAVED,
  PROP_NOTICE,
  PROP_OUTSIDE,
} UsDocumentProperty;

G_DEFINE_FINAL_TYPE (UsDocument, us_document, G_TYPE_OBJECT)

static GParamSpec *properties[PROP_OUTSIDE + 1];

/* The title of the letter, else the name of its file, else a name for what has none. */
static void
us_document_update_title (UsDocument *self)
{
  const char *title = us_item_get_string (US_ITEM (self->statement), US_STATEMENT_TITLE);
  g_autofree char *new_title = NULL;

  if (*title != '\0')
    new_title = g_strdup (title);
  else if (self->path != NULL)
    new_title = g_filename_display_basename (self->path);
  else
    new_title = g_strdup (_ ("New Letter"));

  if (g_strcmp0 (new_title, self->title) == 0)
    return;
  g_free (self->title);
  self->title = g_steal_pointer (&new_title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

void
us_document_update_unsaved (UsDocument *self)
{
  const gboolean unsaved = self->foreign || us_history_get_modified (self->history);

  if (unsaved == self->unsaved)
    return;
  self->unsaved = unsaved;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
}

void
us_document_set_path (UsDocument *self, const char *path)
{
  if (g_strcmp0 (self->path, path) == 0)
    return;
  g_free (self->path);
  self->path = g_strdup (path);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PATH]);
  us_document_update_title (self);
}

/* Whoever relies on it has to know. */
static void
journal_failed_cb (UsDocument *self)
{
  if (self->notice == US_DOCUMENT_NOT_KEPT)
    return;
  self->notice = US_DOCUMENT_NOT_KEPT;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
}

static void
us_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsDocument *self = US_DOCUMENT (object);

  switch ((UsDocumentProperty) id)
    {
    case PROP_STATEMENT:
      g_value_set_object (value, self->statement);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_UNSAVED:
      g_value_set_boolean (value, self->unsaved);
      break;
    case PROP_NOTICE:
      g_value_set_int (value, self->notice);
      break;
    case PROP_OUTSIDE:
      g_value_set_int (value, (int) self->outside);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_document_dispose (GObject *object)
{
  UsDocument *self = US_DOCUMENT (object);

  /* Who closes a letter has saved it, or said that it is not wanted; a crash comes by here never.
   */
  if (self->journal != NULL)
    us_journal_discard (self->journal);
  g_clear_object (&self->journal);
  g_clear_object (&self->history);
  g_clear_object (&self->statement);

  G_OBJECT_CLASS (us_document_parent_class)->dispose (object);
}

static void
us_document_finalize (GObject *object)
{
  UsDocument *self = US_DOCUMENT (object);

  g_free (self->path);
  g_free (self->title);

  G_OBJECT_CLASS (us_document_parent_class)->finalize (object);
}

static void
us_document_class_init (UsDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = us_document_get_property;
  object_class->dispose = us_document_dispose;
  object_class->finalize = us_document_finalize;

  properties[PROP_STATEMENT] =
      g_param_spec_object ("statement", NULL, NULL, US_TYPE_STATEMENT, flags);
  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, US_TYPE_HISTORY, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_UNSAVED] = g_param_spec_boolean ("unsaved", NULL, NULL, FALSE, flags);
  properties[PROP_NOTICE] = g_param_spec_int ("notice", NULL, NULL, US_READER_FINE,
                                              US_DOCUMENT_NOT_KEPT, US_READER_FINE, flags);
  properties[PROP_OUTSIDE] = g_param_spec_int ("outside", NULL, NULL, US_DOCUMENT_AS_KNOWN,
                                               US_DOCUMENT_BLOCKED, US_DOCUMENT_AS_KNOWN, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
us_document_init (UsDocument *self)
{
}

/**
 * us_document_new:
 * @statement: what to work on
 *
 * A document that has no file yet. Main thread only.
 *
 * Returns: (transfer full): a new document
 */
UsDocument *
us_document_new (UsStatement *statement)
{
  g_autofree char *root = us_journal_folder_dup_root ();
  UsDocument *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_object_new (US_TYPE_DOCUMENT, NULL);
  self->statement = g_object_ref (statement);
  self->history = us_history_new (statement);
  self->journal = us_journal_new (statement, root);
  us_document_update_title (self);
  g_signal_connect_object (self->journal, "failed", G_CALLBACK (journal_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (statement, "notify::title", G_CALLBACK (us_document_update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::modified",
                           G_CALLBACK (us_document_update_unsaved), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * us_document_get_statement:
 * @self: a document
 *
 * Main thread only.
 *
 * Returns: (transfer none): its statement, always the same
 */
UsStatement *
us_document_get_statement (UsDocument *self)
{
  g_return_val_if_fail (US_IS_DOCUMENT (self), NULL);

  return self->statement;
}

/**
 * us_document_get_history:
 * @self: a document
 *
 * Main thread only.
 *
 * Returns: (transfer none): what undoes and redoes its changes
 */
UsHistory *
us_document_get_history (UsDocument *self)
{
  g_return_val_if_fail (US_IS_DOCUMENT (self), NULL);

  return self->history;
}

/**
 * us_document_get_path:
 * @self: a document
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): its file, or %NULL when it was never saved
 */
const char *
us_document_get_path (UsDocument *self)
{
  g_return_val_if_fail (US_IS_DOCUMENT (self), NULL);

  return self->path;
}

/**
 * us_document_get_title:
 * @self: a document
 *
 * Main thread only.
 *
 * Returns: (transfer none): what to call it in a window's title
 */
const char *
us_document_get_title (UsDocument *self)
{
  g_return_val_if_fail (US_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * us_document_get_unsaved:
 * @self: a document
 *
 * Main thread only.
 *
 * Returns: whether something would be lost if it was closed now
 */
gboolean
us_document_get_unsaved (UsDocument *self)
{
  g_return_val_if_fail (US_IS_DOCUMENT (self), FALSE);

  return self->unsaved;
}

/**
 * us_document_is_pristine:
 * @self: a document
 *
 * Main thread only.
 *
 * Returns: whether nobody has done anything with it, so that another one may take its place
 */
gboolean
us_document_is_pristine (UsDocument *self)
{
  g_return_val_if_fail (US_IS_DOCUMENT (self), FALSE);

  return self->path == NULL && !self->unsaved && !us_history_get_can_undo (self->history) &&
         !us_history_get_can_redo (self->history);
}

/**
 * us_document_suggest_name:
 * @self: a document
 * @suffix: of the name, without the dot
 *
 * Main thread only.
 *
 * Returns: (transfer full): the base name of a file for it
 */
char *
us_document_suggest_name (UsDocument *self, const char *suffix)
{
  g_autofree char *stem = NULL;
  g_autofree char *mine = NULL;

  g_return_val_if_fail (US_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (suffix != NULL, NULL);

  if (self->path != NULL)
    {
      stem = g_path_get_basename (self->path);
      if (g_str_has_suffix (stem, SUFFIX))
        stem[strlen (stem) - strlen (SUFFIX)] = '\0';
    }
  else
    {
      /* Names of files end at 255 bytes; half of that is still readable. */
      stem = g_utf8_substring (self->title, 0, MIN (g_utf8_strlen (self->title, -1), 60));
      g_strdelimit (stem, "/\\:*?\"<>|", '-');
      if (*stem == '.')
        *stem = '-';
    }
  /* The file's own name would take away what somebody else has written. */
  if (self->outside == US_DOCUMENT_CHANGED && g_str_equal (suffix, "statement"))
    /* translators: a file's name without suffix, as in: letter (my version) */
    mine = g_strdup_printf (_ ("%s (my version)"), stem);
  return g_strconcat (mine != NULL ? mine : stem, ".", suffix, NULL);
}
