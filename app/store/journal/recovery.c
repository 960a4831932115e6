/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/journal/recovery.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"
#include "store/journal/journal-change.h"
#include "store/journal/journal-record.h"
#include "store/journal/journal-tries.h"
#include "store/reader/reader.h"
#include "store/safe-file/file-identity.h"
#include "store/safe-file/safe-file.h"
#include "store/seal.h"

/* How many generations are looked at. */
#define LOGS_MAX 8

static void
foreach_folder (const char *root, void (*function) (UsJournalFolder *folder, gpointer data),
                gpointer data)
{
  g_autoptr (GDir) all = g_dir_open (root, 0, NULL);
  const char *name;

  while (all != NULL && (name = g_dir_read_name (all)) != NULL)
    {
      g_autofree char *path = g_build_filename (root, name, NULL);
      UsJournalFolder *folder = us_journal_folder_claim (path);

      if (folder != NULL)
        function (folder, data);
    }
}

typedef struct
{
  GPtrArray *folders;
  guint n_aside;
} Search;

static void
find_cb (UsJournalFolder *folder, gpointer data)
{
  Search *search = data;

  if (us_journal_folder_is_empty (folder))
    {
      us_journal_folder_erase (folder);
      us_journal_folder_free (folder);
    }
  else if (us_journal_folder_count_tries (folder) >= US_JOURNAL_TRIES)
    {
      search->n_aside++;
      us_journal_folder_free (folder);
    }
  else
    g_ptr_array_add (search->folders, folder);
}

static void
retry_cb (UsJournalFolder *folder, gpointer data)
{
  us_journal_folder_forget_tries (folder);
  us_journal_folder_free (folder);
}

static void
erase_cb (UsJournalFolder *folder, gpointer data)
{
  *(guint *) data += !us_journal_folder_is_empty (folder);
  us_journal_folder_erase (folder);
  us_journal_folder_free (folder);
}

/* The first record of a log says what it follows. */
static gboolean
read_head (UsRecovery *self, GBytes *log, gsize *position, gboolean *ret_on_file)
{
  g_autoptr (GVariant) head = NULL;
  g_autoptr (GVariant) sum = NULL;
  UsJournalKind kind;
  const char *path;
  gsize size;
  const guint8 *bytes;
  guint32 version;
  gboolean on_file;

  head = us_journal_record_next (log, position, &kind);
  if (head == NULL || kind != US_JOURNAL_HEAD)
    return FALSE;
  g_variant_get (head, "(ub^&ay@ay)", &version, &on_file, &path, &sum);
  if (version != US_JOURNAL_VERSION)
    return FALSE;
  g_free (self->path);
  self->path = *path != '\0' ? g_strdup (path) : NULL;
  g_clear_pointer (&self->sum, g_free);
  bytes = g_variant_get_fixed_array (sum, &size, 1);
  if (size == US_FILE_SUM_SIZE)
    self->sum = g_memdup2 (bytes, size);
  *ret_on_file = on_file;
  return TRUE;
}

static void
note_place (UsRecovery *self, GVariant *change)
{
  g_autoptr (GVariant) value = NULL;
  g_autoptr (GVariant) middle = NULL;
  g_autoptr (GVariant) first = NULL;
  const char *property;
  guchar kind, list;
  guint32 position, count, to;

  g_variant_get (change, "(yyuuu&sva(sssa(sv)))", &kind, &list, &position, &count, &to, &property,
                 &value, NULL);
  /* Where something was taken away nobody writes: the caret is where it was before. */
  if (kind != US_CHANGE_SET && kind != US_CHANGE_INSERT)
    return;
  g_clear_pointer (&self->place, g_variant_unref);
  self->place = g_variant_ref (change);
  self->position = kind == US_CHANGE_INSERT && count > 0 ? position + count - 1 : position;
  self->list = list < US_STATEMENT_N_LISTS ? list : -1;
  g_free (self->property);
  self->property =
      kind == US_CHANGE_SET && list != US_JOURNAL_SETTINGS ? g_strdup (property) : NULL;
  self->offset = 0;
  if (g_variant_is_of_type (value, G_VARIANT_TYPE ("(uus)")) ||
      g_variant_is_of_type (value, G_VARIANT_TYPE ("(uusa(yuus))")))
    {
      first = g_variant_get_child_value (value, 0);
      middle = g_variant_get_child_value (value, 2);
      self->offset = g_variant_get_uint32 (first) + (guint) g_variant_get_size (middle) - 1;
    }
}

/* All of a log up to where it is damaged, or its end. */
static void
replay (UsRecovery *self, GBytes *log, gsize position)
{
  UsJournalKind kind;
  GVariant *record;

  while ((record = us_journal_record_next (log, &position, &kind)) != NULL)
    {
      const gboolean applied =
          kind == US_JOURNAL_PLACE ||
          (kind == US_JOURNAL_CHANGE && us_journal_change_apply (self->statement, record, NULL));

      if (applied)
        note_place (self, record);
      g_variant_unref (record);
      if (!applied)
        break;
    }
}

