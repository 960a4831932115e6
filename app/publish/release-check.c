/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "publish/release-check.h"

#include <glib/gi18n-lib.h>

#include "model/addressee.h"
#include "model/block.h"
#include "model/contact.h"
#include "model/note.h"
#include "model/task.h"
#include "publish/live-count.h"
#include "publish/page-setup.h"
#include "publish/release-check-body.h"
#include "publish/release-check-pages.h"
#include "publish/release-check-signatories.h"
#include "register/distinct.h"

/* What every letter needs. */
static const struct
{
  guint property;
  const char *message;
} needed[] = {
  { US_STATEMENT_DATE, N_ ("The letter has no date.") },
  { US_STATEMENT_TITLE, N_ ("The letter has no title.") },
  { US_STATEMENT_SALUTATION, N_ ("The letter does not greet those whom it is sent to.") },
};

static void
check_statement (UsReleaseList *self)
{
  UsItem *item = US_ITEM (self->statement);
  guint n_fields;
  const UsField *fields = us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);

  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    if (*us_item_get_string (item, needed[i].property) == '\0')
      us_release_list_add (self, NULL, fields[needed[i].property - 1].name,
                           _ (fields[needed[i].property - 1].title), _ (needed[i].message));
  us_release_check_fields (self, item, NULL);
}

/* Checks the items of a list one by one, each named by @format and its number. */
static void
check_list (UsReleaseList *self, UsItemList *list, const char *format)
{
  guint length = us_item_list_get_length (list);

  for (guint i = 0; i < length; i++)
    {
      UsItem *item = us_item_list_get (list, i);
      g_autofree char *place = g_strdup_printf (format, i + 1);

      if (us_item_is_blank (item))
        us_release_list_add (self, item, NULL, place, _ ("There is nothing in it."));
      us_release_check_fields (self, item, place);
    }
}

static void
check_addressees (UsReleaseList *self)
{
  UsItemList *addressees = us_statement_get_addressees (self->statement);

  if (us_item_list_get_length (addressees) == 0)
    us_release_list_add (self, NULL, "addressees", _ ("Addressees"),
                         _ ("The letter is addressed to nobody."));
  /* translators: %u counts the addressees */
  check_list (self, addressees, _ ("Addressee %u"));
}

static void
check_references (UsReleaseList *self)
{
  UsItemList *notes = us_statement_get_notes (self->statement);
  guint length = us_item_list_get_length (notes);

  for (guint i = 0; i < length; i++)
    {
      UsItem *note = us_item_list_get (notes, i);
      g_autofree char *place = NULL;

      if (us_item_is_blank (note) ||
          g_hash_table_contains (self->referenced, us_item_get_id (note)))
        continue;
      /* translators: %u counts the notes in the order in which they are kept */
      place = g_strdup_printf (_ ("Note %u"), i + 1);
      us_release_list_add (self, note, NULL, place, _ ("Nothing in the letter refers to it."));
    }
}

static GHashTable *
collect_ids (UsItemList *list)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint length = us_item_list_get_length (list);

  for (guint i = 0; i < length; i++)
    g_hash_table_add (ids, (gpointer) us_item_get_id (us_item_list_get (list, i)));
  return ids;
}

static GHashTable *
collect_demands (UsItemList *body)
{
  GHashTable *ids = collect_ids (body);
  guint length = us_item_list_get_length (body);

  for (guint i = 0; i < length; i++)
    {
      UsBlock *block = us_item_list_get (body, i);

      if (us_block_get_kind (block) != US_BLOCK_DEMAND)
        g_hash_table_remove (ids, us_item_get_id (US_ITEM (block)));
    }
  return ids;
}

/**
 * us_problem_free:
 * @self: (transfer full): a problem
 *
 * Frees it. Any thread.
 */
void
us_problem_free (UsProblem *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->property);
  g_free (self->place);
  g_free (self->message);
  g_free (self);
}

/* Who is printed when nobody chose an edition. */
static UsPublishOptions
get_options (UsStatement *statement, const UsPublishOptions *options)
{
  if (options != NULL)
    return *options;
  return (UsPublishOptions){
    .statuses = us_page_setup_get_printed (us_statement_get_settings (statement)),
  };
}

static void
count (UsReleaseList *self)
{
  UsLiveCount count;

  us_live_count_start (&count);
  for (guint i = 0; i < self->names->signatories->len; i++)
    us_live_count_add (
        &count, us_signatory_get_kind (self->names->signatories->pdata[i]),
        us_item_get_string (self->names->signatories->pdata[i], US_SIGNATORY_COUNTRY));
  us_live_count_end (&count);
  memcpy (self->counts, count.counts, sizeof self->counts);
}

