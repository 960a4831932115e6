/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/spell-out.h"

#include "model/icu.h"
#include "register/spell-rules.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define TEXT_MAX 512
#define SOFT_HYPHEN "\xc2\xad"

/* What is counted is masculine or feminine, and in these languages the number shows it:
 * "vingt-et-une organisations", "doscientas organizaciones". One bit for each #UsCountOf that is
 * feminine. */
static const struct
{
  const char *language;
  guint feminine;
} genders[] = {
  { "ar", 1u << US_COUNT_ORGANISATIONS | 1u << US_COUNT_COUNTRIES },
  { "de", 1u << US_COUNT_ORGANISATIONS | 1u << US_COUNT_INDIVIDUALS },
  { "es", 1u << US_COUNT_ORGANISATIONS },
  { "fr", 1u << US_COUNT_ORGANISATIONS },
  { "it", 1u << US_COUNT_ORGANISATIONS },
  { "pt", 1u << US_COUNT_ORGANISATIONS },
};

/* The rule sets that ICU may have for what is counted, the best first. */
static void
choose_rules (UNumberFormat *format, const char *locale, UsCountOf of)
{
  const char *rules = "%spellout-cardinal-masculine";
  UErrorCode status = U_ZERO_ERROR;
  char language[ULOC_LANG_CAPACITY];
  UChar name[64];

  uloc_getLanguage (locale, language, sizeof language, &status);
  for (gsize i = 0; i < G_N_ELEMENTS (genders); i++)
    if (g_str_equal (genders[i].language, language) && (genders[i].feminine & 1u << of) != 0)
      rules = "%spellout-cardinal-feminine";
  /* Letters are written for the world: plain English is not American. */
  if (g_str_equal (language, "en") && !g_str_has_prefix (locale, "en_US"))
    rules = "%spellout-cardinal-verbose";
  status = U_ZERO_ERROR;
  /* A language without such rules keeps those that it has. */
  us_icu ()->unum_setTextAttribute (format, UNUM_DEFAULT_RULESET, u_uastrcpy (name, rules), -1,
                                    &status);
}

/* Opens rules that are not ICU's own. */
static UNumberFormat *
open_rules (const char *rules, const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree gunichar2 *pattern = g_utf8_to_utf16 (rules, -1, NULL, NULL, NULL);

  return us_icu ()->unum_open (UNUM_PATTERN_RULEBASED, (const UChar *) pattern, -1, locale, NULL,
                               &status);
}

/* Opens the rules of a language. For one that it does not know, ICU takes that of the desktop; but
 * the same letter must say the same everywhere, so that such a one gets those of no language. */
static UNumberFormat *
open_format (const char *locale, UNumberFormatStyle style)
{
  UErrorCode status = U_ZERO_ERROR;
  char wanted[ULOC_LANG_CAPACITY] = "";
  char found[ULOC_LANG_CAPACITY] = "";
  UNumberFormat *format = us_icu ()->unum_open (style, NULL, 0, locale, NULL, &status);
  const char *actual;

  if (U_FAILURE (status))
    return NULL;
  status = U_ZERO_ERROR;
  actual = us_icu ()->unum_getLocaleByType (format, ULOC_VALID_LOCALE, &status);
  uloc_getLanguage (locale, wanted, sizeof wanted, &status);
  uloc_getLanguage (actual != NULL ? actual : "", found, sizeof found, &status);
  if (*locale == '\0' || g_str_equal (wanted, found))
    return format;
  us_icu ()->unum_close (format);
  return open_format ("", style);
}

/* Opens the rules of the language of a letter. */
static UNumberFormat *
open_language (const char *language, UNumberFormatStyle style, UsCountOf of)
{
  UErrorCode status = U_ZERO_ERROR;
  char locale[ULOC_FULLNAME_CAPACITY] = "";
  char plain[ULOC_LANG_CAPACITY] = "";
  const char *rules = NULL;
  UNumberFormat *format;

  uloc_forLanguageTag (language, locale, sizeof locale, NULL, &status);
  if (U_FAILURE (status))
    *locale = '\0';
  status = U_ZERO_ERROR;
  uloc_getLanguage (locale, plain, sizeof plain, &status);
  if (style == UNUM_SPELLOUT)
    rules = us_spell_rules_get (plain);
  format = rules != NULL ? open_rules (rules, locale) : open_format (locale, style);
  if (format != NULL && style == UNUM_SPELLOUT)
    choose_rules (format, locale, of);
  return format;
}

static char *
format_number (const char *language, guint number, UNumberFormatStyle style, UsCountOf of)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar text[TEXT_MAX];
  int32_t length = 0;
  UNumberFormat *format = open_language (language, style, of);

  if (format == NULL)
    return g_strdup_printf ("%u", number);
  length = us_icu ()->unum_formatInt64 (format, number, text, G_N_ELEMENTS (text), NULL, &status);
  us_icu ()->unum_close (format);
  if (U_FAILURE (status) || length >= TEXT_MAX)
    return g_strdup_printf ("%u", number);
  return g_utf16_to_utf8 ((const gunichar2 *) text, length, NULL, NULL, NULL);
}

