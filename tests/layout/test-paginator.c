/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/paginator.h"

#include <math.h>
#include <string.h>

#include "model/settings.h"
#include "pages.h"
#include "sample.h"

#include <pango/pangocairo.h>

/* What the golden files were set in. */
#define GOLDEN_FONT "Noto Serif"

#define N_RANDOM 10

static void
test_empty (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsTestPages) pages = us_test_pages_new (statement);

  assert_int_equal (us_paginator_count (pages->paginator), 1);
}

/* All letters and figures of a text, which line breaks and joins do not change. */
static void
add_letters (GString *out, const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      g_string_append_unichar (out, g_utf8_get_char (text));
}

static void
add_page_letters (GHashTable *parts, UsTestPages *pages, guint number)
{
  g_autoptr (UsPage) page = us_paginator_get_page (pages->paginator, number);

  for (guint i = 0; i < page->lines->len; i++)
    {
      const UsPageLine *line = us_page_get_line (page, i);
      gpointer key = GUINT_TO_POINTER (line->part * 100000 + line->index * 4 + line->cell);
      GString *letters = g_hash_table_lookup (parts, key);
      g_autofree char *words = us_paragraph_dup_line (line->paragraph, line->line);

      if (line->is_label)
        continue;
      if (letters == NULL)
        {
          letters = g_string_new (NULL);
          g_hash_table_insert (parts, key, letters);
        }
      add_letters (letters, words);
    }
}

static void
free_letters (gpointer letters)
{
  g_string_free (letters, TRUE);
}

/* Whatever a letter is like, every letter of its text is on its pages, in its order. */
static void
test_nothing_is_lost (void **state)
{
  for (guint32 seed = 0; seed < N_RANDOM; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (UsStatement) statement = us_test_random_statement (random);
      g_autoptr (UsTestPages) pages = us_test_pages_new (statement);
      g_autoptr (GHashTable) parts = g_hash_table_new_full (NULL, NULL, NULL, free_letters);
      guint total = us_paginator_count (pages->paginator);

      for (guint i = 0; i < total; i++)
        add_page_letters (parts, pages, i);
      for (guint i = 0; i < pages->publication->n_blocks; i++)
        {
          GString *found =
              g_hash_table_lookup (parts, GUINT_TO_POINTER (US_FLOW_BLOCK * 100000 + i * 4));
          g_autoptr (GString) expected = g_string_new (NULL);

          add_letters (expected, us_text_get_string (pages->publication->blocks[i].text));
          assert_string_equal (found != NULL ? found->str : "", expected->str);
        }
      for (guint i = 0; i < pages->publication->n_notes; i++)
        {
          GString *found =
              g_hash_table_lookup (parts, GUINT_TO_POINTER (US_FLOW_NOTE * 100000 + i * 4));
          g_autoptr (GString) expected = g_string_new (NULL);

          add_letters (expected, us_text_get_string (pages->publication->notes[i].text));
          assert_string_equal (found != NULL ? found->str : "", expected->str);
        }
    }
}

/* A page is the same whether those before it were laid out just now or long ago. */
static void
test_any_order (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsTestPages) forth = NULL;
  g_autoptr (UsTestPages) back = NULL;
  guint total;

  us_test_add_signatories (statement, 1000);
  forth = us_test_pages_new (statement);
  back = us_test_pages_new (statement);
  total = us_paginator_count (back->paginator);
  assert_true (total > 5);
  for (guint i = total; i-- > 0;)
    {
      g_autofree char *first = us_test_pages_get_text (back, i);
      g_autofree char *second = us_test_pages_get_text (back, i);

      assert_string_equal (first, second);
      assert_true (*first != '\0');
    }
  for (guint i = 0; i <= total; i++)
    {
      g_autofree char *first = us_test_pages_get_text (forth, i);
      g_autofree char *second = us_test_pages_get_text (back, i);

      assert_string_equal (first, second);
    }
}

/* The first page of a huge letter does not wait for the others. */
static void
test_lazy (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsTestPages) pages = NULL;
  g_autoptr (UsPage) page = NULL;

  us_test_add_signatories (statement, 20000);
  pages = us_test_pages_new (statement);
  page = us_paginator_get_page (pages->paginator, 0);
  assert_true (us_shaper_get_n_shaped (pages->shaper) < 500);
  assert_false (us_paginator_is_done (pages->paginator));
}

