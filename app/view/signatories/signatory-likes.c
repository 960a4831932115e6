/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-likes.h"

#include "model/task.h"
#include "register/likeness.h"

/* Shorter names look like anything: they have to be the same, or look as if they were. */
#define SHORT_NAME 4
#define MIN_LENGTH 2
/* Bytes at once: a piece of memory for each name would take a frame's time for 100,000. */
#define LETTERS 65536
/* Names at once: well within a frame. */
#define PORTION 5000u

typedef struct
{
  GPtrArray *signatories;
  GPtrArray *names;
  GStringChunk *letters; /* of the names */
  char *language;
  UsLikeIndex *index;
} Names;

struct _UsSignatoryLikes
{
  GObject parent_instance;

  UsStatement *statement; /* not owned: it owns this */
  Names *names;           /* %NULL until they are prepared */
  Names *coming;          /* while they are collected */
  guint idle;
  gboolean stale;
  gboolean preparing;
};

G_DEFINE_FINAL_TYPE (UsSignatoryLikes, us_signatory_likes, G_TYPE_OBJECT)

enum
{
  PREPARED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
free_names (gpointer data)
{
  Names *self = data;

  g_clear_pointer (&self->index, us_like_index_free);
  g_clear_pointer (&self->signatories, g_ptr_array_unref);
  g_ptr_array_unref (self->names);
  g_string_chunk_free (self->letters);
  g_free (self->language);
  g_free (self);
}

static void
prepare_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Names *names = data;

  names->index = us_like_index_new ((const char *const *) names->names->pdata, names->names->len,
                                    names->language);
  g_task_return_boolean (task, TRUE);
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UsSignatoryLikes *self = US_SIGNATORY_LIKES (source);

  self->preparing = FALSE;
  g_clear_pointer (&self->names, free_names);
  self->names = user_data;
  /* The statement may be gone by now. */
  if (self->statement == NULL)
    g_clear_pointer (&self->names, free_names);
  else
    g_signal_emit (self, signals[PREPARED], 0);
}

static void
prepare_collected (UsSignatoryLikes *self)
{
  Names *names = g_steal_pointer (&self->coming);
  g_autoptr (GTask) task = g_task_new (self, NULL, prepared_cb, names);

  g_task_set_task_data (task, names, NULL);
  us_task_run_in_thread (task, prepare_in_thread);
}

static gboolean
collect_cb (gpointer user_data)
{
  UsSignatoryLikes *self = user_data;
  UsItemList *list = us_statement_get_signatories (self->statement);
  Names *names = self->coming;
  const guint end = MIN (names->names->len + PORTION, us_item_list_get_length (list));

  for (guint i = names->names->len; i < end; i++)
    {
      UsSignatory *signatory = us_item_list_get (list, i);

      g_ptr_array_add (names->signatories, g_object_ref (signatory));
      g_ptr_array_add (names->names,
                       g_string_chunk_insert (names->letters, us_signatory_get_name (signatory)));
    }
  if (end < us_item_list_get_length (list))
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  prepare_collected (self);
  return G_SOURCE_REMOVE;
}

/* What was collected of a list that has changed is let go. */
static void
stop_collecting (UsSignatoryLikes *self)
{
  if (self->coming == NULL)
    return;
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->coming, free_names);
  self->preparing = FALSE;
}

static void
prepare (UsSignatoryLikes *self)
{
  Names *names;

  if (self->preparing)
    return;
  self->preparing = TRUE;
  self->stale = FALSE;
  self->coming = names = g_new0 (Names, 1);
  names->signatories = g_ptr_array_new_with_free_func (g_object_unref);
  names->names = g_ptr_array_new ();
  names->letters = g_string_chunk_new (LETTERS);
  names->language =
      g_strdup (us_item_get_string (US_ITEM (self->statement), US_STATEMENT_LANGUAGE));
  self->idle = g_idle_add (collect_cb, self);
}

static void
changed_cb (UsStatement *statement, UsChange *change, UsSignatoryLikes *self)
{
  if (change->kind == US_CHANGE_SET ? US_IS_SIGNATORY (change->item)
                                    : change->list == us_statement_get_signatories (statement))
    {
      const gboolean collecting = self->coming != NULL;

      self->stale = TRUE;
      stop_collecting (self);
      /* Somebody has asked, and waits for them. */
      if (collecting)
        prepare (self);
    }
}

/* The statement goes: whoever still has this asks it in vain. */
static void
leave (gpointer likes)
{
  UsSignatoryLikes *self = likes;

  stop_collecting (self);
  self->statement = NULL;
  g_clear_pointer (&self->names, free_names);
  g_object_unref (self);
}

static void
us_signatory_likes_finalize (GObject *object)
{
  g_clear_pointer (&US_SIGNATORY_LIKES (object)->names, free_names);

  G_OBJECT_CLASS (us_signatory_likes_parent_class)->finalize (object);
}

static void
us_signatory_likes_class_init (UsSignatoryLikesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = us_signatory_likes_finalize;

  signals[PREPARED] = g_signal_new ("prepared", US_TYPE_SIGNATORY_LIKES, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
us_signatory_likes_init (UsSignatoryLikes *self)
{
}

/**
 * us_signatory_likes_get:
 * @statement: a statement
 *
 * Main thread only.
 *
 * Returns: (transfer none): the names of its signatories, which follow it
 */
UsSignatoryLikes *
us_signatory_likes_get (UsStatement *statement)
{
  UsSignatoryLikes *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_object_get_data (G_OBJECT (statement), "us-signatory-likes");
  if (self == NULL)
    {
      self = g_object_new (US_TYPE_SIGNATORY_LIKES, NULL);
      self->statement = statement;
      g_object_set_data_full (G_OBJECT (statement), "us-signatory-likes", self, leave);
      g_signal_connect_object (statement, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_DEFAULT);
    }
  return self;
}

/**
 * us_signatory_likes_find:
 * @self: the names of a list
 * @name: another name
 *
 * Asks for somebody who is listed with a name that may be the same. The first time, and after the
 * list has changed, the names are prepared: then the signal "prepared" comes later. Main thread
 * only.
 *
 * Returns: (transfer none) (nullable): somebody who is in the list; %NULL when nobody is known
 */
UsSignatory *
us_signatory_likes_find (UsSignatoryLikes *self, const char *name)
{
  const glong length = g_utf8_strlen (name, -1);
  UsSignatory *signatory;
  UsLikeness likeness;
  guint index;

  g_return_val_if_fail (US_IS_SIGNATORY_LIKES (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (self->statement == NULL || length < MIN_LENGTH)
    return NULL;
  if (self->names == NULL || self->stale)
    prepare (self);
  if (self->names == NULL)
    return NULL;
  likeness = us_like_index_find (self->names->index, name, &index);
  if (likeness == US_LIKENESS_NONE || (length < SHORT_NAME && likeness > US_LIKENESS_LETTERS))
    return NULL;
  signatory = self->names->signatories->pdata[index];
  return us_item_get_list (US_ITEM (signatory)) == us_statement_get_signatories (self->statement)
             ? signatory
             : NULL;
}
