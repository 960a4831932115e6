/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/spelling/spell-names.h"

#include "model/addressee.h"
#include "model/signatory.h"

/* How long reading may take of a frame, in microseconds, how many items are read between two looks
 * at the clock, and how many milliseconds it waits after a change. */
#define SLICE 3000
#define STRIDE 64
#define WAIT 700

#define BREAKS " \t,.;:()[]{}/\"“”«»-–—·،؛\u00a0\n"

struct _UsSpellNames
{
  UsStatement *statement;
  UsSpellNamesChanged changed;
  gpointer user_data;
  gulong changed_id;
  guint read_id;

  GHashTable *words;   /* what is known */
  GHashTable *reading; /* what will be known when all is read */
  guint list;          /* of those below */
  guint position;
};

static const struct
{
  UsItemList *(*get_list) (UsStatement *statement);
  guint properties[6];
} sources[] = {
  { us_statement_get_addressees,
    { US_ADDRESSEE_HONORIFIC, US_ADDRESSEE_NAME, US_ADDRESSEE_OFFICE, US_ADDRESSEE_ORGANISATION,
      US_ADDRESSEE_COUNTRY } },
  { us_statement_get_copies,
    { US_ADDRESSEE_HONORIFIC, US_ADDRESSEE_NAME, US_ADDRESSEE_OFFICE, US_ADDRESSEE_ORGANISATION,
      US_ADDRESSEE_COUNTRY } },
  { us_statement_get_signatories,
    { US_SIGNATORY_NAME, US_SIGNATORY_PERSON, US_SIGNATORY_ROLE, US_SIGNATORY_ORGANISATION,
      US_SIGNATORY_COUNTRY } },
};

static void
read_name (UsSpellNames *self, const char *name)
{
  if (*name == '\0')
    return;
  for (const char *at = name, *start = name;; at = g_utf8_next_char (at))
    if (*at == '\0' || g_utf8_strchr (BREAKS, -1, g_utf8_get_char (at)) != NULL)
      {
        if (at > start)
          g_hash_table_add (self->reading, g_strndup (start, (gsize) (at - start)));
        if (*at == '\0')
          return;
        start = g_utf8_next_char (at);
      }
}

static void
read_item (UsSpellNames *self, UsItem *item)
{
  for (const guint *property = sources[self->list].properties; *property != 0; property++)
    read_name (self, us_item_get_string (item, *property));
}

static gboolean
read_cb (gpointer user_data)
{
  UsSpellNames *self = user_data;
  const gint64 until = g_get_monotonic_time () + SLICE;

  for (; self->list < G_N_ELEMENTS (sources); self->list++, self->position = 0)
    {
      UsItemList *list = sources[self->list].get_list (self->statement);

      for (; self->position < us_item_list_get_length (list); self->position++)
        {
          if (self->position % STRIDE == STRIDE - 1 && g_get_monotonic_time () >= until)
            {
              read_item (self, us_item_list_get (list, self->position++));
              return G_SOURCE_CONTINUE;
            }
          read_item (self, us_item_list_get (list, self->position));
        }
    }
  self->read_id = 0;
  g_hash_table_unref (self->words);
  self->words = g_steal_pointer (&self->reading);
  self->changed (self->user_data);
  return G_SOURCE_REMOVE;
}

static void
begin (UsSpellNames *self)
{
  g_clear_handle_id (&self->read_id, g_source_remove);
  g_clear_pointer (&self->reading, g_hash_table_unref);
  self->reading = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->list = self->position = 0;
  self->read_id = g_idle_add_full (G_PRIORITY_LOW, read_cb, self, NULL);
}

static gboolean
wait_cb (gpointer user_data)
{
  UsSpellNames *self = user_data;

  self->read_id = 0;
  begin (self);
  return G_SOURCE_REMOVE;
}

static void
statement_changed_cb (UsStatement *statement, UsChange *change, UsSpellNames *self)
{
  UsItemList *list = change->kind == US_CHANGE_SET ? us_item_get_list (change->item) : change->list;

  /* Names in other places are the same names. */
  if (change->kind == US_CHANGE_MOVE || change->kind == US_CHANGE_REORDER)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    if (list != NULL && list == sources[i].get_list (statement))
      {
        g_clear_handle_id (&self->read_id, g_source_remove);
        self->read_id = g_timeout_add (WAIT, wait_cb, self);
        return;
      }
}

/**
 * us_spell_names_new:
 * @statement: a letter, which must live longer
 * @changed: called when the names have been read
 * @user_data: for @changed
 *
 * Makes the names of a letter; they are not read yet. Main thread only.
 *
 * Returns: (transfer full): the names
 */
UsSpellNames *
us_spell_names_new (UsStatement *statement, UsSpellNamesChanged changed, gpointer user_data)
{
  UsSpellNames *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (changed != NULL, NULL);

  self = g_new0 (UsSpellNames, 1);
  self->statement = statement;
  self->changed = changed;
  self->user_data = user_data;
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * us_spell_names_free:
 * @self: (transfer full): names
 *
 * Frees them. Main thread only.
 */
void
us_spell_names_free (UsSpellNames *self)
{
  g_return_if_fail (self != NULL);

  /* The statement frees us last of all, when it has let go of its handlers already. */
  g_clear_handle_id (&self->read_id, g_source_remove);
  g_clear_pointer (&self->reading, g_hash_table_unref);
  g_hash_table_unref (self->words);
  g_free (self);
}

/**
 * us_spell_names_set_enabled:
 * @self: names
 * @enabled: whether anybody asks
 *
 * Reads the names now, piece by piece between the frames, and whenever they change; or stops. Main
 * thread only.
 */
void
us_spell_names_set_enabled (UsSpellNames *self, gboolean enabled)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->read_id, g_source_remove);
  if (self->changed_id != 0)
    g_clear_signal_handler (&self->changed_id, self->statement);
  if (!enabled)
    return;
  self->changed_id =
      g_signal_connect (self->statement, "changed", G_CALLBACK (statement_changed_cb), self);
  begin (self);
}

/**
 * us_spell_names_contain:
 * @self: names
 * @word: a word
 *
 * Tells whether somebody is called so. Main thread only.
 *
 * Returns: whether it is a word of a name
 */
gboolean
us_spell_names_contain (UsSpellNames *self, const char *word)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (word != NULL, FALSE);

  return g_hash_table_contains (self->words, word);
}
