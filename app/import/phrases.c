/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/phrases.h"

#include <gio/gio.h>
#include <string.h>

#include "import/phrases-keys.h"
#include "import/phrases-match.h"

/* Compiled from data/phrases. */
GResource *us_phrases_get_resource (void);

#define N_KINDS (US_PHRASE_MONTH + 1)

typedef struct
{
  char *text;
  guint number;
} Phrase;

struct _UsPhrases
{
  /* By kind: first word to the phrases that begin with it, longest first. */
  GHashTable *by_word[N_KINDS];
  gboolean begins[N_KINDS][0x80]; /* whether any phrase begins with the character */
  gboolean day_first;
};

static const char *const languages[US_PHRASES_N_LANGUAGES + 1] = { "en", "fr", "es", "de", "it",
                                                                   "pt", "nl", "ar", NULL };

static void
phrase_free (gpointer data)
{
  Phrase *phrase = data;

  g_free (phrase->text);
  g_free (phrase);
}

static int
longer_first (gconstpointer a, gconstpointer b)
{
  const Phrase *first = *(const Phrase *const *) a;
  const Phrase *second = *(const Phrase *const *) b;

  return (int) strlen (second->text) - (int) strlen (first->text);
}

static void
add_phrase (UsPhrases *self, guint kind, const char *text, guint number)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0')
    return;
  UsPhraseWord word;
  us_phrases_get_first_word (stripped, &word);
  self->begins[kind][g_ascii_tolower (*stripped) & 0x7f] = TRUE;
  GPtrArray *phrases = g_hash_table_lookup (self->by_word[kind], word.text);

  if (phrases == NULL)
    {
      phrases = g_ptr_array_new_with_free_func (phrase_free);
      g_hash_table_insert (self->by_word[kind], g_strdup (word.text), phrases);
    }
  Phrase *phrase = g_new (Phrase, 1);
  phrase->text = us_phrases_fold_all (stripped);
  phrase->number = number;
  g_ptr_array_add (phrases, phrase);
  g_ptr_array_sort (phrases, longer_first);
}

static void
load (UsPhrases *self, const char *language)
{
  g_autofree char *path = g_strdup_printf ("/org/undersigned/Undersigned/phrases/%s.ini", language);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (us_phrases_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_assert (bytes != NULL);
  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    g_assert_not_reached ();
  self->day_first = g_key_file_get_boolean (file, "dates", "day-first", NULL);
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      const UsPhrasesKey *key = us_phrases_get_key (kind);
      g_auto (GStrv) list = g_key_file_get_string_list (file, key->group, key->key, NULL, NULL);
      for (guint i = 0; list != NULL && list[i] != NULL; i++)
        {
          g_auto (GStrv) forms = g_strsplit (list[i], "|", -1);
          for (guint j = 0; forms[j] != NULL; j++)
            add_phrase (self, kind, forms[j], i + 1);
        }
    }
}

