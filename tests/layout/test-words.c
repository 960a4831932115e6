/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/words.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "test.h"

#define WIDE (10000 * PANGO_SCALE)

static const char *const typefaces[] = { "Serif 10",     "Sans 10",        "Serif Italic 9",
                                         "Sans Bold 11", "DejaVu Sans 10", "DejaVu Serif 10" };

static PangoContext *
make_context (void)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);

  pango_context_set_language (context, pango_language_from_string ("en"));
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

static void
free_run (PangoGlyphItem **run)
{
  if (*run != NULL)
    pango_glyph_item_free (*run);
}

#define AUTO_RUN __attribute__ ((cleanup (free_run))) PangoGlyphItem

static PangoGlyphItem *
set (UsWords *words, const char *text, int width)
{
  return us_words_set (words, text, strlen (text), width);
}

/* That a name is set as Pango sets it: the same glyphs, at the same places, for the same letters.
 */
static void
check_name (PangoLayout *layout, UsWords *words, const char *name)
{
  const PangoGlyphItem *wanted;
  AUTO_RUN *run = set (words, name, WIDE);

  assert_non_null (run);
  pango_layout_set_text (layout, name, -1);
  wanted = pango_layout_get_line_readonly (layout, 0)->runs->data;
  assert_null (pango_layout_get_line_readonly (layout, 0)->runs->next);
  assert_ptr_equal (run->item->analysis.font, wanted->item->analysis.font);
  assert_int_equal (run->item->offset, 0);
  assert_int_equal (run->item->length, wanted->item->length);
  assert_int_equal (run->item->num_chars, wanted->item->num_chars);
  assert_int_equal (run->item->analysis.level, wanted->item->analysis.level);
  assert_int_equal (run->item->analysis.script, wanted->item->analysis.script);
  assert_ptr_equal (run->item->analysis.language, wanted->item->analysis.language);
  assert_int_equal (run->glyphs->num_glyphs, wanted->glyphs->num_glyphs);
  for (int i = 0; i < wanted->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *ours = &run->glyphs->glyphs[i];
      const PangoGlyphInfo *theirs = &wanted->glyphs->glyphs[i];

      assert_int_equal (ours->glyph, theirs->glyph);
      assert_memory_equal (&ours->geometry, &theirs->geometry, sizeof ours->geometry);
      assert_int_equal (ours->attr.is_cluster_start, theirs->attr.is_cluster_start);
      assert_int_equal (run->glyphs->log_clusters[i], wanted->glyphs->log_clusters[i]);
    }
}

static void
test_as_pango_does (void **state)
{
  static const char *const names[] = {
    "The Water Union",
    "350 Kenya, section 12 (Nairobi)",
    "Association pour l\u2019eau \u2013 Fianarantsoa",
    "AVATAR To. W. Ay, P. Te \u201cfirst office\u201d",
    "a",
  };
  g_autoptr (GObject) held = G_OBJECT (make_context ());
  PangoContext *context = PANGO_CONTEXT (held);
  guint usable = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (typefaces); i++)
    {
      g_autoptr (PangoFontDescription) font = pango_font_description_from_string (typefaces[i]);
      g_autoptr (UsWords) words = us_words_new (context, font);
      g_autoptr (PangoLayout) layout = pango_layout_new (context);
      PangoGlyphItem *run = set (words, "The wells", WIDE);

      if (run == NULL)
        continue;
      pango_glyph_item_free (run);
      usable++;
      pango_layout_set_font_description (layout, font);
      for (gsize n = 0; n < G_N_ELEMENTS (names); n++)
        check_name (layout, words, names[n]);
    }
  assert_int_not_equal (usable, 0);
}

/* What Pango has to look at itself is left to it. */
static void
test_leaves (void **state)
{
  static const char *const others[] = {
    "",          " ",          "two  spaces",      " first",   "last ",         "350",
    "tab\there", "two\nlines", "شبكة الآبار",      "Wells اب", "no\u00a0break", "\u2068name\u2069",
    "水の会",    "Αθήνα",      "Donau\u00addampf", "e\u0301",
  };
  g_autoptr (GObject) held = G_OBJECT (make_context ());
  PangoContext *context = PANGO_CONTEXT (held);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Serif 10");
  g_autoptr (UsWords) words = us_words_new (context, font);

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    assert_null (set (words, others[i], WIDE));
}

static void
test_width (void **state)
{
  g_autoptr (GObject) held = G_OBJECT (make_context ());
  PangoContext *context = PANGO_CONTEXT (held);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Serif 10");
  g_autoptr (UsWords) words = us_words_new (context, font);
  AUTO_RUN *run = set (words, "The Water Union", WIDE);
  AUTO_RUN *again = NULL;
  int width;

  assert_non_null (run);
  width = pango_glyph_string_get_width (run->glyphs);
  assert_true (width > 0);
  again = set (words, "The Water Union", width);
  assert_non_null (again);
  assert_null (set (words, "The Water Union", width - 1));
  assert_null (set (words, "The Water Union", 1));
}

/* More words than are remembered, and the first ones once more. */
static void
test_many (void **state)
{
  g_autoptr (GObject) held = G_OBJECT (make_context ());
  PangoContext *context = PANGO_CONTEXT (held);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Serif 10");
  g_autoptr (UsWords) words = us_words_new (context, font);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  pango_layout_set_font_description (layout, font);
  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Association %u", i % 5000);

      if (i % 500 == 0)
        check_name (layout, words, name);
      else
        pango_glyph_item_free (set (words, name, WIDE));
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_as_pango_does),
    cmocka_unit_test (test_leaves),
    cmocka_unit_test (test_width),
    cmocka_unit_test (test_many),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
