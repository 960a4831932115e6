/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "versions/versions.h"

#include "model/error.h"
#include "model/item-list-edit.h"
#include "register/agreement.h"
#include "store/reader/reader.h"
#include "store/writer/writer-inline.h"
#include "store/writer/writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is beyond that was not given by us. */
#define HIGHEST 1000000

static void
raise_to (const char *number, guint64 *highest)
{
  const guint64 value = g_ascii_strtoull (number, NULL, 10);

  if (value > *highest && value < HIGHEST)
    *highest = value;
}

static void
raise_to_version_cb (gpointer version, gpointer highest)
{
  raise_to (us_version_get_number (version), highest);
}

static void
raise_to_agreement_cb (gpointer signatory, gpointer highest)
{
  raise_to (us_item_get_string (signatory, US_SIGNATORY_AGREED_TO), highest);
}

/* A number to which somebody agreed is not given again, even when its version is gone. */
static char *
make_number (UsStatement *statement)
{
  guint64 highest = 0;

  us_item_list_foreach (us_statement_get_versions (statement), raise_to_version_cb, &highest);
  us_item_list_foreach (us_statement_get_signatories (statement), raise_to_agreement_cb, &highest);
  return g_strdup_printf ("%" G_GUINT64_FORMAT, highest + 1);
}

/**
 * us_versions_save:
 * @statement: a statement
 * @name: what people call the version, or empty
 * @date: today, ISO 8601, or empty
 * @error: %US_ERROR_REFUSED when the name or the date cannot be kept or the letter is too long
 *
 * Keeps the letter as it is as a version, the one that whoever confirms from now on agrees to. One
 * step that can be undone. Main thread only.
 *
 * Returns: (transfer none) (nullable): the version
 */
UsVersion *
us_versions_save (UsStatement *statement, const char *name, const char *date, GError **error)
{
  g_autoptr (UsVersion) version = NULL;
  g_autofree char *number = NULL;
  g_autofree char *letter = NULL;
  UsItem *item;
  const char *latest;
  gboolean done;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (name != NULL && date != NULL, NULL);

  version = g_object_new (US_TYPE_VERSION, NULL);
  number = make_number (statement);
  letter = us_writer_write_letter (statement);
  item = US_ITEM (version);
  if (!us_item_set_string (item, US_VERSION_NUMBER, number, error) ||
      !us_item_set_string (item, US_VERSION_NAME, name, error) ||
      !us_item_set_from_string (item, US_VERSION_DATE, date, error) ||
      !us_item_set_string (item, US_VERSION_LETTER, letter, error))
    return NULL;
  latest = us_agreement_get_latest (statement);
  us_statement_begin_group (statement, _ ("Save Version"));
  /* Those who had confirmed before there was any version had this one before them. */
  done = us_agreement_settle (statement, latest != NULL ? latest : number, error) &&
         us_item_list_append (us_statement_get_versions (statement), item, error);
  us_statement_end_group (statement);
  return done ? version : NULL;
}

/**
 * us_versions_find:
 * @statement: a statement
 * @number: the number of a version
 * @error: %US_ERROR_REFUSED when there is none of that number
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): the version
 */
UsVersion *
us_versions_find (UsStatement *statement, const char *number, GError **error)
{
  UsItemList *versions;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (number != NULL, NULL);

  versions = us_statement_get_versions (statement);
  for (guint i = us_item_list_get_length (versions); i-- > 0;)
    {
      UsVersion *version = us_item_list_get (versions, i);

      if (strcmp (us_version_get_number (version), number) == 0)
        return version;
    }
  /* translators: %s is what somebody has entered */
  g_set_error (error, US_ERROR, US_ERROR_REFUSED, _ ("There is no version “%s”."), number);
  return NULL;
}

static void
say_item (gpointer item, gpointer out)
{
  guint n_fields;
  const UsField *fields = us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);

  for (guint property = 1; property <= n_fields; property++)
    {
      g_autofree char *value = NULL;

      if ((fields[property - 1].flags & US_FIELD_PRIVATE) != 0)
        continue;
      if (fields[property - 1].kind == US_FIELD_TEXT)
        us_inline_write (out, us_item_get_text (item, property));
      else
        value = us_item_to_string (item, property);
      g_string_append_printf (out, "%s\n", value != NULL ? value : "");
    }
}

