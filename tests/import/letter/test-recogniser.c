/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/importer.h"
#include "import/letter/recogniser.h"
#include "outline.h"

#include <string.h>

#define N_TEXTS 1500

/* Pieces of letters, so that random texts meet the rules; each is one word or more. */
static const char *const pieces[] = {
  "Dear",
  "Minister,",
  "Your Excellencies,",
  "Sincerely,",
  "Signatories:",
  "cc:",
  "Subject:",
  "To:",
  "1.",
  "2.",
  "(a)",
  "(i)",
  "-",
  "•",
  "A.",
  "B.",
  "We call on you to:",
  "the",
  "rights",
  "Society",
  "for",
  "Jane",
  "Roe,",
  "Director",
  "|",
  "/",
  "Geneva,",
  "3",
  "March",
  "2026",
  "conse-",
  "quences",
  "Small-",
  "Projects",
  "water.",
  "people.”1",
  "[1]",
  "{2}",
  "¹",
  "https://example.org/a",
  "mail@example.org",
  "===",
  "---",
  "Page",
  "7",
  "von",
  "Грамота",
  "水の権利",
  "الماء",
  "«oui»",
  "\x01word\x02",
  "soft\u00adhyphen",
  "zero\u200bwidth",
  "e\u0301te\u0301",
  "Notes",
  "Organizations",
  "Contact:",
  "Open letter",
  "12.5",
  "(Kenya)",
  "on behalf of",
  "\u202eoverride\u202c",
  "🙂",
  "Madame la Ministre,",
  "x",
  "Re:",
};

/* No form feed: what repeats on top of pages is left out, and test-furniture.c proves it. */
static const char *const breaks[] = { " ",    " ",  " ",    " ",    "  ",     "\n",        "\n",
                                      "\n\n", "\t", " \n ", "\r\n", "\u2028", "\n\n\n    " };

static char *
random_text (GRand *random)
{
  GString *text = g_string_new (NULL);
  guint n = g_rand_int_range (random, 1, 160);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      g_string_append (text, breaks[g_rand_int_range (random, 0, G_N_ELEMENTS (breaks))]);
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_zero_width (gunichar c)
{
  return c == 0xad || c == 0x200b || c == 0x202c || c == 0x202e;
}

/* Letters only, without what parts or joins them: what a reader reads. */
static char *
glue (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

/* Words of the letter's apparatus that fields and lists stand for, and those of dates. */
static gboolean
is_apparatus (const char *word)
{
  static const char *const words[] = { "cc",   "Subject", "To",    "Re",     "Notes", "Contact",
                                       "Page", "von",     "March", "a",      "i",     "A",
                                       "B",    "x",       "on",    "behalf", "of" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i], word) == 0)
      return TRUE;
  return FALSE;
}

static char *
first_lost (const char *text, const char *glued)
{
  GString *word = g_string_new (NULL);

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (*p != '\0' && (g_unichar_isalpha (c) || g_unichar_ismark (c)))
        g_string_append_unichar (word, c);
      else if (!is_zero_width (c) || *p == '\0')
        {
          if (word->len > 0 && !is_apparatus (word->str) && strstr (glued, word->str) == NULL)
            return g_string_free (word, FALSE);
          g_string_truncate (word, 0);
        }
      if (*p == '\0')
        break;
    }
  g_string_free (word, TRUE);
  return NULL;
}

static void
test_nothing_is_lost (void **state)
{
  for (guint seed = 0; seed < N_TEXTS; seed++)
    {
      GRand *random = g_rand_new_with_seed (seed);
      g_autofree char *text = random_text (random);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (UsStatement) statement = us_import (bytes, NULL, NULL, &error);
      g_autofree char *outline = NULL;
      g_autofree char *glued = NULL;
      g_autofree char *lost = NULL;

      g_rand_free (random);
      if (statement == NULL)
        print_error ("seed %u\n", seed);
      assert_no_error (error);
      outline = outline_make (statement);
      glued = glue (outline);
      lost = first_lost (text, glued);
      if (lost != NULL)
        print_error ("seed %u: “%s” was lost from\n%s\n== in\n%s\n", seed, lost, text, outline);
      assert_null (lost);
    }
}

/* Words that nothing but prose is made of: every one of them, in its order. */
static void
test_prose_stays_in_order (void **state)
{
  for (guint seed = 0; seed < 100; seed++)
    {
      GRand *random = g_rand_new_with_seed (seed);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) want = g_string_new (NULL);
      g_autoptr (GString) got = g_string_new (NULL);
      g_autoptr (UsDraft) draft = NULL;
      guint column = 0;

      for (guint i = 0; i < 400; i++)
        {
          g_autofree char *word = g_strdup_printf ("w%ux", g_rand_int_range (random, 0, 1000));
          gboolean full = column + strlen (word) > 70;
          g_string_append_printf (text, "%s%s", i == 0 ? "" : full ? "\n" : " ", word);
          column = full ? strlen (word) : column + 1 + strlen (word);
          g_string_append_printf (want, "%s%s", i == 0 ? "" : " ", word);
        }
      g_rand_free (random);
      draft = us_recogniser_read_text (text->str, "en", NULL);
      for (guint i = 0; i < draft->body->len; i++)
        g_string_append_printf (got, "%s%s", i == 0 ? "" : " ",
                                ((UsDraftBlock *) g_ptr_array_index (draft->body, i))->text);
      assert_string_equal (got->str, want->str);
    }
}

/* One line of a megabyte, only blank lines, only markers: all in the time of one pass. */
static void
test_hard_shapes (void **state)
{
  static const struct
  {
    const char *unit;
    guint times;
  } rows[] = { { "water ", 160000 },   { "\n", 500000 },
               { "- a\n", 100000 },    { "1. a\n", 100000 },
               { "conse-\n", 100000 }, { "Jane Roe, Director, Society\n", 20000 },
               { "x", 1000000 },       { "Dear Sir,\n", 50000 },
               { "a\n===\n", 50000 },  { "CC: A\n", 50000 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = g_string_new ("Water is for all of us.\n\n");
      gint64 start = g_get_monotonic_time ();
      for (guint n = 0; n < rows[i].times; n++)
        g_string_append (text, rows[i].unit);
      g_autoptr (UsDraft) draft = us_recogniser_read_text (text->str, NULL, NULL);
      assert_non_null (draft);
      /* Generous, for slow machines and sanitizers: what is not linear takes minutes. */
      assert_true (g_get_monotonic_time () - start < 20 * G_USEC_PER_SEC);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_nothing_is_lost),
    cmocka_unit_test (test_prose_stays_in_order),
    cmocka_unit_test (test_hard_shapes),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