/* A key pressed in a long letter sets one paragraph anew. */
static void
test_edit (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsPublication) after = NULL;
  g_autoptr (UsPaginator) paginator = NULL;
  g_autoptr (UsTestPages) pages = NULL;
  UsBlock *block = NULL;
  guint before;

  for (guint i = 0; i < 100; i++)
    block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Wells are dry.");
  pages = us_test_pages_new (statement);
  us_paginator_count (pages->paginator);
  before = us_shaper_get_n_shaped (pages->shaper);
  us_test_set (block, "text", "Wells are dry!");
  after = us_publication_new (statement, NULL);
  paginator = us_paginator_new (after, pages->shaper);
  us_paginator_count (paginator);
  assert_in_range (us_shaper_get_n_shaped (pages->shaper) - before, 1, 1 + after->n_signatories);
}

static void
test_furniture (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsTestPages) pages = NULL;
  g_autoptr (UsPage) first = NULL;
  g_autoptr (UsPage) second = NULL;

  us_test_set (us_statement_get_settings (statement), "running-text", "On the river");
  pages = us_test_pages_new (statement);
  first = us_paginator_get_furniture (pages->paginator, 0, 5);
  second = us_paginator_get_furniture (pages->paginator, 1, 5);
  assert_int_equal (first->lines->len, 0);
  assert_int_equal (us_test_find_line (second, "On the river")->part, US_FLOW_HEADER);
  assert_int_equal (us_test_find_line (second, "2 / 5")->part, US_FLOW_NUMBER);
}

/* In the middle it would stand between two columns, and be read among the names. */
static void
test_number_at_end (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();

  for (guint rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (UsTestPages) pages = NULL;
      g_autoptr (UsPage) page = NULL;
      const UsPageStyle *style;
      const UsPageLine *number;
      double width;

      us_test_set (statement, "language", rtl ? "ar" : "en");
      pages = us_test_pages_new (statement);
      style = us_paginator_get_style (pages->paginator);
      page = us_paginator_get_furniture (pages->paginator, 1, 5);
      number = us_page_get_line (page, page->lines->len - 1);
      width = us_paragraph_get_line_width (number->paragraph, 0);
      assert_int_equal (number->part, US_FLOW_NUMBER);
      assert_true (fabs (rtl ? number->x - style->left : number->x + width - style->right) < 0.01);
    }
}

/* Other fonts are of other widths, and break the lines elsewhere. */
static gboolean
has_usual_fonts (UsTestPages *pages)
{
  const UsPageStyle *style = us_paginator_get_style (pages->paginator);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFont *font = pango_context_load_font (context, style->faces[0].font);
  PangoFontDescription *found = pango_font_describe (font);
  const gboolean usual = g_str_equal (pango_font_description_get_family (found), GOLDEN_FONT);

  pango_font_description_free (found);
  g_object_unref (font);
  g_object_unref (context);
  return usual;
}

/* Which lines stand on which page of each sample, as somebody has read them. */
static void
test_samples (void **state)
{
  static const char *const samples[] = { "english", "french", "arabic" };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (UsStatement) statement = us_test_sample (samples[i]);
      g_autoptr (UsTestPages) pages = us_test_pages_new (statement);
      g_autofree char *path =
          g_strdup_printf ("%s/fixtures/pages/%s.txt", g_getenv ("G_TEST_SRCDIR"), samples[i]);
      g_autoptr (GString) list = g_string_new (NULL);

      if (!has_usual_fonts (pages))
        skip ();
      for (guint number = 0; number < us_paginator_count (pages->paginator); number++)
        {
          g_autofree char *text = us_test_pages_get_text (pages, number);

          g_string_append_printf (list, "=== %u ===\n%s", number + 1, text);
        }
      us_test_compare_golden (path, list->str);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_empty),         cmocka_unit_test (test_nothing_is_lost),
    cmocka_unit_test (test_any_order),     cmocka_unit_test (test_lazy),
    cmocka_unit_test (test_edit),          cmocka_unit_test (test_furniture),
    cmocka_unit_test (test_number_at_end), cmocka_unit_test (test_samples),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
