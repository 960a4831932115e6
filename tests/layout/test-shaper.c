/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/shaper.h"

#include <string.h>

#include "letter.h"

static UsParagraph *
shape (UsShaper *shaper, const char *text, const UsShape *how)
{
  g_autoptr (UsRich) rich = us_rich_new ();

  us_rich_add (rich, text);
  return us_shaper_shape (shaper, rich, how);
}

static UsShaper *
make_shaper (void)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  g_autoptr (UsPageStyle) style = us_page_style_new (publication);
  UsShaper *shaper = us_shaper_new ();

  us_shaper_begin (shaper, style, "en");
  return shaper;
}

/* What was set a moment ago is not set again, but all that is different is. */
static void
test_keeps (void **state)
{
  g_autoptr (UsShaper) shaper = make_shaper ();
  UsShape how = { .style = US_STYLE_BODY, .width = 200, .kept = TRUE };
  g_autoptr (UsParagraph) first = shape (shaper, "The wells are dry.", &how);
  g_autoptr (UsParagraph) again = shape (shaper, "The wells are dry.", &how);
  g_autoptr (UsParagraph) other = shape (shaper, "The wells are wet.", &how);
  g_autoptr (UsParagraph) wider = NULL;

  assert_ptr_equal (first, again);
  assert_ptr_not_equal (first, other);
  how.width = 300;
  wider = shape (shaper, "The wells are dry.", &how);
  assert_ptr_not_equal (first, wider);
  assert_int_equal (us_shaper_get_n_shaped (shaper), 3);
}

static void
test_tells_links_apart (void **state)
{
  g_autoptr (UsShaper) shaper = make_shaper ();
  const UsShape how = { .style = US_STYLE_BODY, .width = 200, .kept = TRUE };
  g_autoptr (UsRich) rich = us_rich_new ();
  g_autoptr (UsParagraph) without = NULL;
  g_autoptr (UsParagraph) with = NULL;

  us_rich_add (rich, "wells");
  without = us_shaper_shape (shaper, rich, &how);
  us_rich_add_link (rich, 0, "https://example.org/");
  with = us_shaper_shape (shaper, rich, &how);
  assert_int_equal (without->n_links, 0);
  assert_int_equal (with->n_links, 1);
}

static void
test_sweep (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  g_autoptr (UsPageStyle) style = us_page_style_new (publication);
  g_autoptr (UsShaper) shaper = us_shaper_new ();
  const UsShape how = { .style = US_STYLE_BODY, .width = 200, .kept = TRUE };

  us_shaper_begin (shaper, style, "en");
  us_paragraph_unref (shape (shaper, "one", &how));
  us_shaper_begin (shaper, style, "en");
  us_paragraph_unref (shape (shaper, "two", &how));
  us_shaper_sweep (shaper);
  us_paragraph_unref (shape (shaper, "two", &how));
  assert_int_equal (us_shaper_get_n_shaped (shaper), 2);
  us_paragraph_unref (shape (shaper, "one", &how));
  assert_int_equal (us_shaper_get_n_shaped (shaper), 3);
}

static gboolean
has_hyphen (const UsParagraph *paragraph, guint line)
{
  GSList *last = g_slist_last (paragraph->lines[line].runs);

  return (((PangoLayoutRun *) last->data)->item->analysis.flags &
          PANGO_ANALYSIS_FLAG_NEED_HYPHEN) != 0;
}

/* A word that is longer than a line is broken, and nothing of it is lost or added. */
static void
test_long_word (void **state)
{
  g_autoptr (UsShaper) shaper = make_shaper ();
  const UsShape how = { .style = US_STYLE_BODY, .width = 100 };
  g_autofree char *word = g_strnfill (2000, 'w');
  g_autoptr (UsParagraph) paragraph = shape (shaper, word, &how);
  gsize length = 0;

  assert_true (paragraph->n_lines > 50);
  for (guint i = 0; i < paragraph->n_lines; i++)
    {
      g_autofree char *line = us_paragraph_dup_line (paragraph, i);

      length += strlen (line);
      assert_false (has_hyphen (paragraph, i));
      assert_true (us_paragraph_get_line_width (paragraph, i) <= 100.1);
    }
  assert_int_equal (length, 2000);
}

/* An address in bold stays what it is; where somebody wrote that a word may part, it does. */
static void
test_hyphens (void **state)
{
  g_autoptr (UsShaper) shaper = make_shaper ();
  const UsShape how = { .style = US_STYLE_BODY, .width = 100 };
  g_autoptr (UsRich) rich = us_rich_new ();
  g_autoptr (UsParagraph) address = NULL;
  g_autoptr (UsParagraph) parted = shape (shaper,
                                          "Donau\xc2\xad"
                                          "dampfschiff\xc2\xad"
                                          "fahrt",
                                          &how);

  us_rich_add (rich, "example.org/waterwaterwaterwaterwaterwaterwater");
  us_rich_add_attribute (rich, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0);
  address = us_shaper_shape (shaper, rich, &how);
  assert_true (address->n_lines > 1);
  for (guint i = 0; i < address->n_lines; i++)
    assert_false (has_hyphen (address, i));
  assert_int_equal (parted->n_lines, 2);
  assert_true (has_hyphen (parted, 0));
}

/* Names of a long list are set in another way than what is kept, and look the same. */
static void
test_names (void **state)
{
  g_autoptr (UsShaper) shaper = make_shaper ();
  UsShape how = { .style = US_STYLE_NAME, .width = 200, .hang = 10 };

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *name = g_strdup_printf (
          i % 7 == 0 ? "A long name that needs more than one line: number %u" : "Wells %u (Kenya)",
          i);
      g_autoptr (UsParagraph) quick = NULL;
      g_autoptr (UsParagraph) kept = NULL;

      how.kept = FALSE;
      quick = shape (shaper, name, &how);
      how.kept = TRUE;
      kept = shape (shaper, name, &how);
      assert_int_equal (quick->n_lines, kept->n_lines);
      assert_int_equal (quick->n_lines, i % 7 == 0 ? 2 : 1);
      assert_true (quick->leading == kept->leading && quick->ascent == kept->ascent);
      for (guint line = 0; line < quick->n_lines; line++)
        {
          g_autofree char *text = us_paragraph_dup_line (quick, line);
          g_autofree char *wanted = us_paragraph_dup_line (kept, line);

          assert_string_equal (text, wanted);
          assert_true (us_paragraph_get_line_width (quick, line) ==
                       us_paragraph_get_line_width (kept, line));
        }
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_keeps),   cmocka_unit_test (test_tells_links_apart),
    cmocka_unit_test (test_sweep),   cmocka_unit_test (test_long_word),
    cmocka_unit_test (test_hyphens), cmocka_unit_test (test_names),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
