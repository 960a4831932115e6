/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "register/order-find.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/task.h"

/* At once: a third of a frame in microseconds; and how many keys between two looks at the clock. */
#define PORTION_TIME 5000
#define STRIDE 64u

/* Up to here sorting takes no time. */
#define SHORT_LIST 2000u

typedef struct
{
  guint64 start; /* the first bytes of the key, as a number: most comparisons end here */
  gsize offset;
  gsize length;
  guint index;
} Key;

/* Who is to be sorted, and the keys of the first of them. */
typedef struct
{
  UsOrder *order;
  GPtrArray *signatories;
  GArray *keys;
  GString *bytes;
} Finding;

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer bytes)
{
  const Key *one = a;
  const Key *other = b;
  int difference;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  difference = memcmp ((char *) bytes + one->offset, (char *) bytes + other->offset,
                       MIN (one->length, other->length));
  if (difference != 0)
    return difference;
  if (one->length != other->length)
    return one->length < other->length ? -1 : 1;
  return one->index < other->index ? -1 : one->index > other->index;
}

static void
finding_init (Finding *self, UsOrder *order, guint n_signatories)
{
  self->order = order;
  self->keys = g_array_sized_new (FALSE, FALSE, sizeof (Key), n_signatories);
  self->bytes = g_string_sized_new ((gsize) n_signatories * 48 + 16);
}

static void
finding_clear (Finding *self)
{
  g_array_unref (self->keys);
  g_string_free (self->bytes, TRUE);
}

static void
add_key (Finding *self, UsSignatory *signatory)
{
  Key key = { 0, self->bytes->len, 0, self->keys->len };
  guint64 start = 0;

  us_order_append_key (self->order, self->bytes, signatory);
  key.length = self->bytes->len - key.offset;
  memcpy (&start, self->bytes->str + key.offset, MIN (sizeof start, key.length));
  key.start = GUINT64_FROM_BE (start);
  g_array_append_val (self->keys, key);
}

/* Needs the keys alone. Any thread. */
static GArray *
sort_keys (Finding *self, gboolean manual)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->keys->len);

  if (!manual && self->keys->len > 1)
    g_qsort_with_data (self->keys->data, (int) self->keys->len, sizeof (Key), compare_keys,
                       self->bytes->str);
  for (guint i = 0; i < self->keys->len; i++)
    g_array_append_val (order, g_array_index (self->keys, Key, i).index);
  return order;
}

/**
 * us_order_find:
 * @order: an order
 * @signatories: (array length=n_signatories): signatories
 * @n_signatories: how many
 *
 * Finds the order of signatories; those that it does not part stay as they are to each other. Main
 * thread only.
 *
 * Returns: (transfer full) (element-type guint): at each place the index of who comes there
 */
GArray *
us_order_find (UsOrder *order, UsSignatory *const *signatories, guint n_signatories)
{
  Finding self = { 0 };
  GArray *found;

  g_return_val_if_fail (order, NULL);
  g_return_val_if_fail (signatories || n_signatories == 0, NULL);

  finding_init (&self, order, n_signatories);
  for (guint i = 0; i < n_signatories; i++)
    add_key (&self, signatories[i]);
  found = sort_keys (&self, us_order_get_by (order) == US_ORDER_MANUAL);
  finding_clear (&self);
  return found;
}

static void
free_finding (gpointer finding)
{
  Finding *self = finding;

  finding_clear (self);
  g_clear_pointer (&self->order, us_order_free);
  g_clear_pointer (&self->signatories, g_ptr_array_unref);
  g_free (self);
}

static void
sort_in_thread (GTask *task, gpointer source, gpointer finding, GCancellable *cancellable)
{
  g_task_return_pointer (task, sort_keys (finding, FALSE), (GDestroyNotify) g_array_unref);
}

/* The names are the main thread's, and so are the keys. */
static gboolean
add_keys_cb (gpointer user_data)
{
  GTask *task = user_data;
  Finding *self = g_task_get_task_data (task);
  const gint64 late = g_get_monotonic_time () + PORTION_TIME;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  do
    for (guint i = 0; i < STRIDE && self->keys->len < self->signatories->len; i++)
      add_key (self, self->signatories->pdata[self->keys->len]);
  while (self->keys->len < self->signatories->len && g_get_monotonic_time () < late);
  if (self->keys->len < self->signatories->len)
    return G_SOURCE_CONTINUE;
  us_task_run_in_thread (task, sort_in_thread);
  return G_SOURCE_REMOVE;
}

/**
 * us_order_find_async:
 * @order: (transfer full): an order, not the manual one
 * @signatories: (element-type UsSignatory): signatories, owned by the array, which is not changed
 *   any more
 * @cancellable: (nullable): to give it up
 * @callback: called in the main context
 * @user_data: for @callback
 *
 * Does as us_order_find() in portions that keep nobody waiting, and in another thread. For the
 * names as they are: who changes them cancels. Main thread only.
 */
