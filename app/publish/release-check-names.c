/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/release-check-names.h"

#include "model/addressee.h"
#include "register/crowd.h"
#include "register/name-key.h"

static void
release_string (gpointer string)
{
  g_ref_string_release (string);
}

typedef struct
{
  UsReleaseNames *names;
  const UsPublishOptions *options;
  guint position;
} Walk;

static void
take_signatory (gpointer item, gpointer user_data)
{
  Walk *walk = user_data;
  UsReleaseNames *self = walk->names;
  const guint position = walk->position++;

  if (!us_edition_chooses (walk->options->statuses, walk->options->as_of,
                           us_signatory_get_status (item),
                           us_item_get_string (item, US_SIGNATORY_APPROVED_ON)))
    return;
  g_ptr_array_add (self->signatories, g_object_ref (item));
  g_array_append_val (self->positions, position);
  g_ptr_array_add (self->names,
                   g_ref_string_acquire (us_item_peek_ref_string (item, US_SIGNATORY_NAME)));
  g_ptr_array_add (self->organisations, g_ref_string_acquire (us_item_peek_ref_string (
                                            item, US_SIGNATORY_ORGANISATION)));
}

static void
take_reader (gpointer item, gpointer user_data)
{
  static const UsAddresseeProperty properties[] = { US_ADDRESSEE_NAME, US_ADDRESSEE_ORGANISATION };
  UsReleaseNames *self = user_data;

  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      GRefString *name = us_item_peek_ref_string (item, properties[i]);

      if (*name == '\0')
        continue;
      g_ptr_array_add (self->readers, g_object_ref (item));
      g_ptr_array_add (self->names, g_ref_string_acquire (name));
    }
}

/**
 * us_release_names_new:
 * @statement: a statement
 * @options: which edition
 *
 * Takes the names of those who are printed, and of those who read. Main thread only.
 *
 * Returns: (transfer full): the names
 */
UsReleaseNames *
us_release_names_new (UsStatement *statement, const UsPublishOptions *options)
{
  UsReleaseNames *self;
  Walk walk = { NULL, options, 0 };

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  walk.names = self = g_new (UsReleaseNames, 1);
  self->signatories = g_ptr_array_new_with_free_func (g_object_unref);
  self->positions = g_array_new (FALSE, FALSE, sizeof (guint));
  self->readers = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_ptr_array_new_with_free_func (release_string);
  self->organisations = g_ptr_array_new_with_free_func (release_string);
  self->language = g_strdup (us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE));
  us_item_list_foreach (us_statement_get_signatories (statement), take_signatory, &walk);
  us_item_list_foreach (us_statement_get_addressees (statement), take_reader, self);
  us_item_list_foreach (us_statement_get_copies (statement), take_reader, self);
  return self;
}

/**
 * us_release_names_free:
 * @self: (transfer full): names
 *
 * Frees them. Main thread only.
 */
void
us_release_names_free (UsReleaseNames *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->signatories);
  g_array_unref (self->positions);
  g_ptr_array_unref (self->readers);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->organisations);
  g_free (self->language);
  g_free (self);
}

/* Readers for whose organisation somebody signs. */
static void
find_organisations (const UsReleaseNames *self, GArray *likes)
{
  g_autoptr (GHashTable) readers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = self->signatories->len; i < self->names->len; i++)
    g_hash_table_insert (readers, us_name_fold (self->names->pdata[i], -1), GUINT_TO_POINTER (i));
  for (guint i = 0; i < likes->len; i++)
    {
      const guint index = g_array_index (likes, UsLikePair, i).index;

      if (index >= self->signatories->len)
        {
          g_autofree char *folded = us_name_fold (self->names->pdata[index], -1);

          g_hash_table_remove (readers, folded);
        }
    }
  for (guint i = 0; i < self->organisations->len && g_hash_table_size (readers) > 0; i++)
    {
      g_autofree char *folded = NULL;
      guint reader;

      if (*(const char *) self->organisations->pdata[i] == '\0')
        continue;
      folded = us_name_fold (self->organisations->pdata[i], -1);
      reader = GPOINTER_TO_UINT (g_hash_table_lookup (readers, folded));
      if (reader == 0)
        continue;
      g_array_append_val (likes, ((UsLikePair){ reader, i, US_LIKENESS_SAME }));
      g_hash_table_remove (readers, folded);
    }
}

/**
 * us_release_names_compare:
 * @self: names
 * @cancellable: (nullable): stops the search
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Finds those that are alike. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type UsLikePair): as us_crowd_find(); readers
 *   for whose organisation a signatory signs come last
 */
GArray *
us_release_names_compare (const UsReleaseNames *self, GCancellable *cancellable, GError **error)
{
  GArray *likes;

  g_return_val_if_fail (self != NULL, NULL);

  likes = us_crowd_find ((const char *const *) self->names->pdata, self->names->len, self->language,
                         cancellable, error);
  if (likes != NULL)
    find_organisations (self, likes);
  return likes;
}
