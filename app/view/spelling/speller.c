/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/spelling/speller.h"

#include <glib/gi18n.h>

#include "model/language-list.h"
#include "model/language.h"
#include "model/task.h"
#include "view/settings.h"
#include "view/spelling/dictionaries.h"
#include "view/spelling/spell-names.h"

struct _UsSpeller
{
  GObject parent_instance;
  UsStatement *statement; /* which owns us */
  char *language;
  UsDictionaries *dictionaries; /* NULL until they are loaded */
  GCancellable *loading;
  UsSpellNames *names;
  gboolean started; /* somebody wants to know */
  gboolean enabled;
};

enum
{
  CHANGED,
  MISSING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsSpeller, us_speller, G_TYPE_OBJECT)

static G_DEFINE_QUARK (us - speller, speller)

    typedef struct
{
  char *language;
  char **others;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_free (self->language);
  g_strfreev (self->others);
  g_free (self);
}

/* It takes longer than a frame. Nobody else knows these dictionaries. */
static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wish *wish = data;

  g_task_return_pointer (task,
                         us_dictionaries_open (wish->language, (const char *const *) wish->others),
                         (GDestroyNotify) us_dictionaries_free);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UsSpeller *self = US_SPELLER (source);
  UsDictionaries *dictionaries = g_task_propagate_pointer (G_TASK (result), NULL);

  if (dictionaries == NULL)
    return;
  g_clear_object (&self->loading);
  self->dictionaries = dictionaries;
  if (!us_dictionaries_have_language (dictionaries))
    {
      g_autofree char *own = us_language_get_desktop ();
      g_autofree char *name = us_language_get_name (self->language, own);
      g_autofree char *package = us_speller_get_package (self->language);
      g_autofree char *message = g_strdup_printf (
          /* translators: the name of a language, and that of a package: hunspell-sw */
          _ ("There is no dictionary for %s. Install %s to check the spelling."), name, package);

      g_signal_emit (self, signals[MISSING], 0, message);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
unload (UsSpeller *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->dictionaries, us_dictionaries_free);
}

