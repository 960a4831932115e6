/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/words.h"

#include <gio/gio.h>
#include <string.h>

/* Compiled from data/register. */
GResource *us_register_get_resource (void);

#define FOLDER "/org/undersigned/Undersigned/register/"
/* Longest article, in bytes. */
#define MAX_ARTICLE 24
/* Of a legal form that is written apart: "a. s. b. l.". */
#define MAX_LEGAL_LETTERS 5

static const struct
{
  const char *group;
  const char *key;
} keys[] = {
  [US_WORD_HONORIFIC] = { "people", "honorifics" },
  [US_WORD_POST_NOMINAL] = { "people", "post-nominals" },
  [US_WORD_PARTICLE] = { "people", "particles" },
  [US_WORD_LEGAL_FORM] = { "organisations", "legal-forms" },
  [US_WORD_FAMILY_FIRST] = { "people", "family-first" },
  [US_WORD_TWO_FAMILIES] = { "people", "two-families" },
  [US_WORD_SPREADSHEET_ERROR] = { "tables", "errors" },
  [US_WORD_ARTICLE] = { "articles", "" },
};

/* Most languages write no article together with its word, so that nobody need look for one. */
typedef struct
{
  GHashTable *words; /* folded */
  gboolean joined;   /* some of them are written together with their words */
} Articles;

typedef struct
{
  GHashTable *sets[G_N_ELEMENTS (keys)];
  GHashTable *articles; /* language to Articles */
} Words;

static GHashTable *
make_set (GKeyFile *file, const char *group, const char *key)
{
  g_auto (GStrv) words = g_key_file_get_string_list (file, group, key, NULL, NULL);
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL); /* stays */

  for (char **word = words; word && *word; word++)
    g_hash_table_add (set, us_words_fold (*word, -1)); /* "ApS" and "APS" are one */
  return set;
}

static Articles *
make_articles (GKeyFile *file, const char *language)
{
  Articles *self = g_new (Articles, 1);
  GHashTableIter iter;
  gpointer word;

  *self = (Articles){ make_set (file, "articles", language), FALSE };
  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    self->joined = self->joined || g_str_has_suffix (word, "'") || g_str_has_suffix (word, "-");
  return self;
}

/* One letter is an initial in the next language: "A Smith", "O Silva". */
static void
add_to_any (gpointer language, gpointer articles, gpointer any)
{
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, ((Articles *) articles)->words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (g_utf8_strlen (word, -1) > 1 && !g_hash_table_contains (any, word) &&
        (!g_str_has_suffix (word, "-") || g_str_equal (language, "ar")))
      g_hash_table_add (any, word);
}

