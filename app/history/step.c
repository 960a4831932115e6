/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/step.h"

#include "history/runs.h"
#include "history/typing.h"

#include <glib/gi18n-lib.h>

struct _UsStep
{
  GPtrArray *changes;
  GHashTable *sets; /* the SETs among them to their place plus one; only while the step grows */
  char *label;
  guint64 position;
  UsTyping typing;
  gboolean ends_with_space;
  UsHistoryPlace places[US_STEP_AFTER + 1];
};

static guint
hash_set (gconstpointer key)
{
  const UsChange *change = key;

  return g_direct_hash (change->item) * 31 + change->property;
}

static gboolean
is_same_set (gconstpointer a, gconstpointer b)
{
  const UsChange *one = a;
  const UsChange *other = b;

  return one->item == other->item && one->property == other->property;
}

static gboolean
has_same_items (const UsChange *a, const UsChange *b)
{
  if (!a->items || !b->items || a->items->len != b->items->len)
    return FALSE;
  for (guint i = 0; i < a->items->len; i++)
    {
      if (a->items->pdata[i] != b->items->pdata[i])
        return FALSE;
    }
  return TRUE;
}

/* Whether the second only takes the first back. */
static gboolean
cancel_each_other (const UsChange *first, const UsChange *second)
{
  if (first->list != second->list || first->kind == US_CHANGE_SET ||
      first->kind == US_CHANGE_REORDER)
    return FALSE;
  if (first->kind == US_CHANGE_MOVE)
    return second->kind == US_CHANGE_MOVE && first->count == second->count &&
           first->position == second->to && first->to == second->position;
  return second->kind == (first->kind == US_CHANGE_INSERT ? US_CHANGE_REMOVE : US_CHANGE_INSERT) &&
         first->position == second->position && has_same_items (first, second);
}

/**
 * us_step_new:
 * @label: what the step does, translated and imperative
 *
 * Makes an empty step, which us_step_add() fills. Main thread only.
 *
 * Returns: (transfer full): the step
 */
UsStep *
us_step_new (const char *label)
{
  UsStep *self;

  g_return_val_if_fail (label, NULL);

  self = g_new0 (UsStep, 1);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) us_change_unref);
  self->label = g_strdup (label);
  return self;
}

/**
 * us_step_new_of:
 * @change: a change that has just been made
 *
 * Makes a step of one change, which further typing may continue when it is one character. Main
 * thread only.
 *
 * Returns: (transfer full): the step
 */
UsStep *
us_step_new_of (UsChange *change)
{
  g_autofree char *label = us_change_describe (change);
  const char *run;
  guint length;
  UsTyping typing = us_typing_recognise (change, &run, &length);
  UsStep *self;

  if (typing != US_TYPING_NONE && !us_typing_is_character (run, length))
    typing = US_TYPING_NONE;
  /* translators: a step of the history, as in "Undo Typing" */
  self = us_step_new (typing == US_TYPING_NONE ? label : _ ("Typing"));
  self->typing = typing;
  self->ends_with_space = typing != US_TYPING_NONE && g_unichar_isspace (g_utf8_get_char (run));
  g_ptr_array_add (self->changes, us_change_ref (change));
  return self;
}

/**
 * us_step_free:
 * @self: (transfer full): a step
 *
 * Frees a step. Main thread only.
 */
void
us_step_free (UsStep *self)
{
  g_return_if_fail (self);

  g_clear_pointer (&self->sets, g_hash_table_unref);
  g_ptr_array_unref (self->changes);
  g_free (self->label);
  g_free (self);
}

/**
 * us_step_add:
 * @self: a step that grows
 * @change: a change that has just been made
 *
 * Adds a change. What sets the same property again becomes one change, and what only takes the one
 * before back goes with it. Main thread only.
 */
void
us_step_add (UsStep *self, UsChange *change)
{
  guint last;

  g_return_if_fail (self);
  g_return_if_fail (change);

  last = self->changes->len;
  if (change->kind == US_CHANGE_SET)
    {
      UsChange **first;
      UsChange *merged;
      guint place;

      if (!self->sets)
        self->sets = g_hash_table_new (hash_set, is_same_set);
      place = GPOINTER_TO_UINT (g_hash_table_lookup (self->sets, change));
      if (place == 0)
        {
          g_hash_table_insert (self->sets, change, GUINT_TO_POINTER (last + 1));
          g_ptr_array_add (self->changes, us_change_ref (change));
          return;
        }
      first = (UsChange **) &self->changes->pdata[place - 1];
      merged = us_change_merge (*first, change);
      g_hash_table_remove (self->sets, *first);
      g_hash_table_insert (self->sets, merged, GUINT_TO_POINTER (place));
      us_change_unref (*first);
      *first = merged;
    }
  else if (last > 0 && cancel_each_other (self->changes->pdata[last - 1], change))
    g_ptr_array_set_size (self->changes, last - 1);
  else
    g_ptr_array_add (self->changes, us_change_ref (change));
}

/**
 * us_step_close:
 * @self: a step that has grown
 *
 * Drops what came to nothing; nothing can be added after it. Main thread only.
 */
