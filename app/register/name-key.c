/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/name-key.h"

#include "model/icu.h"

#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "register/acronym.h"
#include "register/skeleton.h"
#include "register/words.h"

/* What is behind this of a name is not compared, in bytes and in UTF-16 units. */
#define MAX_NAME 1024
#define MAX_WIDE (2 * MAX_NAME)
/* Fewer consonants than this say nothing. */
#define MIN_CONSONANTS 4

struct _UsNameKeys
{
  char *language;
  USpoofChecker *spoof;
  UTransliterator *latin; /* made when first needed */
};

/* Letters with a stroke are letters of their own to Unicode, and not to people. */
static const struct
{
  gunichar letter;
  const char *plain;
} strokes[] = {
  { 0xe6, "ae" }, { 0xf8, "o" },   { 0x111, "d" }, { 0x127, "h" }, { 0x131, "i" },
  { 0x142, "l" }, { 0x153, "oe" }, { 0x167, "t" }, { 0x640, "" },  { 0x629, "ه" },
  { 0x649, "ي" }, { 0x6a9, "ك" },  { 0x6cc, "ي" },
};

static void
append_plain (GString *out, gunichar c)
{
  if (c >= 0xe6 && c <= 0x6cc)
    for (guint i = 0; i < G_N_ELEMENTS (strokes); i++)
      if (strokes[i].letter == c)
        {
          g_string_append (out, strokes[i].plain);
          return;
        }
  g_string_append_unichar (out, c);
}

/* A character of a name: a letter or digit stays, an apostrophe or full stop goes, the rest parts
 * words. */