static const Words *
get_words (void)
{
  static gsize loaded = 0;
  static Words words;

  if (g_once_init_enter (&loaded))
    {
      g_autoptr (GKeyFile) file = us_words_load ("words.ini");
      g_auto (GStrv) languages = g_key_file_get_keys (file, "articles", NULL, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        words.sets[i] = make_set (file, keys[i].group, keys[i].key);
      words.articles = g_hash_table_new (g_str_hash, g_str_equal);
      for (char **language = languages; language && *language; language++)
        g_hash_table_insert (words.articles, g_strdup (*language), make_articles (file, *language));
      g_hash_table_foreach (words.articles, add_to_any, words.sets[US_WORD_ARTICLE]);
      g_once_init_leave (&loaded, 1);
    }
  return &words;
}

/**
 * us_words_load:
 * @name: name of a file of data/register: "columns.ini"
 *
 * Reads one of the files that are compiled in. Any thread.
 *
 * Returns: (transfer full): the file
 */
GKeyFile *
us_words_load (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (us_register_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GKeyFile *file = g_key_file_new ();

  g_assert (bytes);
  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    g_assert_not_reached ();
  return file;
}

/**
 * us_words_fold:
 * @word: a word
 * @length: its length in bytes, or -1
 *
 * Makes of a word what words are compared by: without case and full stops, with straight
 * apostrophes. Any thread.
 *
 * Returns: (transfer full): the folded word
 */
char *
us_words_fold (const char *word, gssize length)
{
  g_autofree char *folded = NULL;
  GString *out;
  gsize bytes, ascii = 0;

  g_return_val_if_fail (word, NULL);

  bytes = length < 0 ? strlen (word) : (gsize) length;
  while (ascii < bytes && (guchar) word[ascii] < 0x80)
    ascii++;
  if (ascii == bytes)
    {
      char *plain = g_malloc (bytes + 1);
      gsize n = 0;

      for (gsize i = 0; i < bytes; i++)
        if (word[i] != '.')
          plain[n++] = g_ascii_tolower (word[i]);
      plain[n] = '\0';
      return plain;
    }
  folded = g_utf8_casefold (word, length);
  out = g_string_sized_new (strlen (folded));
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2019 || c == 0x02bc)
        g_string_append_c (out, '\'');
      else if (c != '.')
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

/**
 * us_words_has:
 * @kind: a kind of words
 * @word: a word, as us_words_fold() gives it, or the code of a language
 *
 * Tells whether a word is of a kind. Any thread.
 *
 * Returns: %TRUE when it is
 */
gboolean
us_words_has (UsWordKind kind, const char *word)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (keys), FALSE);
  g_return_val_if_fail (word, FALSE);

  return g_hash_table_contains (get_words ()->sets[kind], word);
}

/**
 * us_words_count_legal_form:
 * @words: (array length=n_words): words of a name, as us_words_fold() gives them
 * @n_words: how many, at least one
 *
 * Finds a legal form at the end of a name: "inc", or "e v", which was written with a space. Any
 * thread.
 *
 * Returns: how many words it has, or 0
 */
guint
us_words_count_legal_form (const char *const *words, guint n_words)
{
  char joined[MAX_LEGAL_LETTERS * 6 + 1] = "";
  guint n = 0;

  g_return_val_if_fail (words && n_words > 0, 0);

  if (us_words_has (US_WORD_LEGAL_FORM, words[n_words - 1]))
    return 1;
  while (n < MIN (n_words, MAX_LEGAL_LETTERS) && g_utf8_strlen (words[n_words - n - 1], -1) == 1)
    n++;
  for (guint i = n_words - n; i < n_words; i++)
    g_strlcat (joined, words[i], sizeof joined);
  return n > 1 && us_words_has (US_WORD_LEGAL_FORM, joined) ? n : 0;
}

static gboolean
is_space (const char *p)
{
  return (guchar) *p < 0x80 ? g_ascii_isspace (*p) : g_unichar_isspace (g_utf8_get_char (p));
}

static const char *
skip_word (const char *text)
{
  while (*text != '\0' && !is_space (text))
    text = g_utf8_next_char (text);
  return text;
}

static const char *
skip_spaces (const char *text)
{
  while (is_space (text))
    text = g_utf8_next_char (text);
  return text;
}

/* Whether a set has a word, folded. A list asks this of each of its names: a short word of ASCII,
 * as most are, needs no memory. */
static gboolean
has_folded (GHashTable *set, const char *word, gsize length)
{
  char plain[MAX_ARTICLE + 1];
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (length > MAX_ARTICLE || (guchar) word[i] >= 0x80)
        {
          g_autofree char *folded = us_words_fold (word, (gssize) length);

          return g_hash_table_contains (set, folded);
        }
      if (word[i] != '.')
        plain[n++] = g_ascii_tolower (word[i]);
    }
  plain[n] = '\0';
  return g_hash_table_contains (set, plain);
}