/* A snapshot is good when its seal is; before it is there, the file that it is of may still be. */
static UsStatement *
read_base (UsRecovery *self, guint number, gboolean on_file)
{
  g_autoptr (GBytes) bytes = us_journal_folder_read (self->folder, "snapshot", number);
  UsFileIdentity identity = { 0 };
  UsStatement *statement;

  if (bytes != NULL && us_seal_check (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)))
    {
      statement = us_reader_read (bytes, NULL, NULL);
      /* This one stays until there are two that are newer. */
      if (statement != NULL)
        us_journal_folder_supersede (self->folder, number);
      return statement;
    }
  g_clear_pointer (&bytes, g_bytes_unref);
  if (!on_file || self->path == NULL || self->sum == NULL)
    return NULL;
  bytes = us_safe_file_load_known (self->path, US_SAFE_FILE_NATIVE_MAX, &identity, NULL);
  if (bytes == NULL || memcmp (identity.sum, self->sum, US_FILE_SUM_SIZE) != 0)
    return NULL;
  return us_reader_read (bytes, NULL, NULL);
}

/* Who has changed nothing since the last start is where the log before that says. */
static void
find_place (UsRecovery *self, guint number)
{
  for (guint i = 0; i < LOGS_MAX && number > 0 && self->list < 0 && self->property == NULL;
       i++, number--)
    {
      g_autoptr (GBytes) log = us_journal_folder_read (self->folder, "log", number);
      gsize position = 0;
      UsJournalKind kind;
      GVariant *record;

      while (log != NULL && (record = us_journal_record_next (log, &position, &kind)) != NULL)
        {
          if (kind == US_JOURNAL_CHANGE || kind == US_JOURNAL_PLACE)
            note_place (self, record);
          g_variant_unref (record);
        }
    }
}

/* The newest snapshot that is whole, and all that came after it. */
static void
rebuild (UsRecovery *self)
{
  const guint last = us_journal_folder_get_last (self->folder);
  guint number = last;
  guint base;

  for (; number > 0 && self->statement == NULL && last - number < LOGS_MAX; number--)
    {
      g_autoptr (GBytes) log = us_journal_folder_read (self->folder, "log", number);
      gsize position = 0;
      gboolean on_file = FALSE;
      const gboolean has_head = log != NULL && read_head (self, log, &position, &on_file);

      self->statement = read_base (self, number, on_file);
      if (self->statement != NULL && has_head)
        replay (self, log, position);
    }
  /* The loop has gone one further. */
  base = number + 1;
  for (number = base + 1; self->statement != NULL && number <= last; number++)
    {
      g_autoptr (GBytes) log = us_journal_folder_read (self->folder, "log", number);
      gsize position = 0;
      gboolean on_file;

      if (log == NULL || !read_head (self, log, &position, &on_file))
        break;
      replay (self, log, position);
    }
  find_place (self, base - 1);
}

/**
 * us_recovery_find:
 * @root: path of the folder that has all journals
 * @ret_n_aside: (out): how many are left aside because their recovery has ended the program before
 *
 * Finds what processes have left that are no more, and holds it. Main thread only.
 *
 * Returns: (transfer full) (element-type UsJournalFolder): what can be recovered; the folders are
 * not freed with the array
 */
GPtrArray *
us_recovery_find (const char *root, guint *ret_n_aside)
{
  Search search = { g_ptr_array_new (), 0 };

  g_return_val_if_fail (root != NULL && ret_n_aside != NULL, NULL);

  foreach_folder (root, find_cb, &search);
  *ret_n_aside = search.n_aside;
  return search.folders;
}

/**
 * us_recovery_read:
 * @folder: (transfer full): one that us_recovery_find() has found
 * @error: return location
 *
 * Makes the letter again. Nothing is changed in the folder but that the try is counted; call
 * us_recovery_succeed() when the letter is seen. Main thread only.
 *
 * Returns: (transfer full) (nullable): the letter; %NULL with %US_ERROR_DAMAGED, and the folder
 * stays
 */
UsRecovery *
us_recovery_read (UsJournalFolder *folder, GError **error)
{
  g_autoptr (UsRecovery) self = g_new0 (UsRecovery, 1);

  g_return_val_if_fail (folder != NULL, NULL);

  self->folder = folder;
  self->written = us_journal_folder_get_time (folder, us_journal_folder_get_last (folder));
  self->list = -1;
  us_journal_folder_add_try (folder);
  rebuild (self);
  if (self->statement == NULL)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_DAMAGED,
                           _ ("The recovery data of a letter is damaged."));
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * us_recovery_free:
 * @self: (transfer full): a recovered letter
 *
 * Main thread only. Frees all that is still in it; the folder on the disk stays.
 */
void
us_recovery_free (UsRecovery *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->folder, us_journal_folder_free);
  g_clear_object (&self->statement);
  g_free (self->path);
  g_free (self->sum);
  g_free (self->property);
  g_clear_pointer (&self->place, g_variant_unref);
  g_free (self);
}

/**
 * us_recovery_succeed:
 * @folder: what a letter was recovered from
 *
 * Says that the letter is there and the program still runs. Any thread.
 */
void
us_recovery_succeed (UsJournalFolder *folder)
{
  g_return_if_fail (folder != NULL);

  us_journal_folder_forget_tries (folder);
}

/**
 * us_recovery_retry:
 * @root: path of the folder that has all journals
 *
 * Lets those be tried again that were left aside. Main thread only.
 */
void
us_recovery_retry (const char *root)
{
  g_return_if_fail (root != NULL);

  foreach_folder (root, retry_cb, NULL);
}

/**
 * us_recovery_erase_all:
 * @root: path of the folder that has all journals
 *
 * Erases what was kept of letters that are open nowhere. Main thread only.
 *
 * Returns: how many letters that were
 */
guint
us_recovery_erase_all (const char *root)
{
  guint n_erased = 0;

  g_return_val_if_fail (root != NULL, 0);

  foreach_folder (root, erase_cb, &n_erased);
  return n_erased;
}