void
us_step_close (UsStep *self)
{
  guint kept = 0;

  g_return_if_fail (self);

  g_clear_pointer (&self->sets, g_hash_table_unref);
  for (guint i = 0; i < self->changes->len; i++)
    {
      UsChange *change = self->changes->pdata[i];

      if (us_change_is_nothing (change))
        us_change_unref (change);
      else
        self->changes->pdata[kept++] = change;
    }
  /* Those behind have moved or gone: they must not be given back again. */
  g_ptr_array_set_free_func (self->changes, NULL);
  g_ptr_array_set_size (self->changes, kept);
  g_ptr_array_set_free_func (self->changes, (GDestroyNotify) us_change_unref);
  us_runs_join (self->changes);
}

/**
 * us_step_continue_typing:
 * @self: the last step
 * @change: a change that has just been made
 *
 * Makes a change part of the step when it goes on typing or deleting at the same place and begins
 * no new word. Main thread only.
 *
 * Returns: %FALSE when it does not, and nothing is changed
 */
gboolean
us_step_continue_typing (UsStep *self, const UsChange *change)
{
  g_autoptr (UsChange) merged = NULL;
  const char *run;
  const char *before;
  const char *all;
  guint length, before_length, all_length;
  UsChange **typed;
  gboolean space;

  g_return_val_if_fail (self, FALSE);
  g_return_val_if_fail (change, FALSE);

  if (self->typing == US_TYPING_NONE ||
      us_typing_recognise (change, &run, &length) != self->typing ||
      !us_typing_is_character (run, length))
    return FALSE;
  /* A word begins where something follows a space. */
  space = g_unichar_isspace (g_utf8_get_char (run));
  if (self->ends_with_space && !space)
    return FALSE;
  typed = (UsChange **) &self->changes->pdata[self->changes->len - 1];
  merged = us_change_merge (*typed, change);
  if (!merged || us_typing_recognise (*typed, &before, &before_length) != self->typing ||
      us_typing_recognise (merged, &all, &all_length) != self->typing ||
      all_length != before_length + length)
    return FALSE;
  us_change_unref (*typed);
  *typed = g_steal_pointer (&merged);
  self->ends_with_space = space;
  return TRUE;
}

/**
 * us_step_type_over:
 * @self: the last step, which has just been made
 * @change: a change that has just been made
 *
 * Makes a character part of the step that has removed what it was typed over. Main thread only.
 *
 * Returns: %FALSE when it is something else, and nothing is changed
 */
gboolean
us_step_type_over (UsStep *self, UsChange *change)
{
  g_return_val_if_fail (self, FALSE);

  if (!us_typing_is_over (self->changes, change, &self->ends_with_space))
    return FALSE;
  g_ptr_array_add (self->changes, us_change_ref (change));
  self->typing = US_TYPING_INSERT;
  return TRUE;
}

/**
 * us_step_is_nothing:
 * @self: a step
 *
 * Tells whether it changes nothing. Main thread only.
 *
 * Returns: %TRUE when there is nothing in it
 */
gboolean
us_step_is_nothing (const UsStep *self)
{
  g_return_val_if_fail (self, TRUE);

  return self->changes->len == 0;
}

/**
 * us_step_get_label:
 * @self: a step
 *
 * Says what it does: "Change Title". Main thread only.
 *
 * Returns: (transfer none): the words, translated
 */
const char *
us_step_get_label (const UsStep *self)
{
  g_return_val_if_fail (self, "");

  return self->label;
}

/**
 * us_step_get_position:
 * @self: a step
 *
 * Gives the position of the history behind the step. Main thread only.
 *
 * Returns: the position
 */
guint64
us_step_get_position (const UsStep *self)
{
  g_return_val_if_fail (self, 0);

  return self->position;
}

/**
 * us_step_set_position:
 * @self: a step
 * @position: a position of the history that was never used before
 *
 * Says which position the history has behind the step. Main thread only.
 */
void
us_step_set_position (UsStep *self, guint64 position)
{
  g_return_if_fail (self);

  self->position = position;
}

/**
 * us_step_get_place:
 * @self: a step
 * @side: of the step
 *
 * Gives where the caret was, to be read or written; at first it is not known. Main thread only.
 *
 * Returns: (transfer none): the place
 */
UsHistoryPlace *
us_step_get_place (UsStep *self, UsStepSide side)
{
  g_return_val_if_fail (self, NULL);

  return &self->places[side];
}

/**
 * us_step_get_n_changes:
 * @self: a step
 *
 * Main thread only.
 *
 * Returns: how many changes it is made of
 */
guint
us_step_get_n_changes (const UsStep *self)
{
  g_return_val_if_fail (self, 0);

  return self->changes->len;
}

/**
 * us_step_get_change:
 * @self: a step
 * @index: which, from 0, in the order in which they were made
 *
 * Main thread only.
 *
 * Returns: (transfer none): a change
 */
UsChange *
us_step_get_change (const UsStep *self, guint index)
{
  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (index < self->changes->len, NULL);

  return self->changes->pdata[index];
}