static void
append_character (GString *out, gunichar c)
{
  if (g_unichar_isalnum (c))
    append_plain (out, c);
  else if (!g_unichar_ismark (c) && c != '\'' && c != 0x2019 && c != '.' && c != 0xad &&
           g_unichar_type (c) != G_UNICODE_FORMAT && out->len > 0 && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
}

static void
fold_wide (GString *out, const char *text, int32_t bytes)
{
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *casefold = unorm2_getNFKCCasefoldInstance (&error);
  const UNormalizer2 *decompose = unorm2_getNFDInstance (&error);
  UChar wide[MAX_WIDE], folded[MAX_WIDE * 2], apart[MAX_WIDE * 2];
  int32_t length = 0;

  u_strFromUTF8WithSub (wide, MAX_WIDE, &length, text, bytes, 0xfffd, NULL, &error);
  length = unorm2_normalize (casefold, wide, length, folded, G_N_ELEMENTS (folded), &error);
  length = unorm2_normalize (decompose, folded, length, apart, G_N_ELEMENTS (apart), &error);
  if (U_FAILURE (error))
    return;
  for (int32_t i = 0; i < length;)
    {
      UChar32 c;

      U16_NEXT (apart, i, length, c);
      append_character (out, (gunichar) c);
    }
}

/**
 * us_name_fold:
 * @text: a name, valid UTF-8
 * @length: its length in bytes, or -1
 *
 * Makes of a name its bare words, parted by single spaces: NFKC, without case, diacritics and
 * punctuation. Any thread.
 *
 * Returns: (transfer full): the words
 */
char *
us_name_fold (const char *text, gssize length)
{
  GString *out;
  gsize bytes, ascii;

  g_return_val_if_fail (text, NULL);

  bytes = length < 0 ? strlen (text) : (gsize) length;
  bytes = MIN (bytes, MAX_NAME);
  while (bytes > 0 && ((guchar) text[bytes] & 0xc0) == 0x80)
    bytes--;
  out = g_string_sized_new (bytes + 1);
  for (ascii = 0; ascii < bytes && (guchar) text[ascii] < 0x80; ascii++)
    continue;
  if (ascii == bytes)
    for (gsize i = 0; i < bytes; i++)
      append_character (out, (guchar) g_ascii_tolower (text[i]));
  else
    fold_wide (out, text, (int32_t) bytes);
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

static char *
remove_spaces (const char *words)
{
  char *out = g_malloc (strlen (words) + 1);
  char *end = out;

  for (const char *p = words; *p != '\0'; p++)
    if (*p != ' ')
      *end++ = *p;
  *end = '\0';
  return out;
}

/* "World Wide Fund (WWF)": takes the parentheses out, and tells whether there are initials in them.
 */
static char *
take_parentheses (const char *name, char **ret_acronym)
{
  const char *open = strchr (name, '(');
  const char *close = open ? strchr (open, ')') : NULL;
  guint capitals = 0;
  guint others = 0;

  if (!close || open == name)
    return NULL;
  for (const char *p = open + 1; p < close; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      capitals += g_unichar_isupper (c);
      others += !g_unichar_isupper (c) && c != '.' && c != '-';
    }
  if (capitals >= 2 && others <= capitals && close - open < 24)
    {
      g_autofree char *folded = us_name_fold (open + 1, close - open - 1);
      g_autofree char *acronym = remove_spaces (folded);
      g_autofree char *before = g_strndup (name, (gsize) (open - name));
      g_autofree char *words = us_name_fold (before, -1);

      if (!us_acronym_is_of_another (acronym, before, words))
        *ret_acronym = g_steal_pointer (&acronym);
    }
  return g_strdup_printf ("%.*s %s", (int) (open - name), name, close + 1);
}

static gboolean
is_conjunction (const char *word)
{
  static const char *const words[] = { "and", "et", "und", "y", "e", "i", "en", "och", "og", "و" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      return TRUE;
  return FALSE;
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The words that make the name, out of those of @folded, which is cut up. */
static void
set_forms (UsNameKey *key, char *folded)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GString) form = g_string_new (NULL);
  g_autoptr (GString) sorted = g_string_new (NULL);
  guint first = 0;
  guint n_legal;

  for (char *word = folded, *next; word && *word != '\0'; word = next)
    {
      next = strchr (word, ' ');
      if (next)
        *next++ = '\0';
      g_ptr_array_add (words, word);
    }
  while (words->len > 1 &&
         (n_legal = us_words_count_legal_form ((const char *const *) words->pdata, words->len)) >
             0 &&
         n_legal < words->len)
    g_ptr_array_set_size (words, (int) (words->len - n_legal));
  for (guint i = words->len; i > 0; i--)
    if (is_conjunction (words->pdata[i - 1]))
      g_ptr_array_remove_index (words, i - 1);
  while (first + 1 < words->len && strlen (words->pdata[first]) > 2 &&
         us_words_has (US_WORD_LEGAL_FORM, words->pdata[first]))
    first++;
  /* "ASBL Les Amis" */
  first +=
      first > 0 && first + 1 < words->len && us_words_has (US_WORD_ARTICLE, words->pdata[first]);
  for (guint i = first; i < words->len; i++)
    g_string_append (form, words->pdata[i]);
  g_ptr_array_sort (words, compare_words);
  for (guint i = 0; i < words->len; i++)
    g_string_append (sorted, words->pdata[i]);
  key->form = g_string_free (g_steal_pointer (&form), FALSE);
  key->sorted = g_string_free (g_steal_pointer (&sorted), FALSE);
}

static gboolean
is_latin (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0x80 && g_unichar_isalpha (c) && g_unichar_get_script (c) != G_UNICODE_SCRIPT_LATIN)
        return FALSE;
    }
  return TRUE;
}

static char *
to_latin (UsNameKeys *self, const char *text)
{
  UErrorCode error = U_ZERO_ERROR;
  UChar wide[MAX_WIDE * 2];
  char utf8[MAX_WIDE * 6];
  int32_t length = 0;
  int32_t limit;

  if (!self->latin)
    {
      UChar id[32];

      u_uastrcpy (id, "Any-Latin; Latin-ASCII");
      self->latin = us_icu ()->utrans_openU (id, -1, UTRANS_FORWARD, NULL, 0, NULL, &error);
    }
  u_strFromUTF8WithSub (wide, MAX_WIDE, &length, text, -1, 0xfffd, NULL, &error);
  limit = length;
  if (U_SUCCESS (error))
    us_icu ()->utrans_transUChars (self->latin, wide, &length, G_N_ELEMENTS (wide), 0, &limit,
                                   &error);
  u_strToUTF8 (utf8, sizeof utf8, NULL, wide, length, &error);
  return U_SUCCESS (error) ? us_name_fold (utf8, -1) : g_strdup (text);
}