/* What others read of the letter: they agree to no id, and to no address that only we see. */
static char *
say_letter (UsStatement *statement)
{
  GString *out = g_string_new (NULL);

  for (guint property = US_STATEMENT_LANGUAGE; property <= US_STATEMENT_VALEDICTION; property++)
    if (property == US_STATEMENT_ABOUT)
      us_inline_write (out, us_item_get_text (US_ITEM (statement), property));
    else
      g_string_append_printf (out, "%s\n", us_item_get_string (US_ITEM (statement), property));
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    if (us_statement_is_of_letter (statement, us_statement_get_list (statement, i)))
      {
        g_string_append (out, "\n");
        us_item_list_foreach (us_statement_get_list (statement, i), say_item, out);
      }
  return g_string_free (out, FALSE);
}

static gboolean
says_the_same (UsStatement *statement, UsVersion *version)
{
  g_autoptr (UsStatement) old = us_versions_open (version, NULL);
  g_autofree char *then = old != NULL ? say_letter (old) : NULL;
  g_autofree char *now = say_letter (statement);

  return g_strcmp0 (then, now) == 0;
}

/**
 * us_versions_is_kept:
 * @statement: a statement
 *
 * Whether the letter still says to others what the version says that was kept last. Main thread
 * only.
 *
 * Returns: %FALSE when it has changed since, or no version was kept
 */
gboolean
us_versions_is_kept (UsStatement *statement)
{
  g_autofree char *now = NULL;
  UsItemList *versions;
  UsVersion *latest;
  guint n;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);

  versions = us_statement_get_versions (statement);
  n = us_item_list_get_length (versions);
  if (n == 0)
    return FALSE;
  latest = us_item_list_get (versions, n - 1);
  now = us_writer_write_letter (statement);
  return strcmp (now, us_item_get_string (US_ITEM (latest), US_VERSION_LETTER)) == 0 ||
         says_the_same (statement, latest);
}

/**
 * us_versions_open:
 * @version: a version
 * @error: %US_ERROR_DAMAGED or another %US_ERROR when it cannot be read
 *
 * Gives the letter of a version. Main thread only.
 *
 * Returns: (transfer full) (nullable): a statement without signatories
 */
UsStatement *
us_versions_open (UsVersion *version, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  UsStatement *statement;
  const char *letter;

  g_return_val_if_fail (US_IS_VERSION (version), NULL);

  letter = us_item_get_string (US_ITEM (version), US_VERSION_LETTER);
  bytes = g_bytes_new (letter, strlen (letter));
  statement = us_reader_read (bytes, NULL, error);
  if (statement == NULL)
    /* translators: %s is the number of a version; why it cannot be read follows */
    g_prefix_error (error, _ ("Version %s: "), us_version_get_number (version));
  return statement;
}

static gboolean
move_list (UsItemList *from, UsItemList *to, GError **error)
{
  const guint n_items = us_item_list_get_length (from);
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (n_items, g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, g_object_ref (us_item_list_get (from, i)));
  return (n_items == 0 || us_item_list_remove (from, 0, n_items, error)) &&
         us_item_list_splice (to, 0, us_item_list_get_length (to), items->pdata, n_items, error);
}

static gboolean
take_letter (UsStatement *from, UsStatement *to, GError **error)
{
  UsItem *letter = US_ITEM (from);
  gboolean done = TRUE;

  /* Notes come last of these, and here first: texts refer to them. */
  for (guint i = US_STATEMENT_N_LISTS; done && i-- > 0;)
    {
      UsItemList *list = us_statement_get_list (to, i);

      if (us_statement_is_of_letter (to, list))
        done = move_list (us_statement_get_list (from, i), list, error);
    }
  for (guint property = US_STATEMENT_LANGUAGE; done && property <= US_STATEMENT_VALEDICTION;
       property++)
    done =
        property == US_STATEMENT_ABOUT
            ? us_item_set_text (US_ITEM (to), property, us_item_get_text (letter, property), error)
            : us_item_set_string (US_ITEM (to), property, us_item_get_string (letter, property),
                                  error);
  return done;
}

/**
 * us_versions_restore:
 * @version: a version of a statement
 * @error: why it cannot be read, as us_versions_open(), or %US_ERROR_REFUSED
 *
 * Makes the letter say again what it said then. Signatories, letterhead, settings and versions stay
 * as they are. One step that can be undone. Main thread only.
 *
 * Returns: whether it does
 */
gboolean
us_versions_restore (UsVersion *version, GError **error)
{
  g_autoptr (UsStatement) from = NULL;
  UsStatement *statement;
  gboolean done;

  g_return_val_if_fail (US_IS_VERSION (version), FALSE);

  statement = us_item_get_statement (US_ITEM (version));
  g_return_val_if_fail (statement != NULL, FALSE);
  from = us_versions_open (version, error);
  if (from == NULL)
    return FALSE;
  us_statement_begin_group (statement, _ ("Restore Version"));
  done = take_letter (from, statement, error);
  us_statement_end_group (statement);
  return done;
}