static UsPhrases *
phrases_new (void)
{
  UsPhrases *self = g_new0 (UsPhrases, 1);

  for (guint kind = 0; kind < N_KINDS; kind++)
    self->by_word[kind] =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

static const Phrase *
find (const UsPhrases *self, UsPhraseKind kind, const char *text, gboolean whole, gsize *ret_length)
{
  UsPhraseWord word;
  GPtrArray *phrases;

  if (g_ascii_isalnum (*text) && !self->begins[kind][(guchar) g_ascii_tolower (*text)])
    return NULL;
  us_phrases_get_first_word (text, &word);
  phrases = g_hash_table_lookup (self->by_word[kind], word.text);
  for (guint i = 0; phrases != NULL && i < phrases->len; i++)
    {
      const Phrase *phrase = g_ptr_array_index (phrases, i);
      gsize length = us_phrases_match_one (phrase->text, text);
      if (length == 0)
        continue;
      if (whole && !us_phrases_ends (text + length))
        continue;
      *ret_length = length;
      return phrase;
    }
  return NULL;
}

/**
 * us_phrases_get_languages:
 *
 * The languages of which there are phrases. Any thread.
 *
 * Returns: (transfer none) (array zero-terminated=1): primary subtags
 */
const char *const *
us_phrases_get_languages (void)
{
  return languages;
}

/**
 * us_phrases_get:
 * @language: (nullable): BCP 47 tag, of which the primary subtag counts, or %NULL for all languages
 *
 * The phrases of a language; those of all languages where it has none of its own. Any thread.
 *
 * Returns: (transfer none): phrases
 */
const UsPhrases *
us_phrases_get (const char *language)
{
  static gsize loaded = 0;
  static UsPhrases *of[US_PHRASES_N_LANGUAGES + 1];

  if (g_once_init_enter (&loaded))
    {
      of[US_PHRASES_N_LANGUAGES] = phrases_new ();
      for (guint i = 0; i < US_PHRASES_N_LANGUAGES; i++)
        {
          of[i] = phrases_new ();
          load (of[i], languages[i]);
          load (of[US_PHRASES_N_LANGUAGES], languages[i]);
        }
      of[US_PHRASES_N_LANGUAGES]->day_first = TRUE;
      g_once_init_leave (&loaded, 1);
    }
  for (guint i = 0; language != NULL && i < US_PHRASES_N_LANGUAGES; i++)
    if (g_ascii_strncasecmp (language, languages[i], 2) == 0 && !g_ascii_isalnum (language[2]))
      return of[i];
  return of[US_PHRASES_N_LANGUAGES];
}

/**
 * us_phrases_is_day_first:
 * @self: phrases
 *
 * Whether 3/5/2020 is usually the third of May in the language. Any thread.
 *
 * Returns: whether the day comes first
 */
gboolean
us_phrases_is_day_first (const UsPhrases *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->day_first;
}

/**
 * us_phrases_match:
 * @self: phrases
 * @kind: which
 * @text: UTF-8
 *
 * Whether @text begins with a phrase. Any thread.
 *
 * Returns: bytes of the longest such phrase, or 0
 */
gsize
us_phrases_match (const UsPhrases *self, UsPhraseKind kind, const char *text)
{
  gsize length = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  return find (self, kind, text, FALSE, &length) != NULL ? length : 0;
}

/**
 * us_phrases_match_all:
 * @self: phrases
 * @kind: which
 * @text: UTF-8
 *
 * Whether @text is a phrase and nothing else but punctuation after it. Any thread.
 *
 * Returns: bytes of the phrase, or 0
 */
gsize
us_phrases_match_all (const UsPhrases *self, UsPhraseKind kind, const char *text)
{
  gsize length = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  return find (self, kind, text, TRUE, &length) != NULL ? length : 0;
}

/**
 * us_phrases_match_label:
 * @self: phrases
 * @kind: which
 * @text: UTF-8
 *
 * Whether @text begins with a phrase and a colon: "Subject: …". Any thread.
 *
 * Returns: bytes of the label with its colon and the space after it, or 0
 */
gsize
us_phrases_match_label (const UsPhrases *self, UsPhraseKind kind, const char *text)
{
  gsize length = us_phrases_match (self, kind, text);
  gsize n;

  if (length == 0)
    return 0;
  n = length + strspn (text + length, ". ");
  if (g_utf8_get_char (text + n) == 0x00a0)
    n += 2;
  if (text[n] != ':')
    return 0;
  n++;
  return n + strspn (text + n, " ");
}

/**
 * us_phrases_contain:
 * @self: phrases
 * @kind: which
 * @text: UTF-8
 *
 * Whether a phrase stands anywhere in @text. Any thread.
 *
 * Returns: whether there is one
 */
gboolean
us_phrases_contain (const UsPhrases *self, UsPhraseKind kind, const char *text)
{
  gboolean inside = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gboolean word = us_phrases_is_word (g_utf8_get_char (p));
      if (word && !inside && us_phrases_match (self, kind, p) > 0)
        return TRUE;
      inside = word;
    }
  return FALSE;
}

/**
 * us_phrases_list:
 * @self: phrases
 * @kind: which
 *
 * All phrases of a kind, folded, in no order. Any thread.
 *
 * Returns: (transfer container) (element-type utf8): phrases
 */
GPtrArray *
us_phrases_list (const UsPhrases *self, UsPhraseKind kind)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer phrases;

  g_return_val_if_fail (self != NULL, list);

  g_hash_table_iter_init (&iter, self->by_word[kind]);
  while (g_hash_table_iter_next (&iter, NULL, &phrases))
    for (guint i = 0; i < ((GPtrArray *) phrases)->len; i++)
      g_ptr_array_add (list, ((Phrase *) g_ptr_array_index ((GPtrArray *) phrases, i))->text);
  return list;
}

/**
 * us_phrases_match_number:
 * @self: phrases
 * @kind: which: months, ordinals
 * @text: UTF-8
 * @ret_number: (out): the place of the phrase in their order, from 1
 *
 * Whether @text begins with a phrase that has a number: the name of a month, "second". Any thread.
 *
 * Returns: bytes of the phrase, or 0
 */
gsize
us_phrases_match_number (const UsPhrases *self, UsPhraseKind kind, const char *text,
                         guint *ret_number)
{
  gsize length = 0;
  const Phrase *phrase;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  phrase = find (self, kind, text, FALSE, &length);
  if (phrase == NULL)
    return 0;
  *ret_number = phrase->number;
  return length;
}