/* Scripts that write no vowels, and transliterations that write them in their own ways, agree in
 * the consonants. */
static char *
get_consonants (const char *latin)
{
  GString *out = g_string_new (NULL);

  for (const char *p = latin; *p != '\0'; p++)
    {
      char c = *p;

      if (strchr ("aeiouyw ", c) || (out->len > 0 && out->str[out->len - 1] == c))
        continue;
      if (c == 'h' && p > latin && strchr ("ckgst", p[-1]))
        continue;
      g_string_append_c (out, c == 'q' || c == 'c' ? 'k' : c == 'j' ? 'g' : c == 'z' ? 's' : c);
    }
  return g_string_free (out, out->len < MIN_CONSONANTS);
}

/* Without the articles at both ends: "The Water Union", "Water Union, The". */
static gssize
get_bare_length (UsNameKeys *self, const char **start)
{
  gsize article = us_words_match_article (*start, self->language);

  *start += article > 0 ? article : us_words_match_any_article (*start);
  return (gssize) (strlen (*start) - us_words_match_last_article (*start));
}

/**
 * us_name_keys_new:
 * @language: the code of the language of the letter, for its articles
 *
 * Prepares the making of keys. Any thread, and then one thread at a time.
 *
 * Returns: (transfer full): what makes keys
 */
UsNameKeys *
us_name_keys_new (const char *language)
{
  UsNameKeys *self;
  UErrorCode error = U_ZERO_ERROR;

  g_return_val_if_fail (language, NULL);

  self = g_new0 (UsNameKeys, 1);
  self->language = g_strdup (language);
  self->spoof = us_icu ()->uspoof_open (&error);
  return self;
}

/**
 * us_name_keys_free:
 * @self: (transfer full): what makes keys
 *
 * Frees it. Any thread.
 */
void
us_name_keys_free (UsNameKeys *self)
{
  g_return_if_fail (self);

  g_clear_pointer (&self->spoof, us_icu ()->uspoof_close);
  g_clear_pointer (&self->latin, us_icu ()->utrans_close);
  g_free (self->language);
  g_free (self);
}

/**
 * us_name_spell:
 * @name: a name, valid UTF-8
 *
 * Makes the first of its keys alone, in a fraction of the time. Any thread.
 *
 * Returns: (transfer full): its letters without case, diacritics and punctuation
 */
char *
us_name_spell (const char *name)
{
  g_autofree char *words = us_name_fold (name, -1);

  return remove_spaces (words);
}

/**
 * us_name_keys_make:
 * @self: what makes keys
 * @name: a name, valid UTF-8
 * @ret_key: (out caller-allocates): the keys, freed with us_name_key_clear()
 *
 * Makes what a name is compared by. One thread at a time.
 */
void
us_name_keys_make (UsNameKeys *self, const char *name, UsNameKey *ret_key)
{
  g_autofree char *bare = NULL;
  g_autofree char *words = NULL;
  g_autofree char *latin = NULL;
  const char *start;
  gssize length;

  g_return_if_fail (self);
  g_return_if_fail (name);
  g_return_if_fail (ret_key);

  memset (ret_key, 0, sizeof *ret_key);
  ret_key->spelling = us_name_spell (name);
  bare = take_parentheses (name, &ret_key->acronym);
  start = bare ? bare : name;
  start += us_words_match_honorifics (start);
  length = get_bare_length (self, &start);
  words = us_name_fold (start, length);
  ret_key->latin = is_latin (words);
  latin = ret_key->latin ? NULL : to_latin (self, words);
  ret_key->consonants = get_consonants (latin ? latin : words);
  if (self->spoof)
    ret_key->skeleton = us_skeleton_make_bare (self->spoof, start, length);
  set_forms (ret_key, words);
}

/**
 * us_name_key_clear:
 * @key: what us_name_keys_make() gave
 *
 * Frees what is in it. Any thread.
 */
void
us_name_key_clear (UsNameKey *key)
{
  g_return_if_fail (key);

  g_free (key->spelling);
  g_free (key->form);
  g_free (key->sorted);
  g_free (key->acronym);
  g_free (key->skeleton);
  g_free (key->consonants);
}
