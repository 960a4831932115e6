/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "register/duplicates.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/task.h"
#include "register/crowd.h"
#include "register/distinct.h"

/* What is compared, apart from the statement, for another thread. */
typedef struct
{
  GPtrArray *signatories;
  GPtrArray *names; /* GRefString, shared with the signatories */
  GPtrArray *emails;
  char *language;
} Input;

static void
release_string (gpointer string)
{
  g_ref_string_release (string);
}

static void
input_free (Input *self)
{
  g_ptr_array_unref (self->signatories);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->emails);
  g_free (self->language);
  g_free (self);
}

static void
take (gpointer item, gpointer input)
{
  Input *self = input;

  g_ptr_array_add (self->signatories, g_object_ref (item));
  g_ptr_array_add (self->names,
                   g_ref_string_acquire (us_item_peek_ref_string (item, US_SIGNATORY_NAME)));
  g_ptr_array_add (self->emails,
                   g_ref_string_acquire (us_item_peek_ref_string (item, US_SIGNATORY_EMAIL)));
}

static Input *
input_new (UsStatement *statement)
{
  Input *self = g_new (Input, 1);

  self->signatories = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_ptr_array_new_with_free_func (release_string);
  self->emails = g_ptr_array_new_with_free_func (release_string);
  self->language = g_strdup (us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE));
  us_item_list_foreach (us_statement_get_signatories (statement), take, self);
  return self;
}

/* Who has an address that one before has. */
static void
find_emails (const Input *input, GArray *pairs)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < input->emails->len; i++)
    {
      const char *email = input->emails->pdata[i];
      g_autofree char *folded = NULL;
      guint first;

      if (strchr (email, '@') == NULL)
        continue;
      folded = g_utf8_casefold (email, -1);
      first = GPOINTER_TO_UINT (g_hash_table_lookup (seen, folded));
      if (first > 0)
        g_array_append_val (pairs, ((UsLikePair){ i, first - 1, US_LIKENESS_NONE }));
      else
        g_hash_table_insert (seen, g_steal_pointer (&folded), GUINT_TO_POINTER (i + 1));
    }
}

/* The first of a group; each step halves the way for the next who asks. */
static guint
find_first (guint *firsts, guint index)
{
  while (firsts[index] != index)
    index = firsts[index] = firsts[firsts[index]];
  return index;
}

static void
join (guint *firsts, const UsLikePair *pair)
{
  guint a = find_first (firsts, pair->index);
  guint b = find_first (firsts, pair->like);

  firsts[MAX (a, b)] = MIN (a, b);
}

static void
duplicates_free (UsDuplicates *self)
{
  g_ptr_array_unref (self->signatories);
  g_free (self);
}

static GPtrArray *
gather (const Input *input, const GArray *pairs)
{
  guint n = input->signatories->len;
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) duplicates_free);
  g_autofree guint *firsts = g_new (guint, n + 1);
  g_autofree UsDuplicates **by_first = g_new0 (UsDuplicates *, n + 1);

  for (guint i = 0; i < n; i++)
    firsts[i] = i;
  for (guint i = 0; i < pairs->len; i++)
    join (firsts, &g_array_index (pairs, UsLikePair, i));
  for (guint i = 0; i < pairs->len; i++)
    {
      const UsLikePair *pair = &g_array_index (pairs, UsLikePair, i);
      UsDuplicates **group = &by_first[find_first (firsts, pair->index)];

      if (*group == NULL)
        {
          *group = g_new0 (UsDuplicates, 1);
          (*group)->signatories = g_ptr_array_new_with_free_func (g_object_unref);
        }
      (*group)->reason = MAX ((*group)->reason, pair->reason);
      (*group)->same_email |= pair->reason == US_LIKENESS_NONE;
    }
  for (guint i = 0; i < n; i++)
    {
      UsDuplicates *group = by_first[find_first (firsts, i)];

      if (group == NULL)
        continue;
      if (group->signatories->len == 0)
        g_ptr_array_add (groups, group);
      g_ptr_array_add (group->signatories, g_object_ref (input->signatories->pdata[i]));
    }
  return groups;
}