void
us_order_find_async (UsOrder *order, GPtrArray *signatories, GCancellable *cancellable,
                     GAsyncReadyCallback callback, gpointer user_data)
{
  Finding *self;
  GTask *task;

  g_return_if_fail (order);
  g_return_if_fail (signatories);

  self = g_new0 (Finding, 1);
  finding_init (self, order, signatories->len);
  self->signatories = g_ptr_array_ref (signatories);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_task_data (task, self, free_finding);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, add_keys_cb, task, g_object_unref);
}

/**
 * us_order_find_finish:
 * @result: what the callback got
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Gives what us_order_find_async() found. Main thread only.
 *
 * Returns: (transfer full) (nullable) (element-type guint): as us_order_find()
 */
GArray *
us_order_find_finish (GAsyncResult *result, GError **error)
{
  Finding *self;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  /* The task may be freed in the other thread, which has no business with signatories. */
  self = g_task_get_task_data (G_TASK (result));
  g_clear_pointer (&self->order, us_order_free);
  /* Letting go of 100,000 can wait until they are shown. */
  g_idle_add_once ((GSourceOnceFunc) g_ptr_array_unref, g_steal_pointer (&self->signatories));
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
add_signatory (gpointer item, gpointer signatories)
{
  g_ptr_array_add (signatories, g_object_ref (item));
}

static GPtrArray *
list_signatories (UsStatement *statement)
{
  GPtrArray *signatories = g_ptr_array_new_with_free_func (g_object_unref);

  us_item_list_foreach (us_statement_get_signatories (statement), add_signatory, signatories);
  return signatories;
}

static UsOrder *
make_order (UsStatement *statement, UsSignatoryOrder by)
{
  return us_order_new (us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE), by);
}

static gboolean
apply (UsStatement *statement, const GArray *order, GError **error)
{
  gboolean done;

  us_statement_begin_group (statement, _ ("Sort Signatories"));
  done = us_item_list_reorder (us_statement_get_signatories (statement),
                               (const guint *) (gconstpointer) order->data, order->len, error);
  us_statement_end_group (statement);
  return done;
}

/**
 * us_order_sort:
 * @statement: a statement
 * @by: what to sort by
 * @error: %US_ERROR_REFUSED
 *
 * Sorts the list of signatories once, as one step that can be undone. Main thread only.
 *
 * Returns: whether it could be done; otherwise nothing is changed
 */
gboolean
us_order_sort (UsStatement *statement, UsSignatoryOrder by, GError **error)
{
  g_autoptr (UsOrder) order = NULL;
  g_autoptr (GPtrArray) signatories = NULL;
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);

  order = make_order (statement, by);
  signatories = list_signatories (statement);
  found = us_order_find (order, (UsSignatory *const *) signatories->pdata, signatories->len);
  return apply (statement, found, error);
}

/* A sort that is on its way; freed when the statement sorts again, or goes. */
typedef struct
{
  UsStatement *statement; /* not owned */
  UsSignatoryOrder by;
  GCancellable *cancellable;
  gulong changed;
} Later;

static void
free_later (gpointer later)
{
  Later *self = later;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  /* A statement that goes has no handlers any more. */
  if (g_signal_handler_is_connected (self->statement, self->changed))
    g_signal_handler_disconnect (self->statement, self->changed);
  g_free (self);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GArray) found = us_order_find_finish (result, NULL);
  Later *self = user_data;
  UsStatement *statement;

  /* Given up, and freed. */
  if (found == NULL)
    return;
  statement = self->statement;
  g_object_set_data (G_OBJECT (statement), "us-order-later", NULL);
  apply (statement, found, NULL);
}

/* The names are not what they were: from the beginning. */
static void
changed_cb (UsStatement *statement, UsChange *change, Later *self)
{
  if (change->kind == US_CHANGE_SET
          ? US_IS_SIGNATORY (change->item) || change->item == US_ITEM (statement)
          : change->list == us_statement_get_signatories (statement))
    us_order_sort_later (statement, self->by);
}

/**
 * us_order_sort_later:
 * @statement: a statement
 * @by: what to sort by, but not by hand
 *
 * Does as us_order_sort() without keeping anybody waiting: a long list is sorted a moment later, as
 * it is by then. Main thread only.
 */
void
us_order_sort_later (UsStatement *statement, UsSignatoryOrder by)
{
  UsItemList *list;
  g_autoptr (GPtrArray) signatories = NULL;
  Later *self;

  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (by != US_ORDER_MANUAL);

  list = us_statement_get_signatories (statement);
  if (us_item_list_get_length (list) < SHORT_LIST)
    {
      g_object_set_data (G_OBJECT (statement), "us-order-later", NULL);
      us_order_sort (statement, by, NULL);
      return;
    }
  self = g_new0 (Later, 1);
  self->statement = statement;
  self->by = by;
  self->cancellable = g_cancellable_new ();
  self->changed = g_signal_connect (statement, "changed", G_CALLBACK (changed_cb), self);
  g_object_set_data_full (G_OBJECT (statement), "us-order-later", self, free_later);
  signatories = list_signatories (statement);
  us_order_find_async (make_order (statement, by), signatories, self->cancellable, found_cb, self);
}