/* Everything, when it is known already which names are alike. */
static GPtrArray *
check (UsReleaseList *self)
{
  UsItemList *notes = us_statement_get_notes (self->statement);

  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) us_problem_free);
  self->notes = collect_ids (notes);
  self->demands = collect_demands (us_statement_get_body (self->statement));
  self->referenced = g_hash_table_new (g_str_hash, g_str_equal);
  count (self);

  check_statement (self);
  check_addressees (self);
  us_release_check_body (self);
  us_release_check_signatories (self);
  /* translators: %u counts those who get a copy */
  check_list (self, us_statement_get_copies (self->statement), _ ("Copy %u"));
  us_release_check_readers (self);
  /* translators: %u counts the contacts */
  check_list (self, us_statement_get_contacts (self->statement), _ ("Contact %u"));
  /* translators: %u counts the notes in the order in which they are kept */
  check_list (self, notes, _ ("Note %u"));
  check_references (self);
  us_release_check_pages (self);

  g_hash_table_unref (self->notes);
  g_hash_table_unref (self->demands);
  g_hash_table_unref (self->referenced);
  return self->problems;
}

/**
 * us_release_check:
 * @statement: a statement
 * @options: (nullable): which edition; %NULL for the one that the settings of the statement ask for
 * @help: (nullable): what is asked of others
 *
 * Looks for what should not be in a letter that goes out, or should and is not: parts that are
 * missing or empty, blanks that were never filled in, names twice or alike, numbers that the list
 * belies, references and links that lead nowhere, paragraphs in another language, signatories who
 * have not confirmed or have withdrawn, readers who have signed, logos that say nothing to those
 * who do not see them, a font that is not there. Nothing of this prevents an export. Main thread
 * only.
 *
 * Returns: (transfer full) (element-type UsProblem): the problems in reading order
 */
GPtrArray *
us_release_check (UsStatement *statement, const UsPublishOptions *options,
                  const UsReleaseHelp *help)
{
  UsReleaseList self = { .statement = statement };
  g_autoptr (UsReleaseNames) names = NULL;
  g_autoptr (GArray) likes = NULL;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  if (help != NULL)
    self.help = *help;
  self.options = get_options (statement, options);
  self.names = names = us_release_names_new (statement, &self.options);
  self.likes = likes = us_release_names_compare (names, NULL, NULL);
  us_distinct_leave_out (statement, names->signatories, likes);
  return check (&self);
}

/* A check that waits for which names are alike. */
typedef struct
{
  UsPublishOptions options;
  char *as_of;
  UsReleaseHelp help;
  UsReleaseNames *names;
} Job;

static void
job_free (Job *job)
{
  us_release_names_free (job->names);
  g_free (job->as_of);
  g_free (job);
}

static void
compare_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  GArray *likes = us_release_names_compare (job->names, cancellable, &error);

  if (likes != NULL)
    g_task_return_pointer (task, likes, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * us_release_check_async:
 * @statement: a statement
 * @options: (nullable): as us_release_check(); what it points at is not needed afterwards
 * @help: (nullable): what is asked of others
 * @cancellable: (nullable): stops the check
 * @callback: called in the main context
 * @user_data: for @callback
 *
 * Does as us_release_check(), and what takes long of it in another thread. Main thread only.
 */
void
us_release_check_async (UsStatement *statement, const UsPublishOptions *options,
                        const UsReleaseHelp *help, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (US_IS_STATEMENT (statement));

  job = g_new0 (Job, 1);
  job->options = get_options (statement, options);
  job->names = us_release_names_new (statement, &job->options);
  if (help != NULL)
    job->help = *help;
  job->as_of = g_strdup (job->options.as_of);
  job->options = (UsPublishOptions){ .statuses = job->options.statuses, .as_of = job->as_of };
  task = g_task_new (statement, cancellable, callback, user_data);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  us_task_run_in_thread (task, compare_in_thread);
}

/**
 * us_release_check_finish:
 * @result: what the callback got
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Gives what us_release_check_async() found. Main thread only.
 *
 * Returns: (transfer full) (nullable) (element-type UsProblem): as us_release_check()
 */
GPtrArray *
us_release_check_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GArray) likes = NULL;
  UsReleaseList self = { .problems = NULL };
  const Job *job;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  likes = g_task_propagate_pointer (G_TASK (result), error);
  if (likes == NULL)
    return NULL;
  job = g_task_get_task_data (G_TASK (result));
  self.statement = g_task_get_source_object (G_TASK (result));
  self.options = job->options;
  self.help = job->help;
  self.names = job->names;
  self.likes = likes;
  us_distinct_leave_out (self.statement, job->names->signatories, likes);
  return check (&self);
}