static GArray *
compare (const Input *input, GCancellable *cancellable, GError **error)
{
  GArray *pairs = us_crowd_find ((const char *const *) input->names->pdata, input->names->len,
                                 input->language, cancellable, error);

  if (pairs != NULL)
    find_emails (input, pairs);
  return pairs;
}

/**
 * us_duplicates_find:
 * @statement: a statement
 * @cancellable: (nullable): stops the search
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Finds the signatories that may be one: alike by name, or with the same e-mail address. Main
 * thread only. Those that us_distinct_keep() was told of are left out.
 *
 * Returns: (transfer full) (nullable) (element-type UsDuplicates): groups in the order of the list;
 *   %NULL when it was cancelled
 */
GPtrArray *
us_duplicates_find (UsStatement *statement, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) pairs = NULL;
  GPtrArray *groups = NULL;
  Input *input;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  input = input_new (statement);
  pairs = compare (input, cancellable, error);
  if (pairs != NULL)
    {
      us_distinct_leave_out (statement, input->signatories, pairs);
      groups = gather (input, pairs);
    }
  input_free (input);
  return groups;
}

static void
find_in_thread (GTask *task, gpointer source, gpointer input, GCancellable *cancellable)
{
  GError *error = NULL;
  GArray *pairs = compare (input, cancellable, &error);

  if (pairs == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, pairs, (GDestroyNotify) g_array_unref);
}

/**
 * us_duplicates_find_async:
 * @statement: a statement
 * @cancellable: (nullable): stops the search
 * @callback: called in the main context
 * @user_data: for @callback
 *
 * Does as us_duplicates_find() in another thread, for the names as they are now. Main thread only.
 */
void
us_duplicates_find_async (UsStatement *statement, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (US_IS_STATEMENT (statement));

  task = g_task_new (statement, cancellable, callback, user_data);
  g_task_set_task_data (task, input_new (statement), (GDestroyNotify) input_free);
  us_task_run_in_thread (task, find_in_thread);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const UsLikePair *one = a, *other = b;

  if (one->index != other->index)
    return one->index < other->index ? -1 : 1;
  if (one->like != other->like)
    return one->like < other->like ? -1 : 1;
  /* The name says more than the address. */
  return (int) other->reason - (int) one->reason;
}

/**
 * us_duplicates_find_finish:
 * @result: what the callback got
 * @ret_signatories: (out) (transfer full) (element-type UsSignatory): those of the list, as it was
 *   when the search began; set only with pairs
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Gives what us_duplicates_find_async() found, for one after the other to be looked at. Main thread
 * only.
 *
 * Returns: (transfer full) (nullable) (element-type UsLikePair): pairs of @ret_signatories by
 * rising index, each once; %US_LIKENESS_NONE where the address is the same
 */
GArray *
us_duplicates_find_finish (GAsyncResult *result, GPtrArray **ret_signatories, GError **error)
{
  GPtrArray *signatories;
  GArray *pairs;

  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (ret_signatories != NULL, NULL);

  pairs = g_task_propagate_pointer (G_TASK (result), error);
  if (pairs == NULL)
    return NULL;
  signatories = ((Input *) g_task_get_task_data (G_TASK (result)))->signatories;
  us_distinct_leave_out (g_task_get_source_object (G_TASK (result)), signatories, pairs);
  g_array_sort (pairs, compare_pairs);
  for (guint i = pairs->len; i > 1; i--)
    {
      const UsLikePair *one = &g_array_index (pairs, UsLikePair, i - 2);

      if (one[0].index == one[1].index && one[0].like == one[1].like)
        g_array_remove_index (pairs, i - 1);
    }
  *ret_signatories = g_ptr_array_ref (signatories);
  return pairs;
}

/**
 * us_duplicates_describe:
 * @reason: why signatories may be one
 *
 * Says it in the language of the interface. Main thread only.
 *
 * Returns: (transfer full): translated words
 */
char *
us_duplicates_describe (UsLikeness reason)
{
  if (reason == US_LIKENESS_NONE)
    return g_strdup (_ ("Same e-mail address"));
  return us_likeness_describe (reason);
}