/* An article that is written together with its word: "L'Atelier", "المنظمة". */
static gsize
match_joined (const Articles *articles, const char *text)
{
  const char *end = text;

  if (!articles->joined)
    return 0;
  while (*end != '\0' && end - text < MAX_ARTICLE && !g_unichar_isspace (g_utf8_get_char (end)))
    {
      gboolean apostrophe = *end == '\'' || g_utf8_get_char (end) == 0x2019;
      g_autofree char *word = NULL;
      g_autofree char *marked = NULL;

      end = g_utf8_next_char (end);
      word = us_words_fold (text, end - text);
      marked = g_strconcat (word, "-", NULL);
      /* What is left must be a word of its own. */
      if ((apostrophe && g_hash_table_contains (articles->words, word)) ||
          (g_hash_table_contains (articles->words, marked) && g_utf8_strlen (end, 16) > 2 &&
           g_unichar_isalpha (g_utf8_get_char (end))))
        return (gsize) (end - text);
    }
  return 0;
}

static gsize
match_article (const Articles *articles, const char *text)
{
  const char *end = skip_word (text);

  /* "A. Smith" has an initial. */
  if (*end == '\0' || !has_folded (articles->words, text, (gsize) (end - text)) || end[-1] == '.')
    return match_joined (articles, text);
  end = skip_spaces (end);
  return *end != '\0' ? (gsize) (end - text) : 0;
}

/**
 * us_words_match_article:
 * @text: a name, valid UTF-8
 * @language: the code of the language of the letter
 *
 * Finds an article at the start of a name. One that is all there is counts as a word. Any thread.
 *
 * Returns: bytes of the article and the spaces behind it, or 0
 */
gsize
us_words_match_article (const char *text, const char *language)
{
  g_autofree char *primary = NULL;
  const Articles *articles;

  g_return_val_if_fail (text, 0);
  g_return_val_if_fail (language, 0);

  primary = g_ascii_strdown (language, (gssize) strcspn (language, "-_"));
  articles = g_hash_table_lookup (get_words ()->articles, primary);
  return articles ? match_article (articles, text) : 0;
}

/**
 * us_words_match_any_article:
 * @text: a name, valid UTF-8
 *
 * Finds an article of any language at the start of a name, as us_words_match_article() does: a name
 * may be of another language than the letter. Single letters are not taken for articles. Any
 * thread.
 *
 * Returns: bytes of the article and the spaces behind it, or 0
 */
gsize
us_words_match_any_article (const char *text)
{
  Articles any;

  g_return_val_if_fail (text, 0);

  any.words = get_words ()->sets[US_WORD_ARTICLE];
  /* "L'", "Un’" and "ال" are all that are joined: most names need not be searched for them. */
  any.joined = (guchar) *text >= 0x80 || (*text != '\0' && strcspn (text + 1, "'\xe2") < 2);
  return match_article (&any, text);
}

/**
 * us_words_match_last_article:
 * @text: a name, valid UTF-8
 *
 * Finds an article of any language behind a name: "Water Union, The". Any thread.
 *
 * Returns: bytes of the comma and all that is behind it, or 0
 */
gsize
us_words_match_last_article (const char *text)
{
  const char *comma, *start, *end;

  g_return_val_if_fail (text, 0);

  comma = strrchr (text, ',');
  if (!comma || comma == text)
    return 0;
  start = skip_spaces (comma + 1);
  end = skip_word (start);
  if (end == start || *skip_spaces (end) != '\0' ||
      !has_folded (get_words ()->sets[US_WORD_ARTICLE], start, (gsize) (end - start)))
    return 0;
  return strlen (comma);
}

/**
 * us_words_match_honorifics:
 * @text: the name of a person, valid UTF-8
 *
 * Finds honorifics at the start of a name: "Prof. Dr. ". One that is all there is counts as a name.
 * Any thread.
 *
 * Returns: bytes of the honorifics and the spaces behind them, or 0
 */
gsize
us_words_match_honorifics (const char *text)
{
  const char *after = text;

  g_return_val_if_fail (text, 0);

  for (;;)
    {
      const char *end = skip_word (after);
      const char *next = skip_spaces (end);

      if (*next == '\0' ||
          !has_folded (get_words ()->sets[US_WORD_HONORIFIC], after, (gsize) (end - after)))
        return (gsize) (after - text);
      after = next;
    }
}