static void
load (UsSpeller *self)
{
  unload (self);
  if (self->enabled && *self->language != '\0')
    {
      g_autoptr (GTask) task = NULL;
      Wish *wish = g_new (Wish, 1);

      wish->language = g_strdup (self->language);
      wish->others = g_settings_get_strv (us_settings_get (), "spelling-languages");
      self->loading = g_cancellable_new ();
      task = g_task_new (self, self->loading, loaded_cb, NULL);
      g_task_set_task_data (task, wish, wish_free);
      us_task_run_in_thread (task, load_in_thread);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
names_changed_cb (gpointer user_data)
{
  g_signal_emit (user_data, signals[CHANGED], 0);
}

static void
language_changed_cb (UsSpeller *self)
{
  const char *language = us_item_get_string (US_ITEM (self->statement), US_STATEMENT_LANGUAGE);

  if (strcmp (language, self->language) == 0)
    return;
  g_free (self->language);
  self->language = g_strdup (language);
  load (self);
}

static void
us_speller_dispose (GObject *object)
{
  UsSpeller *self = US_SPELLER (object);

  unload (self);
  g_clear_pointer (&self->names, us_spell_names_free);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (us_speller_parent_class)->dispose (object);
}

static void
us_speller_class_init (UsSpellerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = us_speller_dispose;
  signals[CHANGED] = g_signal_new ("changed", US_TYPE_SPELLER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[MISSING] = g_signal_new ("missing", US_TYPE_SPELLER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
us_speller_init (UsSpeller *self)
{
}

static void
setting_changed_cb (UsSpeller *self)
{
  if (self->started)
    us_speller_start (self);
}

static void
languages_changed_cb (UsSpeller *self)
{
  if (self->enabled)
    load (self);
}

/* A dictionary that is still being loaded holds a reference. */
static void
destroy (gpointer data)
{
  g_object_run_dispose (data);
  g_object_unref (data);
}

/**
 * us_speller_get:
 * @statement: a letter
 *
 * Gets the speller of a letter. It does nothing until us_speller_start(). Main thread only.
 *
 * Returns: (transfer none): the speller, which lives as long as the letter
 */
UsSpeller *
us_speller_get (UsStatement *statement)
{
  UsSpeller *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  if ((self = g_object_get_qdata (G_OBJECT (statement), speller_quark ())) != NULL)
    return self;
  self = g_object_new (US_TYPE_SPELLER, NULL);
  self->statement = statement;
  self->language = g_strdup (us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE));
  self->names = us_spell_names_new (statement, names_changed_cb, self);
  g_signal_connect_object (statement, "notify::language", G_CALLBACK (language_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (us_settings_get (), "changed::spelling", G_CALLBACK (setting_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (us_settings_get (), "changed::spelling-languages",
                           G_CALLBACK (languages_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_set_qdata_full (G_OBJECT (statement), speller_quark (), self, destroy);
  return self;
}

/**
 * us_speller_get_language:
 * @self: a speller
 *
 * Gets the language of the letter. Main thread only.
 *
 * Returns: (transfer none): a code, may be empty
 */
const char *
us_speller_get_language (UsSpeller *self)
{
  g_return_val_if_fail (US_IS_SPELLER (self), "");

  return self->language;
}

/**
 * us_speller_is_ready:
 * @self: a speller
 *
 * Tells whether it can say anything. Main thread only.
 *
 * Returns: %FALSE while the dictionary is loaded, and when there is none
 */
gboolean
us_speller_is_ready (UsSpeller *self)
{
  g_return_val_if_fail (US_IS_SPELLER (self), FALSE);

  return self->dictionaries != NULL && us_dictionaries_have_language (self->dictionaries);
}

/**
 * us_speller_start:
 * @self: a speller
 *
 * Loads the dictionary, in the background, if spelling is to be checked; from now on that follows
 * the preferences. Main thread only.
 */
void
us_speller_start (UsSpeller *self)
{
  gboolean enabled;

  g_return_if_fail (US_IS_SPELLER (self));

  self->started = TRUE;
  enabled = g_settings_get_boolean (us_settings_get (), "spelling");
  if (self->enabled == enabled)
    return;
  self->enabled = enabled;
  us_spell_names_set_enabled (self->names, enabled);
  load (self);
}

/**
 * us_speller_check:
 * @self: a speller
 * @word: a word of us_spell_words_foreach()
 *
 * Checks a word. Main thread only.
 *
 * Returns: whether it is right, or nobody can say
 */
gboolean
us_speller_check (UsSpeller *self, const char *word)
{
  g_return_val_if_fail (US_IS_SPELLER (self), TRUE);
  g_return_val_if_fail (word != NULL, TRUE);

  return self->dictionaries == NULL || us_dictionaries_check (self->dictionaries, word) ||
         us_spell_names_contain (self->names, word);
}

/**
 * us_speller_suggest:
 * @self: a speller
 * @word: a word that is wrong
 *
 * Finds what may be meant. It takes longer than a frame. Main thread only.
 *
 * Returns: (transfer full): words, the best first; may be empty
 */
GStrv
us_speller_suggest (UsSpeller *self, const char *word)
{
  g_return_val_if_fail (US_IS_SPELLER (self), NULL);
  g_return_val_if_fail (word != NULL, NULL);

  return self->dictionaries != NULL ? us_dictionaries_suggest (self->dictionaries, word)
                                    : g_new0 (char *, 1);
}

/**
 * us_speller_add:
 * @self: a speller
 * @word: a word
 *
 * Adds it to the person's own dictionary, for all letters and programs. Main thread only.
 */
void
us_speller_add (UsSpeller *self, const char *word)
{
  g_return_if_fail (US_IS_SPELLER (self));
  g_return_if_fail (word != NULL);

  if (self->dictionaries == NULL)
    return;
  us_dictionaries_add (self->dictionaries, word);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * us_speller_ignore:
 * @self: a speller
 * @word: a word
 *
 * Takes it for right in this letter until it is closed. Main thread only.
 */
void
us_speller_ignore (UsSpeller *self, const char *word)
{
  g_return_if_fail (US_IS_SPELLER (self));
  g_return_if_fail (word != NULL);

  if (self->dictionaries != NULL)
    us_dictionaries_ignore (self->dictionaries, word);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * us_speller_get_package:
 * @language: the code of a language
 *
 * Names the package that has its dictionary. Any thread.
 *
 * Returns: (transfer full): "hunspell-fr"
 */
char *
us_speller_get_package (const char *language)
{
  g_autofree char *primary = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  primary = g_ascii_strdown (language, (gssize) strcspn (language, "-"));
  if (g_str_equal (primary, "en"))
    return g_strdup ("hunspell-en-us");
  return g_strconcat ("hunspell-", primary, NULL);
}