/**
 * us_spell_out:
 * @language: the code of the language of a letter; may be empty
 * @number: a number
 * @of: what is counted, which decides on the gender
 *
 * Writes a number as words of that language: "twenty-one", "vingt-et-une". Any thread.
 *
 * Returns: (transfer full): the words; figures for a language that ICU cannot spell
 */
char *
us_spell_out (const char *language, guint number, UsCountOf of)
{
  g_autofree char *words = NULL;
  GString *clean;

  g_return_val_if_fail (language != NULL, NULL);

  words = format_number (language, number, UNUM_SPELLOUT, of);
  clean = g_string_new (words);
  g_string_replace (clean, SOFT_HYPHEN, "", 0);
  return g_string_free (clean, FALSE);
}

/**
 * us_spell_figures:
 * @language: the code of the language of a letter; may be empty
 * @number: a number
 *
 * Writes a number in the digits of that language: "1,234". Any thread.
 *
 * Returns: (transfer full): the figures
 */
char *
us_spell_figures (const char *language, guint number)
{
  g_return_val_if_fail (language != NULL, NULL);

  return format_number (language, number, UNUM_DECIMAL, US_COUNT_SIGNATORIES);
}

/* What people write otherwise than the rules spell it: in another case, or with another letter. */
static const char *const arabic[][2] = {
  { "مئة", "مائة" },      { "مئتان", "مائتان" }, { "مئتين", "مائتان" },
  { "مائتين", "مائتان" }, { "اثنين", "اثنان" },  { "اثني", "اثنا" },
  { "اثنتين", "اثنتان" }, { "اثنتي", "اثنتا" },  { "ألفين", "ألفان" },
};

static void
append_arabic (GString *text, const char *word)
{
  const char *conjunction =
      g_str_has_prefix (word, "و") && strlen (word) > 6 && text->len > 0 ? "و" : "";

  word += strlen (conjunction);
  if (g_str_has_prefix (word, "ال"))
    word += strlen ("ال");
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", conjunction);
  for (gsize i = 0; i < G_N_ELEMENTS (arabic); i++)
    if (g_str_equal (word, arabic[i][0]))
      {
        g_string_append (text, arabic[i][1]);
        return;
      }
  g_string_append (text, word);
  if (g_str_has_suffix (word, "ين"))
    {
      g_string_truncate (text, text->len - strlen ("ين"));
      g_string_append (text, "ون");
    }
}

/* As the rules have it: without the article, and in the first case. */
static char *
normalise (const char *language, const char *words, gsize length)
{
  g_autofree char *text = g_strndup (words, length);
  g_auto (GStrv) parts = NULL;
  GString *normal;

  if (!g_str_has_prefix (language, "ar"))
    return g_steal_pointer (&text);
  parts = g_strsplit (text, " ", -1);
  normal = g_string_new (NULL);
  for (char **part = parts; *part != NULL; part++)
    append_arabic (normal, *part);
  return g_string_free (normal, FALSE);
}

typedef struct
{
  char *language;
  UNumberFormat *format;
} Reader;

static void
reader_free (gpointer data)
{
  Reader *self = data;

  if (self->format != NULL)
    us_icu ()->unum_close (self->format);
  g_free (self->language);
  g_free (self);
}

/* To open the rules takes milliseconds, and whoever reads one number reads several. */
static UNumberFormat *
get_reader (const char *language)
{
  static GPrivate last = G_PRIVATE_INIT (reader_free);
  Reader *reader = g_private_get (&last);

  if (reader != NULL && g_str_equal (reader->language, language))
    return reader->format;
  reader = g_new0 (Reader, 1);
  reader->language = g_strdup (language);
  reader->format = open_language (language, UNUM_SPELLOUT, US_COUNT_SIGNATORIES);
  /* As people write it, with or without hyphens. */
  if (reader->format != NULL)
    us_icu ()->unum_setAttribute (reader->format, UNUM_LENIENT_PARSE, TRUE);
  g_private_replace (&last, reader);
  return reader->format;
}

/**
 * us_spell_read:
 * @language: the code of the language of a letter; may be empty
 * @words: a number in words of that language, in small letters, as UTF-8
 * @length: bytes of @words
 * @ret_number: (out): the number
 *
 * Reads what us_spell_out() writes, "forty-three", and what people write otherwise: "خمس". Any
 * thread.
 *
 * Returns: whether @words are a number, and nothing else
 */
gboolean
us_spell_read (const char *language, const char *words, gsize length, guint *ret_number)
{
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format;
  g_autofree char *normal = NULL;
  UChar text[TEXT_MAX];
  int32_t n_units = 0;
  int32_t at = 0;
  int64_t number;

  g_return_val_if_fail (language != NULL && words != NULL, FALSE);
  g_return_val_if_fail (ret_number != NULL, FALSE);

  if (length >= TEXT_MAX / 2)
    return FALSE;
  normal = normalise (language, words, length);
  u_strFromUTF8 (text, TEXT_MAX, &n_units, normal, -1, &status);
  format = get_reader (language);
  if (U_FAILURE (status) || format == NULL)
    return FALSE;
  number = us_icu ()->unum_parseInt64 (format, text, n_units, &at, &status);
  if (U_FAILURE (status) || at != n_units || number < 0 || number > G_MAXINT)
    return FALSE;
  *ret_number = (guint) number;
  return TRUE;
}
